"""A backup takes the place of the log while it is closed; also when the log cannot be opened."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.moment import Moment
from leadercoach.store.data_key import DataKey
from leadercoach.store.header import has_keys
from leadercoach.usecases import backups
from leadercoach.usecases.backups import Backup, Restored
from ui.base.i18n import language
from ui.shell.changing import Change, Changing
from ui.shell.kept_file import KeptLog

if TYPE_CHECKING:
    from ui.composition.leader import Session
    from ui.protection.exchanged import Exchanged
    from ui.shell.fault import Fault
    from ui.welcome import Welcome


class RestorableLog(KeptLog):
    """The leader's log, open or not: before a fault `known` is the key it did not open with."""

    def __init__(self, session: "Session", known: DataKey | None = None) -> None:
        self._known = known
        self.refusal: Refused | None = None
        super().__init__(session)

    @property
    def key(self) -> DataKey | None:
        return super().key or self._known

    @property
    def at(self) -> Moment:
        return self.workspace.at if self.workspace else Moment.present()

    def come_back(self, key: DataKey | None) -> None:
        super().come_back(key)
        if self.workspace is not None and self._page == "settings":
            self.window.page("settings").choose("copies")
        elif self.workspace is None and self.refusal is not None:
            self._tell_fault(self.refusal)

    def _tell_fault(self, refusal: Refused) -> None:
        """The log is as it was, before the same screen; why it stays there is said on it."""
        from ui.protection.exchanged import Exchanged
        from ui.shell.fault import Fault
        from ui.welcome import Welcome

        said = content.sentence(refusal.code, refusal.params, language())
        for page in (*self.window.findChildren(Fault), *self.window.findChildren(Welcome)):
            page.tell(said)
        for asking in self.window.findChildren(Exchanged):
            asking.tell(refusal)


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


def offer(session: "Session", page: "Fault | Exchanged | Welcome", key: DataKey | None) -> None:
    """Have a screen before the log open the card with the backups."""
    page.restore.connect(partial(_open_card, session, key))


def _open_card(session: "Session", key: DataKey | None) -> None:
    from ui.backup.restore_card import RestoreCard

    RestoreCard(RestorableLog(session, key)).open()
