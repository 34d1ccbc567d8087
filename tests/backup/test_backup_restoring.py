"""A backup takes the place of the log: all of it or not at all, and the log before it is kept."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from samples import add, at

from leadercoach.backup import backups, restoring, second_folder
from leadercoach.backup.restoring import protect_backups, restore
from leadercoach.errors import StoreError
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect, rekey
from leadercoach.protection.key_file import is_protected, unlock
from leadercoach.store import erasures
from leadercoach.store.connection import connect
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import HEADER, keys_of

WORDS, OTHER = "sju blanka rimfrost 41 kanoter", "nio dova tornsvalor under 8 broar"
NOW = at()


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "own" / "log.lc"


def begun(path: Path, entries: int = 1) -> None:
    with create_log(path) as log:
        for _ in range(entries):
            add(log)


def backed_up(path: Path, key=None) -> Path:
    with open_log(path, key=key) as log:
        return backups.make(log, NOW).path


def more(path: Path, key=None) -> None:
    with open_log(path, key=key) as log:
        add(log)


def entries(path: Path, key=None) -> int:
    with open_log(path, key=key) as log:
        assert log.rows("pragma integrity_check") == [("ok",)]
        return log.one("select count(*) from entries")[0]


def killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_an_open_backup_takes_the_place_of_an_open_log_which_is_kept(path):
    begun(path)
    backup = backed_up(path)
    more(path)
    done = restore(path, backup, NOW)
    assert (entries(path), done.inside.entries, done.key) == (1, 1, None)
    assert backups.verify(done.kept, None).entries == 2
    assert done.kept.name.startswith("log.kept-2026-02-09T")
    assert [b.sort for b in backups.found(path, None)] == ["kept", "made"]


@pytest.mark.parametrize("protected", [False, True])
def test_what_is_to_be_erased_from_others_is_handed_on_and_not_done_to_what_is_restored(
    path, protected
):
    begun(path)
    key = protect(path, WORDS, new_code()) if protected else None
    with open_log(path, key=key) as log:
        backup = backups.make(log, NOW).path
        with log.transaction():
            erasures.begin(log, "all", {}, NOW)
        [job] = erasures.pending(log)
    with open_log(backup, key=key) as copy, copy.transaction():
        erasures.begin(copy, "person", {"alias": "M3", "people": []}, NOW)
    more(path, key)
    done = restore(path, backup, NOW, key=key)
    with open_log(path, key=key) as log:
        assert erasures.pending(log) == [job]
        assert job.id in erasures.borne(log)
    assert (entries(path, key), done.kept.exists()) == (1, True)


def test_what_was_kept_aside_can_be_restored_in_turn(path):
    begun(path)
    backup = backed_up(path)
    more(path)
    first = restore(path, backup, NOW)
    restore(path, first.kept, NOW)
    assert entries(path) == 2
    assert len({b.path for b in backups.found(path, None) if b.sort == "kept"}) == 2


def test_what_is_written_later_is_not_in_what_was_kept(path):
    begun(path)
    kept = restore(path, backed_up(path), NOW).kept
    more(path)
    assert backups.verify(kept, None).entries == 1


def test_a_protected_log_stays_protected_as_it_is(path):
    begun(path)
    open_backup = backed_up(path)
    key = protect(path, WORDS, new_code())
    keys = keys_of(path).read_bytes()
    more(path, key)
    done = restore(path, open_backup, NOW, key=key)
    assert (entries(path, done.key), entries(path, unlock(path, WORDS).key)) == (1, 1)
    assert keys_of(path).read_bytes() == keys
    assert HEADER not in path.read_bytes()
    assert keys_of(done.kept).read_bytes() == keys
    assert backups.verify(done.kept, key).entries == 2


def test_a_backup_with_another_key_comes_under_the_present_one(path):
    begun(path)
    old = protect(path, WORDS, new_code())
    backup = backed_up(path, old)
    new = rekey(path, old, OTHER, new_code())
    with pytest.raises(StoreError, match="log_key_differs"):
        restore(path, backup, NOW, key=new)
    own = unlock(backup, WORDS).key
    restore(path, backup, NOW, key=new, own=own)
    assert entries(path, unlock(path, OTHER).key) == 1


def test_a_protected_backup_in_place_of_an_open_log_brings_its_slots(path):
    begun(path)
    key = protect(path, WORDS, new_code())
    backup = backed_up(path, key)
    path.unlink()
    keys_of(path).unlink()
    begun(path, 3)
    done = restore(path, backup, NOW, own=key)
    assert is_protected(path)
    assert entries(path, unlock(path, WORDS).key) == 1
    assert backups.verify(done.kept, None).entries == 3


def test_a_log_that_is_gone_comes_back(path):
    begun(path)
    key = protect(path, WORDS, new_code())
    backup = backed_up(path, key)
    path.unlink()
    keys_of(path).unlink()
    Path(f"{path}-wal").write_bytes(b"what another log left")
    done = restore(path, backup, NOW, own=key)
    assert done.kept is None
    assert entries(path, unlock(path, WORDS).key) == 1


@pytest.mark.parametrize("body", [b"", b"nothing of ours" * 999, HEADER + b"\0" * 9000])
def test_a_damaged_log_is_kept_as_it_is_with_all_beside_it(path, body):
    begun(path)
    backup = backed_up(path)
    path.write_bytes(body)
    Path(f"{path}-wal").write_bytes(b"last words")
    kept = restore(path, backup, NOW).kept
    assert entries(path) == 1
    assert kept.read_bytes() == body
    assert Path(f"{kept}-wal").read_bytes() == b"last words"


def test_without_the_passphrase_of_the_present_log_the_backup_comes_with_its_own(path):
    begun(path)
    backup_key = protect(path, WORDS, new_code())
    backup = backed_up(path, backup_key)
    rekey(path, backup_key, OTHER, new_code())
    done = restore(path, backup, NOW, own=backup_key)
    assert entries(path, unlock(path, WORDS).key) == 1
    assert backups.verify(done.kept, unlock(done.kept, OTHER).key).entries == 1


def test_an_open_backup_in_place_of_a_log_nobody_can_open_leaves_no_slots_behind(path):
    begun(path)
    backup = backed_up(path)
    protect(path, WORDS, new_code())
    done = restore(path, backup, NOW)
    assert entries(path) == 1
    assert not keys_of(path).exists()
    assert unlock(done.kept, WORDS).untouched


def test_a_log_somebody_has_open_is_not_replaced(path):
    begun(path)
    backup = backed_up(path)
    with open_log(path) as log:
        add(log)
        with pytest.raises(StoreError, match="log_in_use"):
            restore(path, backup, NOW)
        assert log.one("select count(*) from entries") == (2,)
    assert entries(path) == 2


def test_a_damaged_backup_changes_nothing(path):
    begun(path)
    backup = backed_up(path)
    body = bytearray(backup.read_bytes())
    backup.write_bytes(body[:-4096])
    before = path.read_bytes()
    with pytest.raises(StoreError, match="log_damaged"):
        restore(path, backup, NOW)
    assert path.read_bytes() == before
    assert [b.sort for b in backups.found(path, None)] == ["made"]


def test_an_older_backup_is_upgraded_when_it_is_opened(path):
    begun(path)
    old = shutil.copy(Path(__file__).parents[1] / "data" / "log_0001.lc", path.parent / "old.lc")
    restore(path, Path(old), NOW)
    assert entries(path) == 5
    assert (path.parent / "backups" / "log.before-0002.lc").exists()


@pytest.mark.long
@pytest.mark.parametrize(
    "moment", ["_keep_aside", "_move_beside", "_place", "put", "_settle", "write_slots"]
)
@pytest.mark.parametrize("protected", [False, True])
def test_killed_at_any_moment_a_log_opens_and_the_one_before_is_not_lost(
    path, moment, protected, monkeypatch
):
    begun(path)
    key = protect(path, WORDS, new_code()) if protected else None
    backup = backed_up(path, key)
    more(path, key)
    with monkeypatch.context() as patched:
        patched.setattr(restoring, moment, killed)
        if moment != "write_slots":
            with pytest.raises(KeyboardInterrupt):
                restore(path, backup, NOW, key=key)
        else:
            restore(path, backup, NOW, key=key)
    opened = unlock(path, WORDS).key if protected else None
    now = entries(path, opened)
    kept = [b.inside.entries for b in backups.found(path, opened) if b.sort == "kept"]
    assert now == 2 or (now, kept) == (1, [2])


@pytest.mark.parametrize("moment", ["put", "settle_waiting", "_settle"])
def test_killed_while_the_slots_change_the_log_opens_with_one_passphrase(path, moment, monkeypatch):
    begun(path)
    key = protect(path, WORDS, new_code())
    backup = backed_up(path, key)
    rekey(path, key, OTHER, new_code())
    with monkeypatch.context() as patched:
        patched.setattr(restoring, moment, killed)
        with suppress(KeyboardInterrupt):
            restore(path, backup, NOW, own=key)
    assert entries(path, unlock(path, WORDS).key) == 1


def test_a_full_disk_leaves_the_log_as_it_was(small_disk):
    path = small_disk / "log.lc"
    begun(path, 0)
    backup = Path(shutil.copy(path, path.parents[1] / "copy.lc"))
    with pytest.raises(StoreError, match="disk_full"):
        restore(path, backup, NOW)
    assert backups.verify(path, None).entries == 0
    assert {file.name for file in small_disk.iterdir()} == {"log.lc"}


def test_where_files_cannot_be_linked_the_log_is_copied_aside(path, monkeypatch):
    def no_links(*_: object) -> None:
        raise OSError(1, "no links here")

    begun(path)
    backup = backed_up(path)
    monkeypatch.setattr(os, "link", no_links)
    assert backups.verify(restore(path, backup, NOW).kept, None).entries == 1


def test_open_backups_are_encrypted_with_the_log(path, tmp_path):
    begun(path)
    stick = tmp_path / "stick"
    stick.mkdir()
    second_folder.name_second(backups.folder_of(path), stick)
    with open_log(path) as log:
        backups.make_everywhere(log, NOW)
        backups.make(log, at("2026-02-08"))
    times = {b.path: b.path.stat().st_mtime_ns for b in backups.found(path, None)}
    key = protect(path, WORDS, new_code())
    assert protect_backups(path, key) == []
    found = backups.found(path, key)
    assert {b.path: b.path.stat().st_mtime_ns for b in found} == times
    assert [(b.protected, b.opens, b.inside.entries) for b in found] == [(True, True, 1)] * 3
    assert not any(HEADER in b.path.read_bytes() for b in found)
    assert unlock(found[0].path, WORDS).untouched


def test_a_backup_that_cannot_be_encrypted_is_named(path, tmp_path):
    begun(path)
    damaged = backed_up(path)
    body = bytearray(damaged.read_bytes())
    body[5000:40_000] = bytes(35_000)
    damaged.write_bytes(body)
    stick = tmp_path / "stick"
    stick.mkdir()
    second_folder.name_second(backups.folder_of(path), stick)
    stick.rmdir()
    key = protect(path, WORDS, new_code())
    assert protect_backups(path, key) == [stick, damaged]
    assert damaged.read_bytes() == bytes(body)


def test_a_log_kept_aside_is_encrypted_with_what_waits_beside_it(path):
    begun(path)
    kept = restore(path, backed_up(path), NOW).kept
    connection = connect(kept)
    connection.execute("insert into meta values ('x', 'y')")
    body, beside = kept.read_bytes(), Path(f"{kept}-wal").read_bytes()
    connection.close()
    kept.write_bytes(body)
    Path(f"{kept}-wal").write_bytes(beside)
    key = protect(path, WORDS, new_code())
    protect_backups(path, key)
    assert not Path(f"{kept}-wal").exists()
    with open_log(kept, key=key) as log:
        assert log.rows("select value from meta where key = 'x'") == [("y",)]
