"""Sealed files: age, to keys or with a passphrase. Whoever has one can open them with any age tool.

Sealing says nothing about who sealed: a reply is bound to its request by what stands inside it.
"""

import hashlib
from collections.abc import Sequence

import pyrage
from pyrage import passphrase as scrypt
from pyrage import x25519

from leadercoach.errors import Refused
from leadercoach.exchange.age_file import locked
from leadercoach.exchange.envelope import LARGEST, age_file, locked_file
from leadercoach.exchange.passphrase import check_passphrase, read_passphrase, unknown_word

TRIES = 5  # the library measures its machine, which a busy moment makes look too slow


def new_identity() -> tuple[str, str]:
    """A fresh key pair: the secret (*AGE-SECRET-KEY-1…*) and the public key (*age1…*)."""
    made = x25519.Identity.generate()
    return str(made), str(made.to_public())


def public_of(secret: str) -> str | None:
    """The public key that belongs to a secret one, None if it is none."""
    try:
        return str(x25519.Identity.from_str(secret).to_public())
    except pyrage.IdentityError:
        return None


def fingerprint(public: str) -> str:
    """What two people compare by phone: *7F3A 91C4 D2E8 0B56*."""
    digest = hashlib.sha256(public.encode("ascii")).hexdigest()[:16].upper()
    return " ".join(digest[start : start + 4] for start in range(0, 16, 4))


def is_public(public: str) -> bool:
    """Whether it is a public key that can be sealed to: its last letters check the others."""
    try:
        x25519.Recipient.from_str(public)
    except pyrage.RecipientError:
        return False
    return True


def seal(body: bytes, recipients: Sequence[str]) -> str:
    """`body` for the holders of these public keys, as text that survives a mail."""
    if not all(map(is_public, recipients)):
        raise Refused("public_key_wrong")
    keys = [x25519.Recipient.from_str(public) for public in recipients]
    armored: bytes = pyrage.encrypt(body, keys, armored=True)
    return armored.decode("ascii")


def open_sealed(data: bytes, secrets: Sequence[str], largest: int = LARGEST) -> bytes:
    """What is in the one sealed file in `data`. Refused with one sentence if it cannot be told."""
    found = age_file(data, largest)
    keys = [x25519.Identity.from_str(secret) for secret in secrets]
    if not keys:
        raise Refused("sealed_other_key")
    try:
        body: bytes = pyrage.decrypt(found, keys)
    except pyrage.DecryptError as error:
        raise Refused(_reason(str(error))) from None
    return body


def lock(body: bytes, passphrase: str) -> str:
    """`body` for whoever is told the passphrase, as text. Slow on purpose: guessing is as slow.

    Refused for a passphrase that is easy to guess.
    """
    return locked(body, check_passphrase(passphrase))


def open_locked(data: bytes, passphrase: str, largest: int = LARGEST) -> bytes:
    """What is in the one file in `data` that is locked with a passphrase."""
    found = locked_file(data, largest)
    for _ in range(TRIES):
        try:
            body: bytes = scrypt.decrypt(found, read_passphrase(passphrase))
        except pyrage.DecryptError as error:
            said = str(error)
        else:
            return body
        if "Excessive work" not in said:
            break
    code, word = _reason(said), unknown_word(passphrase)
    if code == "sealed_wrong_passphrase" and word is not None:
        raise Refused("passphrase_word", word=word)
    raise Refused(code)


def _reason(said: str) -> str:
    """The library tells its errors apart by their text only."""
    if "No matching keys" in said:
        return "sealed_other_key"
    if "Decryption failed" in said:
        return "sealed_wrong_passphrase"
    if "Excessive work" in said:
        return "sealed_slow"
    cut = "fill whole buffer" in said or "Incomplete header" in said
    return "sealed_cut" if cut else "sealed_damaged"
