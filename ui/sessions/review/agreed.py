"""The middle card of a session: what was agreed on, what observers said, what waits."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.sharing.review import Line, Review
from leadercoach.views import words
from leadercoach.views.sessions import AgreedRow
from ui.base import theme
from ui.base.i18n import language
from ui.sessions.review.renewed import show_new
from ui.sessions.review.since import count_line
from ui.widgets.agreed_row import AgreedButton
from ui.widgets.breakable import breakable
from ui.widgets.layouts import clear
from ui.widgets.reply_parts import ObserverMark
from ui.widgets.text import Label, Paragraph, divider

_TOP = Qt.AlignmentFlag.AlignTop


class AgreedSoFar(QFrame):
    """`opened` with the id of an agreed action."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 18, 18, 14)
        self._column.setSpacing(0)

    def show_review(self, review: Review, today: date) -> None:
        """Show agreements, lines and counts anew."""
        clear(self._column)
        self._show_actions(review)
        self._column.addSpacing(18)
        self._show_lines(review.lines, today)
        self._show_counts(review)
        self._column.addStretch()
        show_new(self)

    def show_reason(self) -> None:
        """Without a review, say what will stand here."""
        clear(self._column)
        self._column.addWidget(Label(self.tr("Agreements"), "head"))
        said = self.tr("What you agreed on stands here once something is shown.")
        self._column.addWidget(Paragraph(said, "muted"))
        self._column.addStretch()

    def _show_actions(self, review: Review) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Agreements"), "head"), 1)
        if review.kept.n:
            kept = self.tr("kept {k} of {n}").format(k=review.kept.k, n=review.kept.n)
            head.addWidget(Label(kept, "muted"))
        self._column.addLayout(head)
        self._column.addSpacing(8)
        for row in review.actions:
            self._column.addWidget(divider())
            self._column.addWidget(self._action(row))
        if not review.actions:
            self._say(self.tr("Nothing has been agreed on before."))

    def _action(self, row: AgreedRow) -> QWidget:
        made = AgreedButton(row, with_plan=False)
        made.setToolTip(row.plan)
        made.setProperty("id", row.id)
        made.clicked.connect(self._pressed)
        return made

    def _show_lines(self, lines: Sequence[Line], today: date) -> None:
        self._column.addWidget(Label(self.tr("Observers"), "head"))
        self._column.addSpacing(8)
        for line in lines:
            self._column.addWidget(divider())
            self._column.addWidget(self._line(line, today))
        if not lines:
            self._say(self.tr("No lines that you both may read."))

    def _line(self, line: Line, today: date) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        mark = QWidget()
        mark.setFixedSize(theme.current().px(16), theme.current().px(18))
        ObserverMark(line.form).setParent(mark)
        row.addWidget(mark, 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(2)
        day = words.day_month(line.on, language(), today)
        column.addWidget(Paragraph(f"{words.isolated(line.name)}, {day}", "caption"))
        for code, text, style in (
            ("", line.saw, ""),
            ("said_led_to", line.led_to, ""),
            ("said_next_time", line.next_time, "muted"),
        ):
            said = text.strip()
            if said and code:
                said = content.sentence(code, {"text": said}, language())
            if said:
                column.addWidget(Paragraph(breakable(said), style))
        row.addLayout(column, 1)
        return holder

    def _show_counts(self, review: Review) -> None:
        counts = []
        if review.taken_back is not None:
            share = self.tr("{k} of {n}").format(k=review.taken_back.k, n=review.taken_back.n)
            counts.append((self.tr("Taken back since last time"), share))
        if review.untold is not None:
            counts.append((self.tr("Failures not told yet"), str(review.untold)))
        for name, value in counts:
            self._column.addWidget(divider())
            self._column.addSpacing(8)
            self._column.addLayout(count_line(name, value))
            self._column.addSpacing(8)

    def _say(self, sentence: str) -> None:
        self._column.addWidget(divider())
        said = Paragraph(sentence, "muted")
        said.setContentsMargins(0, 8, 0, 8)
        self._column.addWidget(said)

    def _pressed(self) -> None:
        self.opened.emit(self.sender().property("id"))
