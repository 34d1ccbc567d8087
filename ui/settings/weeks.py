"""Settings: targets, pauses, and what counts as a workday."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.log.settings import HALF_LIVES
from leadercoach.log.targets import MOST, WINDOWS, Target, TargetChange, target_in
from leadercoach.log.weeks import Week
from leadercoach.store import notes
from leadercoach.store.weeks import target_changes
from leadercoach.usecases import weeks
from ui.base.i18n import language
from ui.settings.pauses import Pauses
from ui.shell.group import Group, setting
from ui.shell.workspace import Workspace
from ui.widgets.country import Country
from ui.widgets.details import Fold
from ui.widgets.marks import Marker
from ui.widgets.segmented import Segmented
from ui.widgets.stepper import Stepper
from ui.widgets.text import Label, Paragraph, divider


class WeeksGroup(Group):
    """What a week is to hold, and which days it has."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.lines = {point: TargetLine(point) for point in POINTS}
        self._holds = Paragraph("", "muted")
        self._history = Paragraph("", "muted")
        self._fold = Fold(self.tr("Show earlier targets"), self._history)
        self.pauses = Pauses(workspace)
        self.country = Country()
        self.country.chosen.connect(self._set_country)
        self.team = Stepper(self.tr("Team size"), 0, weeks.MOST_TEAM, self.tr("Not set"))
        self.team.changed.connect(self._set_team)
        self.half_life = Stepper(self.tr("Half-life"), HALF_LIVES[0], HALF_LIVES[-1])
        self.half_life.changed.connect(self._set_half_life)
        self._build()

    def refresh(self) -> None:
        log, week = self.workspace.log, Week.of(self.workspace.at.today)
        self._holds.setText(
            self.tr(
                "A change holds from this week, week {week}, on. Earlier weeks keep theirs."
            ).format(week=week.number)
        )
        changes = target_changes(log)
        for point, line in self.lines.items():
            line.show_target(target_in(changes, point, week))
        told = self._told(changes)
        self._history.setText("\n".join(told))
        self._fold.setVisible(bool(told))
        self.pauses.refresh()
        self.country.show_code(notes.setting(log, "country"))
        self.team.show_value(notes.setting(log, "team_size") or 0)
        self.half_life.show_value(notes.setting(log, "half_life"))

    def _build(self) -> None:
        inside = self.add_card(self.tr("Targets"))
        inside.addWidget(self._holds)
        for line in self.lines.values():
            line.changed.connect(self._set_target)
            inside.addWidget(line)
        inside.addWidget(self._fold)
        away = self.tr("Days off cost nothing: they are taken out of what is counted.")
        inside = self.add_card(self.tr("Pauses"), away)
        inside.addWidget(self.pauses)
        inside = self.add_card(self.tr("Workdays and team"))
        days = self.tr(
            "Public holidays on weekdays, and the eves nobody works, make a week shorter, and its "
            "target with it."
        )
        inside.addLayout(setting(self.tr("Public holidays of"), self.country, days))
        inside.addWidget(divider())
        inside.addLayout(setting(self.tr("Team size"), self.team))
        inside = self.add_card(self.tr("Regularity"))
        fades = self.tr(
            "After so many working weeks a week counts half as much. A higher number is calmer, "
            "a lower one answers sooner; earlier weeks are counted anew."
        )
        inside.addLayout(setting(self.tr("Half-life in weeks"), self.half_life, fades))
        self.column.addStretch()

    def _set_target(self) -> None:
        line = self.sender()
        assert isinstance(line, TargetLine)
        at = self.workspace.at
        change = TargetChange(line.point, Week.of(at.today), line.target)
        if target_in(target_changes(self.workspace.log), change.point, change.from_week) == (
            change.target
        ):
            return
        self.change("weeks", lambda: weeks.set_target(self.workspace.log, change, at))

    def _set_country(self, code: str) -> None:
        self.change("settings", lambda: weeks.set_country(self.workspace.log, code))

    def _set_team(self, size: int) -> None:
        self.change("settings", lambda: weeks.set_team_size(self.workspace.log, size or None))

    def _set_half_life(self, half_life: int) -> None:
        self.change("settings", lambda: weeks.set_half_life(self.workspace.log, half_life))

    def _told(self, changes: list[TargetChange]) -> list[str]:
        """Every change in words, latest first; of one week only what came to hold."""
        lasting = {(c.point, c.from_week): c for c in changes}
        found = sorted(
            lasting.values(), key=lambda c: (-c.from_week.ordinal, POINTS.index(c.point))
        )
        text = self.tr("From week {week}, {year}: {point}, {target}")
        return [
            text.format(
                week=change.from_week.number,
                year=change.from_week.monday.isocalendar().year,
                point=content.point_name(change.point).in_(language()),
                target=self._in_words(change.target),
            )
            for change in found
        ]

    def _in_words(self, target: Target) -> str:
        if target.weeks == 1:
            return self.tr("%n times a week", "", target.times)
        text = self.tr("%n times in {weeks} weeks", "", target.times)
        return text.format(weeks=target.weeks)


class TargetLine(QWidget):
    """One advice point: so many times in so many weeks."""

    changed = Signal()

    def __init__(self, point: str) -> None:
        super().__init__()
        self.point = point
        name = content.point_name(point).in_(language())
        self.times = Stepper(self.tr("{point}: times").format(point=name), 1, MOST)
        self.times.changed.connect(self.changed)
        self.times.changed.connect(self._name_unit)
        windows = [(str(weeks), self.tr("%n weeks", "", weeks)) for weeks in WINDOWS]
        spoken = self.tr("{point}: in how many weeks").format(point=name)
        self.weeks = Segmented(spoken, windows, fill=False)
        self.weeks.changed.connect(self.changed)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Marker(point))
        head.addWidget(Label(name, "medium"))
        head.addStretch()
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.times)
        self._unit = Label("", "muted")
        row.addWidget(self._unit)
        row.addWidget(self.weeks)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(row)

    @property
    def target(self) -> Target:
        return Target(self.times.value, int(self.weeks.value() or 1))

    def show_target(self, target: Target) -> None:
        self.times.show_value(target.times)
        self._name_unit()
        self.weeks.choose(str(target.weeks))

    def _name_unit(self) -> None:
        self._unit.setText(self.tr("times in", "", self.times.value))
