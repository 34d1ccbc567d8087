"""Coach sessions in a terminal: prepared, held, written in, closed."""

import pytest

from leadercoach import demo

GROW = (
    *("--goal", "The team knows", "--reality", "One no kept back", "--will", "Begin on Thursday"),
    *("--option", "An item", "--option", "The board", "--option", "M2 asks", "--point", "upward"),
)


@pytest.fixture
def eva(typed):
    return typed("coach", "add", "Eva").id


@pytest.fixture
def session(typed, eva):
    """The id of a prepared session with Eva."""
    return typed("session", "prepare", "eva").id


def shown(typed, session):
    return typed("session", "show", session, "--json").data


def test_the_first_session_looks_eight_weeks_back(typed, session):
    found = shown(typed, session)
    assert (found["first_day"], found["last_day"]) == ("2025-12-15", "2026-02-09")
    assert (found["coach"], found["number"], found["state"]) == ("Eva", 1, "prepared")


def test_the_next_one_looks_back_to_the_week_of_the_last(typed, session):
    typed("session", "hold", session)
    typed("session", "close", session, "--yes")
    typed("session", "prepare", "Eva", "--on", "2026-03-20", "--minutes", "50", today="2026-03-18")
    later, first = typed("session", "list", "--json").data
    assert (later["first_day"], later["last_day"]) == ("2026-02-09", "2026-03-18")
    assert (later["held_on"], later["minutes"], later["number"]) == ("2026-03-20", 50, 2)
    assert first["state"] == "closed"


def test_only_what_is_given_is_written(typed, session, dialogue):
    entry = dialogue().id
    typed("session", "write", session, *GROW, "--pin", entry[-8:], "--next", "2026-03-20")
    typed("session", "write", session, "--goal", "The team knows every answer")
    found = shown(typed, session)
    assert (found["goal"], found["will"]) == ("The team knows every answer", "Begin on Thursday")
    assert found["options"] == ["An item", "The board", "M2 asks"]
    assert (found["pinned"], found["next_on"]) == ([entry], "2026-03-20")
    typed("session", "write", session, "--will", "")
    assert shown(typed, session)["will"] == ""


def test_a_session_is_read_as_text(typed, session):
    typed("session", "write", session, *GROW)
    typed("action", "add", "Tell it", "--session", session[-8:], "--to", "coach")
    out = typed("session", "show", session[-8:]).out
    assert out.startswith("Session 1, 9 February 2026\n")
    assert "  Goal: The team knows\n" in out
    assert "  Options: An item\n    The board\n    M2 asks\n" in out
    assert "\nTell it\n" in out
    assert "Samtal 1, 9 februari 2026" in typed("session", "show", session, lang="sv").out


def test_what_the_coach_sees_comes_after_what_is_written(typed, session):
    assert shown(typed, session)["review"] is None
    typed("coach", "consent", "Eva", "--points", "dialogue", "--from", "2026-01-12")
    found = shown(typed, session)["review"]
    assert found["points"]["dialogue"] == {
        "shown": True, "state": None, "regularity": None, "low": None, "high": None,
        "window": None, "since": {"met": 0, "closed": 0, "open": 0}, "verdict": None,
        "sentences": [],
    }  # fmt: skip
    assert found["points"]["failure"]["since"] is None
    assert not found["points"]["failure"]["shown"]
    out = typed("session", "show", session).out
    assert "Share own failures  Not shown in the session\n" in out
    assert "Agreements kept: 0 of 0\n" in out


def test_the_list_has_one_line_for_each(typed, session):
    typed("session", "write", session, "--goal", "Two\nlines")
    assert typed("session", "list").out == (
        f"{session[-8:]}  2026-02-09  Eva  1  Prepared  Two lines\n"
    )


def test_closing_asks_for_an_agreed_action_and_enough_options(typed, session):
    typed("session", "hold", session)
    assert "Nothing has been agreed on yet" in typed("session", "close", session).err
    typed("action", "add", "Tell it", "--session", session)
    typed("session", "write", session, "--goal", "The team knows", "--option", "One")
    assert "The goal has 1 options" in typed("session", "close", session).err
    assert shown(typed, session)["state"] == "held"
    assert typed("session", "close", session, "--yes").code == 0
    refused = typed("session", "write", session, "--goal", "Another")
    assert refused.err == "The session is closed and can only be read.\n"
    typed("session", "reopen", session)
    assert shown(typed, session)["state"] == "held"


def test_one_session_at_a_time(typed, session):
    refused = typed("session", "prepare", "Eva")
    assert (refused.code, refused.out) == (1, "")
    assert "under way already" in refused.err


def test_a_session_has_at_most_three_actions(typed, session):
    for what in "abc":
        typed("action", "add", what, "--session", session)
    assert typed("action", "add", "d", "--session", session).err == (
        "A session has at most 3 agreed actions.\n"
    )
    assert len(shown(typed, session)["actions"]) == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("prepare", "Nobody"), 1),
        (("prepare",), 2),
        (("write", "beef", "--goal", "x"), 1),
        (("write", "SESSION"), 1),
        (("write", "SESSION", "--goal", "x" * 3000), 1),
        (("write", "SESSION", "--pin", "beef"), 1),
        (("write", "SESSION", "--next", "2026-01-01"), 1),
        (("write", "SESSION", "--point", "other"), 2),
        (("show", "beef"), 1),
        (("hold", "x"), 1),
    ],
)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_cannot_be_done_is_said_in_one_sentence(typed, session, words, code, lang):
    before = shown(typed, session)
    said = typed("session", *(session if word == "SESSION" else word for word in words), lang=lang)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert "{" not in said.err
    assert shown(typed, session) == before


def test_a_period_that_ends_before_it_begins_is_refused(typed, eva):
    period = ("--from", "2026-02-01", "--to", "2026-01-01")
    assert typed("session", "prepare", "Eva", *period).code == 1
    assert typed("session", "list").out == "Nothing to show.\n"
    assert typed("coach", "list", "--json").data[0]["id"] == eva


def test_the_session_of_the_demo_shows_percent_range_and_facts(typed, path):
    demo.write(path, "sv")
    (session, *_) = typed("session", "list", "--json").data
    found = typed("session", "show", session["id"], "--json").data["review"]["points"]
    assert (found["upward"]["regularity"], found["upward"]["low"]) == (85, 83)
    assert found["upward"]["since"] == {"met": 5, "closed": 6, "open": 0}
    said = typed("session", "show", session["id"], lang="sv").out
    assert "  Återkoppling uppåt  85 %, spann 83–86\n" in said
    assert "    Sedan förra samtalet: 5 av 6 stängda veckor i mål.\n" in said


def test_two_open_weeks_leave_the_range_without_a_number(typed, session):
    for week, day in (("01", "2026-01-02"), ("02", "2026-01-09"), ("03", "2026-01-16")):
        typed("week", "close", f"2026-W{week}", today=day)
    typed("week", "close", "2026-W06", today="2026-02-06")
    typed("coach", "consent", "Eva", "--points", "dialogue", "--from", "2025-12-15")
    found = shown(typed, session)["review"]["points"]["dialogue"]
    assert (found["state"], found["regularity"], found["low"]) == ("range", None, 0)
    assert found["since"] == {"met": 0, "closed": 4, "open": 2}
    said = typed("session", "show", session).out
    assert "  Mission dialogue  between 0 and 44%, 2 of 6 weeks are open\n" in said
