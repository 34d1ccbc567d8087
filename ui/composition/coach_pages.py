"""Furnishes the coach's window: which page is made how, and where each way leads."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from leadercoach.views import words
from ui.base import i18n
from ui.composition.log_pages import LogFurniture
from ui.profile.not_shown import points_of
from ui.protection.auto_lock import attend
from ui.shell.drops import Drops
from ui.shell.page import Page
from ui.widgets.text import button

if TYPE_CHECKING:
    from ui.composition.coach import CoachSession, Opened


class CoachFurniture(LogFurniture):
    """What joins pages, window and files; lives as long as they do."""

    def __init__(self, session: "CoachSession") -> None:
        self.session = session
        assert session.window is not None
        assert session.desk is not None
        self.desk, self.client = session.desk, session.client
        shown = self.client.workspace if self.client else self.desk
        super().__init__(session.window, shown, session.routes)
        self._connect()
        attend(session, self.desk)
        if self.client is None:
            self._furnish_all()
        else:
            self._furnish_one(self.client)

    def _connect(self) -> None:
        routes, window = self.routes, self.window
        routes.page.connect(self.go)
        routes.appearance.connect(self.session.rebuild)
        routes.comment.connect(self.comment)
        window.undo.connect(self.undo)
        for workspace in (self.desk, self.client.workspace if self.client else None):
            if workspace is not None:
                workspace.saved.connect(self.say_saved)
                workspace.refused.connect(self.say_refused)
        self.drops = Drops(window)
        self.drops.dropped.connect(self.take)

    def _furnish_all(self) -> None:
        self.window.furnish({"clients": self._clients, "settings": self._settings})
        if self.session.demo:
            said = QCoreApplication.translate(
                "CoachFurniture", "Demo: what Amira shares with Eva. Nothing here is kept."
            )
            self._mark(said, QCoreApplication.translate("CoachFurniture", "Quit"), self._quit)

    def _furnish_one(self, one: "Opened") -> None:
        self._mark(
            said_of(one),
            QCoreApplication.translate("CoachFurniture", "All clients"),
            self.session.leave_client,
        )
        self.lead_to_pages()
        points = points_of(one.workspace)
        self.window.furnish(
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
        Taking(self, [path for path in files if isinstance(path, Path)]).begin()

    def comment(self, entry_id: str) -> None:
        from ui.coach.note_card import NoteCard

        assert self.client is not None
        NoteCard(self.window, self.desk, self.client.package, entry_id=entry_id)

    def go(self, name: str) -> None:
        if name == "help":
            from ui.coach.help import CoachHelp

            CoachHelp(self.window, self.window.current).open()
        else:
            self.window.show_page(name)

    def undo(self) -> None:
        if self.desk.undo():
            self.window.toast.leave()

    def say_saved(self, sentence: str) -> None:
        undo = QCoreApplication.translate("Furniture", "Undo")
        self.window.say(sentence, undo if self.desk.can_undo else "")

    def _clients(self) -> Page:
        from ui.coach.clients import ClientsPage

        page = ClientsPage(self.desk)
        page.chosen.connect(self.show_client)
        page.files.connect(self.take)
        return page

    def _settings(self) -> Page:
        from ui.coach.settings import CoachSettings

        return CoachSettings(self.desk, self.routes, self.session)

    def _overview(self) -> Page:
        from ui.coach.overview import OverviewPage

        assert self.client is not None
        page = OverviewPage(self.client, self.desk)
        page.package_chosen.connect(partial(self.show_client, self.client.row.engagement))
        return page

    def _notes(self) -> Page:
        from ui.coach.notes import NotesPage

        assert self.client is not None
        return NotesPage(self.window, self.desk, self.routes, self.client.package)


def said_of(one: "Opened") -> str:
    """Whose it is, of which days, made when, until when it opens, and that it is only read."""
    known, lang = one.package, i18n.language()
    said = QCoreApplication.translate(
        "CoachFurniture",
        "{name}: {days}, made {made}. Opens until {until}. Can only be read.",
    )
    days = words.span(known.consent.first_day, known.last_day, lang, None)
    made, until = (words.day_month(day, lang, None) for day in (known.made_on, known.expires_on))
    return said.format(name=words.isolated(one.row.name), days=days, made=made, until=until)
