"""The form an observer or a colleague opens in a browser from disk: one file that needs nothing.

Its script, style and frame are built from feedback_form/ into resources/feedback_form and put
together here with what is asked. The page's own policy allows exactly these bytes and no network.
"""

import hashlib
import html
import json
import re
from base64 import b64encode
from functools import cache
from typing import Any, Literal, NamedTuple

import msgspec

from leadercoach.resources import resource

VERSION = 1
_GAP = re.compile(r"\{\{(\w+)\}\}")
_ESCAPED = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})
_ISOLATED = "\u2068{}\u2069"  # a name written from right to left leaves the rest of a title alone


class Item(NamedTuple):
    """A behaviour to rate; `anchors` are the texts of 1, 3 and 5."""

    id: str
    name: str
    anchors: dict[int, str]


class Example(NamedTuple):
    """A vignette to calibrate on (C.2), with the behaviour it is rated by, the key and why."""

    id: str
    text: str
    item: str
    name: str
    anchors: dict[int, str]
    key: int
    why: str


class FormData(NamedTuple):
    """What a form is filled with. `expires` is an ISO date; `vignettes` are empty once calibrated;
    each sentence of `contract` becomes a line; a pulse has one item, no observer, no contract;
    `recipients` are the public keys of the log, the leader's and the one for recovery."""

    kind: Literal["feedback", "pulse"]
    lang: Literal["sv", "en"]
    request: str
    token: str
    leader: str
    observer: str
    occasion: str
    expires: str
    expires_words: str
    items: tuple[Item, ...]
    vignettes: tuple[Example, ...]
    contract: str
    recipients: tuple[str, str]
    fingerprint: str
    recovery_fingerprint: str


def form_html(data: FormData) -> str:
    """The whole file. Write it as UTF-8 without changing its line ends, or its hashes fail."""
    say = words(data.lang)
    title = say["title"].replace("{leader}", _ISOLATED.format(data.leader))
    parts = {
        "lang": data.lang,
        "policy": policy(),
        "title": html.escape(title),
        "waiting": html.escape(say["waiting"]),
        "style": _file("form.css"),
        "request": _in_script(_request(data)),
        "words": _in_script(say),
        "script": _file("form.js"),
    }
    return _GAP.sub(lambda gap: parts[gap[1]], _file("template.html"))


def words(lang: str) -> dict[str, str]:
    """What the form says besides what it asks about, the same in a browser and in a window here."""
    return _words()[lang]


@cache
def policy() -> str:
    """The Content-Security-Policy: our script and style, and nothing else from anywhere."""
    rules = {
        "default-src": "'none'",
        "script-src": _hash(_file("form.js")),
        "style-src": _hash(_file("form.css")),
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _request(data: FormData) -> dict[str, Any]:
    filled = {"v": VERSION, **data._asdict()}
    filled["items"] = [item._asdict() for item in data.items]
    filled["vignettes"] = [vignette._asdict() for vignette in data.vignettes]
    return filled


def _in_script(value: Any) -> str:
    """JSON that cannot end the element it stands in, nor a line of a script."""
    return msgspec.json.encode(value).decode().translate(_ESCAPED)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _words() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(_file("words.json"))
    return found


@cache
def _file(name: str) -> str:
    return resource("feedback_form", name).read_text(encoding="utf-8")
