"""What is stored and not counted says so in the terminal (D.2)."""

import pytest

LEVEL_1 = ("--level", "1", "--involved", "no")


def test_a_decision_of_level_one_says_why_it_does_not_count(typed):
    said = typed("add", "delegation", *LEVEL_1)
    assert said.err == "Not counted towards the target: level 1–2.\n"
    assert "\n" not in said.id  # a script still gets the id alone


def test_what_counts_is_added_without_a_word(dialogue):
    assert dialogue().err == ""


def test_an_entry_sixteen_days_old_is_added_with_why_it_does_not_count(dialogue):
    assert "logged more than 14 days later" in dialogue("--date", "2026-01-24").err


def test_an_added_entry_as_json_says_whether_it_counts(typed, dialogue):
    said = typed("add", "delegation", *LEVEL_1, "--json")
    assert said.data["counts"] is False
    assert said.data["why"] == {
        "code": "level_1_2",
        "text": "Not counted towards the target: level 1–2.",
    }
    assert said.err == ""
    assert (dialogue("--json").data["counts"], dialogue("--json").data["why"]) == (True, None)


def test_an_edit_says_why_the_entry_no_longer_counts(typed, decision):
    made = decision().id
    assert "level 1–2" in typed("edit", made, "--level", "2").err
    assert typed("edit", made, "--level", "6").err == ""


def test_a_failure_says_when_it_counts_and_a_telling_why_not(typed, failure):
    made = failure("--date", "2026-01-20")
    assert made.err == "Counts once it is told.\n"
    assert "told only to the coach" in typed("share", made.id, "2026-02-09:coach").err
    assert "more than 14 days later" in typed("share", made.id, "2026-01-21:up").err
    assert typed("share", made.id, "2026-02-09:down").err == ""


def test_a_failure_marked_not_shareable_says_that_it_does_not_count(typed, failure):
    said = typed("share", failure().id, "--not-shareable", "safety", lang="sv")
    assert said.err == "Räknas inte mot målet: går inte att berätta.\n"


def test_a_short_week_says_its_smaller_target(typed, dialogue, decision):
    dialogue("--date", "2026-02-06")
    typed("pause", "2026-02-12", "2026-02-15")
    assert decision().err == "Target 1, short week: 3 workdays.\n"
    assert "1/1  Open week · target 1, short week: 3 workdays" in typed("week", "show").out
    assert "kort vecka: 3 arbetsdagar" in typed("today", lang="sv").out


def test_a_week_says_how_many_of_its_decisions_count_and_lists_the_others(typed, decision):
    for _ in range(3):
        decision()
    left = typed("add", "delegation", *LEVEL_1, "--title", "The van").id
    said = typed("week", "show").out
    assert "3/2  Open week · 4 decisions, 3 of them count" in said
    (row,) = [line for line in said.splitlines() if left[-8:] in line]
    assert row.endswith("The van · Level 1 · not counted")


def test_a_week_as_json_says_of_each_entry_whether_it_counts(typed, decision):
    ids = [decision().id, typed("add", "delegation", *LEVEL_1).id]
    found = typed("week", "show", "--json").data["entries"]
    assert [(e["id"], e["counts"]) for e in found] == [(ids[0], True), (ids[1], False)]
    assert found[1]["why"]["code"] == "level_1_2"


def test_a_week_before_the_log_begins_says_that_nothing_counts(typed, dialogue):
    dialogue()
    assert "nothing counts here" in typed("week", "show", "2026-W05").out


@pytest.mark.parametrize("words", [("list",), ("show", "ID")])
def test_a_list_and_an_entry_say_why_it_does_not_count(typed, dialogue, words):
    made = typed("add", "dialogue", "--with", "team", "--topic", "other").id
    words = [made if word == "ID" else word for word in words]
    assert "not about the mission" in typed(*words).out
    data = typed(*words, "--json").data
    found = data[0] if words[0] == "list" else data
    assert (found["counts"], found["why"]["code"]) == (False, "not_mission")


def test_today_says_what_is_stored_this_week_and_does_not_count(typed):
    typed("add", "delegation", *LEVEL_1)
    assert "0/2  Open week · 1 not counted: level 1–2." in typed("today").out
