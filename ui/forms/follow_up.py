"""One thing to follow up, answered where it stands."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from leadercoach import content
from leadercoach.views import words
from leadercoach.views.today import FollowUpRow
from ui.base import theme
from ui.base.i18n import language
from ui.shell.workspace import Workspace
from ui.widgets import layouts
from ui.widgets.reflow import SideBySide
from ui.widgets.segmented import Segmented
from ui.widgets.standing import call
from ui.widgets.text import Elided, Paragraph, icon_label

ICONS = {
    "check_in": "calendar-check",
    "outcome": "handshake",
    "response": "arrow-up",
    "told_team": "users",
    "share": "megaphone",
}
LEAST_TEXT = 260
Answer = Callable[[str], None]


class FollowUp(QFrame):
    """A question about an entry and its answers; `opened` when its title is clicked."""

    opened = Signal(str)

    def __init__(self, row: FollowUpRow, workspace: Workspace) -> None:
        super().__init__()
        call(self, f"follow-up:{row.kind}:{row.id}")
        self._row, self._workspace = row, workspace
        self._asked = ""
        self._question = Paragraph("", "muted")
        self._answers: Segmented | None = None
        self._answer: Answer = self._review
        words = QWidget()
        text = layouts.column(words, spacing=0)
        text.addWidget(Elided(row.title, "medium"))
        text.addWidget(self._question)
        self._both = SideBySide(words, QWidget(), theme.current().px(LEAST_TEXT))
        line = layouts.row(self, spacing=14, margins=(18, 12, 16, 12))
        line.addWidget(icon_label(ICONS[row.kind]))
        line.addWidget(self._both, 1)
        self.setAccessibleName(row.title)
        self._first_question()

    def stands(self) -> str:
        """The answer that asks on."""
        return self._asked

    def stand(self, how: str) -> None:
        if how:
            self._answer(how)
        else:
            self._first_question()

    def _first_question(self) -> None:
        self._asked = ""
        today = self._workspace.at.today
        day = words.day_month(self._row.occurred_on, language(), today)
        due = words.weekday_month(self._row.due, language(), today)
        match self._row.kind:
            case "check_in":
                question = self.tr("Check-in {day}. Did it happen?").format(day=due)
                self._ask(question, _options("decision.check_in_kept"), self._review_check_in)
            case "outcome":
                question = self.tr("Decided {day}. How did it go?").format(day=day)
                self._ask(question, _options("decision.outcome", last="open"), self._review, 3)
            case "response":
                to = content.label("upward.recipient", self._row.detail).in_(language())
                question = self.tr("Need brought to: {recipient}, {day}. What was the answer?")
                question = question.format(recipient=words.in_sentence(to, language()), day=day)
                known = dict(_options("upward.response"))
                codes = ("met", "partly", "declined", "heard")
                self._ask(question, [(c, known[c]) for c in codes], self._respond)
            case "told_team":
                question = self.tr("An answer has come. Does the team know?")
                self._ask(question, [("told", self.tr("Told today"))], self._told_team)
            case "share":
                question = self.tr("Not told yet. Who would benefit from hearing it?")
                answers = [("told", self.tr("Told")), ("not", self.tr("Not shareable"))]
                self._ask(question, answers, self._share)

    def _ask(
        self, question: str, options: Sequence[tuple[str, str]], answer: Answer, per_row: int = 0
    ) -> None:
        self._question.setText(question)
        before = self._answers
        focused = before is not None and before.isAncestorOf(self.focusWidget() or self)
        self._answer = answer
        self._answers = Segmented(question, options, fill=False, per_row=per_row, acts=True)
        self._answers.changed.connect(self._answered)
        self._both.replace(self._answers)
        if focused:
            self._answers.focus_first()

    def _answered(self) -> None:
        assert self._answers is not None
        code = self._answers.value()
        if code is not None:
            self._answer(code)

    def _review_check_in(self, code: str) -> None:
        self._workspace.review(self._row.id, kept=code)

    def _review(self, code: str) -> None:
        if code == "taken_back":
            self._asked = code
            question = self.tr("Taken back. Why?")
            options = _options("decision.taken_back_reason")
            self._ask(question, options, self._taken_back, 3)
            return
        self._workspace.review(self._row.id, outcome=code)

    def _taken_back(self, reason: str) -> None:
        self._workspace.review(self._row.id, outcome="taken_back", reason=reason)

    def _respond(self, code: str) -> None:
        self._workspace.answer(self._row.id, response=code)

    def _told_team(self, _code: str) -> None:
        self._workspace.answer(self._row.id, told=self._workspace.at.today)

    def _share(self, code: str) -> None:
        self._asked = code
        if code == "told":
            question = self.tr("Told today. Whom?")
            self._ask(question, _options("failure.direction"), self._told, 3)
        else:
            question = self.tr("Not shareable. Why?")
            self._ask(question, _options("failure.not_shareable"), self._not_shareable)

    def _told(self, direction: str) -> None:
        self._workspace.share(self._row.id, direction)

    def _not_shareable(self, reason: str) -> None:
        self._workspace.not_shareable(self._row.id, reason)


def _options(enum: str, last: str = "") -> list[tuple[str, str]]:
    options = [(o.code, o.label.in_(language())) for o in content.options(enum)]
    return sorted(options, key=lambda pair: pair[0] == last)
