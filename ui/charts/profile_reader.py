"""Reads the profile for a page: a few weeks at once, the whole log beside the window."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from leadercoach.errors import Refused
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.store.engine import Log
from ui.base.jobs import Step
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine

Make = Callable[[Log, Profile], Any]
Then = Callable[[Any], None]


class _Wish(NamedTuple):
    today: date
    make: Make
    then: Then


class ProfileReader(QObject):
    """Every page has its own. Only the latest read is handed over.

    `given_up` when reading the whole log was called off or refused: the page stays as it was.
    """

    given_up = Signal()

    def __init__(self, parent: QObject, workspace: Workspace, busy: BusyLine) -> None:
        super().__init__(parent)
        self._workspace, self._busy = workspace, busy
        self._wish: _Wish | None = None
        self._begun: _Wish | None = None
        busy.free.connect(self._freed)

    def read(self, weeks: int | None, make: Make, then: Then) -> None:
        """Hand what `make` makes of the profile over `weeks` to `then`.

        For the whole log (None) `make` runs in another thread: it holds nothing of Qt, and reads
        from the log it is given.
        """
        self._forget()
        today = self._workspace.at.today
        if weeks is None:
            self._wish = _Wish(today, make, then)
            self._begin()
            return
        log = self._workspace.log
        try:
            made = make(log, read_profile(log, today, weeks))
        except Refused as refusal:
            self._workspace.refused.emit(refusal)
        else:
            then(made)

    def _forget(self) -> None:
        if self._wish is not None and self._wish is self._begun:
            self._busy.cancel()
        self._wish = None

    def _begin(self) -> None:
        wish = self._wish
        if wish is None or self._busy.running:
            return
        self._begun = wish
        again = self._workspace.log.again

        def work(step: Step) -> object:
            with again() as log, log.snapshot():
                step()
                profile = read_profile(log, wish.today, None)
                step()
                made = wish.make(log, profile)
                step()
                return made

        def done(made: object) -> None:
            if self._wish is wish:
                self._wish = None
                wish.then(made)

        self._busy.run(self.tr("Reading the whole log…"), work, done, reads=True)

    def _freed(self) -> None:
        if self._wish is None:
            return
        if self._wish is self._begun:
            self._wish = None
            self.given_up.emit()
        else:
            self._begin()
