"""What the coach writes: a note on an entry or on the whole, a proposed action."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from leadercoach.coaching.action import Action, CoachNote
from leadercoach.coaching.package import Package
from leadercoach.practice.returns import change, note, propose
from leadercoach.store.practice import Draft
from leadercoach.views import words
from ui.base.i18n import language
from ui.forms.fields import Day, Line, Text
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace
from ui.widgets.standing import Way

LINES = 6


class _Card(FormCard):
    """Keeps what is on it in the coach's own file."""

    def keep(self, save: Callable[[], object]) -> None:
        if self.attempt(lambda: save() or True) is None:
            return
        self.saved()
        self.workspace.changed.emit("notes")
        self.workspace.tell(self.tr("Saved"))
        self.leave()


class NoteCard(_Card):
    """A new note, or with `draft` one that is worded anew."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        package: Package,
        *,
        entry_id: str | None = None,
        draft: Draft | None = None,
    ) -> None:
        super().__init__(window, workspace)
        self._package, self._entry_id, self._draft = package, entry_id, draft
        self.set_title(self.tr("Note to the leader"))
        self.add_text(self._about())
        self.add(Text("text", self.tr("The note"), lines=LINES))
        if draft is not None and isinstance(draft.body, CoachNote):
            self.fields["text"].write(draft.body.text)
        self.add_onward(self.tr("Save"), self._save)
        self.watch_texts()
        self.way = _way("note", draft)
        if draft is None and entry_id:
            self.way = ("comment", entry_id)
        self.keep_draft(_key(self.way, package))
        self.open()

    def begin(self) -> None:
        self.fields["text"].focus()

    def _about(self) -> str:
        body = self._draft.body if self._draft else None
        entry_id = body.entry if isinstance(body, CoachNote) else self._entry_id
        return about(self._package, entry_id) or self.tr("About all of what is shared.")

    def _save(self) -> None:
        if self.lacks("text", self.tr("Write the note first.")):
            return
        log, at, text, draft = self.workspace.log, self.workspace.at, self.read("text"), self._draft
        if draft is not None:
            self.keep(lambda: change(log, draft.body.id, text, at))
        else:
            self.keep(lambda: note(log, self._package, text, at, entry_id=self._entry_id))


class ProposeCard(_Card):
    """A new proposed action, or with `draft` one that is worded anew."""

    def __init__(
        self, window: QWidget, workspace: Workspace, package: Package, draft: Draft | None = None
    ) -> None:
        super().__init__(window, workspace)
        self._package, self._draft = package, draft
        self.set_title(self.tr("Propose an action"))
        self.add_text(self.tr("The leader accepts it, changes it or declines."))
        self.add(Line("what", self.tr("What?")))
        self.add(Line("situation", self.tr("When…")), Line("response", self.tr("…then")))
        self.add(Day("due", workspace.at.today, self.tr("By when?")))
        if draft is not None and not isinstance(draft.body, CoachNote):
            self._show(draft.body.action)
        self.add_onward(self.tr("Save"), self._save)
        self.watch_texts()
        self.way = _way("propose", draft)
        self.keep_draft(_key(self.way, package))
        self.open()

    def begin(self) -> None:
        self.fields["what"].focus()

    def _show(self, action: Action) -> None:
        for name in ("what", "situation", "response"):
            self.fields[name].write(getattr(action, name))
        self.fields["due"].write(action.due.isoformat() if action.due else None)

    def _save(self) -> None:
        if self.lacks("what", self.tr("Say what is to be done.")):
            return
        self.keep(self._put)

    def _put(self) -> None:
        due = self.fields["due"].read()
        action = Action(
            what=self.read("what"),
            situation=self.read("situation"),
            response=self.read("response"),
            due=date.fromisoformat(due) if due else None,
        )
        log, at = self.workspace.log, self.workspace.at
        if self._draft is not None:
            change(log, self._draft.body.id, action, at)
        else:
            propose(log, self._package, action, at)


def _way(route: str, draft: Draft | None) -> Way:
    return (route, draft.body.id if draft is not None else "")


def _key(way: Way, package: Package) -> str:
    """What the draft is called: of something new the package it is about belongs to it."""
    return f"{way[0]}:{package.package}:{way[1]}"


def about(package: Package, entry_id: str | None) -> str:
    """The entry a note is about as it is called in the list; empty for the whole package."""
    part = next((part for part in package.entries if part.id == entry_id), None)
    if part is None:
        return ""
    day = words.short_day(part.entry.occurred_on, language(), None)
    return f"{words.label(part.entry, language(), None)} · {day}"
