"""Any file can be pointed at; what lies in a folder of backups says what it is, or why not."""

import os
import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from samples import add, at

from leadercoach.backup import backups, listing
from leadercoach.backup.restoring import restore
from leadercoach.errors import NotFound, Refused
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect, rekey, unprotect
from leadercoach.protection.key_file import unlock
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.header import keys_of
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.usecases import backups as used

DATA = Path(__file__).resolve().parents[1] / "data"
WORDS, OTHER = "sju blanka rimfrost 41 kanoter", "nio dova tornsvalor under 8 broar"
TODAY = at().today
NAMES = ("log.lc", "log (1).lc", "Kopia av log.2026-02-09T1200.lc", "dagbok", "log.lc (2)")


def begun(path: Path, *days: str) -> Path:
    with create_log(path) as log:
        for day in days:
            add(log, on=day)
    return path


@pytest.fixture
def path(tmp_path) -> Path:
    """A log with one entry."""
    return begun(tmp_path / "own" / "log.lc", "2026-02-09")


def entries(path: Path, key=None) -> int:
    with open_log(path, key=key) as log:
        assert log.rows("pragma integrity_check") == [("ok",)]
        return log.one("select count(*) from entries")[0]


def backed_up(path: Path, day: str = "2026-02-09", key=None) -> Path:
    with open_log(path, key=key) as log:
        return backups.make(log, at(day)).path


def refused(do, *given, **more) -> str:
    with pytest.raises(Refused) as refusal:
        do(*given, **more)
    return refusal.value.code


def reasons(path: Path, key=None) -> dict[str, tuple[str, str]]:
    return {c.path.name: (c.state, c.reason) for c in used.listed(path, key)}


@pytest.mark.parametrize("name", NAMES)
def test_any_file_takes_the_logs_place_whatever_it_is_called(path, tmp_path, name):
    file = begun(tmp_path / "away" / name, "2026-02-01", "2026-02-02")
    copy = used.chosen(path, str(file), None, TODAY)
    assert (copy.sort, copy.opens, copy.inside.entries) == ("other", True, 2)
    done = restore(path, copy.path, at())
    assert (entries(path), entries(done.kept)) == (2, 1)
    assert entries(file) == 2


@pytest.mark.long
@pytest.mark.parametrize("keys", ["log.lc (1).keys", "log.lc.keys", "Kopia av log.lc.keys"])
@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_its_key_file_may_have_another_name_in_the_same_folder(path, tmp_path, keys, way):
    file = begun(tmp_path / "away" / "log (1).lc", "2026-02-01", "2026-02-02")
    code = new_code()
    protect(file, OTHER, code)
    found = keys_of(file)
    found.rename(found.with_name(keys))
    stranger = begun(tmp_path / "away" / "x.lc")
    protect(stranger, WORDS, new_code())
    (file.parent / "broken.keys").write_bytes(b"?")
    copy = used.chosen(path, str(file), None, TODAY)
    assert (copy.state, copy.protected) == ("asks", True)
    assert refused(used.key_of, path, file, "fel ord helt och hållet") == "wrong_passphrase"
    key = used.key_of(path, file, **{way: OTHER if way == "passphrase" else code})
    assert used.tried(copy, key).entries == 2
    done = restore(path, file, at(), own=key)
    assert entries(path, done.key) == 2
    assert entries(path, unlock(path, OTHER).key) == 2
    assert unlock(path, OTHER).untouched


def test_a_key_that_opens_another_file_in_the_folder_opens_not_this_one(path, tmp_path):
    file = begun(tmp_path / "away" / "log.lc")
    protect(file, OTHER, new_code())
    keys_of(file).unlink()
    protect(begun(tmp_path / "away" / "x.lc"), WORDS, new_code())
    assert refused(used.key_of, path, file, WORDS) == "log_key_differs"


def test_a_copy_without_a_key_file_opens_with_the_logs_own(path, tmp_path):
    key = protect(path, WORDS, new_code())
    file = tmp_path / "stick" / "log (1).lc"
    file.parent.mkdir()
    shutil.copy(backed_up(path, key=key), file)
    assert used.chosen(path, str(file), key, TODAY).opens
    assert entries(path, restore(path, file, at(), key=key).key) == 1
    path.unlink()
    assert used.key_of(path, file, WORDS).raw == key.raw
    assert entries(path, restore(path, file, at(), own=key).key) == 1
    assert unlock(path, WORDS).untouched


def test_a_log_with_something_waiting_beside_it_is_restored_with_that(path, tmp_path):
    away = tmp_path / "away" / "log.lc"
    with create_log(away) as log:
        add(log)
        shutil.copytree(away.parent, tmp_path / "copied")
    file = tmp_path / "copied" / "log.lc"
    (tmp_path / "copied" / "log.lc-shm").unlink()
    restore(path, file, at())
    assert entries(path) == 1


def test_the_log_itself_is_no_backup_of_itself(path, tmp_path):
    link = tmp_path / "link.lc"
    link.symlink_to(path)
    for file in (path, link):
        assert refused(used.chosen, path, str(file), None, TODAY) == "backup_is_log"
        assert refused(restore, path, file, at()) == "backup_is_log"
    assert entries(path) == 1


@pytest.mark.parametrize("protected", [False, True])
def test_a_coachs_own_file_is_refused_for_what_it_is(path, tmp_path, protected):
    file = tmp_path / "practice.lcp"
    open_practice(file).close()
    key = protect(file, OTHER, new_code(), PRACTICE_FILE) if protected else None
    assert refused(restore, path, file, at(), own=key) == "is_practice"
    assert entries(path) == 1


def test_a_foreign_database_a_text_and_a_newer_log_are_refused_for_what_they_are(path, tmp_path):
    foreign = tmp_path / "foreign.lc"
    sqlite3.connect(foreign).execute("create table t (a)").connection.close()
    (tmp_path / "letter.lc").write_text("Dear diary")
    newer = begun(tmp_path / "newer.lc")
    with open_log(newer) as log, log.transaction():
        log.write(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('leadercoach', '9999_more', '')"
        )
    for name, code in (
        ("foreign.lc", "not_a_log"),
        ("letter.lc", "not_a_log"),
        ("newer.lc", "backup_newer"),
    ):
        assert refused(restore, path, tmp_path / name, at()) == code
        assert used.chosen(path, str(tmp_path / name), None, TODAY).reason == code
    assert refused(restore, path, tmp_path / "nowhere.lc", at()) == "no_log"
    assert entries(path) == 1
    assert not (path.parent / "backups").exists()


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_log_from_an_older_version_is_restored_and_upgraded(path, tmp_path, step):
    file = tmp_path / f"log_000{step}.lc"
    shutil.copy(DATA / file.name, file)
    body = file.read_bytes()
    inside = restore(path, file, at()).inside
    assert entries(path) >= inside.entries > 0
    assert inside.changed is not None
    assert file.read_bytes() == body


def test_what_cannot_be_used_is_listed_with_its_reason(path, tmp_path):
    key = protect(path, WORDS, new_code())
    folder = backed_up(path, key=key).parent
    good = next(folder.glob("log.2*.lc"))

    def put(name: str, file: Path, keys: Path | None = None) -> None:
        shutil.copy(file, folder / name)
        if keys is not None:
            shutil.copy(keys, folder / f"{name}.keys")

    other = begun(tmp_path / "work.lc")
    their = protect(other, OTHER, new_code())
    put("log.2026-02-01T1200.lc", other)
    put("log.2026-02-02T1200.lc", other, keys_of(other))
    put("log.2026-02-03T1200.lc", good)
    put("work.2026-02-01T1200.lc", other, keys_of(other))
    unprotect(other, their)
    put("Kopia av log.lc", good)
    put("log (1).lc", other)
    put("log (2).lc", other, keys_of(good))
    (folder / "log.2026-02-04T1200.lc").write_bytes(good.read_bytes()[:5000])
    shutil.copy(keys_of(good), folder / "log.2026-02-04T1200.lc.keys")
    (folder / "log.2026-02-05T1200.lc").touch()
    (folder / "log (3).lc").write_text("Dear diary")
    (folder / "holiday.jpg").write_text("no log by its name")
    assert reasons(path, key) == {
        good.name: ("opens", ""),
        "log.2026-02-01T1200.lc": ("unusable", "keys_missing"),
        "log.2026-02-02T1200.lc": ("asks", ""),
        "log.2026-02-03T1200.lc": ("opens", "keys_missing"),
        "log.2026-02-04T1200.lc": ("damaged", "log_damaged"),
        "log.2026-02-05T1200.lc": ("damaged", "log_empty"),
        "work.2026-02-01T1200.lc": ("unusable", "other_log"),
        "Kopia av log.lc": ("opens", "keys_missing"),
        "log (1).lc": ("unusable", "other_log"),
        "log (2).lc": ("unusable", "protection_gone"),
        "log (3).lc": ("unusable", "not_a_log"),
    }


def test_the_latest_is_the_one_with_the_newest_change_whatever_its_name_says(path):
    with open_log(path) as log:
        first = backups.make(log, at("2026-02-01")).path
        add(log, on="2026-02-10")
        second = backups.make(log, at("2026-02-10")).path
    aside = first.with_name("x")
    for a, b in ((first, aside), (second, first), (aside, second)):
        a.rename(b)
    os.utime(second)
    newest = used.chosen(path, "latest", None, date(2026, 2, 10))
    assert (newest.path, newest.inside.entries) == (first, 2)


def test_one_from_days_to_come_is_never_taken_unasked_but_by_its_name(path):
    now = backed_up(path)
    with open_log(path) as log:
        add(log, on="2031-01-01")
        ahead = backups.make(log, at("2031-01-01")).path
    assert used.chosen(path, "latest", None, TODAY).path == now
    assert [c.path for c in used.passed_over(used.listed(path, None), TODAY)] == [ahead]
    assert used.chosen(path, ahead.name, None, TODAY).path == ahead
    assert used.chosen(path, "latest", None, date(2031, 1, 1)).path == ahead
    now.unlink()
    assert refused(used.chosen, path, "latest", None, TODAY) == "backups_to_come"


def test_an_entry_of_a_day_to_come_is_enough(path):
    with open_log(path) as log:
        backups.make(log, at("2026-02-08"))
        with log.transaction():
            log.write("update entries set occurred_on = '2031-01-01'")
        backups.make(log, at())
    assert used.chosen(path, "latest", None, TODAY).inside.last == TODAY


def test_the_latest_of_a_protected_log_is_none_that_anybody_could_have_written(path):
    key = protect(path, WORDS, new_code())
    own = backed_up(path, key=key)
    with open_log(path, key=key) as log:
        add(log, on="2026-02-09")
    planted = begun(path.parent / "backups" / "log.2026-02-09T2359.lc", "2026-02-09", "2026-02-09")
    for known in (key, None):
        assert planted not in {c.path for c in backups.found(path, known) if c.protected}
    assert used.chosen(path, "latest", key, TODAY).path == own
    keys_of(path).unlink()
    assert used.chosen(path, "latest", key, TODAY).path == own


def test_with_no_usable_backup_the_latest_says_so(path):
    with pytest.raises(NotFound, match="no_backup"):
        used.chosen(path, "latest", None, TODAY)
    copy = backed_up(path)
    copy.write_bytes(b"?" * 5000)
    assert refused(used.chosen, path, "latest", None, TODAY) == "no_backup_opens"


def test_a_rekeyed_log_restores_its_old_backup_by_the_old_passphrase(path):
    old = protect(path, WORDS, new_code())
    copy = backed_up(path, key=old)
    new = rekey(path, old, OTHER, new_code())
    assert used.chosen(path, copy.name, new, TODAY).state == "asks"
    own = used.key_of(path, copy, WORDS)
    assert entries(path, restore(path, copy, at(), key=new, own=own).key) == 1


def test_restoring_an_open_copy_where_a_log_is_gone_keeps_the_key_file(path, tmp_path):
    copy = backed_up(path)
    protect(path, WORDS, new_code())
    away = tmp_path / "away.lc"
    path.rename(away)
    restore(path, copy, at())
    assert entries(path) == 1
    Path(f"{keys_of(path)}.1.earlier").rename(keys_of(away))
    assert entries(away, unlock(away, WORDS).key) == 1


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_what_a_log_that_is_gone_has_left_never_gets_into_the_restored_one(path, ending):
    copy = backed_up(path)
    path.unlink()
    stray = Path(f"{path}{ending}")
    stray.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"?" * 9000)
    restore(path, copy, at())
    assert (entries(path), stray.exists()) == (1, False)


def test_a_file_that_is_only_looked_at_stays_as_it_is(path, tmp_path):
    file = begun(tmp_path / "away" / "log (1).lc", "2026-02-01")
    before = {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in file.parent.iterdir()}
    used.chosen(path, str(file), None, TODAY)
    restore(path, file, at())
    assert {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in file.parent.iterdir()} == before
    assert listing.pointed_at(path, file, None).size == file.stat().st_size
