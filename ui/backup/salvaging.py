"""From the screen of a damaged log to a new one: read beside the window, then shown and opened.

The other way on from there is back to a backup.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from ui.backup.salvaged import SalvagedScreen
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.shell.fault import Fault
from ui.shell.window import MainWindow


class Salvaging(QObject):
    """Waits at a fault's screen until it is asked for; `open_new` opens the new log."""

    def __init__(
        self,
        window: MainWindow,
        page: Fault,
        path: Path,
        key: DataKey | None,
        open_new: Callable[[Path], object],
    ) -> None:
        super().__init__(page)
        self._window, self._page, self._path, self._key = window, page, path, key
        self._new, self._open_new = Path(), open_new
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        page.salvage.connect(self.begin)
        window.ending.connect(self._job.wait)

    def begin(self, new: Path) -> None:
        """Put what can be read of the damaged log into `new`."""
        from leadercoach.backup.salvage import salvage

        self._new = new
        self._page.wait(reading=True)
        work = partial(salvage, self._path, new, Moment.present(), self._key)
        self._job.start(lambda _step: work())

    def _done(self, found: object) -> None:
        screen = SalvagedScreen(self._window, found, self._path, self._new)
        screen.onwards.connect(partial(self._open_new, self._new))
        self._page.leave()
        screen.open()

    def _failed(self, refusal: object) -> None:
        assert isinstance(refusal, Refused)
        self._page.wait(reading=False)
        self._page.tell(content.sentence(refusal.code, refusal.params, language()))
