"""Weeks, days off, targets and agreed levels."""

import pytest


def test_a_week_shows_how_far_each_point_reached(dialogue, typed):
    dialogue()
    data = typed("week", "show", "--json").data
    points = data.pop("points")
    assert [entry["counts"] for entry in data.pop("entries")] == [True]
    assert data == {
        "week": "2026-W07",
        "first_day": "2026-02-09",
        "last_day": "2026-02-15",
        "days": 5,
        "started": True,
        "closed": False,
        "can_be_closed": False,
    }
    assert points["dialogue"] == {
        "count": 1,
        "target": 3,
        "state": "unclosed",
        "attained": 0.3333,
        "set": {"times": 3, "weeks": 1},
    }
    assert set(points) == {"dialogue", "upward", "delegation", "failure"}


@pytest.mark.parametrize(
    ("lang", "first"),
    [
        ("sv", "2026-W07 · må 9 feb – sö 15 feb · arbetsdagar: 5. Öppen.\n"),
        ("en", "2026-W07 · Mon 9 Feb – Sun 15 Feb · workdays: 5. Open.\n"),
    ],
)
def test_a_week_in_words(dialogue, typed, lang, first):
    dialogue()
    assert typed("week", "show", "2026-W07", lang=lang).out.startswith(first)


def test_a_week_is_closed_and_reopened(dialogue, typed):
    dialogue("--date", "2026-02-02")
    assert "Open, can be closed." in typed("week", "show", "2026-W06").out
    assert "Closed." in typed("week", "close", "2026-W06").out
    closed = typed("week", "show", "2026-W06", "--json").data
    assert (closed["closed"], closed["can_be_closed"]) == (True, False)
    assert closed["points"]["upward"]["state"] == "zero"
    assert "Open, can be closed." in typed("week", "reopen", "2026-W06").out


def test_a_closing_can_hold_a_reflection(dialogue, typed, tmp_path):
    dialogue("--date", "2026-02-02")
    typed("week", "close", "2026-W06", "--note", "We listened")
    typed("archive", str(tmp_path / "out.json"))
    assert "We listened" in (tmp_path / "out.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("week", "sentence"),
    [
        ("2026-W07", "2026-W07 can be closed from 2026-02-13.\n"),
        ("2026-W04", "2026-W04 could be changed until 2026-02-08. Now it stays as it is.\n"),
    ],
)
def test_a_week_too_early_or_too_late_is_refused(dialogue, typed, week, sentence):
    dialogue()
    assert typed("week", "close", week) == (1, "", sentence)


def test_a_late_week_stays_closed(dialogue, typed):
    dialogue("--date", "2026-02-02")
    typed("week", "close", "2026-W06")
    assert typed("week", "reopen", "2026-W06", today="2026-03-01").code == 1


def test_week_fifty_three_and_the_last_week_of_the_calendar(dialogue, typed):
    dialogue()
    assert typed("week", "show", "2026-W53", "--json").data["last_day"] == "2027-01-03"
    assert typed("week", "show", "2025-W53").code == 2
    assert typed("week", "show", "9999-W52").code == 2
    assert typed("week", "show", "0001-W01").code == 0


def test_a_pause_takes_the_target_away(dialogue, typed):
    dialogue()
    typed("pause", "2026-02-09", "2026-02-13")
    point = typed("week", "show", "--json").data["points"]["upward"]
    assert (point["state"], point["target"]) == ("pause", None)
    assert "–" in typed("week", "show").out


def test_pauses_are_listed_and_removed(typed):
    assert typed("pause", "2026-02-16", "2026-02-20").code == 0
    assert typed("pause").out == "2026-02-16 – 2026-02-20\n"
    days = [{"first_day": "2026-02-16", "last_day": "2026-02-20"}]
    assert typed("pause", "--json").data == days
    assert typed("pause", "2026-02-16", "2026-02-20", "--remove").code == 0
    assert typed("pause", "--json").data == []


def test_a_pause_that_is_not_there_cannot_be_removed(dialogue, typed):
    dialogue()
    said = typed("pause", "2026-02-16", "2026-02-20", "--remove")
    assert (said.code, said.err) == (1, "There is no such pause.\n")


def test_a_backward_pause_leaves_no_log(typed, path):
    said = typed("pause", "2026-02-20", "2026-02-16")
    assert (said.code, said.err) == (1, "The pause ends before it begins.\n")
    assert not path.exists()


def test_a_target_holds_from_this_week(typed):
    assert typed("target", "dialogue", "5").code == 0
    assert typed("target", "--json").data["dialogue"] == {"times": 5, "weeks": 1}
    before = typed("target", "--json", today="2026-02-02").data
    assert before["dialogue"] == {"times": 3, "weeks": 1}


def test_a_target_keeps_its_window_until_another_is_given(typed):
    typed("target", "failure", "2", "--from", "2026-W40")
    later = {"today": "2026-10-05"}
    assert typed("target", "--json", **later).data["failure"] == {"times": 2, "weeks": 2}
    typed("target", "failure", "2", "--weeks", "4", "--from", "2026-W40")
    assert "Share own failures: 2 in 4 wk\n" in typed("target", **later).out
    assert "Berätta om egna misslyckanden: 2 på 4 v\n" in typed("target", lang="sv", **later).out


def test_a_target_from_an_earlier_week_must_be_impossible(typed, dialogue, path):
    dialogue()
    typed("target", "dialogue", "4")
    before = path.read_bytes(), typed("target", "--json", today="2026-01-05").out
    said = typed("target", "dialogue", "1", "--from", "2025-W50")
    assert (said.code, said.err) == (
        1,
        "A target holds from this week, 2026-W07, at the earliest. Earlier weeks keep theirs.\n",
    )
    assert (path.read_bytes(), typed("target", "--json", today="2026-01-05").out) == before


def test_a_target_from_an_earlier_week_leaves_no_log(typed, path):
    assert typed("target", "dialogue", "1", "--from", "2026-W06", lang="sv").code == 1
    assert not path.exists()


@pytest.mark.parametrize("change", [("0",), ("51",), ("2", "--weeks", "3")])
def test_a_target_out_of_bounds_is_refused_and_leaves_no_log(typed, path, change):
    assert typed("target", "dialogue", *change).code == 1
    assert not path.exists()


def test_an_area_has_a_level_and_a_history(typed, decision):
    typed("area", "Schema", "4", "--from", "2026-01-01")
    typed("area", "Schema", "5")
    decision("--area", "Schema")
    assert typed("area", "--json").data == [
        {
            "name": "Schema",
            "level": 5,
            "uses": 1,
            "retired": False,
            "levels": [
                {"from_day": "2026-01-01", "level": 4},
                {"from_day": "2026-02-09", "level": 5},
            ],
        }
    ]
    assert typed("area").out == "5  Schema  2026-01-01: 4, 2026-02-09: 5\n"


def test_a_level_agreed_for_later_does_not_hold_yet(typed):
    typed("area", "Budget", "3", "--from", "2026-03-01")
    assert typed("area", "--json").data[0]["level"] is None
    assert typed("area", "--json", today="2026-03-01").data[0]["level"] == 3


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            ["pause", "2026-02-16", "2026-02-20"],
            [{"first_day": "2026-02-16", "last_day": "2026-02-20"}],
        ),
        (["target", "upward", "2", "--weeks", "4"], {"times": 2, "weeks": 4}),
        (["area", "Rota", "5"], "Rota"),
    ],
)
def test_a_change_asked_for_as_json_shows_what_holds_now(typed, words, found):
    data = typed(*words, "--json").data
    assert found in (data, data["upward"] if words[0] == "target" else data[0].get("name"))


def test_a_week_before_the_log_begins_has_not_started(dialogue, typed):
    dialogue()
    assert typed("week", "show", "2026-W06", "--json").data["started"] is False
