"""The recovery code: 160 random bits as eight groups of four, to be printed and kept elsewhere."""

import re
import secrets

from leadercoach.errors import Refused

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that looks like something else
LENGTH, GROUP = 32, 4
_BETWEEN = re.compile(r"[\W_]+")


def new_code() -> str:
    """A code as it is shown: K4TM 9QWX …"""
    return shown("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def shown(code: str) -> str:
    """Groups of four with blanks between."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read_code(typed: str) -> str:
    """The 32 characters of a typed code: case, blanks and hyphens do not matter, nor does an I or a
    1 for an L. Refused if it cannot be a code."""
    read = _BETWEEN.sub("", typed).upper().replace("I", "L").replace("1", "L")
    if len(read) != LENGTH:
        raise Refused("code_length", length=LENGTH, given=len(read))
    wrong = next((c for c in read if c not in ALPHABET), None)
    if wrong:
        raise Refused("code_letter", letter=wrong)
    return read
