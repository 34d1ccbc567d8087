"""Erased is erased: nothing of it is left in any byte of any file, and all else is still there."""

import json
import shutil
from contextlib import closing
from datetime import date

import pytest
from erasures import DAY, WORD, traces, write_beside, write_entries, write_everywhere
from histories import fill
from samples import TODAY, add, at, entry

from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.exchange.archive import archive, contents, read
from leadercoach.protection import encryption
from leadercoach.protection.code import new_code
from leadercoach.protection.key_file import write_slots
from leadercoach.store import entries as stored
from leadercoach.store import people
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import create_log, open_log
from leadercoach.usecases import clearing, entries, erasing
from leadercoach.usecases.clearing import Finish
from leadercoach.usecases.erasing import Entry, Everything, Period, Person

KEY = bytes(range(32))


@pytest.fixture(params=["open", "encrypted"])
def key(request):
    return None if request.param == "open" else DataKey(KEY)


@pytest.fixture
def full(tmp_path, key):
    """A log with something of everything in it, open or encrypted."""
    with create_log(tmp_path / "log.lc", key=key) as made:
        if key:
            slots = encryption.new_slots(key, "vinbär och åska i juli", new_code())
            write_slots(made.path, slots)
        fill(made)
        yield made


def copies(log):
    """Backups as they lie around: the daily one, one before an upgrade, one set aside."""
    folder = log.path.parent / "backups"
    folder.mkdir(exist_ok=True)
    log.rows("pragma wal_checkpoint")
    for name in ("log.before-0004.lc", "log.2026-02-01T0900.lc"):
        shutil.copy(log.path, folder / name)


def assert_traceless(log, word=WORD):
    raw = log.key.raw if log.key else b""
    assert traces(log.path.parent, word, raw) == set()
    assert [*log.rows("pragma integrity_check")] == [("ok",)]


def test_the_search_for_traces_finds_them_in_every_file(full):
    write_everywhere(full)
    copies(full)
    write_entries(full, WORD)
    raw = full.key.raw if full.key else b""
    names = {"log.lc", "log.lc-wal", "backups/log.before-0004.lc", "backups/log.2026-02-01T0900.lc"}
    assert traces(full.path.parent, WORD, raw) == names


def test_somebody_is_erased_from_every_byte(full):
    write_everywhere(full)
    copies(full)
    before = len(stored.all_records(full))
    gone = erasing.erase(full, Person(WORD.lower()), at())
    assert_traceless(full)
    assert len(stored.all_records(full)) == before - gone.counts["bin"]
    assert gone.counts["people"] == 1
    assert gone.counts["changed"] == 5
    assert gone.counts["mentions"] > 50


def test_an_entry_is_erased_from_every_byte(full):
    first = write_entries(full, "Annat")
    word = add(full, title=f"Om {WORD}", note=WORD, insight=f"{WORD}s", people=["M9"])
    entries.edit(full, word.id, entry(title=WORD, people=["M9"]), at())
    copies(full)
    gone = erasing.erase(full, Entry(word.id), at())
    assert gone.counts["entries"] == 1
    assert gone.counts["versions"] == 1
    assert_traceless(full)
    assert stored.get(full, first)


def test_a_period_is_erased_from_every_byte(full):
    first = write_entries(full, WORD)
    with full.transaction():
        full.write("delete from entry_people")
        full.write("delete from people where alias = ?", (WORD,))
    write_beside(full, WORD, first)
    with full.transaction():
        full.write("update actions set person_id = null")
        full.write("delete from people where alias = ?", (WORD,))
        full.write("update pulse_rounds set opened_on = ?", (str(DAY),))
        full.write("delete from sent_out")
    copies(full)
    gone = erasing.erase(full, Period(DAY, DAY), at())
    assert gone.counts["entries"] == 4
    assert_traceless(full)
    assert stored.all_records(full)


def test_everything_is_erased_and_the_log_goes_on_empty(full):
    write_everywhere(full)
    copies(full)
    erasing.erase(full, Everything(), at())
    assert_traceless(full)
    assert_traceless(full, "Schedule")
    assert contents(full)["settings"] == {}
    assert full.rows("select * from keys") == []
    again = add(full, title="A new beginning", people=["M1"])
    assert stored.all_records(full) == [again]


def test_what_is_left_of_the_log_is_whole(log, tmp_path):
    fill(log)
    write_everywhere(log)
    erasing.erase(log, Person(WORD), at())
    archive(log, tmp_path / "all.json")
    found = read(tmp_path / "all.json", TODAY)
    assert WORD not in {person.alias for person in found.people}
    with open_log(log.path) as again:
        assert [record.entry.people for record in stored.all_records(again)][-1] == ()


@pytest.mark.parametrize("alias", ["mission", "team", "need", "staff", "facts", "0190", "s"])
def test_an_alias_that_is_a_code_breaks_nothing(log, tmp_path, alias):
    fill(log)
    add(log, title="a team", people=[alias])
    erasing.erase(log, Person(alias), at())
    archive(log, tmp_path / "all.json")
    assert read(tmp_path / "all.json", TODAY)


def test_the_preview_says_what_goes_and_takes_nothing(log):
    fill(log)
    write_everywhere(log)
    before = contents(log)
    for target in (Person(WORD), Period(DAY, DAY), Everything()):
        assert erasing.what_would_go(log, target).counts
    assert contents(log) == before


def test_the_preview_of_everything_counts_each_row(log):
    fill(log)
    counts = erasing.what_would_go(log, Everything()).counts
    assert counts["entries"] == len(stored.all_records(log))
    assert counts["people"] == len(people.people(log))


def test_somebody_who_observes_goes_with_all_they_have_said(log):
    fill(log)
    gone = erasing.erase(log, Person("johan"), at())
    assert gone.counts["observers"] == 1
    assert gone.counts["replies"] == 3
    assert log.rows("select name from observers") == [("Åsa",)]
    assert traces(log.path.parent, "Johan") == set()


def test_the_search_no_longer_finds_who_was_erased(log):
    add(log, title="Walk with M3", people=["M3"])
    erasing.erase(log, Person("M3"), at())
    found = log.rows("select rowid from search where search match '\"m3\"*'")
    assert found == []
    assert len(log.rows("select rowid from search where search match '\"walk\"*'")) == 1


def test_nobody_there_cannot_be_erased(log):
    fill(log)
    with pytest.raises(NotFound, match="person_not_found"):
        erasing.erase(log, Person("Nobody"), at())
    with pytest.raises(NotFound):
        erasing.erase(log, Entry("none"), at())
    with pytest.raises(Refused, match="period_ends_early"):
        erasing.erase(log, Period(TODAY, date(2026, 1, 1)), at())


def test_a_program_that_was_killed_finishes_at_its_next_start(tmp_path, monkeypatch):
    with create_log(tmp_path / "log.lc") as log:
        write_everywhere(log)
        copies(log)
        monkeypatch.setattr(erasing, "finish", lambda log, stopped: Finish(cleared=False))
        erasing.erase(log, Person(WORD), at())
    monkeypatch.undo()
    names = {"backups/log.before-0004.lc", "backups/log.2026-02-01T0900.lc"}
    assert traces(tmp_path, WORD) >= names
    with open_log(tmp_path / "log.lc") as log:
        done = clearing.finish_if_left(log)
        assert done
        assert (done.cleared, done.cleaned, done.left) == (True, 2, ())
        assert not clearing.finish_if_left(log)
    assert {f"backups/{each.name}" for each in (tmp_path / "backups").iterdir()} == names
    assert traces(tmp_path, WORD) == set()


def test_while_somebody_reads_the_rest_waits(log):
    write_everywhere(log)
    with closing(open_log(log.path)) as other, other.snapshot():
        other.rows("select count(*) from entries")
        assert not erasing.erase(log, Person(WORD), at()).finish.cleared
    done = clearing.finish_if_left(log)
    assert done
    assert done.cleared
    assert traces(log.path.parent, WORD) == set()


def test_without_room_for_a_clean_copy_the_old_one_waits(log, monkeypatch):
    def full(*_):
        raise StoreError("disk_full", path=log.path)

    write_everywhere(log)
    copies(log)
    monkeypatch.setattr(clearing.cleaning, "clean", full)
    done = erasing.erase(log, Person(WORD), at()).finish
    assert (done.cleared, {each.why for each in done.left}) == (False, {"failed"})
    monkeypatch.undo()
    assert [each.why for each in clearing.left(log)] == ["waits", "waits"]
    done = clearing.finish_if_left(log)
    assert done
    assert done.cleared
    assert traces(log.path.parent, WORD) == set()


def test_a_killed_erasing_changes_nothing(log, monkeypatch):
    write_everywhere(log)
    before = json.dumps(contents(log), default=str)
    monkeypatch.setattr(erasing, "forget_words", lambda log: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        erasing.erase(log, Everything(), at())
    assert json.dumps(contents(log), default=str) == before
