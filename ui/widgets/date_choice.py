"""Choosing a day: today, yesterday, or another one from a calendar."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.segmented import Segmented
from ui.widgets.text import button, icon_button


class Calendar(QFrame):
    """A calendar that pops up below a control; `picked` with the day."""

    picked = Signal(object)
    closed = Signal()

    def __init__(
        self, parent: QWidget, shown: date, latest: QDate | None, earliest: QDate | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("class", "card")
        self._calendar = QCalendarWidget()
        self._calendar.setGridVisible(False)
        plain = QTextCharFormat()
        plain.setForeground(theme.current().colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        self._calendar.setHeaderTextFormat(plain)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        if latest is not None:
            self._calendar.setMaximumDate(latest)
        if earliest is not None:
            self._calendar.setMinimumDate(earliest)
        self._calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._calendar.clicked.connect(self._chosen)
        self._calendar.activated.connect(self._chosen)
        box = layouts.column(self, margins=(8, 8, 8, 8))
        box.addWidget(self._calendar)

    def below(self, control: QWidget) -> None:
        """Show under `control`."""
        self.adjustSize()
        self.move(control.mapToGlobal(QPoint(0, control.height() + 4)))
        self.show()
        self._calendar.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _chosen(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()


class DateChoice(QWidget):
    """A day: today, yesterday or another one, at most `ahead` days to come."""

    changed = Signal()

    def __init__(self, today: date, ahead: int = 0) -> None:
        super().__init__()
        self._today, self._day = today, today
        self._latest = today + timedelta(days=ahead)
        row = layouts.row(self)
        self._row = Segmented(self.tr("Date"), self._options(), fill=True)
        self._row.changed.connect(self._clicked)
        row.addWidget(self._row)
        self.set_day(today)

    @property
    def day(self) -> date:
        return self._day

    def set_day(self, day: date) -> None:
        """Show a day, without `changed`."""
        self._day = min(day, self._latest)
        code = {0: "today", 1: "yesterday"}.get((self._today - self._day).days, "other")
        for known, label in self._options():
            self._row.relabel(known, label)
        self._row.choose(code)

    def step_back(self) -> None:
        """One day earlier."""
        self.set_day(self._day - timedelta(days=1))
        self.changed.emit()

    def _options(self) -> list[tuple[str, str]]:
        lang = language()
        other = self.tr("Other day")
        if (self._today - self._day).days not in (0, 1):
            other = words.short_day(self._day, lang, self._today)
        today = self.tr("Today, {day}").format(day=words.short_day(self._today, lang, self._today))
        return [("today", today), ("yesterday", self.tr("Yesterday")), ("other", other)]

    def _clicked(self) -> None:
        match self._row.value():
            case "today":
                self._picked(self._today)
            case "yesterday":
                self._picked(self._today - timedelta(days=1))
            case "other":
                latest = QDate(self._latest.year, self._latest.month, self._latest.day)
                calendar = Calendar(self, self._day, latest)
                calendar.picked.connect(self._picked)
                calendar.closed.connect(self._show_day)
                calendar.below(self._row)

    def _show_day(self) -> None:
        """The calendar is gone: show the day there is, picked or not."""
        self.set_day(self._day)

    def _picked(self, day: date) -> None:
        self.set_day(day)
        self.changed.emit()


class DateButton(QWidget):
    """A date that may be empty: a button that opens a calendar, and one that empties it."""

    changed = Signal()

    def __init__(self, name: str, today: date, latest: QDate | None = None) -> None:
        super().__init__()
        self._name, self._today, self._latest = name, today, latest
        self._earliest: QDate | None = None
        self._day: date | None = None
        self._open = button("", "", "calendar")
        self._open.clicked.connect(self._show_calendar)
        self._clear = icon_button("x", self.tr("Clear"))
        self._clear.clicked.connect(self._emptied)
        self.setFocusProxy(self._open)
        row = layouts.row(self, spacing=4)
        row.addWidget(self._open, 1)
        row.addWidget(self._clear)
        self.set_iso(None)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(theme.current().px(150), 0))

    def set_earliest(self, day: QDate) -> None:
        """No day before this one can be picked."""
        self._earliest = day

    def iso(self) -> str | None:
        """The day as 2026-02-09, or None."""
        return self._day.isoformat() if self._day else None

    def set_iso(self, value: str | None) -> None:
        self._day = date.fromisoformat(value) if value else None
        shown = self.tr("Choose a day")
        if self._day:
            shown = words.short_day(self._day, language(), self._today)
        self._open.setText(f" {shown}")
        self._open.setAccessibleName(f"{self._name}: {shown}")
        self._clear.setVisible(self._day is not None)

    def _show_calendar(self) -> None:
        calendar = Calendar(self, self._day or self._today, self._latest, self._earliest)
        calendar.picked.connect(self._picked)
        calendar.below(self._open)

    def _picked(self, day: date) -> None:
        self.set_iso(day.isoformat())
        self.changed.emit()

    def _emptied(self) -> None:
        self.set_iso(None)
        self.changed.emit()
