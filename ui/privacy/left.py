"""What an erasing has done beyond the log, and what may still hold what was erased: for each copy
its passphrase, its removal, or nothing for now."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.store.engine import Log
from leadercoach.usecases import clearing
from leadercoach.usecases.backups import key_by_secret
from leadercoach.usecases.clearing import Finish, Left
from leadercoach.views import words
from ui.base.i18n import language
from ui.forms.form_card import FormCard
from ui.shell.group import actions
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.busy import BusyLine
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import SecretField
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph, button, divider


class LeftCard(FormCard):
    """Shown anew after each copy that something was done about. Closing it leaves the rest."""

    def __init__(
        self, window: QWidget, workspace: Workspace, busy: BusyLine, title: str, done: Finish
    ) -> None:
        super().__init__(window, workspace, width=720)
        self._busy = busy
        self.set_title(title)
        self._parts: list[QWidget] = []
        self.rows_of_copies: list[LeftRow] = []
        self.add_onward(self.tr("Close"), self.leave)
        busy.free.connect(self._free)
        self._show(done)
        self.open()

    def begin(self) -> None:
        assert self.onward is not None
        self.onward.setFocus()

    def clean(self, row: "LeftRow") -> None:
        """Clean a copy by what was typed."""
        typed, path = row.secret.text(), row.left.path
        if not typed:
            row.secret.setFocus()
            return

        def work(log: Log) -> Finish:
            key = key_by_secret(log.path, path, typed)
            try:
                return clearing.finish(log, [key])
            finally:
                key.wipe()

        row.secret.clear()
        self._run(self.tr("Cleaning the copy…"), work)

    def remove(self, row: "LeftRow") -> None:
        path = row.left.path
        act = clearing.remove if row.left.is_copy else clearing.give_up
        self._run(self.tr("Removing…"), lambda log: act(log, path))

    def _go_on(self) -> None:
        """Enter after a passphrase cleans that copy; anywhere else it closes the card."""
        typed = [row for row in self.rows_of_copies if row.secret.hasFocus()]
        if typed:
            self.clean(typed[0])
        else:
            super()._go_on()

    def _run(self, said: str, work: Callable[[Log], Finish]) -> None:
        """SideBySide the window; what is refused is said on this card."""

        def attempt(log: Log) -> object:
            try:
                return work(log)
            except Refused as refusal:
                return refusal

        if self._busy.running:
            self.say(self.tr("Something else is running. Try again in a moment."))
            return
        self._stop.hide()
        self.body.setEnabled(False)
        self._busy.run(said, self.workspace.beside(attempt), self._done)

    def _free(self) -> None:
        self.body.setEnabled(True)

    def _done(self, result: object) -> None:
        if not isValid(self):
            return
        self._free()
        if isinstance(result, Refused):
            self.refuse(result)
        elif isinstance(result, Finish):
            self._show(result)
            self.begin()

    def _show(self, done: Finish) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts, self.rows_of_copies = [], []
        if done.cleaned:
            said = self.tr("%n copies are cleaned.", "", done.cleaned)
            self._parts.append(self.add_text(said, "reading"))
        self._parts.append(self.add_text(finish_text(done), "reading"))
        for each in done.left:
            row = LeftRow(self, each)
            self.rows_of_copies.append(row)
            self._parts.append(row)
            self.rows.addWidget(row)
            row.show()
        if done.remembers:
            said = self.tr("Until that is clean the log remembers {names}, only to clean it.")
            names = words.joined(list(done.remembers), language())
            self._parts.append(self.add_text(said.format(names=names)))
        for style, line in search_texts(done):
            self._parts.append(self.add_text(line, style))
        self.place()


class LeftRow(FitHeight):
    """One copy, or a place that is out of reach, with what can be done about it."""

    def __init__(self, card: LeftCard, left: Left) -> None:
        super().__init__()
        self.left, self._card, self._sure = left, card, False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(RING, 0, RING, 0)
        rows.setSpacing(8)
        rows.addWidget(divider())
        rows.addWidget(Paragraph(breakable(str(left.path)), "medium"))
        rows.addWidget(Paragraph(why(left), "reading"))
        name = self.tr("Its passphrase or recovery code")
        self.secret = SecretField(name)
        self.clean = button(self.tr("Clean it"))
        self.clean.clicked.connect(lambda: card.clean(self))
        self.remove = button(self._words(), "link")
        self.remove.clicked.connect(self._remove)
        asks = left.why == "asks"
        if asks:
            rows.addWidget(Paragraph(name, "label"))
            rows.addWidget(self.secret)
        if left.why not in ("running", "waits"):
            rows.addLayout(actions(*([self.clean] if asks else []), self.remove))

    def _words(self) -> str:
        if not self.left.is_copy:
            return self.tr("It is gone for good…")
        return self.tr("Remove the copy…")

    def _remove(self) -> None:
        """The first press asks, the second one is the answer."""
        if self._sure:
            self._card.remove(self)
            return
        self._sure = True
        self.remove.setText(
            self.tr("Remove it for good, with all that is in it")
            if self.left.is_copy
            else self.tr("There is nothing left there: do not look again")
        )


def finish_text(done: Finish) -> str:
    """How far the log and its copies are clear."""
    if done.cleared:
        text = QCoreApplication.translate(
            "Left",
            "The log and all copies this program has made of it hold nothing of it any more.",
        )
    elif done.fault:
        reason = content.sentence(done.fault.code, done.fault.params, language())
        text = QCoreApplication.translate(
            "Left", "The clearing could not be finished and is tried again. {reason}"
        )
        text = text.format(reason=reason)
    elif done.left:
        text = QCoreApplication.translate("Left", "These may still hold what has been erased:")
    else:
        text = QCoreApplication.translate(
            "Left", "Something else is reading the log just now. It is cleared a little later."
        )
    return text


def search_texts(done: Finish) -> list[tuple[str, str]]:
    """Where was looked, what was removed there, and which finished files there are."""
    search = done.search
    lines = []
    if search.removed:
        lines.append(
            (
                "label",
                QCoreApplication.translate(
                    "Left", "Removed: half-finished files of programs cut short"
                ),
            )
        )
        lines += [("muted", breakable(str(path))) for path in search.removed]
    if search.finished:
        text = QCoreApplication.translate(
            "Left", "Written from here and still there. Delete what should not be:"
        )
        lines.append(("label", text))
        lines += [("muted", breakable(str(path))) for path in search.finished]
    if search.folders:
        lines.append(
            (
                "label",
                QCoreApplication.translate(
                    "Left", "Folders searched for copies and half-finished files"
                ),
            )
        )
        lines += [("muted", breakable(str(path))) for path in search.folders]
    return lines


def why(left: Left) -> str:
    """Why it is left, in one sentence."""
    if left.fault is not None:
        return content.sentence(left.fault.code, left.fault.params, language())
    said = {
        "asks": QCoreApplication.translate(
            "Left", "Has a passphrase of its own. With it, the copy is cleaned and stays."
        ),
        "keys": QCoreApplication.translate(
            "Left", "Cannot be opened: its key file is missing or damaged."
        ),
        "damaged": QCoreApplication.translate("Left", "Is damaged and cannot be cleaned."),
        "newer": QCoreApplication.translate(
            "Left", "Was made by a newer version of the program, which can clean it."
        ),
        "away": QCoreApplication.translate(
            "Left", "Cannot be reached just now. It is cleaned when it is there again."
        ),
        "waits": QCoreApplication.translate(
            "Left", "Not cleaned yet. It is done a little later, by itself."
        ),
        "earlier": QCoreApplication.translate(
            "Left",
            "From before an earlier version of the program began to erase. What was to go nobody "
            "knows any more.",
        ),
        "running": QCoreApplication.translate(
            "Left", "Is being written just now by a program that runs."
        ),
    }
    return said[left.why]
