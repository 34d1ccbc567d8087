"""Before the computer is handed over: what will happen, and the code to come back with."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leadercoach.errors import Refused
from leadercoach.exchange.in_person import form_for
from leadercoach.feedback.form import FormData
from ui.observer.lock import LONGEST, SHORTEST, Lock
from ui.shell.group import actions
from ui.shell.workspace import Workspace
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button


class HandOver(CardOverlay):
    """`handed` with the form and the lock, None for a protected log, once everything of this window
    has come to rest."""

    handed = Signal(object, object)

    def __init__(self, window: QWidget, workspace: Workspace, form: FormData) -> None:
        inside = FitHeight()
        super().__init__(window, "", inside)
        self.set_title(self.tr("Hand over the computer"))
        self._form = form
        self._protected = workspace.log.key is not None
        self.first, self.second = self._edit(self.tr("Code")), self._edit(self.tr("Once more"))
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self.go = button(self.tr("Hand over  ↵"), "primary")
        self.go.setAccessibleName(self.tr("Hand over"))
        self.go.clicked.connect(self.hand_over)
        self._build(QVBoxLayout(inside))

    @staticmethod
    def open_for(window: QWidget, workspace: Workspace, request_id: str) -> "HandOver | None":
        """A card for a request, unless something lies over the window, or it cannot be answered."""
        if window.findChild(QWidget, "overlay") is not None:
            return None
        try:
            form = form_for(workspace.log, request_id, workspace.at)
        except Refused as refusal:
            workspace.refused.emit(refusal)
            return None
        card = HandOver(window, workspace, form)
        card.open()
        return card

    def hand_over(self) -> None:
        """Go, unless the code is too short, too long or not the same twice. A protected log is
        locked, and has none."""
        code = self.first.text()
        if self._protected:
            self._hand(None)
        elif not SHORTEST <= len(code) <= LONGEST:
            said = self.tr("The code has {least} to {most} characters.")
            self._say(said.format(least=SHORTEST, most=LONGEST), self.first)
        elif code != self.second.text():
            self._say(self.tr("The two codes are not the same. Type them again."), self.second)
        else:
            self._hand(Lock(code))

    def begin(self) -> None:
        (self.go if self._protected else self.first).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on from the first line, and hands over from the second."""
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            if watched is self.first and not self.second.text():
                self.second.setFocus()
            else:
                self.hand_over()
            return True
        return super().eventFilter(watched, event)

    def _edit(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setMaxLength(64)
        edit.setAccessibleName(name)
        edit.installEventFilter(self)
        return edit

    def _build(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(12)
        column.addWidget(Paragraph(self._told(), "reading"))
        column.addWidget(Paragraph(self._warning(), "muted"))
        if not self._protected:
            column.addLayout(self._codes())
        column.addWidget(self._stop)
        column.addLayout(actions(self.go))

    def _codes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for edit in (self.first, self.second):
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(Label(edit.accessibleName(), "label"))
            part.addWidget(edit)
            row.addLayout(part)
        return row

    def _hand(self, lock: Lock | None) -> None:
        self.setEnabled(False)
        QTimer.singleShot(0, self, lambda: self.handed.emit(self._form, lock))

    def _told(self) -> str:
        if self._protected:
            return self.tr(
                "The log is locked, and this window shows nothing but the form. The answer is "
                "sealed, and taken in when your passphrase opens the log again."
            )
        return self.tr(
            "The log is closed, and this window shows nothing but the form. At the end the "
            "computer is locked, and your code opens the log again."
        )

    def _warning(self) -> str:
        if self._protected:
            return self.tr("Stay near: whoever closes the program can reach your other programs.")
        return self.tr(
            "Stay near: whoever closes the program and starts it again sees the log, and can reach "
            "your other programs. If you forget the code, that is also your own way back."
        )

    def _say(self, sentence: str, where: QLineEdit) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()
        self.second.clear()
        where.setFocus()
        where.selectAll()
        self.place()
