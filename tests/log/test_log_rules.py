"""What counts, what is asked next, what to think twice about (A.2–A.5, B.2, D.2)."""

from datetime import date

import pytest
from samples import ID, entry, told

from leadercoach.log.counting import habit_events, qualifies
from leadercoach.log.entries import Record
from leadercoach.log.rules import follow_up, hint, soft_stops


@pytest.mark.parametrize(
    ("topics", "counts"),
    [
        (["mission"], True),
        (["for_whom"], True),
        (["value"], True),
        (["appreciation"], False),
        (["other"], False),
        (["appreciation", "other"], False),
        (["other", "value"], True),
    ],
)
def test_a_dialogue_about_the_mission_counts(topics, counts):
    assert qualifies(entry(topics=topics)) is counts


@pytest.mark.parametrize(("content", "counts"), [("need", True), ("both", True), ("good", False)])
def test_a_need_counts_and_good_news_does_not(content, counts):
    need = None if content == "good" else "money"
    assert qualifies(entry("upward", content=content, need_type=need)) is counts


def test_a_repeated_need_counts_again():
    assert qualifies(entry("upward", repeat_of=ID))


@pytest.mark.parametrize("heard", ["all", "some", "no", "na"])
@pytest.mark.parametrize("level", range(1, 8))
def test_a_decision_counts_when_given_away_or_shared_with_those_heard(level, heard):
    reason = "acute" if heard == "na" else None
    made = entry("delegation", level=level, involved_before=heard, na_reason=reason)
    assert qualifies(made) is (level >= 5 or (level in (3, 4) and heard in ("all", "some")))


@pytest.mark.parametrize(
    ("direction", "counts"),
    [("down", True), ("side", True), ("up", True), ("out", False), ("coach", False)],
)
def test_a_failure_counts_once_told_to_those_at_work(direction, counts):
    assert qualifies(entry("failure", shares=[told("2026-02-09", direction)])) is counts
    assert not qualifies(entry("failure"))


def record(made: object, logged: str = "2026-02-09") -> Record:
    return Record(
        id=ID, created_at="", updated_at="", logged_on=date.fromisoformat(logged), entry=made
    )


def test_each_time_a_failure_was_told_counts_on_its_own_day():
    shares = [
        told("2026-02-05", "down", logged_on="2026-02-06"),
        told("2026-02-07", "coach"),
        told("2026-02-08", "up"),
    ]
    events = habit_events(record(entry("failure", occurred_on="2026-01-01", shares=shares)))
    assert [(e.on.day, e.retro) for e in events] == [(5, 1), (8, 1)]


def test_an_entry_counts_on_its_day_with_the_days_until_it_was_written_down():
    (event,) = habit_events(record(entry(occurred_on="2026-01-20")))
    assert (event.point, event.on, event.retro) == ("dialogue", date(2026, 1, 20), 20)


def test_what_does_not_count_is_no_event():
    assert habit_events(record(entry(topics=["appreciation"]))) == ()


def waits(point: str, **fields: object) -> tuple[str, str] | None:
    """What an entry waits for, and from which day."""
    found = follow_up(entry(point, occurred_on="2026-01-01", **fields))
    return found and (found.kind, found.due.isoformat())


def test_a_dialogue_waits_for_nothing():
    assert waits("dialogue") is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("response", "2026-01-15")),
        ({"response": "none"}, ("response", "2026-01-15")),
        ({"answer_due": "2026-01-05"}, ("response", "2026-01-05")),
        ({"response": "met"}, ("told_team", "2026-01-01")),
        ({"response": "declined", "response_on": "2026-01-09"}, ("told_team", "2026-01-09")),
        ({"response": "heard", "reported_back_on": "2026-01-09"}, None),
        ({"content": "good", "need_type": None}, None),
        ({"repeat_of": ID}, ("response", "2026-01-15")),
    ],
)
def test_a_need_waits_for_its_answer_and_then_for_the_team_to_hear(fields, expected):
    assert waits("upward", **fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("outcome", "2026-01-29")),
        ({"level": 3}, None),
        ({"level": 4}, ("outcome", "2026-01-29")),
        ({"accepted": "declined"}, None),
        ({"check_in": "2026-01-08"}, ("check_in", "2026-01-08")),
        ({"level": 2, "check_in": "2026-01-08"}, ("check_in", "2026-01-08")),
        ({"check_in": "2026-01-08", "check_in_kept": "yes"}, ("outcome", "2026-01-08")),
        ({"check_in_every": 7}, ("check_in", "2026-01-08")),
        ({"check_in_every": 7, "reviewed_on": "2026-01-20"}, ("check_in", "2026-01-27")),
        ({"outcome": "open", "reviewed_on": "2026-02-01"}, ("outcome", "2026-03-01")),
        ({"outcome": "done"}, None),
        ({"outcome": "lapsed", "check_in_every": 7}, None),
        ({"check_in": "9999-12-31", "check_in_kept": "no"}, ("outcome", "9999-12-31")),
    ],
)
def test_a_decision_waits_for_its_check_in_and_then_its_outcome(fields, expected):
    assert waits("delegation", **fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("share", "2026-01-02")),
        ({"shares": [told("2026-01-03", "coach")]}, None),
        ({"not_shareable": "safety"}, None),
    ],
)
def test_a_failure_waits_to_be_told(fields, expected):
    assert waits("failure", **fields) == expected


def test_level_three_with_nobody_heard_is_thought_about_twice():
    assert soft_stops(entry("delegation", level=3, involved_before="no")) == ("level_3_unheard",)
    assert soft_stops(entry("delegation", level=3, involved_before="some")) == ()
    assert soft_stops(entry("delegation", level=4, involved_before="no")) == ()
    assert soft_stops(entry()) == ()


def test_a_decision_kept_and_unheard_asks_who_is_affected():
    assert hint(entry("delegation", level=2, involved_before="no")) == "who_is_affected"
    assert hint(entry("delegation", level=2, involved_before="all")) is None
    assert hint(entry("delegation", level=3, involved_before="no")) is None
