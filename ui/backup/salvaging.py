"""From the screen of a damaged log to a new one: read beside the window, then shown and opened.

The other way on from there is back to a backup.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.moment import Moment
from ui.backup.restoring import offer
from ui.backup.salvaged import SalvagedScreen
from ui.base.i18n import language
from ui.base.tasks import Task

if TYPE_CHECKING:
    from leadercoach.store.data_key import DataKey
    from ui.composition.leader import Session
    from ui.shell.fault import Fault


class Salvaging(QObject):
    """Waits at a fault's screen until it is asked for."""

    def __init__(self, session: "Session", page: "Fault", key: "DataKey | None") -> None:
        super().__init__(page)
        self._session, self._page, self._key = session, page, key
        self._new = Path()
        self._task: Task | None = None
        page.salvage.connect(self.begin)
        offer(session, page, key)
        assert session.window is not None
        session.window.ending.connect(self._wait)

    def begin(self, new: Path) -> None:
        """Put what can be read of the session's log into `new`."""
        from leadercoach.backup.salvage import salvage

        self._new = new
        self._page.wait(reading=True)
        work = partial(salvage, self._session.path, new, Moment.present(), self._key)
        self._task = Task(self, lambda _step: work())
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _done(self, found: object) -> None:
        self._wait()
        window = self._session.window
        screen = SalvagedScreen(window, found, self._session.path, self._new)
        screen.onwards.connect(partial(self._session.open_other, self._new))
        self._page.leave()
        screen.open()

    def _failed(self, refusal: object) -> None:
        assert isinstance(refusal, Refused)
        self._wait()
        self._page.wait(reading=False)
        self._page.tell(content.sentence(refusal.code, refusal.params, language()))

    def _wait(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.wait()
