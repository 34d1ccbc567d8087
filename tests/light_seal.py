"""Seals with a passphrase as age does, at a thousandth of its cost: tests open many files.

Written from the format's description, so that the page is not tried against its own library only.
"""

import base64
import hashlib
import hmac
import secrets
import struct

WORK = 10  # as a power of two; what is handed over has 16
CHUNK = 64 * 1024


def light_seal(body: bytes, passphrase: str, work: int = WORK) -> str:
    salt, file_key = secrets.token_bytes(16), secrets.token_bytes(16)
    label = b"age-encryption.org/v1/scrypt" + salt
    cost = {"n": 2**work, "r": 8, "p": 1, "maxmem": 2 ** (work + 11)}
    key = hashlib.scrypt(passphrase.encode(), salt=label, dklen=32, **cost)
    stanza = f"-> scrypt {_b64(salt)} {work}\n{_b64(_seal(key, bytes(12), file_key))}\n"
    head = f"age-encryption.org/v1\n{stanza}---".encode()
    mac = hmac.digest(_hkdf(file_key, b"", b"header"), head, "sha256")
    nonce = secrets.token_bytes(16)
    stream = _stream(_hkdf(file_key, nonce, b"payload"), body)
    return armored(head + f" {_b64(mac)}\n".encode() + nonce + stream)


def armored(sealed: bytes) -> str:
    text = base64.b64encode(sealed).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    marks = [f"-----{word} AGE ENCRYPTED FILE-----" for word in ("BEGIN", "END")]
    return "\n".join([marks[0], *lines, marks[1], ""])


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    made = hmac.digest(salt or bytes(32), key, "sha256")
    return hmac.digest(made, info + b"\x01", "sha256")


def _stream(key: bytes, body: bytes) -> bytes:
    chunks = [body[at : at + CHUNK] for at in range(0, len(body), CHUNK)] or [b""]
    last = len(chunks) - 1
    return b"".join(
        _seal(key, n.to_bytes(11, "big") + bytes([n == last]), chunk)
        for n, chunk in enumerate(chunks)
    )


def _seal(key: bytes, nonce: bytes, body: bytes) -> bytes:
    """ChaCha20-Poly1305 of RFC 8439 without further data."""
    one_time = _block(key, 0, nonce)[:32]
    pad = b"".join(_block(key, 1 + n, nonce) for n in range((len(body) + 63) // 64))
    sealed = bytes(a ^ b for a, b in zip(body, pad, strict=False))
    padded = sealed + bytes(-len(sealed) % 16) + struct.pack("<QQ", 0, len(sealed))
    return sealed + _poly1305(one_time, padded)


def _poly1305(key: bytes, message: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(message), 16):
        part = message[at : at + 16] + b"\x01"
        total = (total + int.from_bytes(part, "little")) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def _block(key: bytes, count: int, nonce: bytes) -> bytes:
    start = [*struct.unpack("<4I", b"expand 32-byte k"), *struct.unpack("<8I", key), count]
    start += struct.unpack("<3I", nonce)
    now = start[:]
    for _ in range(10):
        for column in range(4):
            _quarter(now, column, 4 + column, 8 + column, 12 + column)
        for n in range(4):
            _quarter(now, n, 4 + (n + 1) % 4, 8 + (n + 2) % 4, 12 + (n + 3) % 4)
    return struct.pack("<16I", *((a + b) % 2**32 for a, b in zip(now, start, strict=True)))


def _quarter(now: list[int], a: int, b: int, c: int, d: int) -> None:
    for x, y, z, turn in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        now[x] = (now[x] + now[y]) % 2**32
        word = now[z] ^ now[x]
        now[z] = (word << turn | word >> (32 - turn)) % 2**32
