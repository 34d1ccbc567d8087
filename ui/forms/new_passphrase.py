"""Choosing a passphrase: how hard it is to guess is said below it, and it is typed twice."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.base import icons, theme
from ui.widgets import layouts
from ui.widgets.reflow import FitHeight
from ui.widgets.secret_field import AgainField, SecretField
from ui.widgets.text import Label, Paragraph, icon_label

AFTER = 250  # milliseconds without a key until a passphrase is judged
_ICONS = {"strong": "shield-check", "fair": "shield", "weak": "shield-alert"}


class NewPassphrase(FitHeight):
    """`changed` with every key."""

    changed = Signal()

    def __init__(self, label: str = "") -> None:
        super().__init__()
        label = label or self.tr("Passphrase")
        self.first = SecretField(label)
        self.again = AgainField(self.tr("Once more"))
        self._icon, self._strength = icon_label("shield"), Paragraph("", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._judge)
        self._build(label)
        self.first.textEdited.connect(self._typed)
        self.again.textEdited.connect(self._compare)
        self.first.eye.clicked.connect(self._show_both)
        self._judge()

    def read(self) -> str:
        return self.first.text()

    def missing(self) -> tuple[QWidget, str] | None:
        """What is not as it should be yet, and where; None if all is well."""
        self._judge()
        found = _strength(self.read())
        if found in ("", "short", "weak"):
            return self.first, self._said(found)
        if not self._equal():
            return self.again, self.tr("The two passphrases are not the same.")
        return None

    def clear(self) -> None:
        for line in (self.first, self.again):
            line.clear()
        self._compare()
        self._judge()

    def _build(self, label: str) -> None:
        column = layouts.column(self, spacing=6)
        head = layouts.row(spacing=6)
        head.addWidget(Label(label, "label"))
        head.addWidget(Label(self.tr("four words or more are easy to remember"), "caption"))
        head.addStretch()
        column.addLayout(head)
        column.addWidget(self.first)
        row = layouts.row(spacing=8, margins=(0, 4, 0, 0))
        row.addWidget(self._icon)
        row.addWidget(self._strength, 1)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(Label(self.tr("Once more"), "label"))
        column.addWidget(self.again)

    def _typed(self) -> None:
        self._timer.start()
        self._compare()

    def _compare(self) -> None:
        self.again.show_equal(equal=self._equal())
        self.changed.emit()

    def _equal(self) -> bool:
        return bool(self.read()) and self.read() == self.again.text()

    def _show_both(self) -> None:
        self.again.show_text(shown=self.first.is_shown)

    def _judge(self) -> None:
        self._timer.stop()
        strength = _strength(self.read())
        look = theme.current()
        name = _ICONS.get(strength, "shield")
        self._icon.setPixmap(icons.pixmap(name, look.colours["muted"], look.px(18), 2.0))
        self._strength.setText(self._said(strength))
        self.first.setAccessibleDescription(self._said(strength))

    def _said(self, found: str) -> str:
        return {
            "": self.tr("Four words that do not belong together will do."),
            "short": self.tr("Too short: eight characters at least."),
            "weak": self.tr("Weak. Easy to guess for a computer: add a word or two."),
            "fair": self.tr("Fair. One more word makes it strong."),
            "strong": self.tr("Strong. Hard to guess even for a computer."),
        }[found]


def _strength(passphrase: str) -> str:
    """What is judged only once something stands there: the judge is slow to load."""
    if not passphrase:
        return ""
    from leadercoach.protection.strength import strength

    return strength(passphrase)
