"""Instead of the window's pages when the log cannot be opened: what happened, and what to do."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from ui.i18n import language
from ui.widgets.breakable import breakable
from ui.widgets.details import Details
from ui.widgets.group import actions
from ui.widgets.overlay import Screen
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph, button, card


class Fault(Screen):
    """`again` to try once more, `other` with the path of another log, `new` to begin one."""

    again = Signal()
    other = Signal(object)
    new = Signal()

    def __init__(self, window: QWidget, refusal: Refused, path: Path, title: str = "") -> None:
        super().__init__(window)
        self._title = title or self.tr("The log cannot be opened")
        self._path = path
        self.try_again = button(self.tr("Try again"), "primary", "rotate-ccw", tall=True)
        self.try_again.clicked.connect(self.again)
        self.open_other = button(self.tr("Open another log…"), "", "folder-open", tall=True)
        self.open_other.clicked.connect(self._choose)
        self.start_new = button(self.tr("Start a new log"), "", "plus", tall=True)
        self.start_new.clicked.connect(self.new)
        self.quit = button(self.tr("Quit"), "link")
        self.quit.clicked.connect(self._leave_program)
        self.onward = self.try_again
        missing = refusal.code == "no_log"
        if not missing:
            self.start_new.hide()
        self.details = Details(f"{refusal.code}\n{path.absolute()}")
        self._build(content.sentence(refusal.code, refusal.params, language()), missing=missing)

    def begin(self) -> None:
        self.try_again.setFocus()

    def _build(self, sentence: str, *, missing: bool) -> None:
        self.column.addWidget(Logo())
        self.column.addSpacing(24)
        self.column.addWidget(Label(self._title, "title"))
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 12)
        inside.setSpacing(12)
        inside.addWidget(Paragraph(breakable(sentence), "reading"))
        inside.addWidget(Paragraph(self._meaning(missing=missing), "muted"))
        inside.addWidget(self.details)
        self.column.addSpacing(8)
        self.column.addWidget(frame)
        self.column.addSpacing(12)
        self.column.addLayout(actions(self.try_again, self.open_other, self.start_new))
        self.column.addLayout(actions(self.quit))
        self.column.addStretch()

    def _meaning(self, *, missing: bool) -> str:
        if missing:
            return self.tr(
                "If you had a log here, it may have been moved or renamed, or its disk is not "
                "connected. Nothing has been removed by this program."
            )
        return self.tr("Nothing has been changed or removed. What you have written is as it was.")

    def _leave_program(self) -> None:
        self.window().close()

    def _choose(self) -> None:
        kinds = self.tr("Logs") + " (*.lc);;" + self.tr("All files") + " (*)"
        folder = str(self._path.parent)
        title = self.tr("Open another log")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, folder, kinds)
        if chosen:
            self.other.emit(Path(chosen))
