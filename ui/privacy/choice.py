"""Two questions on Today, each asked once: what is to happen to old things, and which day it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from leadercoach.log.retention import MODES
from leadercoach.views import words
from leadercoach.views.retention import Doubt
from ui.base.i18n import language
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph, button, card, icon_button

_LEFT = Qt.AlignmentFlag.AlignLeft


class _Question(FitHeight):
    """A card with a heading and sentences."""

    def __init__(self, head: str) -> None:
        super().__init__()
        frame = card()
        frame.setAccessibleName(head)
        self.inside = QVBoxLayout(frame)
        self.inside.setContentsMargins(20, 14, 16, 16)
        self.inside.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.addWidget(Paragraph(head, "head"), 1)
        self.inside.addLayout(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def say(self, text: str, style: str = "reading") -> Paragraph:
        made = Paragraph(text, style)
        self.inside.addWidget(made)
        return made


class ChoiceNote(_Question):
    """After three months: `chosen` with one of the three answers; put away it is *keep*."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Shall old entries be thinned out?"))
        away = icon_button("x", self.tr("Keep everything, and do not ask again"))
        away.clicked.connect(lambda: self.chosen.emit("keep"))
        self.head.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self.say(
            self.tr(
                "A workplace may want it: what is no longer needed about others should not be "
                "stored. It costs you the words; the weeks’ counts stay, and what is removed also "
                "vanishes from older backups as these age out."
            )
        )
        names = dict(zip(MODES, self._names(), strict=True))
        for mode, name in names.items():
            press = button(name)
            press.clicked.connect(lambda _=False, mode=mode: self.chosen.emit(mode))
            self.inside.addWidget(press, 0, _LEFT)
        self.say(self.tr("You can change this under Settings › Privacy."), "muted")

    def _names(self) -> tuple[str, str, str]:
        return (
            self.tr("Keep everything"),
            self.tr("Ask me each time"),
            self.tr("Thin out by itself"),
        )


class ClockNote(_Question):
    """Whether today is really today: `confirmed`, or the clock is to be set."""

    confirmed = Signal()

    def __init__(self, doubt: Doubt) -> None:
        day = words.long_day(doubt.today, language())
        super().__init__(self.tr("Is today really {day}?").format(day=day))
        last = words.long_day(doubt.last, language())
        self._said = self.say(
            self.tr(
                "The last day the log is sure of is {day}. Until you answer nothing is removed, "
                "from the bin neither."
            ).format(day=last)
        )
        self.yes = button(self.tr("Yes, it is"))
        self.yes.clicked.connect(self.confirmed)
        self.no = button(self.tr("No"))
        self.no.clicked.connect(self._deny)
        row = QHBoxLayout()
        row.addWidget(self.yes)
        row.addWidget(self.no)
        row.addStretch()
        self.inside.addLayout(row)

    def _deny(self) -> None:
        self._said.setText(
            self.tr(
                "Set the computer’s clock. Until then nothing is removed, and what you write gets "
                "the wrong day."
            )
        )
        self.no.hide()
