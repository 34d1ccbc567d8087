"""Trying whether the newest backup works, as it would have to. Nothing is changed by it."""

from leadercoach.backup import backups as stored
from leadercoach.usecases import backups
from leadercoach.usecases.backups import Backup, Inside
from ui.backup.card import BackupCard
from ui.backup.restoring import RestorableLog
from ui.widgets.text import Paragraph


class BackupDrill(BackupCard):
    """A protected backup is opened by what somebody remembers or has kept, never by the open log's
    key: that is the point of trying."""

    def __init__(self, kept: RestorableLog) -> None:
        super().__init__(kept, "")
        self.set_title(self.tr("Try a restore"))
        self.onward.setText(self.tr("Try"))
        self._copy: Backup | None = None
        self._which = Paragraph(self.tr("Looking for the newest backup…"))
        self.rows.addWidget(self._which)
        self.finish()

    def begin(self) -> None:
        self.onward.setFocus()
        path, key, kind, today = self.kept.path, self.key, self.kept.kind, self.kept.today
        self.run(lambda: backups.latest(path, key, today, kind), self._found)

    def press(self) -> None:
        copy, typed = self._copy, self.secret.text()
        if copy is None or (copy.protected and not typed):
            self.secret.setFocus()
            return
        self.tell("")

        def work() -> Inside:
            key = (
                backups.key_by_secret(self.kept.path, copy.path, typed) if copy.protected else None
            )
            try:
                return backups.tried(copy, key, self.kept.kind)
            finally:
                if key is not None:
                    key.wipe()

        self.run(work, self._works)

    def _found(self, copy: object) -> None:
        assert isinstance(copy, stored.Backup)
        self._copy = copy
        said = self.tr("The newest backup: {when}. It is read from end to end, and only read.")
        self._which.setText(said.format(when=self.wording.when(copy.at)))
        self.ask(wanted=copy.protected)
        (self.secret if copy.protected else self.onward).setFocus()

    def _works(self, inside: object) -> None:
        assert isinstance(inside, Inside)
        self.secret.clear()
        said = self.tr("It works: {counted}. Nothing was changed.")
        self.tell(said.format(counted=self.wording.counted(inside)))
