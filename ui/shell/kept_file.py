"""The file a window is on, the leader's log or the coach's practice, as its protection sees it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import LOG_FILE, Kind
from ui.shell.frame import Frame
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from ui.composition.coach import CoachSession
    from ui.composition.leader import Session
    from ui.shell.window import MainWindow


class KeptFile:
    """What both windows have in common. `workspace` is None while the file is closed."""

    kind: Kind

    def __init__(self, session: "Session | CoachSession") -> None:
        self.session = session
        self.path: Path = self.workspace.path if self.workspace else session.path

    @property
    def workspace(self) -> Workspace | None:
        raise NotImplementedError

    @property
    def frame(self) -> Frame:
        return self.session.frame

    @property
    def window(self) -> "MainWindow":
        assert self.session.window is not None
        return self.session.window

    @property
    def key(self) -> DataKey | None:
        return self.workspace.log.key if self.workspace else None

    @property
    def today(self) -> date:
        return self.workspace.at.today if self.workspace else Moment.present().today

    @property
    def is_demo(self) -> bool:
        """Whether it is an invented file, thrown away when it is closed."""
        raise NotImplementedError

    def changed(self) -> None:
        """The key file is another one: who shows it reads it again."""
        if self.workspace is not None:
            self.workspace.changed.emit("settings")

    def close(self) -> None:
        """Close the file; what was read of it is still there."""
        raise NotImplementedError

    def let_go(self) -> None:
        """Close the file and forget all that was read of it."""
        raise NotImplementedError

    def come_back(self, key: DataKey | None) -> None:
        """Make the window anew, and open the file with its key."""
        raise NotImplementedError


class KeptLog(KeptFile):
    """The leader's."""

    kind = LOG_FILE
    session: "Session"

    @property
    def workspace(self) -> Workspace | None:
        return self.session.workspace

    @property
    def is_demo(self) -> bool:
        return self.path != self.session.path

    def close(self) -> None:
        if self.session.workspace is not None:
            self.session.workspace.close()
        self.session.workspace = None

    def let_go(self) -> None:
        session = self.session
        if session.window is not None:
            session.window.end()
            self._page = session.window.current
        self.close()
        session.window = session.furniture = None

    def come_back(self, key: DataKey | None) -> None:
        session = self.session
        session.make_window()
        session.open_at(self.path, self._page, key)
        if session.workspace is not None and self._page == "settings":
            self.window.page("settings").choose("lock")
            self.window.take_focus()


class KeptPractice(KeptFile):
    """The coach's; a client that is open is let go with it."""

    kind = PRACTICE_FILE
    session: "CoachSession"

    @property
    def workspace(self) -> Workspace | None:
        return self.session.desk

    @property
    def is_demo(self) -> bool:
        return self.session.demo

    def close(self) -> None:
        session = self.session
        for workspace in (session.client.workspace if session.client else None, session.desk):
            if workspace is not None:
                workspace.close()
        session.client = session.desk = None

    def let_go(self) -> None:
        session = self.session
        if session.window is not None:
            session.window.end()
        self.close()
        session.window = session.furniture = None

    def come_back(self, key: DataKey | None) -> None:
        self.session.make_window()
        self.session.open(key)
        if self.session.desk is not None:
            self.window.show_page("settings")
