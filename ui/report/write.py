"""The report as a PDF, made where there is no screen too."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from leadercoach.languages import language
from leadercoach.profile.report import Report
from leadercoach.store.files import write_whole
from ui.report.layout import footer, items
from ui.report.pages import painted
from ui.report.paper import paper

_application: list[QGuiApplication] = []


def pdf_bytes(report: Report) -> bytes:
    """The report's pages. Only needs Qt to have been started; any thread will do."""
    _start_qt()
    canvas = painted(list(items(report)), lambda page, pages: footer(report, page, pages))
    title = f"{report.title}, {report.period}"
    return paper(
        canvas.finish(), canvas.placed, title, language(report.lang).locale.replace("_", "-")
    )


def save(report: Report, path: Path) -> None:
    """Write it whole or not at all. StoreError if not."""
    write_whole(path, pdf_bytes(report))


def _start_qt() -> None:
    """Start Qt unless the window has; a report needs its fonts, but nothing to show them on."""
    if QGuiApplication.instance() is None:
        if sys.platform == "linux":
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _application.append(QGuiApplication(["leadercoach"]))
