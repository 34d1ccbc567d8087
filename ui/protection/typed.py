"""Where one was when a file was locked, and what had been typed there: it is kept in the file
itself, and stands there again when it is opened."""

from typing import Any

from leadercoach.errors import Refused
from leadercoach.store import notes
from leadercoach.usecases import drafts
from ui.forms.draft import DraftKeeper
from ui.shell.view import Place, come_back, let_go, place_of
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

PLACE = "place"  # the draft that says where one was, and what had been typed there
KEY = "locked"  # the draft that holds texts whose field is not there any more
Text = tuple[str, str]  # what the field was called, what stood in it
Drafts = list[tuple[str, dict[str, Any]]]  # by their names


def keep(workspace: Workspace, window: MainWindow) -> Place | None:
    """Write down in the file, durably, where one is and what is being typed anywhere; if that
    could not be done, it is given back."""
    place = place_of(window)
    let_go(window)
    workspace.closing.emit()  # every draft is written down
    return keep_place(workspace, place)


def keep_place(workspace: Workspace, place: Place) -> Place | None:
    """Write down a place; if that could not be done, it is given back."""
    try:
        drafts.keep(workspace.log, PLACE, place.plain(), workspace.at)
    except Refused:
        return place
    return None


def unkept(window: MainWindow) -> Drafts:
    """The drafts that could not be written down: what is typed there, and what was chosen."""
    keepers = window.findChildren(DraftKeeper)
    return [(keeper.key, keeper.now()) for keeper in keepers if keeper.unkept]


def keep_drafts(workspace: Workspace, waiting: Drafts) -> Drafts:
    """Write down such drafts; what still could not be is given back."""
    left = []
    for key, form in waiting:
        try:
            drafts.keep(workspace.log, key, form, workspace.at)
        except Refused:
            left.append((key, form))
    return left


def put_back(workspace: Workspace, window: MainWindow, unsaved: Place | None = None) -> None:
    """Go where one was when the file was locked; what finds no field is shown on a card."""
    place = unsaved or _kept_place(workspace)
    lost = come_back(window, place) if place is not None else {}
    texts = [*kept(workspace), *((typed.called, typed.text or "") for typed in lost.values())]
    try:
        if lost:
            distinct = list(dict.fromkeys(texts))
            drafts.keep(workspace.log, KEY, {"texts": distinct}, workspace.at)
        if notes.draft(workspace.log, PLACE) is not None:
            drafts.drop(workspace.log, PLACE)
    except Refused as refusal:
        workspace.refused.emit(refusal)
    if texts:
        from ui.protection.written import WrittenCard

        WrittenCard(window, workspace, texts).open()


def kept(workspace: Workspace) -> list[Text]:
    """The texts that wait in the file for a place to go to."""
    try:
        found = notes.draft(workspace.log, KEY)
        pairs = found.form["texts"] if found else []
        return [(str(pair[0]), str(pair[1])) for pair in pairs if len(pair) == 2]
    except (Refused, KeyError, TypeError):
        return []


def drop(workspace: Workspace) -> None:
    """The texts have been seen to."""
    workspace.run("drafts", lambda: drafts.drop(workspace.log, KEY))


def _kept_place(workspace: Workspace) -> Place | None:
    """Where one was, as the file has it; None where it has nothing that can be read."""
    try:
        found = notes.draft(workspace.log, PLACE)
        return Place.read(found.form) if found else None
    except (Refused, KeyError, TypeError, ValueError, AttributeError):
        return None
