"""What has left this computer, a line for each: the day, what it was, for whom."""

from PySide6.QtWidgets import QVBoxLayout

from leadercoach.store.engine import Log
from leadercoach.store.sent_files import Left, left
from leadercoach.views import words
from ui.base.i18n import language
from ui.widgets.layouts import taken
from ui.widgets.reflow import FitHeight
from ui.widgets.text import Paragraph

SHOWN = 50


class SentRows(FitHeight):
    """The latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_log(self, log: Log) -> None:
        while self._column.count():
            taken(self._column).deleteLater()
        found = left(log)
        for each in found[:SHOWN]:
            self._column.addWidget(Paragraph(self._line(each), "reading"))
        if not found:
            said = self.tr("Nothing yet. Archives, reports, forms and packages are listed here.")
            self._column.addWidget(Paragraph(said, "muted"))
        if len(found) > SHOWN:
            said = self.tr("%n earlier ones are in an archive.", "", len(found) - SHOWN)
            self._column.addWidget(Paragraph(said, "muted"))

    def _line(self, one: Left) -> str:
        day = words.long_day(one.on_day, language())
        what = self._names().get(one.what, one.what)
        whom = self.tr("for {name}").format(name=one.whom) if one.whom else ""
        return " · ".join(part for part in (day, what, whom, one.detail) if part)

    def _names(self) -> dict[str, str]:
        return {
            "archive": self.tr("Archive"),
            "tables": self.tr("Tables"),
            "everything": self.tr("Everything in one file"),
            "report": self.tr("Report"),
            "chart": self.tr("Picture of a chart"),
            "form": self.tr("Form to answer"),
            "sheet": self.tr("Session sheet"),
            "package": self.tr("Package for a coach"),
            "viewer": self.tr("Page for a coach"),
            "return": self.tr("Answer to a leader"),
        }
