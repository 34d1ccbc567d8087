"""What the coach sees, in one sentence that never goes away, and the way to change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.breakable import breakable
from ui.widgets.text import Paragraph, button, icon_label

_TOP = Qt.AlignmentFlag.AlignTop


class SeesLine(QWidget):
    """The button follows the words; the words wrap where there is no room for all of them."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture, self._words = icon_label("eye"), Paragraph("", "muted")
        self._change = button(self.tr("Change"), "link")
        self._change.setAccessibleDescription(self.tr("What your coach may see"))
        self._change.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self._picture, self._words, self._change):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def show_words(self, sentence: str) -> None:
        self._words.setText(breakable(sentence))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the words be as long as they are, within the width there is."""
        whole = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        taken = self._picture.width() + self._change.sizeHint().width() + 3 * 10
        self._words.setFixedWidth(max(1, min(whole, self.width() - taken)))
