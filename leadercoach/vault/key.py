"""The data key a protected log is encrypted with."""

import os

from leadercoach.errors import Refused

LENGTH = 32  # bytes


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

    def wipe(self) -> None:
        """Overwrite the key in memory. What asks for it from now on finds the log locked."""
        for at in range(len(self._raw)):
            self._raw[at] = 0
        self._raw.clear()

    def __repr__(self) -> str:
        return "DataKey(…)"
