"""What has been typed and not saved when a file is locked: it is kept, and comes back."""

from typing import Any, NamedTuple

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from leadercoach.errors import Refused
from leadercoach.store import notes
from leadercoach.usecases import drafts
from ui.forms.quick_entry import QuickEntry
from ui.widgets.header import SearchBox
from ui.window import MainWindow
from ui.workspace import Workspace

KEY = "locked"  # the draft that holds the texts of forms which have none of their own
Text = tuple[str, str]  # what the field is called, what stands in it
Field = QLineEdit | QPlainTextEdit


class Unsaved(NamedTuple):
    """What could not be written to the file: forms by the name of their draft, and texts."""

    drafts: list[tuple[str, dict[str, Any]]]
    texts: list[Text]


def keep(workspace: Workspace, window: MainWindow) -> Unsaved:
    """Write down in the file what is being typed anywhere; what could not be is given back."""
    unsaved = []
    for card in window.findChildren(QuickEntry):
        card.draft.flush()
        if card.draft.unkept:
            unsaved.append((card.draft.key, card.form.raw()))
    keeps_itself = window.page("session") if window.current == "session" else None
    texts = [_said(f) for f in _fields() if not _inside(f, keeps_itself)]
    if not texts:
        return Unsaved(unsaved, [])
    try:
        _write(workspace, [*kept(workspace), *texts])
    except Refused:
        return Unsaved(unsaved, [_said(field) for field in _fields()])
    return Unsaved(unsaved, [])


def put_back(workspace: Workspace, unsaved: Unsaved) -> list[Text]:
    """Write what only memory had to the file; the texts that are to be shown."""
    waiting = list(unsaved.texts)
    for key, form in unsaved.drafts:
        try:
            drafts.keep(workspace.log, key, form, workspace.at)
        except Refused as refusal:
            workspace.refused.emit(refusal)
            waiting += [(name, text) for name, text in form.items() if isinstance(text, str)]
    waiting = [*kept(workspace), *waiting]
    try:
        if waiting:
            _write(workspace, waiting)
    except Refused as refusal:
        workspace.refused.emit(refusal)
    return waiting


def kept(workspace: Workspace) -> list[Text]:
    """The texts that wait in the file."""
    try:
        found = notes.draft(workspace.log, KEY)
        return [(str(name), str(text)) for name, text in found.form["texts"]] if found else []
    except (Refused, KeyError, TypeError, ValueError):
        return []


def drop(workspace: Workspace) -> None:
    """The texts have been seen to."""
    workspace.run("drafts", lambda: drafts.drop(workspace.log, KEY))


def _write(workspace: Workspace, texts: list[Text]) -> None:
    distinct = list(dict.fromkeys(texts))
    drafts.keep(workspace.log, KEY, {"texts": distinct}, workspace.at)


def _fields() -> list[Field]:
    """All that somebody has typed into and that no draft of its own keeps."""
    found: list[Field] = []
    for top in QApplication.topLevelWidgets():
        found += [field for field in top.findChildren(QLineEdit) if _typed_line(field)]
        found += [field for field in top.findChildren(QPlainTextEdit) if _typed_text(field)]
    return [field for field in found if not _has_draft(field)]


def _typed_line(field: QLineEdit) -> bool:
    """A line for words that has been typed into: no search, date, number or secret."""
    if isinstance(field, SearchBox) or isinstance(field.parent(), QAbstractSpinBox | QComboBox):
        return False
    plain = field.echoMode() == QLineEdit.EchoMode.Normal
    return plain and field.isModified() and bool(field.text().strip())


def _typed_text(field: QPlainTextEdit) -> bool:
    return field.document().isModified() and bool(field.toPlainText().strip())


def _has_draft(field: QWidget) -> bool:
    above = field.parentWidget()
    while above is not None and not isinstance(above, QuickEntry):
        above = above.parentWidget()
    return above is not None


def _inside(field: QWidget, above: QWidget | None) -> bool:
    return above is not None and above.isAncestorOf(field)


def _said(field: Field) -> Text:
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return field.accessibleName(), text
