"""Why something does not count towards its target (A.2–A.5, D.1, D.2)."""

from datetime import date

import pytest
from samples import ID, TODAY, entry, told

from leadercoach.content import raw
from leadercoach.log.counting import Counting, habit_events, occasions, qualifies
from leadercoach.log.entries import Record
from leadercoach.log.weeks import Week

W07 = Week.of(TODAY)
OPEN = Counting(W07.before(4), lambda _: 5)


def why(point: str = "dialogue", *, logged: date = TODAY, known: Counting = OPEN, **fields: object):
    made = entry(point, **fields)
    record = Record(id=ID, created_at="", updated_at="", logged_on=logged, entry=made)
    assert qualifies(made) is bool(habit_events(record))
    return known.why_not_record(record)


@pytest.mark.parametrize(
    ("point", "fields", "reason"),
    [
        ("dialogue", {}, None),
        ("dialogue", {"topics": ["appreciation", "other"]}, "not_mission"),
        ("upward", {"content": "both"}, None),
        ("upward", {"content": "good", "need_type": None}, "only_good_news"),
        ("delegation", {"level": 1}, "level_1_2"),
        ("delegation", {"level": 2}, "level_1_2"),
        ("delegation", {"level": 3}, None),
        ("delegation", {"level": 4, "involved_before": "no"}, "nobody_heard"),
        (
            "delegation",
            {"level": 3, "involved_before": "na", "na_reason": "acute"},
            "nobody_to_hear",
        ),
        ("delegation", {"level": 5, "involved_before": "no"}, None),
        ("failure", {}, "not_told"),
        ("failure", {"not_shareable": "safety"}, "not_shareable"),
        ("failure", {"shares": [told("2026-02-09", "coach")]}, "only_coach"),
        ("failure", {"shares": [told("2026-02-09", "out")]}, "only_out"),
        (
            "failure",
            {"not_shareable": "safety", "shares": [told("2026-02-09", "coach")]},
            "not_shareable",
        ),
        ("failure", {"shares": [told("2026-02-09", "coach"), told("2026-02-09", "up")]}, None),
    ],
)
def test_an_entry_says_why_it_does_not_fill_its_habit(point, fields, reason):
    assert why(point, **fields) == reason
    assert reason is None or reason in raw("counting")["why"]


@pytest.mark.parametrize(("day", "reason"), [("2026-01-26", None), ("2026-01-25", "late")])
def test_what_is_logged_after_more_than_fourteen_days_is_late(day, reason):
    assert why(occurred_on=day) == reason


def test_a_telling_logged_late_is_late_though_its_failure_was_not():
    shares = [told("2026-01-20", logged_on="2026-02-09")]
    assert why("failure", occurred_on="2026-01-19", logged=date(2026, 1, 19), shares=shares) == (
        "late"
    )


def test_a_week_before_the_first_a_log_not_begun_and_a_pause_count_nothing():
    later = OPEN._replace(begins=W07.after())
    assert why(known=later) == "before_start"
    assert why(known=OPEN._replace(begins=None)) == "not_begun"
    assert why(known=Counting(W07, lambda _: 0)) == "pause"


def test_what_lies_in_the_bin_counts_for_nothing():
    record = Record(
        id=ID, created_at="", updated_at="", logged_on=TODAY, deleted_at="2026", entry=entry()
    )
    assert OPEN.why_not_record(record) == "in_bin"


def test_a_habit_event_is_an_occasion_with_nothing_against_it():
    shares = [told("2026-02-09", "down"), told("2026-02-09", "coach")]
    made = entry("failure", shares=shares)
    record = Record(id=ID, created_at="", updated_at="", logged_on=TODAY, entry=made)
    assert [o.why for o in occasions(record)] == [None, "only_coach"]
    assert len(habit_events(record)) == 1
