"""The agreements of one session, at most three: as they are said aloud, and how likely they are."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.coaching.action import MOST, SURE, Action
from leadercoach.content import behaviour
from leadercoach.store import feedback
from leadercoach.store.actions import SavedAction
from leadercoach.store.engine import Log
from leadercoach.views import words
from leadercoach.views.actions import plan, promised
from ui.base.i18n import language
from ui.sessions.review.renewed import show_new
from ui.widgets.breakable import breakable
from ui.widgets.check import Check
from ui.widgets.combo import Combo
from ui.widgets.layouts import clear
from ui.widgets.reflow import SideBySide
from ui.widgets.text import Label, Paragraph, button, divider

LEAST = 120


class AgreedHere(QWidget):
    """`worded` with an action's id and what is new in it by name; `opened` with one to word anew;
    `wanted` for another one."""

    worded = Signal(str, object)
    opened = Signal(str)
    wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_actions(self, log: Log, actions: list[SavedAction], *, closed: bool) -> None:
        """Show the session's own agreements anew; the focus stays where it was."""
        focus = self.window().focusWidget()
        kept = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        for gone in self.findChildren(QWidget):
            gone.setObjectName("")  # those that come now go by the same names
        clear(self._column)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("New agreement"), "strong"), 1)
        count = self.tr("{k} of {n}").format(k=len(actions), n=MOST)
        head.addWidget(Label(count, "caption"))
        self._column.addLayout(head)
        for nth, each in enumerate(actions):
            if nth:
                self._column.addSpacing(8)
                self._column.addWidget(divider())
                self._column.addSpacing(8)
            self._show(log, each, closed=closed)
        if len(actions) < MOST and not closed:
            add = button(self.tr("Agree on something"), "" if not actions else "link", "plus")
            add.clicked.connect(self.wanted)
            self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        show_new(self)
        again = self.findChild(QWidget, kept) if kept else None
        if again is not None:
            again.setFocus()

    def _show(self, log: Log, saved: SavedAction, *, closed: bool) -> None:
        action, lang = saved.action, language()
        sentence = plan(action, lang) or action.what
        self._column.addWidget(Paragraph(breakable(sentence), "reading"))
        who = promised(action, saved.due, lang, self._today)
        watches = self._watches(log, action)
        said = f"{who}. {watches}" if watches else who
        self._column.addWidget(Paragraph(breakable(said), "muted"))
        if closed:
            self._show_end(action)
        else:
            self._ask_end(saved)

    def _watches(self, log: Log, action: Action) -> str:
        """*Johan tittar på: …*, where somebody does."""
        if action.observer_id is None or action.item is None:
            return ""
        known = next((o for o in feedback.observers(log) if o.id == action.observer_id), None)
        if known is None:
            return ""
        name, item = words.isolated(known.observer.name), behaviour(action.item)
        return self.tr("{name} looks at: {item}").format(name=name, item=item.name.in_(language()))

    def _show_end(self, action: Action) -> None:
        if action.confidence is not None:
            said = self.tr("How likely: {n} of 10").format(n=action.confidence)
            self._column.addWidget(Paragraph(said, "caption"))

    def _ask_end(self, saved: SavedAction) -> None:
        aloud = Check(self.tr("Say it aloud once"))
        aloud.setAccessibleName(aloud.text())
        aloud.setAccessibleDescription(saved.action.what)
        aloud.setObjectName(f"aloud {saved.id}")
        aloud.setChecked(saved.action.rehearsed)
        aloud.toggled.connect(partial(self._rehearsed, saved))
        self._column.addWidget(aloud)
        question = self.tr("How likely are you to do it?")
        ask = Paragraph(question, "muted")
        self._column.addWidget(SideBySide(ask, self._confidence(saved, question), LEAST))
        if saved.action.shaky:
            text = self.tr("Below {sure}: make it smaller.").format(sure=SURE)
            smaller = button(self.tr("Word it anew…"), "link")
            smaller.setAccessibleDescription(saved.action.what)
            smaller.clicked.connect(partial(self.opened.emit, saved.id))
            self._column.addWidget(SideBySide(Paragraph(text), smaller, LEAST))

    def _confidence(self, saved: SavedAction, question: str) -> Combo:
        box = Combo()
        box.setAccessibleName(question)
        box.setAccessibleDescription(saved.action.what)
        box.setObjectName(f"likely {saved.id}")
        box.addItem("–", None)
        for n in range(10, -1, -1):
            box.addItem(self.tr("{n} of 10").format(n=n), n)
        box.setCurrentIndex(box.findData(saved.action.confidence))
        box.activated.connect(partial(self._rated, saved, box))
        return box

    def _rehearsed(self, saved: SavedAction, said: bool) -> None:
        self._word(saved, rehearsed=said)

    def _rated(self, saved: SavedAction, box: Combo, _nth: int) -> None:
        self._word(saved, confidence=box.currentData())

    def _word(self, saved: SavedAction, **changes: object) -> None:
        self.worded.emit(saved.id, changes)
