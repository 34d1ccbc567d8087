"""The window makes a backup that is due, in a thread, and gives it up when it ends."""

import threading

import pytest
from samples import add

from leadercoach.backup import backups
from ui.backup.keeper import Keeper, keep_backups


@pytest.fixture
def keeper(session) -> Keeper:
    found = keep_backups(session.window, session.workspace)
    assert found is not None
    return found


def made_of(log) -> list[str]:
    return [copy.sort for copy in backups.found(log.path, None)]


def test_nothing_is_made_before_the_window_has_been_there_for_a_while(keeper, log):
    assert made_of(log) == []


def test_a_backup_that_is_due_is_made_beside_the_window(keeper, log, qtbot):
    add(log)
    with qtbot.waitSignal(keeper.made) as made:
        keeper.look()
    assert made.args[0].backup.inside.entries == 1
    assert made_of(log) == ["made"]


def test_none_is_made_that_is_not_due(keeper, log, at, qtbot):
    backups.make(log, at)
    keeper.look()
    qtbot.waitUntil(lambda: not keeper._job.runs)
    assert made_of(log) == ["made"]


def test_what_runs_when_the_window_ends_is_given_up(keeper, log, monkeypatch):
    begun, seen = threading.Event(), []

    def slow(_log, _at, stopped):
        begun.set()
        while not stopped():
            pass
        seen.append("stopped")

    monkeypatch.setattr("leadercoach.usecases.backups.make_if_due", slow)
    keeper.look()
    begun.wait(5)
    keeper.parent().ending.emit()
    assert seen == ["stopped"]
    assert made_of(log) == []


def test_a_log_that_is_only_read_is_left_alone(session):
    session.workspace.log.read_only = "log_newer"
    assert keep_backups(session.window, session.workspace) is None


def test_a_window_of_today_keeps_backups_and_one_of_another_day_does_not(
    unopened, log, monkeypatch
):
    begun = []

    def begin(keeper: Keeper) -> None:
        begun.append(keeper)

    monkeypatch.setattr(Keeper, "begin", begin)
    unopened.path = log.path
    unopened.open()
    assert begun == []
    unopened._today = None
    unopened.open()
    assert len(begun) == 1
