"""Logs as they are found: missing, empty, foreign, damaged, locked, newer, on a full disk."""

import os
import subprocess
from contextlib import suppress

import pytest
from sqlcipher3 import dbapi2

from leadercoach.store.connection import connect

READING = (
    *(["list"], ["list", "--json"], ["search", "x"], ["today"], ["people"], ["area"]),
    *(["target"], ["pause"], ["week", "show"], ["show", "abcd"]),
)
CHANGING = (
    *(["delete", "abcd"], ["restore", "abcd"], ["edit", "abcd", "--title", "T"]),
    *(["answer", "abcd", "--response", "met"], ["review", "abcd", "--outcome", "done"]),
    *(["share", "abcd", "2026-02-09:down"], ["week", "close", "2026-W06"]),
    *(["week", "reopen", "2026-W06"], ["pause", "2026-02-16", "2026-02-20", "--remove"]),
)


@pytest.mark.parametrize("words", [*READING, *CHANGING])
def test_a_missing_log_is_named_and_not_made(typed, path, words):
    assert typed(*words) == (1, "", f"There is no log at {path}.\n")
    assert not path.exists()


@pytest.mark.parametrize("words", [["list"], ["pause", "2026-02-16", "2026-02-20"]])
@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "is an empty file, not a log."),
        (b"hello", "is not a Leader Coach log."),
        (b"SQLite format 3\0" + bytes(4080), "is damaged and cannot be read here."),
    ],
)
def test_a_file_that_is_no_log_is_left_untouched(typed, path, body, sentence, words):
    path.write_bytes(body)
    said = typed(*words)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert sentence in said.err
    assert path.read_bytes() == body


def test_somebody_elses_database_is_not_ours(typed, path):
    with dbapi2.connect(str(path)) as other:
        other.execute("create table theirs (x)")
    other.close()
    assert "is not a Leader Coach log." in typed("list").err


def test_a_folder_is_no_log(typed, tmp_path):
    assert typed("list", log=tmp_path).err == f"{tmp_path} is not a file.\n"


def test_a_log_cut_short_ends_in_a_sentence(dialogue, typed, path):
    for _ in range(30):
        dialogue()
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)
    said = typed("list", "--json")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "damaged" in said.err


def test_a_read_only_log_is_read_but_not_written(dialogue, typed, path):
    entry = dialogue().id
    path.chmod(0o444)
    assert [found["id"] for found in typed("list", "--json").data] == [entry]
    for words in (["delete", entry], ["edit", entry, "--title", "T"], ["target", "upward", "2"]):
        said = typed(*words)
        assert said == (1, "", f"The log {path} is read-only. It can be read but not changed.\n")


def test_a_newer_log_is_read_but_not_written(dialogue, typed, path):
    entry = dialogue().id
    with dbapi2.connect(str(path)) as newer:
        newer.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('leadercoach', '9999_later', '')"
        )
    newer.close()
    assert [found["id"] for found in typed("list", "--json").data] == [entry]
    said = dialogue()
    assert said.code == 1
    assert said.err.startswith(f"The log {path} was written by a newer version.")
    assert "nyare version" in typed("delete", entry, lang="sv").err


def test_a_log_somebody_else_writes_to_is_in_use(dialogue, typed, path, monkeypatch):
    dialogue()
    other = connect(path)
    other.execute("begin immediate")
    monkeypatch.setattr("leadercoach.store.connection.BUSY_MILLISECONDS", 50)
    said = dialogue()
    assert said.code == 1
    assert said.err.startswith(f"The log {path} is in use by another program right now.")
    assert len(typed("list", "--json").data) == 1
    other.execute("rollback")
    other.close()
    assert dialogue().code == 0


def test_a_full_disk_loses_nothing_that_was_saved(typed, small_disk):
    log = small_disk / "log.lc"
    words = ("add", "dialogue", "--with", "team", "--topic", "mission", "--note", "x" * 2000)
    saved = []
    while (said := typed(*words, log=log)).code == 0:
        saved.append(said.id)
        assert len(saved) < 500
    assert said.err.count("\n") == 1
    assert "disk" in said.err.lower()
    assert {entry["id"] for entry in typed("list", "--json", log=log).data} == set(saved)


def test_a_disk_already_full_gets_no_half_made_log(typed, small_disk):
    (small_disk / "filler").write_bytes(bytes(480 * 1024))
    said = typed("target", "upward", "2", log=small_disk / "log.lc")
    assert said.code == 1
    assert said.err.startswith("The disk is full.")
    assert [file.name for file in small_disk.iterdir()] == ["filler"]


def test_a_log_somebody_else_made_a_moment_earlier_is_written_to(dialogue, typed, monkeypatch):
    from leadercoach.cli import session
    from leadercoach.store.engine import create_log

    def slower(path):
        create_log(path).close()
        return create_log(path)

    monkeypatch.setattr(session, "create_log", slower)
    entry = dialogue().id
    assert [found["id"] for found in typed("list", "--json").data] == [entry]


def test_a_log_on_a_disk_filled_to_the_brim_is_read_and_the_rest_says_why(typed, small_disk):
    subprocess.run(["mount", "-o", "remount,size=768k", str(small_disk)], check=True)
    log = small_disk / "log.lc"
    typed("target", "upward", "2", log=log)
    with suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(1024))
    assert typed("target", "--json", log=log).data["upward"]["times"] == 2
    for words in (["target", "upward", "3"], ["archive", str(small_disk / "out.json")]):
        assert typed(*words, log=log).err.startswith("The disk is full.")
    assert typed("demo", str(small_disk / "demo.lc")).err.startswith("The disk is full.")
    assert not {"demo.lc", "out.json"} & {file.name for file in small_disk.iterdir()}
