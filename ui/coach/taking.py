"""Opening packages: read beside the window, with the coach's key or with the words that were
told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

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
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace
from ui.widgets.standing import COVERED


class Taking(QObject):
    """Takes one file after the other; the client of the last one is shown."""

    def __init__(
        self,
        window: MainWindow,
        practice: Workspace,
        files: list[Path],
        show: Callable[[str, str], None],
    ) -> None:
        """`show` is called with an engagement and a package."""
        super().__init__(window)
        self._window, self._practice, self._files, self._show = window, practice, files, show
        self._last: Package | None = None

    def begin(self) -> None:
        """Open the next file, or show what came in last."""
        if self._files:
            self._read(self._files.pop(0))
        elif self._last is not None:
            self._show(self._last.engagement, self._last.package)

    def _read(self, path: Path, words: str = "", card: "WordsCard | None" = None) -> None:
        known = me(self._practice.log)
        secret, today = known.key.secret if known else None, self._practice.at.today

        def work(_step: object) -> object:
            try:
                return open_package_file(path, today, secret=secret, passphrase=words or None)
            except Refused as refusal:
                return refusal

        done = partial(self._done, path, card)
        self._window.busy.run(self.tr("Opening the package…"), work, done)

    def _done(self, path: Path, card: "WordsCard | None", found: object) -> None:
        if isinstance(found, Package):
            try:
                take_package(self._practice.log, found, self._practice.at)
                self._last = found
                self._practice.changed.emit("clients")
            except Refused as refusal:
                found = refusal
        if isinstance(found, Refused):
            self._refused(path, card, found)
            return
        if card is not None:
            card.leave()
        self.begin()

    def _refused(self, path: Path, card: "WordsCard | None", refusal: Refused) -> None:
        if refusal.code == "package_locked":
            WordsCard(self._window, self._practice, path.name, partial(self._read, path))
        elif card is not None:
            card.refuse(refusal)
        else:
            self._practice.refused.emit(refusal)
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
