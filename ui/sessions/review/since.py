"""The left card of a session: the weeks looked at, and how the four habits moved in them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.sharing.review import Review, Row
from leadercoach.views import words
from ui.base.i18n import language
from ui.sessions.review.renewed import show_new
from ui.sessions.review.small_line import SmallLine, SmallStrip
from ui.widgets.layouts import clear
from ui.widgets.marks import first_line_mark
from ui.widgets.text import Label, Paragraph, divider, icon_label

MARK, INDENT = 14, 22


class Since(QFrame):
    """What is not shown to the coach says so, and shows nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 18, 18, 18)
        self._column.setSpacing(6)

    def show_review(self, review: Review, today: date) -> None:
        """Show the weeks and the rows anew."""
        clear(self._column)
        self._column.addWidget(Label(self._head(review), "head"))
        span = words.span(review.first, review.last, language(), today)
        self._column.addWidget(Paragraph(span, "muted"))
        self._column.addSpacing(4)
        for name, value in self._counts(review):
            self._column.addLayout(count_line(name, value))
        if review.note:
            self._column.addWidget(Paragraph(review.note, "caption"))
        for row in review.rows:
            self._column.addSpacing(6)
            self._column.addWidget(divider())
            self._column.addSpacing(6)
            self._column.addWidget(self._row(row) if row.shown else self._hidden(row))
        self._column.addStretch()
        show_new(self)

    def show_reason(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        clear(self._column)
        self._column.addWidget(Label(self.tr("The period"), "head"))
        self._column.addWidget(Paragraph(sentence, "muted"))
        self._column.addStretch()

    def _head(self, review: Review) -> str:
        if review.since is None:
            return self.tr("The period")
        return self.tr("Since session {number}").format(number=review.since)

    def _counts(self, review: Review) -> list[tuple[str, str]]:
        timely = self.tr("{k} of {n}").format(k=review.timely.k, n=review.timely.n)
        return [
            (self.tr("Closed weeks"), str(review.closed)),
            (self.tr("Open"), str(review.open)),
            (self.tr("Pause"), str(review.paused)),
            (self.tr("Logged within three days"), timely),
        ]

    def _row(self, row: Row) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(_named(row))
        said.addLayout(_number(row))
        top.addLayout(said, 1)
        if row.value or row.range_alone:
            top.addWidget(SmallLine(row), 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(top)
        strip = QHBoxLayout()
        strip.setContentsMargins(INDENT, 2, 0, 0)
        strip.addWidget(SmallStrip(row.point, row.weeks))
        column.addLayout(strip)
        for sentence in filter(None, (row.facts, row.verdict)):
            column.addWidget(_indented(Paragraph(sentence, "caption")))
        return holder

    def _hidden(self, row: Row) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(_named(row))
        why = Paragraph(self.tr("Not shown in the session"), "caption")
        why.setContentsMargins(INDENT, 0, 0, 0)
        said.addWidget(why)
        line.addLayout(said, 1)
        line.addWidget(icon_label("lock"), 0, Qt.AlignmentFlag.AlignVCenter)
        return holder


def count_line(name: str, value: str) -> QHBoxLayout:
    """What is counted and how much of it there is."""
    line = QHBoxLayout()
    line.addWidget(Paragraph(name, "muted"), 1)
    number = Label(value)
    number.setAccessibleName(f"{name}: {value}")
    line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    return line


def _number(row: Row) -> QBoxLayout:
    """The number with its range beside it; facts, the range alone or why there is neither are
    sentences, with what else there is below."""
    beside = bool(row.value) and not (row.habit and row.habit.young)
    line: QBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
    line.setContentsMargins(INDENT, 0, 0, 0)
    line.setSpacing(8 if beside else 2)
    first, second = row.range_alone or row.value, row.beside or row.why
    if beside:
        line.addWidget(Label(first, "number"))
        line.addWidget(Label(second, "caption"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch()
        return line
    if first:
        line.addWidget(Paragraph(first, "medium"))
    if second:
        line.addWidget(Paragraph(second, "caption" if first else "muted"))
    return line


def _indented(sentence: Paragraph) -> QWidget:
    sentence.setContentsMargins(INDENT, 0, 0, 0)
    return sentence


def _named(row: Row) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    mark = first_line_mark(row.point, MARK, hollow=not row.shown)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Paragraph(row.name, "medium"), 1)
    return holder
