"""At most three questions the rules ask, each with what it rests on (F.2)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from leadercoach.sharing.review import Question
from ui.base import theme
from ui.widgets.layouts import clear
from ui.widgets.reflow import ReflowColumns
from ui.widgets.text import Paragraph, card

BESIDE, HIGH = 680, 96


class Questions(QWidget):
    """Not there at all where no rule asks."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_questions(self, questions: Sequence[Question]) -> None:
        clear(self._column)
        if questions:
            cards = [_card(each) for each in questions]
            steps = [BESIDE] * (len(cards) - 1)
            self._column.addWidget(ReflowColumns(cards, [1] * len(cards), steps, gap=12))
        self.setVisible(bool(questions))


def _card(question: Question) -> QFrame:
    frame = card()
    frame.setAccessibleName(f"{question.text} {question.basis}")
    frame.setMinimumHeight(theme.current().px(HIGH))
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    column.addWidget(Paragraph(question.text, "medium"))
    column.addStretch()
    column.addWidget(Paragraph(question.basis, "caption"))
    return frame
