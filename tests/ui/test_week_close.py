"""Closing the week: what is in, three decisions, one question."""

from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from leadercoach.log.entries import build
from leadercoach.log.weeks import Pause, Week
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.entries import all_records
from leadercoach.store.weeks import closed_weeks
from leadercoach.usecases import entries, weeks
from tests.ui.conftest import named, shown

WEEK = Week.parse("2026-W06")


@pytest.fixture
def closing(session):
    raw = {"point": "delegation", "occurred_on": "2026-02-03", "level": 6, "involved_before": "all"}
    soon = Moment.frozen(date(2026, 2, 4))
    entries.add(session.workspace.log, build(raw | {"title": "Kvällsschemat"}), soon)
    session.routes.close_week.emit(WEEK)
    return session.window.page("week")


def test_the_weeks_entries_and_counts_are_listed(closing):
    assert "Kvällsschemat" in shown(closing)
    assert "1 of 2" in shown(closing)


def test_a_list_and_a_number_that_differ_say_how_many_count(closing, session, at, qapp):
    for nth, level in enumerate((7, 5, 1)):
        raw = {"point": "delegation", "level": level, "involved_before": "no"}
        entry = build(raw | {"occurred_on": f"2026-02-0{nth + 4}", "title": f"Nr {level}"})
        entries.add(session.workspace.log, entry, at)
    closing.refresh()
    qapp.processEvents()
    assert "3 of 2" in shown(closing)
    assert "4 decisions, 3 of them count" in shown(closing)
    assert "not counted: level 1–2" in shown(closing)


def test_a_short_week_says_its_smaller_target(closing, session, at, qapp):
    weeks.pause(session.workspace.log, Pause(date(2026, 2, 5), date(2026, 2, 6)), at)
    closing.refresh()
    qapp.processEvents()
    assert "1 of 1" in shown(closing)
    assert "target 1, short week: 3 workdays" in shown(closing)


def test_closing_takes_logged_decisions_into_the_sample(closing, session, click):
    click(named(closing, "Close the week"))
    assert WEEK in closed_weeks(session.workspace.log)
    (record,) = all_records(session.workspace.log)
    assert record.entry.origin == "sample"
    assert session.window.current == "today"


def test_two_taps_add_a_decision_that_was_not_logged(closing, session, click):
    row = closing._decisions._rows[1]
    click(named(row, "2"))
    click(named(row, "Some were heard"))
    click(named(closing, "Close the week"))
    added = [r.entry for r in all_records(session.workspace.log) if not r.entry.title]
    assert [(e.level, e.involved_before, e.origin) for e in added] == [(2, "some", "sample")]
    assert "Week 6 is closed. 1 not counted: level 1–2." in shown(session.window.toast)


def test_level_three_with_nobody_heard_asks_once_before_closing(closing, session, click):
    row = closing._decisions._rows[1]
    click(named(row, "3"))
    click(named(row, "No"))
    click(named(closing, "Close the week"))
    assert WEEK not in closed_weeks(session.workspace.log)
    click(named(closing, "Close it anyway"))
    assert WEEK in closed_weeks(session.workspace.log)


def test_not_applicable_asks_for_a_reason(closing, session, click):
    row = closing._decisions._rows[1]
    click(named(row, "2"))
    click(named(row, "Not applicable"))
    click(named(closing, "Close the week"))
    assert "Choose a reason" in shown(closing)
    click(named(row, "Acute situation"))
    click(named(closing, "Close the week"))
    assert WEEK in closed_weeks(session.workspace.log)


def test_leaving_the_week_open_closes_nothing_and_keeps_what_was_written(closing, session, click):
    closing._answer.setPlainText("Halvfärdigt")
    click(named(closing, "Leave the week open"))
    assert closed_weeks(session.workspace.log) == frozenset()
    session.routes.close_week.emit(WEEK)
    assert session.window.page("week")._answer.toPlainText() == "Halvfärdigt"


def test_the_answer_is_kept_with_the_week(closing, session, click):
    closing._answer.setPlainText("M7 har inte hörts.")
    click(named(closing, "Close the week"))
    (kept,) = notes.reflections(session.workspace.log, "week:2026-W06")
    assert kept.text == "M7 har inte hörts."


def test_closing_can_be_taken_back(closing, session, click):
    click(named(closing, "Close the week"))
    click(named(session.window.toast, "Undo"))
    assert WEEK not in closed_weeks(session.workspace.log)


def test_something_is_added_from_the_week_itself(closing, session):
    chosen = QAction()
    chosen.setData("upward")
    closing.add_entry(chosen)
    card = session.window.findChild(object, "overlay")
    assert (card.point, card.form.date.day) == ("upward", WEEK.friday)


def test_a_decision_begun_is_not_closed_away(closing, session, click):
    row = closing._decisions._rows[1]
    click(named(row, "5"))
    click(named(closing, "Close the week"))
    assert "lacks its level or who was heard" in shown(closing)
    assert WEEK not in closed_weeks(session.workspace.log)
    click(named(row, "5"))
    click(named(closing, "Close the week"))
    assert WEEK in closed_weeks(session.workspace.log)


def test_number_keys_answer_a_row(closing):
    row = closing._decisions._rows[1]
    row.take_focus()
    QTest.keyClick(row.window().focusWidget(), "4")
    assert row._level.value() == "4"
