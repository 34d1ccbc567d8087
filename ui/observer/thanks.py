"""After the form: thanks, the code to take the reply back with, and exactly what was handed in."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from leadercoach.feedback.form import FormData, words
from leadercoach.feedback.reply import FeedbackReply
from ui.observer.steps import TEXTS
from ui.shell.group import actions
from ui.widgets.overlay import Screen
from ui.widgets.path_text import PathText
from ui.widgets.text import Label, Paragraph, button, card


class Thanks(Screen):
    """`given_back` when the observer has read it."""

    given_back = Signal()

    def __init__(
        self, window: QWidget, form: FormData, reply: FeedbackReply, code: str, kept: Path | None
    ) -> None:
        super().__init__(window)
        self._form, self._reply = form, reply
        self._say = words(form.lang)
        thanks = self._say["thanks" if form.observer else "thanks_nobody"]
        self.column.addWidget(Paragraph(thanks.format(observer=form.observer), "title"))
        self.column.addWidget(Paragraph(self._told(kept), "muted_reading"))
        if kept is not None:
            self.column.addWidget(PathText(self.tr("Path of the sealed reply"), kept))
        if not reply.talk:
            self.column.addSpacing(12)
            self.column.addWidget(self._code_card(code))
            self.column.addSpacing(12)
            self.column.addWidget(self._read_card())
        self.column.addSpacing(12)
        self.onward = button(self.tr("Give the computer back"), "primary", tall=True)
        self.onward.clicked.connect(self.given_back)
        self.column.addLayout(actions(self.onward))
        self.column.addStretch()

    def begin(self) -> None:
        assert self.onward is not None
        self.onward.setFocus()

    def _told(self, kept: Path | None) -> str:
        if kept is not None:
            said = self.tr("The reply lies sealed in a file. {leader} takes it in from there.")
        elif self._reply.talk:
            said = self.tr("{leader} learns that you would rather talk. Nothing else was kept.")
        else:
            said = self.tr("{leader} has your reply. Now give the computer back.")
        return said.format(leader=self._form.leader)

    def _code_card(self, code: str) -> QWidget:
        told = self.tr(
            "Changed your mind? For 24 hours you can take the reply back: tell {leader} this code. "
            "Write it down, it is shown only now."
        )
        inside = self._card(self._say["code"])
        shown = Label(code, "title")
        shown.setAccessibleName(" ".join(code))
        inside.addWidget(shown)
        inside.addWidget(Paragraph(told.format(leader=self._form.leader), "muted"))
        return self._frame

    def _read_card(self) -> QWidget:
        inside = self._card(self._say["what_is_read"].format(leader=self._form.leader))
        inside.addWidget(Paragraph(self._say[f"seen_{self._reply.seen}"], "muted"))
        for item in self._form.items:
            value = self._reply.ratings[item.id]
            said = self._say["not_observed"] if value is None else str(value)
            inside.addWidget(Paragraph(f"{item.name}: {said}"))
        for name in TEXTS:
            written = getattr(self._reply, name)
            if written:
                inside.addWidget(Label(self._say[name], "label"))
                inside.addWidget(Paragraph(written))
        return self._frame

    def _card(self, head: str) -> QVBoxLayout:
        self._frame: QFrame = card()
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(8)
        inside.addWidget(Paragraph(head, "head"))
        return inside
