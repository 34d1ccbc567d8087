"""The way into a protected file: its passphrase, or the recovery code and a new passphrase.

Nothing of what the file holds is known here, so nothing of it can be on the screen.
"""

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused, StoreError
from leadercoach.protection import encryption, key_file
from leadercoach.protection.key_file import Unlocked
from leadercoach.store.data_key import DataKey
from ui.base.attempts import pause_after
from ui.base.i18n import language
from ui.base.jobs import Job, Step
from ui.forms.new_passphrase import NewPassphrase
from ui.protection.unlock_parts import AskedCode, AskedPassphrase
from ui.shell.group import actions
from ui.shell.start_screen import StartScreen
from ui.widgets.breakable import breakable
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph, button, card

SECOND = 1000
ASKED_AGAIN = ("wrong_passphrase", "wrong_recovery_code", "code_length", "code_letter")


class Unlock(StartScreen):
    """`opened` with the key and whether the key file is as the program left it; `fault` when no
    secret can help. `elsewhere` when the user would rather open another file.
    With `keyring` this computer's keyring is tried first. What is slow runs beside the window.
    """

    onward: QPushButton
    opened = Signal(object, bool)
    fault = Signal(object)
    elsewhere = Signal()

    def __init__(self, window: QWidget, path: Path, *, keyring: bool, note: str = "") -> None:
        super().__init__(window)
        self._path, self._note = path, note
        self._keyring = keyring and _is_in_keyring(path)
        self._wrong = self._left = 0
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self._ended = False
        self._then: Callable[[object], None] = lambda _: None
        self._found: Unlocked | None = None
        self.passphrase, self.code = AskedPassphrase(), AskedCode()
        self.new = NewPassphrase(self.tr("New passphrase"))
        self._stop = Paragraph("", "stop")
        self.onward = button("", "primary", tall=True)
        self.onward.clicked.connect(self._press)
        self.turn = button("", "link", "key-round")
        self.turn.clicked.connect(self._turn)
        self.other = button(self.tr("Open another log…"), "link", "folder-open")
        self.other.clicked.connect(self.elsewhere)
        self.quit = button(self.tr("Quit"), "link")
        self.quit.clicked.connect(self._leave_program)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)
        self._build()
        self._show(self.passphrase)

    def begin(self) -> None:
        self._focus()
        if self._keyring:
            path = self._path
            self._run(lambda: key_file.unlock_by_keyring(path), self._opened_by_keyring)

    def end(self) -> None:
        """Wait for what runs; a key it has found is forgotten."""
        self._timer.stop()
        self._ended = True
        self._job.wait()
        if self._found is not None:
            self._found.key.wipe()

    def refuse(self, refusal: Refused) -> None:
        """Say why something could not be done."""
        self._say(content.sentence(refusal.code, refusal.params, language()))

    @property
    def works(self) -> bool:
        """Whether a secret is being tried just now."""
        return self._job.runs and not self._ended

    def _build(self) -> None:
        self._title, self._lead = Label("", "title"), Paragraph("", "muted_reading")
        self.column.addWidget(Logo())
        self.column.addSpacing(24)
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.column.addSpacing(12)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        self._noted = Paragraph(self._note, "reading")
        self._noted.setVisible(bool(self._note))
        inside.addWidget(self._noted)
        for part in (self.passphrase, self.code, self.new, self._stop):
            inside.addWidget(part)
        self.column.addWidget(frame)
        self.column.addSpacing(12)
        self.column.addLayout(actions(self.onward, self.turn))
        self.column.addLayout(actions(self.other, self.quit))
        self.column.addStretch()

    def _show(self, part: QWidget) -> None:
        """One of the three: the passphrase, the code, or the choice of a new passphrase."""
        self._part = part
        for each in (self.passphrase, self.code, self.new):
            each.setVisible(each is part)
        self._stop.hide()
        chooses = part is self.new
        self.turn.setVisible(not chooses)
        self.other.setVisible(not chooses)
        self.turn.setText(
            self.tr("Use the recovery code…")
            if part is self.passphrase
            else self.tr("Use the passphrase")
        )
        title, lead = self._words()
        self._title.setText(title)
        self._lead.setText(lead)
        self._name_onward()
        self._focus()

    def _words(self) -> tuple[str, str]:
        """The title and what stands below it."""
        if self._part is self.new:
            lead = self.tr("The code was right, and stays as it is.")
            return self.tr("Choose a new passphrase"), lead
        lead = self.tr("{file} is encrypted. Only you can open it.")
        return self.tr("Locked"), breakable(lead.format(file=self._path.name))

    def _onward_text(self) -> str:
        return self.tr("Keep and open") if self._part is self.new else self.tr("Unlock")

    def _name_onward(self) -> None:
        said = self.tr("Working…") if self.works else self._onward_text()
        self.onward.setText(said)
        self.onward.setAccessibleName(said)
        for control in (self.onward, self.turn, self.other, self._part):
            control.setEnabled(not self.works and not self._left)

    def _focus(self) -> None:
        asked = self.code if self._part is self.code else self.passphrase
        (self.new.first if self._part is self.new else asked.line).setFocus()

    def _turn(self) -> None:
        self._show(self.code if self._part is self.passphrase else self.passphrase)

    def _press(self) -> None:
        if self.works or self._left:
            return
        if self._part is self.new:
            self._choose()
        elif self._part is self.code:
            self._try_code(self.code.line.text())
        elif typed := self.passphrase.line.text():
            self._try_passphrase(typed)

    def _try_passphrase(self, typed: str) -> None:
        path = self._path
        self._run(lambda: key_file.unlock(path, typed), self._opened)

    def _try_code(self, code: str) -> None:
        path = self._path
        self._run(lambda: key_file.unlock_by_code(path, code), self._opened_by_code)

    def _choose(self) -> None:
        if missing := self.new.missing():
            where, sentence = missing
            self._say(sentence)
            where.setFocus()
            return
        assert self._found is not None
        path, key, chosen = self._path, self._found.key, self.new.read()
        self._run(lambda: encryption.change_passphrase(path, key, chosen), self._chosen)

    def _run(self, do: Callable[[], object], then: Callable[[object], None]) -> None:
        def work(_step: Step) -> object:
            return do()

        self._then = then
        self._stop.hide()
        gc.collect()  # what a locked window has left must not end in the other thread
        self._job.start(work)
        self._name_onward()

    def _done(self, found: object) -> None:
        if self._ended:  # the window has been closed meanwhile
            if isinstance(found, Unlocked):
                found.key.wipe()
            return
        self._name_onward()
        self._then(found)

    def _failed(self, refusal: Refused) -> None:
        if self._ended:
            return
        self._name_onward()
        if isinstance(refusal, StoreError) and self._found is None:
            self.fault.emit(refusal)
            return
        if refusal.code in ASKED_AGAIN:
            self._wrong += 1
            self._left = pause_after(self._wrong)
        if self._found is not None and refusal.code == "keys_altered":
            self._give(self._found)  # the passphrase cannot be changed, but the log is open
            return
        self._refused = content.sentence(refusal.code, refusal.params, language())
        self.passphrase.line.clear()
        self._say_refused()

    def _opened(self, found: object) -> None:
        assert isinstance(found, Unlocked)
        self._give(found)

    def _opened_by_keyring(self, found: object) -> None:
        if isinstance(found, Unlocked):
            self._give(found)
        else:
            self._focus()

    def _opened_by_code(self, found: object) -> None:
        assert isinstance(found, Unlocked)
        self._found = found
        self.code.line.clear()
        self._show(self.new)

    def _chosen(self, _nothing: object) -> None:
        assert self._found is not None
        self._give(self._found)

    def _give(self, found: Unlocked) -> None:
        key: DataKey = found.key
        self._found = None
        for line in (self.passphrase.line, self.code.line):
            line.clear()
        self.new.clear()
        self.opened.emit(key, found.untouched)

    def _say_refused(self) -> None:
        said = self._refused
        if self._left:
            said += " " + self.tr("Try again in %n seconds.", "", self._left)
            self._timer.start()
        self._say(said)
        self._name_onward()
        self._focus()

    def _tick(self) -> None:
        self._left -= 1
        if not self._left:
            self._timer.stop()
        self._say_refused()

    def _say(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()

    def _leave_program(self) -> None:
        self.window().close()


def _is_in_keyring(path: Path) -> bool:
    """Whether it is worth while to ask this computer's keyring."""
    try:
        return key_file.read_slots(path).find("computer") is not None
    except Refused:
        return False
