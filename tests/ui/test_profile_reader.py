"""The period of the profile's pages, and how they read it."""

import threading

import pytest
from PySide6.QtCore import Qt

from leadercoach.errors import Refused, StoreError
from leadercoach.store.engine import Log
from tests.samples import add
from tests.ui.conftest import named, said
from ui.charts.profile_reader import ProfileReader
from ui.composition.leader import LeaderSession
from ui.profile.period import Periods, PeriodSwitch
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine


@pytest.fixture
def workspace(session: LeaderSession, log: Log) -> Workspace:
    add(log)
    assert session.workspace is not None
    return session.workspace


@pytest.fixture
def busy(session: LeaderSession) -> BusyLine:
    assert session.window is not None
    return session.window.busy


@pytest.fixture
def reader(workspace: Workspace, busy: BusyLine) -> ProfileReader:
    return ProfileReader(busy, workspace, busy)


def weeks_of(_log: Log, profile) -> int:
    return len(profile.period.weeks)


class TestPeriod:
    def test_begins_with_eight_weeks(self, qtbot, dressed):
        switch = PeriodSwitch(Periods())
        qtbot.addWidget(switch)
        assert switch.value() == "8"

    def test_is_named_in_words(self, qtbot, dressed):
        switch = PeriodSwitch(Periods())
        qtbot.addWidget(switch)
        switch.show()
        assert said(switch) == {"4 weeks", "8 weeks", "12 weeks", "26 weeks", "All"}

    @pytest.mark.parametrize(("name", "weeks"), [("12 weeks", 12), ("All", None)])
    def test_is_chosen_with_the_mouse(self, qtbot, dressed, name: str, weeks: int | None):
        periods = Periods()
        switch = PeriodSwitch(periods)
        qtbot.addWidget(switch)
        switch.show()
        with qtbot.waitSignal(periods.chosen):
            qtbot.mouseClick(named(switch, name), Qt.MouseButton.LeftButton)
        assert periods.weeks == weeks

    def test_chosen_on_one_page_shows_on_the_other(self, qtbot, dressed):
        periods = Periods()
        one, other = PeriodSwitch(periods), PeriodSwitch(periods)
        for switch in (one, other):
            qtbot.addWidget(switch)
            switch.show()
        qtbot.mouseClick(named(one, "26 weeks"), Qt.MouseButton.LeftButton)
        assert other.value() == "26"

    def test_the_same_again_is_no_choice(self, qtbot):
        periods = Periods()
        with qtbot.assertNotEmitted(periods.chosen):
            periods.choose(8)


class TestReading:
    def test_some_weeks_come_at_once(self, reader: ProfileReader):
        got: list[int] = []
        reader.read(4, weeks_of, got.append)
        assert got == [1]

    def test_the_whole_log_comes_from_another_thread(self, qtbot, reader: ProfileReader):
        threads: list[threading.Thread] = []
        reader.read(None, lambda *_: threading.current_thread(), threads.append)
        assert threads == []
        qtbot.waitUntil(lambda: bool(threads))
        assert threads[0] is not threading.main_thread()

    def test_a_newer_read_makes_the_older_one_forgotten(self, qtbot, busy, reader: ProfileReader):
        got: list[str] = []
        reader.read(None, lambda *_: "all", got.append)
        reader.read(8, lambda *_: "eight", got.append)
        qtbot.waitUntil(lambda: not busy.running)
        assert got == ["eight"]

    def test_of_two_reads_of_the_whole_log_the_later_one_counts(self, qtbot, reader: ProfileReader):
        got: list[str] = []
        reader.read(None, lambda *_: "first", got.append)
        reader.read(None, lambda *_: "second", got.append)
        qtbot.waitUntil(lambda: bool(got))
        assert got == ["second"]

    def test_the_whole_log_waits_while_something_else_runs(self, qtbot, busy, reader):
        go, got = threading.Event(), []
        busy.run("Saving", lambda _: go.wait(5), lambda _: got.append("saved"))
        reader.read(None, lambda *_: "read", got.append)
        go.set()
        qtbot.waitUntil(lambda: len(got) == 2)
        assert got == ["saved", "read"]

    def test_called_off_it_is_given_up(self, qtbot, busy: BusyLine, reader: ProfileReader):
        begun, go, got = threading.Event(), threading.Event(), []

        def make(*_: object) -> str:
            begun.set()
            go.wait(5)
            return "too late"

        reader.read(None, make, got.append)
        assert begun.wait(5)
        with qtbot.waitSignal(reader.given_up):
            named(busy, "Cancel").click()
            go.set()
        assert got == []

    def test_what_changed_meanwhile_is_in_the_next_read(self, log: Log, reader: ProfileReader):
        got: list[int] = []
        reader.read(8, lambda log, _: log.one("select count(*) from entries")[0], got.append)
        add(log, "upward")
        reader.read(8, lambda log, _: log.one("select count(*) from entries")[0], got.append)
        assert got == [1, 2]


class TestRefused:
    def refuse(self, log: Log, *_: object) -> None:
        raise StoreError("log_damaged", path=log.path)

    def test_a_few_weeks_tell_the_workspace(self, workspace, reader: ProfileReader):
        refused: list[Refused] = []
        workspace.refused.connect(refused.append)
        reader.read(8, self.refuse, lambda _: None)
        assert [refusal.code for refusal in refused] == ["log_damaged"]

    def test_the_whole_log_is_given_up_and_said(self, qtbot, busy, reader: ProfileReader):
        with qtbot.waitSignals([busy.refused, reader.given_up]):
            reader.read(None, self.refuse, lambda _: None)
