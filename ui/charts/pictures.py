"""Charts on their way out of the window: drawn beside it, saved to a file, copied."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.profile.chart import Chart
from leadercoach.store import outputs
from leadercoach.usecases import sent_files
from ui.base.i18n import language
from ui.base.tokens import LIGHT
from ui.charts.look import Look
from ui.charts.studio import Studio
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine

KINDS = ("png", "svg", "pdf")
PAGES = ("ui.profile.page", "ui.profile.point")  # loaded beside the window, like matplotlib


class Pictures(QObject):
    """What chart cards share. Pictures that leave are light and of usual size: they go on paper
    and into others' documents, whatever the window looks like."""

    def __init__(self, busy: BusyLine, workspace: Workspace) -> None:
        super().__init__(busy)
        self._busy, self._workspace = busy, workspace
        self.studio = Studio(self, PAGES)

    def end(self) -> None:
        """Draw nothing more: the window is about to go."""
        self.studio.end()

    def save(self, asker: QWidget, chart: Chart, kind: str) -> None:
        """Ask where to, and write a picture of this kind there."""
        suggested = str(Path.home() / file_name(chart.title, self._workspace.at.today, kind))
        title = self.tr("Save picture")
        path, look = _asked(asker, title, suggested, kind), _look()
        if path is None:
            return
        again, at, own = self._workspace.log.again, self._workspace.at, self._workspace.path

        def work(_step: object) -> object:
            from ui.charts.picture import save

            refuse_own(path, own, code="file_over_log")
            with again() as log:
                outputs.note(log, path)
                save(chart, look, path)
                sent_files.note(log, "chart", "", path.name, at)
            return path.name

        def done(name: object) -> None:
            self._workspace.tell(self.tr("Saved as {name}.").format(name=name))

        self._run(self.tr("Saving the picture…"), work, done)

    @property
    def observed(self) -> bool:
        """Whether there is an observer whose sightings a report could hold."""
        from leadercoach.store.feedback import observers

        return bool(observers(self._workspace.log))

    def save_report(self, asker: QWidget, weeks: int | None, *, observers: bool = False) -> None:
        """Ask where to, and write the report of so many weeks there."""
        today, own, lang = self._workspace.at.today, self._workspace.path, language()
        again, at = self._workspace.log.again, self._workspace.at
        suggested = str(Path.home() / file_name(self.tr("My trust habits"), today, "pdf"))
        title = self.tr("Save report")
        path = _asked(asker, title, suggested, "pdf")
        if path is None:
            return

        def work(_step: object) -> object:
            from leadercoach.profile.report import read_report
            from ui.report.write import save

            refuse_own(path, own, code="file_over_log")
            with again() as log:
                found = read_report(log, today, weeks, lang, observers=observers)
                outputs.note(log, path)
                save(found, path)
                sent_files.note(log, "report", "", path.name, at)
            return path.name

        def done(name: object) -> None:
            self._workspace.tell(self.tr("Saved as {name}.").format(name=name))

        self._run(self.tr("Saving the report…"), work, done)

    def copy(self, chart: Chart) -> None:
        """Put a picture on the clipboard."""
        look = _look()

        def work(_step: object) -> object:
            from ui.charts.picture import png_bytes

            return png_bytes(chart, look)

        def done(body: object) -> None:
            assert isinstance(body, bytes)
            QGuiApplication.clipboard().setImage(QImage.fromData(body))
            self._workspace.tell(self.tr("The picture is copied."))

        self._run(self.tr("Copying the picture…"), work, done)

    def copy_table(self, text: str) -> None:
        """Put the numbers on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._workspace.tell(self.tr("The table is copied."))

    def _run(self, *task: object) -> None:
        if self._busy.running:
            self._workspace.tell(self.tr("Something else is being saved. Try again in a moment."))
        else:
            self._busy.run(*task)  # type: ignore[arg-type]


def file_name(title: str, day: date, kind: str) -> str:
    """*vem-avgjorde-2026-02-09.png*: letters every system takes."""
    bare = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    return f"{re.sub(r'[^a-z0-9]+', '-', bare).strip('-')}-{day.isoformat()}.{kind}"


def _asked(asker: QWidget, title: str, suggested: str, kind: str) -> Path | None:
    """Where to put it; None if nowhere. The dialog asks before a file is replaced: where another
    one has the name with its ending, it is shown once more, with that name."""
    kinds, before = f"{kind.upper()} (*.{kind})", ""
    while True:
        chosen, _ = QFileDialog.getSaveFileName(asker.window(), title, suggested, kinds)
        if chosen in ("", before):
            return None
        path = _suffixed(Path(chosen), kind)
        if path == Path(chosen) or not path.exists():
            return path
        suggested, before = str(path), chosen


def _suffixed(path: Path, kind: str) -> Path:
    return path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}")


def _look() -> Look:
    return Look(LIGHT, QApplication.font().family())
