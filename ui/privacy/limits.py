"""What passes its limit within 30 days: a card of the settings' and one of Today's (F.4)."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.usecases.retention import Due, Notice
from leadercoach.views import words
from ui.coaching.form_card import FormCard
from ui.i18n import language
from ui.privacy.kinds import kind_name
from ui.widgets.tall import Tall
from ui.widgets.text import Label, Paragraph, button, card
from ui.workspace import Workspace


class LimitsCard(FormCard):
    """Each kind of thing, how many, and from which day."""

    def __init__(self, window: QWidget, workspace: Workspace, notice: Notice) -> None:
        super().__init__(window, workspace)
        self.set_title(self.tr("Kept for long enough"))
        for each in notice.due:
            self.add_text(kind_name(each.kind), "medium")
            self.add_text(self._said(each), "reading")
        self.add_text(
            self.tr(
                "What goes leaves its count in the weeks, so that no figure changes. Nothing goes "
                "until it has been shown for 30 days. To keep something, save an archive first."
            )
        )
        self.add_onward(self.tr("Close"), self.leave)
        self.open()

    def _said(self, each: Due) -> str:
        parts = []
        if each.now:
            parts.append(self.tr("%n past the limit", "", each.now))
        if each.soon:
            day = words.long_day(each.first, language()) if each.first else ""
            soon = self.tr("%n within 30 days, the first on {day}", "", each.soon)
            parts.append(soon.format(day=day))
        return words.joined(parts, language())


class LimitsNote(Tall):
    """The calm card on Today; `wanted` asks for the list."""

    wanted = Signal()

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        frame = card()
        frame.setAccessibleName(self.tr("Kept for long enough"))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 14, 16, 14)
        inside.setSpacing(6)
        inside.addWidget(Label(self.tr("Kept for long enough"), "head"))
        inside.addWidget(Paragraph(self._said(notice), "reading"))
        see = button(self.tr("See what it is"), "link")
        see.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(see)
        row.addStretch()
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def _said(self, notice: Notice) -> str:
        number = _total(notice.due)
        if notice.bites_on:
            day = words.long_day(notice.bites_on, language())
            said = self.tr("%n things pass their limit. They may go from {day} on.", "", number)
            return said.format(day=day)
        return self.tr("%n things pass their limit within 30 days.", "", number)


def _total(due: Iterable[Due]) -> int:
    return sum(each.now + each.soon for each in due)
