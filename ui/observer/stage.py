"""The observer's form over the whole window: one step at a time, and nothing else to reach."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.feedback.form import FormData, words
from leadercoach.feedback.in_person import Answers
from ui.base import theme
from ui.observer.progress import Progress
from ui.observer.step import Step
from ui.observer.steps import TalkStep, steps
from ui.widgets.layouts import clear
from ui.widgets.overlay import surface_area, takes_tab
from ui.widgets.reflow import FitHeight
from ui.widgets.steps import Logo
from ui.widgets.text import Elided, Label, Paragraph, button

WIDTH = 720


class Stage(QWidget):
    """`answered` with what was said, `given_back` when the observer wants no more.

    `seal` asks for the answer to be kept in a file, after it could not be taken in.
    """

    answered = Signal(object)
    seal = Signal(object)
    given_back = Signal()

    def __init__(self, form: FormData) -> None:
        super().__init__()
        self.setProperty("class", "shell")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form, self.answers = form, Answers()
        say = words(form.lang)
        title = say["title"].replace("{leader}", form.leader)
        self._say = say
        self._title, self._occasion = Label(title, "strong"), Elided(form.occasion, "muted")
        self._at, self._talks = 0, False
        self._count = len(steps(form, self.answers))
        self._progress = Progress(self._count)
        self._stop = Paragraph("", "stop")
        self.talk = button(say["talk"], "link")
        self.talk.clicked.connect(self._turn_to_talk)
        self.abort = button(self.tr("Stop and give back"), "link")
        self.abort.clicked.connect(self.given_back)
        self.back = button(say["back"], "", "chevron-left", tall=True)
        self.back.clicked.connect(self.go_back)
        self.to_file = button(self.tr("Save it sealed to a file"), tall=True)
        self.to_file.clicked.connect(self._seal)
        self.onward = button("", "primary", tall=True)
        self.onward.clicked.connect(self.go_on)
        self._build(say["keys"])
        self.step = self._show(0)

    def begin(self) -> None:
        """Put the focus into the present step."""
        self.step.begin()

    def go_on(self) -> None:
        """To the next step, or hand in after the last; or say what is in the way."""
        problem = self.step.problem()
        if problem:
            self.tell(problem)
            self.step.begin()
        elif not self.step.go_on():
            self._name_onward()
            QTimer.singleShot(0, self, self._show_end)
        elif self._talks or self._at == self._count - 1:
            self.answers.talk = self._talks
            self.answered.emit(self.answers)
        else:
            self._show(self._at + 1)

    def go_back(self) -> None:
        """To the step before; what was answered stays."""
        talked, self._talks = self._talks, False
        self._show(self._at if talked else max(0, self._at - 1))

    def tell(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()

    def show_failure(self, sentence: str) -> None:
        """Say why the answer could not be taken in; all of it stays, and can go to a file."""
        self.tell(sentence)
        self.to_file.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.window().focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, QAbstractButton) and not focus.isCheckable():
                focus.click()
            else:
                self.go_on()
        elif event.text().isdigit() and self.step.rating is not None:
            self.step.rating.keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Keep Tab inside."""
        moved = super().focusNextPrevChild(next)
        if not moved:
            chain = [part for part in self.findChildren(QWidget) if takes_tab(part)]
            if chain:
                chain[0 if next else -1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _build(self, keys: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Logo())
        head.addWidget(self._title)
        head.addWidget(self._occasion, 1)
        head.addWidget(self.talk)
        head.addWidget(self.abort)
        self._holder = FitHeight()
        self._holder.setProperty("class", "page")
        self._holder.setMaximumWidth(theme.current().px(WIDTH))
        self._inside = QVBoxLayout(self._holder)
        self._inside.setContentsMargins(0, 24, 0, 0)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back)
        self._keys = Elided(keys, "muted")
        foot.addWidget(self._keys)
        foot.addStretch()
        foot.addWidget(self.to_file)
        foot.addWidget(self.onward)
        self._area = surface_area(_centred(self._holder), "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self._area, 1)
        lower = FitHeight()
        lower.setMaximumWidth(theme.current().px(WIDTH))
        rows = QVBoxLayout(lower)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._stop)
        rows.addLayout(foot)
        column.addWidget(_centred(lower))

    def _show(self, at: int) -> Step:
        self._at = at
        if self._talks:
            step: Step = TalkStep(self._form, self.answers)
        else:
            step = steps(self._form, self.answers)[at]
        clear(self._inside)
        self.step = step
        self._inside.addWidget(step)
        self._inside.addStretch(1)
        step.show()
        step.changed.connect(self._changed)
        self._stop.hide()
        self.to_file.hide()
        self._progress.show_step(at + 1, self._say["step_of"])
        self._progress.setVisible(not self._talks)
        self._keys.setVisible(step.rating is not None)
        self.talk.setVisible(not self._talks and self.answers.agreed and at > 0)
        self.back.setVisible(self._talks or at > 0)
        self._name_onward()
        self._area.verticalScrollBar().setValue(0)
        if self.isVisible():
            step.begin()
        return step

    def _turn_to_talk(self) -> None:
        self._talks = True
        self._show(self._at)
        self.onward.setFocus()

    def _changed(self) -> None:
        self._stop.hide()
        self._name_onward()

    def _name_onward(self) -> None:
        self.onward.setText(self.step.onward)

    def _show_end(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _seal(self) -> None:
        self.seal.emit(self.answers)


def _centred(content: QWidget) -> QWidget:
    holder = FitHeight()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(content, 1000)
    row.addStretch(1)
    return holder
