"""One run of the leader's window: opens the log, registers the pages, and does both again when
asked."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer

from leadercoach import content
from leadercoach.errors import Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.store.schema import LOG_FILE, Kind
from ui.base import i18n
from ui.composition.protected import ProtectedSession
from ui.shell.rail import Place
from ui.shell.routes import Routes
from ui.shell.single import SingleWindow
from ui.shell.view import release
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadercoach.store.data_key import DataKey
    from leadercoach.store.engine import Log
    from ui.composition.leader_pages import LeaderPages
    from ui.shell.workspace import Workspace

    Clock = Callable[[], Moment]

TIDY_AFTER = 1000  # milliseconds: the window is filled by then


class LeaderSession(ProtectedSession):
    """Holds the window on the leader's own log, on another one, or on the demo's."""

    role = "leader"
    opens_other = True

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._demo_folder = ExitStack()
        self.pages: LeaderPages | None = None

    @property
    def kind(self) -> Kind:
        return LOG_FILE

    def open(self) -> None:
        """Open the log and fill the window; a missing log begins with a welcome."""
        if self.demo:
            self._open_demo()
        else:
            self.open_at(self.path)

    def open_at(self, path: Path, page: str = "", key: "DataKey | None" = None) -> None:
        from leadercoach.store.engine import open_log

        try:
            log = open_log(path, key=key)
        except StoreError as fault:
            if fault.code == "no_log" and not self.kept.welcomed:
                self._welcome()
            elif fault.code == "log_locked":
                self._ask_for_key(path, page)
            else:
                self.show_fault(fault, key)
            return
        self._fill(log, page)

    def release(self) -> None:
        super().release()
        self.pages = None

    def start_demo(self) -> None:
        """Leave the own log and look at Amira's."""
        self._switch(demo=True)

    def leave_demo(self) -> None:
        """Back to the own log, unless another window has it."""
        if not self.single.first():
            self._refuse_in_use(self.path)
            return
        self.single.listen()
        self._switch(demo=False)

    def open_other(self, path: Path) -> None:
        other = SingleWindow(path)
        if path != self.path and not other.first():
            self._refuse_in_use(path)
            return
        if path != self.path:
            self.single.give_up()
            self.single = other
            other.asked.connect(self.frame.come_forward)
            other.listen()
        self.path = path
        self.remember(log=str(path))
        self._switch(demo=False)

    def start_new(self) -> None:
        """Begin a new log where there is none."""
        self._clear_overlays()
        self._begin()

    def show_fault(self, fault: Refused, key: "DataKey | None" = None) -> None:
        from ui.backup.restore_card import open_restore_card
        from ui.backup.salvaging import Salvaging
        from ui.protection.whose import ask_whose
        from ui.shell.fault import Fault

        if fault.code == "protection_gone":
            ask_whose(self, self._try_again).restore.connect(partial(open_restore_card, self, None))
            return
        page = Fault(self.open_window, fault, self.path)
        Salvaging(self.open_window, page, self.path, key, self.open_other)
        page.restore.connect(partial(open_restore_card, self, key))
        page.again.connect(self._try_again)
        page.other.connect(self.open_other)
        page.new.connect(self.start_new)
        page.open()

    def end(self) -> None:
        if self.window is not None:  # there is none while the computer is in other hands
            self.window.end()
            self.remember(geometry=self.frame.place(), page=self.window.current)
        if self.workspace is not None:
            self.workspace.close()
        self._demo_folder.close()

    def _new_window(self, routes: Routes) -> MainWindow:
        return MainWindow(leader_places(), routes)

    def _renew(self, page: str = "") -> None:
        before = self.workspace
        assert before is not None
        release(self.open_window)
        before.retire()
        self.make_window()
        self._fill(before.log, page, before.clock)

    def _fill(self, log: "Log", page: str = "", clock: "Clock | None" = None) -> None:
        from ui.composition.leader_pages import LeaderPages
        from ui.shell.workspace import Workspace

        self.workspace = Workspace(log, clock or Moment.clock(self._today))
        self.pages = LeaderPages(self, self.open_window, self.workspace)
        self.routes.demo.connect(self.start_demo)
        if self.demo and self._today:
            from ui.composition.demo_log import mark_demo

            mark_demo(self.open_window, self._today, self.leave_demo)
        known = {place.name for place in leader_places()} & {page or self.kept.page}
        self.open_window.show_page(known.pop() if known else "today")
        if log.read_only:
            said = content.sentence(log.read_only, {"path": log.path}, i18n.language())
            self.open_window.say(said)
        if not self.demo:
            self._look_after(self.workspace)

    def _look_after(self, workspace: "Workspace") -> None:
        """What an own log needs beside the window."""
        from leadercoach.store.header import is_there, waiting_keys
        from ui.backup.keeper import keep_backups
        from ui.shell.looking_over import LookOver

        log = workspace.log
        LookOver(self.open_window, workspace).left.connect(self._leave_for_fault)
        if log.key is None and is_there(waiting_keys(log.path)):
            from ui.protection.whose import tell_cut_short

            tell_cut_short(self)
        if not self._today and not log.read_only:
            QTimer.singleShot(TIDY_AFTER, workspace, partial(self._tidy, workspace))
            keep_backups(self.open_window, workspace)

    def _tidy(self, workspace: "Workspace") -> None:
        from ui.composition.tidying import tidy_now

        if self.workspace is workspace:
            tidy_now(workspace)

    def _leave_for_fault(self) -> None:
        """Close the log, and show what can be done about its damage."""
        assert self.workspace is not None
        held = self.workspace.log.key
        key = held.copy() if held else None
        self.close_file()
        self.make_window()
        self.show_fault(StoreError("log_damaged", path=self.path), key)

    def _welcome(self) -> None:
        from ui.composition.welcoming import welcome

        day = self._today or Moment.present().today
        page = welcome(self, self.start_new, day)
        page.language_chosen.connect(self._welcome_in)
        page.began.connect(self._begin)
        page.demo.connect(self.start_demo)
        page.open()

    def _welcome_in(self, lang: str) -> None:
        self.remember(language=lang)
        self.rebuild()
        self._welcome()

    def _begin(self) -> None:
        from leadercoach.store.engine import create_log

        try:
            log = create_log(self.path)
        except StoreError as fault:
            self.show_fault(fault)
            return
        self.remember(welcomed=True)
        self._fill(log)

    def _refuse_in_use(self, path: Path) -> None:
        if self.workspace is not None:
            self.workspace.refused.emit(StoreError("log_in_use", path=path))

    def _switch(self, *, demo: bool) -> None:
        self.demo, self._today = demo, self.asked_today
        self.close_file()
        self._demo_folder.close()
        self.rebuild()
        self.open()

    def _open_demo(self) -> None:
        from ui.composition.demo_log import open_demo

        try:
            demo = open_demo(i18n.language())
        except Refused as fault:
            self.show_fault(fault)
            return
        self._demo_folder.enter_context(demo.folder)
        self._today = self._today or demo.today
        self._fill(demo.log)


def leader_places() -> list[Place]:
    """What the rail leads to, in the language now chosen."""
    translate = QCoreApplication.translate
    return [
        Place("today", "sun", translate("Session", "Today")),
        Place("log", "notebook-text", translate("Session", "Log")),
        Place("profile", "chart-line", translate("Session", "Profile")),
        Place("feedback", "eye", translate("Session", "Feedback")),
        Place("sessions", "messages-square", translate("Session", "Sessions")),
        Place("guidance", "compass", translate("Session", "Guidance")),
        Place("settings", "settings", translate("Session", "Settings"), below=True),
    ]
