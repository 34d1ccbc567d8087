"""Two logs of one name may keep their backups in one second folder: neither touches the other's."""

from pathlib import Path

import pytest
from samples import add, at

from leadercoach.backup import backups, second_folder
from leadercoach.errors import NotFound
from leadercoach.protection.code import new_code
from leadercoach.store.engine import create_log
from leadercoach.usecases import backups as kept
from leadercoach.usecases import clearing, erasing, protection

PASSPHRASE = "grön cykel vid sjön i maj"


@pytest.fixture
def shared(tmp_path: Path):
    """Two logs, each with a backup in the folder both use; made in the same minute."""
    folder = tmp_path / "shared"
    folder.mkdir()
    logs = []
    for name in ("one", "other"):
        log = create_log(tmp_path / name / "log.lc")
        add(log, title=name)
        second_folder.name_second(backups.folder_of(log.path), folder)
        backups.make_everywhere(log, at())
        logs.append(log)
    yield (*logs, folder)
    for log in logs:
        log.close()


def titles(copy: Path) -> list[str]:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as found:
        return [title for (title,) in found.execute("select title from entries")]


def held(folder: Path) -> list[str]:
    return sorted(title for copy in folder.glob("*.lc") for title in titles(copy))


def test_a_backup_prunes_only_its_own(shared):
    one, _, folder = shared
    assert held(folder) == ["one", "other"]
    for day in range(10, 28):
        backups.make_everywhere(one, at(f"2026-02-{day}"))
    assert held(folder).count("other") == 1
    assert held(folder).count("one") < 18


def test_erasing_everything_leaves_the_others_copy(shared):
    one, _, folder = shared
    done = erasing.erase(one, erasing.Everything(), at()).finish
    assert (done.cleared, done.left) == (True, ())
    assert held(folder) == ["other"]


def test_a_second_erasing_reaches_a_copy_that_was_away_for_the_first(shared, tmp_path):
    one, _, folder = shared
    away = folder.rename(tmp_path / "away")
    erasing.erase(one, erasing.Everything(), at())
    add(one, title="again")
    assert not erasing.erase(one, erasing.Everything(), at()).finish.cleared
    away.rename(folder)
    assert clearing.finish(one).cleared
    assert held(folder) == ["other"]


def test_protecting_encrypts_only_its_own(shared):
    one, _, folder = shared
    one.close()
    protection.protect(one.path, PASSPHRASE, new_code())
    opened = [copy for copy in folder.glob("*.lc") if copy.read_bytes().startswith(b"SQLite")]
    assert [titles(copy) for copy in opened] == [["other"]]


def test_the_latest_is_never_the_others(shared):
    one, other, folder = shared
    add(other, on="2026-02-10", title="newer")
    backups.make_everywhere(other, at("2026-02-10"))
    assert titles(kept.latest(one.path, None, at("2026-02-11").today).path) == ["one"]
    for copy in backups.folder_of(one.path).glob("*.lc"):
        copy.unlink()
    for copy in folder.glob("*.lc"):
        if titles(copy) == ["one"]:
            copy.unlink()
    with pytest.raises(NotFound):
        kept.latest(one.path, None, at("2026-02-11").today)
    reasons = {copy.reason for copy in backups.found(one.path, None)}
    assert reasons == {"other_log"}
