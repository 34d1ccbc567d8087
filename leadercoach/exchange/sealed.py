"""Sealed files: age, to keys or with a passphrase. Whoever has one can open them with any age tool.

Sealing says nothing about who sealed: a reply is bound to its request by what stands inside it.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence

import pyrage
from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt
from pyrage import passphrase as scrypt
from pyrage import x25519

from leadercoach.errors import Refused
from leadercoach.exchange.envelope import LARGEST, age_file, locked_file
from leadercoach.exchange.passphrase import check_passphrase, read_passphrase, unknown_word

TRIES = 5  # the library measures its machine, which a busy moment makes look too slow
WORK = 16  # a power of two: 64 MB, which a telephone's browser has; seven random words do the rest
_VERSION = b"age-encryption.org/v1\n"
_LABEL = b"age-encryption.org/v1/scrypt"
_CHUNK = 64 * 1024
_LINE = 64
_BEGIN, _END = "-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----"


def new_identity() -> tuple[str, str]:
    """A fresh key pair: the secret (*AGE-SECRET-KEY-1…*) and the public key (*age1…*)."""
    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


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
    file = age_file(data, largest)
    keys = [x25519.Identity.from_str(secret) for secret in secrets]
    if not keys:
        raise Refused("sealed_other_key")
    try:
        body: bytes = pyrage.decrypt(file, keys)
    except pyrage.DecryptError as error:
        raise Refused(_reason(str(error))) from None
    return body


def lock(body: bytes, passphrase: str) -> str:
    """`body` for whoever is told the passphrase, as text. Slow on purpose: guessing is as slow.

    Refused for a passphrase that is easy to guess.
    """
    return _locked(body, check_passphrase(passphrase))


def open_locked(data: bytes, passphrase: str, largest: int = LARGEST) -> bytes:
    """What is in the one file in `data` that is locked with a passphrase."""
    file = locked_file(data, largest)
    for _ in range(TRIES):
        try:
            body: bytes = scrypt.decrypt(file, read_passphrase(passphrase))
        except pyrage.DecryptError as error:
            problem = str(error)
        else:
            return body
        if "Excessive work" not in problem:
            break
    code, word = _reason(problem), unknown_word(passphrase)
    if code == "sealed_wrong_passphrase" and word is not None:
        raise Refused("passphrase_word", word=word)
    raise Refused(code)


def _reason(problem: str) -> str:
    """The library tells its errors apart by their text only."""
    if "No matching keys" in problem:
        return "sealed_other_key"
    if "Decryption failed" in problem:
        return "sealed_wrong_passphrase"
    if "Excessive work" in problem:
        return "sealed_slow"
    cut = "fill whole buffer" in problem or "Incomplete header" in problem
    return "sealed_cut" if cut else "sealed_damaged"


def _locked(body: bytes, passphrase: str) -> str:
    """`body` as an armored age file with one way in, the passphrase, at a cost that is the same on
    every machine.

    The library that opens such files lets nobody choose what they cost: it takes what its own
    machine does in a second, which a smaller one has not the memory for. So this half of the format
    is written here (age-encryption.org/v1, the scrypt recipient); the library opens it again, and
    so does any age.
    """
    file_key, salt, nonce = (secrets.token_bytes(16) for _ in range(3))
    wrapped = _seal(_stretched(passphrase, salt), bytes(12), file_key)
    stanza = b"-> scrypt %s %d\n%s\n" % (_unpadded(salt), WORK, _unpadded(wrapped))
    head = _VERSION + stanza + b"---"
    mac = hmac.digest(_derived(file_key, bytes(32), b"header"), head, "sha256")
    stream = _stream(_derived(file_key, nonce, b"payload"), body)
    return _armored(head + b" " + _unpadded(mac) + b"\n" + nonce + stream)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    cost = {"n": 2**WORK, "r": 8, "p": 1, "maxmem": 2 ** (WORK + 11)}
    return hashlib.scrypt(passphrase.encode(), salt=_LABEL + salt, dklen=32, **cost)


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256, of which the first 32 bytes are needed."""
    return hmac.digest(hmac.digest(salt, key, "sha256"), info + b"\x01", "sha256")


def _stream(key: bytes, body: bytes) -> bytes:
    """In chunks, numbered, the last one marked: none can go missing or change places."""
    chunks = [body[at : at + _CHUNK] for at in range(0, len(body), _CHUNK)] or [b""]
    last = len(chunks) - 1
    return b"".join(
        _seal(key, number.to_bytes(11, "big") + bytes([number == last]), chunk)
        for number, chunk in enumerate(chunks)
    )


def _seal(key: bytes, nonce: bytes, body: bytes) -> bytes:
    sealed: bytes = crypto_aead_chacha20poly1305_ietf_encrypt(body, None, nonce, key)
    return sealed


def _unpadded(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _armored(data: bytes) -> str:
    text = base64.b64encode(data).decode("ascii")
    lines = [text[at : at + _LINE] for at in range(0, len(text), _LINE)]
    return "\n".join([_BEGIN, *lines, _END, ""])
