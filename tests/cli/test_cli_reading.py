"""Reading the log in a terminal."""

import pytest

from leadercoach.log.entries import KINDS


def test_the_list_is_newest_first(dialogue, typed):
    old, new = dialogue("--date", "2026-02-02").id, dialogue("--date", "2026-02-05").id
    assert [entry["id"] for entry in typed("list", "--json").data] == [new, old]
    assert [line[:8] for line in typed("list").out.splitlines()] == [new[-8:], old[-8:]]


def test_a_line_says_what_when_with_whom_and_what_it_waits_for(need, typed):
    entry = need("--title", "More nurses", "--person", "M2").id
    line = "2026-02-09  Upward feedback       More nurses · My manager · Need · M2"
    assert typed("list").out == f"{entry[-8:]}  {line} · waits for an answer\n"


def test_the_list_speaks_swedish(need, typed):
    need()
    assert "Återkoppling uppåt" in typed("list", lang="sv").out
    assert "väntar på svar" in typed("list", lang="sv").out


@pytest.mark.parametrize(
    ("chosen", "titles"),
    [
        (["--point", "dialogue"], ["new", "old"]),
        (["--since", "2026-02-05"], ["need", "new"]),
        (["--until", "2026-02-02"], ["old"]),
        (["--until", "9999-12-31"], ["need", "new", "old"]),
        (["--person", "m2"], ["old"]),
        (["--tag", "trust"], ["new"]),
        (["--open"], ["need"]),
        (["--bin"], []),
        (["--limit", "1"], ["need"]),
    ],
)
def test_the_list_can_be_narrowed(dialogue, need, typed, chosen, titles):
    dialogue("--title", "old", "--date", "2026-02-02", "--person", "M2")
    dialogue("--title", "new", "--date", "2026-02-05", "--tag", "trust")
    need("--title", "need")
    assert [entry["title"] for entry in typed("list", "--json", *chosen).data] == titles


def test_text_stops_at_fifty_and_says_how_many_more(dialogue, typed):
    for _ in range(52):
        dialogue()
    assert len(typed("list", "--json").data) == 52
    lines = typed("list").out.splitlines()
    assert len(lines) == 51
    assert lines[-1] == "… and 2 more; --limit shows more of them."
    assert len(typed("list", "--limit", "60").out.splitlines()) == 52


def test_an_empty_list_says_so(typed):
    typed("pause", "2026-02-16", "2026-02-20")
    assert typed("list").out == "Nothing to show.\n"
    assert typed("list", lang="sv").out == "Inget att visa.\n"
    assert typed("list", "--json").data == []


@pytest.mark.parametrize("point", KINDS)
def test_json_has_every_field_of_the_kind_and_what_follows(typed, point):
    least = {
        "dialogue": ("--with", "team", "--topic", "other"),
        "upward": ("--to", "manager", "--content", "good"),
        "delegation": ("--level", "2", "--involved", "some"),
        "failure": ("--kind", "other"),
    }
    typed("add", point, *least[point])
    (entry,) = typed("list", "--json").data
    derived = "id point label tags created_at updated_at logged_on deleted_at retro_days qualifies"
    after = ("counts", "why", "waits_for")
    assert set(entry) == {*KINDS[point].__struct_fields__, *derived.split(), *after}


def test_json_says_late_and_counting(dialogue, typed):
    dialogue("--date", "2026-02-04")
    (entry,) = typed("list", "--json").data
    assert (entry["retro_days"], entry["logged_on"]) == (5, "2026-02-09")
    assert (entry["qualifies"], entry["waits_for"]) == (True, None)


def test_numbers_are_the_same_in_both_languages(need, typed):
    need()
    english, swedish = (typed("list", "--json", lang=lang).data[0] for lang in ("en", "sv"))
    assert english.pop("label") != swedish.pop("label")
    assert english == swedish


def test_a_search_finds_the_beginning_of_a_word_newest_first(dialogue, typed):
    old = dialogue("--note", "Schemat för natten", "--date", "2026-02-02").id
    new = dialogue("--title", "SCHEMA").id
    dialogue("--title", "Other")
    found = typed("search", "schem", "--json").data
    assert [entry["id"] for entry in found] == [new, old]
    assert typed("search", "schem natt").out.startswith(old[-8:])


def test_a_search_can_be_narrowed_and_may_find_nothing(dialogue, typed):
    dialogue("--title", "Plan", "--date", "2026-02-02")
    assert typed("search", "plan", "--since", "2026-02-03").out == "Nothing to show.\n"
    assert len(typed("search", "plan", "--until", "2026-02-03", "--json").data) == 1


@pytest.mark.parametrize("syntax", ['"', "a*", "NEAR(", "-", "title:x", "'; drop table entries"])
def test_a_search_is_words_and_never_syntax(dialogue, typed, syntax):
    dialogue()
    assert typed("search", "--", syntax).code == 0
    assert len(typed("list", "--json").data) == 1


def test_a_blank_search_is_wrong_usage(typed):
    assert typed("search", " ") == (2, "", "Say what to search for.\n")


def test_show_tells_all_of_an_entry_in_words(decision, typed):
    entry = decision("--area", "Schema", "--note", "Two\nlines", "--marker", "1=yes").id
    out = typed("show", entry[:30]).out
    for words in (
        "Decision Monday 9 February",
        "Delegate and involve · Monday 9 February 2026",
        "logged the same day",
        "Level: 6 · You decide, tell me after",
        "Decision area: Schema",
        "Authority: yes",
        "\nTwo\nlines\n",
        "The coach sees: Facts, no text",
    ):
        assert words in out


def test_show_speaks_swedish(decision, typed):
    out = typed("show", decision().id, lang="sv").out
    assert "Nivå: 6 · Du avgör, berätta efteråt" in out
    assert "loggat samma dag" in out


def test_today_shows_four_points_and_what_is_due(need, dialogue, typed):
    entry = need("--date", "2026-02-02", "--answer-due", "2026-02-09").id
    dialogue("--date", "2026-02-06")
    dialogue()
    data = typed("today", "--json").data
    assert (data["week"], data["due"], data["closable"]) == ("2026-W07", 1, ["2026-W06"])
    assert [row["id"] for row in data["follow_ups"]] == [entry]
    assert data["points"]["dialogue"]["count"] == 1
    out = typed("today").out
    assert out.startswith("Monday 9 February 2026 · 2026-W07\nMission dialogue      1/3")
    assert f"{entry[-8:]}  2026-02-09  Upward feedback" in out
    assert out.endswith("Weeks to close: 2026-W06\n")


def test_people_are_in_reading_order_with_their_uses(dialogue, typed):
    dialogue("--person", "M10", "--person", "M2")
    dialogue("--person", "M2")
    assert typed("people", "--json").data == [
        {"alias": "M2", "uses": 2, "retired": False},
        {"alias": "M10", "uses": 1, "retired": False},
    ]
    assert typed("people").out == "    2  M2\n    1  M10\n"
