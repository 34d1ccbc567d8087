"""A text of a session: written in a field that grows, read as plain words once it is closed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.base import theme
from ui.widgets.breakable import breakable
from ui.widgets.note_edit import NoteEdit
from ui.widgets.text import Label, Paragraph

LINES, AROUND, EDGE = 14, 19, 2  # the most lines before it scrolls; px above and below them


class Growing(NoteEdit):
    """As high as its lines, from one up."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(EDGE)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height the lines need."""
        lines = max(1, round(self.document().size().height()))
        scrolls = lines > LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        high = min(lines, LINES) * self.fontMetrics().lineSpacing() + AROUND
        high = max(high, theme.current().px(36))
        if high != self.minimumHeight():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self.minimumHeight())


class TextField(QWidget):
    """A label, with the field below. Read only, it is not there while it is empty."""

    changed = Signal()

    def __init__(self, name: str, hint: str = "", spoken: str = "") -> None:
        super().__init__()
        self.edit = Growing()
        self.edit.setAccessibleName(spoken or name)
        self.edit.setPlaceholderText(hint)
        self.edit.textChanged.connect(self.changed)
        self._read = Paragraph("")
        self._read.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if name:
            column.addWidget(Label(name, "label"))
        column.addWidget(self.edit)
        column.addWidget(self._read)

    def text(self) -> str:
        return self.edit.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text, without `changed`; what stands there already is left alone."""
        if text == self.text():
            return
        self.edit.blockSignals(True)  # noqa: FBT003
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)  # noqa: FBT003
        self.edit.fit()

    def set_closed(self, *, closed: bool) -> None:
        """Whether it can only be read."""
        self._read.setText(breakable(self.text()))
        self._read.setVisible(closed)
        self.edit.setVisible(not closed)
        self.setVisible(not closed or bool(self.text().strip()))
