"""The file a window is on, the leader's log or the coach's practice, as protection and backups see
it: open or not."""

from datetime import date
from pathlib import Path

from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from leadercoach.store.schema import Kind
from ui.shell.frame import Frame
from ui.shell.session import Session
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace


class KeptFile:
    """`workspace` is None while the file is closed."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.path: Path = self.workspace.path if self.workspace else session.path
        self._page = ""

    @property
    def kind(self) -> Kind:
        return self.session.kind

    @property
    def workspace(self) -> Workspace | None:
        return self.session.workspace

    @property
    def frame(self) -> Frame:
        return self.session.frame

    @property
    def window(self) -> MainWindow:
        return self.session.open_window

    @property
    def key(self) -> DataKey | None:
        return self.workspace.log.key if self.workspace else None

    @property
    def today(self) -> date:
        return self.workspace.at.today if self.workspace else Moment.present().today

    @property
    def is_demo(self) -> bool:
        """Whether it is an invented file, thrown away when it is closed."""
        return self.session.demo

    def changed(self) -> None:
        """The key file is another one: who shows it reads it again."""
        if self.workspace is not None:
            self.workspace.changed.emit("settings")

    def close(self) -> None:
        """Close the file; what was read of it is still there."""
        self.session.close_file()

    def release(self) -> None:
        """Close the file and forget all that was read of it."""
        if self.session.window is not None:
            self._page = self.session.window.current
        self.session.release()

    def reopen(self, key: DataKey | None) -> None:
        """Make the window anew, and open the file with its key."""
        session = self.session
        session.make_window()
        session.open_at(self.path, self._page, key)
        if session.workspace is not None and self._page == "settings":
            session.routes.settings.emit("lock")
            self.window.take_focus()
