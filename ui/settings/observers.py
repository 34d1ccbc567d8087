"""Settings: who observes, by what agreement, and the keys that open what they send."""

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QFileDialog

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange.keys import export_recovery
from leadercoach.exchange.sealed import fingerprint
from leadercoach.feedback.request import Observer
from leadercoach.store import feedback as stored
from leadercoach.store.feedback import SavedObserver
from leadercoach.store.keys import keys
from leadercoach.usecases import feedback
from ui.base.i18n import language
from ui.forms.draft import NameDrafts
from ui.shell.group import Group, actions
from ui.shell.workspace import Workspace
from ui.widgets.named_row import NamedRow
from ui.widgets.rows import Rows
from ui.widgets.text import Label, Paragraph, button


class ObserversGroup(Group):
    """Observers are added where they are asked; here they are renamed and retired."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        told = self.tr(
            "A hidden observer is no longer suggested; what they said stays. A new one is added "
            "when you ask for feedback."
        )
        inside = self.add_card(self.tr("Observers"), told)
        self._names = NameDrafts(workspace, "observer")
        self.rows = Rows(self._make, self.tr("Nobody yet."))
        inside.addWidget(self.rows)
        self._key_card()
        self.column.addStretch()

    def refresh(self) -> None:
        log = self.workspace.log
        self.rows.show_items([(known.id, known) for known in stored.observers(log)])
        found = keys(log)
        none_yet = self.tr("It is made when you first ask for feedback.")
        self.key.setText(fingerprint(found.leader.public) if found else none_yet)

    def _key_card(self) -> None:
        told = self.tr(
            "Replies are sealed to this key. Read it aloud when an observer asks which is yours."
        )
        inside = self.add_card(self.tr("Your key"), told)
        self.key = Label("", "head")
        inside.addWidget(self.key)
        spare = self.tr(
            "The recovery key opens the same replies with the program age, even without this log. "
            "Whoever has it can read them: keep it apart from the computer."
        )
        inside.addWidget(Paragraph(spare, "muted"))
        self.save = button(self.tr("Save the recovery key…"), "", "download")
        self.save.clicked.connect(self._save)
        inside.addLayout(actions(self.save))

    def _make(self) -> "ObserverRow":
        row = ObserverRow()
        row.editing.connect(self._names.begin)
        row.renamed.connect(self._rename)
        row.retired.connect(self._retire)
        return row

    def _rename(self, observer_id: str, name: str) -> None:
        log, at = self.workspace.log, self.workspace.at

        def rename() -> None:
            known = stored.observer(log, observer_id).observer
            changed = Observer(**{**msgspec.structs.asdict(known), "name": name})
            feedback.change_observer(log, observer_id, changed, at)

        if not self.change("feedback", rename):
            row = self.rows.row(observer_id)
            assert isinstance(row, NamedRow)
            row.edit(name)

    def _retire(self, observer_id: str, hide: bool) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change(
            "feedback", lambda: feedback.retire_observer(log, observer_id, at, retired=hide)
        )

    def _save(self) -> None:
        name = str(Path.home() / "leader-coach-recovery-key.txt")
        title = self.tr("Save the recovery key")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, name)
        if not chosen:
            return
        try:
            key = export_recovery(self.workspace.log, Path(chosen), self.workspace.at)
        except Refused as refusal:
            self.workspace.refused.emit(refusal)
            return
        params: dict[str, object] = {"path": chosen, "fingerprint": fingerprint(key.public)}
        self.workspace.tell(content.sentence("key_written", params, language()))
        self.refresh()


class ObserverRow(NamedRow):
    """An observer, what they are to the leader, and who has ticked the contract."""

    def show_item(self, item: SavedObserver) -> None:
        known = item.observer
        relation = content.label("feedback.relation", known.relation).in_(language())
        note = f"{relation} · {self._agreement(known)}"
        self.show_named(item.id, known.name, note, hidden=item.retired, removable=False)

    def _agreement(self, known: Observer) -> str:
        if known.contract_leader_on and known.contract_observer_on:
            return self.tr("both have agreed")
        if known.contract_leader_on:
            return self.tr("you have agreed")
        if known.contract_observer_on:
            return self.tr("the observer has agreed")
        return self.tr("not agreed yet")
