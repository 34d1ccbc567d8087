"""What coaches sent: every note and action that waits, each to be accepted, changed or declined."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.coaching.action import CoachNote
from leadercoach.store import coaching, handed_over
from leadercoach.store.handed_over import SavedProposal
from leadercoach.usecases import proposals
from leadercoach.usecases.proposals import Decided
from leadercoach.views import actions as views
from leadercoach.views import words
from leadercoach.views.names import entry_names
from ui.base.i18n import language
from ui.forms.form_card import beginning
from ui.sessions.action import ActionCard
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.flow import FlowLayout
from ui.widgets.layouts import clear
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button, divider


class Proposals(CardOverlay):
    """Stays until all are decided; each decision can be taken back by the toast. `more_wanted`
    when another file is to be taken in."""

    more_wanted = Signal()

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        body = FitHeight()
        self._workspace = workspace
        super().__init__(window, "", body)
        self.set_title(self.tr("From your coach"))
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 12, 24, 20)
        self._column.setSpacing(12)
        workspace.changed.connect(self._read_anew)
        self._read_anew()
        self.open()

    def begin(self) -> None:
        """The first thing to decide about comes before the way out."""
        body = self._column.parentWidget()
        assert body is not None
        chain = [w for w in self.tab_chain() if body.isAncestorOf(w)]
        (chain[0] if chain else self).setFocus(Qt.FocusReason.TabFocusReason)

    def _read_anew(self, _what: str = "") -> None:
        """Show what waits now, and put the focus on the first of it."""
        clear(self._column)
        log, lang, today = self._workspace.log, language(), self._workspace.at.today
        waiting = [each for each in handed_over.proposals(log) if each.state == "proposed"]
        names = {known.id: known.coach.name for known in coaching.coaches(log)}
        about = entry_names(log, [each.entry_id for each in waiting if each.entry_id], lang, today)
        for nth, each in enumerate(waiting):
            if nth:
                self._add(divider())
            said = about.get(each.entry_id or "")
            row = ProposalRow(each, names.get(each.coach_id, ""), said, today)
            row.decided.connect(self._decide)
            row.change_wanted.connect(self._change)
            self._add(row)
        if not waiting:
            self._add(
                Paragraph(
                    self.tr("Nothing waits. Notes and actions from a coach turn up here."), "muted"
                )
            )
        more = button(self.tr("Take in a file…"), "link", "file-input")
        more.clicked.connect(self._want_more)
        self._add(beginning(more))
        if self.isVisible():
            self.place()
            self.begin()

    def _decide(self, proposal_id: str, word: str) -> None:
        log, at = self._workspace.log, self._workspace.at
        decide = proposals.accept if word == "accept" else proposals.decline
        said = self.tr("Taken in") if word == "accept" else self.tr("Declined")
        self._keep(said, lambda: decide(log, proposal_id, at))

    def _keep(self, said: str, change: Callable[[], Decided]) -> None:
        """Make a decision that the toast takes back."""
        workspace = self._workspace
        decided = workspace.run("coaching", change)
        if decided is not None:
            workspace.say_done(
                said, lambda: proposals.put_back(workspace.log, decided, workspace.at)
            )

    def _change(self, proposal_id: str) -> None:
        """Word an action anew before it is agreed on."""
        window, workspace = self.host, self._workspace
        found = handed_over.proposal(workspace.log, proposal_id)
        self.leave()
        ActionCard(window, workspace, proposal=found)

    def _want_more(self) -> None:
        self.leave()
        self.more_wanted.emit()

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        part.show()


class ProposalRow(FitHeight):
    """A note or an action with what can be done with it. `decided` with the id and *accept* or
    *decline*."""

    decided = Signal(str, str)
    change_wanted = Signal(str)

    def __init__(self, shown: SavedProposal, coach: str, about: str | None, today: date) -> None:
        super().__init__()
        self._shown, self._today = shown, today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        day = words.day_month(shown.received_on, language(), today)
        self._column.addWidget(Label(f"{words.isolated(coach)} · {day}", "label"))
        self._what = self._note(about) if isinstance(shown.body, CoachNote) else self._action()
        self._column.addWidget(self._buttons())

    def _note(self, about: str | None) -> str:
        assert isinstance(self._shown.body, CoachNote)
        text = self._shown.body.text
        if about:
            self._say(self.tr("About: {entry}").format(entry=about), "medium")
        self._say(text, "reading")
        if self._shown.changed_since:
            self._say(self.tr("You have changed the entry since your coach read it."), "muted")
        return text

    def _action(self) -> str:
        assert not isinstance(self._shown.body, CoachNote)
        action, lang = self._shown.body.action, language()
        self._say(action.what, "head")
        promised = views.promised(action, action.due, lang, self._today)
        for text in (views.plan(action, lang), promised):
            if text:
                self._say(text, "muted")
        return action.what

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        if self._shown.kind == "note":
            row.addWidget(self._button(self.tr("Taken in"), self._accept))
        else:
            row.addWidget(self._button(self.tr("Accept"), self._accept, "primary"))
            row.addWidget(self._button(self.tr("Change…"), self._change))
        row.addWidget(self._button(self.tr("Decline"), self._decline))
        return holder

    def _button(self, said: str, act: Callable[[], None], style: str = "") -> QWidget:
        made = button(said, style)
        made.setAccessibleDescription(self._what)
        made.clicked.connect(act)
        return made

    def _accept(self) -> None:
        self.decided.emit(self._shown.id, "accept")

    def _decline(self) -> None:
        self.decided.emit(self._shown.id, "decline")

    def _change(self) -> None:
        self.change_wanted.emit(self._shown.id)

    def _say(self, text: str, style: str) -> None:
        self._column.addWidget(Paragraph(breakable(text), style))
