"""One run of the coach's window: all clients, or one of them and nothing of the others."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.practice.clients import client, look_at
from leadercoach.practice.packages import opened
from leadercoach.sharing.opened import open_package
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.schema import Kind
from ui.base import i18n
from ui.coach.opened import Opened
from ui.coach.window import BACK, CoachWindow
from ui.composition.protected import ProtectedSession
from ui.shell.rail import Place
from ui.shell.routes import Routes
from ui.shell.view import release
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    import tempfile

    from leadercoach.store.data_key import DataKey
    from ui.composition.coach_pages import CoachPages


class CoachSession(ProtectedSession):
    """Holds the window, the practice (its workspace) and the client that is open, if one is."""

    role = "coach"

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.client: Opened | None = None
        self.pages: CoachPages | None = None

    @property
    def kind(self) -> Kind:
        return PRACTICE_FILE

    @property
    def shown_client(self) -> tuple[str, str]:
        if self.client is None:
            return "", ""
        return self.client.row.engagement, self.client.package.package

    def open(self) -> None:
        """Open the practice, made if there is none yet, and show the clients."""
        try:
            if self.demo:
                self._make_demo()
        except Refused as fault:
            self.show_fault(fault)
        else:
            self.open_at(self.path)

    def open_at(self, path: Path, page: str = "", key: "DataKey | None" = None) -> None:
        from ui.protection.whose import tell_cut_short

        try:
            practice = open_practice(path, key)
        except Refused as fault:
            if fault.code == "log_locked":
                self._ask_for_key(path, page)
            else:
                self.show_fault(fault)
            return
        self.workspace = Workspace(practice, self._clock)
        self._fill(page)
        if not self.demo and key is None:
            tell_cut_short(self)

    def close_file(self) -> None:
        if self.client is not None:
            self.client.workspace.close()
        self.client = None
        super().close_file()

    def release(self) -> None:
        super().release()
        self.pages = None

    def show_client(self, engagement: str, package: str = "") -> None:
        """Open a client's newest package, or one that came earlier. What was open is let go."""
        assert self.workspace is not None
        practice, at = self.workspace.log, self.workspace.at
        try:
            row = client(practice, engagement, at.today)
            found = opened(practice, package or row.newest.package, at.today)
            look_at(practice, engagement, at)
        except Refused as refusal:
            self.workspace.refused.emit(refusal)
            return
        log, frozen = open_package(found), Moment.frozen(found.made_on)
        self._switch(Opened(row, found, Workspace(log, lambda: frozen)))

    def leave_client(self) -> None:
        """Back to all clients, once the key or the press that asked for it is over."""
        QTimer.singleShot(0, lambda: self._switch(None))

    def show_fault(self, fault: Refused, key: "DataKey | None" = None) -> None:
        """Say why the clients cannot be shown."""
        from ui.protection.whose import ask_whose
        from ui.shell.fault import Fault

        if fault.code == "protection_gone":  # an open file lies where a protected one should be
            ask_whose(self, self._try_again)
            return
        title = self.tr("Your clients cannot be opened")
        page = Fault(self.open_window, fault, self.path, title)
        page.open_other.hide()
        page.start_new.setText(self.tr("Begin a new file"))
        page.start_new.setVisible(fault.code == "log_gone")
        page.new.connect(self._begin_anew)
        page.again.connect(self._try_again)
        page.open()

    def end(self) -> None:
        if self.window is not None:
            self.window.end()
        self.remember(geometry=self.frame.place())
        self.close_file()
        if self._folder is not None:
            self._folder.cleanup()

    def _new_window(self, routes: Routes) -> CoachWindow:
        window = CoachWindow(self._places(), routes)
        window.left.connect(self.leave_client)
        return window

    def _switch(self, client: Opened | None) -> None:
        """Show another client, or all: the one before leaves the screen and is forgotten."""
        before, self.client = self.client, client
        self._renew()
        if before is not None:
            before.workspace.close()

    def _renew(self, page: str = "") -> None:
        release(self.open_window)
        if self.client is not None:
            self.client.workspace.retire()
            self.client = self.client._replace(workspace=_again(self.client.workspace))
        assert self.workspace is not None
        self.workspace.retire()
        self.workspace = _again(self.workspace)
        self.make_window()
        self._fill(page)

    def _fill(self, page: str = "") -> None:
        from ui.composition.coach_pages import CoachPages

        assert self.workspace is not None
        self.pages = CoachPages(self, self.open_window, self.workspace, self.client)
        self.pages.left.connect(self.leave_client)
        names = [place.name for place in self._places()]
        self.open_window.show_page(page if page in names else names[0])

    def _clock(self) -> Moment:
        return Moment.clock(self._today)()

    def _make_demo(self) -> None:
        from ui.coach.demo import demo_practice

        if self._folder is None:
            made = demo_practice(i18n.language())
            self._folder, self.path = made.folder, made.path
            self._today = self._today or made.today

    def _begin_anew(self) -> None:
        """The file is gone, only what opened it is left: that is kept aside."""
        from leadercoach.store.stray import keep_stray

        try:
            keep_stray(self.path)
        except Refused as fault:
            self.show_fault(fault)
            return
        self._try_again()

    def _places(self) -> list[Place]:
        if self.client is None:
            return [
                Place("clients", "users", self.tr("Clients")),
                Place("settings", "settings", self.tr("Settings"), below=True),
            ]
        return [
            Place("overview", "handshake", self.tr("Overview")),
            Place("log", "notebook-text", self.tr("Log")),
            Place("profile", "chart-line", self.tr("Profile")),
            Place("notes", "pen-line", self.tr("Notes")),
            Place(BACK, "users", self.tr("All clients"), below=True),
        ]


def _again(before: Workspace) -> Workspace:
    """Another workspace on the same open file."""
    return Workspace(before.log, before.clock)
