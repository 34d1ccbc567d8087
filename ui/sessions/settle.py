"""What became of an agreed action: done, not done, or moved to a new day – and what it taught."""

from datetime import date

from PySide6.QtWidgets import QWidget

from leadercoach import content
from leadercoach.coaching.action import Settled, Status
from leadercoach.errors import Refused
from leadercoach.store import actions as stored
from leadercoach.store.actions import SavedAction
from leadercoach.usecases import actions
from leadercoach.views import actions as views
from leadercoach.views import words
from leadercoach.views.names import entry_names
from ui.base.i18n import language
from ui.forms.fields import Choice, Day, Text
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace


class SettleCard(FormCard):
    """The action as it was agreed, and below it what became of it. Wording it anew is another
    card's."""

    def __init__(self, window: QWidget, workspace: Workspace, saved: SavedAction) -> None:
        super().__init__(window, workspace)
        self._saved = saved
        self._moved = QWidget()
        self._build()
        self._show(saved.settled)
        self.way = ("action", saved.id)
        self.keep_draft(f"settle:{saved.id}")
        self._adapt()
        self.open()

    def begin(self) -> None:
        self.fields["status"].focus()

    def changed(self) -> None:
        self._adapt()
        super().changed()

    def save(self) -> None:
        """Keep what became of it; the toast takes it back."""
        before = self._saved.settled
        if self.lacks("status", self.tr("Say what became of it.")):
            return
        moved = self.fields["status"].read() == "renegotiated"
        if moved and self.lacks("moved_to", self.tr("Choose the new day.")):
            return
        if self.attempt_confirmed(self._settle) is None:
            return
        workspace, action_id = self.workspace, self._saved.id
        self.saved()
        workspace.changed.emit("coaching")
        workspace.say_done(
            self.tr("Kept"), lambda: actions.put(workspace.log, action_id, before, workspace.at)
        )
        self.leave()

    def _settle(self, sure: bool) -> bool:
        known: Status = self.fields["status"].read()
        moved = self.fields["moved_to"].read()
        moves = known == "renegotiated" and moved
        actions.settle(
            self.workspace.log,
            self._saved.id,
            known,
            self.workspace.at,
            why=self.read("why") if known != "open" else "",
            learned=self.read("learned") if known != "open" else "",
            moved_to=date.fromisoformat(moved) if moves else None,
            sure=sure,
        )
        return True

    def _build(self) -> None:
        self.set_title(self.tr("The agreed action"))
        self._say_action()
        named = {o.code: o.label.in_(language()) for o in content.options("action.status")}
        choices = [("done", self.tr("Done")), ("missed", self.tr("Did not happen"))]
        choices += [("renegotiated", self.tr("Renegotiate")), ("open", named["open"])]
        self.add(Choice("status", choices, label=self.tr("What became of it?"), keys=True))
        self._moved = self.add(Day("moved_to", self.workspace.at.today, self.tr("New day")))
        self.add(Text("why", self.tr("Why?"), self.tr("if you like")))
        self.add(Text("learned", self.tr("What did you learn?"), self.tr("if you like")))
        self._word = self.add_aside(self.tr("Word it anew…"), self._word_anew, "pencil")
        self.add_onward(self.tr("Save"), self.save)
        self.watch_texts()

    def _say_action(self) -> None:
        action, lang, today = self._saved.action, language(), self.workspace.at.today
        self.add_text(action.what, "head")
        plan = views.plan(action, lang)
        if plan:
            self.add_text(plan, "reading")
        if action.obstacle:
            self.add_text(self.tr("In the way: {what}").format(what=action.obstacle), "")
        self.add_text(views.promised(action, self._saved.due, lang, today))
        names = entry_names(self.workspace.log, self._saved.entries, lang, today)
        if names:
            said = self.tr("Entries: {names}").format(
                names=words.joined(list(names.values()), lang)
            )
            self.add_text(said)

    def _show(self, settled: Settled) -> None:
        self.fields["status"].write(settled.status if settled.status != "open" else None)
        self.fields["moved_to"].write(settled.moved_to.isoformat() if settled.moved_to else None)
        self.fields["why"].write(settled.why)
        self.fields["learned"].write(settled.learned)
        self._word.setVisible(settled.status in ("open", "renegotiated"))

    def _adapt(self) -> None:
        """Show what depends on what was chosen."""
        status = self.fields["status"].read()
        self._moved.setVisible(status == "renegotiated")
        for name in ("why", "learned"):
            row = self.fields[name].parentWidget()
            assert row is not None
            row.setVisible(status not in (None, "open"))

    def _word_anew(self) -> None:
        from ui.sessions.action import ActionCard

        window, workspace, action_id = self.host, self.workspace, self._saved.id
        self.leave()
        ActionCard(window, workspace, action_id=action_id)


def open_action(window: QWidget, workspace: Workspace, action_id: str) -> SettleCard | None:
    """The card of an action; None if there is none any more, which is said."""
    try:
        saved = stored.action(workspace.log, action_id)
    except Refused as refusal:
        workspace.refused.emit(refusal)
        return None
    return SettleCard(window, workspace, saved)
