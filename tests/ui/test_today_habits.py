"""How the habits stand, on Today: in the cards, and after a week has been closed."""

import re
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from leadercoach.errors import StoreError
from leadercoach.log.weeks import Week
from leadercoach.moment import Moment
from leadercoach.store.weeks import closed_weeks
from leadercoach.usecases import weeks
from tests.samples import add, at
from tests.ui.conftest import named, shown
from ui.today.point_card import PointCard

W06 = Week.parse("2026-W06")
FRIDAY = date(2026, 2, 13)


def live(log, count: int, closed: int | None = None, *, idle: int = 0) -> None:
    """Something brought upward in each of `count` weeks, the first `closed` closed; then `idle`
    weeks with nothing in them, open."""
    for nth in range(count):
        week = W06.before(count + idle - 1 - nth)
        add(log, "upward", on=week.friday)
        if closed is None or nth < closed:
            weeks.close(log, week, at(week.sunday))


def page(session):
    return session.window.page("today")


def card(session, point: str = "upward") -> str:
    (found,) = [c for c in page(session).findChildren(PointCard) if c.point == point]
    return shown(found)


def told(session) -> str:
    """All words of the page."""
    QApplication.processEvents()
    return shown(page(session))


def changed(session) -> None:
    session.workspace.changed.emit("weeks")


class TestCards:
    def test_say_the_facts_and_then_the_percent_while_they_are_few(self, session, log):
        live(log, 6)
        changed(session)
        assert "6 of 6 needs · 100% of the target\n6 closed weeks\n" in card(session) + "\n"

    def test_say_the_percent_and_how_the_latest_weeks_were(self, session, log):
        live(log, 8)
        changed(session)
        said = "100% of the target · 8 closed weeks\n4 of the latest 4 weeks, 4 of 4 before"
        assert said in card(session)

    def test_say_only_that_it_builds_up_before_four_weeks_are_closed(self, session, log):
        live(log, 3)
        changed(session)
        assert "Building up · 3 closed weeks" in card(session)
        assert "%" not in card(session)

    def test_say_the_range_alone_where_two_weeks_are_open(self, session, log):
        live(log, 6, idle=2)
        changed(session)
        words = card(session)
        assert "2 of 8 weeks are open" in words
        assert re.search(r"between \d\d and 100%", words)

    def test_say_nothing_more_of_it_once_it_has_become_less(self, session, log):
        live(log, 8)
        changed(session)
        found = next(c for c in page(session).findChildren(PointCard) if c.point == "upward")
        found.show_habit(("Building up · 1 closed week",))
        assert "4 of the latest" not in shown(found)

    @pytest.mark.parametrize(("width", "beside"), [(1280, True), (960, False)])
    def test_have_the_button_beside_them_where_there_is_room(self, session, log, width, beside):
        live(log, 8)
        session.frame.resize(width, 860)
        changed(session)
        QApplication.processEvents()
        found = next(c for c in page(session).findChildren(PointCard) if c.point == "upward")
        top, button = found._captions[0].geometry(), found._press.geometry()
        assert (top.top() < button.bottom()) == beside
        assert (top.right() < button.left()) == beside

    def test_of_a_window_just_opened_say_it_after_the_first_paint(self, unopened, log, qtbot):
        live(log, 6)
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        assert "closed weeks" not in card(unopened)
        qtbot.waitUntil(lambda: "6 closed weeks" in card(unopened))

    def test_keep_still_when_the_log_closes_before_that(self, unopened, log):
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        reader = page(unopened)._glance
        assert reader.reading
        unopened.workspace.close()
        assert not reader.reading

    def test_are_waited_for_when_the_log_closes_while_they_are_read(self, unopened, log):
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        reader = page(unopened)._glance
        reader._later.stop()
        reader._begin()
        assert reader.reading
        unopened.workspace.close()
        assert not reader.reading

    def test_are_those_after_a_change_though_they_were_read_before(self, unopened, log, qtbot):
        live(log, 6)
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        reader = page(unopened)._glance
        reader._later.stop()
        reader._begin()
        weeks.reopen(log, W06, at("2026-02-09"))
        changed(unopened)
        before = card(unopened)
        qtbot.waitUntil(lambda: not reader.reading)
        assert card(unopened) == before

    def test_that_cannot_be_read_are_refused_in_words(self, unopened, log, qtbot, monkeypatch):
        def refuse(*_: object, **_more: object) -> None:
            raise StoreError("log_damaged", path=log.path)

        monkeypatch.setattr("leadercoach.profile.glance.calendar", refuse)
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        with qtbot.waitSignal(unopened.workspace.refused) as refused:
            pass
        assert refused.args[0].code == "log_damaged"


class TestClosedWeek:
    def test_says_what_was_reached_in_it_and_compares_no_percents(self, session, log, click, qtbot):
        live(log, 6, closed=5)
        changed(session)
        click(named(page(session), "Close the week"))
        click(named(session.window.page("week"), "Close the week"))
        qtbot.waitUntil(lambda: "Upward feedback: 1 of 1, on target" in told(session))
        words = told(session)
        assert "Week 6 is closed\nWeek 7 can be closed on Friday." in words
        assert "Mission dialogue: 0 of 3\n" in words
        assert "Share own failures: 0 of 1 in two weeks" in words
        assert "up from" not in words

    def test_taken_back_says_so_no_more(self, session, log, click, qtbot):
        live(log, 6, closed=5)
        changed(session)
        session.routes.close_week.emit(W06)
        click(named(session.window.page("week"), "Close the week"))
        qtbot.waitUntil(lambda: "Upward feedback: 1 of 1" in told(session))
        click(named(session.window.toast, "Undo"))
        assert "Upward feedback: 1 of 1" not in told(session)

    def test_of_long_ago_is_told_no_more(self, session, log):
        live(log, 6)
        session.workspace.clock = lambda: Moment.frozen(date(2026, 3, 30))
        changed(session)
        assert "Upward feedback: " not in told(session)

    @pytest.mark.parametrize("day", [FRIDAY, date(2026, 2, 15)])
    def test_of_this_week_is_named_and_not_offered_again(self, session, log, day):
        live(log, 5)
        weeks.close(log, Week.of(day), at(day))
        session.workspace.clock = lambda: Moment.frozen(day)
        changed(session)
        words = shown(page(session))
        assert Week.of(day) in closed_weeks(log)
        assert "Week 7 is closed\nThe next week can be closed on its Friday." in words
