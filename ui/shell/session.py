"""One run of a window: the frame, what stands in it, and the file it is on."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from leadercoach.errors import Refused
from ui.base import i18n, preferences, theme
from ui.base.preferences import Preferences
from ui.shell.frame import Frame
from ui.shell.routes import Routes
from ui.shell.single import SingleWindow
from ui.shell.view import in_the_way, restore_view, view_of
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from leadercoach.feedback.form import FormData
    from leadercoach.store.data_key import DataKey
    from leadercoach.store.schema import Kind
    from ui.shell.handed import Handed, Sealed
    from ui.shell.successor import StartAnew
    from ui.shell.workspace import Workspace


class Session(QObject):
    """Made anew parts take over where the old ones were; `workspace` is None while the file is
    closed. A leader's and a coach's say which pages there are and what a closed file leads to.

    `role_wanted` when the other of the two is to take this one's place.
    """

    role: ClassVar[str]
    opens_other: ClassVar[bool] = False  # whether another file can be opened instead
    role_wanted = Signal(str)

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
        self.start_anew = start_anew  # None where the process cannot be replaced, as in tests
        self.sealed: tuple[Sealed, ...] = ()  # what could not be saved when a file was locked
        self.workspace: Workspace | None = None
        self.window: MainWindow | None = None
        self.gate: QObject | None = None
        frame.closing.connect(self.end)
        app.styleHints().colorSchemeChanged.connect(self._system_look)

    @property
    def kind(self) -> "Kind":
        """What sort of file it is on."""
        raise NotImplementedError

    @property
    def shown_client(self) -> tuple[str, str]:
        """The engagement and the package on a coach's screen; empty if there is none."""
        return "", ""

    @property
    def open_window(self) -> MainWindow:
        """The window, where there is one for sure."""
        assert self.window is not None
        return self.window

    def make_window(self) -> None:
        """Put rail, head and room for pages into the frame; what runs in the old ones ends."""
        if self.window is not None:
            self.window.end()
        self.routes = Routes()
        self.window = self._new_window(self.routes)
        self.frame.hold(self.window)

    def open(self) -> None:
        """Open the file and fill the window, or show what it leads to that this cannot be done."""
        raise NotImplementedError

    def open_at(self, path: Path, page: str = "", key: "DataKey | None" = None) -> None:
        """Open the file at `path`, with its key if it is protected, and go to a page."""
        raise NotImplementedError

    def open_other(self, path: Path) -> None:
        """Open another file instead, now and at the next start, unless another window has it."""
        raise NotImplementedError

    def show_client(self, engagement: str, package: str = "") -> None:
        """Open what a client of a coach shares."""
        raise NotImplementedError

    def show_fault(self, fault: Refused, key: "DataKey | None" = None) -> None:
        """Say why the file cannot be opened, and what to do."""
        raise NotImplementedError

    def lock(self, form: "FormData | None" = None) -> None:
        """Lock a protected file; with a form an observer fills it in before the way back."""
        raise NotImplementedError

    def begin_locked(self, left: "Handed", note: str = "") -> None:
        """Stand where the process before this one handed over."""
        raise NotImplementedError

    def remember(self, **changes: object) -> None:
        """Keep a preference; a language chosen now wins over the one asked for at the start."""
        self.lang = str(changes.get("language", self.lang))
        self.kept = self.kept._replace(**changes)  # type: ignore[arg-type]  # each of them has its own type
        preferences.keep(self.kept_in, self.kept)

    def rebuild(self) -> None:
        """Make everything in the frame anew in the language and look now chosen."""
        i18n.use(self.lang)
        theme.apply(self.app, self.kept.look)
        if self.workspace is None or self.window is None:
            self.make_window()
            return
        view = view_of(self.window)
        self._renew(view.page)
        restore_view(self.open_window, view)

    def close_file(self) -> None:
        """Close the file; what was read of it is still there."""
        if self.workspace is not None:
            self.workspace.close()
        self.workspace = None

    def release(self) -> None:
        """Close the file and forget all that was read of it."""
        if self.window is not None:
            self.window.end()
        self.close_file()
        self.window = None

    def end(self) -> None:
        """The window is closed for good."""
        raise NotImplementedError

    def _new_window(self, routes: Routes) -> MainWindow:
        raise NotImplementedError

    def _renew(self, page: str = "") -> None:
        """Make window and workspaces anew, on the same open file."""
        raise NotImplementedError

    def _try_again(self) -> None:
        self._clear_overlays()
        self.open()

    def _clear_overlays(self) -> None:
        for overlay in self.open_window.findChildren(QWidget, "overlay"):
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
