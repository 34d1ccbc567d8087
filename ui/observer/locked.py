"""The page that waits for the leader's code."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.observer.lock import Lock
from ui.shell.group import actions
from ui.widgets.overlay import Screen
from ui.widgets.text import Label, Paragraph, button, icon_label

SECOND = 1000


class Locked(Screen):
    """`opened` with the right code; every wrong one makes the next wait longer."""

    onward: QPushButton

    opened = Signal()

    def __init__(self, window: QWidget, lock: Lock) -> None:
        super().__init__(window)
        self._lock, self._left = lock, 0
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setMaxLength(64)
        self.code.setAccessibleName(self.tr("Code"))
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self.onward = button(self.tr("Open the log"), "primary", tall=True)
        self.onward.clicked.connect(self._try)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)
        self._build()

    def begin(self) -> None:
        self.code.setFocus()

    def _build(self) -> None:
        self.column.addWidget(icon_label("lock", "accent", 32))
        self.column.addSpacing(16)
        self.column.addWidget(Paragraph(self.tr("Locked"), "title"))
        told = self.tr("The log is closed. It opens with the code chosen before.")
        self.column.addWidget(Paragraph(told, "muted_reading"))
        self.column.addSpacing(12)
        self.column.addWidget(Label(self.code.accessibleName(), "label"))
        for part in (self.code, self._stop):
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addLayout(actions(self.onward))
        self.column.addStretch()

    def _try(self) -> None:
        if self._left:
            return
        if self._lock.opens(self.code.text()):
            self.opened.emit()
            return
        self.code.clear()
        self._left = self._lock.pause
        self._say()
        if self._left:
            self.code.setEnabled(False)
            self.onward.setEnabled(False)
            self._timer.start()
        else:
            self.code.setFocus()

    def _tick(self) -> None:
        self._left -= 1
        self._say()
        if not self._left:
            self._timer.stop()
            self.code.setEnabled(True)
            self.onward.setEnabled(True)
            self.code.setFocus()

    def _say(self) -> None:
        said = self.tr("That is not the code.")
        if self._left:
            said += " " + self.tr("Try again in %n seconds.", "", self._left)
        self._stop.setText(said)
        self._stop.setAccessibleName(said)
        self._stop.show()
