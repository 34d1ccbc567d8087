"""Asking for feedback: a card that asks, takes the own rating first, and hands out the question."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import asking
from leadercoach.exchange.asking import Asked
from leadercoach.store import notes
from ui.base.i18n import language
from ui.feedback.ask_form import AskForm
from ui.feedback.asked import AskedText
from ui.feedback.own import OwnRatings
from ui.forms.draft import DraftKeeper
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, button, divider

WIDTH = 800
DRAFT = "ask"


class AskCard(CardOverlay):
    """Three things after another: the question, the own rating, and what to do with what came."""

    def __init__(
        self, window: QWidget, workspace: Workspace, routes: Routes, observer_id: str | None
    ) -> None:
        self._content = FitHeight()
        super().__init__(window, "", self._content, width=WIDTH)
        self.set_title(self.tr("Ask for feedback"))
        self.workspace, self._routes = workspace, routes
        self.form, self.own = AskForm(workspace, observer_id), OwnRatings()
        self.way = ("ask_feedback", observer_id)
        self.asked: Asked | None = None
        self._rates = False
        self.draft = DraftKeeper(self, workspace, DRAFT, self._raw)
        self.draft.refused.connect(self._refuse)
        self._build()
        self._fill(observer_id)
        self.form.changed.connect(self._changed)
        self.own.changed.connect(self._changed)
        self._show_question()
        self.open()

    @staticmethod
    def open_ask(
        window: QWidget, workspace: Workspace, routes: Routes, observer_id: object
    ) -> "AskCard | None":
        """A card to ask with, unless something lies over the window already."""
        if window.findChild(QWidget, "overlay") is not None:
            return None
        return AskCard(
            window, workspace, routes, observer_id if isinstance(observer_id, str) else None
        )

    def begin(self) -> None:
        self.form.begin()

    def stands(self) -> bool:
        """Whether it is at the own rating."""
        return self._rates

    def stand(self, how: bool) -> None:
        if how:
            self._show_own()

    def leave(self) -> None:
        """Close the card; what has not been asked stays as a draft."""
        self.draft.flush()
        super().leave()

    def go_on(self) -> None:
        """What Enter and the first button do: on to the own rating, ask, or close."""
        if self.asked is not None:
            self.leave()
        elif not self._rates and not self._is_answered():
            return
        elif not self._rates and self.form.over:
            self._show_own()
        elif self._rates and not self.own.complete:
            self._say(self.tr("Rate every behaviour, or rate yourself later."))
            self.own.begin()
        else:
            self.ask()

    def ask(self, *, later: bool = False) -> None:
        """Make the request; with `later` the leader rates another time."""
        own = self.own.given() if self._rates and not later else None
        path = self._path()
        if self.form.way == "form" and path is None:
            return
        log, at = self.workspace.log, self.workspace.at
        try:
            self.asked = asking.ask(log, self.form.asking(own), at, path)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self.draft.drop()
        self.workspace.changed.emit("feedback")
        if self.form.way == "here":
            self.leave()
            self._routes.observe_in_person.emit(self.asked.request.id)
        else:
            self._hand_out(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QAbstractButton) and not focus.isCheckable():
                focus.click()
            else:
                self.go_on()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """A line of text lets Enter go on."""
        pressed = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.go_on()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._given = AskedText()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self.form, self.own, self._given):
            inside.addWidget(part)
        self._stop = Paragraph("", "stop")
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 24, 12)
        line.addWidget(self._stop)
        self.column.addLayout(line)
        self.column.addWidget(divider())
        self.column.addLayout(self._foot())
        for edit in self.form.findChildren(QLineEdit):
            edit.installEventFilter(self)

    def _foot(self) -> QHBoxLayout:
        self._back = button(self.tr("Back"), "link", "chevron-left")
        self._back.clicked.connect(self._show_question)
        self._afresh = button(self.tr("Start afresh"), "link", "rotate-ccw")
        self._afresh.clicked.connect(self._start_afresh)
        self._afresh.hide()
        self._later = button(self.tr("Rate yourself later"), "link")
        self._later.clicked.connect(self._ask_later)
        self._key, self._keeps = Label("Esc", "key"), Label(self.tr("keeps a draft"), "muted")
        self._onward = button("", "primary")
        self._onward.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.setContentsMargins(18, 13, 24, 13)
        row.setSpacing(10)
        for part in (self._back, self._afresh):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._keeps)
        for part in (self._later, self._onward):
            row.addWidget(part)
        return row

    def _fill(self, observer_id: str | None) -> None:
        draft = notes.draft(self.workspace.log, DRAFT)
        if draft is None or (observer_id and draft.form.get("observer") != observer_id):
            return
        try:
            self.form.load(draft.form)
            self.own.show_items(self.form.behaviours.read())
            self.own.show_given(draft.form.get("own") or {})
        except (TypeError, ValueError, KeyError, AttributeError):  # a draft of another version
            self.form.load({})
        self._afresh.show()

    def _raw(self) -> dict[str, Any]:
        return self.form.raw() | {"own": self.own.given()}

    def _show_question(self) -> None:
        self._rates = False
        self._show(self.form)
        self.form.begin()

    def _show_own(self) -> None:
        self._rates = True
        self.own.show_items(self.form.behaviours.read())
        self._show(self.own)
        self.own.begin()

    def _hand_out(self, path: Path | None) -> None:
        assert self.asked is not None
        self._given.show_asked(self.asked, path, self.workspace.at.today)
        if self.asked.message:
            QGuiApplication.clipboard().setText(self.asked.message)
        self._show(self._given)
        self._onward.setFocus()

    def _show(self, part: QWidget) -> None:
        for other in (self.form, self.own, self._given):
            other.setVisible(other is part)
        self._stop.hide()
        done = self.asked is not None
        self._back.setVisible(self._rates and not done)
        self._later.setVisible(self._rates and not done)
        for hint in (self._key, self._keeps):
            hint.setVisible(not self._rates and not done)
        if done:
            self._afresh.hide()
        self._name_onward()
        self._area.verticalScrollBar().setValue(0)
        self.place()

    def _name_onward(self) -> None:
        if self.asked is not None:
            said = self.tr("Done")
        elif not self._rates and self.form.over:
            said = self.tr("Next  ↵")
        else:
            said = {
                "here": self.tr("Hand over the computer…"),
                "form": self.tr("Save the form…"),
                "text": self.tr("Copy the text"),
            }[self.form.way]
        self._onward.setText(said)

    def _is_answered(self) -> bool:
        found = self.form.missing()
        if found is not None:
            where, sentence = found
            where.focus()
            self._area.ensureWidgetVisible(where)
            self._say(sentence)
        return found is None

    def _path(self) -> Path | None:
        """Where the form is to be written; None if nowhere."""
        if self.form.way != "form":
            return None
        name = self.tr("feedback-{day}.html").format(day=self.form.day.day.isoformat())
        kinds = self.tr("Forms") + " (*.html)"
        title = self.tr("Save the form")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None

    def _ask_later(self) -> None:
        self.ask(later=True)

    def _start_afresh(self) -> None:
        self.draft.drop()
        window, workspace, routes = self.host, self.workspace, self._routes
        self.leave()
        AskCard(window, workspace, routes, None)

    def _changed(self) -> None:
        self._stop.hide()
        self.draft.touch()
        self._name_onward()
        self.place()

    def _refuse(self, refusal: Refused) -> None:
        self._say(content.sentence(refusal.code, refusal.params, language()))

    def _say(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()
        self.place()
