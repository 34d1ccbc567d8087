"""One run of the coach's window: all clients, or one of them and nothing of the others."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from leadercoach.coaching.package import Package
from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.practice.clients import Row, client, look_at
from leadercoach.practice.packages import opened
from leadercoach.sharing.opened import open_package
from leadercoach.store.practice import open_practice
from ui.base import i18n, preferences, theme
from ui.base.preferences import Preferences
from ui.coach.window import BACK, CoachWindow
from ui.shell.frame import Frame
from ui.shell.rail import Place
from ui.shell.routes import Routes
from ui.shell.single import SingleWindow
from ui.shell.view import come_back, in_the_way, let_go, place_of
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    import tempfile

    from leadercoach.store.data_key import DataKey
    from ui.protection.gate import Gate
    from ui.shell.handed import Sealed
    from ui.shell.successor import StartAnew


class Opened(NamedTuple):
    """The client on the screen: the package that is read, as a log of its own."""

    row: Row
    package: Package
    workspace: Workspace


class CoachSession(QObject):
    """Holds the window, the practice (`desk`) and the client that is open, if one is."""

    def __init__(
        self,
        app: QApplication,
        frame: Frame,
        single: SingleWindow,
        path: Path,
        kept: Preferences,
        kept_in: Path,
        *,
        today: date | None = None,
        lang: str | None = None,
        demo: bool = False,
        start_anew: "StartAnew | None" = None,
    ) -> None:
        super().__init__(frame)
        self.app, self.frame, self.single, self.path = app, frame, single, path
        self.kept, self.kept_in = kept, kept_in
        self.asked_today, self._today, self.demo = today, today, demo
        self.lang = lang or kept.language or i18n.system_language()
        self.start_anew = start_anew
        self.sealed: tuple[Sealed, ...] = ()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.desk: Workspace | None = None
        self.client: Opened | None = None
        self.window: CoachWindow | None = None
        self.furniture: object = None
        self.gate: Gate | None = None
        frame.closing.connect(self.end)
        app.styleHints().colorSchemeChanged.connect(self._system_look)

    def make_window(self) -> None:
        """Put rail, head and room for pages into the frame; what runs in the old ones ends."""
        if self.window is not None:
            self.window.end()
        self.routes = Routes()
        self.window = CoachWindow(self._places(), self.routes)
        self.window.left.connect(self.leave_client)
        self.frame.hold(self.window)

    def open(self, key: "DataKey | None" = None) -> None:
        """Open the practice, made if there is none yet, and show the clients."""
        from ui.protection.whose import tell_cut_short

        try:
            if self.demo:
                self._make_demo()
            practice = open_practice(self.path, key)
        except Refused as fault:
            if fault.code == "log_locked":
                self._ask_for_key()
            else:
                self.show_fault(fault)
            return
        self.desk = Workspace(practice, self._clock)
        self._fill()
        if not self.demo and key is None:
            tell_cut_short(self)

    def show_client(self, engagement: str, package: str = "") -> None:
        """Open a client's newest package, or one that came earlier. What was open is let go."""
        assert self.desk is not None
        practice, at = self.desk.log, self.desk.at
        try:
            row = client(practice, engagement, at.today)
            found = opened(practice, package or row.newest.package, at.today)
            look_at(practice, engagement, at)
        except Refused as refusal:
            self.desk.refused.emit(refusal)
            return
        log, frozen = open_package(found), Moment.frozen(found.made_on)
        self._switch(Opened(row, found, Workspace(log, lambda: frozen)))

    def leave_client(self) -> None:
        """Back to all clients, once the key or the press that asked for it is over."""
        QTimer.singleShot(0, lambda: self._switch(None))

    def remember(self, **changes: object) -> None:
        """Keep a preference."""
        self.lang = str(changes.get("language", self.lang))
        self.kept = self.kept._replace(**changes)  # type: ignore[arg-type]
        preferences.keep(self.kept_in, self.kept)

    def rebuild(self) -> None:
        """Make everything in the frame anew in the language and look now chosen."""
        i18n.use(self.lang)
        theme.apply(self.app, self.kept.look)
        if self.window is None or self.frame.covered:
            return
        place = place_of(self.window)
        self._anew(place.page)
        if self.desk is not None:
            come_back(self.window, place)

    def _switch(self, client: Opened | None) -> None:
        """Show another client, or all: the one before leaves the screen and is forgotten."""
        before, self.client = self.client, client
        self._anew()
        if before is not None:
            before.workspace.close()

    def _anew(self, page: str = "") -> None:
        if self.window is not None:
            let_go(self.window)
        if self.client is not None:
            self.client.workspace.retire()
            self.client = self.client._replace(workspace=_again(self.client.workspace))
        if self.desk is not None:
            self.desk.retire()
            self.desk = _again(self.desk)
        self.make_window()
        if self.desk is not None:
            self._fill(page)

    def _fill(self, page: str = "") -> None:
        from ui.composition.coach_pages import CoachFurniture

        assert self.window is not None
        self.furniture = CoachFurniture(self)
        names = [place.name for place in self._places()]
        self.window.show_page(page if page in names else names[0])

    def _clock(self) -> Moment:
        return Moment.clock(self._today)()

    def _make_demo(self) -> None:
        from ui.coach.demo import demo_practice

        if self._folder is None:
            made = demo_practice(i18n.language())
            self._folder, self.path = made.folder, made.path
            self._today = self._today or made.today

    def _ask_for_key(self) -> None:
        from ui.protection.gate import Gate
        from ui.protection.locking import as_it_was_left

        Gate(self, self.path, self.open).passed.connect(partial(as_it_was_left, self))

    def show_fault(self, fault: Refused) -> None:
        """Say why the clients cannot be shown."""
        from ui.shell.fault import Fault

        if fault.code == "protection_gone":
            self._ask_whose()
            return
        assert self.window is not None
        page = Fault(self.window, fault, self.path, self.tr("Your clients cannot be opened"))
        page.open_other.hide()
        page.start_new.setText(self.tr("Begin a new file"))
        page.start_new.setVisible(fault.code == "log_gone")
        page.new.connect(self._begin_anew)
        page.again.connect(self._try_again)
        page.open()

    def _ask_whose(self) -> None:
        """An open file lies where a protected one should be."""
        from leadercoach.store.practice_schema import PRACTICE_FILE
        from ui.protection.whose import ask_whose

        page = ask_whose(self, PRACTICE_FILE, self._try_again)
        page.other.hide()
        page.bring_back.hide()

    def _begin_anew(self) -> None:
        """The file is gone, only what opened it is left: that is kept aside."""
        from leadercoach.store.stray import keep_stray

        try:
            keep_stray(self.path)
        except Refused as fault:
            self.show_fault(fault)
            return
        self._try_again()

    def _try_again(self) -> None:
        assert self.window is not None
        for overlay in self.window.findChildren(QWidget, "overlay"):
            overlay.hide()
            overlay.deleteLater()
        self.open()

    def _system_look(self) -> None:
        if self.kept.look != "system" or self.window is None:
            return
        over = in_the_way(self.window)
        if over is not None:
            over.destroyed.connect(self._system_look)
        else:
            QTimer.singleShot(0, self.rebuild)

    def end(self) -> None:
        if self.window is not None:
            self.window.end()
        self.remember(geometry=self.frame.place())
        for workspace in (self.client.workspace if self.client else None, self.desk):
            if workspace is not None:
                workspace.close()
        if self._folder is not None:
            self._folder.cleanup()

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
