"""What both windows do about a protected file: lock it, ask for its key, come back to it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ui.shell.session import Session

if TYPE_CHECKING:
    from leadercoach.feedback.form import FormData
    from ui.shell.handed import Handed


class ProtectedSession(Session):
    """A session whose file may be protected."""

    def lock(self, form: "FormData | None" = None) -> None:
        from ui.protection.locking import lock

        lock(self, form)

    def begin_locked(self, left: "Handed", note: str = "") -> None:
        """At the unlock screen, or at a form."""
        from ui.protection.locking import show_gate

        self.sealed = left.sealed
        if left.form is None:
            show_gate(self, left, note)
            return
        from ui.composition.observing import beside_locked

        beside_locked(self, left.form, partial(show_gate, self, left))

    def _ask_for_key(self, path: Path, page: str) -> None:
        from ui.protection.gate import Gate
        from ui.protection.locking import as_it_was_left

        gate = Gate(self, path, lambda key: self.open_at(path, page, key))
        gate.passed.connect(partial(as_it_was_left, self))
