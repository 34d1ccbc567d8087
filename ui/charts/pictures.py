"""Charts on their way out of the window: drawn beside it, saved to a file, copied."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.profile.chart import Chart
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.usecases import sent_files
from ui.base.jobs import Step
from ui.base.tokens import LIGHT
from ui.charts.look import Look
from ui.charts.studio import Studio
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine

KINDS = ("png", "svg", "pdf")
Write = Callable[[Path], object]
Result = TypeVar("Result")


class Texts(NamedTuple):
    """What is said where something is saved: the dialog's title, the name it is offered under, and
    what stands there while it is written."""

    title: str
    name: str
    running: str


class Pictures(QObject):
    """What chart cards share. Pictures that leave are light and of usual size: they go on paper
    and into others' documents, whatever the window looks like."""

    def __init__(self, busy: BusyLine, workspace: Workspace, pages: Sequence[str] = ()) -> None:
        """`pages` are modules that are loaded beside the window, as matplotlib is."""
        super().__init__(busy)
        self._busy, self._workspace = busy, workspace
        self.studio = Studio(self, tuple(pages))

    def end(self) -> None:
        """Draw nothing more: the window is about to go."""
        self.studio.end()

    def save(self, asker: QWidget, chart: Chart, kind: str) -> None:
        """Ask where to, and write a picture of this kind there."""
        look = _look()

        def drawn(_log: Log) -> Write:
            from ui.charts.picture import save

            return partial(save, chart, look)

        texts = Texts(self.tr("Save picture"), chart.title, self.tr("Saving the picture…"))
        self.save_as(asker, "chart", kind, texts, drawn)

    def save_as(
        self, asker: QWidget, what: str, kind: str, texts: Texts, make: Callable[[Log], Write]
    ) -> None:
        """Ask where to, and write what `make` gives there, beside the window; `what` it is in the
        list of what has left."""
        own, again, at = self._workspace.path, self._workspace.log.again, self._workspace.at
        suggested = str(Path.home() / file_name(texts.name, at.today, kind))
        path = _asked(asker, texts.title, suggested, kind)
        if path is None:
            return

        def work(_step: object) -> object:
            refuse_own(path, own, code="file_over_log")
            with again() as log:
                write = make(log)
                outputs.note(log, path)
                write(path)
                sent_files.note(log, what, "", path.name, at)
            return path.name

        def done(name: object) -> None:
            self._workspace.tell(self.tr("Saved as {name}.").format(name=name))

        self._run(texts.running, work, done)

    @property
    def workspace(self) -> Workspace:
        """Whose charts they are."""
        return self._workspace

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

    def _run(
        self, text: str, work: Callable[[Step], Result], then: Callable[[Result], object]
    ) -> None:
        if self._busy.running:
            self._workspace.tell(self.tr("Something else is being saved. Try again in a moment."))
        else:
            self._busy.run(text, work, then)


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
