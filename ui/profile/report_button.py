"""The button that writes the report of the chosen weeks."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from ui.charts.pictures import Pictures
from ui.profile.period import Periods
from ui.report.saving import has_observers, save_report
from ui.widgets.text import button


def report_button(pictures: Pictures, periods: Periods) -> QPushButton:
    """It asks where to and writes beside the window."""
    made = button(QCoreApplication.translate("ReportButton", "Save report (PDF)…"), "", "download")
    made.clicked.connect(partial(_save, pictures, periods, made))
    return made


def _save(pictures: Pictures, periods: Periods, asker: QPushButton) -> None:
    """Where there are observers, the leader says whether what they saw comes along."""
    if not has_observers(pictures.workspace.log):
        save_report(pictures, asker, periods.weeks)
        return
    menu = QMenu(asker)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    without = QCoreApplication.translate("ReportButton", "Without what observers saw")
    along = QCoreApplication.translate("ReportButton", "With what observers saw, by name")
    for name, observers in ((without, False), (along, True)):
        action = menu.addAction(name)
        action.triggered.connect(partial(_go, pictures, periods, asker, observers))
    menu.popup(asker.mapToGlobal(QPoint(0, asker.height() + 4)))


def _go(pictures: Pictures, periods: Periods, asker: QPushButton, observers: bool) -> None:
    save_report(pictures, asker, periods.weeks, observers=observers)
