"""A backup is whole or not there, has the key of its log, and is made when something changed."""

import os
import stat
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from samples import add, at

from leadercoach.backup import backups, second_folder
from leadercoach.errors import StoreError
from leadercoach.protection import code
from leadercoach.protection.encryption import protect
from leadercoach.store import verified_copy
from leadercoach.store.connection import connect
from leadercoach.store.engine import create_log, open_log

PASSPHRASE = "sju blanka rimfrost 41 kanoter"


@pytest.fixture
def locked(tmp_path):
    """A protected log with an entry."""
    path = tmp_path / "safe" / "log.lc"
    with create_log(path) as made:
        add(made)
    key = protect(path, PASSPHRASE, code.new_code())
    with open_log(path, key=key) as opened:
        yield opened


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def noon(day: str) -> str:
    """The name of a backup made at noon UTC, on the clock of this computer."""
    return f"log.{at(day).now.astimezone():%Y-%m-%dT%H%M}.lc"


def test_a_backup_holds_what_the_log_does(log, at):
    add(log)
    made = backups.make(log, at)
    assert made.path == log.path.parent / "backups" / noon("2026-02-09")
    assert (made.inside.entries, made.inside.last, made.opens) == (1, at.today, True)
    assert backups.verify(made.path, None) == made.inside
    with closing(connect(made.path, mode="mode=ro&immutable=1")) as copy:
        assert copy.execute("select count(*) from entries").fetchone() == (1,)


def test_only_its_owner_reads_a_backup(log, at):
    made = backups.make(log, at)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700


def test_the_backup_of_a_protected_log_has_its_key_and_its_slots(locked, at):
    made = backups.make(locked, at)
    keys = made.path.with_name(f"{made.path.name}.keys")
    assert keys.read_bytes() == Path(f"{locked.path}.keys").read_bytes()
    assert b"SQLite" not in made.path.read_bytes()
    assert backups.verify(made.path, locked.key).entries == 1
    assert [b.state for b in backups.found(locked.path, None)] == ["asks"]
    with pytest.raises(StoreError, match="log_locked"):
        backups.verify(made.path, None)


def test_what_is_not_committed_yet_is_in_no_backup_and_holds_none_up(log, at):
    other = log.again()
    with closing(other), other.transaction():
        other.write("insert into meta values ('x', 'y')")
        made = backups.make(log, at)
    assert backups.verify(made.path, None).entries == 0


def test_somebody_who_writes_meanwhile_makes_it_begin_again(log, at, monkeypatch):
    real, calls = verified_copy.verify, []

    def writes(*given):
        calls.append(1)
        if len(calls) == 1:
            raise StoreError("log_damaged")
        real(*given)

    version = iter(range(10))
    monkeypatch.setattr(verified_copy, "verify", writes)
    monkeypatch.setattr(backups, "_version", lambda _: next(version))
    assert backups.make(log, at).opens
    assert len(calls) == 2


def test_a_copy_that_cannot_be_verified_leaves_nothing_and_prunes_nothing(log, monkeypatch):
    first = backups.make(log, at("2026-02-01"))
    monkeypatch.setattr(verified_copy, "whole", lambda *_: False)
    with pytest.raises(StoreError, match="log_damaged"):
        backups.make(log, at("2026-02-09"))
    assert names(first.path.parent) == [first.path.name]


def test_a_full_disk_leaves_no_half_backup(small_disk, at):
    with create_log(small_disk / "log.lc") as log, pytest.raises(StoreError, match="disk_full"):
        backups.make(log, at)
    assert names(small_disk / "backups") == []


def test_one_that_is_told_to_stop_leaves_nothing(log, at):
    with log.transaction():
        for n in range(20_000):
            log.write("insert into meta values (?, ?)", (str(n), "x"))
    asked = iter([False] + 1000 * [True])
    with pytest.raises(StoreError, match="backup_stopped"):
        backups.make(log, at, stopped=lambda: next(asked))
    with pytest.raises(StoreError, match="backup_stopped"):
        backups.make(log, at, stopped=lambda: True)
    assert names(log.path.parent / "backups") == []


@pytest.mark.long
def test_many_days_leave_the_newest_days_weeks_and_months(log):
    for n in range(100):
        backups.make(log, at(date(2026, 2, 9) - timedelta(days=100 - n)))
    left = names(log.path.parent / "backups")
    assert left[-7:] == [noon(str(date(2026, 2, 8) - timedelta(days=6 - n))) for n in range(7)]
    assert len(left) <= 7 + 4 + 12


def test_a_clock_set_back_prunes_nothing_newer(log):
    newer = backups.make(log, at("2026-02-09"))
    older = backups.make(log, at("2020-01-01"))
    assert names(older.path.parent) == sorted([newer.path.name, older.path.name])


def test_a_backup_is_due_after_a_day_with_changes(log):
    assert backups.due(log, at("2026-02-09"))
    backups.make(log, at("2026-02-09"))
    add(log)
    assert not backups.due(log, at("2026-02-09"))
    assert backups.due(log, at("2026-02-10"))


def test_without_a_change_no_other_backup_is_due(log):
    add(log)
    backups.make(log, at("2026-02-09"))
    assert not backups.due(log, at("2026-02-10"))
    log.close()
    with open_log(log.path) as again:
        assert not backups.due(again, at("2026-02-11"))
        add(again)
    with open_log(log.path) as again:
        assert backups.due(again, at("2026-02-11"))


def test_a_clock_that_was_ahead_keeps_no_backup_from_being_due(log):
    backups.make(log, at("2031-01-01"))
    add(log)
    assert backups.due(log, at("2026-02-09"))


def test_a_log_that_is_only_read_needs_no_backup(log, at):
    log.read_only = "log_newer"
    assert not backups.due(log, at)


def test_the_copies_are_listed_newest_first_and_a_damaged_one_says_so(log):
    add(log)
    backups.make(log, at("2026-02-07"))
    damaged = backups.make(log, at("2026-02-08"))
    damaged.path.write_bytes(b"")
    backups.make(log, at("2026-02-09"))
    found = backups.found(log.path, None)
    assert [b.at.day for b in found] == [9, 8, 7]
    assert [b.state for b in found] == ["opens", "damaged", "opens"]


@pytest.mark.parametrize("harm", ["cut", "page", "bit"])
def test_verifying_finds_what_is_wrong_with_a_copy(locked, at, harm):
    made = backups.make(locked, at)
    body = bytearray(made.path.read_bytes())
    if harm == "cut":
        body = body[:-4096]
    elif harm == "page":
        body += os.urandom(4096)
    else:
        body[len(body) // 2] ^= 1
    made.path.write_bytes(body)
    with pytest.raises(StoreError, match="log_damaged"):
        backups.verify(made.path, locked.key)


def test_verifying_leaves_no_trace(log, at):
    made = backups.make(log, at)
    before = made.path.read_bytes()
    backups.verify(made.path, None)
    assert names(made.path.parent) == [made.path.name]
    assert made.path.read_bytes() == before


def test_a_second_folder_gets_a_copy_too(log, at, tmp_path):
    second = tmp_path / "stick"
    second.mkdir()
    second_folder.name_second(backups.folder_of(log.path), second)
    made, missing = backups.make_everywhere(log, at)
    assert missing is None
    assert names(second) == [made.path.name]
    assert {b.path.parent for b in backups.found(log.path, None)} == {second, made.path.parent}


def test_a_second_folder_that_is_not_there_is_told_and_nothing_else(log, at, tmp_path):
    second = tmp_path / "stick"
    second.mkdir()
    second_folder.name_second(backups.folder_of(log.path), second)
    second.rmdir()
    made, missing = backups.make_everywhere(log, at)
    assert made.opens
    assert missing.code == "no_such_place"
    assert not second.exists()


def test_the_second_folder_is_not_the_first(log, at):
    made = backups.make(log, at)
    with pytest.raises(StoreError, match="backup_same_place"):
        second_folder.name_second(made.path.parent, made.path.parent)


def test_every_place_there_have_been_copies_in_is_known_and_which_can_be_seen(log, at, tmp_path):
    stick, other = tmp_path / "stick", tmp_path / "other"
    folder = backups.folder_of(log.path)
    for place in (stick, other):
        place.mkdir()
        second_folder.name_second(folder, place)
    assert backups.places(log.path) == [folder, other, stick]
    backups.make_everywhere(log, at)
    assert second_folder.filled(folder) == [other]
    assert [p for p in backups.places(log.path) if backups.reached(log.path, p)] == [
        *(folder, other, stick),
    ]
    for each in other.iterdir():
        each.unlink()
    stick.rmdir()
    assert [p for p in backups.places(log.path) if backups.reached(log.path, p)] == [folder]


def test_a_folder_that_is_given_up_is_named_nowhere_any_more(log, at, tmp_path):
    folder = backups.folder_of(log.path)
    second_folder.name_second(folder, tmp_path)
    backups.make_everywhere(log, at)
    second_folder.forget(folder, tmp_path)
    assert (
        second_folder.second(folder),
        second_folder.ever(folder),
        second_folder.filled(folder),
    ) == (*(None, [], []),)


def test_the_log_itself_by_another_name_is_no_copy_of_it(log):
    folder = backups.folder_of(log.path)
    folder.mkdir()
    (folder / "log.kept-2026-02-09T120000.lc").hardlink_to(log.path)
    assert backups.names(log.path, folder) == []


@pytest.mark.parametrize("body", ["", "[]", '{"now": 3, "before": 4}', "{" * 9000, "\ud83d\x00"])
def test_a_note_of_folders_that_says_nothing_names_none(tmp_path, body):
    (tmp_path / "folders.json").write_bytes(body.encode("utf-8", "surrogatepass"))
    assert second_folder.second(tmp_path) is None
    assert second_folder.ever(tmp_path) == []
