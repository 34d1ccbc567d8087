"""Settings: whether a passphrase protects the log, and everything that can be done about it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from leadercoach.errors import Refused
from leadercoach.protection import key_file
from leadercoach.store.header import keys_of
from leadercoach.views import words
from ui.base.i18n import language
from ui.base.preferences import LOCK_AFTER
from ui.protection import prompts
from ui.protection.drill import Drill
from ui.protection.keyring_switch import KeyringSwitch
from ui.shell.group import Group, actions, setting
from ui.shell.kept_file import KeptFile
from ui.shell.workspace import Workspace
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import Segmented
from ui.widgets.text import Label, Paragraph, button, divider, icon_label


class LockGroup(Group):
    """What is there to do depends on whether the log is protected."""

    def __init__(self, workspace: Workspace, kept: KeptFile) -> None:
        super().__init__(workspace)
        self._kept = kept
        self.protected = workspace.log.key is not None
        self.since = Paragraph("", "muted")
        self.protect: QPushButton | None = None
        self._state()
        if self.protected:
            self._locking()
            self._ways_in()
            self._large_changes()
        self._limits()
        self.column.addStretch()

    def refresh(self) -> None:
        if not self.protected:
            return
        self.since.setText(_since(self._kept))
        self.keyring.refresh()
        self.after.choose(str(self._kept.session.kept.lock_after))

    def _state(self) -> None:
        inside = self.add_card(self.tr("Lock and encryption"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(icon_label("shield-check" if self.protected else "lock-open", size=20))
        said = (
            self.tr("Protected with a passphrase") if self.protected else self.tr("Not protected")
        )
        row.addWidget(Label(said, "strong"), 1)
        inside.addLayout(row)
        if self.protected:
            inside.addWidget(self.since)
        elif self._kept.is_demo:
            sentence = self.tr(
                "This is an invented log, thrown away when you leave it. Your own log is the one "
                "to protect."
            )
            inside.addWidget(Paragraph(sentence, "muted"))
        else:
            sentence = self.tr("Whoever can open this computer can read the log.")
            inside.addWidget(Paragraph(sentence, "muted"))
            self.protect = button(self.tr("Protect the log…"), "primary", "lock")
            self.protect.clicked.connect(lambda: prompts.ask_protect(self._kept))
            inside.addLayout(actions(self.protect))

    def _locking(self) -> None:
        inside = self.add_card(self.tr("When it locks"))
        minutes = self.tr("{n} minutes")
        names = {0: self.tr("Never")} | {n: minutes.format(n=n) for n in LOCK_AFTER[1:]}
        name = self.tr("Lock when nothing happens")
        self.after = Segmented(name, [(str(n), said) for n, said in names.items()], fill=False)
        self.after.changed.connect(self._keep_after)
        sentence = self.tr(
            "After so long without a key or a press. Ctrl+L locks at once, and so does the "
            "computer when it is locked or sleeps."
        )
        inside.addLayout(setting(name, self.after, sentence))
        inside.addWidget(divider())
        self.keyring = KeyringSwitch(self._kept)
        inside.addWidget(self.keyring)

    def _ways_in(self) -> None:
        kept = self._kept
        self._lines(
            self.tr("Passphrase and code"),
            [
                (
                    self.tr("Passphrase"),
                    self.tr("Change passphrase…"),
                    self.tr("The code stays as it is."),
                    lambda: prompts.ask_passphrase(kept),
                ),
                (
                    self.tr("Recovery code"),
                    self.tr("New recovery code…"),
                    self.tr("The one you have now stops working."),
                    lambda: prompts.ask_code(kept),
                ),
                (
                    self.tr("Restore drill"),
                    self.tr("Try the recovery code…"),
                    self.tr("Says whether the code you kept opens the log. Changes nothing."),
                    lambda: Drill(kept).open(),
                ),
            ],
        )

    def _large_changes(self) -> None:
        kept = self._kept
        self._lines(
            self.tr("The whole file"),
            [
                (
                    self.tr("Encrypt anew"),
                    self.tr("Encrypt anew…"),
                    self.tr("A new key, for when somebody may know the passphrase or the code."),
                    lambda: prompts.ask_rekey(kept),
                ),
                (
                    self.tr("Open for good"),
                    self.tr("Open for good…"),
                    self.tr("Takes the protection away. Nothing in the log is lost."),
                    lambda: prompts.ask_unprotect(kept),
                ),
            ],
        )

    def _lines(
        self, head: str, lines: list[tuple[str, str, str, Callable[[], object]]]
    ) -> QVBoxLayout:
        """A card of lines: name, button, sentence, and what the button does."""
        inside = self.add_card(head)
        for nth, (name, words_on, sentence, act) in enumerate(lines):
            if nth:
                inside.addWidget(divider())
            press = button(words_on)
            press.clicked.connect(act)
            inside.addLayout(setting(name, press, sentence))
        return inside

    def _limits(self) -> None:
        inside = self.add_card(self.tr("What a passphrase cannot do"))
        holder = FitHeight()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for sentence in (
            self.tr("Copies, archives and synced folders from before it are not protected by it."),
            self.tr("What was deleted may linger where the disk is free."),
            self.tr("With the passphrase forgotten and the code lost, nobody can open the log."),
        ):
            column.addWidget(Paragraph(sentence, "muted"))
        inside.addWidget(holder)

    def _keep_after(self) -> None:
        self._kept.session.remember(lock_after=int(self.after.value() or 0))


def _since(kept: KeptFile) -> str:
    """From when the ways in are, as the key file tells it."""
    try:
        key_file.read_slots(kept.path)
        written = datetime.fromtimestamp(keys_of(kept.path).stat().st_mtime, UTC).astimezone()
    except (Refused, OSError):
        return QCoreApplication.translate(
            "LockGroup",
            "The key file beside the log cannot be read. Without it the log opens no "
            "more once it is closed: save an archive now.",
        )
    day = words.long_day(written.date(), language())
    said = QCoreApplication.translate(
        "LockGroup", "Passphrase, code and keyring are as they were set on {day}."
    )
    return said.format(day=day)
