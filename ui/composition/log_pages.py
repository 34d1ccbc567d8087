"""The pages that read a log, which the leader's window and the coach's have in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from leadercoach import content
from leadercoach.errors import Refused
from ui.base import i18n
from ui.shell.page import Page
from ui.shell.routes import Routes
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from leadercoach.views.log_list import Filter
    from ui.charts.pictures import Pictures
    from ui.charts.profile_reader import ProfileReader
    from ui.log.page import LogPage
    from ui.profile.period import Periods

CHART_PAGES = ("ui.profile.page", "ui.profile.point")  # loaded beside the window
WARM_AFTER = 300  # ms: the filled window is on the screen by then


class LogPages(QObject):
    """Makes the log, the profile and the page of a point, and goes there when asked."""

    def __init__(self, window: MainWindow, workspace: Workspace, routes: Routes) -> None:
        super().__init__(window)
        self.window, self.workspace, self.routes = window, workspace, routes
        self._periods: Periods | None = None
        self._pictures: Pictures | None = None
        window.header.searched.connect(self.search)
        window.busy.refused.connect(self.say_refused)

    def follow_routes(self) -> None:
        """Follow the ways to the pages that read the log."""
        self.routes.point.connect(self.show_point)
        self.routes.entries.connect(self.show_entries)
        self.routes.entry.connect(self.show_entry)

    def warm_later(self) -> None:
        """Load what draws charts once the window has been painted."""
        timer = QTimer(self.window)
        timer.setSingleShot(True)
        timer.timeout.connect(self._warm)
        self.window.ending.connect(timer.stop)
        timer.start(WARM_AFTER)

    @property
    def pictures(self) -> "Pictures":
        """What draws and saves the charts of this window."""
        from ui.charts.pictures import Pictures

        if self._pictures is None:
            self._pictures = Pictures(self.window.busy, self.workspace, CHART_PAGES)
            self.window.ending.connect(self._pictures.end)
        return self._pictures

    @property
    def periods(self) -> "Periods":
        """The period that all pages of the profile share."""
        from ui.profile.period import Periods

        if self._periods is None:
            self._periods = Periods(self.window)
        return self._periods

    def show_point(self, point: str) -> None:
        self.window.show_page(f"point_{point}")

    def show_entries(self, chosen: "Filter") -> None:
        self.window.header.search.clear()
        self.window.show_page("log", with_back=True)
        self._log.show_filter(chosen)

    def show_entry(self, entry_id: str) -> None:
        self.window.header.search.clear()
        self.window.show_page("log")
        self._log.show_entry(entry_id)

    def search(self, typed: str) -> None:
        if typed and self.window.current != "log":
            self.window.show_page("log")
        if self.window.current == "log":
            self._log.search(typed)

    def say_refused(self, refusal: object) -> None:
        assert isinstance(refusal, Refused)
        self.window.say(content.sentence(refusal.code, refusal.params, i18n.language()))

    def rename(self, _what: str = "") -> None:
        if self.window.current:
            self.window.name_page()

    @property
    def _log(self) -> "LogPage":
        from ui.log.page import LogPage

        page = self.window.page("log")
        assert isinstance(page, LogPage)
        return page

    def make_log(self) -> Page:
        from ui.log.page import LogPage

        return LogPage(self.workspace, self.routes)

    def make_profile(self) -> Page:
        from ui.profile.page import ProfilePage

        page = ProfilePage(self.workspace, self.routes, self.periods, self._reader(), self.pictures)
        page.renamed.connect(self.rename)
        return page

    def make_point(self, point: str) -> Page:
        from ui.profile.point import PointPage

        parts = (self.workspace, self.routes, self.periods, self._reader(), self.pictures)
        return PointPage(*parts, point)

    def _reader(self) -> "ProfileReader":
        from ui.charts.profile_reader import ProfileReader

        return ProfileReader(self.window, self.workspace, self.window.busy)

    def _warm(self) -> None:
        self.pictures.studio.warm()
