"""Logs and practice files that are not encrypted: spoilt by pages, and by what their rows say."""

import json
import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

from histories import fill
from practices import shared
from samples import TODAY, at
from sqlcipher3 import dbapi2

from leadercoach.exchange.sealed import new_identity
from leadercoach.practice.clients import client, clients
from leadercoach.practice.packages import opened, take_package
from leadercoach.practice.returns import note, return_for
from leadercoach.store import practice as stored
from leadercoach.store.engine import create_log
from leadercoach.store.header import keys_of
from leadercoach.store.keys import Key
from tests.fuzz.kinds import Kind
from tests.fuzz.reading import read_log, undone
from tests.fuzz.spoil import VALUES, bent, torn


def filled_log(path: Path) -> bytes:
    with create_log(path) as log:
        fill(log)
    return path.read_bytes()


def clear(path: Path) -> None:
    """Take a log and the files beside it away."""
    for part in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    keys_of(path).unlink(missing_ok=True)
    shutil.rmtree(path.parent / "backups", ignore_errors=True)


def logs(folder: Path) -> Kind:
    body, path = filled_log(folder / "good.lc"), folder / "log.lc"
    with create_log(folder / "other.lc"):
        pass
    other = (folder / "other.lc").read_bytes()

    def read(data: bytes) -> str:
        clear(path)
        path.write_bytes(data)
        return read_log(path, folder)

    return Kind(lambda chance: torn(body, chance, other), read)


def rows(folder: Path) -> Kind:
    """A database that is whole and says what this program has never written."""
    filled_log(folder / "good.lc")
    draft, path = folder / "draft.lc", folder / "log.lc"

    def spoil(chance: random.Random) -> bytes:
        clear(draft)
        shutil.copy(folder / "good.lc", draft)
        with closing(dbapi2.connect(str(draft), isolation_level=None)) as connection:
            connection.execute("pragma foreign_keys = off")
            connection.execute("pragma ignore_check_constraints = on")
            for _ in range(chance.choice((1, 1, 2, 4))):
                _change_a_row(connection, chance)
        return draft.read_bytes()

    def read(data: bytes) -> str:
        clear(path)
        path.write_bytes(data)
        return read_log(path, folder)

    return Kind(spoil, read)


def _change_a_row(connection: Any, chance: random.Random) -> None:
    tables = connection.execute(
        "select name from sqlite_master where type = 'table' and sql like 'create table%'"
        " and sql not like '%without rowid%'"
        " and name not like 'search%' and name not like 'sqlite%' order by name"
    ).fetchall()
    table = chance.choice(tables)[0]
    found = connection.execute(f'select rowid, * from "{table}"').fetchall()
    if not found:
        return
    names = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
    row, nth = chance.choice(found), chance.randrange(len(names))
    value = _other(row[nth + 1], chance)
    try:
        if chance.random() < 0.1:
            connection.execute(f'delete from "{table}" where rowid = ?', (row[0],))
        else:
            sql = f'update "{table}" set "{names[nth]}" = ? where rowid = ?'
            connection.execute(sql, (value, row[0]))
    except (dbapi2.Error, OverflowError, UnicodeError):
        return  # what the table itself does not take; the next case tries something else


def _other(value: Any, chance: random.Random) -> Any:
    """Another value for a column; JSON mostly stays JSON."""
    if isinstance(value, str) and value[:1] in "{[" and value[:1] and chance.random() < 0.8:
        try:
            return bent(value.encode(), chance).decode("utf-8", "surrogateescape")
        except ValueError:
            return value[:-1]
    found = chance.choice((*VALUES, "<", -(2**63), 1e300, b"\xff\0"))
    return json.dumps(found) if isinstance(found, list | dict) else found


def practices(folder: Path) -> Kind:
    good, path = folder / "good.lcp", folder / "eva.lcp"
    with stored.open_practice(good) as made:
        with made.transaction():
            stored.put_me(made, "Eva", Key(*new_identity()), at())
        for name in ("Amira", "Bo"):
            place = folder / name
            place.mkdir()
            package = shared(place, name)
            take_package(made, package, at())
            note(made, package, "Bra fråga", at())
    body = good.read_bytes()
    other = filled_log(folder / "other.lc")

    def read(data: bytes) -> str:
        clear(path)
        path.write_bytes(data)
        with stored.open_practice(path) as practice:
            return _read_practice(practice)

    return Kind(lambda chance: torn(body, chance, other), read)


def _read_practice(practice: Any) -> str:
    stored.me(practice)
    clients(practice, TODAY)
    for known in stored.clients(practice):
        client(practice, known.engagement, TODAY)
        for kept in stored.packages(practice, known.engagement):
            package = opened(practice, kept.package, TODAY)
            stored.drafts(practice, kept.package)
            return_for(practice, package)
            undone(practice, lambda found=package: note(practice, found, "Till", at()))
    return "read"
