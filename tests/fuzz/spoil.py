"""How a file is spoilt: by bytes, by what its JSON says, by pages of a database, by its rows."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

PAGE = 4096
BYTES = b'0123456789"{}[],:-\\eEtrulfasn \0\xff'
VALUES = (
    *(None, True, 0, -1, 1, 2**31, 2**63, 2**64, 10**400, 1.5, "", "a", "\0", "x" * 3000),
    *("\u202e<b>", "2026-02-09", "2026-02-30", "0001-01-01", "9999-12-31", "1969-12-31"),
    *("2030-01-01", "2026-W07", "2026-W53", "0001-W01", "9999-W52", "9999-12-31T23:59:59.999Z"),
    *("2026-02-09T12:00:00.000Z", "0001-01-01T00:00:00.000Z", [], {}, [[]], {"a": 1}, "M1", "m1"),
    *("\u0301", "\u200b", "ZZ", "week:2026-W07", "dialogue", "0" * 32, "f" * 64, "=1+1", "../x"),
    "01900000-0000-7000-8000-000000000001",
)
# What no encoder of ours would write, put where a value was.
RAW = (
    *(b"NaN", b"-Infinity", b"1e999", b"-0", b"1.0", b"1E2", b"9" * 5000, b"-" + b"9" * 400),
    *(b'"\\ud800"', b'"\\ud83d\\ud83d"', b'"\\u0000"', b'"\xff"', b'"\xed\xa0\x80"', b'"\\x"'),
    *(b"[" * 100_000, b"[" * 900 + b"]" * 900, b'{"a":' * 700 + b"1" + b"}" * 700, b"tru", b""),
    *(b'"' + b"x" * 200_000 + b'"', b"[" + b"0," * 50_000 + b"0]", b'{"a":1,"a":2}', b"\0"),
)

Spoiler = Callable[[bytes, random.Random], bytes]


def bitten(body: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, taken out or doubled."""
    spoilt = bytearray(body)
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(spoilt) or 1)
        end = start + chance.randint(1, 40)
        match chance.randrange(5):
            case 0 if spoilt:
                spoilt[start] ^= 1 << chance.randrange(8)
            case 1 if spoilt:
                spoilt[start] = chance.choice(BYTES)
            case 2 if len(spoilt) > 60:
                del spoilt[start:end]
            case 3 if chance.random() < 0.1:
                del spoilt[start:]
            case _:
                spoilt[start:start] = spoilt[start:end]
    return bytes(spoilt)


def bent(body: bytes, chance: random.Random) -> bytes:
    """JSON with other values, doubled, lost and misplaced parts, and what no encoder writes."""
    whole = [json.loads(body)]
    raw: dict[bytes, bytes] = {}
    for nth in range(chance.choice((1, 1, 1, 2, 2, 5))):
        places = list(every_place(whole))
        holder, key = chance.choice(places)
        match chance.randrange(8):
            case 0 | 1:
                holder[key] = chance.choice(VALUES)
            case 2 if holder is not whole:
                del holder[key]
            case 3:
                other, there = chance.choice(places)
                holder[key] = json.loads(json.dumps(other[there]))
            case 4 if isinstance(holder, dict):
                holder[chance.choice(("extra", "id", "", "v", "version"))] = chance.choice(VALUES)
            case 5 if isinstance(holder, list):
                holder.append(holder[key])
            case 6 if isinstance(holder, dict):  # the same field twice
                value = json.dumps(holder[key]).encode()
                raw[_mark(nth)] = value + b", " + json.dumps(key).encode() + b": " + value
                holder[key] = _mark(nth).decode()
            case _:
                raw[_mark(nth)] = chance.choice(RAW)
                holder[key] = _mark(nth).decode()
    made = json.dumps(whole[0]).encode()
    for mark, text in raw.items():
        made = made.replace(b'"' + mark + b'"', text)
    return made


def _mark(nth: int) -> bytes:
    return b"@raw %d@" % nth


def every_place(part: Any) -> Iterator[tuple[Any, Any]]:
    """Each value below `part`, as what holds it and its key there."""
    for key in range(len(part)) if isinstance(part, list) else list(part):
        yield part, key
        if isinstance(part[key], list | dict):
            yield from every_place(part[key])


def either(body: bytes, chance: random.Random) -> bytes:
    return chance.choice((bitten, bent, bent))(body, chance)


def torn(body: bytes, chance: random.Random, other: bytes = b"") -> bytes:
    """A database with bytes changed where there are some, pages swapped, emptied, doubled, of
    another file, or cut off; or another header."""
    found = bytearray(body)
    match chance.randrange(10):
        case 0:
            del found[chance.randrange(len(found)) :]
        case 1 | 2 | 3 | 4 | 5:
            _move_pages(found, chance, other)
        case 6:
            place = chance.randrange(100)
            found[place] = chance.choice((0, 1, 2, 127, 255, found[place] ^ 1))
        case 7:
            for _ in range(chance.randint(1, 8)):  # the head of a page tells where its cells are
                place = chance.randrange(len(found) // PAGE) * PAGE + chance.randrange(40)
                found[place] = chance.randrange(256)
        case _:
            for _ in range(chance.choice((1, 1, 3, 20))):
                place = _used(found, chance)
                found[place] = chance.choice((*b'0189-:WTZabz{}[]",\xff\0', found[place] ^ 8))
    return bytes(found)


def _move_pages(found: bytearray, chance: random.Random, other: bytes) -> None:
    one, two = (chance.randrange(len(found) // PAGE) * PAGE for _ in range(2))
    first, second = found[one : one + PAGE], found[two : two + PAGE]
    match chance.randrange(5):
        case 0:
            del found[one:]
        case 1:
            found[one : one + PAGE], found[two : two + PAGE] = second, first
        case 2:
            found[one : one + PAGE] = bytes(PAGE)
        case 3:
            found[one : one + PAGE] = second
        case 4:
            found[one : one + PAGE] = (other[two : two + PAGE] or chance.randbytes(PAGE))[:PAGE]


def _used(found: bytearray, chance: random.Random) -> int:
    """A place where there is something."""
    for _ in range(50):
        place = chance.randrange(len(found))
        if found[place]:
            return place
    return 0
