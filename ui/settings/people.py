"""Settings: the people of the log, by alias."""

from PySide6.QtCore import Signal

from leadercoach import content
from leadercoach.log.sensitive import recognisable
from leadercoach.store import people as stored
from leadercoach.store.people import Person
from leadercoach.usecases import people
from ui.base.i18n import language
from ui.forms.draft import FieldDraft, NameDrafts
from ui.shell.group import Group
from ui.shell.workspace import Workspace
from ui.widgets.add_line import AddLine
from ui.widgets.check import Check
from ui.widgets.named_row import NamedRow
from ui.widgets.rows import Rows


class PeopleGroup(Group):
    """Who is in the log; a changed alias changes in every entry."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        sentence = self.tr(
            "Aliases only, never a real name: M3 says enough to you and nothing to others. "
            "A hidden alias is no longer suggested; its entries stay. Reach is counted of those "
            "who are in your team."
        )
        inside = self.add_card(self.tr("People"), sentence)
        self.add = AddLine(self.tr("New alias, such as M3"), self.tr("Add"))
        self.add.added.connect(self._add)
        FieldDraft(self.add.edit, workspace, "new:person").refused.connect(workspace.refused)
        self._names = NameDrafts(workspace, "person")
        self.rows = Rows(self._make, self.tr("Nobody yet."), otherwise=self.add)
        inside.addWidget(self.add)
        inside.addWidget(self.rows)
        self.column.addStretch()

    def refresh(self) -> None:
        self.rows.show_items([(p.id, p) for p in stored.people(self.workspace.log)])

    def _make(self) -> "PersonRow":
        row = PersonRow()
        row.editing.connect(self._names.begin)
        row.renamed.connect(self._rename)
        row.retired.connect(self._retire)
        row.removed.connect(self._remove)
        row.marked.connect(self._mark)
        return row

    def _add(self, alias: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.workspace.run_confirmed(
            "people",
            lambda sure: people.add_person(log, alias, at, sure=sure),
            lambda _: self._added(alias),
        )

    def _added(self, alias: str) -> None:
        self.add.edit.clear()
        if recognisable(alias):
            self.workspace.tell(content.sentence("alias_initials", {}, language()))

    def _rename(self, person: str, alias: str) -> None:
        log, at = self.workspace.log, self.workspace.at

        def rename(sure: bool) -> bool:
            people.rename_person(log, person, alias, at, sure=sure)
            return True

        if not self.workspace.run_confirmed("people", rename):
            row = self.rows.row(person)
            assert isinstance(row, NamedRow)
            row.edit(alias)

    def _retire(self, person: str, hide: bool) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change("people", lambda: people.retire_person(log, person, at, retired=hide))

    def _mark(self, person: str, team: bool) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change("people", lambda: people.mark_team(log, person, at, team=team))

    def _remove(self, person: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        known = next(p for p in stored.people(log) if p.id == person)

        def bring_back() -> None:
            again = people.add_person(log, known.alias, at, sure=True)
            people.mark_team(log, again, at, team=known.team)

        self.workspace.take_away(
            "people",
            lambda: people.remove_person(log, person),
            self.tr("{name} removed").format(name=known.alias),
            bring_back,
        )


class PersonRow(NamedRow):
    """An alias, in how many entries it is, and whether it is one of the team. `marked` with id and
    that."""

    marked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.team = Check(self.tr("In my team"))
        self.team.clicked.connect(lambda on: self.marked.emit(self.key, on))
        self.add_beside(self.team)

    def show_item(self, item: Person) -> None:
        named = item.uses + item.promises
        uses = self.tr("%n entries", "", item.uses) if item.uses else self.tr("no entries")
        self.show_named(item.id, item.alias, uses, hidden=item.retired, removable=not named)
        self.team.setChecked(item.team)
        self.team.setAccessibleName(self.tr("{name} is in my team").format(name=item.alias))
