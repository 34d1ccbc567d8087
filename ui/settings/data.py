"""Settings: where the log lies, out to an archive and in from one, another log, the demo."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from leadercoach.backup.own_files import refuse_own
from leadercoach.exchange import archive
from leadercoach.exchange.archive_format import Archive
from leadercoach.store import notes
from leadercoach.usecases import sent_files
from leadercoach.usecases.notes import show_long_view
from ui.base.i18n import language
from ui.base.jobs import Step
from ui.settings.everything import EverythingRow
from ui.shell.group import Group, actions, setting
from ui.shell.kept_file import KeptFile
from ui.shell.not_settled import NotSettled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine
from ui.widgets.path_text import PathText
from ui.widgets.segmented import Segmented
from ui.widgets.text import Paragraph, button, divider


class DataGroup(Group):
    """Files, and which log this is."""

    def __init__(self, workspace: Workspace, own: KeptFile, routes: Routes) -> None:
        super().__init__(workspace)
        self._own, self._routes = own, routes
        self.path = PathText(self.tr("Path of the log"), workspace.path)
        self.load_help = Paragraph("", "muted")
        name = self.tr("The long view")
        self.long_view = Segmented(
            name, [("off", self.tr("Off")), ("on", self.tr("On"))], fill=False
        )
        self.long_view.changed.connect(self._turn_long_view)
        self._place()
        self._archives()
        self._others()
        inside = self.add_card(self.tr("The method"))
        inside.addLayout(
            setting(name, self.long_view, self.tr("An eighth principle beside the seven."))
        )
        self.column.addStretch()

    @property
    def _busy(self) -> BusyLine:
        return self._own.window.busy

    def refresh(self) -> None:
        self._empty = archive.is_empty(self.workspace.log)
        self.load_help.setText(
            self.tr("Takes everything in an archive into this log, which is empty.")
            if self._empty
            else self.tr("Makes a new log out of an archive and opens it. This log stays as it is.")
        )
        self.long_view.choose("on" if notes.setting(self.workspace.log, "long_view") else "off")

    def _place(self) -> None:
        inside = self.add_card(
            self.tr("Where the data lies"),
            self.tr("Everything you write is in this one file. Nothing leaves this computer."),
        )
        inside.addWidget(self.path)
        inside.addWidget(NotSettled(self.workspace))
        folder = button(self.tr("Show in folder"), "", "folder-open")
        folder.clicked.connect(self._show_folder)
        copy = button(self.tr("Copy the path"), "", "copy")
        copy.clicked.connect(self._copy_path)
        inside.addLayout(actions(folder, copy))

    def _archives(self) -> None:
        inside = self.add_card(self.tr("Archives"))
        save = button(self.tr("Save an archive…"), "", "download")
        save.clicked.connect(self._save)
        text = self.tr(
            "Writes the whole log, the bin too, as one file that other programs can read."
        )
        inside.addLayout(setting(self.tr("Save an archive"), save, text))
        inside.addWidget(divider())
        export = button(self.tr("Save tables…"), "", "download")
        export.clicked.connect(self._export)
        text = self.tr("The same as tables for a spreadsheet: CSV files in a ZIP.")
        inside.addLayout(setting(self.tr("Save tables"), export, text))
        inside.addWidget(divider())
        inside.addLayout(EverythingRow(self, self._busy).line())
        inside.addWidget(divider())
        load = button(self.tr("Load an archive…"), "", "upload")
        load.clicked.connect(self._load)
        line = setting(self.tr("Load an archive"), load)
        words = line.itemAt(0)
        assert words is not None
        layout = words.layout()
        assert layout is not None
        layout.addWidget(self.load_help)
        inside.addLayout(line)

    def _others(self) -> None:
        inside = self.add_card(self.tr("Other logs"))
        other = button(self.tr("Open another log…"), "", "folder-open")
        other.clicked.connect(self._open_other)
        text = self.tr("This log is closed, and stays where it is.")
        inside.addLayout(setting(self.tr("Another log"), other, text))
        if not self._own.is_demo:
            inside.addWidget(divider())
            demo = button(self.tr("Look at the demo"), "", "eye")
            demo.clicked.connect(self._routes.demo)
            text = self.tr("An invented leader’s half year, to look around in.")
            inside.addLayout(setting(self.tr("Amira’s demo log"), demo, text))

    def _show_folder(self) -> None:
        folder = self.workspace.path.absolute().parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.workspace.tell(self.tr("The folder cannot be shown here. Copy the path instead."))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self.workspace.path.absolute()))
        self.workspace.tell(self.tr("The path is copied."))

    def _save(self) -> None:
        day = self.workspace.at.today.isoformat()
        suggested = str(Path.home() / f"leader-coach-{day}.json")
        title = self.tr("Save an archive")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, suggested, self._kinds())
        if not chosen:
            return
        path, again, at = Path(chosen), self.workspace.log.again, self.workspace.at

        def work(step: Step) -> int:
            with again() as log:
                count = archive.archive(log, path, step)
                sent_files.note(log, "archive", "", path.name, at)
            return count

        def done(count: int) -> None:
            said = self.tr("%n entries saved in {name}.", "", count)
            self.workspace.tell(said.format(name=path.name))

        self._busy.run(self.tr("Saving the archive…"), work, done)

    def _export(self) -> None:
        day = self.workspace.at.today.isoformat()
        suggested = str(Path.home() / f"leader-coach-{day}.zip")
        kinds = self.tr("Tables (*.zip)")
        title = self.tr("Save tables")
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, suggested, kinds)
        if not chosen:
            return
        path, lang = Path(chosen), language()
        again, at = self.workspace.log.again, self.workspace.at

        def work(step: Step) -> int:
            from leadercoach.exchange.tables import export

            with again() as log:
                count = export(log, path, lang, step)
                sent_files.note(log, "tables", "", path.name, at)
            return count

        def done(count: int) -> None:
            said = self.tr("%n rows saved in {name}.", "", count)
            self.workspace.tell(said.format(name=path.name))

        self._busy.run(self.tr("Saving the tables…"), work, done)

    def _load(self) -> None:
        title = self.tr("Load an archive")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, "", self._kinds())
        if not chosen:
            return
        path, today = Path(chosen), self.workspace.at.today
        into = self._load_here if archive.is_empty(self.workspace.log) else self._load_new
        self._busy.run(self.tr("Reading the archive…"), lambda _: archive.read(path, today), into)

    def _load_here(self, found: Archive) -> None:
        again, at = self.workspace.log.again, self.workspace.at

        def work(step: Step) -> int:
            with again() as log:
                return archive.load(log, found, at, step)

        def done(count: int) -> None:
            self.workspace.look_for_others()
            self.workspace.tell(self.tr("%n entries loaded.", "", count))

        self._busy.run(self.tr("Loading the archive…"), work, done)

    def _load_new(self, found: Archive) -> None:
        suggested = str(self._own.session.path.with_name("loaded.lc"))
        title = self.tr("Where is the new log to lie?")
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), title, suggested, self.tr("Logs") + " (*.lc)"
        )
        if not chosen:
            return
        path, at, own = Path(chosen), self.workspace.at, self.workspace.path

        def work(step: Step) -> object:
            refuse_own(path, own, code="file_over_log")
            return archive.load_new(path, found, at, step)

        self._busy.run(
            self.tr("Loading the archive…"), work, lambda _: self._own.session.open_other(path)
        )

    def _open_other(self) -> None:
        title = self.tr("Open another log")
        kinds = self.tr("Logs") + " (*.lc);;" + self.tr("All files") + " (*)"
        folder = str(self.workspace.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, folder, kinds)
        if chosen:
            self._own.session.open_other(Path(chosen))

    def _turn_long_view(self) -> None:
        log, on = self.workspace.log, self.long_view.value() == "on"
        self.change("settings", lambda: show_long_view(log, on=on))

    def _kinds(self) -> str:
        return self.tr("Archives") + " (*.json)"
