"""Where one was when a file was locked, and what had been typed there: it is kept in the file
itself, and stands there again when it is opened."""

from functools import partial

from leadercoach.errors import Refused
from leadercoach.store import notes
from leadercoach.usecases import drafts
from ui.forms.draft import DraftKeeper
from ui.protection.written import Text, WrittenCard
from ui.shell.handed import Drafts
from ui.shell.view import View, release, restore_view, view_of
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace

VIEW = "place"  # the draft that says where one was, and what had been typed there
KEY = "locked"  # the draft that holds texts whose field is not there any more


def keep(workspace: Workspace, window: MainWindow) -> View | None:
    """Write down in the file, durably, where one is and what is being typed anywhere; if that
    could not be done, it is given back."""
    view = view_of(window)
    release(window)
    workspace.closing.emit()  # every draft is written down
    return keep_view(workspace, view)


def keep_view(workspace: Workspace, view: View) -> View | None:
    """Write down a view; if that could not be done, it is given back."""
    try:
        drafts.keep(workspace.log, VIEW, view.plain(), workspace.at)
    except Refused:
        return view
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


def put_back(workspace: Workspace, window: MainWindow, unsaved: View | None = None) -> None:
    """Go where one was when the file was locked; what finds no field is shown on a card."""
    view = unsaved or _kept_view(workspace)
    lost = restore_view(window, view) if view is not None else {}
    texts = [*kept(workspace), *((typed.called, typed.text or "") for typed in lost.values())]
    try:
        if lost:
            distinct = list(dict.fromkeys(texts))
            drafts.keep(workspace.log, KEY, {"texts": distinct}, workspace.at)
        if notes.draft(workspace.log, VIEW) is not None:
            drafts.drop(workspace.log, VIEW)
    except Refused as refusal:
        workspace.refused.emit(refusal)
    if texts:
        card = WrittenCard(window, texts)
        card.done.clicked.connect(partial(drop, workspace))
        card.open()


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


def _kept_view(workspace: Workspace) -> View | None:
    """Where one was, as the file has it; None where it has nothing that can be read."""
    try:
        found = notes.draft(workspace.log, VIEW)
        return View.read(found.form) if found else None
    except (Refused, KeyError, TypeError, ValueError, AttributeError):
        return None
