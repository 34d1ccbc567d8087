"""What the encrypting engine does silently and wrong if nobody looks: each trap, and its guard."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from samples import add

from leadercoach.errors import Refused, StoreError
from leadercoach.protection import encryption, key_file
from leadercoach.protection import slots as vault
from leadercoach.store import connection
from leadercoach.store.connection import connect
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import HEADER, PAGE, keys_of
from leadercoach.store.schema import LOG_FILE

WORDS, OTHER = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
CODE = "K4TM 9QWX 2HDN V7RB PL3F 8SGJ ZC6A M5YE"
MARK = "Zebrafinken sjunger"


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    monkeypatch.setattr(vault, "OPERATIONS", 1)
    monkeypatch.setattr(vault, "MEMORY", 8 * 1024 * 1024)


@pytest.fixture
def path(tmp_path) -> Path:
    """A protected log of many pages, closed."""
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        for _ in range(60):
            add(log, title=MARK, note=MARK * 80)
    encryption.protect(path, WORDS, CODE)
    return path


@pytest.fixture
def key(path) -> DataKey:
    return key_file.unlock(path, WORDS).key


def seen(folder: Path) -> list[str]:
    """The files in which the log's words, or SQLite's own, are to be read."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    readable = (MARK.encode(), HEADER, b"create table")
    return [file.name for file in files if any(words in file.read_bytes() for words in readable)]


def pages(path: Path) -> int:
    return path.stat().st_size // PAGE


def test_a_log_made_with_a_key_is_never_silently_a_plain_one(tmp_path):
    key = DataKey.new()
    with create_log(tmp_path / "log.lc", key=key) as log:
        add(log, title=MARK, note=MARK * 80)
        assert (tmp_path / "log.lc-wal").stat().st_size
        assert seen(tmp_path) == []
    assert seen(tmp_path) == []


def test_nothing_is_to_be_read_after_protecting_or_a_new_key(path, key):
    assert seen(path.parent) == []
    encryption.rekey(path, key, OTHER, CODE)
    assert seen(path.parent) == []


def test_the_file_beside_an_open_log_is_encrypted_too(path, key):
    with open_log(path, key=key) as log:
        add(log, title=MARK, note=MARK * 80)
        assert path.with_name("log.lc-wal").stat().st_size > PAGE
        assert seen(path.parent) == []


def test_a_connection_without_its_key_is_found_out_before_it_writes(tmp_path, monkeypatch):
    """The engine makes a plain file if the key is forgotten, and says nothing."""
    monkeypatch.setattr(DataKey, "pragma", property(lambda _: "''"))
    with pytest.raises(StoreError, match="log_fault"):
        create_log(tmp_path / "log.lc", key=DataKey.new())
    assert not (tmp_path / "log.lc").exists()


def test_a_protected_log_never_opens_without_its_key(path):
    with pytest.raises(StoreError, match="log_locked"):
        open_log(path)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("select * from sqlite_master")


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_of_another_length_is_never_given_to_the_engine(length):
    """63 digits would be a passphrase to it, and make another key."""
    with pytest.raises(AssertionError):
        DataKey(bytes(length))


def test_a_key_is_given_as_sixty_four_digits_and_nothing_else():
    for _ in range(50):
        phrase = DataKey.new().pragma
        assert len(phrase) == 64 + len("\"x''\"")
        assert set(phrase[3:-2]) <= set("0123456789abcdef")


def test_an_empty_file_is_no_log_with_or_without_a_key(path, key):
    path.write_bytes(b"")
    for with_key in (None, key):
        with pytest.raises(StoreError, match="log_empty"):
            open_log(path, key=with_key)
    with pytest.raises(StoreError, match="log_empty"):
        slots_open(path)


def slots_open(path: Path) -> None:
    open_log(path, key=key_file.unlock(path, WORDS).key)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_log_cut_off_at_a_page_is_found_out(path, key, share):
    """The engine's own check of the encryption passes this; the check of the rows does not."""
    whole = pages(path)
    with path.open("r+b") as file:
        file.truncate(int(whole * share) * PAGE)
    assert damage(path, key)


def test_a_page_of_junk_at_the_end_is_found_out(path, key):
    """The check of the rows passes this; the check of the encryption does not."""
    with path.open("ab") as file:
        file.write(bytes(range(256)) * 16)
    assert damage(path, key)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_page_of_junk_in_the_middle_is_found_out(path, key, share):
    with path.open("r+b") as file:
        file.seek(int(pages(path) * share) * PAGE)
        file.write(bytes(range(256)) * 16)
    assert damage(path, key)


def damage(path: Path, key: DataKey) -> bool:
    """Whether opening and both checks together find that something is wrong."""
    try:
        with open_log(path, key=key) as log:
            rows = log.rows("pragma integrity_check")
            cipher = log.rows("pragma cipher_integrity_check")
    except StoreError as error:
        return error.code == "log_damaged"
    return rows != [("ok",)] or cipher != []


def test_a_whole_log_passes_both_checks(path, key):
    assert not damage(path, key)


def test_a_wrong_passphrase_and_a_log_that_does_not_fit_are_told_apart(path, tmp_path):
    with pytest.raises(Refused, match="wrong_passphrase"):
        key_file.unlock(path, OTHER)
    with path.open("r+b") as file:  # its first page: the key is right, and opens nothing
        file.write(bytes(range(256)) * 16)
    with pytest.raises(StoreError, match="log_key_differs"):
        key_file.unlock(path, WORDS)
    keys_of(path).write_bytes(b"{}")
    with pytest.raises(StoreError, match="keys_damaged"):
        key_file.unlock(path, WORDS)
    keys_of(path).unlink()
    with pytest.raises(StoreError, match="keys_missing"):
        key_file.unlock(path, WORDS)
    with pytest.raises(StoreError, match="keys_missing"):
        open_log(path)


def test_the_key_file_of_another_log_opens_neither(path, tmp_path):
    other = tmp_path / "other" / "log.lc"
    with create_log(other) as log:
        add(log)
    encryption.protect(other, WORDS, CODE)
    shutil.copy(keys_of(other), keys_of(path))
    with pytest.raises(StoreError, match="log_key_differs"):
        key_file.unlock(path, WORDS)


def test_a_new_key_is_refused_while_somebody_has_the_log_open(path, key, monkeypatch):
    """The engine would do it, and the other's next word would be lost."""
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    with open_log(path, key=key) as other:
        with pytest.raises(StoreError, match="log_in_use"):
            encryption.rekey(path, key, OTHER, CODE)
        with pytest.raises(StoreError, match="log_in_use"):
            encryption.unprotect(path, key)
        add(other, title="still")
    with open_log(path, key=key_file.unlock(path, WORDS).key) as log:
        assert log.one("select count(*) from entries where title = 'still'") == (1,)


def test_protecting_is_refused_while_somebody_has_the_log_open(path, key, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 50)
    encryption.unprotect(path, key)
    with open_log(path) as other:
        with pytest.raises(StoreError, match="log_in_use"):
            encryption.protect(path, OTHER, CODE)
        add(other, title="still")
    with open_log(path) as log:
        assert log.one("select count(*) from entries where title = 'still'") == (1,)


def test_what_a_file_calls_itself_survives_every_copy(path, key):
    """The engine's export leaves it out; the file would be no log of ours any more."""

    def called(key: DataKey | None) -> tuple[int, int]:
        connection = connect(path, key=key)
        found = [connection.execute(f"pragma {n}").fetchone()[0] for n in NAMES]
        connection.close()
        return tuple(found)

    connection = connect(path, key=key)
    connection.execute("pragma user_version = 41")
    connection.close()
    assert called(key) == (LOG_FILE.application_id, 41)
    key = encryption.rekey(path, key, OTHER, CODE)
    assert called(key) == (LOG_FILE.application_id, 41)
    encryption.unprotect(path, key)
    assert called(None) == (LOG_FILE.application_id, 41)
    assert called(encryption.protect(path, WORDS, CODE)) == (LOG_FILE.application_id, 41)


NAMES = ("application_id", "user_version")


def test_a_copy_in_plain_text_does_not_inherit_the_key(path, key, tmp_path):
    """An attached file without a key of its own would get the log's."""
    draft = tmp_path / "plain.lc"
    connection = connect(path, key=key)
    encryption.encrypted_copy(connection, draft, None)
    connection.close()
    assert draft.read_bytes().startswith(HEADER)


def test_a_wrong_key_says_nothing_on_the_error_stream(path, capfd):
    with pytest.raises(StoreError, match="log_key_differs"):
        open_log(path, key=DataKey.new())
    assert capfd.readouterr().err == ""


def test_what_is_written_after_the_file_was_replaced_is_refused(path, key):
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    with open_log(path, key=key) as log:
        copy.replace(path)
        with pytest.raises(StoreError, match="log_moved"):
            add(log)


def test_a_key_shows_itself_to_nobody(key):
    for holder in (key, key_file.Unlocked(key, untouched=True)):
        assert key.raw.hex() not in f"{holder} {holder!r}"


def test_a_newer_key_file_is_told(path):
    keys_of(path).write_bytes(keys_of(path).read_bytes().replace(b'"version": 1', b'"version": 2'))
    with pytest.raises(StoreError, match="keys_newer"):
        key_file.unlock(path, WORDS)


@pytest.mark.parametrize("torn", [False, True])
def test_a_log_killed_while_it_takes_up_what_is_beside_it_opens(path, key, tmp_path, torn):
    """Its first page is new then and tells of pages that are still in the file beside it; after a
    power cut it may be half of each."""
    aside = tmp_path / "aside" / "log.lc"
    aside.parent.mkdir()
    with open_log(path, key=key) as log:
        for _ in range(40):
            add(log, title="later", note=MARK * 80)
        for name in ("log.lc", "log.lc-wal", "log.lc.keys"):
            shutil.copy(path.with_name(name), aside.with_name(name))
    first = path.read_bytes()[:PAGE]
    with aside.open("r+b") as file:
        file.write(first[: PAGE // 2] if torn else first)
    with open_log(aside, key=key_file.unlock(aside, WORDS).key) as log:
        assert log.one("select count(*) from entries where title = 'later'") == (40,)
        assert log.one("pragma integrity_check") == ("ok",)


def test_a_damaged_log_gives_its_key_all_the_same(path):
    """Without it nothing could be salvaged."""
    with path.open("r+b") as file:
        file.truncate(2 * PAGE)
    assert key_file.unlock(path, WORDS).untouched
