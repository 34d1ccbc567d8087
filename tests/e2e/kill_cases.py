"""What a folder is like before a program is killed in it, and what has to be true afterwards."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from leadercoach.backup import backups
from leadercoach.errors import Refused
from leadercoach.exchange import archive as archives
from leadercoach.protection import encryption, exposed, key_file
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.store.header import HEADER, check_file, keys_of
from leadercoach.store.schema import LOG_FILE
from leadercoach.usecases import clearing, entries, protection
from tests.e2e import kill_acts as acts
from tests.e2e.kill_acts import MARK, NEW, NEW_CODE, OLD, OLD_CODE, log_of, moment
from tests.e2e.kills import Act

DATA = Path(__file__).resolve().parents[1] / "data"
PASSPHRASES = {"old": OLD, "new": NEW}
CODES = {"old": OLD_CODE, "new": NEW_CODE}
OWN_TO_A_FILE = {"meta", "_sqlite_migrations"}  # its device, and when its steps were taken
Contents = dict[str, str]


class Left(NamedTuple):
    """What is in a folder after its program was killed and its log opened again."""

    state: str  # "open", or which passphrase and which code open the log: "old new"
    contents: Contents
    ids: dict[str, str]  # the entries and their titles; "gone" for one in the bin


class Case(NamedTuple):
    """Something to be killed, where, and what must hold, given the folder, what was acknowledged
    and what was left."""

    act: Act
    made: Callable[[Path], None]
    check: Callable[[Path, list[str], Left, Left], None]
    log: str = "log.lc"


def look(folder: Path, name: str = "log.lc", *, codes_first: bool = False) -> Left:
    """Open the log as its owner would, and see that it is whole and shows nothing."""
    path = folder / name
    if not path.exists():
        return Left("none", {}, {})
    state, key = _unlocked(path, codes_first=codes_first)
    with open_log(path, key=key) as log:
        assert log.read_only is None
        clearing.finish_if_left(log)
        if key is not None:
            protection.finish(path, key)
        backups.sweep_unfinished(path)
        assert log.rows("pragma integrity_check") == [("ok",)]
        assert not key or log.rows("pragma cipher_integrity_check") == []
        found = Left(state, contents(log), ids(log))
    for file in folder.rglob("*.lc*"):
        assert key is None or MARK.encode() not in file.read_bytes(), file.name
        assert not file.name.endswith("-journal"), file.name
    return found


def contents(log: Log) -> Contents:
    """A digest of each table, but for what differs from file to file."""
    found = encryption.contents(log._connection)
    return {name: digest for name, digest in found.items() if name not in OWN_TO_A_FILE}


def ids(log: Log) -> dict[str, str]:
    return {
        i: "gone" if d else t for i, t, d in log.rows("select id, title, deleted_at from entries")
    }


def _unlocked(path: Path, *, codes_first: bool) -> tuple[str, DataKey | None]:
    if not check_file(path, LOG_FILE, exposed=True):
        _finished(path, codes_first=codes_first)
        key_file.cut_short(path)
        return "open", None
    ways: dict[str, Any] = {"passphrase": _by_passphrase, "code": _by_code}
    found = {way: ways[way](path) for way in sorted(ways, reverse=not codes_first)}
    (words, key), (code, same) = found["passphrase"], found["code"]
    assert key.raw == same.raw
    return f"{words} {code}", key


def _finished(path: Path, *, codes_first: bool) -> None:
    """An open log beside a key file opens for nobody before its owner has been asked, and is then
    the one this program has put there."""
    if not keys_of(path).exists():
        return
    with pytest.raises(Refused, match="protection_gone"):
        open_log(path)
    who = exposed.owner(path, *(("code", OLD_CODE) if codes_first else ("passphrase", OLD)))
    assert who.took_off
    exposed.let_open(path, who)


def _by_passphrase(path: Path) -> tuple[str, DataKey]:
    return _the_one(path, PASSPHRASES, key_file.unlock)


def _by_code(path: Path) -> tuple[str, DataKey]:
    return _the_one(path, CODES, key_file.unlock_by_code)


def _the_one(path: Path, secrets: dict[str, str], unlock: Any) -> tuple[str, DataKey]:
    """The one secret that opens the log, and its key; the key file is as the program left it."""
    found = []
    for name, secret in secrets.items():
        try:
            opened = unlock(path, secret)
        except Refused:
            continue
        assert opened.untouched
        found.append((name, opened.key))
    assert len(found) == 1
    return found[0]


def open_(folder: Path) -> None:
    with create_log(log_of(folder)) as log:
        for nth in range(40):
            entries.add(log, acts.an_entry(f"before {nth}"), moment(), sure=True)


def protected(folder: Path) -> None:
    open_(folder)
    encryption.protect(log_of(folder), OLD, OLD_CODE)


def empty(folder: Path) -> None:
    with create_log(log_of(folder)):
        pass
    encryption.protect(log_of(folder), OLD, OLD_CODE)
    _archive(folder)


def nothing(folder: Path) -> None:
    _archive(folder)


def _archive(folder: Path) -> None:
    aside = folder / "aside"
    aside.mkdir()
    open_(aside)
    with open_log(log_of(aside)) as log:
        archives.archive(log, folder / "log.json")
    shutil.rmtree(aside)


def earlier(folder: Path) -> None:
    shutil.copy(DATA / "log_0001.lc", log_of(folder))
    log_of(folder).chmod(0o600)


def earlier_protected(folder: Path) -> None:
    earlier(folder)
    encryption.protect(log_of(folder), OLD, OLD_CODE)


def backed_up(folder: Path) -> None:
    open_(folder)
    _back_up(folder)


def backed_up_protected(folder: Path) -> None:
    protected(folder)
    _back_up(folder)


def protected_away(folder: Path) -> None:
    """An open log, and elsewhere a protected copy of it made before, with names as a mail program
    or a file manager gives them."""
    open_(folder)
    away = folder / "away"
    away.mkdir()
    shutil.copy(log_of(folder), away / "log (1).lc")
    encryption.protect(away / "log (1).lc", OLD, OLD_CODE)
    keys_of(away / "log (1).lc").rename(away / "log.lc (1).keys")
    with acts.opened(folder) as log:
        entries.add(log, acts.an_entry("after the backup"), moment(), sure=True)


def _back_up(folder: Path) -> None:
    with acts.opened(folder) as log:
        backups.make(log, moment())
        entries.add(log, acts.an_entry("after the backup"), moment(), sure=True)


def damaged(folder: Path) -> None:
    """A protected log one page of which is gone, and a copy of it to compare with."""
    protected(folder)
    with log_of(folder).open("r+b") as file:
        file.seek(40 * 4096)
        file.write(b"junk" * 1024)
    shutil.copy(log_of(folder), folder / "damaged")


def _same(states: dict[str, set[str]]) -> Callable[[Path, list[str], Left, Left], None]:
    """Nothing may change but what opens the log, and that only as it was acknowledged."""

    def check(_: Path, said: list[str], before: Left, left: Left) -> None:
        assert left.state in states[said[-1] if said else ""]
        assert (left.contents, left.ids) == (before.contents, before.ids)

    return check


def _saved(_: Path, said: list[str], before: Left, left: Left) -> None:
    expected = before.ids | dict(line.split(" ", 1) for line in said)
    found = {key: left.ids.get(key) for key in expected}
    wrong = {key for key in expected if expected[key] != found[key]}
    wrong |= set(left.ids) - set(expected)
    assert len(wrong) <= 1  # what it was doing when it was killed
    assert left.state == before.state


def _loaded(_: Path, said: list[str], before: Left, left: Left) -> None:
    assert len(left.ids) in ({40} if said else {0, 40})
    assert left.state == before.state


def _loaded_new(folder: Path, said: list[str], _: Left, left: Left) -> None:
    assert left.state == "open" if said else left.state in ("none", "open")
    assert len(left.ids) == (0 if left.state == "none" else 40)
    if left.state == "none":  # nothing that is left is in the way
        acts.load_new(folder, list[str]().append)


def _begun(_: Path, said: list[str], __: Left, left: Left) -> None:
    assert left.state == "open" if said else left.state in ("none", "open")


def _salvaged(folder: Path, said: list[str], _: Left, left: Left) -> None:
    assert log_of(folder).read_bytes() == (folder / "damaged").read_bytes()
    assert left.state == "old old" if said else left.state in ("none", "old old")
    if left.state == "none":
        acts.save_what_is_left(folder, list[str]().append)
        left = look(folder, "new.lc")
    assert len(left.ids) > 10
    assert set(left.ids.values()) <= {f"before {nth}" for nth in range(40)}


def _backed_up(folder: Path, said: list[str], before: Left, left: Left) -> None:
    assert left == before
    _copies(folder, before)
    assert not said or (folder / "backups" / said[0]).exists()


def _brought(_: Path, said: list[str], before: Left, left: Left) -> None:
    """A protected copy with a key file of another name takes the place of an open log, or of none:
    nobody ever finds the copy's log open."""
    back = {key: title for key, title in before.ids.items() if title != "after the backup"}
    assert left.state in ({"old old"} if said else {before.state, "old old"})
    assert left.ids == (back if left.state == "old old" else before.ids)


def _copies(folder: Path, *alike: Left) -> None:
    """Each copy that has its name is whole, and holds what the log held."""
    for copy in (folder / "backups").glob("[!.]*.lc"):
        key = key_file.unlock(copy, OLD).key if copy.read_bytes()[:16] != HEADER else None
        backups.verify(copy, key)
        with create_copy(copy) as log:
            assert log in [left.ids for left in alike]


class create_copy:  # noqa: N801
    """The entries in a copy that is opened elsewhere, so that it stays as it is."""

    def __init__(self, copy: Path) -> None:
        self.aside = copy.parent / ".aside" / copy.name
        self.copy = copy

    def __enter__(self) -> dict[str, str]:
        self.aside.parent.mkdir()
        shutil.copy(self.copy, self.aside)
        if keys_of(self.copy).exists():
            shutil.copy(keys_of(self.copy), keys_of(self.aside))
        key = key_file.unlock(self.aside, OLD).key if key_file.is_protected(self.aside) else None
        with open_log(self.aside, key=key) as log:
            return ids(log)

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.aside.parent)


def _restored(folder: Path, said: list[str], before: Left, left: Left) -> None:
    whole = left == before
    back = {key: title for key, title in before.ids.items() if title != "after the backup"}
    assert (whole and not said) or left.ids == back
    assert left.state == before.state
    if not whole:
        kept = list((folder / "backups").glob("log.kept*.lc"))
        assert len(kept) == 1
    _copies(folder, before, left._replace(ids=back))


def _erased(folder: Path, said: list[str], before: Left, left: Left) -> None:
    assert left == before._replace(contents=left.contents, ids=left.ids)
    assert (left.ids == before.ids and not said) or left.ids == {}
    if not left.ids:
        for file in (f for f in folder.rglob("*") if f.is_file()):
            assert MARK.encode() not in file.read_bytes(), file.name
        _copies(folder, left)


@cache
def cases() -> dict[str, Case]:
    """All there is to kill, by name."""
    one = {"": {"old old"}, "upgraded": {"old old"}}
    plain = {"": {"open"}, "upgraded": {"open"}}
    return {
        "protect": Case(
            acts.protect, open_, _same({"": {"open", "old old"}, "protected": {"old old"}})
        ),
        "protect with backups": Case(
            acts.protect, backed_up, _same({"": {"open", "old old"}, "protected": {"old old"}})
        ),
        "unprotect": Case(
            acts.unprotect, protected, _same({"": {"open", "old old"}, "open": {"open"}})
        ),
        "rekey": Case(
            acts.rekey, protected, _same({"": {"old old", "new new"}, "rekeyed": {"new new"}})
        ),
        "passphrase": Case(
            acts.passphrase,
            protected,
            _same({"": {"old old", "new old"}, "passphrase": {"new old"}}),
        ),
        "code": Case(
            acts.code, protected, _same({"": {"old old", "old new"}, "code": {"old new"}})
        ),
        "save": Case(acts.save, open_, _saved),
        "save protected": Case(acts.save, protected, _saved),
        "save by commands": Case(acts.type_, protected, _saved),
        "begin": Case(acts.begin, nothing, _begun),
        "load": Case(acts.load, empty, _loaded),
        "load new": Case(acts.load_new, nothing, _loaded_new),
        "salvage": Case(acts.save_what_is_left, damaged, _salvaged, "new.lc"),
        "upgrade": Case(acts.upgrade, earlier, _same(plain)),
        "upgrade protected": Case(acts.upgrade, earlier_protected, _same(one)),
        "back up": Case(acts.back_up, open_, _backed_up),
        "back up protected": Case(acts.back_up, protected, _backed_up),
        "restore": Case(acts.restore, backed_up, _restored),
        "restore protected": Case(acts.restore, backed_up_protected, _restored),
        "restore over an open log": Case(acts.restore_away, protected_away, _brought),
        "erase": Case(acts.erase, backed_up, _erased),
        "erase protected": Case(acts.erase, backed_up_protected, _erased),
    }
