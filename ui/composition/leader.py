"""One run of the window: opens the log, furnishes the pages, and does both again when asked."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from leadercoach import content
from leadercoach.errors import Refused, StoreError
from leadercoach.moment import Moment
from ui.base import i18n, preferences, theme
from ui.base.preferences import Preferences
from ui.composition.rail_places import leader_places
from ui.shell.frame import Frame
from ui.shell.routes import Routes
from ui.shell.single import SingleWindow
from ui.shell.view import come_back, in_the_way, let_go, place_of
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from leadercoach.store.data_key import DataKey
    from leadercoach.store.engine import Log
    from ui.composition.leader_pages import Furniture
    from ui.protection.gate import Gate
    from ui.shell.handed import Sealed
    from ui.shell.successor import StartAnew
    from ui.shell.workspace import Workspace

    Clock = Callable[[], Moment]


class Session(QObject):
    """Holds the window and what it shows; made anew parts take over where the old ones were."""

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
        self.asked_today, self._today, self._demo = today, today, demo
        self.lang = lang or kept.language or i18n.system_language()
        self.start_anew = start_anew  # None where the process cannot be replaced, as in tests
        self.sealed: tuple[Sealed, ...] = ()  # what could not be saved when a file was locked
        self._demo_folder = ExitStack()
        self.workspace: Workspace | None = None
        self.window: MainWindow | None = None
        self.furniture: Furniture | None = None
        self.gate: Gate | None = None
        frame.closing.connect(self.end)
        app.styleHints().colorSchemeChanged.connect(self._system_look)

    def make_window(self) -> None:
        """Put rail, head and room for pages into the frame; what runs in the old ones ends."""
        if self.window is not None:
            self.window.end()
        self.routes = Routes()
        self.window = MainWindow(leader_places(), self.routes)
        self.frame.hold(self.window)

    def open(self) -> None:
        """Open the log and fill the window; a missing log begins with a welcome."""
        if self._demo:
            self._open_demo()
        else:
            self.open_at(self.path)

    def open_at(self, path: Path, page: str = "", key: "DataKey | None" = None) -> None:
        """Open the log at `path`, with its key if it is protected, and go to a page."""
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

    def remember(self, **changes: object) -> None:
        """Keep a preference; a language chosen now wins over the one asked for at the start."""
        self.lang = str(changes.get("language", self.lang))
        self.kept = self.kept._replace(**changes)  # type: ignore[arg-type]
        preferences.keep(self.kept_in, self.kept)

    def rebuild(self) -> None:
        """Make everything in the frame anew in the language and look now chosen."""
        i18n.use(self.lang)
        theme.apply(self.app, self.kept.look)
        before = self.workspace
        if before is None or self.window is None:
            self.make_window()
            return
        place = place_of(self.window)
        let_go(self.window)
        before.retire()
        self.make_window()
        self._fill(before.log, place.page, before.clock)
        come_back(self.window, place)

    def _fill(self, log: "Log", page: str = "", clock: "Clock | None" = None) -> None:
        from leadercoach.store.header import is_there, waiting_keys
        from ui.backup.keeper import keep_backups
        from ui.composition.leader_pages import furnish
        from ui.composition.tidying import tidy_later
        from ui.shell.looking_over import look_over
        from ui.shell.workspace import Workspace

        assert self.window is not None
        self.workspace = Workspace(log, clock or Moment.clock(self._today))
        furnish(self)
        look_over(self)
        if self._demo and self._today:
            from ui.composition.demo_log import mark_demo

            mark_demo(self.window, self._today, self.leave_demo)
        known = {place.name for place in leader_places()} & {page or self.kept.page}
        self.window.show_page(known.pop() if known else "today")
        if log.read_only:
            self.window.say(content.sentence(log.read_only, {"path": log.path}, i18n.language()))
        if not self._demo and log.key is None and is_there(waiting_keys(log.path)):
            from ui.protection.whose import tell_cut_short

            tell_cut_short(self)
        if not self._today and not log.read_only:
            tidy_later(self)
            keep_backups(self)

    def _welcome(self) -> None:
        from ui.composition.welcoming import welcome

        day = self._today or Moment.present().today
        welcome(self, self.lang, day, speak=self._welcome_in, begin=self._begin)

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
        """Open another log instead, now and at the next start, unless another window has it."""
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

    def _refuse_in_use(self, path: Path) -> None:
        if self.workspace is not None:
            self.workspace.refused.emit(StoreError("log_in_use", path=path))

    def start_new(self) -> None:
        """Begin a new log where there is none."""
        self._clear_overlays()
        self._begin()

    def _switch(self, *, demo: bool) -> None:
        self._demo, self._today = demo, self.asked_today
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
        self._demo_folder.close()
        self.rebuild()
        self.open()

    def _open_demo(self) -> None:
        from ui.composition.demo_log import open_demo

        try:
            found = open_demo(i18n.language())
        except Refused as fault:
            self.show_fault(fault)
            return
        self._demo_folder.enter_context(found.folder)
        self._today = self._today or found.today
        self._fill(found.log)

    def _ask_for_key(self, path: Path, page: str) -> None:
        from ui.protection.gate import Gate
        from ui.protection.locking import as_it_was_left

        gate = Gate(self, path, lambda key: self.open_at(path, page, key))
        gate.passed.connect(partial(as_it_was_left, self))

    def show_fault(self, fault: Refused, key: "DataKey | None" = None) -> None:
        """Say why the log cannot be opened, and what to do."""
        from ui.backup.salvaging import Salvaging
        from ui.protection.whose import ask_leader
        from ui.shell.fault import Fault

        if fault.code == "protection_gone":
            ask_leader(self, self._try_again)
            return
        assert self.window is not None
        page = Fault(self.window, fault, self.path)
        Salvaging(self, page, key)
        page.again.connect(self._try_again)
        page.other.connect(self.open_other)
        page.new.connect(self.start_new)
        page.open()

    def _try_again(self) -> None:
        self._clear_overlays()
        self.open()

    def _clear_overlays(self) -> None:
        assert self.window is not None
        for overlay in self.window.findChildren(QWidget, "overlay"):
            overlay.hide()
            overlay.deleteLater()

    def _system_look(self) -> None:
        if self.kept.look == "system" and self.window is not None:
            QTimer.singleShot(0, self._follow_system)

    def _follow_system(self) -> None:
        if self.window is None or self.frame.covered:
            return
        if (over := in_the_way(self.window)) is not None:
            over.destroyed.connect(self._system_look)
            return
        dark = theme.current().dark
        theme.apply(self.app, self.kept.look)
        if theme.current().dark != dark:
            self.rebuild()
            if self.workspace is None:  # at the welcome, or before a fault
                self.open()

    def end(self) -> None:
        if self.window is not None:  # there is none while the computer is in other hands
            self.window.end()
            self.remember(geometry=self.frame.place(), page=self.window.current)
        if self.workspace is not None:
            self.workspace.close()
        self._demo_folder.close()
