"""What is looked at once the window is filled and somebody may be typing already: the whole log,
and whether clock and place are as they should be. None of it holds up the start."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.views.retention import ClockBack
    from ui.shell.fault_words import Words

NOTICE_AFTER, CHECK_AFTER = 1500, 8000  # milliseconds


class LookOver(QObject):
    """One look at one log. It ends with the window, and with a lock. `left` when the log is to be
    closed, to see what can be done about its damage."""

    left = Signal()

    def __init__(self, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._job = Job(self, reads=True)
        self._job.done.connect(self._tell_result)
        self._timer(self.notice).start(NOTICE_AFTER)
        self._timer(self.check).start(CHECK_AFTER)
        self._later = self._timer(self._tell_damage)
        window.ending.connect(self._job.end)

    def notice(self) -> None:
        """Say that the clock has gone back, or that the log lies on a network drive."""
        from leadercoach.store.place_kind import place_kind
        from leadercoach.views.retention import clock_back

        try:
            back = clock_back(self._workspace.log, self._workspace.at)
        except Refused:
            return  # the full look says so
        if self._window.covered:
            return
        from ui.shell.notice import Notice

        if back is not None:
            Notice(self._window, *_of_clock(back)).open()
        elif place_kind(self._workspace.path) == "network":
            Notice(self._window, *_of_network()).open()

    def check(self) -> None:
        """Look at every page of the log, beside the window, through a connection of its own."""

        def read(log: Log) -> object:
            from leadercoach.backup.backups import check

            return check(log)

        self._job.start(self._workspace.beside(read))

    def _timer(self, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        self._window.ending.connect(timer.stop)
        return timer

    def _tell_result(self, codes: object) -> None:
        if codes:
            self._tell_damage()

    def _tell_damage(self) -> None:
        """Once nothing else lies over the window: somebody may be writing."""
        if self._window.covered:
            self._later.start(NOTICE_AFTER)
            return
        from ui.shell.fault_words import words
        from ui.shell.notice import Notice

        text = content.sentence("damage_found", {}, language())
        card = Notice(self._window, text, words("log_damaged"))
        card.onwards.connect(self.left)
        card.open()


def _of_clock(back: "ClockBack") -> tuple[str, "Words"]:
    from ui.shell.fault_words import Words

    days = {name: day.isoformat() for name, day in back._asdict().items()}
    happened = content.sentence("clock_back", days, language())
    return happened, Words(
        QCoreApplication.translate("Notice", "Everything in the log. Nothing is refused."),
        QCoreApplication.translate(
            "Notice", "Set the computer’s clock, or what you write gets the wrong day."
        ),
    )


def _of_network() -> tuple[str, "Words"]:
    from ui.shell.fault_words import Words

    return content.sentence("network_drive", {}, language()), Words(
        QCoreApplication.translate("Notice", "What has been saved while the connection held."),
        QCoreApplication.translate(
            "Notice",
            "Close the program, move the log to a disk of this computer and open it there. The "
            "second folder for backups can be on the network.",
        ),
    )
