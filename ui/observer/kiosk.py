"""The computer in an observer's hands: the log is closed, and only the code opens it again; a
protected one is locked, so that it takes the passphrase.

What runs the window meanwhile holds the form and the path of the log, and nothing out of it: for a
protected one it is a fresh process, as after every lock.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange.in_person import keep_waiting, take_here, write_sealed
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
from ui.protection.locking import show_gate
from ui.widgets.overlay import Screen

if TYPE_CHECKING:
    from ui.composition.leader import Session
    from ui.shell.handed import Handed

SWALLOWED = (
    *(QEvent.Type.ContextMenu, QEvent.Type.Drop, QEvent.Type.DragEnter, QEvent.Type.DragMove),
    *(QEvent.Type.WhatsThis, QEvent.Type.EnterWhatsThisMode),
)


class ObserverPlace(QObject):
    """From the handing over to the right code. It belongs to the session, and ends itself."""

    def __init__(
        self, session: "Session", form: FormData, lock: Lock | None, left: "Handed | None" = None
    ) -> None:
        """With a `lock` for a log that is open and has no passphrase; with what was `left` by the
        process that locked a protected one."""
        super().__init__(session)
        self._session, self._form, self._lock, self._left = session, form, lock, left
        self._path: Path = session.path
        workspace = session.workspace
        self._clock = workspace.clock if workspace else Moment.clock(session.asked_today)
        self._page, self._lang = "", i18n.language()
        self._code = new_code()
        if left is None:
            self._close_log()
        QApplication.clipboard().clear()
        session.app.installEventFilter(self)
        i18n.use(form.lang)
        session.frame.be_quiet(self.tr("Feedback"))
        stage = Stage(form)
        stage.answered.connect(self.take)
        stage.seal.connect(self.seal)
        stage.given_back.connect(self.lock_up)
        self.screen: Stage | Screen = stage
        session.frame.hold(stage)
        stage.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No menu opens, and nothing is dropped."""
        return event.type() in SWALLOWED

    def take(self, answers: Answers) -> None:
        """Open the log for a moment and take the answer in; if it fails, everything stays.

        Beside a log that is locked it waits, sealed.
        """
        try:
            at = self._clock()
            reply = reply_of(self._form, answers, self._code, at)
            if self._left is not None:
                keep_waiting(self._path, self._form, reply)
            else:
                take_here(self._path, reply, at)
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
        if self._left is not None:
            self._ask_for_passphrase(self._left)
            return
        assert self._lock is not None
        self._session.frame.setWindowTitle(self.tr("Feedback"))
        holder = _Holder()
        locked = Locked(holder, self._lock)
        locked.opened.connect(self._come_back)
        self._hold(holder, locked)

    def _close_log(self) -> None:
        """Let go of everything that has been read."""
        session = self._session
        assert session.window is not None
        assert session.workspace is not None
        self._page, self._path = session.window.current, session.workspace.path
        session.window.end()
        session.workspace.close()
        session.window = session.workspace = session.furniture = None
        QToolTip.hideText()

    def _say(self, refusal: Refused) -> None:
        told = content.sentence(refusal.code, refusal.params, i18n.language())
        if isinstance(self.screen, Stage):
            self.screen.show_failure(told)

    def _thank(self, reply: FeedbackReply, kept: Path | None) -> None:
        holder = _Holder()
        thanks = Thanks(holder, self._form, reply, self._code, kept)
        thanks.given_back.connect(self.lock_up)
        self._hold(holder, thanks)

    def _hold(self, holder: "_Holder", screen: Screen) -> None:
        self._session.frame.hold(holder)
        self.screen = screen
        screen.open()

    def _ask_for_passphrase(self, left: "Handed") -> None:
        """As after every lock."""
        self._session.app.removeEventFilter(self)
        self._session.frame.be_itself()
        show_gate(self._session, left)
        self.deleteLater()

    def _come_back(self) -> None:
        self._session.app.removeEventFilter(self)
        self._session.frame.be_itself()
        self._session.make_window()
        self._session.open_at(self._path, self._page)
        self.deleteLater()


class _Holder(QWidget):
    """Stands where the window's content was, and keeps a screen as large as itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "shell")

    def resizeEvent(self, event: object) -> None:
        for child in self.findChildren(Screen):
            child.setGeometry(self.rect())
