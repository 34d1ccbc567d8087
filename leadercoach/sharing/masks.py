"""Hides names in what a coach gets to see. Masking, not anonymising: a misspelt name, initials or
a description of somebody still tell who it is, which only the leader's own eye can catch."""

import re
import unicodedata
from collections.abc import Iterable

_PSEUDONYM = re.compile(r"[A-Za-zÅÄÖåäö]{1,3}[ -]?[0-9]{1,3}")
_SHORTEST = 3  # letters of a part of a name that is hidden for itself
_ENDING = r"(?:['’]?s)?"


def is_pseudonym(alias: str) -> bool:
    """Whether an alias tells nobody's name: *M3*, *B-12*."""
    return _PSEUDONYM.fullmatch(alias) is not None


class Masks:
    """Gives people numbers, *P1*, *P2*, in the order they come up.

    With `pseudonyms` those stay as they are. `others` are names that are hidden wherever they stand
    in a text and never listed.
    """

    def __init__(
        self, aliases: Iterable[str], others: Iterable[str] = (), *, pseudonyms: bool
    ) -> None:
        self._kept = pseudonyms
        self._given: dict[str, str] = {}
        self._alias_of = {self._key(a): a for a in aliases if not is_pseudonym(a)}
        self._others = {self._key(name) for name in others if name}
        self._parts = self._all_parts()
        found = sorted({*self._alias_of, *self._others, *self._parts}, key=len, reverse=True)
        words = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in found)
        self._words = re.compile(rf"(?<!\w)({words})({_ENDING})(?!\w)") if found else None

    def person(self, alias: str) -> str:
        """What somebody listed in an entry is called."""
        if self._kept and is_pseudonym(alias):
            return alias
        return self._number(self._key(alias))

    def spoken(self, alias: str) -> str:
        """What somebody is called where leader and coach speak of them: a pseudonym stays."""
        return alias if is_pseudonym(alias) else self._number(self._key(alias))

    def text(self, written: str) -> str:
        """A text without the names."""
        if self._words is None or not written:
            return written
        whole = unicodedata.normalize("NFC", written)
        folded = "".join(_folded(char) for char in whole)  # one for one: places stay the same
        out, end = [], 0
        for found in self._words.finditer(folded):
            out += [whole[end : found.start()], self._mask(found[1])]
            out.append(whole[found.start(2) : found.end(2)])
            end = found.end()
        return written if not end else "".join((*out, whole[end:]))

    def _mask(self, word: str) -> str:
        key = " ".join(word.split())
        if key in self._alias_of:
            return self._number(key)
        whole = self._parts.get(key, "")
        return self._number(whole) if whole in self._alias_of else "…"

    def _number(self, key: str) -> str:
        return self._given.setdefault(key, f"P{len(self._given) + 1}")

    def _all_parts(self) -> dict[str, str]:
        """The words of names of several, each with a name it is a part of."""
        found: dict[str, str] = {}
        for key in (*self._alias_of, *self._others):
            words = key.split()
            if len(words) > 1:
                found |= {w: key for w in words if len(w) >= _SHORTEST and w not in found}
        return found

    def _key(self, name: str) -> str:
        plain = unicodedata.normalize("NFC", name)
        return " ".join("".join(_folded(char) for char in plain).split())


def _folded(char: str) -> str:
    lower = char.casefold()
    return lower if len(lower) == 1 else char
