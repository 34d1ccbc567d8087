"""Exactly what a coach sees, to be read before it is decided: the words, then the file's text."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from leadercoach.coaching.package import Package, encode
from leadercoach.sharing.written import as_text, written
from ui.base import theme
from ui.widgets.details import Fold
from ui.widgets.layouts import layout_of
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph

LINES = 14  # the tick below it stands in the smallest window too


class Seen(NamedTuple):
    """`words` to read, and `exact`, the JSON text as it stands in a file."""

    words: str
    exact: str


def seen(package: Package) -> Seen:
    """A package, said."""
    return Seen(as_text(written(package)), encode(package).decode())


class SeenView(FitHeight):
    """`turned` when the fold with the exact text opens or closes."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._waiting = Paragraph(self.tr("Reading…"), "muted")
        self.words = _text(self.tr("What the coach sees"))
        self.exact = _text(self.tr("The exact text of the file"))
        self._read = _as_high(self.words)
        self._fold = Fold(self.tr("The exact text of the file"), _as_high(self.exact))
        self._fold.turned.connect(self.turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._waiting, self._read, self._fold):
            column.addWidget(part)
        self.wait()

    def wait(self) -> None:
        """It is being read."""
        self._waiting.show()
        self._read.hide()
        self._fold.hide()

    def show_seen(self, seen: Seen) -> None:
        self.words.setPlainText(seen.words)
        self.exact.setPlainText(seen.exact)
        self._waiting.hide()
        self._read.show()
        self._fold.show()
        layout_of(self).activate()  # or the card would measure what was there before


def _text(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAccessibleName(name)
    made.setProperty("class", "path")
    made.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def _as_high(text: QPlainTextEdit) -> QWidget:
    """The stylesheet gives texts a least height of their own; a holder keeps to its."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(text)
    holder.setFixedHeight(theme.current().px(20 * LINES))
    return holder
