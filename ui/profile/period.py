"""How many weeks the profile looks at: one choice for all its pages."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from leadercoach.profile.period import CHOICES, DEFAULT_WEEKS
from ui.widgets.segmented import Segmented

_ALL = "all"


class Periods(QObject):
    """The chosen number of active weeks, None for the whole log; `chosen` when it is another."""

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.weeks: int | None = DEFAULT_WEEKS

    def choose(self, weeks: int | None) -> None:
        if weeks != self.weeks:
            self.weeks = weeks
            self.chosen.emit()


class PeriodSwitch(Segmented):
    """The choices side by side. What is chosen on another page is shown here too."""

    def __init__(self, periods: Periods) -> None:
        name = QCoreApplication.translate("PeriodSwitch", "Period")
        super().__init__(name, [(_code(weeks), _label(weeks)) for weeks in CHOICES], fill=False)
        self._periods = periods
        self.changed.connect(self._choose)
        periods.chosen.connect(self._show)
        self._show()

    def _choose(self) -> None:
        self._periods.choose({_code(weeks): weeks for weeks in CHOICES}[self.value() or _ALL])

    def _show(self) -> None:
        self.choose(_code(self._periods.weeks))


def _code(weeks: int | None) -> str:
    return _ALL if weeks is None else str(weeks)


def _label(weeks: int | None) -> str:
    if weeks is None:
        return QCoreApplication.translate("PeriodSwitch", "All")
    return QCoreApplication.translate("PeriodSwitch", "{n} weeks").format(n=weeks)
