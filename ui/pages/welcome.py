"""First start: in which language, and where the log lies. Two screens, both can be passed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from ui.i18n import language
from ui.widgets.group import actions
from ui.widgets.overlay import Screen
from ui.widgets.path_text import PathText
from ui.widgets.segmented import RING, Segmented
from ui.widgets.steps import Dots, Logo
from ui.widgets.text import Label, Paragraph, button, card, divider, icon_label

SCREENS = 2


class Welcome(Screen):
    """`language_chosen` with sv or en, `began` when the log is to be made, `demo` for Amira's,
    `coach` when it is not a leader who sits here."""

    language_chosen = Signal(str)
    began = Signal()
    demo = Signal()
    coach = Signal()

    def __init__(self, window: QWidget, lang: str, path: Path) -> None:
        super().__init__(window)
        self._path = path
        self._step = Label("", "muted")
        self._dots = Dots(SCREENS)
        self._title = Label("", "title")
        self._lead = Paragraph("", "muted_reading")
        self.language = Segmented(
            self.tr("Language"), [("sv", "Svenska"), ("en", "English")], height=56
        )
        self.language.choose(lang)
        self.language.changed.connect(self._speak)
        self.next = button(self.tr("Next"), "primary", tall=True)
        self.next.clicked.connect(self._show_second)
        self.begin_button = button(self.tr("Begin"), "primary", tall=True)
        self.begin_button.clicked.connect(self._begin)
        self.back = button(self.tr("Back"), "", "chevron-left", tall=True)
        self.back.clicked.connect(self._show_first)
        self.skip = button(self.tr("Skip"), "link")
        self.skip.clicked.connect(self._begin)
        self.demo_link = button(self.tr("Look at Amira’s demo log instead"), "link")
        self.demo_link.clicked.connect(self.demo)
        self.coach_link = button(self.tr("I am a coach"), "link")
        self.coach_link.clicked.connect(self.coach)
        self._first, self._second = self._language_card(), self._place_card()
        self._build()
        self._show_first()

    def begin(self) -> None:
        self.language.focus_first()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Logo())
        head.addStretch()
        head.addWidget(self._step)
        head.addWidget(self._dots)
        self.column.addLayout(head)
        self.column.addSpacing(24)
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.column.addSpacing(12)
        self.column.addWidget(self._first)
        self.column.addWidget(self._second)
        self.column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.skip)
        foot.addWidget(self.next)
        foot.addWidget(self.begin_button)
        self.column.addLayout(foot)
        self.column.addLayout(actions(self.demo_link, self.coach_link))
        self.column.addStretch()

    def _language_card(self) -> QWidget:
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24 - RING, 20, 24 - RING, 20)
        inside.setSpacing(8 - RING)
        later = Paragraph(self.tr("You can change it at any time in Settings."), "muted")
        for part in (Label(self.tr("Language"), "label"), self.language, later):
            inside.addWidget(part)
            if part is not self.language:
                part.setContentsMargins(RING, 0, RING, 0)
        return frame

    def _place_card(self) -> QWidget:
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(12)
        inside.addWidget(Label(self.tr("Your log will lie here"), "label"))
        inside.addWidget(PathText(self.tr("Path of the log"), self._path))
        warning = self.tr(
            "There is no passphrase yet: whoever can open this computer can read the log."
        )
        for icon, text in (
            ("monitor", self.tr("On this computer only. Nothing is sent anywhere.")),
            ("triangle-alert", warning),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(icon_label(icon), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(text), 1)
            inside.addLayout(row)
        inside.addWidget(divider())
        inside.addWidget(Paragraph(content.text("say_no").in_(language()), "muted"))
        return frame

    def _show_first(self) -> None:
        self._title.setText(self.tr("Welcome"))
        self._lead.setText(
            self.tr(
                "A log for you who lead with trust: four habits, a few seconds at a time, "
                "seen by nobody but you."
            )
        )
        self._show(1)
        self.begin()

    def _show_second(self) -> None:
        self._title.setText(self.tr("Where the log lies"))
        self._lead.setText(self.tr("Everything you write is in one file."))
        self._show(2)
        self.begin_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, step: int) -> None:
        first = step == 1
        self._step.setText(self.tr("{step} of {screens}").format(step=step, screens=SCREENS))
        self._dots.show_step(step)
        for widget in (self._first, self.next, self.skip):
            widget.setVisible(first)
        for widget in (self._second, self.begin_button, self.back):
            widget.setVisible(not first)
        self.onward = self.next if first else self.begin_button

    def _speak(self) -> None:
        chosen = self.language.value()
        if chosen != language():
            self.language_chosen.emit(chosen)

    def _begin(self) -> None:
        self.leave()
        self.began.emit()
