"""The coach's own file: a sibling of the log, opened by the same engine and never taken for one."""

import stat
from pathlib import Path

import pytest
from practices import shared

from leadercoach.errors import StoreError
from leadercoach.practice.clients import clients
from leadercoach.practice.packages import take_package
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import STEPS


def refused(call, *args) -> str:
    with pytest.raises(StoreError) as told:
        call(*args)
    return told.value.code


def test_the_file_is_made_when_first_opened_and_is_its_owners(practice):
    assert stat.S_IMODE(practice.path.stat().st_mode) == 0o600
    assert practice.one("pragma journal_mode") == ("wal",)
    assert practice.one("pragma synchronous") == (2,)
    assert practice.one("pragma application_id") == (0x4C435052,)


def test_what_was_taken_in_is_there_when_opened_again(practice, tmp_path, at):
    take_package(practice, shared(tmp_path), at)
    with open_practice(practice.path) as again:
        assert [row.name for row in clients(again, at.today)] == ["Amira"]


def test_a_log_is_no_practice_and_a_practice_no_log(practice, log):
    assert refused(open_practice, log.path) == "not_a_practice"
    assert refused(open_log, practice.path) == "not_a_log"


def test_any_other_file_is_left_as_it_is(tmp_path):
    letter = tmp_path / "letter.lcp"
    letter.write_text("Dear Eva")
    assert refused(open_practice, letter) == "not_a_practice"
    assert letter.read_text() == "Dear Eva"


def test_a_damaged_practice_says_so(tmp_path):
    (tmp_path / "cut.lcp").write_bytes(b"SQLite format 3\0" + b"x" * 20)
    assert refused(open_practice, tmp_path / "cut.lcp") == "log_damaged"


def test_a_practice_of_a_newer_version_is_only_read(practice):
    with practice.transaction():
        practice.write(
            "insert into _sqlite_migrations(migration_set, name, applied_at)"
            " values ('leadercoach', '0099_later', '2027')"
        )
    with open_practice(practice.path) as newer:
        assert newer.read_only == "log_newer"


def test_an_older_practice_is_copied_and_brought_up_to_date(practice, tmp_path, monkeypatch, at):
    take_package(practice, shared(tmp_path), at)
    monkeypatch.setitem(STEPS, "0003_later", ("create table later (name text) strict",))
    with open_practice(practice.path) as newer:
        assert newer.rows("select * from later") == []
        assert [row.name for row in clients(newer, at.today)] == ["Amira"]
    assert [p.name for p in (tmp_path / "backups").iterdir()] == ["practice.before-0003.lcp"]


def test_the_upgrade_of_a_log_leaves_a_practice_alone(tmp_path: Path):
    create_log(tmp_path / "log.lc").close()
    with open_practice(tmp_path / "p.lcp") as made:
        assert made.one("select 1 from sqlite_master where name = 'entries'") is None
