"""Agreeing on an action: what, when–then, for whom, by when; and the same card to word it anew."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from leadercoach import content
from leadercoach.coaching.action import SURE, Action, ProposedAction
from leadercoach.store import actions as stored
from leadercoach.store import feedback
from leadercoach.store.handed_over import SavedProposal
from leadercoach.store.people import people
from leadercoach.usecases import actions, proposals
from ui.base import theme
from ui.base.i18n import language
from ui.forms.fields import Choice, Day, Line, Pick, Text, Tick
from ui.forms.form_card import FormCard
from ui.sessions.linked import Linked
from ui.shell.workspace import Workspace
from ui.widgets.reflow import SideBySide
from ui.widgets.segmented import RING
from ui.widgets.standing import Way
from ui.widgets.text import Paragraph, button

WIDTH = 760
LEAST_TEXT = 300


class ActionCard(FormCard):
    """Of a new action, with `action_id` of one that has been agreed on, or with `proposal` of one
    that a coach proposes."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        session_id: str = "",
        action_id: str = "",
        proposal: SavedProposal | None = None,
    ) -> None:
        super().__init__(window, workspace, width=WIDTH)
        self._session_id, self._action_id, self._proposal = session_id, action_id, proposal
        self._person = QWidget()
        self._shaky = QWidget()
        self.linked = Linked(workspace)
        self._build()
        if action_id:
            saved = stored.action(workspace.log, action_id)
            self._show(saved.action)
            self.linked.show_linked(saved.entries)
        if proposal is not None and isinstance(proposal.body, ProposedAction):
            self._show(proposal.body.action)
        self.way = self._way()
        self.keep_draft(":".join(map(str, self.way)))
        self._adapt()
        self.open()

    def begin(self) -> None:
        self.fields["what"].focus()

    def changed(self) -> None:
        self._adapt()
        super().changed()

    def save(self) -> None:
        """Keep the action and what it is linked to, or say what is in the way."""
        if self.lacks("what", self.tr("Say what is to be done.")):
            return
        staff = self.fields["to"].read() == "staff"
        if staff and self.lacks("person", self.tr("Say by alias to whom it is promised.")):
            return
        if self.attempt_confirmed(self._keep) is None:
            return
        self.saved()
        self.workspace.changed.emit("coaching")
        self.leave()

    def _way(self) -> Way:
        if self._proposal is not None:
            return ("change_proposal", self._proposal.id)
        if self._action_id:
            return ("word_anew", self._action_id)
        return ("agree", self._session_id)

    def _keep(self, sure: bool) -> str:
        log, at, action = self.workspace.log, self.workspace.at, self._action()
        with log.transaction():
            action_id = self._action_id
            if self._proposal is not None:
                decided = proposals.change(log, self._proposal.id, action, at)
                action_id = decided.action_id or ""
            elif action_id:
                actions.change(log, action_id, action, at, sure=sure)
            else:
                agreed_in = self._session_id or None
                action_id = actions.agree(log, action, at, session_id=agreed_in, sure=sure)
            for entry_id, linked in self.linked.changes():
                actions.link(log, action_id, entry_id, at, linked=linked)
        if self._proposal is not None:
            self._tell(lambda: proposals.put_back(log, decided, at))
        elif self._action_id:
            self.workspace.tell(self.tr("Saved"))
        else:
            self._tell(lambda: actions.remove(log, action_id))
        return action_id

    def _tell(self, back: Callable[[], object]) -> None:
        self.workspace.say_done(self.tr("Agreed"), back)

    def _action(self) -> Action:
        """What stands on the card. InvalidEntry if it cannot be kept so."""
        due, to, sure = self.fields["due"].read(), self.fields["to"].read(), self._confidence()
        return Action(
            what=self.read("what"),
            situation=self.read("situation"),
            response=self.read("response"),
            obstacle=self.read("obstacle"),
            due=date.fromisoformat(due) if due else None,
            promised_to=to or "self",
            person=self.read("person") if to == "staff" else "",
            observer_id=self.fields["observer"].read(),
            item=self.fields["item"].read(),
            rehearsed=bool(self.fields["rehearsed"].read()),
            confidence=sure,
        )

    def _confidence(self) -> int | None:
        found = self.fields["confidence"].read()
        return None if found is None else int(found)

    def _show(self, action: Action) -> None:
        """What was agreed on or is proposed."""
        shown: dict[str, Any] = {
            name: getattr(action, name)
            for name in ("what", "situation", "response", "obstacle", "person", "item")
        }
        shown |= {"to": action.promised_to, "observer": action.observer_id}
        shown |= {"due": action.due.isoformat() if action.due else None}
        shown |= {"rehearsed": action.rehearsed, "confidence": action.confidence}
        for name, value in shown.items():
            self.fields[name].write(value)

    def _build(self) -> None:
        self.set_title(self.tr("The agreed action") if self._action_id else self.tr("Agree"))
        self.add(Line("what", self.tr("What will you do?")))
        self.add(
            Line("situation", self.tr("When…"), self.tr("a situation you will recognise")),
            Line("response", self.tr("…then I"), self.tr("what you do in it")),
        )
        self.add(Text("obstacle", self.tr("What may get in the way?"), self.tr("if you like")))
        self._add_promise()
        self._add_looking()
        self._add_confidence()
        self.rows.addWidget(self.linked)
        self.linked.turned.connect(self.place)
        self.add_onward(self.tr("Save") if self._action_id else self.tr("Agree"), self.save)
        self.watch_texts()

    def _add_promise(self) -> None:
        to = [
            ("self", self.tr("Myself")),
            ("coach", self.tr("The coach")),
            ("team", self.tr("The team")),
            ("staff", self.tr("One of the staff")),
        ]
        promised = Choice("to", to, label=self.tr("Promised to"))
        promised.write("self")
        self.add(promised)
        log = self.workspace.log
        known = [(p.alias, p.alias) for p in people(log) if not p.retired]
        person = Pick("person", known, self.tr("Who, by alias"), free=True)
        self._person = self.add(person)
        due = Day("due", self.workspace.at.today, self.tr("By when?"))
        self.add(due, Tick("rehearsed", self.tr("Said aloud once"), otherwise=False))

    def _add_looking(self) -> None:
        """Who looks at which behaviour."""
        watching = [
            (known.id, known.observer.name)
            for known in feedback.observers(self.workspace.log)
            if not known.retired
        ]
        items = [(b.id, b.name.in_(language())) for b in content.behaviours()]
        nobody, nothing = self.tr("Nobody"), self.tr("None in particular")
        self.add(
            Pick("observer", watching, self.tr("Who looks?"), nothing=nobody),
            Pick("item", items, self.tr("At which behaviour?"), nothing=nothing),
        )

    def _add_confidence(self) -> None:
        steps = [(str(n), str(n)) for n in range(11)]
        label = self.tr("How likely are you to do it?")
        self.add(Choice("confidence", steps, label=label, optional=True))
        said = Paragraph(
            self.tr("Below {sure}: can it be made smaller, so that it becomes likely?").format(
                sure=SURE
            ),
            "muted",
        )
        smaller = button(self.tr("Make it smaller"), "", "pencil")
        smaller.clicked.connect(self._make_smaller)
        self._shaky = SideBySide(said, smaller, theme.current().px(LEAST_TEXT))
        self._shaky.setContentsMargins(RING, 0, RING, 0)
        self.rows.addWidget(self._shaky)

    def _make_smaller(self) -> None:
        self.to_top()
        what = self.fields["what"]
        what.focus()
        if isinstance(what, Line):
            what.edit.selectAll()

    def _adapt(self) -> None:
        """Show what depends on what was chosen."""
        self._person.setVisible(self.fields["to"].read() == "staff")
        sure = self._confidence()
        self._shaky.setVisible(sure is not None and sure < SURE)
