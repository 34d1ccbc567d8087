"""Rating oneself for a question that has been asked: once the occasion is over (C.1)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.store import feedback as stored
from leadercoach.store import notes
from leadercoach.usecases import feedback
from leadercoach.views.feedback import occasion_words
from ui.base.i18n import language
from ui.feedback.own import OwnRatings
from ui.forms.draft import DraftKeeper
from ui.shell.workspace import Workspace
from ui.widgets.overlay import CardOverlay
from ui.widgets.text import Paragraph, button, divider

WIDTH = 720


class SelfRating(CardOverlay):
    """The behaviours of one request; what is half rated stays as a draft."""

    def __init__(self, window: QWidget, workspace: Workspace, request_id: str) -> None:
        self.own = OwnRatings()
        asked = stored.request(workspace.log, request_id).request
        below = occasion_words(asked, language(), workspace.at.today)
        super().__init__(window, "", self.own, below=below, width=WIDTH)
        self.set_title(self.tr("Your own rating"))
        self.workspace, self._request_id = workspace, request_id
        self.way = ("rate_self", request_id)
        self.own.show_items(asked.focus)
        self.draft = DraftKeeper(self, workspace, f"rate:{request_id}", self.own.given)
        self._build()
        kept = notes.draft(workspace.log, self.draft.key)
        if kept is not None:
            self.own.show_given(kept.form)
        self.own.changed.connect(self._changed)
        self.open()

    @staticmethod
    def open_rating(window: QWidget, workspace: Workspace, request_id: str) -> "SelfRating | None":
        """A card for a request, unless something lies over the window already."""
        if window.findChild(QWidget, "overlay") is not None:
            return None
        return SelfRating(window, workspace, request_id)

    def begin(self) -> None:
        self.own.begin()

    def leave(self) -> None:
        self.draft.flush()
        super().leave()

    def save(self) -> None:
        """Keep the rating, or say what is in the way."""
        if not self.own.complete:
            self._say(self.tr("Rate every behaviour; what you cannot tell is Not observed."))
            self.own.begin()
            return
        try:
            feedback.rate_self(
                self.workspace.log, self._request_id, self.own.given(), self.workspace.at
            )
        except Refused as refusal:
            self._say(content.sentence(refusal.code, refusal.params, language()))
            return
        self.draft.drop()
        self.workspace.changed.emit("feedback")
        self.workspace.tell(self.tr("Your rating is kept."))
        self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 24, 12)
        line.addWidget(self._stop)
        self.column.addLayout(line)
        self.column.addWidget(divider())
        save = button(self.tr("Save  ↵"), "primary")
        save.setAccessibleName(self.tr("Save"))
        save.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setContentsMargins(24, 13, 24, 13)
        row.addStretch()
        row.addWidget(save)
        self.column.addLayout(row)

    def _changed(self) -> None:
        self._stop.hide()
        self.draft.touch()
        self.place()

    def _say(self, sentence: str) -> None:
        self._stop.setText(sentence)
        self._stop.setAccessibleName(sentence)
        self._stop.show()
        self.place()
