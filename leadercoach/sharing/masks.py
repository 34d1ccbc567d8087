"""Hides names in what a coach gets to see. Masking, not anonymising: a misspelt name, initials or
a description of somebody still tell who it is, which only the leader's own eye can catch."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import count

from leadercoach.log.roles import Role, Value, rewritten
from leadercoach.log.texts import ALIAS, LINE, NOTE, TITLE, fold

_PSEUDONYM = re.compile(r"[A-Za-zÅÄÖåäö]{1,3}[ -]?[0-9]{1,3}")
_SHORTEST = 3  # letters of a part of a name that is hidden for itself
_LETTER = r"[^\W\d_]"
_ENDING = r"(?:'?s)?"
_APART = re.compile(r"([ -]+)")
_TOGETHER = str.maketrans("", "", " -")
_SAME = {"’": "'", "‘": "'", "´": "'"} | dict.fromkeys("‐‑‒–", "-")


def is_pseudonym(alias: str) -> bool:
    """Whether an alias tells nobody's name: *M3*, *B-12*."""
    return _PSEUDONYM.fullmatch(alias) is not None


class Masks:
    """Gives people numbers, *P1*, *P2*, in the order they come up; none that is somebody's alias.

    With `pseudonyms` those stay as they are. `others` are names that are hidden wherever they stand
    in a text and never listed.
    """

    def __init__(
        self, aliases: Sequence[str], others: Iterable[str] = (), *, pseudonyms: bool
    ) -> None:
        self._kept = pseudonyms
        self._given: dict[str, str] = {}
        own = {fold(a).translate(_TOGETHER) for a in aliases if is_pseudonym(a)}
        self._own = own
        self._numbers = (f"P{n}" for n in count(1) if f"p{n}" not in own)
        self._alias_of = {self._key(a): a for a in aliases if not is_pseudonym(a)}
        self._others = {self._key(name) for name in others} - {""}
        self._parts = self._all_parts()
        found = sorted({*self._alias_of, *self._others, *self._parts}, key=len, reverse=True)
        words = "|".join(map(_pattern, found))
        whole = rf"(?<!{_LETTER})({words})(?={_ENDING}(?!{_LETTER}))"
        self._words = re.compile(rf"{whole}\d*") if found else None
        self._spelt = {_plain(word): word for word in found} | {word: word for word in found}

    def person(self, alias: str) -> str:
        """What somebody listed in an entry is called."""
        if self._kept and is_pseudonym(alias):
            return alias
        return self._number(self._key(alias))

    def spoken(self, alias: str) -> str:
        """What somebody is called where leader and coach speak of them: a pseudonym stays."""
        return alias if is_pseudonym(alias) else self._number(self._key(alias))

    def whole(self, value: Value) -> Value:
        """A value without the names, whatever texts it has: of each its role is enough."""
        return rewritten(value, self._by_role)

    def _by_role(self, written: str, role: Role) -> str:
        if role.kind == "name":
            return self.spoken(written) if written else ""
        return written if role.kind == "code" else self.text(written)

    def text(self, written: str) -> str:
        """A text without the names. One that would get too long for its field by their numbers has
        dots for them."""
        if self._words is None or not written:
            return written
        whole = unicodedata.normalize("NFC", written)
        places = [n for n, char in enumerate(whole) if _folded(char)]
        folded = "".join(_folded(whole[n]) for n in places)
        out, dotted, end = [], [], 0
        for match in self._words.finditer(folded):
            if match[0] in self._own:  # *M* does not stand in *M3*, who is somebody else
                continue
            before = whole[end : places[match.start()]]
            out += [before, self._mask(match[1])]
            dotted += [before, "…"]
            end = places[match.end() - 1] + 1
        if not end:
            return written
        hidden = "".join((*out, whole[end:]))
        return hidden if len(hidden) <= _limit(written) else "".join((*dotted, whole[end:]))

    def _mask(self, word: str) -> str:
        key = self._spelt.get(" ".join(word.split())) or self._spelt[_plain(word)]
        whole = key if key in self._alias_of else self._parts.get(key, "")
        return self._number(whole) if whole in self._alias_of else "…"

    def _number(self, key: str) -> str:
        if key not in self._given:
            self._given[key] = next(self._numbers)
        return self._given[key]

    def _all_parts(self) -> dict[str, str]:
        """The words of names of several, each with a name it is a part of."""
        parts: dict[str, str] = {}
        for key in (*self._alias_of, *self._others):
            words = key.split()
            if len(words) > 1:
                parts |= {w: key for w in words if len(w) >= _SHORTEST and w not in parts}
        return parts

    def _key(self, name: str) -> str:
        plain = unicodedata.normalize("NFC", name)
        return " ".join("".join(map(_folded, plain)).split())


def _pattern(word: str) -> str:
    """*Anna-Karin* is *Anna Karin* too, and on two lines as well."""
    parts = _APART.split(word)  # every other one stands between two words
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = (r"[\s-]+" if "-" in apart else r"\s+" for apart in parts[1::2])
    return "".join(parts) + (r"(?!\d)" if word[-1].isdigit() else "")


def _plain(word: str) -> str:
    return " ".join(word.replace("-", " ").split())


def _limit(written: str) -> int:
    """The longest that a text of any field may be which holds this one."""
    return next((most for most in (ALIAS, TITLE, LINE, NOTE) if len(written) <= most), len(written))


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """One letter as names are compared, or nothing for what cannot be seen: a soft hyphen."""
    if unicodedata.category(char) == "Cf":
        return ""
    plain = _SAME.get(char) or fold(char)
    return plain if len(plain) == 1 else char
