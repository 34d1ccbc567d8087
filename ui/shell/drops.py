"""Files dropped anywhere on the window, and what is pasted on the feedback page."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent

from ui.shell.window import MainWindow


class Drops(QObject):
    """`dropped` with the paths. While something lies over the window nothing is taken."""

    dropped = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            return super().eventFilter(watched, event)
        assert isinstance(event, QDropEvent)
        files = files_of(event.mimeData())
        if self._window.covered or not files:
            event.ignore()
        else:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(files)
        return True


def files_of(data: QMimeData) -> list[Path]:
    """The files of this computer that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def sources_of(data: QMimeData) -> list[Path | str]:
    """What a paste holds: files, else a text."""
    return [*files_of(data)] or ([data.text()] if data.text().strip() else [])
