"""What is printed: plain lines that are safe on a terminal, or JSON."""

import json
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from leadercoach import content
from leadercoach.log.weeks import Week

RowOf = TypeVar("RowOf")
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\ud800-\udfff]")
_RAW_IN_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """`text` with every character that could steer a terminal or turn its direction replaced.

    Isolates go without a trace: they are ours, and a terminal has no use for them.
    """
    return _UNSAFE.sub("\ufffd", text.translate(_ISOLATES))


def one_line(text: str) -> str:
    return safe(" ".join(text.split("\n")))


def put(*lines: str) -> None:
    """Print lines that may hold what somebody typed."""
    for line in lines:
        print(safe(line))


def put_json(data: Any) -> None:
    """Print JSON; what could steer a terminal is escaped, which leaves the data the same."""
    body = json.dumps(plain(data), ensure_ascii=False, indent=1)
    print(_RAW_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", body))


def plain(value: Any) -> Any:
    """A value as JSON knows it: a struct or a named tuple by its fields, with nothing left out."""
    match value:
        case Week() | Path():
            return str(value)
        case date():
            return value.isoformat()
        case msgspec.Struct():
            return fields(value, *value.__struct_fields__)
        case dict():
            return {name: plain(part) for name, part in value.items()}
        case tuple() | list():
            names = getattr(value, "_fields", None)
            return [plain(part) for part in value] if names is None else fields(value, *names)
    return value


def fields(value: Any, *names: str) -> dict[str, Any]:
    """Some fields of a struct or a named tuple, as JSON knows them."""
    return {name: plain(getattr(value, name)) for name in names}


def put_rows(
    rows: Iterable[RowOf],
    lang: str,
    *,
    as_json: bool,
    shape: Callable[[RowOf], Any],
    line: Callable[[RowOf], str],
) -> None:
    """Print a list as JSON, or a line of text for each, and say so if it is empty."""
    rows = list(rows)
    if as_json:
        put_json([shape(row) for row in rows])
        return
    put(*map(line, rows))
    if not rows:
        put(content.sentence("nothing_found", {}, lang))


def done(row_id: str, *, as_json: bool, **more: Any) -> None:
    """Print the id of what was made or changed; as JSON with all that is to know about it."""
    if as_json:
        put_json({"id": row_id, **more})
        return
    put(row_id)


def note(sentence: str) -> None:
    """Say something that is no part of the answer."""
    print(one_line(sentence), file=sys.stderr)


def prepare_streams() -> None:
    """UTF-8 for files and pipes; a terminal keeps its own, and no character ends the program."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # no stream at all, or one put there by a test
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr]
