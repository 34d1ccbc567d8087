"""A log made with its contents is there as a whole or not at all."""

import os
from pathlib import Path

import pytest
from samples import add

from leadercoach.errors import StoreError
from leadercoach.store.building import build_log
from leadercoach.store.engine import Log, open_log
from leadercoach.store.entries import all_records


def fill(log: Log) -> int:
    for number in range(3):
        add(log, title=f"Entry {number}")
    return 3


def titles(path: Path) -> list[str]:
    with open_log(path) as log:
        return [record.entry.title for record in all_records(log)]


def test_a_built_log_holds_what_was_written_and_nothing_lies_beside_it(tmp_path):
    path = tmp_path / "built.lc"
    assert build_log(path, fill) == 3
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o600
    assert titles(path) == ["Entry 0", "Entry 1", "Entry 2"]


def test_a_folder_is_made_for_it(tmp_path):
    build_log(tmp_path / "new" / "built.lc", fill)
    assert len(titles(tmp_path / "new" / "built.lc")) == 3


def test_what_fails_in_the_middle_leaves_no_file(tmp_path):
    def fails(log: Log) -> None:
        fill(log)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build_log(tmp_path / "built.lc", fails)
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_is_kept_and_nothing_is_written_beside_it(tmp_path):
    path = tmp_path / "mine.txt"
    path.write_text("mine")
    with pytest.raises(StoreError) as refused:
        build_log(path, fill)
    assert refused.value.code == "log_exists"
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "mine"


def test_a_file_that_appears_meanwhile_is_kept(tmp_path):
    path = tmp_path / "built.lc"
    with pytest.raises(StoreError) as refused:
        build_log(path, lambda log: path.write_text("theirs"))
    assert refused.value.code == "log_exists"
    assert refused.value.params["path"] == path
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text() == "theirs"


def test_a_fault_names_the_log_and_not_its_draft(tmp_path):
    def full(log: Log) -> None:
        raise StoreError("disk_full", path=log.path)

    with pytest.raises(StoreError) as refused:
        build_log(tmp_path / "built.lc", full)
    assert refused.value.params["path"] == tmp_path / "built.lc"
    assert not list(tmp_path.iterdir())


def test_a_place_without_links_gets_its_log_too(tmp_path, monkeypatch):
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    build_log(tmp_path / "built.lc", fill)
    assert list(tmp_path.iterdir()) == [tmp_path / "built.lc"]
    assert len(titles(tmp_path / "built.lc")) == 3


def test_what_a_killed_program_of_the_same_number_left_is_in_nobodys_way(tmp_path):
    (tmp_path / f".built.lc.{os.getpid()}.build").write_bytes(b"half")
    assert build_log(tmp_path / "built.lc", fill) == 3
    assert [file.name for file in tmp_path.iterdir()] == ["built.lc"]
