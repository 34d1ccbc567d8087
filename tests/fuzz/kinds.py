"""The kinds of files the program reads, each with how it is made, spoilt and read."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Spoil = Callable[[random.Random], bytes]
Read = Callable[[bytes], str]


class Kind(NamedTuple):
    """`spoil` makes the bytes of one case, `read` reads them as the program would: what was found,
    or a Refused. Both work in the folder the kind was made in."""

    spoil: Spoil
    read: Read


def kinds() -> dict[str, Callable[[Path], Kind]]:
    """What makes each kind, in a folder of its own. Imported late: a child needs only one."""
    from tests.fuzz import logs, papers, protected

    return {
        "archive": papers.archives,
        "reply": papers.sealed_replies,
        "plain-text reply": papers.text_replies,
        "card": papers.cards,
        "package": papers.packages,
        "return": papers.returned,
        "preferences": papers.preferences,
        "log": logs.logs,
        "rows of a log": logs.rows,
        "practice": logs.practices,
        "protected log": protected.logs,
        "key file": protected.keys,
    }
