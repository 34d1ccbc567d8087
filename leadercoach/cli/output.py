"""What is printed: plain lines that are safe on a terminal, or JSON."""

import json
import re
import sys
from contextlib import suppress
from typing import Any

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
    body = json.dumps(data, ensure_ascii=False, indent=1)
    print(_RAW_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", body))


def done(made: str, *, as_json: bool, **more: Any) -> None:
    """Print the id of what was made or changed; as JSON with all that is to know about it."""
    if as_json:
        put_json({"id": made, **more})
        return
    put(made)


def note(sentence: str) -> None:
    """Say something that is no part of the answer."""
    print(one_line(sentence), file=sys.stderr)


def prepare_streams() -> None:
    """UTF-8 for files and pipes; a terminal keeps its own, and no character ends the program."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):  # no stream at all, or one put there by a test
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr]
