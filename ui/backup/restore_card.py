"""The card with the backups: choose one, see it beside the present log, restore it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QPushButton, QWidget

from leadercoach.backup import backups as stored
from leadercoach.backup.listing import pointed_at
from leadercoach.errors import Refused, StoreError
from leadercoach.store.data_key import DataKey
from leadercoach.store.schema import LOG_FILE
from leadercoach.usecases.backups import Backup, Inside, key_by_secret, listed, tried
from ui.backup.card import BackupCard
from ui.backup.restoring import RestorableLog, restore
from ui.shell.group import actions
from ui.shell.session import Session
from ui.widgets.layouts import taken
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button, divider


class Places(NamedTuple):
    """The copies there are, and what the present log holds; None if it cannot be read."""

    copies: list[Backup]
    present: Inside | None


class Opened(NamedTuple):
    """A backup that asked for its own passphrase, after that was right."""

    inside: Inside
    key: DataKey


class RestoreCard(BackupCard):
    """Nothing happens before the button that says Restore. A backup with a passphrase of its own is
    opened first; one that cannot be used cannot be chosen, and says why. Any other file can be
    pointed at."""

    def __init__(self, kept: RestorableLog, file: Path | None = None) -> None:
        super().__init__(kept, "")
        self._file = file  # one that was pointed at before the card was opened
        self.set_title(self.tr("Restore a backup"))
        self._onward(opens=False)
        self._present: Inside | None = None
        self.chosen: Backup | None = None
        self._own: DataKey | None = None
        self._group = QButtonGroup(self)
        self._first = Paragraph(self.tr("Looking for backups…"))
        self.rows.addWidget(self._first)
        self._list = FitHeight()
        self._lines = QGridLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setVerticalSpacing(2)
        self.rows.addWidget(self._list)
        self.another = button(self.tr("Another file…"), "link", "folder-open")
        self.another.clicked.connect(self._point)
        self.rows.addLayout(actions(self.another))
        self.compared = FitHeight()
        self.compared.hide()
        self._grid = QGridLayout(self.compared)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.rows.addWidget(self.compared)
        self.finish()

    def begin(self) -> None:
        path, key = self.kept.path, self.key
        self.run(lambda: _places(path, key), self._show)

    def press(self) -> None:
        copy = self.chosen
        if copy is None:
            return
        if copy.state == "asks" and self._own is None:
            self._unlock(copy, self.secret.text())
            return
        own, self._own = self._own, None
        self.leave()
        restore(self.kept, copy, own)

    def forget(self) -> None:
        if self._own is not None:
            self._own.wipe()
            self._own = None

    def choose(self, copy: Backup) -> None:
        """Show what is in a copy, or ask for what opens it."""
        self.forget()
        self.chosen = copy
        asks = copy.state == "asks"
        self.tell("")
        self.ask(wanted=asks)
        self._onward(opens=asks)
        self.onward.setEnabled(True)
        if asks:
            self.compared.hide()
            self.secret.setFocus()
        else:
            self._compare(copy.inside)
        self.place()

    def _show(self, places: object) -> None:
        assert isinstance(places, Places)
        self._present = places.present
        self.onward.setEnabled(False)
        self._first.setText(
            self.tr("Which one? The log you have now is kept among the backups.")
            if places.copies
            else self.tr(
                "There is no backup here. If you have one elsewhere, show which file it is."
            )
        )
        for copy in places.copies:
            self._add_line(copy)
        usable = [line for line in self._group.buttons() if line.isEnabled()]
        (usable[0] if usable else self.another).setFocus()
        if self._file is not None:
            self.point_at(self._file)

    def _add_line(self, copy: Backup) -> QPushButton:
        """A copy to choose, and below it why it cannot be."""
        line: QPushButton = button(self.wording.line(copy), "nav")
        line.setCheckable(True)
        line.setEnabled(copy.usable)
        line.clicked.connect(lambda: self.choose(copy))
        self._group.addButton(line)
        self._lines.addWidget(line, self._lines.rowCount(), 0)
        line.show()
        why = self.wording.why(copy)
        if why:
            line.setAccessibleName(f"{line.text()}. {why}")
            named = copy.sort == "other"  # in the line already
            reason = Paragraph(why if named else f"{copy.path.name}: {why}", "muted")
            reason.setContentsMargins(12, 0, 12, 4)
            self._lines.addWidget(reason, self._lines.rowCount(), 0)
            reason.show()  # not before: it would be a window of its own
        return line

    def _point(self) -> None:
        """Any file: what it is called says nothing about what is in it."""
        chosen = choose_file(self, self.kept.path.parent)
        if chosen is not None:
            self.point_at(chosen)

    def point_at(self, file: Path) -> None:
        """Look at a file beside the window, and choose it if it can be."""
        path, key = self.kept.path, self.key
        self.tell("")
        self.run(lambda: pointed_at(path, file, key), self._pointed)

    def _pointed(self, copy: object) -> None:
        assert isinstance(copy, Backup)
        if copy.usable:
            line = self._add_line(copy)
            line.setChecked(True)
            self.choose(copy)
            if copy.state == "opens":
                self.onward.setFocus()
        else:
            self.refuse(StoreError(copy.reason, path=copy.path))

    def _unlock(self, copy: Backup, typed: str) -> None:
        if not typed:
            self.secret.setFocus()
            return
        self.tell("")

        def work() -> Opened:
            key = key_by_secret(self.kept.path, copy.path, typed)
            try:
                return Opened(tried(copy, key), key)
            except Refused:
                key.wipe()
                raise

        self._list.setEnabled(False)  # another choice would not fit what is being opened
        self.run(work, self._unlocked)

    def _over(self) -> None:
        super()._over()
        self.onward.setEnabled(self.chosen is not None)
        self._list.setEnabled(True)

    def _unlocked(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        self._own = opened.key
        self.ask(wanted=False)
        self._onward(opens=False)
        self._compare(opened.inside)
        self.onward.setFocus()

    def _onward(self, *, opens: bool) -> None:
        self.onward.setText(self.tr("Open it") if opens else self.tr("Restore"))

    def _compare(self, inside: Inside) -> None:
        """The present log on the left, the backup on the right."""
        self.compared.hide()
        while self._grid.count():
            taken(self._grid).deleteLater()
        head = divider()
        self._grid.addWidget(head, 0, 0, 1, 3)
        for column, words in enumerate((self.tr("The log now"), self.tr("The backup")), 1):
            self._grid.addWidget(Label(words, "medium"), 1, column)
        self._fill(inside)
        if self._present is None:
            said = self.tr("The log you have now cannot be read.")
            self._grid.addWidget(Paragraph(said, "muted"), 6, 0, 1, 3)
        self.compared.show()

    def _fill(self, inside: Inside) -> None:
        now = _figures(self._present, self.wording.last) if self._present else None
        names = (
            self.tr("Entries"),
            self.tr("People"),
            self.tr("Sessions"),
            self.tr("Last entry"),
        )
        then = _figures(inside, self.wording.last)
        for row, name in enumerate(names):
            self._grid.addWidget(Label(name, "muted"), row + 2, 0)
            self._grid.addWidget(Label(now[row] if now else "–"), row + 2, 1)
            self._grid.addWidget(Label(then[row]), row + 2, 2)


def choose_file(above: QWidget, folder: Path) -> Path | None:
    """Ask for the file that is the backup; None if the user thinks better of it."""
    title = QCoreApplication.translate("RestoreCard", "Which file is the backup?")
    kinds = QCoreApplication.translate("RestoreCard", "All files") + " (*)"
    chosen, _ = QFileDialog.getOpenFileName(above.window(), title, str(folder), kinds)
    return Path(chosen) if chosen else None


def _figures(inside: Inside, last: Callable[[Inside], str]) -> list[str]:
    counts = [str(number) for number in (inside.entries, inside.people, inside.sessions)]
    return [*counts, last(inside)]


def _places(path: Path, key: DataKey | None) -> Places:
    present = None
    with suppress(Refused):
        present = stored.verify(path, key, LOG_FILE)
    return Places(listed(path, key, LOG_FILE), present)


def open_restore_card(session: Session, key: DataKey | None) -> None:
    """From a screen before the log; `key` is the one it did not open with."""
    RestoreCard(RestorableLog(session, key)).open()
