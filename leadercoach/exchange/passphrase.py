"""Passphrases of a package: random words, said by phone and typed as they were heard."""

import re
import secrets
from functools import cache

from leadercoach.errors import Refused
from leadercoach.resources import resource

WORDS = 7  # each of 2 048, together 77 bits: whoever has the file may guess as long as they like
_BETWEEN = re.compile(r"[\s\u00ad\u2010-\u2015\u2212_.,;-]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))


@cache
def words() -> tuple[str, ...]:
    """The list, in the order of the alphabet: no two share their first four letters."""
    return tuple(resource("words", "english.txt").read_text(encoding="ascii").split())


def new_passphrase() -> str:
    """Seven random words, with hyphens between: what the coach is told."""
    return "-".join(secrets.choice(words()) for _ in range(WORDS))


def read_passphrase(typed: str) -> str:
    """What somebody typed, in the one form in which it seals and opens: case, blanks and hyphens do
    not matter."""
    parts = _BETWEEN.split(typed.translate(_INVISIBLE).lower())
    return "-".join(part for part in parts if part)


def unknown_word(typed: str) -> str | None:
    """The first word that is not in the list, so that a slip can be shown."""
    every = set(words())
    return next((w for w in read_passphrase(typed).split("-") if w and w not in every), None)


def check_passphrase(typed: str) -> str:
    """The passphrase to seal with. Refused if it is easier to guess than ours are."""
    read = read_passphrase(typed)
    parts = read.split("-")
    if len(parts) < WORDS or len(set(parts)) <= WORDS // 2 or unknown_word(read):
        raise Refused("passphrase_weak", words=WORDS)
    return read
