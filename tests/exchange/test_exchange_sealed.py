"""Sealed files: opened however they arrive, and refused in a sentence when they cannot be."""

import base64
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from leadercoach.errors import Refused, StoreError
from leadercoach.exchange import keys as log_keys
from leadercoach.exchange.envelope import LARGEST
from leadercoach.exchange.sealed import fingerprint, new_identity, open_sealed, seal
from leadercoach.store import keys as stored

SECRET, PUBLIC = new_identity()
OTHER, OTHER_PUBLIC = new_identity()
BODY = "Jag såg att du väntade in svaret. ".encode() * 60
ARMORED = seal(BODY, [PUBLIC, OTHER_PUBLIC])
LINES = ARMORED.strip().split("\n")
BINARY = base64.b64decode("".join(LINES[1:-1]))
HEAD = BINARY.index(b"\n---")


def flipped(body: bytes, place: int) -> bytes:
    return body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]


@pytest.mark.parametrize("secret", [SECRET, OTHER], ids=["the one", "the other"])
def test_each_of_its_keys_opens_a_sealed_file(secret):
    assert open_sealed(ARMORED.encode(), [secret]) == BODY
    assert open_sealed(BINARY, [new_identity()[0], secret]) == BODY


HONEST = {
    "windows lines": "\r\n".join(LINES),
    "old lines": "\r".join(LINES),
    "a mark in front": "\ufeff" + ARMORED,
    "quoted": "\n".join(f"> {line}" for line in LINES),
    "quoted twice": "\n".join(f">> > {line}" for line in LINES),
    "indented": "\n".join(f"    \t{line}  " for line in LINES),
    "hard spaces": "\n".join(f"\u00a0{line}\u00a0" for line in LINES),
    "blank lines between": "\n\n".join(LINES),
    "all on one line": " ".join(LINES),
    "wrapped shorter": "\n".join(
        part for line in LINES for part in ((line,) if "-" in line else (line[:30], line[30:]))
    ),
    "text around it": f"Hej!\nHär kommer det.\n\n{ARMORED}\n-- \nJohan",
    "a fence around it": f"```\n{ARMORED}```\n",
    "typographic dashes": ARMORED.replace("-----", "—–-"),
    "invisible characters": ARMORED.replace("\n", "\u200b\n"),
}


@pytest.mark.parametrize("way", HONEST)
def test_what_a_mail_program_does_to_a_text_is_undone(way):
    assert open_sealed(HONEST[way].encode(), [SECRET]) == BODY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_text_file_of_another_encoding_is_read(encoding):
    assert open_sealed(ARMORED.encode(encoding), [SECRET]) == BODY


HOSTILE = {
    "nothing": (b"", "sealed_none"),
    "a greeting": ("Hej på dig".encode(), "sealed_none"),
    "bytes": (bytes(range(256)), "sealed_none"),
    "too large": (b"-" * (LARGEST + 1), "sealed_too_large"),
    "too large and a reply": (ARMORED.encode() + b" " * LARGEST, "sealed_too_large"),
    "twice": ((ARMORED * 2).encode(), "sealed_two"),
    "no end": ("\n".join(LINES[:-1]).encode(), "sealed_cut"),
    "a line lost": ("\n".join(LINES[:20] + LINES[21:]).encode(), "sealed_damaged"),
    "no base64": ("\n".join([*LINES[:9], "åäö{}", LINES[-1]]).encode(), "sealed_damaged"),
    "an empty block": ("\n".join([LINES[0], LINES[-1]]).encode(), "sealed_cut"),
    "a cut head": (BINARY[: HEAD - 5], "sealed_cut"),
    "a head that never ends": (BINARY[:22] + b"-> X25519 a\n" * 900, "sealed_damaged"),
    "many recipients": (BINARY[:22] + b"-> X25519 a\nb\n" * 21 + b"--- c\n", "sealed_damaged"),
    "a head and no more": (BINARY[: HEAD + 48], "sealed_cut"),
    "another version": (BINARY.replace(b"/v1", b"/v2"), "sealed_none"),
    "a bit of the stanza": (flipped(BINARY, HEAD - 5), "sealed_damaged"),
    "a bit of the mac": (flipped(BINARY, HEAD + 9), "sealed_damaged"),
    "a bit of the body": (flipped(BINARY, len(BINARY) - 9), "sealed_damaged"),
    "a cut body": (BINARY[:-9], "sealed_damaged"),
    "more behind it": (BINARY + b"x", "sealed_damaged"),
    "two binary ones": (BINARY * 2, "sealed_damaged"),
    "a passphrase among keys": (
        BINARY.replace(b"-> X25519", b"-> scrypt c2FsdHNhbHRzYWx0c2FsdA 23\nAA\n-> X25519", 1),
        "sealed_passphrase",
    ),
    "a passphrase": (
        b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA 1\nAA\n--- AA\n",
        "sealed_passphrase",
    ),
    "unknown recipients": (
        b"age-encryption.org/v1\n-> ssh-ed25519 a b\nAA\n--- AA\n", "sealed_other_key"),
}  # fmt: skip


@pytest.mark.parametrize("way", HOSTILE)
def test_what_cannot_be_opened_is_refused_with_its_own_sentence(way):
    data, code = HOSTILE[way]
    with pytest.raises(Refused) as caught:
        open_sealed(data, [SECRET])
    assert caught.value.code == code


def test_a_reply_to_somebody_else_is_refused():
    for secrets in ([new_identity()[0]], []):
        with pytest.raises(Refused, match="sealed_other_key"):
            open_sealed(ARMORED.encode(), secrets)


def test_a_fingerprint_is_short_enough_for_the_phone():
    assert fingerprint("age1") == "53B7 58D2 58DA ABE8"
    assert fingerprint(PUBLIC) != fingerprint(OTHER_PUBLIC)


def test_keys_are_made_once(log, at):
    assert stored.keys(log) is None
    made = log_keys.keys(log, at)
    assert log_keys.keys(log, at) == stored.keys(log) == made
    assert len({*made.leader, *made.recovery}) == 4


def test_half_a_pair_of_keys_is_damage(log, at):
    log_keys.keys(log, at)
    with log.transaction():
        log.write("delete from keys where kind = 'recovery'")
    with pytest.raises(StoreError, match="log_damaged"):
        stored.keys(log)


def test_the_recovery_key_is_written_for_its_owner_only(log, at, tmp_path):
    out = tmp_path / "key.txt"
    key = log_keys.export_recovery(log, out, at)
    assert key == stored.keys(log).recovery
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_text(encoding="utf-8").endswith(f"\n{key.secret}\n")
    assert stored.keys(log).leader.secret not in out.read_text(encoding="utf-8")


age = pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")


def run_age(*words: str | Path, body: bytes) -> bytes:
    return subprocess.run(["age", *words], input=body, capture_output=True, check=True).stdout


@age
@pytest.mark.parametrize("armor", [["-a"], []])
def test_what_the_program_age_seals_is_opened_here(armor):
    sealed = run_age(*armor, "-r", PUBLIC, "-r", OTHER_PUBLIC, body=BODY)
    assert open_sealed(sealed, [OTHER]) == BODY


@age
def test_what_is_sealed_here_the_program_age_opens_with_the_exported_key(log, at, tmp_path):
    key = log_keys.export_recovery(log, tmp_path / "key.txt", at)
    sealed = seal(BODY, [PUBLIC, key.public])
    assert run_age("-d", "-i", tmp_path / "key.txt", body=sealed.encode()) == BODY
