"""The button that writes the report of the chosen weeks."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from ui.pages.period import Periods
from ui.pictures import Pictures
from ui.widgets.text import button


def report_button(pictures: Pictures, periods: Periods) -> QPushButton:
    """It asks where to and writes beside the window."""
    made = button(QCoreApplication.translate("ReportButton", "Save report (PDF)…"), "", "download")
    made.clicked.connect(partial(_save, pictures, periods, made))
    return made


def _save(pictures: Pictures, periods: Periods, asker: QPushButton) -> None:
    pictures.save_report(asker, periods.weeks)
