"""The pages of the coach's window, how each is made, and where each route leads."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal

from leadercoach.views import words
from ui.base import i18n
from ui.coach.opened import Opened
from ui.composition.log_pages import LogPages
from ui.profile.not_shown import points_of
from ui.protection.auto_lock import auto_lock
from ui.shell.drops import Drops
from ui.shell.kept_file import KeptFile
from ui.shell.page import Page
from ui.shell.session import Session
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace
from ui.widgets.text import button


class CoachPages(LogPages):
    """Registers the pages of all clients or of one; lives as long as window and files do. `left`
    when one goes from a client back to all of them."""

    left = Signal()

    def __init__(
        self, session: Session, window: MainWindow, practice: Workspace, client: Opened | None
    ) -> None:
        super().__init__(window, client.workspace if client else practice, session.routes)
        self.session, self.practice, self.client = session, practice, client
        self._connect()
        auto_lock(session)
        if client is None:
            self._register_all()
        else:
            self._register_one(client)

    def _connect(self) -> None:
        routes, window = self.routes, self.window
        routes.page.connect(self.go)
        routes.appearance.connect(self.session.rebuild)
        routes.comment.connect(self.comment)
        window.undo.connect(self.undo)
        for workspace in (self.practice, self.client.workspace if self.client else None):
            if workspace is not None:
                workspace.saved.connect(self.say_saved)
                workspace.refused.connect(self.say_refused)
        self.drops = Drops(window)
        self.drops.dropped.connect(self.take)

    def _register_all(self) -> None:
        self.window.register_pages({"clients": self._clients, "settings": self._settings})
        if self.session.demo:
            said = QCoreApplication.translate(
                "CoachPages", "Demo: what Amira shares with Eva. Nothing here is kept."
            )
            self._mark(said, QCoreApplication.translate("CoachPages", "Quit"), self._quit)

    def _register_one(self, one: Opened) -> None:
        self._mark(
            package_text(one),
            QCoreApplication.translate("CoachPages", "All clients"),
            self.left.emit,
        )
        self.follow_routes()
        points = points_of(one.workspace)
        self.window.register_pages(
            {
                "overview": self._overview,
                "log": self.make_log,
                "profile": self.make_profile,
                "notes": self._notes,
                **{f"point_{point}": partial(self.make_point, point) for point in points},
            }
        )
        self.warm_later()

    def _mark(self, said: str, way: str, act: object) -> None:
        out = button(way, "link")
        out.clicked.connect(act)
        self.window.mark_demo(said, out)

    def _quit(self) -> None:
        self.session.frame.close()

    def show_client(self, engagement: str, package: str = "") -> None:
        """Once the key or the press that asked for it is over: the page it came from goes."""
        QTimer.singleShot(0, partial(self.session.show_client, engagement, package))

    def take(self, files: object) -> None:
        """Open packages that were dropped or chosen, one after the other."""
        from ui.coach.taking import Taking

        assert isinstance(files, list)
        paths = [path for path in files if isinstance(path, Path)]
        Taking(self.window, self.practice, paths, self.show_client).begin()

    def comment(self, entry_id: str) -> None:
        from ui.coach.note_card import NoteCard

        assert self.client is not None
        NoteCard(self.window, self.practice, self.client.package, entry_id=entry_id)

    def go(self, name: str) -> None:
        if name == "help":
            from ui.coach.help import CoachHelp

            CoachHelp(self.window, self.window.current).open()
        else:
            self.window.show_page(name)

    def undo(self) -> None:
        if self.practice.undo():
            self.window.toast.leave()

    def say_saved(self, sentence: str) -> None:
        undo = QCoreApplication.translate("LeaderPages", "Undo")
        self.window.say(sentence, undo if self.practice.can_undo else "")

    def _clients(self) -> Page:
        from ui.coach.clients import ClientsPage

        page = ClientsPage(self.practice)
        page.chosen.connect(self.show_client)
        page.files.connect(self.take)
        return page

    def _settings(self) -> Page:
        from ui.coach.settings import CoachSettings
        from ui.composition.look import look_group
        from ui.protection.lock_group import LockGroup

        session, own = self.session, not self.session.demo
        lock = LockGroup(self.practice, KeptFile(session))
        page = CoachSettings(self.practice, look_group(session, self.practice), lock, own=own)
        page.own_wanted.connect(partial(session.role_wanted.emit, "leader"))
        return page

    def _overview(self) -> Page:
        from ui.coach.overview import OverviewPage

        assert self.client is not None
        page = OverviewPage(self.client, self.practice)
        page.package_chosen.connect(partial(self.show_client, self.client.row.engagement))
        return page

    def _notes(self) -> Page:
        from ui.coach.notes import NotesPage

        assert self.client is not None
        return NotesPage(self.window, self.practice, self.routes, self.client.package)


def package_text(one: Opened) -> str:
    """Whose it is, of which days, made when, until when it opens, and that it is only read."""
    known, lang = one.package, i18n.language()
    said = QCoreApplication.translate(
        "CoachPages",
        "{name}: {days}, made {made}. Opens until {until}. Can only be read.",
    )
    days = words.span(known.consent.first_day, known.last_day, lang, None)
    made, until = (words.day_month(day, lang, None) for day in (known.made_on, known.expires_on))
    return said.format(name=words.isolated(one.row.name), days=days, made=made, until=until)
