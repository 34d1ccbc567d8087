"""Settings: decision areas and the level agreed for each."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel

from leadercoach import content
from leadercoach.store import people as stored
from leadercoach.store.people import AgreedLevel, Area
from leadercoach.usecases import people
from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language
from ui.forms.draft import FieldDraft, NameDrafts
from ui.shell.group import Group, actions
from ui.shell.workspace import Workspace
from ui.widgets.add_line import AddLine
from ui.widgets.combo import Combo
from ui.widgets.named_row import NamedRow
from ui.widgets.rows import Rows
from ui.widgets.text import Label, Paragraph


class AreasGroup(Group):
    """Which areas there are decisions in, and who decides in each."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        sentence = self.tr(
            "An area gathers decisions of one kind, such as the rota. Agree once how far it is "
            "handed over, and write the level here."
        )
        inside = self.add_card(self.tr("Decision areas"), sentence)
        self.add = AddLine(self.tr("New area, such as the rota"), self.tr("Add"))
        self.add.added.connect(self._add)
        FieldDraft(self.add.edit, workspace, "new:area").refused.connect(workspace.refused)
        self._names = NameDrafts(workspace, "area")
        self.rows = Rows(self._make, self.tr("No areas yet."), otherwise=self.add)
        inside.addWidget(self.add)
        inside.addWidget(self.rows)
        self.column.addStretch()

    def refresh(self) -> None:
        log, today = self.workspace.log, self.workspace.at.today
        found = [AreaItem(a, stored.agreed_levels(log, a.id)) for a in stored.areas(log, today)]
        self.rows.show_items([(item.area.id, item) for item in found])

    def _make(self) -> "AreaRow":
        row = AreaRow()
        row.editing.connect(self._names.begin)
        row.renamed.connect(self._rename)
        row.retired.connect(self._retire)
        row.removed.connect(self._remove)
        row.agreed.connect(self._agree)
        return row

    def _add(self, name: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        if self.change("people", lambda: people.add_area(log, name, at)):
            self.add.edit.clear()

    def _rename(self, area: str, name: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        if not self.change("people", lambda: people.rename_area(log, area, name, at)):
            row = self.rows.row(area)
            assert isinstance(row, NamedRow)
            row.edit(name)

    def _retire(self, area: str, hide: bool) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change("people", lambda: people.retire_area(log, area, at, retired=hide))

    def _agree(self, area: str, level: int) -> None:
        log, at = self.workspace.log, self.workspace.at
        self.change("people", lambda: people.agree_level(log, area, level, at))

    def _remove(self, area: str) -> None:
        log, at = self.workspace.log, self.workspace.at
        gone = next(a for a in stored.areas(log, at.today) if a.id == area)
        levels = stored.agreed_levels(log, area)

        def back() -> None:
            with log.transaction():
                new = people.add_area(log, gone.name, at)
                for agreed in levels:
                    people.agree_level(log, new, agreed.level, at, agreed.from_day)

        self.workspace.take_away(
            "people",
            lambda: people.remove_area(log, area),
            self.tr("{name} removed").format(name=gone.name),
            back,
        )


class AreaItem(NamedTuple):
    """An area and every level agreed for it, oldest first."""

    area: Area
    levels: list[AgreedLevel]


class AreaRow(NamedRow):
    """An area with its agreed level; `agreed` with id and level when another is chosen."""

    agreed = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.level = Combo()
        self.level.setFixedWidth(theme.current().px(280))
        self.level.addItem(self.tr("Not agreed yet"), 0)
        for step in content.levels():
            self.level.addItem(_level(step.level), step.level)
        self.level.activated.connect(self._chosen)
        self._shown = 0
        self._history = Paragraph("", "caption")
        self.column.addLayout(actions(Label(self.tr("Agreed level"), "muted"), self.level))
        self.column.addWidget(self._history)

    def show_item(self, item: AreaItem) -> None:
        area, lang = item.area, language()
        uses = self.tr("%n decisions", "", area.uses) if area.uses else self.tr("no decisions")
        self.show_named(area.id, area.name, uses, hidden=area.retired, removable=not area.uses)
        self._shown = area.level or 0
        self.level.setCurrentIndex(self._shown)
        self.level.setAccessibleName(self.tr("Agreed level of {name}").format(name=area.name))
        model = self.level.model()
        assert isinstance(model, QStandardItemModel)
        model.item(0).setEnabled(not area.level)
        by_day = {agreed.from_day: agreed.level for agreed in item.levels}
        told = [
            self.tr("level {level} from {day}").format(level=level, day=words.long_day(day, lang))
            for day, level in by_day.items()
        ]
        self._history.setText(" · ".join(reversed(told)))
        self._history.setVisible(bool(told))

    def _chosen(self) -> None:
        level = int(self.level.currentData())
        if level and level != self._shown:
            self.agreed.emit(self.key, level)


def _level(level: int) -> str:
    return f"{level} · {content.levels()[level - 1].name.in_(language())}"
