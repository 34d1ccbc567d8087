"""A page that a browser opens from disk: one file that needs nothing.

Its script, style and frame are built into a folder of resources/ and put together here with its
data. The page's own policy allows exactly these bytes and no network.
"""

import hashlib
import html
import re
from base64 import b64encode
from functools import cache
from typing import Any, NamedTuple

import msgspec

from leadercoach.languages import texts
from leadercoach.resources import resource

_GAP = re.compile(r"\{\{(\w+)\}\}")
_ESCAPED = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


class Page(NamedTuple):
    """What is built of it: *folder/name.js*, *folder/name.css*, *folder/template.html*."""

    folder: str
    name: str

    def html(self, lang: str, title: str, waiting: str, data: dict[str, Any]) -> str:
        """The whole file. `waiting` is read where no script runs; `data` fills the frame."""
        parts = {
            "lang": lang,
            "policy": self.policy(),
            "title": html.escape(title),
            "waiting": html.escape(waiting),
            "style": _file(self.folder, f"{self.name}.css"),
            "script": _file(self.folder, f"{self.name}.js"),
            **{name: _in_script(value) for name, value in data.items()},
        }
        return _GAP.sub(lambda gap: parts[gap[1]], _file(self.folder, "template.html"))

    def words(self, lang: str) -> dict[str, str]:
        """What the page says, from *folder/words.json*."""
        words: dict[str, str] = texts(f"{self.folder}/words")[lang]
        return words

    def policy(self) -> str:
        """The Content-Security-Policy: our script and style, and nothing else from anywhere."""
        rules = {
            "default-src": "'none'",
            "script-src": _hash(_file(self.folder, f"{self.name}.js")),
            "style-src": _hash(_file(self.folder, f"{self.name}.css")),
            "base-uri": "'none'",
            "form-action": "'none'",
            "require-trusted-types-for": "'script'",
            "trusted-types": "'none'",
        }
        return "; ".join(f"{name} {value}" for name, value in rules.items())


def _in_script(value: Any) -> str:
    """JSON that cannot end the element it stands in, nor a line of a script."""
    return msgspec.json.encode(value).decode().translate(_ESCAPED)


@cache
def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _file(folder: str, name: str) -> str:
    return resource(folder, name).read_text(encoding="utf-8")
