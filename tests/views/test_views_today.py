"""The day at a glance: how far each point reached, what waits, what can be closed."""

from datetime import date, timedelta

import pytest
from samples import TODAY, add, at, told

from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.store import weeks as kept
from leadercoach.usecases import entries, weeks
from leadercoach.views.today import count_due, follow_up_of, follow_ups, offered, today_view
from leadercoach.views.weeks import closable, days_of, point_weeks, week_view

W07 = Week.of(TODAY)


def strip(log, point="dialogue", today=TODAY):
    """The states of a point's weeks on the Today page, oldest first."""
    (card,) = [card for card in today_view(log, today, "en").cards if card.point == point]
    return [week.state.state for week in card.weeks]


def due(log, day="2026-06-01"):
    return [(row.kind, row.title) for row in follow_ups(log, date.fromisoformat(day), "en", 50)]


def test_a_new_log_shows_this_week_and_nothing_to_do(log):
    view = today_view(log, TODAY, "sv")
    assert [[str(w.week) for w in card.weeks] for card in view.cards] == [["2026-W07"]] * 4
    assert (view.follow_ups, view.due, view.closable, view.closed) == ([], 0, [], None)


def test_a_card_has_at_most_fourteen_weeks_and_when_it_last_counted(log):
    add(log, on="2025-06-02")
    add(log, on="2026-02-04")
    add(log, on="2026-02-05", topics=["other"])
    card = today_view(log, TODAY, "en").cards[0]
    assert (len(card.weeks), card.weeks[-1].week) == (14, W07)
    assert card.last_on == date(2026, 2, 4)


def test_a_card_knows_why_what_is_stored_this_week_does_not_count(log):
    add(log)
    add(log, topics=["other"])
    add(log, "failure")
    uncounted = {card.point: card.uncounted for card in today_view(log, TODAY, "en").cards}
    assert uncounted == {
        "dialogue": ("not_mission",),
        "upward": (),
        "delegation": (),
        "failure": ("not_told",),
    }


def test_what_is_written_down_later_than_two_weeks_does_not_count(log):
    add(log, on="2026-01-19")
    add(log, occurred_on="2026-01-26")
    add(log, occurred_on="2026-01-25")
    assert [week.state.events for week in point_weeks(log, W07.before(2), W07)["dialogue"]] == [
        *(1, 0, 0)
    ]


def test_what_is_not_written_down_within_three_days_does_not_move_the_beginning(log):
    add(log)
    add(log, occurred_on="2025-03-03")
    add(log, occurred_on="2026-02-05")
    assert kept.first_week(log) == W07
    add(log, occurred_on="2026-02-06")
    assert kept.first_week(log) == W07.before()


def test_before_the_log_begins_no_week_has_anything(log):
    add(log, on="2026-02-14", occurred_on="2026-02-09")
    assert kept.first_week(log) is None
    assert point_weeks(log, W07, W07)["dialogue"][0].state.events == 0


def test_an_old_failure_told_in_time_begins_the_log_with_its_telling(log):
    add(log, "failure", occurred_on="2025-11-01", shares=[told("2026-02-06")])
    assert kept.first_week(log) == W07.before()
    assert closable(log, TODAY) == [W07.before()]
    add(log)
    assert point_weeks(log, W07, W07)["failure"][0].state.events == 1


def test_an_entry_in_the_bin_begins_nothing(log):
    saved = add(log)
    entries.delete(log, saved.id, at())
    assert kept.first_week(log) is None


def test_the_states_of_weeks_follow_closing_and_pauses(log):
    for day in ("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-19"):
        add(log, on=day)
    weeks.pause(log, Pause(date(2026, 1, 26), date(2026, 2, 1)), at())
    for day in ("2026-01-18", "2026-01-25", "2026-02-08"):
        weeks.close(log, Week.of(date.fromisoformat(day)), at(day))
    assert strip(log) == ["met", "partly", "pause", "zero", "unclosed"]
    assert strip(log, "upward") == ["zero", "zero", "pause", "zero", "unclosed"]


def test_a_window_reaches_over_a_long_pause_to_before_the_strip(log):
    add(log, "failure", on="2025-06-02", shares=[told("2025-06-02")])
    weeks.pause(log, Pause(date(2025, 6, 9), date(2026, 2, 1)), at())
    weeks.close(log, Week.parse("2026-W06"), at())
    (w06,) = point_weeks(log, W07.before(), W07.before())["failure"]
    assert (w06.state.state, w06.state.events) == ("met", 1)


def test_a_target_counts_from_its_week(log):
    add(log, on="2026-02-02")
    weeks.set_target(log, TargetChange("dialogue", W07, Target(1)), at())
    targets = [w.target.times for w in point_weeks(log, W07.before(), W07)["dialogue"]]
    assert targets == [3, 1]


def test_public_holidays_are_no_workdays(log):
    easter = Week.parse("2026-W14")
    assert days_of(log, easter, easter.after()) == {easter: 4, easter.after(): 4}
    weeks.set_country(log, "US")
    assert days_of(log, easter, easter)[easter] == 5


def test_a_week_shows_whether_it_can_be_changed(log):
    add(log, on="2026-02-04")
    view = week_view(log, W07.before(), TODAY)
    assert (view.closed, view.can_change, view.started, view.days) == (False, True, True, 5)
    assert not week_view(log, W07.before(2), TODAY).started


@pytest.mark.parametrize(
    ("today", "open_"),
    [
        ("2026-02-05", []),
        ("2026-02-06", ["06"]),
        ("2026-02-22", ["06", "07", "08"]),
        ("2026-02-23", ["07", "08"]),
    ],
)
def test_weeks_can_be_closed_from_friday_for_two_weeks(log, today, open_):
    add(log, on="2026-02-02")
    found = closable(log, date.fromisoformat(today))
    assert [f"{week.number:02d}" for week in found] == open_


def test_a_closed_week_and_a_pause_are_not_offered(log):
    add(log, on="2026-01-26")
    weeks.close(log, Week.parse("2026-W05"), at())
    weeks.pause(log, Pause(date(2026, 2, 2), date(2026, 2, 6)), at())
    assert closable(log, TODAY) == []
    assert today_view(log, date(2026, 2, 2), "en").closed == Week.parse("2026-W05")


def test_closing_is_offered_from_friday_noon():
    friday = W07.friday
    asked = [(friday, 11), (friday, 12), (friday + timedelta(days=1), 0), (W07.monday, 23)]
    assert [offered(W07, day, hour) for day, hour in asked] == [False, True, True, False]


def test_what_is_due_is_counted_and_the_first_five_are_shown(log):
    for _ in range(7):
        add(log, "failure", occurred_on="2026-02-01")
    view = today_view(log, TODAY, "en")
    assert (view.due, len(view.follow_ups)) == (7, 5)


def test_nothing_is_asked_before_its_day(log):
    add(log, "upward", title="Need")
    assert due(log, "2026-02-22") == []
    assert due(log, "2026-02-23") == [("response", "Need")]


def test_the_latest_due_comes_first_with_whom_it_is_about(log):
    add(log, "delegation", title="Old", on="2026-01-01", receivers=["M2"], people=["M1"])
    add(log, "upward", title="New", recipient="top")
    rows = follow_ups(log, date(2026, 6, 1), "en", 50)
    assert [(row.title, row.detail) for row in rows] == [("New", "top"), ("Old", "M2")]


def test_a_repeated_need_asks_through_its_latest_repeat_only(log):
    first = add(log, "upward", title="First", on="2026-01-01")
    second = add(log, "upward", title="Second", on="2026-01-12", repeat_of=first.id)
    third = add(log, "upward", title="Third", on="2026-01-20", repeat_of=first.id)
    assert due(log) == [("response", "Third")]
    entries.answer(log, third.id, at(), response="met", told=TODAY)
    assert due(log) == []
    entries.delete(log, third.id, at())
    assert due(log) == [("response", "Second")]
    entries.delete(log, second.id, at())
    assert due(log) == [("response", "First")]
    assert count_due(log, date(2026, 6, 1)) == 1


def test_needs_of_their_own_ask_each_for_itself(log):
    for title in ("One", "Two"):
        add(log, "upward", title=title)
    assert len(due(log)) == 2


def test_one_entry_says_what_it_waits_for(log):
    failed = add(log, "failure", title="Oops")
    row = follow_up_of(log, failed.id, "en", TODAY)
    assert (row.kind, row.due, row.title) == ("share", date(2026, 2, 10), "Oops")
    assert follow_up_of(log, add(log).id, "en", TODAY) is None
