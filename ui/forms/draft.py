"""Keeps what stands in a form while it is written, so that nothing ends it but the leader."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal

from leadercoach.errors import Refused
from leadercoach.store import notes
from leadercoach.usecases import drafts
from ui.shell.workspace import Workspace
from ui.widgets.standing import Field, set_text, text_of

AFTER = 250  # milliseconds after the first letter that has not been written down


class DraftKeeper(QObject):
    """Writes down what `read` gives, under `key`, soon after each `touch`; `refused` if not."""

    refused = Signal(object)

    def __init__(
        self, parent: QObject, workspace: Workspace, key: str, read: Callable[[], dict[str, Any]]
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._workspace, self._read = workspace, read
        self.unkept = False  # whether something has been written that is not in the log yet
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.keep)
        workspace.closing.connect(self.flush)

    def touch(self) -> None:
        """Something has been written. Who types without a pause does not put it off."""
        self.unkept = True
        if not self._timer.isActive():
            self._timer.start()

    def kept(self) -> dict[str, Any] | None:
        """What was written earlier and neither saved nor thrown away."""
        draft = notes.draft(self._workspace.log, self.key)
        return draft.form if draft else None

    def now(self) -> dict[str, Any]:
        """What stands there, as it is kept."""
        return self._read()

    def flush(self) -> None:
        """Write down now what still waits."""
        if self.unkept:
            self.keep()

    def keep(self) -> None:
        """Write down everything."""
        self._timer.stop()
        try:
            self._write(self._read())
        except Refused as refusal:
            self.refused.emit(refusal)
        else:
            self.unkept = False

    def forget(self) -> None:
        """Keep nothing more: what was written has been saved."""
        self.unkept = False
        self._timer.stop()

    def drop(self) -> None:
        """Throw the draft away."""
        self.forget()
        if self.kept() is not None:
            self._workspace.run("drafts", lambda: drafts.drop(self._workspace.log, self.key))

    def _write(self, form: dict[str, Any]) -> None:
        drafts.keep(self._workspace.log, self.key, form, self._workspace.at)


class FieldDraft(DraftKeeper):
    """Keeps what is typed into one field, and shows there what was kept.

    `usual` is what stands there by itself: that, and nothing at all, is no draft.
    """

    def __init__(self, field: Field, workspace: Workspace, key: str, usual: str = "") -> None:
        super().__init__(field, workspace, key, lambda: {"text": text_of(field)})
        self._field, self._usual = field, usual
        self.show_kept()
        field.textChanged.connect(self.touch)
        field.installEventFilter(self)

    def begin(self, usual: str) -> None:
        """The field is opened anew, with what is usual now."""
        self._usual = usual
        self.show_kept()

    def set_usual(self, usual: str) -> None:
        """What stands there by itself is something else now; what is being typed stays."""
        untouched = not self._says_something and not self._field.hasFocus()
        self._usual = usual
        if untouched and text_of(self._field) != usual:
            with QSignalBlocker(self._field):
                set_text(self._field, usual, typed=False)

    def show_kept(self) -> bool:
        """Show what was kept; whether there was anything."""
        text = str((self.kept() or {}).get("text", ""))
        if text:
            set_text(self._field, text)
        return bool(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that goes may be about to be thrown away."""
        if event.type() == QEvent.Type.Hide:
            self.flush()
        return super().eventFilter(watched, event)

    def touch(self) -> None:
        """A field that is emptied has no draft, at once."""
        super().touch()
        if not self._says_something:
            self.keep()

    @property
    def _says_something(self) -> bool:
        return text_of(self._field).strip() not in ("", self._usual)

    def _write(self, form: dict[str, Any]) -> None:
        if self._says_something:
            super()._write(form)
        elif self.kept() is not None:
            drafts.drop(self._workspace.log, self.key)


class NameDrafts:
    """Drafts of the names in a list, one for each row that is being changed."""

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._workspace, self._kind = workspace, kind

    def begin(self, key: str, usual: str, field: Field) -> None:
        """A name is about to be changed: show what was typed earlier, and keep what is typed."""
        known = field.findChild(FieldDraft)
        if known is None:
            known = FieldDraft(field, self._workspace, f"{self._kind}:{key}", usual)
            known.refused.connect(self._workspace.refused)
        else:
            known.begin(usual)
