"""An open log where a protected one should be never opens by itself, whoever has put it there."""

import shutil
from pathlib import Path

import pytest
from samples import add, at

from leadercoach.backup import backups
from leadercoach.backup.restoring import restore
from leadercoach.errors import Refused, StoreError
from leadercoach.protection import encryption, exposed, key_file
from leadercoach.protection import slots as vault
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import HEADER, keys_of, waiting_keys
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE

WORDS, OTHER = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
CODE = "K4TM 9QWX 2HDN V7RB PL3F 8SGJ ZC6A M5YE"
KINDS = {"log": LOG_FILE, "practice": PRACTICE_FILE}


@pytest.fixture
def path(tmp_path) -> Path:
    """A protected log with one entry."""
    with create_log(tmp_path / "log.lc") as log:
        add(log)
    encryption.protect(tmp_path / "log.lc", WORDS, CODE)
    return tmp_path / "log.lc"


def put_another(path: Path, kind=LOG_FILE) -> bytes:
    """Put an open log of somebody else's there; its bytes."""
    aside = path.parent / "aside" / path.name
    create_log(aside, kind).close()
    shutil.move(aside, path)
    return path.read_bytes()


def refused(do, *given, **more) -> str:
    with pytest.raises(Refused) as refusal:
        do(*given, **more)
    return refusal.value.code


def entries(path: Path, key=None) -> int:
    with open_log(path, key=key) as log:
        return log.one("select count(*) from entries")[0]


def killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def killed_at(monkeypatch, name: str, do, *given) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(encryption, name, killed)
        with pytest.raises(KeyboardInterrupt):
            do(*given)


@pytest.mark.parametrize("kind", KINDS)
def test_an_open_log_beside_a_key_file_opens_for_nobody_and_stays_as_it_is(tmp_path, kind):
    path, kind = tmp_path / "file", KINDS[kind]
    create_log(path, kind).close()
    key = encryption.protect(path, WORDS, CODE, kind)
    body = put_another(path, kind)
    for known in (None, key):
        assert refused(open_log, path, kind, known) == "protection_gone"
    assert refused(backups.verify, path, None, kind) == "protection_gone"
    assert refused(encryption.protect, path, WORDS, CODE, kind) == "protection_gone"
    assert refused(encryption.unprotect, path, key, kind) == "protection_gone"
    assert path.read_bytes() == body


def test_a_practice_that_was_exchanged_is_not_opened_and_one_that_is_gone_not_made_anew(tmp_path):
    path = tmp_path / "practice.lcp"
    open_practice(path).close()
    encryption.protect(path, WORDS, CODE, PRACTICE_FILE)
    put_another(path, PRACTICE_FILE)
    assert refused(open_practice, path) == "protection_gone"
    path.unlink()
    assert refused(open_practice, path) == "log_gone"


def test_a_log_that_is_gone_is_told_apart_from_one_that_never_was(path):
    path.unlink()
    assert refused(open_log, path) == "log_gone"
    keys_of(path).unlink()
    assert refused(open_log, path) == "no_log"


def test_who_has_the_key_never_gets_an_open_log_even_without_a_key_file(path):
    key = key_file.unlock(path, WORDS).key
    with open_log(path, key=key) as log:
        put_another(path)
        keys_of(path).unlink()
        assert refused(open_log, path, LOG_FILE, key) == "protection_gone"
        for do, *given in ((log.again,), (backups.make, log, at())):
            assert refused(do, *given) == "log_key_differs"
        with pytest.raises(StoreError, match="log_moved"):
            add(log)


def test_what_was_put_there_is_nobodys_until_its_owner_says_so(path):
    body = put_another(path)
    assert refused(exposed.owner, path, "passphrase", OTHER) == "wrong_passphrase"
    assert refused(exposed.owner, path, "code", CODE.replace("K", "H")) == "wrong_recovery_code"
    assert not exposed.owner(path, "passphrase", WORDS).took_off
    who = exposed.owner(path, "code", CODE.lower())
    assert not who.took_off
    assert path.read_bytes() == body
    assert refused(open_log, path) == "protection_gone"
    keys = keys_of(path).read_bytes()
    exposed.let_open(path, who)
    assert entries(path) == 0
    assert Path(f"{keys_of(path)}.1.earlier").read_bytes() == keys


def test_a_key_file_of_somebody_elses_lets_nobody_in(path):
    aside = path.parent / "theirs" / "log.lc"
    create_log(aside).close()
    key = encryption.protect(aside, OTHER, CODE.replace("K", "H"))
    found = key_file.read_slots(aside)
    put_another(path)
    made = vault.noted(found, key, encryption.digest(path))
    key_file.write_slots(path, made)
    assert refused(exposed.owner, path, "passphrase", WORDS) == "wrong_passphrase"
    assert refused(exposed.owner, path, "code", CODE) == "wrong_recovery_code"


def test_a_note_that_somebody_else_has_written_is_none(path):
    found = key_file.read_slots(path)
    put_another(path)
    forged = vault.noted(found, vault.DataKey.new(), encryption.digest(path))
    key_file.write_slots(path, forged)
    assert not exposed.owner(path, "passphrase", WORDS).took_off


def test_killed_before_it_is_off_the_protection_stays_and_no_note_does(path, monkeypatch):
    key = key_file.unlock(path, WORDS).key
    killed_at(monkeypatch, "put", encryption.unprotect, path, key)
    assert key_file.read_slots(path).taken_off
    assert refused(open_log, path) == "log_locked"
    found = key_file.unlock(path, WORDS)
    assert (found.untouched, entries(path, found.key)) == (True, 1)
    assert key_file.read_slots(path).taken_off is None


def test_killed_after_it_is_off_its_owner_finishes_it(path, monkeypatch):
    key = key_file.unlock(path, WORDS).key
    killed_at(monkeypatch, "drop_slots", encryption.unprotect, path, key)
    assert refused(open_log, path) == "protection_gone"
    for way, secret in (("passphrase", WORDS), ("code", CODE)):
        who = exposed.owner(path, way, secret)
        assert who.took_off
    exposed.let_open(path, who)
    assert entries(path) == 1
    assert [f.name for f in path.parent.iterdir()] == ["log.lc"]


@pytest.mark.parametrize("how", ["another", "changed", "-wal", "-journal"])
def test_a_note_is_of_one_log_only_with_nothing_beside_it(path, monkeypatch, how):
    key = key_file.unlock(path, WORDS).key
    killed_at(monkeypatch, "drop_slots", encryption.unprotect, path, key)
    if how == "another":
        put_another(path)
    elif how == "changed":
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    else:
        Path(f"{path}{how}").write_bytes(b"?")
    assert not exposed.owner(path, "passphrase", WORDS).took_off


def test_a_changed_key_file_is_not_sealed_by_taking_the_protection_off(path, monkeypatch):
    key = key_file.unlock(path, WORDS).key
    found = key_file.read_slots(path)
    fewer = vault.without(found, vault.DataKey.new(), "code")
    key_file.write_slots(path, fewer)
    killed_at(monkeypatch, "put", encryption.unprotect, path, key)
    assert not key_file.unlock(path, WORDS).untouched


def test_killed_before_it_is_protected_the_log_is_as_it_was_and_that_is_said_once(
    tmp_path, monkeypatch
):
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        add(log)
    assert not key_file.cut_short(path)
    killed_at(monkeypatch, "put", encryption.protect, path, WORDS, CODE)
    assert (entries(path), key_file.cut_short(path), key_file.cut_short(path)) == (1, True, False)
    encryption.protect(path, WORDS, CODE)
    assert entries(path, key_file.unlock(path, WORDS).key) == 1


def test_killed_after_it_is_protected_the_log_opens_by_the_passphrase(tmp_path, monkeypatch):
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        add(log)
    killed_at(monkeypatch, "settle_waiting", encryption.protect, path, WORDS, CODE)
    assert not keys_of(path).exists()
    assert waiting_keys(path).exists()
    assert key_file.is_protected(path)
    assert refused(open_log, path) == "log_locked"
    assert refused(key_file.unlock, path, OTHER) == "wrong_passphrase"
    assert entries(path, key_file.unlock(path, WORDS).key) == 1
    assert keys_of(path).exists()


def test_protecting_that_fails_leaves_no_key_file(tmp_path, monkeypatch):
    path = tmp_path / "log.lc"
    create_log(path).close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encryption, "put", full)
    assert refused(encryption.protect, path, WORDS, CODE) == "disk_full"
    assert [f.name for f in tmp_path.iterdir()] == ["log.lc"]


def test_a_changed_log_leaves_no_journal(path, monkeypatch):
    def files() -> set[str]:
        return {f.name for f in path.parent.rglob("*") if "-" in f.name}

    for name in ("put", "drop_slots"):
        key = key_file.unlock(path, WORDS).key
        killed_at(monkeypatch, name, encryption.unprotect, path, key)
        assert files() == set()


def test_a_log_that_was_exchanged_is_kept_aside_and_a_backup_takes_its_place(path):
    key = key_file.unlock(path, WORDS).key
    with open_log(path, key=key) as log:
        backup = backups.make(log, at()).path
    put_another(path)
    done = restore(path, backup, at(), own=key)
    assert entries(path, done.key) == 1
    assert not path.read_bytes().startswith(HEADER)
    assert entries(path, key_file.unlock(path, WORDS).key) == 1
    assert refused(open_log, done.kept) == "protection_gone"
