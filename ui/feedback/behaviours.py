"""Choosing two or three of the twenty behaviours, with what each step of them looks like."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS, Behaviour
from ui.base import theme
from ui.base.i18n import language
from ui.widgets.check import Check
from ui.widgets.segmented import RING, Segmented
from ui.widgets.text import Label, Paragraph, card

LEAST_HEIGHT = 200


class Behaviours(QWidget):
    """Those of one advice point at a time, beside them the anchors of the one looked at."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._checks: dict[str, Check] = {}
        self.points = Segmented(self.tr("Advice point"), [(p, _point(p)) for p in POINTS])
        self.points.changed.connect(self._turn)
        self._stack = QStackedWidget()
        for point in POINTS:
            self._stack.addWidget(self._list(point))
        self._about = _Anchors()
        self._chosen = Paragraph("", "muted")
        self._build()
        self.points.choose(POINTS[0])
        self._turn()

    def read(self) -> tuple[str, ...]:
        """The ids chosen, in the order of the method."""
        return tuple(item for item, box in self._checks.items() if box.isChecked())

    def write(self, items: Sequence[str]) -> None:
        """Show what is chosen, without `changed`."""
        for item, box in self._checks.items():
            box.blockSignals(True)  # noqa: FBT003
            box.setChecked(item in items)
            box.blockSignals(False)  # noqa: FBT003
        first = next((content.behaviour(i).point for i in items if i in self._checks), POINTS[0])
        self.points.choose(first)
        self._turn()

    def focus(self) -> None:
        self.points.focus_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The anchors follow the focus and the mouse."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter):
            self._about.show_behaviour(content.behaviour(watched.property("item")))
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(RING, 0, RING, 0)
        row.setSpacing(16)
        row.addWidget(self._stack, 1)
        row.addWidget(self._about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.points)
        column.addLayout(row)
        self._chosen.setContentsMargins(RING, 0, RING, 0)
        column.addWidget(self._chosen)

    def _list(self, point: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for known in content.behaviours():
            if known.point != point:
                continue
            box = Check(known.name.in_(language()).replace("&", "&&"))
            box.setProperty("item", known.id)
            box.setMinimumHeight(theme.current().px(36))
            box.installEventFilter(self)
            box.toggled.connect(self._toggled)
            self._checks[known.id] = box
            column.addWidget(box)
        column.addStretch()
        return holder

    def _turn(self) -> None:
        point = self.points.value() or POINTS[0]
        self._stack.setCurrentIndex(POINTS.index(point))
        mine = [known for known in content.behaviours() if known.point == point]
        chosen = [known for known in mine if self._checks[known.id].isChecked()]
        self._about.show_behaviour((chosen or mine)[0])
        self._say()

    def _toggled(self) -> None:
        self._about.show_behaviour(content.behaviour(self.sender().property("item")))
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        names = [content.behaviour(item).name.in_(language()) for item in self.read()]
        nothing = self.tr("Nothing chosen yet.")
        said = self.tr("Chosen: {names}").format(names=" · ".join(names)) if names else nothing
        self._chosen.setText(said)
        for point in POINTS:
            count = sum(content.behaviour(item).point == point for item in self.read())
            self.points.relabel(point, f"{_point(point)} · {count}" if count else _point(point))


class _Anchors(QWidget):
    """What 1, 3 and 5 of one behaviour look like."""

    def __init__(self) -> None:
        super().__init__()
        frame = card()
        self.setMinimumHeight(theme.current().px(LEAST_HEIGHT))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._name = Paragraph("", "medium")
        column.addWidget(self._name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._texts: dict[int, Any] = {}
        for row, step in enumerate((1, 3, 5)):
            self._texts[step] = Paragraph("", "muted")
            grid.addWidget(Label(str(step), "key"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._texts[step], row, 1)
        column.addLayout(grid)
        column.addStretch()

    def show_behaviour(self, known: Behaviour) -> None:
        self._name.setText(known.name.in_(language()))
        for step, text in known.anchors.items():
            self._texts[step].setText(text.in_(language()))


def _point(point: str) -> str:
    return content.point_name(point).in_(language())
