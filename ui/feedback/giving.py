"""Gives an observer their question once more: the same form file, or the same text."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.exchange import forms
from leadercoach.store import feedback as stored
from leadercoach.store import outputs
from leadercoach.store.feedback import SavedRequest
from leadercoach.usecases import sent_files
from ui.shell.workspace import Workspace


def give_again(asker: QWidget, workspace: Workspace, request_id: str) -> None:
    """Write the form where the leader says, or put the text on the clipboard."""
    try:
        asked = stored.request(workspace.log, request_id)
        if asked.request.way == "text":
            _copy(workspace, asked)
        else:
            _write(asker, workspace, asked)
    except Refused as refusal:
        workspace.refused.emit(refusal)


def _copy(workspace: Workspace, asked: SavedRequest) -> None:
    QGuiApplication.clipboard().setText(forms.questions(workspace.log, asked))
    workspace.tell(
        QCoreApplication.translate("Giving", "The text is copied. Paste it in a message.")
    )


def _write(asker: QWidget, workspace: Workspace, asked: SavedRequest) -> None:
    data = forms.feedback_form(workspace.log, asked, workspace.at)
    name = QCoreApplication.translate("Giving", "feedback-{day}.html")
    name = name.format(day=asked.request.occurred_on.isoformat())
    title = QCoreApplication.translate("Giving", "Where to put the form file")
    chosen, _ = QFileDialog.getSaveFileName(
        asker.window(), title, str(Path.home() / name), "HTML (*.html)"
    )
    if chosen:
        path = Path(chosen)
        refuse_own(path, workspace.path, code="file_over_log")
        outputs.note(workspace.log, path)
        forms.write_form(path, data)
        whom = stored.observer(workspace.log, asked.request.observer_id).observer.name
        sent_files.note(workspace.log, "form", whom, path.name, workspace.at)
        said = QCoreApplication.translate("Giving", "The form is in {name}. Send it as it is.")
        workspace.tell(said.format(name=path.name))
