"""A log is protected and opened for good without losing a byte, or stays as it was."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from histories import fill
from samples import add

from leadercoach.errors import Refused, StoreError
from leadercoach.exchange.archive import archive
from leadercoach.protection import encryption, key_file
from leadercoach.protection.code import new_code
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.store.header import HEADER, keys_of
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE

WORDS, OTHER = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
CODE = "K4TM 9QWX 2HDN V7RB PL3F 8SGJ ZC6A M5YE"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A log with something of everything, closed."""
    with create_log(tmp_path / "log.lc") as log:
        fill(log)
    return tmp_path / "log.lc"


def all_of_it(path: Path, key: DataKey | None = None) -> tuple[bytes, dict[str, str]]:
    """What is in a log: its archive, and every row of every table."""
    with open_log(path, key=key) as log:
        archive(log, path.with_suffix(".json"))
        found = encryption.contents(log._connection)
    return path.with_suffix(".json").read_bytes(), found


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.suffix != ".json"}


def refused(do: Callable[..., Any], *given: Any) -> str:
    with pytest.raises(Refused) as refusal:
        do(*given)
    return refusal.value.code


def test_a_protected_log_holds_what_it_held(path):
    before = all_of_it(path)
    key = encryption.protect(path, WORDS, CODE)
    assert all_of_it(path, key) == before
    assert all_of_it(path, key_file.unlock(path, WORDS).key) == before
    assert all_of_it(path, key_file.unlock_by_code(path, CODE.lower()).key) == before


def test_an_unprotected_log_holds_what_it_held(path):
    before = all_of_it(path)
    encryption.unprotect(path, encryption.protect(path, WORDS, CODE))
    assert all_of_it(path) == before
    assert files(path.parent) == {"log.lc"}


def test_a_protected_log_says_nothing_without_its_key(path):
    encryption.protect(path, WORDS, CODE)
    assert refused(open_log, path) == "log_locked"
    body = path.read_bytes()
    assert not body.startswith(HEADER)
    assert b"entries" not in body
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("select * from sqlite_master")


def test_what_is_written_into_a_protected_log_is_in_no_file_as_it_is(path):
    key = encryption.protect(path, WORDS, CODE)
    with open_log(path, key=key) as log:
        add(log, "dialogue", title="kvastskaft")
        beside = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert "log.lc-wal" in beside
    assert [name for name, body in beside.items() if b"kvastskaft" in body] == []


def test_a_new_key_leaves_the_old_one_worthless(path):
    before = all_of_it(path)
    old = encryption.protect(path, WORDS, CODE)
    old_keys = keys_of(path).read_bytes()
    new = encryption.rekey(path, old, OTHER, new_code())
    assert all_of_it(path, new) == before
    assert refused(key_file.unlock, path, WORDS) == "wrong_passphrase"
    assert refused(open_log, path, LOG_FILE, old) == "log_key_differs"
    keys_of(path).write_bytes(old_keys)
    assert refused(key_file.unlock, path, WORDS) == "log_key_differs"


def test_a_changed_passphrase_takes_the_place_of_the_one_before(path):
    key = encryption.protect(path, WORDS, CODE)
    encryption.change_passphrase(path, key, OTHER)
    assert refused(key_file.unlock, path, WORDS) == "wrong_passphrase"
    assert key_file.unlock(path, OTHER).untouched
    assert key_file.unlock_by_code(path, CODE).untouched


def test_a_new_code_takes_the_place_of_the_one_before(path):
    key = encryption.protect(path, WORDS, CODE)
    code = new_code()
    encryption.change_code(path, key, code)
    assert refused(key_file.unlock_by_code, path, CODE) == "wrong_recovery_code"
    assert key_file.unlock_by_code(path, code).key.raw == key.raw


@pytest.mark.parametrize("weak", ["", "kort", "password1", "stockholm"])
def test_a_passphrase_that_is_easy_to_guess_protects_nothing(path, weak):
    before = path.read_bytes()
    assert refused(encryption.protect, path, weak, CODE).startswith("passphrase_")
    assert path.read_bytes() == before
    assert files(path.parent) == {"log.lc"}


def test_a_log_somebody_uses_is_not_protected_under_them(path):
    with open_log(path) as log:
        assert refused(encryption.protect, path, WORDS, CODE) == "log_in_use"
        add(log, "dialogue", title="still here")
    assert files(path.parent) == {"log.lc"}
    key = encryption.protect(path, WORDS, CODE)
    with open_log(path, key=key) as log:
        assert refused(encryption.unprotect, path, key) == "log_in_use"
        assert log.one("select count(*) from entries where title = 'still here'") == (1,)


def test_a_log_used_while_a_new_key_was_asked_for_opens_as_before(path):
    key = encryption.protect(path, WORDS, CODE)
    with open_log(path, key=key):
        assert refused(encryption.rekey, path, key, OTHER, CODE) == "log_in_use"
    assert key_file.unlock(path, WORDS).key.raw == key.raw


def test_what_is_written_into_a_file_that_was_replaced_is_refused(path, tmp_path):
    with open_log(path) as log:
        path.rename(tmp_path / "away.lc")
        assert refused(add, log, "dialogue") == "log_moved"
        create_log(path).close()
        assert refused(add, log, "dialogue") == "log_moved"
        assert log.one("select count(*) from entries") != (0,)


def test_a_full_disk_leaves_the_log_as_it_was(small_disk):
    path = small_disk / "log.lc"
    create_log(path).close()
    before = path.read_bytes()
    assert refused(encryption.protect, path, WORDS, CODE) == "disk_full"
    with open_log(path) as log:
        assert log.read_only is None or log.read_only == "disk_full"
    assert path.read_bytes()[100:] == before[100:]
    assert files(small_disk) <= {"log.lc", "log.lc-wal", "log.lc-shm"}


def test_a_killed_change_of_key_opens_with_the_passphrase_that_fits(path, monkeypatch):
    key = encryption.protect(path, WORDS, CODE)
    monkeypatch.setattr(encryption, "settle_waiting", lambda path: None)
    new = encryption.rekey(path, key, OTHER, new_code())
    assert (path.parent / "log.lc.keys.next").exists()
    assert key_file.unlock(path, OTHER).key.raw == new.raw
    assert not (path.parent / "log.lc.keys.next").exists()
    assert refused(key_file.unlock, path, WORDS) == "wrong_passphrase"


def test_a_change_of_key_killed_before_the_rename_opens_as_before(path, monkeypatch):
    def killed(*_: object) -> None:
        raise OSError(5, "killed")

    key = encryption.protect(path, WORDS, CODE)
    monkeypatch.setattr(encryption, "put", killed)
    with pytest.raises(StoreError):
        encryption.rekey(path, key, OTHER, new_code())
    assert key_file.unlock(path, WORDS).key.raw == key.raw
    assert refused(key_file.unlock, path, OTHER) == "log_key_differs"


def test_a_log_behind_a_link_is_protected_itself(path, tmp_path):
    link = tmp_path / "link.lc"
    link.symlink_to(path)
    before = all_of_it(path)
    key = encryption.protect(link, WORDS, CODE)
    assert link.is_symlink()
    assert not path.read_bytes().startswith(HEADER)
    assert key_file.unlock(link, WORDS).key.raw == key_file.unlock(path, WORDS).key.raw
    with open_log(link, key=key) as log:
        add(log, "dialogue", title="through the link")
    encryption.unprotect(link, encryption.rekey(link, key, OTHER, CODE))
    assert link.is_symlink()
    assert path.read_bytes().startswith(HEADER)
    assert all_of_it(path) != before


def test_the_key_file_of_a_log_that_was_moved_away_is_kept(path, tmp_path):
    encryption.protect(path, WORDS, CODE)
    path.rename(tmp_path / "away.lc")
    create_log(path).close()
    encryption.protect(path, OTHER, new_code())
    (tmp_path / "log.lc.keys.1.earlier").rename(tmp_path / "away.lc.keys")
    assert all_of_it(tmp_path / "away.lc", key_file.unlock(tmp_path / "away.lc", WORDS).key)


def test_a_coachs_file_is_protected_like_a_log(tmp_path):
    path = tmp_path / "practice.lcp"
    create_log(path, PRACTICE_FILE).close()
    key = encryption.protect(path, WORDS, CODE, PRACTICE_FILE)
    assert refused(open_log, path, PRACTICE_FILE) == "log_locked"
    with open_log(path, PRACTICE_FILE, key) as practice:
        assert practice.read_only is None
    assert refused(open_log, path, LOG_FILE, key) == "not_a_log"


def test_a_log_made_with_a_key_is_never_open(tmp_path):
    key = DataKey.new()
    with create_log(tmp_path / "log.lc", key=key) as log:
        add(log, "dialogue", title="kvastskaft")
        for file in tmp_path.iterdir():
            assert b"kvastskaft" not in file.read_bytes()
            assert not file.read_bytes().startswith(HEADER)


def test_a_wiped_key_opens_nothing_more(path):
    key = encryption.protect(path, WORDS, CODE)
    with open_log(path, key=key) as log:
        again = log.again
    key.wipe()
    assert refused(again) == "log_locked"


def test_only_the_owner_may_read_the_files_of_a_protected_log(path):
    encryption.protect(path, WORDS, CODE)
    assert {file.stat().st_mode & 0o077 for file in (path, keys_of(path))} == {0}


def test_a_protected_log_of_an_earlier_version_is_upgraded_behind_a_protected_copy(tmp_path):
    import shutil

    path = tmp_path / "log.lc"
    shutil.copy(Path(__file__).parents[1] / "data" / "log_0001.lc", path)
    key = encryption.protect(path, WORDS, CODE)
    with open_log(path, key=key) as log:
        assert log.read_only is None
    copies = sorted(file.name for file in (tmp_path / "backups").iterdir())
    assert copies == ["log.before-0002.lc", "log.before-0002.lc.keys"]
    assert not (tmp_path / "backups" / copies[0]).read_bytes().startswith(HEADER)
    assert key_file.unlock(tmp_path / "backups" / copies[0], WORDS).key.raw == key.raw


def test_reading_a_locked_log_needs_the_same_kind_of_file(path):
    key = encryption.protect(path, WORDS, CODE)
    opened: Log = open_log(path, key=key)
    assert opened.key is key
    opened.close()
