"""What is asked for before a protected file opens."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from leadercoach.protection.code import ALPHABET, GROUP, LENGTH
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import SecretField, TallLine
from ui.widgets.text import Label, Paragraph


class AskedPassphrase(FitHeight):
    """The passphrase, covered."""

    def __init__(self) -> None:
        super().__init__()
        label = self.tr("Passphrase")
        self.line = SecretField(label)
        _below(self, label, self.line)


class AskedCode(FitHeight):
    """The recovery code; it falls into its groups of four while it is typed or pasted."""

    def __init__(self) -> None:
        super().__init__()
        label = self.tr("Recovery code")
        self.line = TallLine(label)
        self.line.setProperty("mono", True)  # noqa: FBT003
        self.line.textEdited.connect(self._group)
        column = _below(self, label, self.line)
        told = self.tr("Eight groups of four, from the paper or the file you kept.")
        column.addWidget(Paragraph(told, "muted"))

    def _group(self, typed: str) -> None:
        at_end = self.line.cursorPosition() == len(typed)
        grouped = in_groups(typed)
        if at_end and grouped != typed:
            self.line.setText(grouped)


def in_groups(typed: str) -> str:
    """Capital letters in groups of four; what cannot be of a code stays for the eye to find."""
    letters = "".join(typed.upper().split()).replace("-", "")
    if len(letters) > LENGTH or any(c not in ALPHABET + "I1" for c in letters):
        return typed
    return " ".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def _below(part: FitHeight, label: str, line: QLineEdit) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Label(label, "label"))
    column.addWidget(line)
    return column
