"""One card for everything a protected log is given: the present passphrase, a new one, a code."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.forms.code_sheet import CodeSheet
from ui.forms.new_passphrase import NewPassphrase
from ui.forms.retyping import Retyping
from ui.widgets import layouts
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import SecretField
from ui.widgets.text import Label, Paragraph, button, divider

EDGES = (24, 20, 24, 16)


class Asked(FitHeight):
    """A passphrase that exists already."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.line = SecretField(label)
        column = layouts.column(self, spacing=6)
        column.addWidget(Label(label, "label"))
        column.addWidget(self.line)


class KeysForm(QFrame):
    """The parts asked for below each other; then, if there is a code, it is typed once.

    What is not as it should be is said in the card.
    """

    turned = Signal()

    def __init__(
        self,
        path: Path,
        day: date,
        *,
        present: bool = False,
        passphrase: bool = True,
        code: bool = True,
    ) -> None:
        super().__init__()
        self.setProperty("class", "card")
        label = self.tr("New passphrase") if present else ""
        self.present = Asked(self.tr("Your present passphrase")) if present else None
        self.new = NewPassphrase(label) if passphrase else None
        self.sheet = CodeSheet(path, day) if code else None
        self.retyping = Retyping(
            self.tr("Type the code once"),
            self.tr("Type it from what you saved. Blanks and capital letters do not matter."),
        )
        self._again = button(self.tr("Show the code again"), "link", "chevron-left")
        self._again.clicked.connect(self.show_first)
        self._stop = Paragraph("", "stop")
        self._build()
        self._turn(retypes=False)

    @property
    def retypes(self) -> bool:
        """Whether the code is being typed just now."""
        return not self._second.isHidden()

    def begin(self) -> None:
        """Put the focus where one begins."""
        self._first_line().setFocus()

    def show_first(self) -> None:
        """Everything but the typing of the code."""
        self._turn(retypes=False)
        self.begin()

    def read(self) -> tuple[str, str]:
        """The new passphrase and the code; empty what was not asked for."""
        code = self.sheet.code if self.sheet is not None else ""
        return self.new.read() if self.new is not None else "", code

    def go_on(self) -> bool:
        """One step further, if everything is there; whether there was none left."""
        return self.is_ready() and self.step()

    def is_ready(self) -> bool:
        """Whether everything is there; if not, the card says what is missing."""
        found = self._missing()
        if found is None:
            self._stop.hide()
            return True
        where, sentence = found
        self.say(sentence, where)
        where.setFocus()
        return False

    def step(self) -> bool:
        """On to the typing of the code; whether there was no step left."""
        if self.sheet is None or self.retypes:
            return True
        self._turn(retypes=True)
        self.retyping.line.setFocus()
        return False

    def say(self, sentence: str, where: QWidget | None = None) -> None:
        """A sentence about what stands in the way, below the part it is about."""
        page = self._second if self.retypes else self._first
        part = where
        while part is not None and part.parentWidget() is not page:
            part = part.parentWidget()
        column = page.layout()
        assert isinstance(column, QVBoxLayout)
        column.removeWidget(self._stop)
        column.insertWidget(column.indexOf(part) + 1 if part else 0, self._stop)
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()

    def _build(self) -> None:
        self._first, self._second = FitHeight(), FitHeight()
        first = layouts.column(self._first, spacing=6)
        second = layouts.column(self._second, spacing=6)
        parts = [part for part in (self.present, self.new, self.sheet) if part is not None]
        for nth, part in enumerate(parts):
            if nth:
                first.addSpacing(18)
                first.addWidget(divider())
                first.addSpacing(14)
            first.addWidget(part)
        second.addWidget(self.retyping)
        first.addWidget(self._stop)
        row = layouts.row()
        row.addWidget(self._again)
        row.addStretch()
        second.addLayout(row)
        column = layouts.column(self, spacing=12, margins=EDGES)
        for side in (self._first, self._second):
            column.addWidget(side)
        self.retyping.stopped.connect(lambda said: self.say(said, self.retyping))
        self.retyping.changed.connect(self._stop.hide)
        if self.new is not None:
            self.new.changed.connect(self._stop.hide)

    def _turn(self, *, retypes: bool) -> None:
        self._first.setVisible(not retypes)
        self._second.setVisible(retypes)
        self._stop.hide()
        self.retyping.line.clear()
        self.turned.emit()

    def _first_line(self) -> QWidget:
        if self.present is not None:
            return self.present.line
        if self.new is not None:
            return self.new.first
        return self.sheet.save if self.sheet is not None else self

    def _missing(self) -> tuple[QWidget, str] | None:
        if self.retypes and self.sheet is not None:
            return self.retyping.missing(self.sheet.code)
        if self.present is not None and not self.present.line.text():
            return self.present.line, self.tr("Your present passphrase is asked for first.")
        for part in (self.new, self.sheet):
            missing = part.missing() if part is not None else None
            if missing is not None:
                return missing
        return None
