"""Before an open log where a protected one should be: nothing of it is read until its owner, who
has the passphrase or the code, says that it is theirs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from leadercoach.protection import exposed
from leadercoach.protection.exposed import Owner
from leadercoach.protection.slots import Way
from leadercoach.store.schema import LOG_FILE, Kind
from ui.protection.unlock import Unlock
from ui.shell.group import actions
from ui.widgets.breakable import breakable
from ui.widgets.text import button


class Exchanged(Unlock):
    """`allowed` once the log may be opened, with whether it was this program that took its
    protection off; `restore` when a backup is wanted instead."""

    allowed = Signal(bool)
    _owner: Owner | None = None  # who has been asked, once they have shown who they are

    def __init__(self, window: QWidget, path: Path, kind: Kind = LOG_FILE) -> None:
        self._kind = kind
        super().__init__(window, path, keyring=False, note=_who_did_it())
        self.bring_back = button(self.tr("Restore a backup…"), "link", "archive-restore")
        self.bring_back.clicked.connect(self.restore)
        self.column.insertLayout(self.column.count() - 2, actions(self.bring_back))
        for line in (self.passphrase.line, self.code.line):
            line.setAccessibleDescription(f"{self._words()[1]} {_who_did_it()}")

    def _words(self) -> tuple[str, str]:
        if self._owner is not None:
            return self.tr("Is it yours?"), self.tr("What you typed is right.")
        lead = self.tr(
            "{file} should be protected, but it is not encrypted. Somebody may have put another "
            "file there. Nothing in it has been read."
        )
        return self.tr("The protection is gone"), breakable(lead.format(file=self._path.name))

    def _onward_text(self) -> str:
        if self._owner is not None:
            return self.tr("Open it unprotected")
        return self.tr("I took the protection off")

    def _focus(self) -> None:
        """Enter, pressed once too often, opens nothing."""
        if self._owner is None:
            super()._focus()
        else:
            (self.quit if self.bring_back.isHidden() else self.bring_back).setFocus()

    def _press(self) -> None:
        if self._owner is not None and not self.works:
            self._allow(self._owner)
        else:
            super()._press()

    def _try_passphrase(self, typed: str) -> None:
        self._try("passphrase", typed)

    def _try_code(self, code: str) -> None:
        self._try("code", code)

    def _try(self, way: Way, secret: str) -> None:
        path, kind = self._path, self._kind
        self._run(lambda: exposed.owner(path, way, secret, kind), self._proved)

    def _proved(self, who: object) -> None:
        """Finish what this program had begun; for anything else the owner has to say it again."""
        assert isinstance(who, Owner)
        for line in (self.passphrase.line, self.code.line):
            line.clear()
        if who.took_off:
            self._allow(who)
            return
        self._owner = who
        self._show(self._part)
        for asked in (self.passphrase, self.code, self.turn):
            asked.hide()
        self._noted.setText(_nobody_knows())
        for control in (self.onward, self.bring_back, self.quit):
            control.setAccessibleDescription(_nobody_knows())

    def _allow(self, who: Owner) -> None:
        path = self._path
        self._run(lambda: exposed.let_open(path, who), lambda _: self.allowed.emit(who.took_off))


def _who_did_it() -> str:
    return QCoreApplication.translate(
        "Exchanged",
        "Did you take the protection off, or put this file here yourself? Then show it with the "
        "passphrase or the recovery code. If you did not, leave it closed: a backup can take its "
        "place, and what lies here is kept.",
    )


def _nobody_knows() -> str:
    return QCoreApplication.translate(
        "Exchanged",
        "Nothing shows that this program took its protection off, so it may still be somebody "
        "else’s. Open it only if you know where it comes from. It then opens without a passphrase, "
        "and what you write in it is not encrypted.",
    )
