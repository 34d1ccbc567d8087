"""The whole log as tables for a spreadsheet: a ZIP of CSV files, one for each kind of thing.

What an archive holds, without its secrets and without replies that are still covered. It is for
reading and counting; only the archive can be loaded again.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from leadercoach.backup.own_files import refuse_own
from leadercoach.exchange.archive import contents, nothing
from leadercoach.languages import language
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.records import LOG
from leadercoach.store.rows import Is

SECRET = {
    name for record in LOG.values() for name, held in record.columns.items() if held is Is.SECRET
}
_LEFT_OUT = {"keys", "drafts", "settings"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DATED = (1980, 1, 1, 0, 0, 0)  # the same log gives the same bytes

Row = dict[str, Any]
Tables = dict[str, list[Row]]


def export(log: Log, path: Path, lang: str, step: Callable[[], None] = nothing) -> int:
    """Write the tables to `path`, in one piece; how many rows those are together."""
    refuse_own(path, log.path, code="file_over_log")
    found = tables(contents(log, step))
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, rows in found.items():
            pack.writestr(zipfile.ZipInfo(f"{name}.csv", _DATED), as_csv(rows, lang))
    outputs.write(log, path, body.getvalue())
    return sum(map(len, found.values()))


def tables(whole: dict[str, Any]) -> Tables:
    """Every list in an archive as rows of plain cells; lists inside them are tables of their own,
    whose column `of` names what they belong to."""
    found: Tables = {}
    for name, rows in whole.items():
        if isinstance(rows, list) and name not in _LEFT_OUT:
            _add(found, name, rows, None)
    return {name: rows for name, rows in found.items() if rows}


def as_csv(rows: list[Row], lang: str) -> bytes:
    """As Excel and others open it: with a byte order mark, everything quoted, no formula."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=language(lang).csv, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in columns])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cell(value: Any) -> str:
    """A text that a spreadsheet would run begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    text = str(value)
    runs = isinstance(value, str) and text.lstrip(" \u00a0").startswith(_FORMULA)
    return f"'{text}" if runs else text


def _add(found: Tables, name: str, rows: list[Any], of: str | None) -> None:
    table = found.setdefault(name, [])
    for part in rows:
        row: Row = {} if of is None else {"of": of}
        table.append(row)
        for column, value in _flat(part):
            if _is_table(value):
                _add(found, f"{name}_{column.rpartition('.')[2]}", value, str(part.get("id", of)))
            else:
                row[column] = (
                    " | ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
                )


def _flat(part: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in part.items():
        if name in SECRET or (name == "reply" and isinstance(value, str)):
            continue
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _is_table(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and bool(value) and isinstance(value[0], dict)
