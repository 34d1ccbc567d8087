"""The data key a protected log is encrypted with."""

import hashlib
import os

from leadercoach.errors import Refused

LENGTH = 32  # bytes
LARGEST_KEY_FILE = 16 * 1024  # bytes


class DataKey:
    """Forgets itself when told to; whoever asks it afterwards is refused (`log_locked`)."""

    def __init__(self, raw: bytes) -> None:
        assert len(raw) == LENGTH
        self._raw = bytearray(raw)

    @classmethod
    def new(cls) -> "DataKey":
        return cls(os.urandom(LENGTH))

    @property
    def raw(self) -> bytes:
        """The 32 bytes themselves."""
        if not self._raw:
            raise Refused("log_locked")
        return bytes(self._raw)

    @property
    def pragma(self) -> str:
        """As SQLCipher takes a key that is not a passphrase: x'…' with exactly 64 digits."""
        return f"\"x'{self.raw.hex()}'\""

    def copy(self) -> "DataKey":
        """Another holder of the same key, wiped on its own."""
        return DataKey(self.raw)

    def seal(self, body: bytes) -> bytes:
        """Something that only this key opens again."""
        from nacl.secret import Aead

        return bytes(Aead(self._own()).encrypt(body))

    def unseal(self, sealed: bytes) -> bytes | None:
        """What was sealed with this key; None if it was another, or if it was changed."""
        from nacl.exceptions import CryptoError
        from nacl.secret import Aead

        try:
            return Aead(self._own()).decrypt(sealed)
        except (CryptoError, ValueError):
            return None

    def wipe(self) -> None:
        """Overwrite the key in memory. What asks for it from now on finds the log locked."""
        for at in range(len(self._raw)):
            self._raw[at] = 0
        self._raw.clear()

    def __repr__(self) -> str:
        return "DataKey(…)"

    def _own(self) -> bytes:
        """A key for this alone: the data key itself encrypts nothing but the log."""
        return hashlib.blake2b(self.raw, digest_size=32, person=b"left unsaved").digest()
