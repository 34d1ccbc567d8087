"""Consistency, volume and return beside the strength (D.3)."""

import pytest

from leadercoach.measures.rhythm import RhythmWeek, consistency, return_time, volume

MARKS = {
    "m": RhythmWeek(3, closed=True, met=True),
    "z": RhythmWeek(0, closed=True, met=False),
    "o": RhythmWeek(5, closed=False, met=False),
}


def weeks(marks: str) -> list[RhythmWeek]:
    """Met, missed and open weeks, oldest first."""
    return [MARKS[mark] for mark in marks]


@pytest.mark.parametrize(
    ("marks", "met"),
    [
        ("", (0, 0)),
        ("oo", (0, 0)),
        ("mzmoz", (2, 4)),
        ("m" * 12, (12, 12)),
        ("z" + "m" * 12, (12, 12)),
        ("z" + "m" * 11, (11, 12)),
        ("m" + "zo" * 12, (0, 12)),
    ],
)
def test_consistency_looks_at_the_last_twelve_closed_weeks(marks, met):
    assert consistency(weeks(marks)) == met


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
def test_volume_compares_four_whole_weeks_with_the_four_before(events, means):
    assert volume([RhythmWeek(n, closed=True, met=True) for n in events]) == means


def test_open_weeks_are_part_of_the_volume():
    assert volume(weeks("zzzzmmmo")) == (3.5, 0)


@pytest.mark.parametrize(
    ("marks", "median"),
    [
        ("", None),
        ("mmm", None),
        ("zzz", None),
        ("mz", None),
        ("zm", 1),
        ("zzm", 1.5),
        ("zom", 2),
        ("zoo", None),
        ("zmzzzm", 1.5),
        ("mzmzmzzzz", 1),
    ],
)
def test_return_is_the_median_way_from_each_missed_week_to_the_next_met_one(marks, median):
    assert return_time(weeks(marks)) == median
