"""A client's first page: what is shared, what has been agreed on, what is new since last time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.practice.clients import name_client
from leadercoach.practice.packages import opened
from leadercoach.sharing.differences import differences
from leadercoach.store.practice import Kept, packages
from leadercoach.views import words
from leadercoach.views.sessions import AgreedRow, Engagement, SessionRow, engagement
from ui.base import theme
from ui.base.i18n import language
from ui.coach.opened import Opened
from ui.forms.draft import FieldDraft
from ui.shell.page import Page, Scrolled, filled
from ui.shell.workspace import Workspace
from ui.widgets.agreed_row import ICONS
from ui.widgets.breakable import breakable
from ui.widgets.combo import Combo
from ui.widgets.layouts import clear
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Label, Paragraph, card, icon_label

NAME_WIDTH = 240


class OverviewPage(Page):
    """`package_chosen` with the name of another package of this client's."""

    package_chosen = Signal(str)
    place = "overview"

    def __init__(self, client: Opened, practice: Workspace) -> None:
        super().__init__(client.workspace)
        self._client, self._practice = client, practice
        self._kept = packages(practice.log, client.row.engagement)
        self.packages = Combo()
        self.packages.setAccessibleName(self.tr("Package"))
        for known in self._kept:
            self.packages.addItem(self._named(known), known.package)
        self.packages.setCurrentIndex(self.packages.findData(client.package.package))
        self.packages.activated.connect(self._choose)
        self.name = QLineEdit(client.row.name)
        self.name.setAccessibleName(self.tr("What you call this client"))
        self.name.setMaxLength(200)
        self.name.setFixedWidth(theme.current().px(NAME_WIDTH))
        self.name.editingFinished.connect(self._rename)
        self._draft = FieldDraft(
            self.name, practice, f"client:{client.row.engagement}", client.row.name
        )
        self._draft.refused.connect(practice.refused)
        self._build()

    @property
    def title(self) -> str:
        return self._client.row.name or self.tr("A leader without a name")

    def take_focus(self) -> None:
        self.packages.setFocus()

    def refresh(self) -> None:
        clear(self._column)
        package = self._client.package
        today = self._practice.at.today
        found = engagement(self.workspace.log, package.made_on, language(), told_on=today)
        self._add(self.tr("What is shared"), self._shared())
        self._add(self.tr("Since the package before"), self._differences())
        self._add(self.tr("Agreed actions"), self._actions(found))
        self._add(self.tr("Sessions"), self._sessions(found))
        self._column.addStretch()

    def _build(self) -> None:
        inside = FitHeight()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.packages)
        head.addStretch()
        called = Label(self.tr("I call this client"), "muted")
        called.setBuddy(self.name)
        head.addWidget(called)
        head.addWidget(self.name)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        column.addLayout(self._column, 1)
        filled(self, Scrolled(inside))

    def _add(self, head: str, rows: list[QWidget]) -> None:
        """A card with rows; without any there is none."""
        if not rows:
            return
        frame = card()
        frame.setAccessibleName(head)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 14, 20, 14)
        inside.setSpacing(8)
        inside.addWidget(Label(head, "head"))
        for row in rows:
            inside.addWidget(row)
        self._column.addWidget(frame)
        frame.show()

    def _shared(self) -> list[QWidget]:
        package, lang = self._client.package, language()
        given = package.consent
        points = words.joined([content.point_name(p).in_(lang) for p in given.in_order], lang)
        deep = given.depth == "all"
        depth = self.tr("Texts too") if deep else self.tr("Facts only, no texts")
        count = self.tr("%n entries", "", len(package.entries))
        return [Paragraph(f"{points}."), Paragraph(f"{depth} · {count}", "muted")]

    def _differences(self) -> list[QWidget]:
        """What came since the package before this one; nothing of the first."""
        package, lang = self._client.package, language()
        names = [known.package for known in self._kept]
        older = self._kept[names.index(package.package) + 1 :]
        if not older:
            return []
        try:
            before = opened(self._practice.log, older[0].package, self._practice.at.today)
        except Refused as refusal:
            return [Paragraph(content.sentence(refusal.code, refusal.params, lang), "muted")]
        said = differences(before, package, lang) or [self.tr("Nothing new.")]
        return [Paragraph(self._named(older[0]), "muted"), *map(Paragraph, said)]

    def _actions(self, found: Engagement) -> list[QWidget]:
        rows = [_Agreed(each, self.tr("overdue")) for each in found.actions]
        return [*rows] or [Paragraph(self.tr("Nothing has been agreed on yet."), "muted")]

    def _sessions(self, found: Engagement) -> list[QWidget]:
        rows = [self._session(each) for each in found.sessions]
        return rows or [Paragraph(self.tr("No session yet."), "muted")]

    def _session(self, row: SessionRow) -> QWidget:
        name = self.tr("Session {number}").format(number=row.number)
        day = words.day_month(row.on, language(), self._practice.at.today)
        return _two_lines(f"{name} · {day}", row.goal.strip())

    def _named(self, known: Kept) -> str:
        day = words.day_month(known.made_on, language(), None)
        return self.tr("Made {day}").format(day=day)

    def _choose(self) -> None:
        if self.packages.currentData() != self._client.package.package:
            self.package_chosen.emit(self.packages.currentData())

    def _rename(self) -> None:
        typed, row = self.name.text().strip(), self._client.row
        if typed == row.name:
            return
        practice = self._practice
        kept = practice.change("clients", lambda: name_client(practice.log, row.engagement, typed))
        if kept:
            self._client = self._client._replace(row=row._replace(name=typed))
            self._draft.set_usual(typed)
            self._draft.drop()
            practice.tell(self.tr("Saved"))
        else:
            self.name.setText(row.name)


class _Agreed(FitHeight):
    """An agreed action: a picture and a word for where it stands."""

    def __init__(self, shown: AgreedRow, overdue: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(icon_label(ICONS[shown.status]))
        row.addWidget(
            _two_lines(shown.what, " · ".join(filter(None, (shown.plan, shown.promised)))), 1
        )
        row.addWidget(
            Label(f"{shown.label} · {overdue}" if shown.overdue else shown.label, "state")
        )


def _two_lines(first: str, second: str) -> QWidget:
    holder = FitHeight()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Paragraph(breakable(first), "medium"))
    if second:
        column.addWidget(Paragraph(breakable(second), "muted"))
    return holder
