"""Reads how the habits stand: beside a window that has just opened, later at once."""

from PySide6.QtCore import QObject, QTimer, Signal

from leadercoach.errors import Refused
from ui.base.i18n import language
from ui.base.jobs import Job, Step
from ui.shell.workspace import Workspace

AFTER_PAINT = 150  # ms: the page is on the screen by then


class GlanceReader(QObject):
    """`seen` with a Glance. The first read of a window also loads what reading needs, so it runs
    in a thread; a later one is done before that would have begun."""

    seen = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._first, self._newer = True, False
        self._job = Job(self, reads=True)
        self._job.done.connect(self._done)
        self._job.failed.connect(workspace.refused)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._begin)
        workspace.closing.connect(self._end)

    @property
    def reading(self) -> bool:
        """Whether a first read is to come or under way."""
        return self._later.isActive() or self._job.runs

    def read(self) -> None:
        if self._first:
            self._first = False
            self._later.start(AFTER_PAINT)
            return
        from leadercoach.profile.glance import glance

        self._later.stop()
        self._newer = True
        try:
            self.seen.emit(glance(self._workspace.log, self._workspace.at.today))
        except Refused as refusal:
            self._workspace.refused.emit(refusal)

    def _begin(self) -> None:
        again, today = self._workspace.log.again, self._workspace.at.today

        def work(_step: Step) -> object:
            from leadercoach.profile import readings
            from leadercoach.profile.glance import glance

            readings.say("w_pause", language())  # has the sentences read, too
            with again() as log, log.snapshot():
                return glance(log, today)

        self._job.start(work)

    def _done(self, seen: object) -> None:
        if not self._newer:
            self.seen.emit(seen)

    def _end(self) -> None:
        self._later.stop()
        self._job.end()
