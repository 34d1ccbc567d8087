"""The watch over locks sees what it is there for."""

import os
from pathlib import Path

import locks
import pytest
from locks import is_locked, watched

from leadercoach.store.engine import create_log

pytestmark = pytest.mark.skipif(not locks.LOCKS.exists(), reason="no list of locks here")


def test_a_log_opened_beside_its_connection_has_lost_its_locks(log):
    assert is_locked(log)
    log.path.read_bytes()
    assert not is_locked(log)
    log.one("select 1")
    log.settle()
    os.utime(log.path)
    renewed = log._ahead.renewed(log._connection)
    log._connection = renewed
    assert is_locked(log)


def test_the_program_is_caught_at_it(tmp_path, monkeypatch):
    monkeypatch.setattr(locks, "OURS", (str(Path(__file__)),))
    with create_log(tmp_path / "log.lc") as log:
        with pytest.raises(AssertionError, match="opened beside"), watched():
            log.path.read_bytes()
        log._connection = log._ahead.renewed(log._connection)


def test_a_log_that_lost_its_locks_is_noticed_when_it_is_closed(tmp_path):
    log = create_log(tmp_path / "log.lc")
    log.path.read_bytes()
    locks._searched.clear()
    with pytest.raises(AssertionError, match="lost its locks"), watched():
        log.close()
