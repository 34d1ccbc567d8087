"""One reply: words first, ratings beside the leader's own, then thanks, the only answer (C.1)."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.feedback.plain_text import NO_CODE
from leadercoach.feedback.request import WITHDRAW_HOURS
from leadercoach.store import feedback as stored
from leadercoach.usecases import feedback
from leadercoach.views import words
from leadercoach.views.feedback import RatedItem, ReplyRow, Said
from ui.base import theme
from ui.base.i18n import language
from ui.forms.draft import FieldDraft
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.note_edit import NoteEdit
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Noted, Ratings, Written
from ui.widgets.text import Label, Paragraph, button, divider

THANKS_HEIGHT = 64


class ReplyView(FitHeight):
    """`changed` when the leader has thanked, or given the reply back."""

    changed = Signal()
    rate_wanted = Signal(str)

    def __init__(self, row: ReplyRow, observer: str, workspace: Workspace) -> None:
        super().__init__()
        self._row, self._observer, self._workspace = row, observer, workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._add(Paragraph(row.occasion, "head"))
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self.thanks = NoteEdit()
        if row.said is None:
            self._show_locked()
        else:
            self._show(row.said)
            self._show_thanks()
        self._show_withdrawal()
        self._add(self._stop)

    def _show_locked(self) -> None:
        self._add(Noted("lock", self._row.locked))
        if self._row.on <= self._workspace.at.today:
            rate = button(self.tr("Rate yourself"), "primary")
            rate.clicked.connect(self._want_rating)
            self._add(_left(rate))

    def _show(self, said: Said) -> None:
        self._add(Written(said.saw, said.led_to, said.next_time))
        self._add(divider())
        rows = [(each.name, self._numbers(each)) for each in said.ratings]
        self._add(Ratings([self.tr("You"), words.isolated(self._observer)], rows))
        sealed = self.tr("came sealed") if said.sealed else self.tr("came as plain text")
        coach = content.sentence("coach_may" if said.coach else "coach_may_not", {}, language())
        seen = content.sentence("saw_of_it", {"seen": said.seen}, language())
        self._add(Paragraph(f"{seen} · {sealed} · {coach}", "caption"))

    def _numbers(self, rated: RatedItem) -> list[str]:
        own_none = self.tr("not observed") if self._row.self_rated else self.tr("not rated")
        own = own_none if rated.own is None else str(rated.own)
        return [own, self.tr("not observed") if rated.seen is None else str(rated.seen)]

    def _show_thanks(self) -> None:
        self._add(divider())
        row = self._row
        if row.thanks is not None:
            today = self._workspace.at.today
            day = words.day_month(row.thanked_on, language(), today) if row.thanked_on else ""
            self._add(Label(self.tr("Your thanks, {day}").format(day=day), "label"))
            self._add(Paragraph(breakable(row.thanks), "reading"))
            return
        name = self.tr("Thank you – I take with me…")
        self._add(Label(name, "medium"))
        self.thanks.setAccessibleName(name)
        self.thanks.setFixedHeight(theme.current().px(THANKS_HEIGHT))
        self._draft = FieldDraft(self.thanks, self._workspace, f"thanks:{row.request_id}")
        self._draft.refused.connect(self._refuse)
        self._add(self.thanks)
        save = button(self.tr("Thank"), "primary")
        save.clicked.connect(self._thank)
        note = self.tr("Thanks are the only answer, and are given once.")
        line = QHBoxLayout()
        line.addWidget(Paragraph(note, "caption"), 1)
        line.addWidget(save)
        self._column.addLayout(line)

    def _show_withdrawal(self) -> None:
        """How long the observer may take it back, and what that takes."""
        reply = stored.reply(self._workspace.log, self._row.request_id)
        if reply is None or not feedback.withdrawable(reply, self._workspace.at):
            return
        last = datetime.fromisoformat(reply.received_at) + timedelta(hours=WITHDRAW_HOURS)
        last = last.astimezone()
        day = words.day_month(last.date(), language(), self._workspace.at.today)
        until = f"{day} {last:%H:%M}"
        if reply.withdraw != NO_CODE:
            said = self.tr("{name} can take the reply back until {until}, with the form’s code.")
            self._add(Paragraph(self._named(said, until), "caption"))
            return
        said = self.tr("{name} can take the reply back until {until}: remove it if they say so.")
        self._add(Paragraph(self._named(said, until), "caption"))
        remove = button(self.tr("Remove the reply"), "link")
        remove.clicked.connect(self._give_back)
        self._add(_left(remove))

    def _named(self, said: str, until: str) -> str:
        return said.format(name=words.isolated(self._observer), until=until)

    def _thank(self) -> None:
        at, log = self._workspace.at, self._workspace.log
        text = self.thanks.toPlainText()
        try:
            feedback.thank(log, self._row.request_id, text, at)
        except Refused as refusal:
            self._refuse(refusal)
            self.thanks.setFocus()
            return
        self._draft.drop()
        self._done(self.tr("Your thanks are kept. Tell them in person too."))

    def _give_back(self) -> None:
        """The first press asks, the second removes."""
        asked = self.sender()
        assert isinstance(asked, QAbstractButton)
        sure = self.tr("Remove every word and number of it")
        if asked.accessibleName() != sure:
            asked.setText(sure)
            return
        try:
            feedback.withdraw_at_word(self._workspace.log, self._row.request_id, self._workspace.at)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self._done(self.tr("The reply is removed."))

    def _done(self, sentence: str) -> None:
        self._workspace.changed.emit("feedback")
        self._workspace.tell(sentence)
        self.changed.emit()

    def _refuse(self, refusal: Refused) -> None:
        self._stop.setText(content.sentence(refusal.code, refusal.params, language()))
        self._stop.show()

    def _want_rating(self) -> None:
        self.rate_wanted.emit(self._row.request_id)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)


def _left(part: QWidget) -> QWidget:
    """At the start of a line of its own."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    row.addStretch()
    return holder
