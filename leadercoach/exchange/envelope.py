"""Finds the one age file in whatever somebody sent, and reads its head before any key is tried.

A mail program may quote, indent and wrap it, put text around it, and make dashes longer than typed.
"""

import base64
import binascii
import re

from leadercoach.errors import Refused
from leadercoach.feedback.pasted import decoded, unquoted

LARGEST = 256 * 1024  # bytes of a file or a pasted text; a sealed reply has about ten thousand
_VERSION = b"age-encryption.org/v1\n"
_HEAD = 8192  # bytes; two recipients take some 400
_STANZAS = 20
_BEGIN = re.compile(r"[-–—] ?BEGIN AGE ENCRYPTED FILE ?[-–—]+")
_END = re.compile(r"[-–—] ?END AGE ENCRYPTED FILE")


def age_file(data: bytes) -> bytes:
    """The age file in `data`, whose head names a key it may be for. Refused if it has not one."""
    if len(data) > LARGEST:
        raise Refused("sealed_too_large")
    found = data if data.startswith(_VERSION) else _unarmored(decoded(data))
    _check_head(found)
    return found


def is_sealed(data: bytes) -> bool:
    """Whether somebody meant to send an age file: it may still be damaged."""
    return data.startswith(b"age-encryption.org/") or bool(_BEGIN.search(_joined(decoded(data))))


def _joined(text: str) -> str:
    return " ".join(" ".join(unquoted(text)).split())


def _unarmored(text: str) -> bytes:
    text = _joined(text)
    begins = list(_BEGIN.finditer(text))
    if not begins:
        raise Refused("sealed_none")
    if len(begins) > 1:
        raise Refused("sealed_two")
    end = _END.search(text, begins[0].end())
    if end is None:
        raise Refused("sealed_cut")
    body = text[begins[0].end() : end.start()].rstrip("-–— ").replace(" ", "")
    try:
        return base64.b64decode(body.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise Refused("sealed_damaged") from None


def _check_head(found: bytes) -> None:
    """A reply is sealed to keys, never with a passphrase: that would cost its reader minutes."""
    head, mac, _ = found[:_HEAD].partition(b"\n---")
    kinds = [line.split(b" ")[1] for line in head.split(b"\n") if line.startswith(b"-> ")]
    if not _VERSION.startswith(found[: len(_VERSION)]) or len(kinds) > _STANZAS:
        raise Refused("sealed_damaged")
    if b"scrypt" in kinds:
        raise Refused("sealed_passphrase")
    if not mac:
        raise Refused("sealed_cut" if len(found) < _HEAD else "sealed_damaged")
    if b"X25519" not in kinds:
        raise Refused("sealed_other_key")
