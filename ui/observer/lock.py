"""The short code with which the leader comes back."""

import hashlib
import hmac
import secrets

from ui.base.attempts import pause_after

SHORTEST, LONGEST = 4, 12


class Lock:
    """Keeps only what the code is turned into; it is gone when the program ends."""

    def __init__(self, code: str) -> None:
        self._salt = secrets.token_bytes(16)
        self._digest = self._turned(code)
        self._wrong = 0

    def opens(self, code: str) -> bool:
        """Whether this is the code."""
        if hmac.compare_digest(self._turned(code), self._digest):
            return True
        self._wrong += 1
        return False

    @property
    def pause(self) -> int:
        """Seconds to wait before the next try: longer with every wrong code."""
        return pause_after(self._wrong)

    def _turned(self, code: str) -> bytes:
        return hashlib.scrypt(code.encode("utf-8", "replace"), salt=self._salt, n=2**14, r=8, p=1)
