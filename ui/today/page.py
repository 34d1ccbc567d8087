"""Today: four cards, what to follow up, something to think about, the week to close."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leadercoach.log.weeks import Week
from leadercoach.store.notes import draft_keys
from leadercoach.views import words
from leadercoach.views.feedback import Waiting
from leadercoach.views.today import Today, offered, today_view
from ui.base import theme
from ui.base.i18n import language
from ui.forms.follow_up import FollowUp
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.today.feedback_wait import FeedbackWait
from ui.today.glance_reader import GlanceReader
from ui.today.point_card import PointCard
from ui.today.think import ThinkCard
from ui.widgets.layouts import clear
from ui.widgets.marks import first_line_mark
from ui.widgets.standing import call
from ui.widgets.text import Label, Paragraph, button, card, divider, icon_label

if TYPE_CHECKING:
    from leadercoach.profile.glance import Glance

HEAD_LINE = 36
SHOWN_FEEDBACK = 3  # of what feedback waits for; its own page has the rest
SHOWN_ACTIONS = 3  # of the agreed actions due; the rest stands with the sessions
_LEFT = Qt.AlignmentFlag.AlignLeft


class Questions(Protocol):
    """What is to be asked of somebody who comes to Today."""

    def place(self) -> QWidget:
        """An empty place, which a card goes to where there is something to ask."""

    def read(self) -> None:
        """Look whether there is."""


class TodayPage(Page):
    """The whole job at a glance."""

    def __init__(
        self, workspace: Workspace, routes: Routes, questions: Callable[[QWidget], Questions]
    ) -> None:
        super().__init__(workspace)
        self._routes = routes
        self._cards: list[PointCard] = []
        self._closed_lines: QVBoxLayout | None = None
        self._think = ThinkCard(workspace)  # one for all times: what is written there stays
        self._seen: object = None
        self._glance = GlanceReader(self, workspace)
        self._glance.seen.connect(self._show_habits)
        self._questions = questions(self)
        self._area = Scrolled(QWidget())
        filled(self, self._area)

    @property
    def title(self) -> str:
        return self.tr("Today")

    @property
    def subtitle(self) -> str:
        today, lang = self.workspace.at.today, language()
        day = words.weekday_month(today, lang, today)
        return self.tr("{day} · week {week}").format(day=day, week=Week.of(today).number)

    def refresh(self) -> None:
        """Build the page anew if there is anything else to be seen."""
        at = self.workspace.at
        view = today_view(self.workspace.log, at.today, language())
        hour = at.now.astimezone().hour
        ready = [week for week in view.closable if offered(week, at.today, hour)]
        drafts = {*draft_keys(self.workspace.log)} & {shown.point for shown in view.cards}
        seen = (at.today, view, ready, drafts)
        if seen != self._seen:
            self._seen = seen
            self._build(view, ready, drafts)
        self._think.refresh()
        self._glance.read()
        self._questions.read()

    def _build(self, view: Today, ready: list[Week], drafts: set[str]) -> None:
        content_widget = QWidget()
        column = QVBoxLayout(content_widget)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(16)
        column.addLayout(self._points(view, drafts))
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addLayout(self._to_follow_up(view), 784)
        below.addLayout(self._aside(view, ready), 320)
        column.addLayout(below)
        column.addStretch()
        self._area.show_content(content_widget)

    def _show_habits(self, seen: "Glance") -> None:
        """How the habits stand, and what was reached in the week closed last."""
        from leadercoach.profile.glance import captions, closed_line

        lang = language()
        for shown in self._cards:
            if shown.point in seen.habits:
                shown.show_habit(captions(seen.habits[shown.point], shown.point, lang))
        if self._closed_lines is not None:
            clear(self._closed_lines)
            for point in seen.closed:
                self._closed_lines.addLayout(_marked(point, closed_line(seen, point, lang)))

    def _points(self, view: Today, drafts: set[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(16)
        self._cards = []
        for n, shown in enumerate(view.cards):
            made = PointCard(shown, self.workspace.at.today, draft=shown.point in drafts)
            call(made, shown.point)
            made.wanted.connect(self._new_entry)
            self._cards.append(made)
            grid.addWidget(made, n // 2, n % 2)
            grid.setColumnStretch(n % 2, 1)
        return grid

    def _new_entry(self, point: str) -> None:
        self._routes.new_entry.emit(point, None)

    def _to_follow_up(self, view: Today) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_head(self.tr("To follow up")))
        waits = view.due + len(view.feedback) + len(view.actions)
        if waits:
            head.addWidget(Label(str(waits), "muted"))
        head.addStretch()
        if view.due > len(view.follow_ups):
            every = button(self.tr("Show all"), "link")
            every.clicked.connect(self._show_all)
            head.addWidget(every)
        column.addLayout(head)
        column.addWidget(self._follow_up_card(view))
        column.addStretch()
        return column

    def _follow_up_card(self, view: Today) -> QFrame:
        frame = card()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for n, shown in enumerate(self._follow_up_rows(view)):
            if n:
                rows.addWidget(divider())
            shown.setMinimumHeight(theme.current().px(68))
            rows.addWidget(shown)
        if not rows.count():
            nothing = Paragraph(
                self.tr("Nothing waits. Check-ins, answers and failures to tell turn up here."),
                "muted",
            )
            nothing.setContentsMargins(20, 20, 20, 20)
            rows.addWidget(nothing)
        return frame

    def _follow_up_rows(self, view: Today) -> Iterator[QFrame]:
        for wait in view.feedback[:SHOWN_FEEDBACK]:
            made = FeedbackWait(wait, self.workspace.at.today)
            call(made, f"feedback:{wait.kind}:{wait.request_id}")
            made.wanted.connect(partial(self._show_feedback, wait))
            yield made
        yield from self._action_rows(view)
        for row in view.follow_ups:
            yield FollowUp(row, self.workspace)

    def _action_rows(self, view: Today) -> Iterator[QFrame]:
        """Loaded only where there are any, so that Today opens as fast without."""
        if view.actions:
            from ui.today.action_due import ActionDue

            for action in view.actions[:SHOWN_ACTIONS]:
                due = ActionDue(action, self.workspace)
                call(due, f"action:{action.id}")
                due.opened.connect(self._routes.action)
                yield due

    def _show_feedback(self, wait: Waiting) -> None:
        self._routes.feedback.emit("requests" if wait.kind == "expires" else "replies")

    def _show_all(self) -> None:
        from leadercoach.views.log_list import Filter

        self._routes.entries.emit(Filter(open_only=True))

    def _aside(self, view: Today, ready: list[Week]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(_head(self.tr("To think about")))
        column.addWidget(self._think)
        column.addSpacing(8)
        column.addWidget(self._week_card(view, ready))
        column.addWidget(self._questions.place())
        column.addStretch()
        return column

    def _week_card(self, view: Today, ready: list[Week]) -> QFrame:
        """The weeks that can be closed, the latest first; else what is closed and what comes."""
        self._closed_lines = None
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 16, 20, 16)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(icon_label("calendar-check"), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(0)
        row.addLayout(text, 1)
        column.addLayout(row)
        if ready:
            self._offer(text, ready[-1])
            for week in ready[-2::-1]:
                name = self.tr("Week {week} is open too").format(week=self._number(week))
                text.addWidget(self._week_button(name, week, "link"), 0, _LEFT)
            return frame
        if view.closed:
            name = self.tr("Week {week} is closed").format(week=self._number(view.closed))
            text.addWidget(Label(name, "medium"))
            self._closed_lines = QVBoxLayout()
            self._closed_lines.setSpacing(2)
            column.addLayout(self._closed_lines)
        text.addWidget(Paragraph(self._when_to_close(view), "muted"))
        return frame

    def _number(self, week: Week) -> str:
        return words.week_number(week, self.workspace.at.today)

    def _when_to_close(self, view: Today) -> str:
        today = self.workspace.at.today
        week = Week.of(today)
        if view.closed == week:
            return self.tr("The next week can be closed on its Friday.")
        if today < week.friday:
            return self.tr("Week {week} can be closed on Friday.").format(week=self._number(week))
        if today == week.friday:
            return self.tr("Week {week} can be closed from noon.").format(week=self._number(week))
        return self.tr("The next week can be closed on its Friday.")

    def _offer(self, text: QVBoxLayout, week: Week) -> None:
        name = self.tr("Week {week} is open").format(week=self._number(week))
        text.addWidget(Label(name, "medium"))
        text.addWidget(Paragraph(self.tr("Closing it takes about two minutes."), "muted"))
        text.addSpacing(8)
        text.addWidget(self._week_button(self.tr("Close the week"), week, "primary"), 0, _LEFT)

    def _week_button(self, name: str, week: Week, style: str) -> QPushButton:
        made = button(name, style)
        made.setProperty("week", week.ordinal)
        made.clicked.connect(self._close_week)
        return made

    def _close_week(self) -> None:
        self._routes.close_week.emit(Week(self.sender().property("week")))


def _marked(point: str, words: str) -> QHBoxLayout:
    """A line behind the marker of its point."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first_line_mark(point, 10), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(words, "caption"), 1)
    return row


def _head(text: str) -> Label:
    """A heading, as high as the link that may stand beside it."""
    made = Label(text, "head")
    made.setFixedHeight(theme.current().px(HEAD_LINE))
    return made
