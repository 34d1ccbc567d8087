"""A whole log as one file, and back: nothing lost, nothing half done, nothing taken on trust."""

import json
import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from histories import W06, fill, histories, lived
from hypothesis import given, settings
from samples import TODAY, at

from leadercoach.errors import Refused, StoreError
from leadercoach.exchange import archive
from leadercoach.store import entries as stored
from leadercoach.store import feedback, people
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.store.keys import keys
from leadercoach.store.pulses import counts, rounds
from leadercoach.usecases import weeks
from leadercoach.views.feedback import replies, unanswered, waiting
from leadercoach.views.log_list import Filter, first_items, hits
from leadercoach.views.weeks import week_view


@pytest.fixture
def full(log: Log) -> Log:
    fill(log)
    return log


def body(log: Log, path: Path) -> bytes:
    archive.archive(log, path)
    return path.read_bytes()


def again(log: Log, folder: Path) -> bytes:
    """The archive of the log that the archive of `log` makes."""
    body(log, folder / "one.json")
    archive.load_new(folder / "two.lc", archive.read(folder / "one.json", TODAY), at())
    with open_log(folder / "two.lc") as two:
        return body(two, folder / "two.json")


def test_a_log_loaded_from_its_archive_has_the_same_archive(full, tmp_path):
    assert again(full, tmp_path) == body(full, tmp_path / "a.json")


@given(histories)
@settings(max_examples=25, deadline=None)
def test_any_log_loaded_from_its_archive_has_the_same_archive(history):
    with lived(history) as log, tempfile.TemporaryDirectory() as folder:
        assert again(log, Path(folder)) == body(log, Path(folder) / "a.json")


def test_a_loaded_log_reads_like_the_one_it_came_from(full, tmp_path):
    again(full, tmp_path)
    with open_log(tmp_path / "two.lc") as two:
        for look in (
            lambda log: [i._replace(position=0) for i in first_items(log, Filter(), "sv")],
            lambda log: [
                i._replace(position=0) for i in first_items(log, Filter(binned=True), "sv")
            ],
            lambda log: len(hits(log, "need")),
            lambda log: week_view(log, W06, TODAY),
            people.people,
            lambda log: people.areas(log, TODAY),
            lambda log: sorted(log.rows("select * from follow_ups")),
            lambda log: [str(r) for r in stored.all_revisions(log)],
            lambda log: [replies(log, TODAY + timedelta(days=n), "sv") for n in (0, 9)],
            lambda log: sorted(unanswered(log, TODAY, "sv")),
            lambda log: sorted(waiting(log, TODAY, "sv")),
            feedback.observers,
            lambda log: sorted(feedback.replies(log).items()),
            lambda log: [(p, counts(log, p.id)) for p in rounds(log)],
            keys,
        ):
            assert look(two) == look(full)


def test_the_same_log_always_gives_the_same_bytes(full, tmp_path):
    first = body(full, tmp_path / "a.json")
    with open_log(full.path) as other:
        assert body(other, tmp_path / "b.json") == first


def test_an_archive_is_its_owners_and_text_to_read(full, tmp_path):
    whole = json.loads(body(full, tmp_path / "a.json").decode("utf-8"))
    assert len(whole["entries"]) == 7
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600
    assert "Åsa" in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_a_setting_taken_back_is_not_archived(log, tmp_path):
    weeks.set_team_size(log, 5)
    weeks.set_team_size(log, None)
    assert again(log, tmp_path) == body(log, tmp_path / "a.json")


@pytest.mark.parametrize("own", ["", "-wal", "-shm", "link"])
def test_an_archive_is_never_written_over_its_log(full, tmp_path, own):
    path = tmp_path / f"log.lc{own}"
    if own == "link":
        path = tmp_path / "other.json"
        path.symlink_to(full.path)
    before = path.read_bytes()
    with pytest.raises(Refused, match="archive_over_log"):
        archive.archive(full, path)
    assert path.read_bytes() == before


def test_an_archive_that_cannot_be_written_leaves_the_old_one(full, tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", _full)
    with pytest.raises(StoreError, match="disk_full"):
        archive.archive(full, path)
    assert path.read_bytes() == b"old"
    assert not list(tmp_path.glob(".a.json*"))


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_an_archive_goes_into_an_empty_log_only(full, tmp_path):
    before = body(full, tmp_path / "a.json")
    found = archive.read(tmp_path / "a.json", TODAY)
    with pytest.raises(StoreError, match="log_not_empty"):
        archive.load(full, found, at())
    assert body(full, tmp_path / "b.json") == before


def test_a_load_that_fails_in_the_middle_leaves_nothing(full, tmp_path, monkeypatch):
    body(full, tmp_path / "a.json")
    found = archive.read(tmp_path / "a.json", TODAY)
    monkeypatch.setattr(archive, "_load_rest", _full)
    with create_log(tmp_path / "empty.lc") as empty:
        with pytest.raises(OSError, match="space"):
            archive.load(empty, found, at())
        assert archive.is_empty(empty)
    with pytest.raises(StoreError, match="disk_full"):
        archive.load_new(tmp_path / "new.lc", found, at())
    assert not list(tmp_path.glob("*new.lc*"))
    assert not list(tmp_path.glob(".*new.lc*"))


def test_a_link_somebody_laid_where_an_archive_is_drafted_is_not_written_through(log, tmp_path):
    theirs = tmp_path / "theirs.txt"
    theirs.write_text("mine")
    (tmp_path / f".out.json.{os.getpid()}.new").symlink_to(theirs)
    archive.archive(log, tmp_path / "out.json")
    assert theirs.read_text() == "mine"
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o600
