"""What came out of a damaged log, and the way into the new one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.views.salvaged import head_line, part_lines
from ui.base.i18n import language
from ui.shell.group import actions
from ui.widgets.breakable import breakable
from ui.widgets.overlay import Screen
from ui.widgets.text import Label, Paragraph, button, card


class SalvagedScreen(Screen):
    """`onwards` to open the new log."""

    onwards = Signal()

    def __init__(self, window: QWidget, found: object, path: Path, new: Path) -> None:
        from leadercoach.backup.salvage import Salvaged

        assert isinstance(found, Salvaged)
        super().__init__(window)
        lang = language()
        self.column.addWidget(Label(self.tr("What could be read"), "title"))
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(Paragraph(breakable(head_line(found, path, new, lang)), "reading"))
        for line in part_lines(found, lang):
            inside.addWidget(Paragraph(line, "muted"))
        if found.loose:
            inside.addSpacing(8)
            inside.addWidget(Label(content.sentence("salvaged_loose", {}, lang), "label"))
            for text in found.loose:
                inside.addWidget(Paragraph(text, "reading"))
        self.column.addWidget(frame)
        self.column.addSpacing(12)
        self.onward = button(self.tr("Open the new log"), "primary", "folder-open", tall=True)
        self.onward.clicked.connect(self.onwards)
        self.column.addLayout(actions(self.onward))
        self.column.addStretch()

    def begin(self) -> None:
        assert self.onward is not None
        self.onward.setFocus()
