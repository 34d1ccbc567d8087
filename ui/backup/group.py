"""Settings: the newest backup, where they lie, one now, a second folder, back to one."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from leadercoach import content
from leadercoach.backup import backups as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import backups, protection
from leadercoach.usecases.backups import Backup, Inside, Made, Warnings
from ui.backup.card import BackupCard
from ui.backup.restore_card import RestoreCard, choose_file
from ui.backup.restoring import RestorableLog
from ui.backup.wording import Wording
from ui.base.i18n import language
from ui.base.jobs import Job, Step, stopped_by
from ui.shell.group import Group, actions, setting
from ui.shell.workspace import Workspace
from ui.widgets.breakable import breakable
from ui.widgets.path_text import PathText
from ui.widgets.text import Paragraph, button, divider


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


class Found(NamedTuple):
    """What the folders hold, and which is the newest by what is in it; `second_there` whether the
    second one can be reached now."""

    copies: list[Backup]
    newest: Backup | None
    second: Path | None
    second_there: bool
    warned: Warnings
    still_open: list[Path]


class BackupsGroup(Group):
    """The folders are looked at beside the window: one may be on a disk that is slow or gone."""

    def __init__(self, workspace: Workspace, kept: RestorableLog) -> None:
        super().__init__(workspace)
        self._kept, self._busy = kept, kept.window.busy
        self._said = Wording(self, workspace.at.today)
        self._job = Job(self, reads=True)
        self._job.done.connect(self._show)
        workspace.closing.connect(self._job.end)
        self.newest = Paragraph("", "reading")
        self.warning = Paragraph("", "stop")
        self.warning.hide()
        self.second = Paragraph("", "muted")
        if kept.is_demo:
            inside = self.add_card(self.tr("Backups"))
            said = self.tr("This is an invented log, thrown away when you leave it.")
            inside.addWidget(Paragraph(said, "muted"))
        else:
            self._newest()
            self._places()
            self._back()
        self.column.addStretch()

    def refresh(self) -> None:
        self._said.look_on(self.workspace.at.today)
        if not self._kept.is_demo:
            self._job.start(self.workspace.beside(partial(_look, self.workspace.at.today)))

    def _newest(self) -> None:
        inside = self.add_card(self.tr("Newest backup"))
        inside.addWidget(self.newest)
        inside.addWidget(self.warning)
        self.now = self._press(self.tr("Back up now"), "primary", "archive-restore")
        self.now.clicked.connect(self._make)
        inside.addLayout(actions(self.now))

    def _places(self) -> None:
        folder = stored.folder_of(self.workspace.path)
        inside = self.add_card(
            self.tr("Where they are"),
            self.tr("One a day when something has changed. Older ones are thinned out."),
        )
        inside.addWidget(PathText(self.tr("Path of the backups"), folder))
        self.open_folder = self._press(self.tr("Show in folder"), "", "folder-open")
        self.open_folder.clicked.connect(self._show_folder)
        inside.addLayout(actions(self.open_folder))
        inside.addWidget(divider())
        self.choose = self._press(self.tr("Choose a folder…"))
        self.choose.clicked.connect(self._choose)
        self.remove = self._press(self.tr("No second folder"), "link")
        self.remove.clicked.connect(lambda: self._name(None))
        text = self.tr("A copy of every backup too, best on another disk.")
        inside.addLayout(setting(self.tr("Second folder"), self.choose, text))
        inside.addWidget(self.second)
        inside.addLayout(actions(self.remove))

    def _back(self) -> None:
        inside = self.add_card(self.tr("If something happens"))
        self.restore = self._press(self.tr("Restore…"))
        self.restore.clicked.connect(lambda: RestoreCard(self._kept).open())
        text = self.tr("Choose one and see what is in it first. The log you have now is kept.")
        inside.addLayout(setting(self.tr("Back to a backup"), self.restore, text))
        inside.addWidget(divider())
        self.another = self._press(self.tr("Another file…"))
        self.another.clicked.connect(self._point)
        text = self.tr("A copy that lies elsewhere or has another name.")
        inside.addLayout(setting(self.tr("Back to a file of your own"), self.another, text))
        inside.addWidget(divider())
        self.drill = self._press(self.tr("Try a restore…"))
        self.drill.clicked.connect(lambda: BackupDrill(self._kept).open())
        text = self.tr("Opens the newest backup and says whether it works. Changes nothing.")
        inside.addLayout(setting(self.tr("Restore drill"), self.drill, text))

    def _point(self) -> None:
        chosen = choose_file(self, self.workspace.path.parent)
        if chosen is not None:
            RestoreCard(self._kept, chosen).open()

    def _press(self, words: str, style: str = "", icon: str = "") -> QPushButton:
        made: QPushButton = button(words, style, icon)
        return made

    def _show(self, found: Found) -> None:
        made = [copy for copy in found.copies if copy.sort == "made"]
        newest = found.newest or (made[0] if made else None)
        self.newest.setText(
            self._said.newest(newest)
            if newest is not None
            else self.tr("None yet. The first comes by itself once something is written.")
        )
        self.restore.setEnabled(bool(found.copies))
        self.drill.setEnabled(found.newest is not None)
        self.open_folder.setEnabled(stored.folder_of(self.workspace.path).is_dir())
        self.remove.setVisible(found.second is not None)
        self.second.setText(self._second_text(found))
        self.second.setVisible(found.second is not None)
        warned = self._warned(found)
        self.warning.setText(warned)
        self.warning.setVisible(bool(warned))

    def _second_text(self, found: Found) -> str:
        if found.second is None:
            return ""
        path = breakable(str(found.second))
        if found.second_there:
            return path
        said = self.tr("{path} is not there just now. It gets a copy the next time it is.")
        return said.format(path=path)

    def _warned(self, found: Found) -> str:
        told = []
        if found.warned.log:
            told.append(_sentence("log_in_synced_folder", name=found.warned.log))
        if found.warned.open_backups:
            told.append(_sentence("open_backups_in_synced_folder", name=found.warned.open_backups))
        if found.still_open:
            said = self.tr(
                "These can still be read by anybody: {names}. They are encrypted with the next "
                "backup."
            )
            told.append(said.format(names=", ".join(copy.name for copy in found.still_open)))
        return "\n".join(told)

    def _make(self) -> None:
        again, at = self.workspace.log.again, self.workspace.at

        def work(step: Step) -> object:
            with again() as log:
                return backups.make(log, at, stopped_by(step))

        self._busy.run(self.tr("Making a backup…"), work, self._made)

    def _made(self, made: Any) -> None:
        assert isinstance(made, Made)
        said = self.tr("The backup is made and checked: {entries}.")
        said = said.format(entries=self._said.entries(made.backup.inside))
        if made.missed is not None:
            reason = content.sentence(made.missed.code, made.missed.params, language())
            said += " " + _sentence("backup_second_missed", reason=reason)
        self.workspace.tell(said)
        self.refresh()

    def _show_folder(self) -> None:
        folder = stored.folder_of(self.workspace.path).absolute()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.workspace.tell(self.tr("The folder cannot be shown here."))

    def _choose(self) -> None:
        title = self.tr("A second folder for backups")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(Path.home()))
        if chosen:
            self._name(Path(chosen))

    def _name(self, folder: Path | None) -> None:
        path = self.workspace.path
        if self.change("settings", lambda: backups.name_second_folder(path, folder)):
            self.refresh()


def _look(today: date, log: Log) -> Found:
    second = backups.second_folder(log.path)
    copies = backups.listed(log.path, log.key, log.kind)
    return Found(
        copies,
        backups.newest_of(copies, log.path, log.key, today),
        second,
        second is not None and second.is_dir(),
        backups.warnings(log.path, protected=log.key is not None),
        protection.still_open(log.path) if log.key is not None else [],
    )


def _sentence(code: str, **params: object) -> str:
    return content.sentence(code, params, language())
