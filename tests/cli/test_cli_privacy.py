"""In a terminal: what there is about somebody, erasing, limits of keeping, what has left."""

import pytest
from samples import at

from leadercoach.moment import Moment
from leadercoach.store.engine import open_log
from leadercoach.usecases.sent_files import note


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


def test_that_somebody_is_marked_as_team_is_told_of_them(typed, with_m3):
    assert typed("about", "M3", "--json").data["team"] is False
    typed("people", "M3", "--team")
    said = typed("about", "m3")
    assert said.out.startswith("M3 is marked as one of your team.\n")
    assert typed("about", "M3", "--json").data["team"] is True


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


@pytest.fixture
def present(monkeypatch):
    """What a test sets as today is the real day."""
    monkeypatch.setattr(Moment, "is_present", True)


def test_what_is_chosen_is_told_and_nothing_is_due_before(typed, with_m3):
    found = typed("retention", "--json", today="2027-02-12").data
    assert (found["mode"], found["chosen"], found["due"]) == ("keep", False, [])
    assert typed("retention").out.startswith("Everything is kept.\nretention_failure  6\n")


def test_what_has_passed_its_limit_is_listed_to_keep_or_remove(typed, with_m3, present):
    day = {"today": "2027-02-12"}
    assert typed("clock", "--yes", **day).code == 0
    found = typed("retention", "--mode", "ask", "--json", **day).data
    assert [(x["id"], x["kind"], x["on"]) for x in found["due"]] == [
        (with_m3, "entries_text", "2026-02-09")
    ]
    assert f"{with_m3[-8:]}  2026-02-09  entries_text" in typed("retention", **day).out
    gone = typed("retention", "remove", with_m3[-8:], **day).id
    assert "tveksam" not in typed("show", with_m3).out
    assert gone[-8:] in typed("retention", "bin", **day).out
    assert typed("retention", "restore", gone[-8:], **day).id == gone
    assert "tveksam" in typed("show", with_m3).out
    assert typed("retention", "--json", **day).data["due"] == []


def test_what_is_kept_is_asked_about_no_more(typed, with_m3, present):
    day = {"today": "2027-02-12"}
    typed("clock", "--yes", **day)
    typed("retention", "--mode", "ask", **day)
    assert typed("retention", "keep", with_m3, **day).id == with_m3
    assert typed("retention", "--json", **day).data["due"] == []
    assert "no" in typed("retention", "remove", with_m3, **day).err


def test_nothing_goes_on_a_day_in_doubt_until_it_is_confirmed(typed, with_m3, present):
    day = {"today": "2031-02-12"}
    typed("retention", "--mode", "thin", **day)
    said = typed("retention", "--apply", **day)
    assert (said.code, "Is today really 2031-02-12?" in said.err) == (1, True)
    assert typed("retention", "remove", with_m3, **day).code == 1
    assert "2026-02-09" in typed("clock", **day).out
    assert typed("clock", "--json", **day).data["believed"] is False
    assert typed("clock", "--yes", "--json", **day).data["believed"] is True
    assert typed("retention", "--apply", "--json", **day).data["removed"] == 0


@pytest.mark.parametrize("words", [("--apply",), ("remove", "ID"), ("--mode", "all")])
def test_nothing_is_removed_on_a_day_one_has_chosen(typed, with_m3, words):
    typed("retention", "--mode", "thin")
    words = [with_m3 if word == "ID" else word for word in words]
    said = typed("retention", *words, today="2029-02-01")
    assert said.code
    assert said.err.strip()
    assert "tveksam" in typed("show", with_m3).out


def test_a_day_one_has_chosen_cannot_be_confirmed(typed, with_m3):
    assert typed("clock", "--yes", today="2031-02-01").code == 1
    assert typed("clock", "--json").data["last"] == "2026-02-09"


def test_removing_by_itself_needs_a_choice(typed, with_m3, present):
    said = typed("retention", "--apply")
    assert (said.code, "--mode thin" in said.err) == (1, True)


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
