"""Furnishes the window: which page is made how, and where each way leads."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leadercoach.content import POINTS
from ui.composition.log_pages import LogFurniture
from ui.feedback.controller import Ways
from ui.protection.auto_lock import attend
from ui.sessions.coach_controller import CoachWays
from ui.sessions.session_controller import Going
from ui.shell.page import Page
from ui.today.page import TodayPage

if TYPE_CHECKING:
    from ui.composition.leader import Session


def furnish(session: "Session") -> None:
    """Put pages, quick entry and toasts into the session's window."""
    furniture = Furniture(session)
    session.furniture = furniture


class Furniture(LogFurniture):
    """What joins pages, window and workspace; lives as long as they do."""

    def __init__(self, session: "Session") -> None:
        self.session = session
        assert session.window is not None
        assert session.workspace is not None
        super().__init__(session.window, session.workspace, session.routes)
        self.ways = Ways(self.window, self.workspace, self.routes)
        self.coach_ways = CoachWays(self.window, self.workspace, self.routes)
        self.going = Going(self.window, self.workspace, self.routes)
        self._connect()
        attend(session, self.workspace)
        self.lead_to_pages()
        self.warm_later()
        self.window.furnish(
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
        routes.demo.connect(self.session.start_demo)
        routes.ask_feedback.connect(self.ask_feedback)
        routes.feedback.connect(self.show_feedback)
        routes.rate_self.connect(self.rate_self)
        routes.observe_here.connect(self.observe_here)
        window.header.new_entry.connect(self.new_entry)
        window.undo.connect(self.undo)
        workspace.saved.connect(self.say_saved)
        workspace.refused.connect(self.say_refused)
        workspace.asked.connect(self.ask_first)
        workspace.changed.connect(self.rename)

    def ask_first(self, stop: object, surely: object) -> None:
        from ui.forms.ask_first import AskFirst

        AskFirst(self.window, self.workspace, stop, surely)

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
        self.window.show_page("settings")
        group = self.window.page("settings").choose("lock")
        if group.protect is not None:
            group.protect.click()

    def ask_feedback(self, observer_id: object) -> None:
        from ui.feedback.ask import AskCard

        AskCard.open_ask(self.window, self.workspace, self.routes, observer_id)

    def show_feedback(self, tab: str) -> None:
        self.window.show_page("feedback")
        self.window.page("feedback").choose(tab)

    def rate_self(self, request_id: str) -> None:
        from ui.feedback.self_rating import SelfRating

        SelfRating.open_rating(self.window, self.workspace, request_id)

    def observe_here(self, request_id: str) -> None:
        from ui.observer.hand_over import HandOver

        card = HandOver.open_for(self.window, self.workspace, request_id)
        if card is not None:
            card.handed.connect(self._hand_over)

    def _hand_over(self, form: object, lock: object) -> None:
        from ui.observer.kiosk import ObserverPlace
        from ui.protection.locking import lock as lock_up

        if lock is None:
            lock_up(self.session, form)
        else:
            ObserverPlace(self.session, form, lock)

    def go(self, name: str) -> None:
        if name == "help":
            from ui.shell.help import Help

            Help(self.window, self.window.current).open()
        else:
            self.window.show_page(name)

    def close_week(self, week: object) -> None:
        from ui.today.week_close import WeekClosePage

        self.window.forget_page("week")
        page = WeekClosePage(self.workspace, self.routes, week)
        page.done.connect(self._week_done)
        self.window.furnish({**self.window.made, "week": lambda: page})
        self.window.show_page("week")

    def undo(self) -> None:
        if self.workspace.undo():
            self.window.toast.leave()
        else:
            nothing = QCoreApplication.translate("Furniture", "There is nothing to take back.")
            self.window.say(nothing)

    def say_saved(self, sentence: str) -> None:
        undo = QCoreApplication.translate("Furniture", "Undo")
        self.window.say(sentence, undo if self.workspace.can_undo else "")

    def _week_done(self) -> None:
        self.window.show_page("today")
        self.window.forget_page("week")

    def _today(self) -> Page:
        return TodayPage(self.workspace, self.routes)

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
        from ui.settings.page import SettingsPage

        return SettingsPage(self.workspace, self.routes, self.session)
