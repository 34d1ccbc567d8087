"""Agreed actions in a terminal."""

import pytest


@pytest.fixture
def tell(typed):
    """The id of an action that is due on Thursday."""
    return typed("action", "add", "Tell the answer", "--to", "team", "--due", "2026-02-12").id


def test_an_action_says_when_then_to_whom_and_by_when(typed):
    about = ("--when", "an answer comes", "--then", "I tell it", "--to", "M3", "--confidence", "8")
    typed("action", "add", "Tell it", *about, "--due", "2026-02-12", "--rehearsed")
    (known,) = typed("action", "list", "--json").data
    assert (known["promised_to"], known["person"], known["confidence"]) == ("staff", "M3", 8)
    assert (known["status"], known["due"], known["overdue"]) == ("open", "2026-02-12", False)
    assert known["rehearsed"]
    assert typed("action", "list").out.split("  ", 1)[1] == (
        "Open  Tell it · When an answer comes, then I tell it. · Promised to M3"
        " · by Thursday 12 February\n"
    )


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (["  "], "Say what is to be done."),
        (["x" * 5000], "An agreed action has at most 140 characters, this one has 5000."),
        (["Tell it", "--to", "  "], "An alias cannot be empty, nor begin or end with a space."),
    ],
)
def test_an_action_that_cannot_be_kept_is_refused_in_a_sentence(typed, told, sentence):
    said = typed("action", "add", *told)
    assert (said.code, said.err.strip()) == (1, sentence)
    assert not typed("action", "list", "--json").data


def test_low_confidence_asks_for_something_smaller(typed):
    said = typed("action", "add", "Everything at once", "--confidence", "4")
    assert said.id == said.out.strip()
    assert said.err == "Likely to 4 of 10: better make it smaller.\n"


def test_an_observer_looks_at_a_behaviour(typed):
    typed("observer", "add", "Johan", "--relation", "peer")
    typed("action", "add", "Tell it", "--observer", "johan", "--item", "U5")
    (known,) = typed("action", "list", "--json").data
    assert (known["observer"], known["item"]) == ("Johan", "U5")


def test_what_is_due_within_a_week_stands_in_today(typed, tell):
    later = typed("action", "add", "Later", "--due", "2026-03-12").id
    due = [known["id"] for known in typed("today", "--json").data["actions"]]
    assert due == [tell]
    out = typed("today").out
    assert f"{tell[-8:]}  2026-02-12  Agreed action  Tell the answer" in out
    assert later[-8:] not in out
    assert "overdue" in typed("today", today="2026-02-13").out


def test_done_and_missed_say_why_and_what_was_learned(typed, tell):
    typed("action", "done", tell[-8:], "--learned", "They knew already")
    (known,) = typed("action", "list", "--json").data
    assert (known["status"], known["on"], known["learned"]) == (
        *("done", "2026-02-09", "They knew already"),
    )
    assert typed("action", "list", "--open").out == "Nothing to show.\n"
    typed("action", "missed", tell, "--why", "No meeting")
    (known,) = typed("action", "list", "--json").data
    assert (known["status"], known["why"], known["learned"]) == ("missed", "No meeting", "")
    typed("action", "reopen", tell)
    assert typed("action", "list", "--json").data[0]["status"] == "open"


def test_a_new_day_is_agreed_on(typed, tell):
    typed("action", "move", tell, "2026-02-20", "--why", "No answer yet")
    (known,) = typed("action", "list", "--json").data
    assert (known["status"], known["due"], known["first_due"]) == (
        *("renegotiated", "2026-02-20", "2026-02-12"),
    )
    refused = typed("action", "move", tell, "2026-02-01")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("New day")


def test_entries_are_tied_to_an_action(typed, tell, dialogue):
    entry = dialogue().id
    typed("action", "link", tell, entry[-8:])
    assert typed("action", "list", "--json").data[0]["entries"] == [entry]
    typed("action", "link", tell, entry, "--undo")
    assert typed("action", "list", "--json").data[0]["entries"] == []


def test_only_what_is_given_is_worded_anew(typed, tell):
    typed("action", "edit", tell, "--what", "Tell it on Monday", "--to", "self")
    (known,) = typed("action", "list", "--json").data
    assert (known["what"], known["promised_to"], known["due"]) == (
        *("Tell it on Monday", "self", "2026-02-12"),
    )
    assert typed("action", "edit", tell).code == 1


def test_what_is_done_is_not_worded_anew(typed, tell):
    typed("action", "done", tell)
    refused = typed("action", "edit", tell, "--what", "Something easier")
    assert (refused.code, refused.err) == (1, "The agreed action has been settled already.\n")


def test_an_action_is_removed(typed, tell):
    typed("action", "remove", tell)
    assert typed("action", "list", "--json").data == []
    assert typed("action", "done", tell).err == "There is no such agreed action.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", " "), 1),
        (("add", "x" * 200), 1),
        (("add", "Tell it", "--to", ""), 1),
        (("add", "Tell it", "--confidence", "11"), 2),
        (("add", "Tell it", "--item", "Z9"), 2),
        (("add", "Tell it", "--observer", "Nobody"), 1),
        (("add", "Tell it", "--session", "beef"), 1),
        (("done", "beef"), 1),
        (("move", "beef", "soon"), 2),
        (("link", "beef", "dead"), 1),
        ((), 2),
    ],
)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_cannot_be_done_is_said_in_one_sentence(typed, tell, words, code, lang):
    before = typed("action", "list", "--json").data
    said = typed("action", *words, lang=lang)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert "{" not in said.err
    assert typed("action", "list", "--json").data == before
    assert [known["id"] for known in before] == [tell]
