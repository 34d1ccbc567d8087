"""Whether the keyring of this computer opens the log too."""

from PySide6.QtWidgets import QVBoxLayout

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.protection import encryption, key_file
from ui.base.i18n import language
from ui.base.jobs import Job, Step
from ui.shell.kept_file import KeptFile
from ui.widgets.check import Check
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph


class KeyringSwitch(FitHeight):
    """A box to tick; where there is no keyring it goes, and a sentence says why.

    The keyring is asked beside the window: it may open a dialog of its own.
    """

    def __init__(self, kept: KeptFile) -> None:
        super().__init__()
        self._kept = kept
        self._job = Job(kept.session)  # goes on when the page has gone
        self._job.done.connect(self._end)
        self._job.failed.connect(self._failed)
        self.check = Check(self.tr("Open with this computer’s keyring"))
        self.check.clicked.connect(self._turn)
        self._said = Paragraph("", "muted")
        self._said.setText(
            self.tr(
                "No passphrase is asked for at the start while you are logged in to this "
                "computer. The passphrase and the code still work."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.check)
        column.addWidget(self._said)

    def refresh(self) -> None:
        if self._job.runs:
            return
        try:
            found = key_file.read_slots(self._kept.path).find("computer")
        except Refused:
            self.check.setEnabled(False)
            return
        self.check.setChecked(found is not None)

    def _turn(self) -> None:
        assert self._kept.key is not None
        path, key = self._kept.path, self._kept.key.copy()
        change = encryption.open_by_keyring if self.check.isChecked() else encryption.stop_keyring

        def work(_step: Step) -> None:
            try:
                change(path, key)
            finally:
                key.wipe()

        self.check.setEnabled(False)
        self._job.start(work)

    def _failed(self, refusal: Refused) -> None:
        self._end()
        if refusal.code == "no_keyring":
            self.check.hide()
        self._said.setText(content.sentence(refusal.code, refusal.params, language()))

    def _end(self) -> None:
        self.check.setEnabled(True)
        self.refresh()
