"""When a number may be shown, and when the range alone (D.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.honesty import Honesty, honesty, with_point


def of(weeks: str) -> Honesty:
    """From weeks as letters, oldest first: closed, open, and m, not closed but met all the same."""
    return honesty(weeks.count("c"), [week == "o" for week in weeks])


@pytest.mark.parametrize(
    ("weeks", "state"),
    [
        ("", "building"),
        ("ccc", "building"),
        ("cccc", "ok"),
        ("cccmmmm", "building"),
        ("cccooooooooo", "building"),
    ],
)
def test_a_number_needs_four_closed_weeks(weeks, state):
    assert of(weeks).state == state


@pytest.mark.parametrize(
    ("weeks", "state"),
    [
        ("ccccccco", "ok"),
        ("ccccccoo", "range"),
        ("occcccco", "range"),
        ("oocccccccc", "ok"),  # nine and ten weeks back
        ("ocoooocccc", "range"),  # four of the last eight
        ("ooooocccc", "range"),
        ("occcooooo", "building"),
        ("cccccooooo", "sparse"),
        ("cccccoooooccc", "sparse"),
        ("ccccoooooccc", "sparse"),
        ("cccccmmmmm", "ok"),
        ("ccccoooomm", "range"),
    ],
)
def test_two_open_weeks_of_eight_leave_the_range_and_five_nothing(weeks, state):
    assert of(weeks).state == state


def test_it_says_how_many_of_how_many_are_open():
    assert of("cccccccccoco") == ("range", 2, 8)
    assert of("ccccoo") == ("range", 2, 6)
    assert of("oooooooooooo") == ("building", 8, 8)


@given(some.text("com", max_size=20))
def test_a_number_is_shown_only_where_no_two_of_eight_are_open(weeks):
    found = of(weeks)
    assert found.open == weeks[-8:].count("o")
    assert found.ended == min(8, len(weeks))
    if found.state == "ok":
        assert found.open < 2
    if found.state in ("ok", "range"):
        assert weeks.count("c") >= 4


@given(some.text("co", max_size=30))
def test_a_week_has_a_point_where_it_would_have_had_one_then(weeks):
    looked_back = [weeks[: nth + 1][-8:].count("o") < 2 for nth in range(len(weeks))]
    assert with_point([week == "o" for week in weeks]) == looked_back
