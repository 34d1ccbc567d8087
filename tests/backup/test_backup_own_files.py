"""What is the program's own is known under any name, also while it is open."""

import os
import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from leadercoach.backup import backups, second_folder
from leadercoach.backup.own_files import read_given, refuse_own
from leadercoach.errors import Refused
from leadercoach.exchange import archive, everything, keys, tables
from leadercoach.store.practice import open_practice

WRITERS = {
    "archive": lambda log, path, _: archive.archive(log, path),
    "tables": lambda log, path, _: tables.export(log, path, "sv"),
    "everything": lambda log, path, _: everything.everything(log, path, "sv", None),
    "recovery key": keys.export_recovery,
}


@pytest.fixture
def own(log, at, tmp_path) -> dict[str, Path]:
    """Files of the program's, around a log that is open."""
    folder = log.path.parent
    second = tmp_path / "usb"
    second.mkdir()
    made = backups.make(log, at).path
    backups.make(log, at, second)
    second_folder.name_second(folder / "backups", second)
    open_practice(folder / "mine.bin", None).close()
    window = tmp_path / "leader-coach" / "window.json"
    window.parent.mkdir()
    window.write_text("{}")
    (folder / f"{log.path.name}.keys.1.earlier").write_text('{"kind": "leader-coach keys"}')
    (tmp_path / "keys copied.txt").write_text(' {"kind":"leader-coach keys"}')
    (tmp_path / "link").symlink_to(log.path)
    os.link(f"{log.path}-wal", tmp_path / "hard link to the wal")
    shutil.copy(made, tmp_path / "copied.txt")
    return {
        "log": log.path,
        "wal": Path(f"{log.path}-wal"),
        "shm": Path(f"{log.path}-shm"),
        "backup": made,
        "backup elsewhere": next(second.glob("*.lc")),
        "folders": folder / "backups" / "folders.json",
        "new among the backups": folder / "backups" / "new.json",
        "practice": folder / "mine.bin",
        "settings": window,
        "earlier keys": folder / f"{log.path.name}.keys.1.earlier",
        "copied keys": tmp_path / "keys copied.txt",
        "link": tmp_path / "link",
        "hard link to the wal": tmp_path / "hard link to the wal",
        "copied backup": tmp_path / "copied.txt",
        "keys to come": folder / f"{log.path.name}.keys",
        "journal to come": folder / f"{log.path.name}-journal",
        "reply that waits": folder / f"{log.path.name}.reply-00ff00ff00ff00ff",
    }


@pytest.mark.parametrize("writer", WRITERS)
def test_no_way_out_of_the_log_leads_over_what_is_the_programs_own(log, at, own, writer):
    before = {name: path.read_bytes() for name, path in own.items() if _others(name, path)}
    for name, path in own.items():
        with pytest.raises(Refused) as caught:
            WRITERS[writer](log, path, at)
        assert caught.value.code in ("file_over_own", "file_over_log", "archive_over_log"), name
    assert before == {name: path.read_bytes() for name, path in own.items() if _others(name, path)}
    assert log.rows("select 1") == [(1,)]


def _others(name: str, path: Path) -> bool:
    """Whether a file may be looked into while the log is open."""
    return path.is_file() and name not in ("log", "wal", "shm", "link", "hard link to the wal")


@pytest.mark.parametrize("name", ["log", "wal", "link", "hard link to the wal", "practice"])
def test_a_log_is_read_as_nothing_else_and_keeps_its_locks(log, own, name):
    with pytest.raises(Refused, match="file_is_log"):
        read_given(own[name], 1 << 20)


OTHERS = {
    "letter.txt": b"leader-coach keys",
    "data.sqlite": None,
    "log.lc.keys": b"of a program that is not there",
    "notes-wal": b"x",
    "a.backups.json": b"{}",
    "window.json": b"{}",
    "folders.json": b"{}",
    "log.lc": b"SQLite format 3\0" + bytes(100),
    "x.reply-00": b"",
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_only_looks_like_ours_is_somebody_elses(log, tmp_path, name):
    place = tmp_path / "theirs" / name
    place.parent.mkdir()
    body = OTHERS[name]
    if body is None:
        with dbapi2.connect(str(place)) as connection:
            connection.execute("create table t (a)")
    else:
        place.write_bytes(body)
    refuse_own(place, log.path)
    refuse_own(place)


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_named(log, tmp_path, kind):
    place = tmp_path / "thing"
    place.mkdir() if kind == "folder" else os.mkfifo(place)
    with pytest.raises(Refused, match="not_a_file"):
        refuse_own(place, log.path)
