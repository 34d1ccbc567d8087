"""From the wish to lock to the last moment of this process: covered at once, then all is kept.

What was begun beside the window comes to its end, unseen; nothing new begins.
"""

import os
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from leadercoach import content
from leadercoach.store.data_key import DataKey
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.protection import typed
from ui.shell import handed
from ui.shell.handed import Handed, Sealed
from ui.shell.kept_file import KeptFile
from ui.widgets.overlay import Screen
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from leadercoach.feedback.form import FormData

AT_ONCE = 0.2  # seconds; what ends so soon needs no words
LOOK = 50  # milliseconds


class Leaving(QObject):
    """Calls `then` with what is to be handed over, once nothing runs and the key is wiped."""

    def __init__(
        self, kept: KeptFile, form: "FormData | None", then: Callable[[Handed], object]
    ) -> None:
        super().__init__(kept.session)
        self._kept, self._form, self._then = kept, form, then
        self._session, self._frame, self._window = kept.session, kept.frame, kept.window
        active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        self._in_front, self._minimised = active, kept.frame.isMinimized()
        self._client = kept.session.shown_client
        self._finished: list[Job] = []

    def begin(self) -> None:
        """Cover the window, keep what is typed, and wait for what runs."""
        assert self._kept.workspace is not None
        self._screen = Finishing(self._frame)
        self._frame.cover(self._screen)
        self._unsaved = typed.keep(self._kept.workspace, self._window)
        self._drafts = typed.unkept(self._window)
        self._session.remember(geometry=self._frame.place())
        close_everything_but(self._frame)
        forget_copied()
        QToolTip.hideText()
        self._window.hide()
        for timer in self._window.findChildren(QTimer):
            timer.stop()
        soon = monotonic() + AT_ONCE
        for job in self._running():
            job.wait(max(0, soon - monotonic()))
        self._look()

    def _look(self) -> None:
        if self._running():
            self._screen.tell()
            QTimer.singleShot(LOOK, self, self._look)
        else:
            self._end()

    def _running(self) -> list[Job]:
        """What runs beside the window. Nobody hears of its end, so nothing follows on it; what only
        reads is called off."""
        running = [job for job in self._frame.findChildren(Job) if job.is_alive]
        for job in running:
            job.blockSignals(True)  # noqa: FBT003
            if job.reads:
                job.cancel()
            elif job not in self._finished:
                self._finished.append(job)
        return running

    def _end(self) -> None:
        kept = self._kept
        workspace, key = kept.workspace, kept.key
        if workspace is not None and self._finished:  # that may have been all that was in the way
            self._drafts = typed.keep_drafts(workspace, self._drafts)
            if self._unsaved is not None:
                self._unsaved = typed.keep_view(workspace, self._unsaved)
        sealed, told = self._session.sealed, b""
        if key is not None:
            if self._unsaved is not None or self._drafts:
                sealed = (*sealed, handed.seal(key, self._unsaved, self._drafts))
            told = self._told(key)
        try:
            kept.close()
        finally:  # whatever a file says to being closed
            if key is not None:
                key.wipe()
            self._then(self._handed(sealed, told))
            self.deleteLater()

    def _told(self, key: DataKey) -> bytes:
        """Why something that ran came to no good end: nobody has heard of it yet."""
        refusals = [job.refusal for job in self._finished if job.refusal is not None]
        said = [content.sentence(r.code, r.params, language()) for r in refusals]
        return key.seal("\n".join(said).encode("utf-8", "replace")) if said else b""

    def _handed(self, sealed: tuple[Sealed, ...], told: bytes) -> Handed:
        session, client = self._session, self._client
        return Handed(
            log=os.fsencode(session.single.log),
            coach=session.role == "coach",
            lang=session.lang,
            today=session.asked_today,
            geometry=self._frame.place(),
            in_front=self._in_front,
            minimised=self._minimised,
            client=client[0],
            package=client[1],
            form=self._form,
            sealed=sealed,
            told=told,
        )


class Finishing(Screen):
    """Stands over everything; it says why only if it stands for long enough to be read."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self.column.addWidget(Logo())
        self.column.addSpacing(24)
        self._title = Label("", "title")
        self._lead = Paragraph("", "muted_reading")
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.column.addStretch()

    def tell(self) -> None:
        """Say that something comes to its end first."""
        self._title.setText(self.tr("Finishing…"))
        self._lead.setText(
            self.tr("What was running comes to its end first. Then the program is locked.")
        )


def close_everything_but(frame: QWidget) -> None:
    """Close menus, dialogs, file choosers and other windows, also those that wait for an answer."""
    for top in QApplication.topLevelWidgets():
        if top is frame:
            continue
        if isinstance(top, QDialog):
            top.reject()  # ends its exec, and hides a chooser of the system
        top.close()
        top.hide()


def forget_copied() -> None:
    """Empty the clipboard if it still holds what was copied here."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
