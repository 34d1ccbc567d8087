"""A card of the method: its name, its thought, where it lives in the app, and the way there."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from leadercoach.store.notes import Reflection
from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language
from ui.widgets.breakable import breakable
from ui.widgets.marks import Marker
from ui.widgets.rows import Row, Rows
from ui.widgets.text import Label, Paragraph, button, icon_button


class LearningCard(QFrame):
    """`wanted` when its link is pressed, `forgotten` with the id of an answer to take away."""

    wanted = Signal(str)
    forgotten = Signal(str)

    def __init__(
        self,
        code: str,
        name: str,
        text: str,
        *,
        point: str = "",
        lives: str = "",
        prompt: str = "",
        marked: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.setAccessibleName(name)
        self.code, self._name = code, name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 14, 10)
        self._column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        if marked:
            head.addWidget(Marker(point))
        head.addWidget(Label(name, "head"))
        head.addStretch()
        self._column.addLayout(head)
        self._column.addWidget(Paragraph(text, "reading"))
        if prompt:
            self._column.addWidget(Paragraph(prompt, "muted"))
        self._answers: Rows | None = None
        self._column.addStretch()
        self._column.addLayout(self._foot("" if marked else point, lives))

    def offer(self, link: str) -> None:
        """Name the link; empty hides it."""
        self._link.setVisible(bool(link))
        self._link.setText(link.replace("&", "&&"))
        self._link.setAccessibleName(f"{link}: {self._name}")

    def show_answers(self, answers: list[Reflection]) -> None:
        """The leader's own answers, each with its day."""
        if self._answers is None:
            if not answers:
                return
            self._answers = Rows(self._make_row, otherwise=self._link)
            self._column.insertWidget(self._column.count() - 2, self._answers)
        self._answers.show_items([(answer.id, answer) for answer in answers])
        self._answers.setVisible(bool(answers))

    def _foot(self, point: str, lives: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStrut(theme.current().px(36))  # as high without its link as with it
        row.setSpacing(6)
        if point:
            row.addWidget(Marker(point, 14))
        row.addWidget(Paragraph(lives, "caption"), 1)
        self._link = button("", "link")
        self._link.clicked.connect(self._pressed)
        self._link.hide()
        row.addWidget(self._link)
        return row

    def _pressed(self) -> None:
        self.wanted.emit(self.code)

    def _make_row(self) -> "AnswerRow":
        row = AnswerRow()
        row.forgotten.connect(self.forgotten)
        return row


class AnswerRow(Row):
    """What the leader answered, and when."""

    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._day = Label("", "caption")
        self._text = Paragraph("")
        self._remove = icon_button("trash-2", self.tr("Remove the answer"))
        self._remove.clicked.connect(self._pressed)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self._day)
        text.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.addLayout(text, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_item(self, item: Reflection) -> None:
        self._id = item.id
        day = words.long_day(item.on_day, language())
        self._day.setText(day)
        self._text.setText(breakable(item.text))
        name = self.tr("Remove the answer of {day}").format(day=day)
        self._remove.setAccessibleName(name)
        self._remove.setToolTip(escape(name))

    def _pressed(self) -> None:
        self.forgotten.emit(self._id)
