"""What the two cards about backups have in common: a secret to type, and work beside the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from leadercoach import content
from leadercoach.errors import Refused
from ui.backup.restoring import RestorableLog
from ui.backup.wording import Wording
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import SecretField
from ui.widgets.text import Label, Paragraph, button, divider

WIDTH = 720


class BackupCard(CardOverlay):
    """Subclasses fill `rows` and say in `press` what the button does. Enter presses it."""

    def __init__(self, kept: RestorableLog, onward: str) -> None:
        self.body = FitHeight()
        super().__init__(kept.window, "", self.body, width=WIDTH)
        self.kept = kept
        self.wording = Wording(self, kept.today)
        self.key = kept.key.copy() if kept.key else None
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._then: Callable[[object], None] = lambda _: None
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(24, 14, 24, 18)
        self.rows.setSpacing(10)
        name = self.tr("Its passphrase or recovery code")
        self.secret_name, self.secret = Label(name, "label"), SecretField(name)
        self.told = Paragraph("", "stop")
        self.onward = button(onward, "primary")
        self.onward.clicked.connect(self.press)
        self.ask(wanted=False)
        self.tell("")
        kept.window.ending.connect(self._end)
        self.closed.connect(self._end)

    def press(self) -> None:
        raise NotImplementedError

    def finish(self) -> None:
        """The secret, what is told and the foot, below what a subclass has filled in."""
        for part in (self.secret_name, self.secret, self.told):
            self.rows.addWidget(part)
        self.column.addWidget(divider())
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 13, 24, 13)
        foot.addStretch()
        foot.addWidget(self.onward)
        self.column.addLayout(foot)

    def ask(self, *, wanted: bool) -> None:
        """Show the line for a secret, or put it away with what was typed."""
        self.secret.clear()
        self.secret_name.setVisible(wanted)
        self.secret.setVisible(wanted)

    def tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setAccessibleName(sentence)
        self.told.setVisible(bool(sentence))

    def refuse(self, refusal: object) -> None:
        assert isinstance(refusal, Refused)
        self.tell(content.sentence(refusal.code, refusal.params, language()))
        self.place()

    def run(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        """Do something beside the window; the button waits for it."""
        self.onward.setEnabled(False)
        self._then = then
        self._job.start(lambda _step: work())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        (focus if isinstance(focus, QAbstractButton) else self.onward).click()

    def _done(self, result: object) -> None:
        self._over()
        self._then(result)
        self.place()

    def _failed(self, refusal: object) -> None:
        self._over()
        self.refuse(refusal)

    def _over(self) -> None:
        self.onward.setEnabled(True)

    def _end(self) -> None:
        """The window is left or locked: no key outlives that, nor what was typed."""
        self._job.end()
        if self.key is not None:
            self.key.wipe()
        self.secret.clear()
        self.forget()

    def forget(self) -> None:
        """Wipe what else a subclass has of keys."""
