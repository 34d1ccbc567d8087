"""Finds the one age file in whatever somebody sent, and reads its head before any key is tried.

A mail program may quote, indent and wrap it, put text around it, and make dashes longer than typed.
"""

import base64
import binascii
import re

from leadercoach.errors import Refused
from leadercoach.feedback.pasted import decoded, unquoted

LARGEST = 256 * 1024  # bytes of a file or a pasted text; a sealed reply has about ten thousand
MOST_WORK = 18  # a passphrase costs 2 to this power kilobytes of memory to try: 256 MB
_VERSION = b"age-encryption.org/v1\n"
_HEAD = 8192  # bytes; two recipients take some 400
_STANZAS = 20
_BEGIN = re.compile(r"[-–—] ?BEGIN AGE ENCRYPTED FILE ?[-–—]+")
_END = re.compile(r"[-–—] ?END AGE ENCRYPTED FILE")
_WHOLE = re.compile(
    rb"\s*-----BEGIN AGE ENCRYPTED FILE-----\s([A-Za-z0-9+/=\s]+)"
    rb"-----END AGE ENCRYPTED FILE-----\s*"
)


def age_file(data: bytes, largest: int = LARGEST) -> bytes:
    """The age file in `data`, whose head names a key it may be for. Refused if it has not one."""
    file, kinds = _found(data, largest)
    if b"scrypt" in kinds:
        raise Refused("sealed_passphrase")
    if b"X25519" not in kinds:
        raise Refused("sealed_other_key")
    return file


def locked_file(data: bytes, largest: int) -> bytes:
    """The age file in `data` that a passphrase opens. Refused if trying would cost too much."""
    file, kinds = _found(data, largest)
    if b"scrypt" not in kinds:
        raise Refused("sealed_key")
    work = re.search(rb"\n-> scrypt \S+ (\d{1,3})\n", file[:_HEAD])
    if work is None or len(kinds) > 1:
        raise Refused("sealed_damaged")
    if int(work[1]) > MOST_WORK:
        raise Refused("sealed_costly", wants=_memory(int(work[1])), most=_memory(MOST_WORK))
    return file


def is_sealed(data: bytes) -> bool:
    """Whether somebody meant to send an age file: it may still be damaged."""
    return data.startswith(b"age-encryption.org/") or bool(_BEGIN.search(_joined(decoded(data))))


def _found(data: bytes, largest: int) -> tuple[bytes, list[bytes]]:
    """The age file in `data` and what may open it."""
    if len(data) > largest:
        raise Refused("sealed_too_large")
    file = data if data.startswith(_VERSION) else _unarmored(data)
    return file, _kinds(file)


def _memory(work: int) -> str:
    """What a passphrase takes to try: *64 MB*, *4 GB*."""
    if work >= 30:
        return "> 1000 GB"
    return f"{2 ** (work - 20)} GB" if work >= 20 else f"{2 ** max(work - 10, 0)} MB"


def _joined(text: str) -> str:
    return " ".join(" ".join(unquoted(text)).split())


def _unarmored(data: bytes) -> bytes:
    whole = _WHOLE.fullmatch(data)  # as it was written: the other way takes long for a large one
    if whole is not None:
        return _bytes(b"".join(whole[1].split()))
    text = _joined(decoded(data))
    begins = list(_BEGIN.finditer(text))
    if not begins:
        raise Refused("sealed_none")
    if len(begins) > 1:
        raise Refused("sealed_two")
    end = _END.search(text, begins[0].end())
    if end is None:
        raise Refused("sealed_cut")
    body = text[begins[0].end() : end.start()].rstrip("-–— ").replace(" ", "")
    return _bytes(body.encode("utf-8", "replace"))


def _bytes(body: bytes) -> bytes:
    try:
        return base64.b64decode(body, validate=True)
    except binascii.Error:
        raise Refused("sealed_damaged") from None


def _kinds(file: bytes) -> list[bytes]:
    head, mac, _ = file[:_HEAD].partition(b"\n---")
    kinds = [line.split(b" ")[1] for line in head.split(b"\n") if line.startswith(b"-> ")]
    if not _VERSION.startswith(file[: len(_VERSION)]) or len(kinds) > _STANZAS:
        raise Refused("sealed_damaged")
    if not mac:
        raise Refused("sealed_cut" if len(file) < _HEAD else "sealed_damaged")
    return kinds
