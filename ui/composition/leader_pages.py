"""The pages of the leader's window, how each is made, and where each route leads."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leadercoach.content import POINTS
from leadercoach.errors import SoftStop
from ui.composition.log_pages import LogPages
from ui.feedback.controller import FeedbackController
from ui.privacy.limits_reader import LimitsReader
from ui.protection.auto_lock import auto_lock
from ui.sessions.coach_controller import CoachController
from ui.sessions.session_controller import SessionController
from ui.shell.page import Page
from ui.shell.session import Session
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace
from ui.today.page import TodayPage

if TYPE_CHECKING:
    from leadercoach.feedback.form import FormData
    from leadercoach.log.weeks import Week
    from ui.observer.lock import Lock
    from ui.shell.group import Group


class LeaderPages(LogPages):
    """Registers the pages and follows the routes; lives as long as window and workspace do."""

    def __init__(self, session: Session, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window, workspace, session.routes)
        self.session = session
        self.feedback = FeedbackController(window, workspace, self.routes)
        self.coach = CoachController(window, workspace, self.routes)
        self.sessions = SessionController(window, workspace, self.routes)
        self._connect()
        auto_lock(session)
        self.follow_routes()
        self.warm_later()
        window.register_pages(
            {
                "today": self._today,
                "log": self.make_log,
                "profile": self.make_profile,
                "feedback": self._feedback,
                "sessions": self._sessions,
                "guidance": self._guidance,
                "settings": self._settings,
                **{f"point_{point}": partial(self.make_point, point) for point in POINTS},
            }
        )

    def _connect(self) -> None:
        routes, window, workspace = self.routes, self.window, self.workspace
        routes.new_entry.connect(self.new_entry)
        routes.edit_entry.connect(self.edit_entry)
        routes.page.connect(self.go)
        routes.close_week.connect(self.close_week)
        routes.appearance.connect(self.session.rebuild)
        routes.protect.connect(self.protect)
        routes.erase.connect(self.erase_entry)
        routes.limits.connect(self.show_limits)
        routes.settings.connect(self.show_settings)
        routes.ask_feedback.connect(self.ask_feedback)
        routes.feedback.connect(self.show_feedback)
        routes.rate_self.connect(self.rate_self)
        routes.observe_in_person.connect(self.observe_in_person)
        window.header.new_entry.connect(self.new_entry)
        window.undo.connect(self.undo)
        workspace.saved.connect(self.say_saved)
        workspace.refused.connect(self.say_refused)
        workspace.asked.connect(self.confirm)
        workspace.changed.connect(self.rename)

    def confirm(self, stop: SoftStop, surely: Callable[[], object]) -> None:
        from ui.forms.confirm import Confirm

        Confirm(self.window, self.workspace, stop, surely)

    def new_entry(self, point: str, day: object = None) -> None:
        from ui.forms.quick_entry import QuickEntry

        QuickEntry.open_new(self.window, self.workspace, point, day)

    def edit_entry(self, entry_id: str) -> None:
        from ui.forms.quick_entry import QuickEntry

        QuickEntry.open_edit(self.window, self.workspace, entry_id)

    def erase_entry(self, entry_id: str) -> None:
        """Show how much goes with an entry, and erase it when that is wanted."""
        from leadercoach.usecases.erasing import Entry
        from ui.privacy.erase import Eraser

        Eraser(self.window, self.workspace, self.window.busy).ask(Entry(entry_id))

    def show_limits(self) -> None:
        from ui.privacy.limits import LimitsCard

        LimitsCard(self.window, self.workspace)

    def protect(self) -> None:
        """Where the log gets a passphrase; one that has one is shown its settings."""
        from ui.protection.lock_group import LockGroup

        group = self.show_settings("lock")
        assert isinstance(group, LockGroup)
        if group.protect is not None:
            group.protect.click()

    def show_settings(self, name: str) -> "Group":
        """A group of the settings."""
        from ui.settings.page import SettingsPage

        self.window.show_page("settings")
        page = self.window.page("settings")
        assert isinstance(page, SettingsPage)
        return page.choose(name)

    def ask_feedback(self, observer_id: object) -> None:
        from ui.feedback.ask import AskCard

        AskCard.open_ask(self.window, self.workspace, self.routes, observer_id)

    def show_feedback(self, tab: str) -> None:
        from ui.feedback.page import FeedbackPage

        self.window.show_page("feedback")
        page = self.window.page("feedback")
        assert isinstance(page, FeedbackPage)
        page.choose(tab)

    def rate_self(self, request_id: str) -> None:
        from ui.feedback.self_rating import SelfRating

        SelfRating.open_rating(self.window, self.workspace, request_id)

    def observe_in_person(self, request_id: str) -> None:
        from ui.observer.hand_over import HandOver

        card = HandOver.open_for(self.window, self.workspace, request_id)
        if card is not None:
            card.handed.connect(self._hand_over)

    def _hand_over(self, form: "FormData", lock: "Lock | None") -> None:
        from ui.composition.observing import hand_over

        hand_over(self.session, form, lock)

    def go(self, name: str) -> None:
        if name == "help":
            from ui.shell.help import Help

            Help(self.window, self.window.current).open()
        else:
            self.window.show_page(name)

    def close_week(self, week: "Week") -> None:
        from ui.today.week_close import WeekClosePage

        self.window.forget_page("week")
        page = WeekClosePage(self.workspace, self.routes, week)
        page.done.connect(self._week_done)
        self.window.register_pages({**self.window.made, "week": lambda: page})
        self.window.show_page("week")

    def undo(self) -> None:
        if self.workspace.undo():
            self.window.toast.leave()
        else:
            nothing = QCoreApplication.translate("LeaderPages", "There is nothing to take back.")
            self.window.say(nothing)

    def say_saved(self, sentence: str) -> None:
        undo = QCoreApplication.translate("LeaderPages", "Undo")
        self.window.say(sentence, undo if self.workspace.can_undo else "")

    def _week_done(self) -> None:
        self.window.show_page("today")
        self.window.forget_page("week")

    def _today(self) -> Page:
        questions = partial(LimitsReader, workspace=self.workspace, routes=self.routes)
        return TodayPage(self.workspace, self.routes, questions)

    def _feedback(self) -> Page:
        from ui.feedback.page import FeedbackPage

        return FeedbackPage(self.workspace, self.routes, self.pictures, self.window.busy)

    def _sessions(self) -> Page:
        from ui.sessions.page import SessionsPage

        return SessionsPage(self.workspace, self.routes)

    def _guidance(self) -> Page:
        from ui.guidance.page import GuidancePage

        return GuidancePage(self.workspace, self.routes)

    def _settings(self) -> Page:
        from ui.composition.settings_groups import groups
        from ui.settings.page import SettingsPage

        return SettingsPage(self.workspace, groups(self.session))
