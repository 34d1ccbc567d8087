"""Between a window and its protected file: nothing is behind the gate until the key is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from leadercoach.errors import Refused
from leadercoach.store.data_key import DataKey
from ui.protection.unlock import Unlock
from ui.shell.progress import Holder
from ui.shell.session import Session

Open = Callable[[DataKey], None]


class Gate(QObject):
    """Stands in the frame instead of the window, and ends itself once the file is open.

    `passed` when what `reopen` opens is on the screen again.
    """

    passed = Signal()

    def __init__(
        self,
        session: Session,
        path: Path,
        reopen: Open,
        *,
        keyring: bool = True,
        note: str = "",
    ) -> None:
        super().__init__(session)
        self._session, self._path, self._reopen = session, path, reopen
        session.gate = self
        if session.window is not None:
            session.window.end()
        session.window = None
        holder = Holder()
        self.screen = Unlock(holder, path, keyring=keyring, note=note)
        self.screen.opened.connect(self._opened)
        self.screen.fault.connect(self._fault)
        self.screen.elsewhere.connect(self._choose)
        self.screen.other.setVisible(session.opens_other)
        session.frame.closing.connect(self.screen.end)
        session.frame.hold(holder)
        self.screen.open()

    def _opened(self, key: DataKey, untouched: bool) -> None:
        self._leave()
        self._session.make_window()
        self._reopen(key)
        workspace = self._session.workspace
        if workspace is None:
            return
        if not untouched:
            workspace.refused.emit(Refused("keys_altered"))
        self.passed.emit()

    def _fault(self, refusal: Refused) -> None:
        self._leave()
        self._session.make_window()
        self._session.show_fault(refusal)

    def _choose(self) -> None:
        kinds = self.tr("Logs") + " (*.lc);;" + self.tr("All files") + " (*)"
        title, folder = self.tr("Open another log"), str(self._path.parent)
        frame = self._session.frame
        chosen, _ = QFileDialog.getOpenFileName(frame, title, folder, kinds)
        if not chosen:
            return
        self._session.open_other(Path(chosen))
        if self._session.path == Path(chosen):
            self._leave()
        else:  # another window has it
            self.screen.refuse(Refused("log_in_use", path=Path(chosen)))

    def _leave(self) -> None:
        if self._session.gate is self:
            self._session.gate = None
        self._session.frame.closing.disconnect(self.screen.end)
        self.screen.end()
        QTimer.singleShot(0, self.deleteLater)
