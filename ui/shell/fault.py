"""Instead of the window's pages when the log cannot be opened: what happened, and what to do."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from ui.base.i18n import language
from ui.shell.fault_words import Words, words
from ui.shell.group import actions
from ui.shell.start_screen import StartScreen
from ui.widgets import layouts
from ui.widgets.breakable import breakable
from ui.widgets.details import Details
from ui.widgets.flow import FlowLayout
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph, button, card


class Fault(StartScreen):
    """`again` to try once more, `other` with the path of another log, `new` to begin one; `restore`
    a backup, or `salvage` what can be read into a log at the path chosen."""

    again = Signal()
    other = Signal(object)
    new = Signal()
    salvage = Signal(object)

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
        self.bring_back = button(self.tr("Restore a backup…"), "", "archive-restore", tall=True)
        self.bring_back.clicked.connect(self.restore)
        self.rescue = button(self.tr("Salvage…"), "", "life-buoy", tall=True)
        self.rescue.clicked.connect(self._choose_new)
        self.quit = button(self.tr("Quit"), "link")
        self.quit.clicked.connect(self._leave_program)
        self.onward = self.try_again
        self._words = words(refusal.code)
        if refusal.code not in ("no_log", "log_gone"):
            self.start_new.hide()
        if title or not self._words.restore:  # another title: no log of a leader's
            self.bring_back.hide()
        if title or not self._words.salvage:
            self.rescue.hide()
        self.details = Details(f"{refusal.code}\n{path.absolute()}")
        self._build(content.sentence(refusal.code, refusal.params, language()))

    def begin(self) -> None:
        self.try_again.setFocus()

    def wait(self, *, reading: bool) -> None:
        """Nothing can be chosen while the damaged log is read."""
        for each in (self.try_again, self.open_other, self.bring_back, self.rescue):
            each.setEnabled(not reading)
        self.tell(self.tr("Reading what can be read…") if reading else "")

    def tell(self, text: str) -> None:
        """Say something below the buttons."""
        self._told.setText(breakable(text))
        self._told.setVisible(bool(text))

    def refuse(self, refusal: Refused) -> None:
        self.tell(content.sentence(refusal.code, refusal.params, language()))

    def _build(self, sentence: str) -> None:
        self.column.addWidget(Logo())
        self.column.addSpacing(24)
        self.column.addWidget(Label(self._title, "title"))
        frame = card()
        inside = layouts.column(frame, spacing=12, margins=(24, 20, 24, 12))
        for part in paragraphs(breakable(sentence), self._words):
            inside.addLayout(part)
        inside.addWidget(self.details)
        self.column.addSpacing(8)
        self.column.addWidget(frame)
        self.column.addSpacing(12)
        first = FlowLayout(spacing=8)
        for choice in (self.try_again, self.open_other, self.start_new):
            first.addWidget(choice)
        self.column.addLayout(first)
        self.column.addLayout(actions(self.bring_back, self.rescue))
        self._told = Paragraph("", "stop")
        self._told.hide()
        self.column.addWidget(self._told)
        self.column.addLayout(actions(self.quit))
        self.column.addStretch()

    def _leave_program(self) -> None:
        self.window().close()

    def _choose(self) -> None:
        kinds = self.tr("Logs") + " (*.lc);;" + self.tr("All files") + " (*)"
        folder = str(self._path.parent)
        title = self.tr("Open another log")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, folder, kinds)
        if chosen:
            self.other.emit(Path(chosen))

    def _choose_new(self) -> None:
        """Where the new log is to be; the damaged one keeps its name."""
        kinds = self.tr("Logs") + " (*.lc)"
        wanted = self._path.with_name(f"{self._path.stem}-2{self._path.suffix}")
        title = self.tr("Where to put the new log")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(wanted), kinds)
        if chosen:
            self.salvage.emit(Path(chosen))


def paragraphs(happened: str, said: Words) -> list[QVBoxLayout]:
    """What happened, what is safe, what to do: each below its name."""
    parts = {
        QCoreApplication.translate("Fault", "What happened"): happened,
        QCoreApplication.translate("Fault", "What is safe"): said.safe,
        QCoreApplication.translate("Fault", "What to do"): said.to_do,
    }
    return [_paragraph(head, text) for head, text in parts.items()]


def _paragraph(head: str, text: str) -> QVBoxLayout:
    column = layouts.column(spacing=2)
    column.addWidget(Label(head, "label"))
    column.addWidget(Paragraph(text, "reading"))
    return column
