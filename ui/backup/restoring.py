"""A backup takes the place of the log while it is closed; also when the log cannot be opened."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import has_keys
from leadercoach.usecases import backups
from leadercoach.usecases.backups import Backup, Restored
from ui.shell.changing import Change, Changing
from ui.shell.kept_file import KeptFile
from ui.shell.session import Session
from ui.shell.start_screen import StartScreen


class RestorableLog(KeptFile):
    """The leader's log, open or not: before a fault `known` is the key it did not open with."""

    def __init__(self, session: Session, known: DataKey | None = None) -> None:
        self._known = known
        self.refusal: Refused | None = None
        super().__init__(session)

    @property
    def key(self) -> DataKey | None:
        return super().key or self._known

    @property
    def at(self) -> Moment:
        return self.workspace.at if self.workspace else Moment.present()

    def reopen(self, key: DataKey | None) -> None:
        """If it could not be restored, why not is said on the screen that it leads to again."""
        super().reopen(key)
        if self.workspace is not None and self._page == "settings":
            self.session.routes.settings.emit("backups")
        elif self.workspace is None and self.refusal is not None:
            for screen in self.window.findChildren(StartScreen):
                screen.refuse(self.refusal)


def restore(kept: RestorableLog, copy: Backup, own: DataKey | None) -> None:
    """Put a backup in the log's place and open it at Today. `own` is the key of a backup that asks
    for one; it is wiped if nothing needs it any more."""
    done: list[Restored] = []
    at, protected = kept.at, has_keys(kept.path)

    def work(path: Path, key: DataKey | None) -> DataKey | None:
        kept.refusal = None
        try:
            done.append(backups.restore(path, copy.path, at, key=key, own=own))
        except Refused as refusal:
            kept.refusal = refusal
            raise
        finally:
            if own is not None and not (done and done[0].key is own):
                own.wipe()
        return done[0].key

    def then() -> None:
        kept.session.remember(welcomed=True)
        kept.window.show_page("today")
        if kept.workspace is not None:
            kept.workspace.tell(_told(done[0], protected=protected))

    title = QCoreApplication.translate("Restoring", "The backup takes the log’s place")
    Changing(kept, Change(title, work, then)).start()


def _told(done: Restored, *, protected: bool) -> str:
    said = QCoreApplication.translate("Restoring", "The backup is restored.")
    if done.kept is not None:
        said = QCoreApplication.translate(
            "Restoring",
            "The backup is restored. The log as it was is kept among the backups as {name}.",
        ).format(name=done.kept.name)
    if protected and done.key is None:
        said += " " + QCoreApplication.translate(
            "Restoring", "It is no longer protected: the backup was not."
        )
    return said
