"""The profile in a terminal: the story of Amira, number for number, with nothing rounded."""

import json
import re
import shutil
from pathlib import Path

import pytest

from leadercoach import content, demo
from leadercoach.measures.shares import ENOUGH

WEEKS = ("2025-W37", "2025-W43", "2025-W46", "2025-W51", "2026-W06")
REGULARITY = {
    "dialogue": (49, 86, 78, 89, 95),
    "upward": (0, 69, 78, 77, 85),
    "delegation": (39, 83, 69, 84, 93),
    "failure": (0, 57, 41, 77, 69),
}
RANGE_NOW = {"dialogue": (94, 96), "upward": (83, 86), "delegation": (91, 94), "failure": (67, 70)}
OF_EVERY_POINT = {"TA", "QM1", "QM2", "QM3", "OT", "SG", "PU"}
EVERY_INDEX = {
    "dialogue": OF_EVERY_POINT | {"RE"},
    "upward": OF_EVERY_POINT | {"NB", "UA", "UB"},
    "delegation": OF_EVERY_POINT | {"DS", "KS", "LT", "AL", "IB", "HC", "TB", "CK"},
    "failure": OF_EVERY_POINT | {"FS", "FL", "FD", "FR"},
}


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    return path


@pytest.fixture
def amira(written, typed, path):
    """The profile of the demo as JSON."""
    shutil.copy(written, path)
    return lambda *more, lang="sv": typed("profile", "--json", *more, lang=lang).data


def numbers(data):
    """All of it but its words."""
    words = ("sentence", "name", "word", "text")
    if isinstance(data, dict):
        return {key: numbers(value) for key, value in data.items() if key not in words}
    return [numbers(value) for value in data] if isinstance(data, list) else data


def indices(data):
    found = [*data["indices"].values()]
    return found + [i for point in data["points"].values() for i in point["indices"].values()]


@pytest.mark.parametrize("point", REGULARITY)
def test_the_series_has_the_regularity_of_the_story(amira, point):
    series = {week["week"]: week for week in amira()["points"][point]["series"]}
    assert next(iter(series)) == "2025-W33"
    assert tuple(int(series[week]["regularity"] + 0.5) for week in WEEKS) == REGULARITY[point]
    known = [week for week in series.values() if week["regularity"] is not None]
    assert all(0 <= w["low"] <= w["regularity"] <= w["high"] <= 100 for w in known)
    assert [week["week"] for week in series.values() if week["regularity"] is None] == ["2025-W33"]


@pytest.mark.parametrize("point", REGULARITY)
def test_the_range_now_is_that_of_the_story(amira, point):
    data = amira()["points"][point]
    now = data["current"]
    assert tuple(now["shown"].values()) == (REGULARITY[point][-1], *RANGE_NOW[point])
    assert now["regularity"] != now["shown"]["regularity"]  # full precision beside what is shown
    assert now["regularity"] == data["series"][-1]["regularity"]
    assert (now["state"], now["word"], now["facts"]) == ("ok", "Aktuell", None)
    assert (now["closed_weeks"], now["open_weeks"]) == (23, 1)


def test_the_change_is_told_beside_what_it_compares(amira):
    found = {p: d["current"]["change"] for p, d in amira(lang="en")["points"].items()}
    assert {change["word"] for change in found.values()} == {"cannot_tell"}
    assert found["upward"]["latest"] == {"n": 4, "met": 4, "mean": 1.0, "open": 0}
    assert found["upward"]["before"] == {"n": 4, "met": 2, "mean": 0.5, "open": 0}
    assert found["upward"]["sentence"] == "4 of the latest 4 weeks on target, 2 of 4 before."
    assert found["failure"]["sentence"].startswith("2 of the latest 4 ")
    assert ", 3 of 4 before; 1 was left open." in found["failure"]["sentence"]


@pytest.mark.parametrize(("day", "nth"), [("2025-09-14", 0), ("2025-10-26", 1), ("2025-12-21", 3)])
def test_the_profile_of_an_earlier_day_shows_what_it_was(amira, day, nth):
    points = amira("--as-of", day)["points"]
    shown = [points[point]["current"]["shown"]["regularity"] for point in REGULARITY]
    assert shown == [REGULARITY[point][nth] for point in REGULARITY]


@pytest.mark.parametrize(
    ("day", "counted", "percent"),
    [("2025-09-14", (1, 15), (2, 25)), ("2026-02-08", (8, 15), (33, 72))],
)
def test_the_delegated_share_has_the_interval_of_the_story(amira, day, counted, percent):
    found = amira("--as-of", day, "--weeks", "5")["points"]["delegation"]["indices"]["DS"]
    assert (found["numerator"], found["denominator"]) == counted
    assert found["share"] == counted[0] / counted[1]
    assert tuple(int(100 * end + 0.5) for end in found["interval"]) == percent
    assert f"{percent[0]}–{percent[1]}\N{NO-BREAK SPACE}%" in found["sentence"]


def test_every_index_is_there_with_a_name_and_a_sentence(amira):
    data = amira()
    assert {p: set(found["indices"]) for p, found in data["points"].items()} == EVERY_INDEX
    assert all(index["name"] and index["sentence"].endswith(".") for index in indices(data))
    agreed = data["indices"]["FT"]
    assert (agreed["numerator"], agreed["denominator"], agreed["share"]) == (2, 2, None)
    assert agreed["not_applicable"] == {"moved": 2, "waiting": 0}


@pytest.mark.parametrize("weeks", ["1", "4", "5", "8", "26", "all"])
@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_below_five_nothing_is_said_in_percent(amira, weeks, lang):
    few = [
        i for i in indices(amira("--weeks", weeks, lang=lang)) if (i["denominator"] or 0) < ENOUGH
    ]
    assert few
    for index in few:
        assert index["share"] is None
        assert "%" not in index["sentence"].replace("30 %", "")  # a rule, not a share


def test_the_language_changes_no_number(amira):
    swedish, english = amira(lang="sv"), amira(lang="en")
    assert numbers(swedish) == numbers(english)
    assert swedish != english


def test_the_order_of_the_entries_changes_no_number(amira, typed, tmp_path):
    whole, turned = tmp_path / "whole.json", tmp_path / "turned.json"
    before = amira()
    typed("archive", str(whole))
    data = json.loads(whole.read_text(encoding="utf-8"))
    data["entries"].reverse()
    turned.write_text(json.dumps(data), encoding="utf-8")
    assert typed("load", str(turned), log=tmp_path / "turned.lc").code == 0
    after = typed("profile", "--json", log=tmp_path / "turned.lc", lang="sv").data
    assert after == before


def test_the_open_week_and_the_pause_are_told(amira):
    series = {week["week"]: week for week in amira()["points"]["dialogue"]["series"]}
    assert (series["2025-W46"]["state"], series["2025-W46"]["count"]) == ("unclosed", 1)
    pause = series["2025-W52"]
    assert (pause["days"], pause["target"], pause["state"]) == (0, None, "pause")
    assert pause["regularity"] == series["2025-W51"]["regularity"]
    assert series["2026-W07"]["running"]
    assert series["2026-W06"]["attainment"] == 1.0


def test_the_period_is_told_in_weeks_and_days(amira):
    data = amira("--weeks", "5")
    weeks = [f"2026-W0{n}" for n in range(2, 7)]
    period = {"first_day": "2026-01-05", "last_day": "2026-02-09", "weeks": weeks}
    assert (data["as_of"], data["weeks"], data["half_life"]) == ("2026-02-09", 5, 4)
    assert data["period"] == period


def test_one_point_can_be_asked_for(amira, typed):
    assert list(amira("--point", "upward")["points"]) == ["upward"]
    assert "Mission dialogue" not in typed("profile", "--point", "upward").out


def test_a_log_that_begins_later_has_no_weeks_and_no_numbers(amira):
    data = amira("--as-of", "2025-06-01")
    assert data["period"]["weeks"] == []
    for point in data["points"].values():
        assert point["series"] == []
        assert point["current"]["regularity"] is point["current"]["change"]["word"] is None
        assert point["current"]["state"] == "building"


def test_an_empty_log_has_a_profile_that_says_so(typed):
    typed("pause", "2026-02-16", "2026-02-20")
    said = typed("profile")
    assert (said.code, said.err) == (0, "")
    assert said.out.count("No number yet: 4 more weeks need closing.") == 4
    assert typed("profile", "--json").data["points"]["failure"]["series"] == []


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_the_text_fits_a_terminal(amira, typed, lang):
    amira()
    out = typed("profile", lang=lang).out
    assert max(len(line) for line in out.splitlines()) <= 80
    said = {"sv": "85\xa0% av målet, mellan 83 och 86\xa0%", "en": "85% of the target, between 83"}
    assert said[lang] in " ".join(out.split()).replace("85 %", "85\xa0%").replace("86 %", "86\xa0%")
    assert not re.search(r"\d\.\d\d", out)


@pytest.mark.parametrize(
    "wrong", [("--weeks", "0"), ("--weeks", "x"), ("--as-of", "today"), ("9",)]
)
def test_wrong_usage_ends_in_one_sentence(typed, wrong):
    said = typed("profile", *wrong)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_without_a_log_there_is_no_profile(typed, path):
    assert typed("profile").code == 1
    assert not path.exists()


def test_what_observers_saw_is_told_for_each_of_them(amira):
    data = amira("--weeks", "all")
    trend = data["points"]["delegation"]["indices"]["OT"]
    (johan,) = trend["more"]["observers"]
    mandate = johan["behaviours"]["L2"]
    assert (johan["name"], mandate["label"], mandate["median"]) == ("Johan", "rising", 3.5)
    assert (mandate["seen"], mandate["asked"]) == (8, 9)
    assert trend["not_applicable"] == {"not_observed": 1}
    both = data["points"]["dialogue"]["indices"]["OT"]["more"]["observers"]
    assert [each["name"] for each in both] == ["Johan", "Leila"]


def test_the_gaps_of_the_story_are_in_the_json(amira):
    johan, leila = amira("--weeks", "all")["indices"]["SG"]["more"]["observers"]
    assert johan["earlier"]["category"] == "self_higher"
    assert johan["earlier"]["mean"] == 1
    assert johan["later"]["category"] == "in_agreement"
    assert (leila["earlier"]["category"], leila["earlier"]["mean"]) == ("too_few", None)
    assert (leila["later"]["category"], leila["later"]["mean"]) == ("self_higher", 0.75)


def test_a_pulse_is_told_round_by_round(amira):
    data = amira("--weeks", "all", lang="en")
    pulse = data["points"]["delegation"]["indices"]["PU"]
    first, last = pulse["more"]["rounds"]
    assert (first["median"], first["improved"]["numerator"]) == (0, 3)
    assert (last["counts"], last["unsure"]) == ([0, 0, 1, 2, 4, 2, 0], 0)
    assert (pulse["numerator"], pulse["denominator"]) == (6, 9)
    assert data["points"]["upward"]["indices"]["PU"]["denominator"] is None


def test_a_log_without_observers_says_nothing_of_them_in_text(typed, path):
    typed("add", "dialogue", "--with", "team", "--topic", "mission")
    said = typed("profile").out
    assert "observer" not in said.lower()
    assert "pulse" not in said.lower()


def test_a_day_centuries_ahead_is_refused_in_a_sentence(typed):
    said = typed("profile", "--as-of", "2200-01-01")
    assert said.code == 2
    assert "2200" in said.err


def test_a_day_before_anything_could_happen_is_refused_by_its_own_name(typed):
    said = typed("profile", "--as-of", "0001-01-01")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("0001-01-01 is nothing to count from")


def test_a_log_of_pauses_names_no_working_week(typed, dialogue):
    dialogue()
    typed("pause", "2026-01-01", "2026-03-31")
    assert typed("profile", "--json").data["period"]["weeks"] == []
