"""Each copy is cleaned and stays; one that does not open is told of until something is done."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from erasures import WORD, traces, write_everywhere
from samples import add, at

from leadercoach.backup import backups
from leadercoach.backup.restoring import restore
from leadercoach.errors import NotFound
from leadercoach.protection import encryption
from leadercoach.protection.code import new_code
from leadercoach.protection.key_file import unlock, write_slots
from leadercoach.store import erasures, people
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.erasures import EARLIER
from leadercoach.store.header import keys_of
from leadercoach.store.schema import STEPS
from leadercoach.usecases import clearing, entries, erasing
from leadercoach.usecases.backups import name_second_folder
from leadercoach.usecases.clearing import Left
from leadercoach.usecases.erasing import Entry, Everything, Period, Person
from leadercoach.usecases.people import rename_person

DATA = Path(__file__).resolve().parents[1] / "data"
WORDS, OTHER = "vinbär och åska i juli", "en annan lösenfras om havet"
RAW = bytes(range(32))


@pytest.fixture(params=["open", "encrypted"])
def key(request):
    return None if request.param == "open" else DataKey(RAW)


@pytest.fixture
def own(tmp_path, key):
    """A log in a folder of its own, open or encrypted."""
    (tmp_path / "own").mkdir()
    with create_log(tmp_path / "own" / "log.lc", key=key) as made:
        if key:
            write_slots(made.path, encryption.new_slots(key, WORDS, new_code()))
        yield made


@pytest.fixture
def stick(tmp_path, own):
    """A second folder, on something that can be pulled out."""
    folder = tmp_path / "stick"
    folder.mkdir()
    name_second_folder(own.path, folder)
    return folder


def raw(log) -> bytes:
    return log.key.raw if log.key else b""


def kept(*folders: Path) -> dict[str, int]:
    """The copies with the times they bear."""
    return {
        f"{folder.name}/{each.name}": each.stat().st_mtime_ns
        for folder in folders
        for each in folder.glob("[!.]*.lc")
    }


def entry_counts(log) -> list[int]:
    found = backups.found(log.path, log.key, everywhere=True)
    assert all(copy.opens for copy in found)
    return [copy.inside.entries for copy in found]


def locked_away(log, name: str = "log.2026-01-20T0900.lc") -> Path:
    """A copy of the log with another key, as one has that was made before a `rekey`."""
    copy = log.path.parent / "backups" / name
    copy.parent.mkdir(exist_ok=True)
    aside = copy.with_name("aside.lc")
    with closing(log.again()) as again:
        connection = again._connection
        connection.execute("pragma busy_timeout = 0")
        if log.key:
            encryption.encrypted_copy(connection, aside, None)
        else:
            connection.execute("vacuum into ?", (str(aside),))
    aside.rename(copy)
    encryption.protect(copy, OTHER, new_code())
    return copy


def test_every_copy_stays_where_and_as_old_as_it_was_and_is_clean(own, stick):
    write_everywhere(own)
    untouched = add(own, title="Something else")
    for day in ("2026-01-10", "2026-02-01"):
        backups.make_everywhere(own, at(day))
        add(own, on=day)
    older = min(stick.glob("*.lc"))
    shutil.copy(older, stick / "log.before-0004.lc")
    if own.key:
        shutil.copy(keys_of(older), keys_of(stick / "log.before-0004.lc"))
    before = kept(own.path.parent / "backups", stick)
    done = erasing.erase(own, Person(WORD), at()).finish
    assert (done.cleared, done.cleaned, done.left) == (True, 5, ())
    assert kept(own.path.parent / "backups", stick) == before
    assert len(before) == 5
    assert not traces(own.path.parent.parent, WORD, raw(own))
    for copy in backups.found(own.path, own.key, everywhere=True):
        backups.verify(copy.path, own.key)
        assert copy.inside.entries >= 7
    assert untouched


@pytest.mark.long
@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
@pytest.mark.parametrize("way", ["person", "entry", "period", "all"])
def test_a_copy_of_an_older_version_is_cleaned_in_its_own_shape(tmp_path, step, way):
    copy = tmp_path / "backups" / "log.before-0002.lc"
    copy.parent.mkdir()
    shutil.copy(DATA / f"log_000{step}.lc", copy)
    with closing(sqlite3.connect(copy)) as old:
        shape = old.execute("select sql from sqlite_master order by 1").fetchall()
        [(alias,)] = old.execute("select alias from people order by alias limit 1").fetchall()
        entry_id, first, rows = old.execute(
            "select id, occurred_on, (select count(*) from entries) from entries limit 1"
        ).fetchone()
    shutil.copy(copy, tmp_path / "log.lc")
    with open_log(tmp_path / "log.lc") as log:
        assert len(backups.found(log.path, None)) == (2 if step == 1 else 1 + (step < len(STEPS)))
        day = date.fromisoformat(first)
        targets = {"person": Person(alias), "entry": Entry(entry_id), "all": Everything()}
        done = erasing.erase(log, targets.get(way, Period(day, day)), at()).finish
        assert (done.cleared, done.left) == (True, ())
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("select sql from sqlite_master order by 1").fetchall() == shape
        found = old.execute("select count(*) from entries").fetchone()[0]
        names = [name for (name,) in old.execute("select alias from people")]
        ids = [name for (name,) in old.execute("select id from entries")]
        days = [name for (name,) in old.execute("select occurred_on from entries")]
        assert old.execute("pragma integrity_check").fetchone() == ("ok",)
    assert found == sum(on != first for on in days) if way == "period" else found <= rows
    assert way == "period" or (found == 0) is (way == "all")
    wanted = {"person": alias not in names, "entry": entry_id not in ids, "all": names == []}
    assert wanted.get(way, first not in days)


def test_everything_leaves_as_many_copies_all_of_them_empty(own, stick):
    write_everywhere(own)
    backups.make_everywhere(own, at("2026-01-10"))
    before = kept(own.path.parent / "backups", stick)
    erasing.erase(own, Everything(), at())
    assert kept(own.path.parent / "backups", stick) == before
    assert entry_counts(own) == [0, 0]
    assert not traces(own.path.parent.parent, WORD, raw(own))


def test_a_copy_with_another_key_is_told_of_until_its_passphrase_cleans_it(own):
    write_everywhere(own)
    copy = locked_away(own)
    before = copy.read_bytes()
    assert erasing.what_would_go(own, Person(WORD)).unreadable == (Left(copy, "asks"),)
    done = erasing.erase(own, Person(WORD), at()).finish
    assert (done.cleared, done.left, copy.read_bytes()) == (False, (Left(copy, "asks"),), before)
    assert clearing.left(own) == [Left(copy, "asks")]
    assert clearing.remembered(own) == [WORD]
    with open_log(own.path, key=own.key) as again:
        assert clearing.finish_if_left(again).left == (Left(copy, "asks"),)
    other = unlock(copy, OTHER).key
    done = clearing.finish(own, [other])
    assert (done.cleared, done.cleaned, clearing.left(own)) == (True, 1, [])
    assert clearing.remembered(own) == []
    assert backups.verify(copy, other).entries > 5
    assert not traces(own.path.parent, WORD, other.raw)
    assert not traces(own.path.parent, WORD, raw(own))


def test_a_copy_with_another_key_can_be_removed_with_what_lies_beside_it(own):
    add(own, title=WORD)
    made = backups.make(own, at("2026-01-10")).path
    copy = locked_away(own)
    erasing.erase(own, Everything(), at())
    with pytest.raises(NotFound):
        clearing.remove(own, made)
    assert clearing.remove(own, copy).cleared
    assert not copy.exists()
    assert not keys_of(copy).exists()
    assert entry_counts(own) == [0]


def test_what_cannot_be_opened_is_never_counted_as_clean_nor_removed(own):
    add(own, title=WORD)
    folder = own.path.parent / "backups"
    made = backups.make(own, at("2026-01-10")).path
    locked = locked_away(own)
    keys_of(locked).unlink()
    half = folder / "log.2026-01-11T0900.lc"
    half.write_bytes(made.read_bytes()[: 4096 * 3])
    if own.key:
        shutil.copy(keys_of(made), keys_of(half))
    nothing = folder / "log.before-0003.lc"
    nothing.touch()
    done = erasing.erase(own, Everything(), at()).finish
    why = {each.path: each.why for each in done.left}
    missing = "asks" if own.key else "keys"  # another key file may open it
    assert why == {locked: missing, half: "damaged", nothing: "damaged"}
    assert not done.cleared
    assert all(each.exists() for each in why)
    assert backups.verify(made, own.key).entries == 0


def test_a_copy_of_a_newer_version_is_left_to_that(own):
    add(own, title=WORD)
    copy = backups.make(own, at("2026-01-10")).path
    with open_log(copy, key=own.key) as newer, newer.transaction():
        newer.write(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('leadercoach', '0999_x', '2027')"
        )
    done = erasing.erase(own, Everything(), at()).finish
    assert done.left == (Left(copy, "newer"),)


def test_a_stick_is_cleaned_when_it_is_there_again(own, stick, tmp_path):
    write_everywhere(own)
    backups.make_everywhere(own, at("2026-01-10"))
    stick.rename(tmp_path / "pocket")
    done = erasing.erase(own, Person(WORD), at()).finish
    assert (done.cleared, done.cleaned, done.left) == (False, 1, (Left(stick, "away"),))
    erasing.erase(own, Period(date(2026, 2, 1), date(2026, 2, 8)), at())
    (tmp_path / "pocket").rename(stick)
    with open_log(own.path, key=own.key) as again:
        assert clearing.finish_if_left(again).cleared
        assert clearing.finish_if_left(again) is None
    assert not traces(tmp_path, WORD, raw(own))


def test_the_empty_place_of_a_stick_is_not_taken_for_the_stick(own, stick, tmp_path):
    add(own, title=WORD)
    backups.make_everywhere(own, at("2026-01-10"))
    stick.rename(tmp_path / "pocket")
    stick.mkdir()
    done = erasing.erase(own, Everything(), at()).finish
    assert done.left == (Left(stick, "away"),)


def test_a_stick_that_is_lost_is_given_up(own, stick, tmp_path):
    add(own, title=WORD, people=[WORD])
    backups.make_everywhere(own, at("2026-01-10"))
    shutil.rmtree(stick)
    erasing.erase(own, Person(WORD), at())
    assert clearing.remembered(own) == [WORD]
    with pytest.raises(NotFound):
        clearing.give_up(own, tmp_path)
    assert clearing.give_up(own, stick).cleared
    assert clearing.remembered(own) == []
    assert not traces(tmp_path, WORD, raw(own))


def test_a_copy_made_later_holds_nothing_of_it_and_keeps_what_is_new(own, stick, tmp_path):
    add(own, title=WORD, people=[WORD])
    backups.make_everywhere(own, at("2026-01-10"))
    stick.rename(tmp_path / "pocket")
    erasing.erase(own, Person(WORD), at())
    erasing.erase(own, Everything(), at())
    add(own, title="A new beginning", people=["M5"])
    made = backups.make(own, at("2026-02-20")).path
    with open_log(made, key=own.key) as copy:
        assert erasures.pending(copy) == []
    (tmp_path / "pocket").rename(stick)
    assert clearing.finish_if_left(own).cleared
    assert backups.verify(made, own.key).entries == 1
    assert not traces(tmp_path, WORD, raw(own))
    assert [p.alias for p in people.people(own)] == ["M5"]


def test_a_pending_alias_is_in_no_backup(own, stick, tmp_path):
    add(own, people=[WORD])
    backups.make_everywhere(own, at("2026-01-10"))
    stick.rename(tmp_path / "pocket")
    erasing.erase(own, Person(WORD), at())
    backups.make(own, at("2026-02-20"))
    assert traces(own.path.parent / "backups", WORD, raw(own)) == set()


def test_who_was_called_something_else_is_erased_under_that_name_too(own):
    add(own, title=f"With {WORD}", people=[WORD])
    backups.make(own, at("2026-01-10"))
    with own.transaction():
        own.write("update entries set title = 'With her'")
    rename_person(own, people.people(own)[0].id, "M3", at())
    with own.transaction():
        own.write("delete from revisions")
    erasing.erase(own, Person("M3"), at())
    assert not traces(own.path.parent / "backups", WORD, raw(own))


def test_an_entry_that_had_another_day_goes_with_the_period(own):
    moved = add(own, on="2026-01-05", title=WORD)
    backups.make(own, at("2026-01-10"))
    with own.transaction():
        own.write("update entries set occurred_on = '2026-01-20'")
    erasing.erase(own, Period(date(2026, 1, 20), date(2026, 1, 20)), at())
    assert entry_counts(own) == [0]
    assert moved


def test_what_was_in_the_bin_goes_from_copies_where_it_was_not(own):
    binned = add(own, title=WORD)
    other = add(own)
    backups.make(own, at("2026-01-10"))
    entries.delete(own, binned.id, at())
    erasing.erase(own, Entry(other.id), at())
    assert entry_counts(own) == [0]


def test_a_log_kept_aside_is_cleaned_with_what_waits_beside_it(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    with create_log(tmp_path / "log.lc") as log, closing(open_log(log.path)) as reader:
        add(log, title="First")
        log.rows("pragma wal_checkpoint(truncate)")
        with reader.snapshot():
            reader.rows("select 1 from entries")
            add(log, title=WORD)
            name = "log.kept-2026-01-10T090000.lc"
            for ending in ("", "-wal"):
                shutil.copy(f"{log.path}{ending}", folder / f"{name}{ending}")
        assert erasing.erase(log, Period(date(2026, 3, 1), date(2026, 3, 2)), at()).finish.cleared
        assert backups.verify(folder / name, None).entries == 2
        assert erasing.erase(log, Everything(), at()).finish.cleared
    assert not traces(tmp_path, WORD)
    assert [each.name for each in folder.iterdir()] == [name]


def test_who_restores_a_copy_that_was_left_keeps_what_is_in_it(tmp_path):
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        add(log, title=WORD)
        copy = locked_away(log)
        backups.make(log, at("2026-01-10"))
        erasing.erase(log, Everything(), at())
    other = unlock(copy, OTHER).key
    done = restore(path, copy, at(), own=other)
    with open_log(path, key=done.key) as log:
        add(log, title="After")
        made = backups.make(log, at("2026-02-20")).path
        assert clearing.finish_if_left(log).cleared
        assert log.one("select count(*) from entries") == (2,)
        assert backups.verify(made, done.key).entries == 2


def test_the_log_kept_aside_no_longer_says_what_was_to_be_erased(tmp_path):
    path = tmp_path / "log.lc"
    with create_log(path) as log:
        add(log, people=[WORD])
        good = backups.make(log, at("2026-01-10")).path
        copy = locked_away(log)
        erasing.erase(log, Person(WORD), at())
    done = restore(path, good, at())
    with open_log(path) as log:
        assert clearing.remembered(log) == [WORD]
        clearing.finish_if_left(log)
        assert traces(done.kept.parent, WORD) == set()
        assert clearing.finish(log, [unlock(copy, OTHER).key]).cleared
    assert not traces(tmp_path, WORD)


def test_what_an_earlier_version_did_not_finish_is_told_and_nothing_is_removed(own):
    add(own, title="Of today")
    old = backups.make(own, at("2026-01-10")).path
    with own.transaction():
        own.write("insert into meta values (?, ?)", (EARLIER, at("2026-01-20").stamp))
    new = backups.make(own, at("2026-02-20")).path
    done = clearing.finish_if_left(own)
    assert done.left == (Left(old, "earlier"),)
    assert clearing.remove(own, old).cleared
    assert (old.exists(), new.exists(), clearing.finish_if_left(own)) == (False, True, None)


def test_a_copy_on_a_place_that_cannot_be_written_is_said_to_be_left(own, monkeypatch):
    add(own, title=WORD)
    copy = backups.make(own, at("2026-01-10")).path

    def refused(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "replace", refused)
    done = erasing.erase(own, Everything(), at()).finish
    [left] = done.left
    assert (left.path, left.why, left.fault.code) == (copy, "failed", "place_read_only")
    monkeypatch.undo()
    assert clearing.finish_if_left(own).cleared
