"""How a session ends: how long it took, and when the next one is."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets.combo import Combo
from ui.widgets.date_choice import DateButton
from ui.widgets.text import Label, Paragraph

LENGTHS = (15, 30, 45, 50, 60, 75, 90, 120)


class Ends(QWidget):
    """Two fields side by side; read only, a line for each that is set."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.next = DateButton(self.tr("Next session"), today)
        self.next.changed.connect(self.changed)
        self.minutes = Combo()
        self.minutes.setAccessibleName(self.tr("Length"))
        self.minutes.activated.connect(self._chosen)
        self._fill(None)
        self._read = Paragraph("")
        self._edit = QWidget()
        row = QHBoxLayout(self._edit)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(_labelled(self.tr("Next session"), self.next), 1)
        row.addLayout(_labelled(self.tr("Length"), self.minutes))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._edit)
        column.addWidget(self._read)

    def raw(self) -> dict[str, Any]:
        return {"next_on": self.next.iso(), "minutes": self.minutes.currentData()}

    def load(self, raw: dict[str, Any]) -> None:
        """Show plain data; a length that is not among the choices is put there."""
        self._fill(raw.get("minutes"))
        self.next.set_iso(raw.get("next_on"))

    def show_from(self, earliest: QDate, *, closed: bool) -> None:
        """The day from which the next session can be, and whether all can only be read."""
        self.next.set_earliest(earliest)
        self._edit.setVisible(not closed)
        said = [*self._said()]
        self._read.setText("\n".join(said))
        self._read.setVisible(closed and bool(said))

    def _said(self) -> list[str]:
        said, on, minutes = [], self.next.iso(), self.minutes.currentData()
        if on:
            day = words.weekday_month(date.fromisoformat(on), language(), self._today)
            said.append(self.tr("Next session {day}").format(day=day))
        if minutes:
            said.append(self.tr("%n minutes", "", minutes))
        return said

    def _fill(self, minutes: int | None) -> None:
        known = sorted({*LENGTHS, minutes} - {None}) if minutes else list(LENGTHS)
        self.minutes.clear()
        self.minutes.addItem("–", None)
        for n in known:
            self.minutes.addItem(self.tr("%n minutes", "", n), n)
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(minutes)))

    def _chosen(self) -> None:
        self.changed.emit()


def _labelled(name: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(name, "label"))
    column.addWidget(field)
    return column
