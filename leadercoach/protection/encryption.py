"""A log is protected, opened for good, or given a new key: all of it, or nothing is changed.

The new file is written beside the log while nobody else can use it, compared row by row, and gets
the log's name in one rename. Before that its key file waits beside it, and afterwards takes its
place; one that still waits beside an open log tells of a protecting that was cut short. Before the
protection is taken off, the key file notes the open log that is to come: an open log beside any
other key file is refused.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from leadercoach.errors import Refused, StoreError
from leadercoach.protection import computer_keyring, slots
from leadercoach.protection.code import read_code
from leadercoach.protection.key_file import (
    drop_slots,
    read_slots,
    settle_waiting,
    write_slots,
    write_waiting,
)
from leadercoach.protection.slots import Slots
from leadercoach.protection.strength import check_passphrase
from leadercoach.store.connection import EngineError, connect, not_held
from leadercoach.store.data_key import DataKey
from leadercoach.store.faults import fault, os_fault
from leadercoach.store.header import check_file, followed, waiting_keys
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.store.temp_files import sweep, sync_folder
from leadercoach.store.verified_copy import clear, flush


def protect(path: Path, passphrase: str, code: str, kind: Kind = LOG_FILE) -> DataKey:
    """Encrypt the open log at `path`; its key. No connection to it may be open (`log_in_use`).

    Refused if the passphrase is too easy to guess. StoreError if it did not work; the log is then
    as it was.
    """
    check_passphrase(passphrase)
    path = followed(path)
    if check_file(path, kind):
        raise StoreError("already_protected", path=path)
    key = DataKey.new()
    key_file = new_slots(key, passphrase, code)
    try:
        with alone(path, None) as connection, copied(connection, path, key) as copy:
            write_waiting(path, key_file)
            put(connection, copy, path)
    except StoreError:
        if not check_file(path, kind, exposed=True):
            waiting_keys(path).unlink(missing_ok=True)
        raise
    settle_waiting(path)
    return key


def unprotect(path: Path, key: DataKey, kind: Kind = LOG_FILE) -> None:
    """Make the protected log at `path` an open one, and remove its key file."""
    path = followed(path)
    if not check_file(path, kind):
        raise StoreError("not_protected", path=path)
    key_file = read_slots(path)
    with alone(path, key) as connection, copied(connection, path, None) as copy:
        if slots.sealed(key_file, key) == key_file:  # what others have changed is not sealed anew
            write_slots(path, slots.noted(key_file, key, digest(copy)))
        put(connection, copy, path)
    drop_slots(path)
    computer_keyring.forget(key_file.vault)


def rekey(path: Path, key: DataKey, passphrase: str, code: str) -> DataKey:
    """Encrypt the protected log anew with a new key that only the new passphrase and code open."""
    check_passphrase(passphrase)
    path = followed(path)
    before, new = read_slots(path), DataKey.new()
    key_file = new_slots(new, passphrase, code)
    with alone(path, key) as connection, copied(connection, path, new) as copy:
        write_waiting(path, key_file)
        put(connection, copy, path)
    settle_waiting(path)
    computer_keyring.forget(before.vault)
    return new


def protect_copy(path: Path, key: DataKey, key_file: Slots, mark: str = "") -> None:
    """Encrypt an open copy of a log with the log's key, and put the log's slots beside it. With a
    `mark` inside that says how it was found."""
    with alone(path, None) as connection, copied(connection, path, key) as copy:
        if mark:
            with closing(connect(copy, journal="delete", key=key)) as marked:
                marked.execute("insert or replace into meta values (?, '')", (mark,))
            flush(copy)
        write_waiting(path, key_file)
        put(connection, copy, path)
    settle_waiting(path)


def change_passphrase(path: Path, key: DataKey, passphrase: str) -> None:
    """Let another passphrase open the log; the recovery code stays as it is."""
    check_passphrase(passphrase)
    key_file = _own_slots(path, key)
    new = slots.passphrase_slot(key_file.vault, key, passphrase)
    write_slots(path, slots.with_slots(key_file, key, new))


def change_code(path: Path, key: DataKey, code: str) -> None:
    """Let another recovery code open the log, and no earlier one."""
    key_file = _own_slots(path, key)
    new = slots.secret_slot(key_file.vault, "code", key, read_code(code).encode("ascii"))
    write_slots(path, slots.with_slots(key_file, key, new))


def open_by_keyring(path: Path, key: DataKey) -> None:
    """Let this computer's keyring open the log too. Refused `no_keyring` if it has none."""
    key_file = _own_slots(path, key)
    secret = DataKey.new().raw
    computer_keyring.keep(key_file.vault, secret)
    new = slots.secret_slot(key_file.vault, "computer", key, secret)
    write_slots(path, slots.with_slots(key_file, key, new))


def stop_keyring(path: Path, key: DataKey) -> None:
    """Let this computer ask for the passphrase again."""
    key_file = _own_slots(path, key)
    write_slots(path, slots.without(key_file, key, "computer"))
    computer_keyring.forget(key_file.vault)


def new_slots(key: DataKey, passphrase: str, code: str) -> Slots:
    """A key file with the two ways every protected log has."""
    vault = slots.new_vault()
    by_code = slots.secret_slot(vault, "code", key, read_code(code).encode("ascii"))
    by_passphrase = slots.passphrase_slot(vault, key, passphrase)
    return slots.sealed(Slots(vault=vault, slots=(by_passphrase, by_code)), key)


def encrypted_copy(connection: Any, draft: Path, key: DataKey | None) -> None:
    """All that is behind `connection` in a new file, encrypted with `key` or open if it is None.

    The engine's export leaves out what the file calls itself, so that is carried over by hand.
    """
    phrase = key.pragma if key else "''"
    connection.execute(f"attach database ? as copy key {phrase}", (str(draft),))
    try:
        connection.execute("select sqlcipher_export('copy')").fetchall()
        for name in ("application_id", "user_version"):
            value = connection.execute(f"pragma main.{name}").fetchone()[0]
            connection.execute(f"pragma copy.{name} = {int(value)}")
    finally:
        connection.execute("detach database copy")


def digest(file: Path) -> str:
    """Of all bytes of a file that nobody has open."""
    with not_held(file), file.open("rb") as opened:
        return hashlib.file_digest(opened, lambda: hashlib.blake2b(digest_size=32)).hexdigest()


def contents(connection: Any) -> dict[str, str]:
    """A digest of every row of every table, and of the statements that made them."""
    tables = connection.execute(
        "select name, sql from sqlite_master where type = 'table' order by name"
    ).fetchall()
    digests = {name: _digest(connection, f'select * from "{name}"') for name, _ in tables}
    digests["sqlite_master"] = _digest(
        connection, "select type, name, sql from sqlite_master order by 1, 2"
    )
    return digests


def _digest(connection: Any, query: str) -> str:
    total, rows = 0, 0
    for row in connection.execute(query):
        digest = hashlib.blake2b(repr(row).encode("utf-8", "replace"), digest_size=16)
        total, rows = total ^ int.from_bytes(digest.digest(), "big"), rows + 1
    return f"{rows}:{total:x}"


def _own_slots(path: Path, key: DataKey) -> Slots:
    """The key file of the log that is open with `key`, if it is one: slots that somebody else has
    put there are not sealed for good by writing among them."""
    key_file = read_slots(path)
    if slots.sealed(key_file, key) != key_file:
        raise Refused("keys_altered")
    return key_file


@contextmanager
def alone(path: Path, key: DataKey | None) -> Iterator[Any]:
    """A connection nobody else has one beside. StoreError `log_in_use` if somebody has."""
    connection = connect(path, journal="wal", key=key)
    try:
        connection.execute("pragma journal_mode = delete").fetchone()  # only the last one may
        # Not before that: alone, the engine would leave its journal there until it ends.
        connection.execute("pragma locking_mode = exclusive")
        connection.execute("begin exclusive")
        connection.execute("commit")
        if connection.execute("pragma journal_mode").fetchone() != ("delete",):
            raise StoreError("log_in_use", path=path)  # somebody came in between
        yield connection
    except EngineError as error:
        raise fault(error, path) from error
    finally:
        connection.close()


@contextmanager
def copied(connection: Any, path: Path, key: DataKey | None) -> Iterator[Path]:
    """A copy of what is behind `connection`, under a key or none, beside `path`: on disk and seen
    to be equal."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    sweep(path)
    try:
        clear(draft)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        encrypted_copy(connection, draft, key)
        _compare(connection, draft, path, key)
        flush(draft)
        yield draft
    except OSError as error:
        raise os_fault(error, path) from error
    finally:
        clear(draft)


def put(connection: Any, copy: Path, path: Path) -> None:
    """Give the copy the log's name, while nobody can open the log that has it now."""
    if sys.platform == "win32":  # there a file in use cannot be replaced
        connection.close()
    copy.replace(path)
    sync_folder(path.parent)


def _compare(connection: Any, draft: Path, path: Path, key: DataKey | None) -> None:
    with closing(connect(draft, mode="mode=ro&immutable=1", key=key)) as copy:
        whole = copy.execute("pragma integrity_check").fetchone() == ("ok",)
        same = contents(copy) == contents(connection)
        for name in ("application_id", "user_version"):
            ask = f"pragma {name}"
            same = same and copy.execute(ask).fetchone() == connection.execute(ask).fetchone()
        if not (whole and same):
            raise StoreError("log_damaged", path=path)
