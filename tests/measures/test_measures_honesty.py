"""When a number may be shown, and what a change may be called (D.2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.honesty import Ended, change_word, habit_state

MARKS = {"c": Ended(5, closed=True), "o": Ended(5, closed=False), "p": Ended(0, closed=False)}


def state(weeks: str) -> str:
    """From weeks as letters, oldest first: closed, open, pause."""
    return habit_state([MARKS[week] for week in weeks])


@pytest.mark.parametrize(
    ("weeks", "found"),
    [
        ("", "building"),
        ("ccc", "building"),
        ("cccc", "ok"),
        ("cccppp", "building"),
        ("ccoooooc", "building"),
        ("cccoooooooooooooc", "sparse"),
    ],
)
def test_a_number_needs_four_closed_weeks(weeks, found):
    assert state(weeks) == found


@pytest.mark.parametrize(
    ("weeks", "found"),
    [("cccco", "ok"), ("ccccoo", "stale"), ("ccccooc", "ok"), ("ccccoco", "ok")],
)
def test_two_latest_weeks_open_make_it_stale(weeks, found):
    assert state(weeks) == found


@pytest.mark.parametrize(
    ("weeks", "found"),
    [
        ("cccccoocooc", "ok"),  # exactly four of the last eight
        ("ccccccoooococ", "sparse"),  # five of them
        ("ooooocccc", "ok"),  # the fifth lies nine weeks back
        ("oooooccc" + "c", "ok"),
        ("ccccoooocc", "ok"),
    ],
)
def test_more_than_four_of_the_last_eight_open_is_too_sparse(weeks, found):
    assert state(weeks) == found


def test_too_few_closed_weeks_come_before_too_sparse_and_that_before_stale():
    assert state("oooooccc") == "building"
    assert state("ccccccooooo") == "sparse"
    assert state("ccccccoooo") == "stale"


@given(some.text("cop", max_size=20), some.data())
def test_a_pause_changes_no_state(weeks, data):
    nth = data.draw(some.integers(0, len(weeks)))
    assert state(weeks[:nth] + "p" + weeks[nth:]) == state(weeks)


@pytest.mark.parametrize(
    ("points", "word"),
    [
        (0, "same"),
        (4.99, "same"),
        (5, "up"),
        (14.99, "up"),
        (15, "clearly_up"),
        (60, "clearly_up"),
        (-4.99, "same"),
        (-5, "down"),
        (-14.99, "down"),
        (-15, "clearly_down"),
    ],
)
@pytest.mark.parametrize("before", [60, 68, 83])
def test_a_change_has_its_word(points, word, before):
    if 0 <= before + points <= 100:
        assert change_word(before / 100, (before + points) / 100) == word
    assert change_word(0.5, 0.5 + points / 100) == word
