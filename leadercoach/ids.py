"""Identities: UUID version 7 (RFC 9562), so that ids sort by the time they were made."""

import secrets
import uuid
from collections.abc import Callable
from datetime import datetime

IdSource = Callable[[datetime], str]


def random_bits(count: int) -> int:
    return secrets.randbits(count)


def new_id(now: datetime, bits: Callable[[int], int] = random_bits) -> str:
    """A UUIDv7 for the moment `now`: 48 bits of milliseconds since 1970, the rest random."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | bits(12) << 64 | 0b10 << 62 | bits(62)
    return str(uuid.UUID(int=value))


def is_id(text: str) -> bool:
    """Whether `text` is a UUID in its usual written form."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
