"""Writes an age file that a passphrase opens, at a cost that is the same on every machine.

The library that opens such files lets nobody choose what they cost: it takes what its own machine
does in a second, which a smaller one has not the memory for. So this half of the format is written
here (age-encryption.org/v1, the scrypt recipient); the library opens it again, and so does any age.
"""

import base64
import hashlib
import hmac
import secrets

from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt

WORK = 16  # a power of two: 64 MB, which a telephone's browser has; seven random words do the rest
_VERSION = b"age-encryption.org/v1\n"
_LABEL = b"age-encryption.org/v1/scrypt"
_CHUNK = 64 * 1024
_LINE = 64
_BEGIN, _END = "-----BEGIN AGE ENCRYPTED FILE-----", "-----END AGE ENCRYPTED FILE-----"


def locked(body: bytes, passphrase: str) -> str:
    """`body` as an armored age file with one way in, the passphrase."""
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
