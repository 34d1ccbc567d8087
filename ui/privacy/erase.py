"""The card before something is erased for good: how much goes, and a button that says it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leadercoach.usecases.clearing import Finish, finish
from leadercoach.usecases.erasing import (
    Erased,
    Everything,
    Person,
    Preview,
    Target,
    erase,
    what_would_go,
)
from ui.base.jobs import Step, stopped_by
from ui.base.kinds import counted
from ui.forms.form_card import FormCard
from ui.privacy.left import LeftCard, why
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.busy import BusyLine


class EraseCard(FormCard):
    """Begins on *Keep it all*, so that Enter erases nothing by mistake."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        target: Target,
        preview: Preview,
        go_on: Callable[[], object],
    ) -> None:
        super().__init__(window, workspace)
        self._go_on_with = go_on
        self.set_title(self._named(target))
        for line in counted(preview.counts):
            self.add_text(line, "reading")
        self.add_text(
            self.tr(
                "It goes from the log, its earlier versions, the bin, the search and every copy "
                "this program has made; the copies stay, cleaned. It cannot be taken back. Files "
                "you have handed over or copied yourself are not reached."
            )
        )
        self._name_unreadable(preview)
        self._keep = self.add_aside(self.tr("Keep it all"), self.leave)
        self.add_onward(self._words(target, preview), self._erase)
        self.open()

    def _name_unreadable(self, preview: Preview) -> None:
        """Say before anything is done which copies could not be cleaned."""
        number = len(preview.unreadable)
        if not number:
            return
        said = self.tr(
            "%n copies or places cannot be cleaned as things are. Afterwards you can give a "
            "passphrase, remove a copy or leave it.",
            "",
            number,
        )
        self.add_text(said, "reading")
        for each in preview.unreadable:
            self.add_text(f"{breakable(each.path.name)} – {why(each)}")

    def begin(self) -> None:
        self._keep.setFocus()

    def _named(self, target: Target) -> str:
        if isinstance(target, Person):
            return self.tr("Erase {name}").format(name=target.alias)
        if isinstance(target, Everything):
            return self.tr("Erase everything")
        return self.tr("Erase for good")

    def _words(self, target: Target, preview: Preview) -> str:
        """What the button does, with its number."""
        counts = preview.counts
        if isinstance(target, Person) and counts.get("changed") and not counts.get("entries"):
            said = self.tr("Take the name out of %n entries", "", counts["changed"])
        elif counts.get("entries"):
            said = self.tr("Erase %n entries", "", counts["entries"])
        else:
            said = self.tr("Erase %n things", "", sum(counts.values()))
        return said

    def _erase(self) -> None:
        self.leave()
        self._go_on_with()


class Eraser(QObject):
    """Counts, asks and erases, each off the window's thread."""

    def __init__(self, window: QWidget, workspace: Workspace, busy: BusyLine) -> None:
        super().__init__(window)
        self._window, self._workspace, self._busy = window, workspace, busy

    def ask(self, target: Target) -> None:
        """Count what goes; then the card, or the sentence that there is nothing."""
        self._busy.run(
            self.tr("Counting what there is…"),
            self._workspace.beside(lambda log: what_would_go(log, target)),
            lambda found: self._show(target, found),
        )

    def _show(self, target: Target, found: object) -> None:
        assert isinstance(found, Preview)
        if found.nothing:
            self._workspace.tell(self.tr("There is nothing of it in the log."))
        else:
            EraseCard(self._window, self._workspace, target, found, lambda: self._erase(target))

    def _erase(self, target: Target) -> None:
        at = self._workspace.at

        def work(step: Step) -> object:
            return self._workspace.beside(lambda log: erase(log, target, at, stopped_by(step)))(
                step
            )

        self._busy.run(self.tr("Erasing…"), work, self._erased)

    def _erased(self, done: object) -> None:
        assert isinstance(done, Erased)
        self._workspace.look_for_others()
        LeftCard(self._window, self._workspace, self._busy, self.tr("Erased"), done.finish)

    def see_left(self) -> None:
        """Try once more to clear what is left, and show it."""
        self._busy.run(
            self.tr("Clearing the copies…"),
            self._workspace.beside(finish),
            self._show_left,
        )

    def _show_left(self, done: object) -> None:
        assert isinstance(done, Finish)
        title = self.tr("What erasing has left")
        LeftCard(self._window, self._workspace, self._busy, title, done)
