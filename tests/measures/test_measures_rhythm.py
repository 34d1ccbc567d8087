"""Consistency, volume and return beside the regularity (D.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.medians import Median
from leadercoach.measures.rhythm import consistency, return_time, volume
from leadercoach.measures.windows import Stretch

MARKS = {"m": (True, 3), "z": (True, 0), "o": (False, 0), "r": (False, 3), "b": (True, 0)}


def weeks(marks: str, window: int = 1, after: int = 0) -> list[Stretch]:
    """Met, missed and open ones, oldest first; r is open and reached, the log begins in b."""
    return [
        Stretch(
            after + window * nth, after + window * (nth + 1) - 1, closed, not closed, mark == "b",
            reached, 3, 3, window,
        )
        for nth, mark in enumerate(marks)
        for closed, reached in [MARKS[mark]]
    ]  # fmt: skip


def back(marks: str, window: int = 1) -> Median:
    return return_time(weeks(marks, window), window * len(marks))


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("", (0, 0, 0)),
        ("oo", (0, 0, 0)),
        ("mzmoz", (2, 4, 1)),
        ("m" * 12, (12, 12, 0)),
        ("z" + "m" * 12, (12, 12, 0)),
        ("z" + "m" * 11, (11, 12, 0)),
        ("m" + "zo" * 12, (0, 12, 12)),
        ("o" + "m" * 12, (12, 12, 0)),
        ("m" * 12 + "oo", (12, 12, 2)),
        ("mr", (1, 1, 1)),
    ],
)
def test_consistency_looks_at_the_last_twelve_closed_weeks_and_says_how_many_were_open(
    marks, found
):
    assert consistency(weeks(marks)) == found


def test_consistency_mixes_no_weeks_with_windows():
    mixed = [*weeks("mmmm"), *weeks("zm", 2, after=4)]
    assert consistency(mixed) == (1, 2, 0)
    assert consistency([*weeks("mmmm"), *weeks("o", 2, after=4)]) == (4, 4, 0)


@pytest.mark.parametrize(
    ("events", "means"),
    [
        ([], (None, None)),
        ([3, 3, 3], (None, None)),
        ([3, 1, 2, 4], (2.5, None)),
        ([9, 3, 1, 2, 4], (2.5, None)),
        ([1, 1, 1, 3, 0, 0, 0, 2], (0.5, 1.5)),
        ([99, 1, 1, 1, 3, 0, 0, 0, 2], (0.5, 1.5)),
    ],
)
def test_volume_has_four_weeks_and_the_four_before(events, means):
    assert volume([(n, 5) for n in events]) == means


def test_volume_is_per_five_available_workdays():
    assert volume([(1, 1)] * 4).latest == 5
    assert volume([(3, 5), (3, 5), (0, 1), (0, 4)]).latest == 2


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("", Median(None, (), 0)),
        ("mmm", Median(None, (), 0)),
        ("zm", Median(None, (1,), 0)),
        ("zzm", Median(None, (1, 2), 0)),
        ("zmzmzm", Median(1, (1, 1, 1), 0)),
        ("zzzm", Median(2, (1, 2, 3), 0)),
        ("zomzmzm", Median(1, (1, 1, 2), 0)),
        ("zz", Median(None, (), 2)),
        ("zzz", Median(None, (), 3)),
        ("bzmzmzm", Median(1, (1, 1, 1), 0)),
        ("zmzmzz", Median(1, (1, 1), 2)),
    ],
)
def test_return_is_the_censored_median_from_each_missed_week_to_the_next_met_one(marks, found):
    assert back(marks) == found


def test_what_has_not_been_reached_again_counts_as_not_ended():
    assert back("zm" * 6 + "z" * 13).value is None
    assert back("zm" * 6 + "z" * 13).word == "most"
    assert back("zm" * 6 + "z" * 6) == Median(1, (1,) * 6, 6)
    assert back("zm" * 6 + "z" * 6).word == "half"


def test_a_target_that_was_reached_ends_it_though_the_week_is_open():
    assert back("zr") == Median(None, (1,), 0)
    assert back("zo") == Median(None, (), 1)


def test_a_window_takes_as_many_weeks_as_it_has():
    assert back("zmzmzm", 2) == Median(2, (2, 2, 2), 0)
    assert back("zzmzm", 4) == Median(4, (4, 4, 8), 0)


def test_how_one_came_back_more_than_a_year_ago_is_not_told():
    assert back("zm" + "m" * 51) == Median(None, (), 0)
    assert back("zm" + "m" * 50) == Median(None, (1,), 0)


def test_a_missed_week_of_another_length_is_not_counted_but_ends_at_what_was_met_since():
    found = return_time([*weeks("zz"), *weeks("zm", 2, after=2)], 6)
    assert found == Median(None, (2,), 0)
    assert return_time([*weeks("mz"), *weeks("r", 2, after=2)], 4) == Median(None, (2,), 0)


@given(some.text("mzor", max_size=60))
def test_every_missed_week_of_the_year_is_told_once(marks):
    found = back(marks)
    assert len(found.ended) + found.waiting == marks[-52:].count("z")
    assert all(spell >= 1 for spell in found.ended)
    last = max(marks.rfind("m"), marks.rfind("r"))
    assert found.waiting == marks[max(last, len(marks) - 52, 0) :].count("z")
