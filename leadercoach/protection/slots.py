"""Key slots: the data key of a log, wrapped once for each way to open it.

A slot is sealed with XChaCha20-Poly1305 and bound to all that is said about it, so that a moved
slot or weakened parameters open nothing. `total` tells damage from a wrong passphrase; `seal`, made
with the data key, tells whether anybody without the key has changed the file.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from typing import Annotated, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta

from leadercoach.errors import Refused
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey

KIND: Final = "leader-coach keys"
VERSION: Final = 1  # what every slot is bound to
NOTED: Final = 2  # of a file with a note, which a program that knows none must not take for one
OPERATIONS, MEMORY = 3, 256 * 1024 * 1024  # of Argon2id for new slots: about half a second
_MOST_OPERATIONS, _MOST_MEMORY, _LEAST_MEMORY = 4, 256 * 1024 * 1024, 8 * 1024 * 1024

Way = Literal["passphrase", "code", "computer"]
Hex32 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Hex48 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{48}\Z")]
Hex64 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
Hex96 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{96}\Z")]


_WRONG: dict[Way, str] = {
    "passphrase": "wrong_passphrase",
    "code": "wrong_recovery_code",
    "computer": "wrong_computer",
}


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key inside another: nonce (24 bytes) and sealed key (32 + 16 bytes), in hex."""

    nonce: Hex48
    sealed: Hex96


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the data key. Operations and memory (bytes) are Argon2id's, 0 for random secrets,
    which need no stretching."""

    way: Way
    salt: Hex32
    operations: Annotated[int, Meta(ge=0, le=_MOST_OPERATIONS)]
    memory: Annotated[int, Meta(ge=0, le=_MOST_MEMORY)]
    wrapped: Wrapped


class Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is in the file beside a protected log."""

    kind: Literal["leader-coach keys"] = KIND
    version: Literal[1, 2] = VERSION
    vault: Hex32
    slots: Annotated[tuple[Slot, ...], Meta(min_length=1, max_length=3)]
    taken_off: Hex64 | None = (
        None  # the digest of the open log that takes the protected one's place
    )
    seal: Hex64 = "0" * 64
    total: Hex64 = "0" * 64

    def find(self, way: Way) -> Slot | None:
        return next((slot for slot in self.slots if slot.way == way), None)


class Opened(NamedTuple):
    """The data key, and whether the file is as it was left by one who had it."""

    key: DataKey
    untouched: bool


def new_vault() -> str:
    """A name for a new set of slots."""
    return secrets.token_hex(16)


def normal(passphrase: str) -> str:
    """A passphrase in one form, however a keyboard composes its letters or spaces its words."""
    return " ".join(unicodedata.normalize("NFC", passphrase).split())


def passphrase_slot(vault: str, key: DataKey, passphrase: str) -> Slot:
    return _slot(vault, "passphrase", key, passphrase.encode("utf-8", "surrogatepass"))


def secret_slot(vault: str, way: Way, key: DataKey, secret: bytes) -> Slot:
    """A slot for a secret that is random already: the recovery code, or the computer's own."""
    return _slot(vault, way, key, secret)


def open_slot(file: Slots, way: Way, secret: bytes | str) -> Opened:
    """The data key through one slot. Refused (`wrong_…`, `no_such_slot`) if it does not open."""
    slot = file.find(way)
    if slot is None:
        raise Refused("no_such_slot")
    raw = secret.encode("utf-8", "surrogatepass") if isinstance(secret, str) else secret
    key = _unwrap(slot.wrapped, _turned(slot, raw), _bound_to(file.vault, slot))
    if key is None:
        raise Refused(_WRONG[way])
    return Opened(key, hmac.compare_digest(file.seal, _seal(file, key)))


def with_slots(file: Slots, key: DataKey, *new: Slot) -> Slots:
    """The file with new slots in place of old ones of their kind, sealed anew."""
    ways = {slot.way for slot in new}
    rest = tuple(slot for slot in file.slots if slot.way not in ways)
    return sealed(msgspec.structs.replace(file, slots=(*rest, *new)), key)


def noted(file: Slots, key: DataKey, digest: str | None) -> Slots:
    """The file with a note that the protection is being taken off, or (None) without one."""
    version = VERSION if digest is None else NOTED
    return sealed(msgspec.structs.replace(file, version=version, taken_off=digest), key)


def without(file: Slots, key: DataKey, way: Way) -> Slots:
    """The file without one slot. The last one stays."""
    rest = tuple(slot for slot in file.slots if slot.way != way)
    return sealed(msgspec.structs.replace(file, slots=rest or file.slots), key)


def sealed(file: Slots, key: DataKey) -> Slots:
    """The file with its seal and sum as they should be."""
    under_seal = msgspec.structs.replace(file, seal=_seal(file, key))
    return msgspec.structs.replace(under_seal, total=_total(under_seal))


def encode(file: Slots) -> bytes:
    return json.dumps(_parts(file), indent=1).encode("ascii") + b"\n"


def decode(body: bytes) -> Slots:
    """The slots in a file. Refused if it is damaged (`keys_damaged`) or newer (`keys_newer`)."""
    if len(body) > LARGEST_KEY_FILE:
        raise Refused("keys_damaged")
    try:
        version = msgspec.json.decode(body, type=_Versioned).version
        if version > NOTED:
            raise Refused("keys_newer")
        file = msgspec.json.decode(body, type=Slots)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Refused("keys_damaged") from error
    ways = [slot.way for slot in file.slots]
    bounded = all(map(_bounded, file.slots))
    if file.version == NOTED and file.taken_off is None:
        raise Refused("keys_newer")
    if file.version == VERSION and file.taken_off is not None:
        raise Refused("keys_damaged")
    if len(set(ways)) != len(ways) or not bounded or file.total != _total(file):
        raise Refused("keys_damaged")
    return file


class _Versioned(msgspec.Struct):
    kind: Literal["leader-coach keys"]
    version: Annotated[int, Meta(ge=1)]


def _bounded(slot: Slot) -> bool:
    if slot.way == "passphrase":
        return slot.operations >= 1 and slot.memory >= _LEAST_MEMORY
    return slot.operations == 0 and slot.memory == 0


def _slot(vault: str, way: Way, key: DataKey, secret: bytes) -> Slot:
    stretched = way == "passphrase"
    bare = Slot(
        way=way,
        salt=secrets.token_hex(16),
        operations=OPERATIONS if stretched else 0,
        memory=MEMORY if stretched else 0,
        wrapped=Wrapped("0" * 48, "0" * 96),
    )
    wrapped = _wrap(key, _turned(bare, secret), _bound_to(vault, bare))
    return msgspec.structs.replace(bare, wrapped=wrapped)


def _turned(slot: Slot, secret: bytes) -> bytes:
    """The key of a slot: Argon2id (RFC 9106) of a passphrase, salted BLAKE2b of a random secret."""
    salt = bytes.fromhex(slot.salt)
    if slot.way != "passphrase":
        return hashlib.blake2b(secret, digest_size=32, salt=salt, person=slot.way.encode()).digest()
    from nacl.pwhash import argon2id

    read = normal(secret.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")
    turned: bytes = argon2id.kdf(32, read, salt, opslimit=slot.operations, memlimit=slot.memory)
    return turned


def _bound_to(vault: str, slot: Slot) -> bytes:
    """What a slot's seal is bound to."""
    bound = [KIND, VERSION, vault, slot.way, slot.salt, slot.operations, slot.memory]
    return json.dumps(bound).encode("ascii")


def _wrap(key: DataKey, by: bytes, bound: bytes) -> Wrapped:
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

    nonce = secrets.token_bytes(24)
    return Wrapped(nonce.hex(), encrypt(key.raw, bound, nonce, by).hex())


def _unwrap(wrapped: Wrapped, by: bytes, bound: bytes) -> DataKey | None:
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
    from nacl.exceptions import CryptoError

    try:
        sealed_key = bytes.fromhex(wrapped.sealed)
        return DataKey(decrypt(sealed_key, bound, bytes.fromhex(wrapped.nonce), by))
    except CryptoError:
        return None


def _seal(file: Slots, key: DataKey) -> str:
    own = hashlib.blake2b(key.raw, digest_size=32, person=b"seal of slots").digest()
    return hashlib.blake2b(_body(file, "seal", "total"), digest_size=32, key=own).hexdigest()


def _total(file: Slots) -> str:
    return hashlib.blake2b(_body(file, "total"), digest_size=32).hexdigest()


def _body(file: Slots, *without_fields: str) -> bytes:
    parts = _parts(file)
    for field in without_fields:
        del parts[field]
    return json.dumps(parts, sort_keys=True).encode("ascii")


def _parts(file: Slots) -> dict[str, object]:
    """What is in the file: of a first version no word of a note."""
    parts: dict[str, object] = msgspec.to_builtins(file)
    if file.taken_off is None:
        del parts["taken_off"]
    return parts
