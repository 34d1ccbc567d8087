"""Events pinned to a session, at most five: shown as the coach sees them, chosen and removed."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.coaching.session import MOST_PINNED
from leadercoach.sharing.review import Pinned
from leadercoach.views import words
from ui.base.i18n import language
from ui.sessions.review.renewed import show_new
from ui.widgets.layouts import clear
from ui.widgets.marks import first_line_mark
from ui.widgets.open_row import OpenRow
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button, icon_button


class Pins(QWidget):
    """`removed` with the own id of an entry; `wanted` when another one is to be chosen."""

    removed = Signal(str)
    wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._pin = button(self.tr("Pin an event"), "link", "pin")
        self._pin.clicked.connect(self.wanted)
        self._label = Label(self.tr("Pinned events"), "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addLayout(self._rows)
        column.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pinned(self, pinned: Sequence[tuple[str, Pinned | None]], *, closed: bool) -> None:
        """Own ids with what the coach sees of each, None of those they do not."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        clear(self._rows)
        for own, seen in pinned:
            self._rows.addWidget(self._row(own, seen, closed=closed))
        show_new(self)
        self._label.setVisible(bool(pinned))
        self._pin.setVisible(not closed and len(pinned) < MOST_PINNED)
        self.setVisible(bool(pinned) or not closed)
        if had_focus and self._pin.isVisible():
            self._pin.setFocus()

    def _row(self, own: str, seen: Pinned | None, *, closed: bool) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        said = self.tr("Not shown in the session")
        if seen is not None:
            line.addWidget(first_line_mark(seen.point, 12))
            said = _title(seen, self._today)
        line.addWidget(Paragraph(said, "" if seen else "muted"), 1)
        if not closed:
            away = icon_button("x", self.tr("Unpin: {event}").format(event=said))
            away.clicked.connect(partial(self.removed.emit, own))
            line.addWidget(away)
        return holder


class PinCard(CardOverlay):
    """What the coach sees of the period, to choose one from; `chosen` with its own id."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, entries: Sequence[Pinned], today: date) -> None:
        inside, self._today = FitHeight(), today
        super().__init__(window, "", inside, width=560)
        self.set_title(self.tr("Pin an event"))
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(0)
        for each in entries:
            column.addWidget(self._row(each))
        if not entries:
            nothing = self.tr("In this period there is no entry that your coach may see.")
            column.addWidget(Paragraph(nothing, "muted"))
        column.addStretch()
        self.open()

    def begin(self) -> None:
        """Begin at the entries, not at the way out."""
        rows = self.findChildren(OpenRow)
        (rows[0] if rows else self).setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, each: Pinned) -> OpenRow:
        title = _title(each, self._today)
        made = OpenRow(title)
        line = QHBoxLayout(made)
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(10)
        line.addWidget(first_line_mark(each.point, 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(title), 1)
        made.clicked.connect(partial(self._choose, each.id))
        return made

    def _choose(self, own: str) -> None:
        self.leave()
        self.chosen.emit(own)


def _title(each: Pinned, today: date) -> str:
    return f"{words.short_day(each.on, language(), today)} · {each.title}"
