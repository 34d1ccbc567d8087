"""Identities: UUID version 7 (RFC 9562), so that ids sort by the time they were made.

Written out here: the standard library's uuid has no version 7 before Python 3.14, and with secrets
it would take longer to import than the log takes to open.
"""

import os
import re
from collections.abc import Callable
from datetime import datetime

IdSource = Callable[[datetime], str]
_WRITTEN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def random_bits(count: int) -> int:
    """`count` bits from the system's source of randomness, at most 64."""
    return int.from_bytes(os.urandom(8)) >> (64 - count)


def new_id(now: datetime, bits: Callable[[int], int] = random_bits) -> str:
    """A UUIDv7 for the moment `now`: 48 bits of milliseconds since 1970, the rest random."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | bits(12) << 64 | 0b10 << 62 | bits(62)
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def is_id(text: str) -> bool:
    """Whether `text` is a UUID in its usual written form."""
    return _WRITTEN.fullmatch(text) is not None
