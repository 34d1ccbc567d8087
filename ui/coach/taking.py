"""Opening packages: read beside the window, with the coach's key or with the words that were
told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from leadercoach.coaching.package import Package
from leadercoach.errors import Refused
from leadercoach.exchange.packages import open_package_file
from leadercoach.exchange.passphrase import WORDS
from leadercoach.practice.packages import take_package
from leadercoach.store.practice import me
from ui.forms.fields import Line
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace
from ui.widgets.standing import COVERED

if TYPE_CHECKING:
    from ui.composition.coach_pages import CoachFurniture


class Taking(QObject):
    """Takes one file after the other; the client of the last one is shown."""

    def __init__(self, furniture: "CoachFurniture", files: list[Path]) -> None:
        super().__init__(furniture.window)
        self._furniture, self._files = furniture, files
        self._last: Package | None = None

    def begin(self) -> None:
        """Open the next file, or show what came in last."""
        if self._files:
            self._read(self._files.pop(0))
        elif self._last is not None:
            self._furniture.show_client(self._last.engagement, self._last.package)

    def _read(self, path: Path, words: str = "", card: "WordsCard | None" = None) -> None:
        known = me(self._furniture.desk.log)
        secret, today = known.key.secret if known else None, self._furniture.desk.at.today

        def work(_step: object) -> object:
            try:
                return open_package_file(path, today, secret=secret, passphrase=words or None)
            except Refused as refusal:
                return refusal

        done = partial(self._done, path, card)
        self._furniture.window.busy.run(self.tr("Opening the package…"), work, done)

    def _done(self, path: Path, card: "WordsCard | None", found: object) -> None:
        furniture = self._furniture
        if isinstance(found, Package):
            try:
                take_package(furniture.desk.log, found, furniture.desk.at)
                self._last = found
                furniture.desk.changed.emit("clients")
            except Refused as refusal:
                found = refusal
        if isinstance(found, Refused):
            self._refused(path, card, found)
            return
        if card is not None:
            card.leave()
        self.begin()

    def _refused(self, path: Path, card: "WordsCard | None", refusal: Refused) -> None:
        furniture = self._furniture
        if refusal.code == "package_locked":
            WordsCard(furniture.window, furniture.desk, path.name, partial(self._read, path))
        elif card is not None:
            card.refuse(refusal)
        else:
            furniture.say_refused(refusal)
            self.begin()


class WordsCard(FormCard):
    """Asks for the words a package was locked with; `unlock` is called with them and the card."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        name: str,
        unlock: Callable[[str, "WordsCard"], None],
    ) -> None:
        super().__init__(window, workspace)
        self._unlock = unlock
        self.set_title(self.tr("A package that is locked with words"))
        self.add_text(
            self.tr("{name} opens with the {n} words the leader has told you.").format(
                name=name, n=WORDS
            )
        )
        words = Line("words", self.tr("The words"))
        words.edit.setProperty(COVERED, True)  # noqa: FBT003
        self.add(words)
        self.add_onward(self.tr("Open"), self._go)
        self.watch_texts()
        self.open()

    def begin(self) -> None:
        self.fields["words"].focus()

    def _go(self) -> None:
        if not self.lacks("words", self.tr("Write the words first.")):
            self._unlock(self.read("words"), self)
