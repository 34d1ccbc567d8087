"""Writing entries from a terminal."""

import pytest

from leadercoach.cli import fields
from leadercoach.content import POINTS
from leadercoach.log.entries import KINDS

DERIVED = {"principles", "shifts", "needs", "origin"}

EVERYTHING = {
    "dialogue": (
        "--date 2026-02-06 --title T --note N --person M2 --person M3 --marker 1=yes --marker 2=no"
        " --visible all --with team --topic value --topic other --minutes 15_30 --talk-share them"
        " --place remote --occasion planned --insight I --changed --tag trust --tag network"
        " --tag autonomy"
    ),
    "upward": (
        "--date 2026-02-06 --to top --content both --need-type mandate --ask A"
        " --answer-due 2026-03-01 --response partly --response-on 2026-02-07 --response-reason R"
        " --reported-back-on 2026-02-08"
    ),
    "delegation": (
        "--date 2026-02-06 --sample --level 5 --involved na --na-reason acute --matter task"
        " --area Schema --receiver M4 --receiver-group peers --mandate M --responsibility R"
        " --support time --support money --support-note S --check-in 2026-03-01"
        " --check-in-every 14 --initiator receiver --come-back-if C --accepted changed"
        " --no-read-back --formal --outcome taken_back --taken-back-reason urgency"
        " --check-in-kept late --reviewed-on 2026-02-08 --learned L"
    ),
    "failure": (
        "--date 2026-02-06 --kind experiment --shared 2026-02-07:down:meeting"
        " --shared 2026-02-08:up --what W --impact small --not-shareable safety --reaction silence"
    ),
}
LEAST = {
    "dialogue": "--with users --topic for_whom",
    "upward": "--to manager --content good",
    "delegation": "--level 1 --involved no",
    "failure": "--kind other",
}
COMMON = {"title", "note", "people", "markers", "coach_visibility", "tags", "repeat_of"}


@pytest.mark.parametrize("point", POINTS)
def test_every_field_of_an_entry_has_an_option(point):
    options = {option.name for option in fields.options(point, adding=True)}
    assert set(KINDS[point].__struct_fields__) - DERIVED <= options


@pytest.mark.parametrize("point", POINTS)
def test_everything_typed_is_in_the_entry(typed, point):
    full = typed("show", typed("add", point, *EVERYTHING[point].split()).id, "--json").data
    bare = typed("show", typed("add", point, *LEAST[point].split()).id, "--json").data
    asked = {option.name for option in fields.options(point, adding=True)}
    common = set() if point == "dialogue" else COMMON
    assert [name for name in asked - common if full[name] == bare[name]] == []


def test_adding_makes_the_log_and_prints_the_id(dialogue, typed, path):
    added = dialogue()
    assert path.exists()
    assert [entry["id"] for entry in typed("list", "--json").data] == [added.id]


def test_the_day_is_today_unless_another_is_given(dialogue, typed):
    today, earlier = dialogue(), dialogue("--date", "2026-02-02")
    days = {entry["id"]: entry["occurred_on"] for entry in typed("list", "--json").data}
    assert days == {today.id: "2026-02-09", earlier.id: "2026-02-02"}


def test_a_tag_finds_its_own_group(dialogue, typed):
    added = dialogue("--tag", "competence", "--tag", "trust", "--tag", "purpose")
    found = typed("show", added.id, "--json").data
    assert (found["principles"], found["shifts"]) == (["trust"], ["purpose"])
    assert found["tags"] == ["trust", "purpose", "competence"]


def test_a_marker_not_answered_is_neither_yes_nor_no(dialogue, typed):
    added = dialogue("--marker", "1=yes", "--marker", "2=no")
    markers = typed("show", added.id, "--json").data["markers"]
    assert markers == {"m1": True, "m2": False, "m3": None}


def test_a_decision_of_the_sample_says_so(decision, typed):
    added = decision("--sample")
    assert typed("show", added.id, "--json").data["origin"] == "sample"


def test_a_level_three_nobody_heard_is_refused_with_the_way_on(typed, path):
    said = typed("add", "delegation", "--level", "3", "--involved", "no")
    assert said.code == 1
    assert said.err == ("Level 3 means you asked first. Change? Do it anyway with --yes.\n")
    assert not path.exists()


def test_a_level_three_nobody_heard_is_saved_with_yes(typed):
    added = typed("add", "delegation", "--level", "3", "--involved", "no", "--yes")
    assert typed("show", added.id, "--json").data["level"] == 3


def test_a_need_must_say_what_is_needed(typed):
    said = typed("add", "upward", "--to", "manager", "--content", "need")
    assert (said.code, said.err) == (1, "Need for is missing.\n")


def test_tomorrow_has_not_happened_and_leaves_no_log(dialogue, path):
    said = dialogue("--date", "2026-02-10")
    assert said.code == 1
    assert said.err == "Date: the day lies in the future. Today is 2026-02-09.\n"
    assert not path.exists()


def test_a_share_ahead_of_today_is_refused(failure):
    said = failure("--shared", "2026-02-10:down")
    assert (said.code, said.out) == (1, "")


def test_a_repeated_need_is_found_by_the_end_of_its_id(need, typed):
    first = need()
    again = need("--repeat-of", first.id[-6:])
    assert typed("show", again.id, "--json").data["repeat_of"] == first.id


def test_a_need_cannot_repeat_a_dialogue(need, dialogue):
    said = need("--repeat-of", dialogue().id)
    assert (said.code, said.err) == (1, "Only an earlier need can be repeated.\n")


def test_a_check_in_on_the_last_day_there_is_can_be_kept(decision):
    last = ("--check-in", "9999-12-31", "--check-in-every", "366", "--check-in-kept", "yes")
    assert decision(*last).code == 0


def test_a_refusal_is_said_in_swedish(typed):
    said = typed("add", "delegation", "--level", "3", "--involved", "no", lang="sv")
    assert said.err == "Nivå 3 betyder att du frågade först. Ändra? Gör det ändå med --yes.\n"
