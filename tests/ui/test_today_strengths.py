"""How strong the habits are, on Today: in the cards, and after a week has been closed."""

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
from ui.widgets.point_card import PointCard

W06 = Week.parse("2026-W06")
FRIDAY = date(2026, 2, 13)


def live(log, count: int, closed: int | None = None) -> None:
    """Something brought upward in each of the last `count` weeks, the first `closed` closed."""
    for nth in range(count):
        week = W06.before(count - 1 - nth)
        add(log, "upward", on=week.friday)
        if closed is None or nth < closed:
            weeks.close(log, week, at(week.sunday))


def page(session):
    return session.window.page("today")


def card(session, point: str = "upward") -> str:
    (found,) = [c for c in page(session).findChildren(PointCard) if c.point == point]
    return shown(found)


def told(session) -> str:
    """All words of the page, a number that is kept on its line like any other."""
    QApplication.processEvents()
    return shown(page(session)).replace("\N{NO-BREAK SPACE}", " ")


def changed(session) -> None:
    session.workspace.changed.emit("weeks")


class TestCards:
    def test_say_how_strong_the_habit_is_and_how_it_moves(self, session, log):
        live(log, 6)
        changed(session)
        assert "Habit strength 62, clearly up" in card(session)

    def test_say_nothing_of_it_before_four_weeks_are_closed(self, session, log):
        live(log, 3)
        changed(session)
        assert "strength" not in card(session)

    def test_say_no_change_before_there_are_weeks_to_compare(self, session, log):
        live(log, 4)
        changed(session)
        assert "Habit strength 50\n" in card(session) + "\n"

    def test_say_that_the_number_is_out_of_date(self, session, log):
        live(log, 7, closed=5)
        changed(session)
        assert "out of date" in card(session)

    def test_say_only_the_number_where_they_are_narrow(self, session, log):
        live(log, 6)
        session.frame.resize(960, 640)
        changed(session)
        assert "Habit strength 62\n" in card(session) + "\n"

    def test_of_a_window_just_opened_get_their_strengths_after_the_first_paint(
        self, unopened, log, qtbot
    ):
        live(log, 6)
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        assert "strength" not in card(unopened)
        qtbot.waitUntil(lambda: "Habit strength 62" in card(unopened))

    def test_keep_still_when_the_log_closes_before_that(self, unopened, log):
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        reader = page(unopened)._strengths
        assert reader.reading
        unopened.workspace.close()
        assert not reader.reading

    def test_are_waited_for_when_the_log_closes_while_they_are_read(self, unopened, log):
        unopened.path = log.path
        unopened.remember(welcomed=True)
        unopened.open()
        reader = page(unopened)._strengths
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
        reader = page(unopened)._strengths
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
    def test_says_what_it_changed(self, session, log, click):
        live(log, 6, closed=5)
        changed(session)
        click(named(page(session), "Close the week"))
        click(named(session.window.page("week"), "Close the week"))
        words = told(session)
        assert "Week 6 is closed\nWeek 7 can be closed on Friday." in words
        assert "Upward feedback 62, up from 55" in words
        assert "Mission dialogue 0, as before" in words

    def test_taken_back_says_so_no_more(self, session, log, click):
        live(log, 6, closed=5)
        changed(session)
        session.routes.close_week.emit(W06)
        click(named(session.window.page("week"), "Close the week"))
        click(named(session.window.toast, "Undo"))
        assert "up from" not in told(session)

    def test_says_only_that_it_is_closed_while_no_number_is_shown(self, session, log):
        live(log, 2)
        changed(session)
        assert "Week 6 is closed" in shown(page(session))
        assert "up from" not in told(session)

    @pytest.mark.parametrize("day", [FRIDAY, date(2026, 2, 15)])
    def test_of_this_week_is_named_and_not_offered_again(self, session, log, day):
        live(log, 5)
        weeks.close(log, Week.of(day), at(day))
        session.workspace._clock = lambda: Moment.frozen(day)
        changed(session)
        words = shown(page(session))
        assert Week.of(day) in closed_weeks(log)
        assert "Week 7 is closed\nThe next week can be closed on its Friday." in words
