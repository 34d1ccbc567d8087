"""Sealed files: age, to this log's two keys. Whoever has the key can open them with any age tool.

Sealing says nothing about who sealed: a reply is bound to its request by what stands inside it.
"""

import hashlib
from collections.abc import Sequence

import pyrage
from pyrage import x25519

from leadercoach.errors import Refused
from leadercoach.exchange.envelope import age_file


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


def seal(body: bytes, recipients: Sequence[str]) -> str:
    """`body` for the holders of these public keys, as text that survives a mail."""
    keys = [x25519.Recipient.from_str(public) for public in recipients]
    armored: bytes = pyrage.encrypt(body, keys, armored=True)
    return armored.decode("ascii")


def open_sealed(data: bytes, secrets: Sequence[str]) -> bytes:
    """What is in the one sealed file in `data`. Refused with one sentence if it cannot be told."""
    found = age_file(data)
    keys = [x25519.Identity.from_str(secret) for secret in secrets]
    if not keys:
        raise Refused("sealed_other_key")
    try:
        body: bytes = pyrage.decrypt(found, keys)
    except pyrage.DecryptError as error:
        raise Refused(_reason(str(error))) from None
    return body


def _reason(said: str) -> str:
    """The library tells its errors apart by their text only."""
    if "No matching keys" in said:
        return "sealed_other_key"
    return "sealed_cut" if "fill whole buffer" in said else "sealed_damaged"
