"""The steps of the observer's form (C.1), in the words of the form file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from leadercoach.errors import InvalidEntry
from leadercoach.feedback.form import Example, FormData, Item
from leadercoach.feedback.in_person import Answers, cleaned
from leadercoach.feedback.reply import LINE
from leadercoach.log.texts import check_text
from ui.base import theme
from ui.observer.step import Step
from ui.widgets.check import Check
from ui.widgets.note_edit import NoteEdit
from ui.widgets.rating import Rating
from ui.widgets.segmented import Segmented
from ui.widgets.text import Label, Paragraph, card

SEEN = ("all", "part", "little")
TEXTS = ("saw", "led_to", "next_time")


def steps(form: FormData, answers: Answers) -> list[Step]:
    """All steps in order, made but not shown."""
    found: list[Step] = [AgreeStep(form, answers)]
    for n, vignette in enumerate(form.vignettes, 1):
        found.append(ExampleStep(form, answers, vignette, n))
    found.append(SeenStep(form, answers))
    found += [ItemStep(form, answers, item) for item in form.items]
    return [*found, LinesStep(form, answers)]


class AgreeStep(Step):
    """What applies; nothing is asked before it is agreed on."""

    def __init__(self, form: FormData, answers: Answers) -> None:
        super().__init__(form, answers)
        lead = self.say["lead_first" if form.vignettes else "lead"]
        self.add_head(self.say["heading"], lead)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        inside.addWidget(Label(self.say["applies"], "head"))
        inside.addWidget(Paragraph(form.contract, "reading"))
        self.agree = _check(self.say["agree"], checked=answers.agreed)
        self.agree.toggled.connect(self._changed)
        self.coach = _check(self.say["coach"], checked=answers.coach)
        self.coach.toggled.connect(self._changed)
        for part in (self.agree, self.coach):
            inside.addWidget(part)
        inside.addWidget(Paragraph(self.say["coach_help"], "muted"))
        self.column.addWidget(frame)

    @property
    def onward(self) -> str:
        return self.say["begin"]

    def problem(self) -> str:
        return "" if self.answers.agreed else self.say["need_agree"]

    def _changed(self) -> None:
        self.answers.agreed, self.answers.coach = self.agree.isChecked(), self.coach.isChecked()
        self.changed.emit()


class ExampleStep(Step):
    """A vignette: what would you say, and then the key and its reason (C.2)."""

    def __init__(self, form: FormData, answers: Answers, vignette: Example, n: int) -> None:
        super().__init__(form, answers)
        self._vignette = vignette
        title = self.say["example"].format(n=n, of=len(form.vignettes))
        self.add_head(title, self.say["example_lead"])
        self.column.addWidget(Paragraph(vignette.text, "reading"))
        self.column.addWidget(Label(vignette.name, "head"))
        item = Item(vignette.item, vignette.name, vignette.anchors)
        self.rating = Rating(item, form.lang, may_miss=False)
        self.rating.changed.connect(self._hide_key)
        self._key, self._why = Paragraph("", "medium"), Paragraph(vignette.why, "reading")
        for part in (self.rating, self._key, self._why):
            self.column.addWidget(part)
        self._shown = vignette.id in answers.examples
        if self._shown:
            self.rating.show_value(answers.examples[vignette.id])
        self._show_key()

    @property
    def onward(self) -> str:
        return self.say["next" if self._shown else "show_key"]

    def problem(self) -> str:
        assert self.rating is not None
        return "" if self.rating.answered else self.say["need_step"]

    def go_on(self) -> bool:
        if self._shown:
            return True
        self._shown = True
        self._show_key()
        self.changed.emit()
        return False

    def _hide_key(self) -> None:
        self._shown = False
        self._show_key()
        self.changed.emit()

    def _show_key(self) -> None:
        assert self.rating is not None
        mine, key = self.rating.value, self._vignette.key
        if self._shown and mine is not None:
            self.answers.examples[self._vignette.id] = mine
            said = self.say["key_same" if mine == key else "key_other"]
            self._key.setText(said.format(mine=mine, key=key))
        for part in (self._key, self._why):
            part.setVisible(self._shown)


class SeenStep(Step):
    """How much of the occasion was seen."""

    def __init__(self, form: FormData, answers: Answers) -> None:
        super().__init__(form, answers)
        self.add_head(self.say["seen"], self.say["seen_lead"])
        choices = [(code, self.say[f"seen_{code}"]) for code in SEEN]
        self.row = Segmented(self.say["seen"], choices, keys=True, height=48)
        self.row.choose(answers.seen or None)
        self.row.changed.connect(self._changed)
        self.column.addWidget(self.row)

    def problem(self) -> str:
        return "" if self.answers.seen else self.say["need_choice"]

    def begin(self) -> None:
        self.row.focus_first()

    def _changed(self) -> None:
        self.answers.seen = self.row.value() or ""
        self.changed.emit()


class ItemStep(Step):
    """One behaviour, rated or not observed."""

    def __init__(self, form: FormData, answers: Answers, item: Item) -> None:
        super().__init__(form, answers)
        self._item = item
        self.add_head(item.name, self.say["item_lead"])
        self.rating = Rating(item, form.lang)
        if item.id in answers.ratings:
            self.rating.show_value(answers.ratings[item.id])
        self.rating.changed.connect(self._changed)
        self.column.addWidget(self.rating)

    def problem(self) -> str:
        return "" if self._item.id in self.answers.ratings else self.say["need_rating"]

    def _changed(self) -> None:
        assert self.rating is not None
        self.answers.ratings[self._item.id] = self.rating.value
        self.changed.emit()


class LinesStep(Step):
    """Three lines in one's own words; none of them has to be there."""

    def __init__(self, form: FormData, answers: Answers) -> None:
        super().__init__(form, answers)
        self.add_head(self.say["lines"], self.say["item_lead"])
        self.edits: dict[str, NoteEdit] = {}
        for name in TEXTS:
            edit = NoteEdit()
            edit.setPlainText(getattr(answers, name))
            edit.setAccessibleName(self.say[name])
            edit.setFixedHeight(theme.current().px(64))
            edit.setAcceptDrops(False)
            edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            edit.textChanged.connect(self._changed)
            self.edits[name] = edit
            self.column.addWidget(Label(self.say[name], "head"))
            self.column.addWidget(edit)
        self.column.addWidget(Paragraph(self.say["can_withdraw"], "muted"))

    @property
    def onward(self) -> str:
        return self.tr("Hand in the reply")

    def problem(self) -> str:
        for name, edit in self.edits.items():
            try:
                check_text(getattr(self.answers, name), name, LINE, lines=True)
            except InvalidEntry:
                edit.setFocus()
                return self.tr("“{line}” is too long: at most {most} characters.").format(
                    line=self.say[name], most=LINE
                )
        return ""

    def _changed(self) -> None:
        for name, edit in self.edits.items():
            setattr(self.answers, name, cleaned(edit.toPlainText()))
        self.changed.emit()


class TalkStep(Step):
    """Instead of all of it: they will talk, and nothing else is kept."""

    def __init__(self, form: FormData, answers: Answers) -> None:
        super().__init__(form, answers)
        self.add_head(self.say["talk"], self.say["talk_lead"])

    @property
    def onward(self) -> str:
        return self.tr("Hand in the message")


def _check(text: str, *, checked: bool) -> Check:
    made = Check(text.replace("&", "&&"))
    made.setChecked(checked)
    made.setMinimumHeight(theme.current().px(36))
    return made
