"""Closing a week in two minutes: is everything in, the three latest decisions, one question."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS, sentence
from leadercoach.errors import Refused, SoftStop
from leadercoach.log.weeks import Week
from leadercoach.store import notes
from leadercoach.usecases import weeks
from leadercoach.views import words
from leadercoach.views.counted import row_text, short_week, tally_text, week_text
from leadercoach.views.log_list import Filter, Item, items_of_week
from leadercoach.views.weeks import week_view
from ui.base import theme
from ui.base.i18n import language
from ui.forms.draft import DraftKeeper
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.today.week_decisions import SAMPLE, Decisions
from ui.widgets.layouts import clear
from ui.widgets.marks import Glyph
from ui.widgets.note_edit import NoteEdit
from ui.widgets.text import Elided, Label, Paragraph, button, card, divider


class WeekClosePage(Page):
    """`done` when the week has been closed or left open."""

    done = Signal()
    alone = True

    def __init__(self, workspace: Workspace, routes: Routes, week: Week) -> None:
        super().__init__(workspace)
        self.week = week
        self._routes = routes
        self.way = ("close_week", week.ordinal)
        self._draft = DraftKeeper(self, workspace, f"week:{week}", self._raw)
        self._draft.refused.connect(self._refused)
        self._decisions = Decisions(workspace, week)
        self._decisions.changed.connect(self._draft.touch)
        self._decisions.edit.connect(routes.edit_entry)
        self._answer = NoteEdit()
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self._sure = False
        self._listing = QVBoxLayout()
        self._build()
        self._load_draft()

    @property
    def title(self) -> str:
        return self.tr("Close week {number}").format(number=self._number)

    @property
    def _number(self) -> str:
        return words.week_number(self.week, self.workspace.at.today)

    @property
    def subtitle(self) -> str:
        return words.span(self.week.monday, self.week.sunday, language(), self.workspace.at.today)

    def refresh(self) -> None:
        """Read the week's entries anew; what has been answered here stays."""
        clear(self._listing)
        log, today = self.workspace.log, self.workspace.at.today
        view = week_view(log, self.week, today)
        items = items_of_week(log, Filter(), self.week, language(), today)[::-1]
        for point in POINTS:
            now = view.points[point].state
            state = now.state
            if state == "unclosed":
                state = "met" if now.events >= (now.target or 0) else "partly"
                state = state if now.events else "zero"
            head = QHBoxLayout()
            head.setSpacing(10)
            said = content.label("week.state", state).in_(language())
            head.addWidget(Glyph(point, state, said))
            head.addWidget(Label(content.point_name(point).in_(language()), "strong"), 1)
            if now.target is not None:
                reached = self.tr("{count} of {target}")
                text = reached.format(count=now.events, target=now.target)
                head.addWidget(Label(text, "muted"))
            self._listing.addLayout(head)
            for text in (
                short_week(view.points[point], language()),
                tally_text(point, items, view.points[point].happened, language()),
            ):
                if text:
                    self._listing.addLayout(_below(Paragraph(text, "caption")))
            for item in [i for i in items if i.point == point]:
                self._list(item)
            self._listing.addWidget(divider())
        self._decisions.refresh()

    def _list(self, item: Item) -> None:
        """An entry of the week; where it does not count, why."""
        row = _below(Elided(item.title))
        day = words.short_weekday(item.occurred_on, language())
        row.addWidget(Label(f"{day} {item.occurred_on.day}", "caption"))
        self._listing.addLayout(row)
        if item.why is not None:
            why = row_text(item.why, language(), facts=False)
            self._listing.addLayout(_below(Paragraph(why, "caption")))

    def _build(self) -> None:
        self._answer.setPlaceholderText(content.text("note_hint").in_(language()))
        self._answer.setAccessibleName(self._prompt())
        self._answer.setFixedHeight(theme.current().px(84))
        self._answer.textChanged.connect(self._draft.touch)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._everything(), 376)
        both.addWidget(self._right(), 728)
        column.addLayout(both)
        column.addWidget(self._foot())
        column.addStretch()
        filled(self, Scrolled(page))

    def _everything(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(_step("1", self.tr("Is everything in?")))
        column.addWidget(divider())
        self._listing.setSpacing(8)
        column.addLayout(self._listing)
        column.addStretch()
        more = button(self.tr("Add something from the week"), "link", "plus")
        more.clicked.connect(self._add_more)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _right(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        column.addLayout(_step("2", self.tr("The three latest decisions")))
        what = self.tr("In your area, whoever made them. Level 1–7, and who was heard before.")
        below = Paragraph(what, "muted")
        below.setContentsMargins(34, 0, 0, 0)
        column.addWidget(below)
        column.addWidget(self._decisions)
        column.addLayout(_step("3", self.tr("One question"), self.tr("optional")))
        question = Paragraph(self._prompt(), "reading")
        question.setContentsMargins(34, 0, 0, 0)
        column.addWidget(question)
        row = QHBoxLayout()
        row.setContentsMargins(34, 0, 0, 0)
        row.addWidget(self._answer)
        column.addLayout(row)
        column.addStretch()
        return frame

    def _foot(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 18, 24, 18)
        column.addWidget(self._stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Paragraph(content.text("close_week").in_(language())), 1)
        leave = button(self.tr("Leave the week open"), tall=True)
        leave.clicked.connect(self._leave)
        self._close = button(self.tr("Close the week"), "primary", tall=True)
        self._close.clicked.connect(self._close_week)
        row.addWidget(leave)
        row.addWidget(self._close)
        column.addLayout(row)
        return frame

    def _prompt(self) -> str:
        every = [text for point in POINTS for text in content.prompts(point)]
        return every[self.week.ordinal * 5 % len(every)].in_(language())

    def _add_more(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, QWidget)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for point in POINTS:
            action = QAction(content.point_name(point).in_(language()), menu)
            action.setData(point)
            menu.addAction(action)
        menu.triggered.connect(self.add_entry)
        menu.popup(pressed.mapToGlobal(QPoint(0, pressed.height() + 4)))

    def add_entry(self, chosen: QAction) -> None:
        """A new entry, begun on the week's Friday."""
        day = min(self.week.friday, self.workspace.at.today)
        self._routes.new_entry.emit(chosen.data(), day)

    def _leave(self) -> None:
        self._draft.flush()
        self.done.emit()

    def take_focus(self) -> None:
        self._decisions.take_focus()

    def _close_week(self) -> None:
        if self._decisions.unfinished:
            self._say(self.tr("A decision lacks its level or who was heard. Fill in or empty it."))
            return
        question = self._decisions.conflict()
        if question and not self._sure:
            self._ask(question)
            return
        try:
            weeks.close(
                self.workspace.log,
                self.week,
                self.workspace.at,
                sample=self._decisions.sample(),
                reflection=self._answer.toPlainText(),
                sure=self._sure,
            )
        except SoftStop as stop:
            self._ask(sentence(stop.code, stop.params, language()))
            return
        except Refused as refusal:
            self._refused(refusal)
            return
        self._draft.forget()
        self.workspace.changed.emit("weeks")
        self.workspace.say_done(self._closed(), self._reopen)
        self.done.emit()

    def _closed(self) -> str:
        """That the week is closed, and why some of its decisions do not count (D.2)."""
        closed = self.tr("Week {number} is closed").format(number=self._number)
        log, today = self.workspace.log, self.workspace.at.today
        decisions = items_of_week(log, Filter(point="delegation"), self.week, language(), today)
        uncounted = week_text((item.why for item in decisions), language())
        return f"{closed}. {uncounted}" if uncounted else closed

    def _ask(self, question: str) -> None:
        self._sure = True  # the second press is the answer
        self._say(question)
        self._close.setText(self.tr("Close it anyway"))

    def _reopen(self) -> None:
        weeks.reopen(self.workspace.log, self.week, self.workspace.at)

    def _say(self, text: str) -> None:
        self._stop.setText(text)
        self._stop.show()

    def _raw(self) -> dict[str, Any]:
        return {"answer": self._answer.toPlainText(), "rows": self._decisions.raw()}

    def _refused(self, refusal: Refused) -> None:
        self._say(sentence(refusal.code, refusal.params, language()))

    def _load_draft(self) -> None:
        draft = notes.draft(self.workspace.log, self._draft.key)
        if draft is None:
            return
        form: dict[str, Any] = draft.form
        self._answer.setPlainText(str(form.get("answer", "")))
        self._decisions.load(list(form.get("rows", ()))[:SAMPLE])
        self._draft.forget()


def _below(what: QWidget) -> QHBoxLayout:
    """Something below a point's head, in line with its name."""
    row = QHBoxLayout()
    row.setContentsMargins(26, 0, 0, 0)
    row.addWidget(what, 1)
    return row


def _step(number: str, text: str, hint: str = "") -> QHBoxLayout:
    """A numbered head."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Label(number, "step"))
    row.addWidget(Label(text, "head"))
    if hint:
        row.addWidget(Label(hint, "muted"))
    row.addStretch()
    return row
