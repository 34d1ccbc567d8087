"""The places of the coach's window where somebody writes."""

from leadercoach.coaching.action import Action
from leadercoach.practice.returns import note, propose
from leadercoach.store.practice import drafts
from tests.ui.writing import Place, card, page
from ui.composition.coach import CoachSession


def _client(session: CoachSession) -> None:
    if session.client is None:
        (row, *_) = session.workspace.log.rows("select engagement from clients order by label")
        session.show_client(row[0])


def _overview(session: CoachSession) -> None:
    _client(session)
    session.window.show_page("overview")


def _notes(session: CoachSession) -> None:
    _client(session)
    session.window.show_page("notes")


def _write(session: CoachSession) -> None:
    _notes(session)
    session.routes.note.emit("")


def _propose(session: CoachSession) -> None:
    _notes(session)
    session.routes.propose.emit("")


def _again(route: str) -> Place:
    def go(session: CoachSession) -> None:
        _notes(session)
        package, log, at = session.client.package, session.workspace.log, session.workspace.at
        note(log, package, "Ett ord till", at)
        propose(log, package, Action(what="Lyssna"), at)
        kind = "note" if route == "note" else "action"
        found = next(d for d in drafts(log, package.package) if _kind(d.body) == kind)
        getattr(session.routes, route).emit(found.body.id)

    return Place(go, card, "NoteCard" if route == "note" else "ProposeCard")


def _kind(body: object) -> str:
    return "note" if hasattr(body, "text") else "action"


def _comment(session: CoachSession) -> None:
    _client(session)
    session.window.show_page("log")
    session.routes.comment.emit(session.client.package.entries[0].id)


COACH_PLACES: dict[str, Place] = {
    "clients": Place(lambda session: session.window.show_page("clients"), page, "ClientsPage"),
    "overview": Place(_overview, page, "OverviewPage"),
    "notes": Place(_notes, page, "NotesPage"),
    "note": Place(_write, card, "NoteCard"),
    "a note changed": _again("note"),
    "comment": Place(_comment, card, "NoteCard"),
    "propose": Place(_propose, card, "ProposeCard"),
    "a proposal changed": _again("propose"),
}
