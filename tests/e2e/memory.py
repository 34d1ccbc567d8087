"""What a running program holds in memory, and what of a secret can be found there."""

from collections.abc import Iterator
from pathlib import Path

PIECE = 1 << 24


def forms(words: str) -> set[bytes]:
    """A text as Python, Qt or a file may hold it."""
    codes = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")
    return {words.encode(code, "ignore") for code in codes}


def forms_of_key(raw: bytes) -> set[bytes]:
    """A key as it is, and in digits."""
    return {raw, *forms(raw.hex()), *forms(raw.hex().upper())}


def found(pid: int, secrets: dict[str, set[bytes]]) -> dict[str, int]:
    """How many times each secret stands in the memory of a process and its children."""
    longest = max(len(form) for wanted in secrets.values() for form in wanted)
    counts = dict.fromkeys(secrets, 0)
    for process in (pid, *children(pid)):
        for piece in _pieces(process, longest):
            for name, wanted in secrets.items():
                counts[name] += sum(piece.count(form) for form in wanted)
    return {name: count for name, count in counts.items() if count}


def children(pid: int) -> list[int]:
    """Every process below another."""
    below = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            below += [int(child), *children(int(child))]
    return below


def _pieces(pid: int, overlap: int) -> Iterator[bytes]:
    """All that can be read, each piece long enough into the next for what lies across."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            where, rights, *_ = line.split()
            if not rights.startswith("r"):
                continue
            at, end = (int(number, 16) for number in where.split("-"))
            while at < end:
                try:
                    memory.seek(at)
                    piece = memory.read(min(PIECE + overlap, end - at))
                except (OSError, ValueError, OverflowError):  # what the kernel keeps to itself
                    break
                if not piece:
                    break
                yield piece
                at += PIECE
