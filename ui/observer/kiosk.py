"""The computer in an observer's hands: the log is closed, and only the code opens it again; a
protected one is locked, so that it takes the passphrase.

What runs the window meanwhile holds the form and the path of the log, and nothing out of it: for a
protected one it is a fresh process, as after every lock.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QApplication

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange.in_person import keep_waiting, take_in_person, write_sealed
from leadercoach.feedback.form import FormData
from leadercoach.feedback.in_person import Answers, new_code
from leadercoach.feedback.in_person import reply as reply_of
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.moment import Moment
from ui.base import i18n
from ui.observer.lock import Lock
from ui.observer.locked import Locked
from ui.observer.stage import Stage
from ui.observer.thanks import Thanks
from ui.shell.frame import Frame
from ui.shell.progress import Holder
from ui.widgets.overlay import Screen

SWALLOWED = (
    *(QEvent.Type.ContextMenu, QEvent.Type.Drop, QEvent.Type.DragEnter, QEvent.Type.DragMove),
    *(QEvent.Type.WhatsThis, QEvent.Type.EnterWhatsThisMode),
)


class Kiosk(QObject):
    """From the handing over, once the log is closed, to `ended`: the right code, or for a log that
    is locked and has none, the wish to come back. It ends itself."""

    ended = Signal()

    def __init__(
        self,
        session: QObject,
        frame: Frame,
        form: FormData,
        path: Path,
        clock: Callable[[], Moment],
        lock: Lock | None,
    ) -> None:
        """With a `lock` for a log that has no passphrase."""
        super().__init__(session)
        self._frame, self._form, self._lock = frame, form, lock
        self._path, self._clock = path, clock
        self._lang, self._code = i18n.language(), new_code()
        app = QApplication.instance()
        assert app is not None
        self._app = app
        QApplication.clipboard().clear()
        self._app.installEventFilter(self)
        i18n.use(form.lang)
        frame.enter_kiosk(self.tr("Feedback"))
        stage = Stage(form)
        stage.answered.connect(self.take)
        stage.seal.connect(self.seal)
        stage.given_back.connect(self.lock_up)
        self.screen: Stage | Screen = stage
        frame.hold(stage)
        stage.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No menu opens, and nothing is dropped."""
        return event.type() in SWALLOWED

    def take(self, answers: Answers) -> None:
        """Open the log for a moment and take the answer in; if it fails, everything stays.

        SideBySide a log that is locked it waits, sealed.
        """
        try:
            at = self._clock()
            reply = reply_of(self._form, answers, self._code, at)
            if self._lock is None:
                keep_waiting(self._path, self._form, reply)
            else:
                take_in_person(self._path, reply, at)
        except Refused as refusal:
            self._say(refusal)
        else:
            self._thank(reply, None)

    def seal(self, answers: Answers) -> None:
        """Keep the answer in a sealed file among the downloads: a dialog would show what else lies
        there."""
        kinds = QStandardPaths.StandardLocation
        folders = [
            Path(QStandardPaths.writableLocation(kind))
            for kind in (kinds.DownloadLocation, kinds.HomeLocation, kinds.TempLocation)
        ]
        reply = reply_of(self._form, answers, self._code, self._clock())
        for folder in folders:
            try:
                kept = write_sealed(folder, self._form, reply)
            except Refused as refusal:
                self._say(refusal)
            else:
                self._thank(reply, kept)
                return

    def lock_up(self) -> None:
        """Nothing of the form is kept; the leader's code is asked for in the leader's language."""
        i18n.use(self._lang)
        if self._lock is None:
            self._end()
            return
        self._frame.setWindowTitle(self.tr("Feedback"))
        holder = Holder()
        locked = Locked(holder, self._lock)
        locked.opened.connect(self._end)
        self._hold(holder, locked)

    def _say(self, refusal: Refused) -> None:
        told = content.sentence(refusal.code, refusal.params, i18n.language())
        if isinstance(self.screen, Stage):
            self.screen.show_failure(told)

    def _thank(self, reply: FeedbackReply, kept: Path | None) -> None:
        holder = Holder()
        thanks = Thanks(holder, self._form, reply, self._code, kept)
        thanks.given_back.connect(self.lock_up)
        self._hold(holder, thanks)

    def _hold(self, holder: Holder, screen: Screen) -> None:
        self._frame.hold(holder)
        self.screen = screen
        screen.open()

    def _end(self) -> None:
        self._app.removeEventFilter(self)
        self._frame.leave_kiosk()
        self.ended.emit()
        self.deleteLater()
