"""A screen of its own on which a protected log is given another way to be opened, or none."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection import key_file
from ui.base.i18n import language
from ui.base.jobs import Job, Step
from ui.forms.keys_form import KeysForm
from ui.shell.kept_file import KeptFile
from ui.widgets.overlay import Screen
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph, button


class Words(NamedTuple):
    """What stands on such a screen."""

    title: str
    lead: str
    onward: str


class KeysScreen(Screen):
    """`asked` with the new passphrase and code once everything is there.

    The present passphrase is tried before anything else happens, beside the window: it takes half a
    second. What is to be done with what was typed, `work`, is done there too, and its refusal said.
    """

    onward: QPushButton

    asked = Signal(str, str)

    def __init__(
        self,
        kept: KeptFile,
        words: Words,
        form: KeysForm,
        work: Callable[[str, str], object] | None = None,
    ) -> None:
        super().__init__(kept.window)
        self._kept, self.form, self._work = kept, form, work
        self._job = Job(kept.session)
        self._job.done.connect(self._ran)
        self._job.failed.connect(self._failed)
        self._then: Callable[[], object] = self._step
        self.back = button(self.tr("Cancel"), "", "chevron-left", tall=True)
        self.back.clicked.connect(self._go_back)
        self.onward = button(words.onward, "primary", tall=True)
        self.onward.clicked.connect(self._press)
        self.column.addWidget(Logo())
        self.column.addSpacing(20)
        self.column.addWidget(Label(words.title, "title"))
        self.column.addWidget(Paragraph(words.lead, "muted_reading"))
        self.column.addSpacing(12)
        self.column.addWidget(form)
        self.column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.onward)
        self.column.addLayout(foot)
        self.column.addStretch()

    def begin(self) -> None:
        self.form.begin()

    def leave(self) -> None:
        """Wait for what runs: it holds a key of its own."""
        self._job.wait()
        super().leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        if self.form.retypes:
            self.form.show_first()
        elif not self._job.runs:
            self.leave()

    def _press(self) -> None:
        if self._job.runs or not self.form.is_ready():
            return
        if self.form.present is None or self.form.retypes:
            self._step()
            return
        path, present = self._kept.path, self.form.present.line.text()

        def check() -> None:
            key_file.unlock(path, present).key.wipe()

        self._run(check, self._step)

    def _step(self) -> None:
        if not self.form.step():
            return
        passphrase, code = self.form.read()
        work = self._work
        if work is None:
            self._finish(passphrase, code)
        else:
            self._run(lambda: work(passphrase, code), lambda: self._finish(passphrase, code))

    def _finish(self, passphrase: str, code: str) -> None:
        self.leave()
        self.asked.emit(passphrase, code)

    def _run(self, do: Callable[[], object], then: Callable[[], object]) -> None:
        def run(_step: Step) -> object:
            do()
            return None

        self._then = then
        self.onward.setEnabled(False)
        self._job.start(run)

    def _ran(self) -> None:
        self.onward.setEnabled(True)
        self._then()

    def _failed(self, refusal: Refused) -> None:
        self.onward.setEnabled(True)
        line = self.form.present.line if self.form.present else None
        self.form.say(content.sentence(refusal.code, refusal.params, language()), line)
        if line is not None and line.isVisible():
            line.setFocus()
