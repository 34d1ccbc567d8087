"""In a terminal: what there is about somebody, erasing, limits of keeping, what has left."""

import pytest
from samples import at

from leadercoach.moment import Moment
from leadercoach.store.engine import open_log
from leadercoach.usecases.leaving import note


@pytest.fixture
def with_m3(typed):
    words = ("--with", "team", "--person", "M3", "--topic", "mission", "--note", "M3 var tveksam")
    return typed("add", "dialogue", *words).id


def test_everything_about_somebody_is_listed_with_day_and_text(typed, with_m3):
    said = typed("about", "M3")
    assert said.out.splitlines()[0].startswith("2026-02-09  entry  both")
    assert "M3 var tveksam" in said.out
    found = typed("about", "m3", "--json").data
    assert (found["alias"], [each["id"] for each in found["found"]]) == ("M3", [with_m3])
    assert found["found"][0]["on"] == "2026-02-09"


def test_about_nobody_there_is_nothing(typed, with_m3):
    assert typed("about", "M4").out == "Nothing to show.\n"


def test_without_yes_only_what_would_go_is_shown(typed, with_m3, path):
    before = path.read_bytes()
    said = typed("erase", "person", "M3")
    assert "--yes" in said.out
    assert "changed  1" in said.out
    assert typed("erase", "all", "--json").data["would_go"]["entries"] == 1
    assert path.read_bytes() == before
    assert typed("about", "M3", "--json").data["found"]


def test_a_person_is_erased_and_the_entry_stays(typed, with_m3):
    said = typed("erase", "person", "M3", "--yes")
    assert said.out.startswith("Erased for good:\n")
    assert "hold nothing of it any more" in said.out
    assert typed("about", "M3", "--json").data["found"] == []
    assert with_m3[-8:] in typed("list").out


def test_a_person_nobody_knows_is_refused_in_a_sentence(typed, with_m3):
    said = typed("erase", "person", "M9", "--yes")
    assert said.code
    assert "M9" in said.err


def test_an_entry_is_erased_by_the_beginning_of_its_id(typed, with_m3):
    gone = typed("erase", "entry", with_m3, "--yes", "--json").data
    assert gone["gone"]["entries"] == 1
    assert (gone["cleared"], gone["left"]) == (True, [])
    assert typed("show", with_m3).code


def test_a_period_is_erased_and_the_days_around_it_stay(typed, with_m3):
    other = typed("add", "dialogue", "--with", "team", "--topic", "mission", today="2026-02-08").id
    typed("erase", "period", "2026-02-09", "2026-02-09", "--yes")
    assert typed("show", with_m3).code
    assert typed("show", other).code == 0


def test_a_period_that_ends_before_it_begins_is_refused(typed, with_m3):
    assert typed("erase", "period", "2026-02-09", "2026-02-01").err.strip() == (
        "The period ends before it begins."
    )


def test_everything_is_erased_and_the_log_goes_on(typed, with_m3, dialogue):
    typed("erase", "all", "--yes")
    assert typed("list", "--json").data == []
    assert dialogue().id


def test_what_passes_its_limit_is_listed(typed, with_m3):
    found = typed("retention", "--json", today="2027-02-01").data
    assert [(each["kind"], each["soon"]) for each in found["due"]] == [("entries_text", 1)]
    assert found["months"]["retention_text"] == 12
    assert "entries_text  12" in typed("retention", today="2027-02-01").out


def test_nothing_is_removed_on_a_day_one_has_chosen(typed, with_m3):
    said = typed("retention", "--apply", today="2029-02-01")
    assert (said.code != 0, said.err.strip()) == (
        True,
        "What is old is only removed on the real day of today.",
    )


def test_what_has_left_is_listed_the_latest_first(typed, with_m3, path):
    with open_log(path) as log:
        note(log, "archive", "", "/home/me/first.json", at("2026-02-01"))
        note(log, "report", "Eva", "second.pdf", Moment.frozen(at("2026-02-02").today))
    assert typed("left").out.splitlines() == [
        "2026-02-02  report  Eva  second.pdf",
        "2026-02-01  archive  –  first.json",
    ]
    assert typed("left", "--json").data[1]["detail"] == "first.json"


def test_nothing_has_left_a_new_log(typed, with_m3):
    assert typed("left").out == "Nothing to show.\n"
