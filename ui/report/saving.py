"""The report on its way out of the window."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.charts.pictures import Pictures, Texts, Write


def save_report(
    pictures: Pictures, asker: QWidget, weeks: int | None, *, observers: bool = False
) -> None:
    """Ask where to, and write the report of so many weeks there."""
    today, lang = pictures.workspace.at.today, language()

    def laid_out(log: Log) -> Write:
        from leadercoach.profile.report import read_report
        from ui.report.write import save

        return partial(save, read_report(log, today, weeks, lang, observers=observers))

    translate = QCoreApplication.translate
    texts = Texts(
        translate("Pictures", "Save report"),
        translate("Pictures", "My trust habits"),
        translate("Pictures", "Saving the report…"),
    )
    pictures.save_as(asker, "report", "pdf", texts, laid_out)


def has_observers(log: Log) -> bool:
    """Whether there is an observer whose sightings a report could hold."""
    from leadercoach.store.feedback import observers

    return bool(observers(log))
