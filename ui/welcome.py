"""First start: in which language, who one is, and whether the log is protected."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content, languages
from leadercoach.errors import Refused
from ui.base.i18n import language
from ui.forms.keys_form import KeysForm
from ui.shell.group import actions
from ui.shell.start_screen import StartScreen
from ui.widgets.breakable import breakable
from ui.widgets.path_text import PathText
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING, Segmented
from ui.widgets.steps import Dots, Logo
from ui.widgets.text import Label, Paragraph, button, card, divider, icon_label

SCREENS = 3
LANGUAGE, WHO, PROTECT = 1, 2, 3


class Welcome(StartScreen):
    """`language_chosen` with its code, `began` when the log is to be made, `protected` with
    passphrase and code when it is to be made and encrypted, `restore` when there is a backup to
    begin with, `demo` for Amira's, `coach` when it is not a leader who sits here."""

    language_chosen = Signal(str)
    began = Signal()
    protected = Signal(str, str)
    demo = Signal()
    coach = Signal()

    def __init__(self, window: QWidget, lang: str, path: Path, day: date) -> None:
        super().__init__(window)
        self._path, self._at = path, LANGUAGE
        self._step = Label("", "muted")
        self._dots = Dots(SCREENS)
        self._title = Label("", "title")
        self._lead = Paragraph("", "muted_reading")
        self.language = Segmented(self.tr("Language"), languages.names(), height=56)
        self.language.choose(lang)
        self.language.changed.connect(self._speak)
        self.who = Segmented(
            self.tr("Who you are"),
            [("leader", self.tr("I lead")), ("coach", self.tr("I am a coach"))],
            height=56,
        )
        self.who.choose("leader")
        self.who.changed.connect(self._show_who)
        self.keys = KeysForm(path, day)
        self.keys.turned.connect(self._turn_keys)
        self._make_buttons()
        self._cards = (self._language_card(), self._who_card(), self.keys)
        self._build()
        self.show_step(LANGUAGE)

    def begin(self) -> None:
        if self._at == PROTECT:
            self.keys.begin()
        else:
            (self.language if self._at == LANGUAGE else self.who).focus_first()

    def tell(self, sentence: str) -> None:
        """Say why there is no log yet."""
        self._told.setText(breakable(sentence))
        self._told.setAccessibleName(sentence)
        self._told.show()

    def refuse(self, refusal: Refused) -> None:
        self.tell(content.sentence(refusal.code, refusal.params, language()))

    def show_step(self, step: int) -> None:
        """Go to one of the three screens."""
        self._at = step
        title, lead = self._heads()[step - 1]
        self._title.setText(title)
        self._lead.setText(lead)
        self._step.setText(self.tr("{step} of {screens}").format(step=step, screens=SCREENS))
        self._dots.show_step(step)
        for nth, part in enumerate(self._cards, 1):
            part.setVisible(nth == step)
        last = step == PROTECT
        for widget, shown in (
            (self.back, step > LANGUAGE),
            (self.skip, not last),
            (self.next, not last),
            (self.protect, last),
            (self.not_now, last),
            (self._without, last),
            (self._others, step == LANGUAGE),
        ):
            widget.setVisible(shown)
        self.onward = self.protect if last else self.next
        self.begin()

    def _make_buttons(self) -> None:
        self.next = button(self.tr("Next"), "primary", tall=True)
        self.next.clicked.connect(self._go_on)
        self.protect = button(self.tr("Protect the log"), "primary", tall=True)
        self.protect.clicked.connect(self._protect)
        self.back = button(self.tr("Back"), "", "chevron-left", tall=True)
        self.back.clicked.connect(self._go_back)
        self.skip = button(self.tr("Skip"), "link")
        self.skip.clicked.connect(lambda: self.show_step(PROTECT))
        self.not_now = button(self.tr("Not now"), "link")
        self.not_now.clicked.connect(self._begin)
        self.have_backup = button(self.tr("I have a backup…"), "link")
        self.have_backup.clicked.connect(self.restore)
        self.demo_link = button(self.tr("Look at Amira’s demo log instead"), "link")
        self.demo_link.clicked.connect(self.demo)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Logo())
        head.addStretch()
        head.addWidget(self._step)
        head.addWidget(self._dots)
        self.column.addLayout(head)
        self.column.addSpacing(20)
        self.column.addWidget(self._title)
        self.column.addWidget(self._lead)
        self.column.addSpacing(12)
        for part in self._cards:
            self.column.addWidget(part)
        self.column.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        foot.addStretch()
        for press in (self.skip, self.not_now, self.next, self.protect):
            foot.addWidget(press)
        self.column.addLayout(foot)
        said = self.tr("Not now means that whoever can open this computer can read the log.")
        self._without = Paragraph(said, "muted")
        self._without.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self._without)
        self._others = FitHeight()
        others = actions(self.have_backup, self.demo_link)
        others.setContentsMargins(0, 0, 0, 0)
        self._others.setLayout(others)
        self.column.addWidget(self._others)
        self._told = Paragraph("", "stop")
        self._told.hide()
        self.column.addWidget(self._told)
        self.column.addStretch()

    def _heads(self) -> list[tuple[str, str]]:
        """Title and first sentence of each screen."""
        welcome = self.tr(
            "A log for you who lead with trust: four habits, a few seconds at a time, "
            "seen by nobody but you."
        )
        protect = self.tr(
            "The log is on this computer only. With a passphrase it is locked even for "
            "somebody who gets hold of the computer."
        )
        return [
            (self.tr("Welcome"), welcome),
            (self.tr("Who are you?"), self.tr("You can do both. Begin with the one you need now.")),
            (self.tr("Protect your log"), protect),
        ]

    def _language_card(self) -> QWidget:
        later = Paragraph(self.tr("You can change it at any time in Settings."), "muted")
        frame, _ = _chosen_card(Label(self.tr("Language"), "label"), self.language, later)
        return frame

    def _who_card(self) -> QWidget:
        self._coaching = Paragraph(
            self.tr(
                "You open what leaders choose to share with you. Nothing is made here but a file "
                "of your own, on this computer only."
            ),
            "muted",
        )
        frame, inside = _chosen_card(Label(self.tr("Who you are"), "label"), self.who)
        self._leading = FitHeight()
        own = QVBoxLayout(self._leading)
        own.setContentsMargins(RING, 8, RING, 0)
        own.setSpacing(12)
        own.addWidget(Label(self.tr("Your log will lie here"), "label"))
        own.addWidget(PathText(self.tr("Path of the log"), self._path))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(icon_label("monitor"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.tr("On this computer only. Nothing is sent anywhere.")), 1)
        own.addLayout(row)
        own.addWidget(divider())
        own.addWidget(Paragraph(content.text("say_no").in_(language()), "muted"))
        self._coaching.setContentsMargins(RING, 4, RING, 0)
        inside.addWidget(self._leading)
        inside.addWidget(self._coaching)
        self._show_who()
        return frame

    def _show_who(self) -> None:
        leads = self.who.value() == "leader"
        self._leading.setVisible(leads)
        self._coaching.setVisible(not leads)

    def _turn_keys(self) -> None:
        """While the code is typed there is one thing to do."""
        self.not_now.setVisible(not self.keys.retypes)
        self._without.setVisible(not self.keys.retypes)

    def _go_on(self) -> None:
        if self._at == WHO and self.who.value() == "coach":
            self.coach.emit()
        else:
            self.show_step(self._at + 1)

    def _go_back(self) -> None:
        if self._at == PROTECT and self.keys.retypes:
            self.keys.show_first()
        else:
            self.show_step(self._at - 1)

    def _speak(self) -> None:
        chosen = self.language.value()
        if chosen != language():
            self.language_chosen.emit(chosen)

    def _begin(self) -> None:
        self.leave()
        self.began.emit()

    def _protect(self) -> None:
        if self.keys.go_on():
            passphrase, code = self.keys.read()
            self.leave()
            self.protected.emit(passphrase, code)


def _chosen_card(*parts: QWidget) -> tuple[QWidget, QVBoxLayout]:
    """A card around a choice, with room for its ring; the layout takes more."""
    frame = card()
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(24 - RING, 20, 24 - RING, 20)
    inside.setSpacing(8 - RING)
    for part in parts:
        inside.addWidget(part)
        if not isinstance(part, Segmented):
            part.setContentsMargins(RING, 0, RING, 0)
    return frame, inside
