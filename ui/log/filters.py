"""The chips above the log: advice point, person, tag, period, and what waits for something."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS, Text
from leadercoach.log.weeks import Week
from leadercoach.store.people import people
from leadercoach.views import words
from leadercoach.views.log_list import Filter
from leadercoach.views.today import count_due
from ui.base import theme
from ui.base.i18n import language
from ui.shell.workspace import Workspace
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Label, button

MOST_PEOPLE, WHY = 60, 560
Choices = Sequence[tuple[object, str]]


class Filters(QWidget):
    """`changed` with the filter chosen."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.chosen = Filter()
        self._chips: dict[str, QPushButton] = {}
        self._choices: dict[str, Callable[[], Choices]] = {
            "point": self._point_choices,
            "person": self._person_choices,
            "tag": self._tag_choices,
            "period": self._period_choices,
        }
        self._count = Label("", "muted")
        self._why = button("", "chip", "x")
        self._why.setCheckable(True)
        self._why.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._why.clicked.connect(self._show_more)
        chips = FlowLayout(spacing=8)
        for name in self._choices:
            chips.addWidget(self._chip(name, "chevron-down"))
        chips.addWidget(self._chip("open", "circle-dashed"))
        self._clear = button(self.tr("Clear"), "link", "x")
        self._clear.clicked.connect(self._show_all)
        chips.addWidget(self._clear)
        row = QHBoxLayout()
        row.addLayout(chips, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        below = QHBoxLayout()
        below.addWidget(self._why)
        below.addStretch()
        column.addLayout(row)
        column.addLayout(below)
        self.show_filter(Filter())

    def show_filter(self, chosen: Filter) -> None:
        """Show a filter in the chips, without `changed`."""
        self.chosen = chosen
        due = count_due(self._workspace.log, self._workspace.at.today)
        names = {
            "point": self._named(chosen.point, self.tr("Advice point"), content.point_name),
            "person": chosen.person or self.tr("Person"),
            "tag": self._named(chosen.tag, self.tr("Tag"), content.tag_name),
            "period": self._period_name(chosen),
            "open": self.tr("Waiting") + (f"  {due}" if due else ""),
        }
        active = {
            "point": chosen.point,
            "person": chosen.person,
            "tag": chosen.tag,
            "period": chosen.since,
            "open": chosen.open_only,
        }
        for name, chip in self._chips.items():
            chip.setText(names[name])
            chip.setChecked(bool(active[name]))
        self._clear.setVisible(any(active.values()) or bool(chosen.why))
        self._show_why(chosen.why)

    def show_count(self, count: int) -> None:
        self._count.setText(self.tr("%n entries", "", count))

    def _show_why(self, why: str) -> None:
        """What the entries are behind, on a chip that takes itself away."""
        room = theme.current().px(WHY)
        self._why.setText(self._why.fontMetrics().elidedText(why, _ELIDED, room))
        self._why.setAccessibleName(self.tr("Show more than {what}").format(what=why))
        self._why.setChecked(bool(why))
        self._why.setVisible(bool(why))

    def _show_more(self) -> None:
        self._set(self.chosen._replace(ids=(), why=""))

    @staticmethod
    def _named(code: str | None, otherwise: str, names: Callable[[str], Text]) -> str:
        return names(code).in_(language()) if code else otherwise

    def _chip(self, name: str, icon: str) -> QPushButton:
        chip = button(name, "chip", icon)
        chip.setCheckable(True)
        if icon == "chevron-down":
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
        chip.setProperty("name", name)
        chip.clicked.connect(self._clicked)
        self._chips[name] = chip
        return chip

    def _clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QPushButton)
        name = chip.property("name")
        if name == "open":
            self._set(self.chosen._replace(open_only=not self.chosen.open_only))
            return
        chip.setChecked(not chip.isChecked())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, text in self._choices[name]():
            action = QAction(text.replace("&", "&&"), menu)
            action.setData((name, value))
            menu.addAction(action)
        menu.triggered.connect(self._picked)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))

    def _picked(self, action: QAction) -> None:
        name, value = action.data()
        if name == "period":
            since, until = value or (None, None)
            self._set(self.chosen._replace(since=since, until=until))
        else:
            self._set(self.chosen._replace(**{name: value}))

    def _show_all(self) -> None:
        self._set(Filter(search=self.chosen.search))

    def _set(self, chosen: Filter) -> None:
        self.show_filter(chosen)
        self.changed.emit(chosen)

    def _point_choices(self) -> Choices:
        every = [(None, self.tr("All advice points"))]
        return [*every, *((p, content.point_name(p).in_(language())) for p in POINTS)]

    def _person_choices(self) -> Choices:
        known = [p for p in people(self._workspace.log) if p.uses]
        most = sorted(known, key=lambda p: -p.uses)[:MOST_PEOPLE]
        shown = [p for p in known if p in most]
        return [(None, self.tr("Everybody")), *((p.alias, p.alias) for p in shown)]

    def _tag_choices(self) -> Choices:
        cards = [card for group in content.tag_groups().values() for card in group]
        return [(None, self.tr("All tags")), *((c.code, c.name.in_(language())) for c in cards)]

    def _period_choices(self) -> Choices:
        today = self._workspace.at.today
        monday = Week.of(today).monday
        year = date(today.year, 1, 1)
        return [
            (None, self.tr("All time")),
            ((monday, today), self.tr("This week")),
            ((monday - timedelta(weeks=3), today), self.tr("Four weeks")),
            ((monday - timedelta(weeks=11), today), self.tr("Twelve weeks")),
            ((year, today), str(today.year)),
            ((date(today.year - 1, 1, 1), year - timedelta(days=1)), str(today.year - 1)),
        ]

    def _period_name(self, chosen: Filter) -> str:
        for period, name in self._period_choices()[1:]:
            if period == (chosen.since, chosen.until):
                return name
        if chosen.since and chosen.until:
            return self._days(chosen.since, chosen.until)
        return self.tr("Period")

    def _days(self, since: date, until: date) -> str:
        """*Week 45, 2025*, or the days from one to the other."""
        week, today = Week.of(since), self._workspace.at.today
        if (since, until) != (week.monday, week.sunday):
            return words.span(since, until, language(), today)
        return self.tr("Week {number}").format(number=words.week_number(week, today))


_ELIDED = Qt.TextElideMode.ElideRight
