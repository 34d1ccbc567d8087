"""All there is in one file, as somebody may ask for it: a line of the settings."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from leadercoach.usecases import sent_files
from ui.base.i18n import language
from ui.base.jobs import Step
from ui.shell.group import Group, setting
from ui.widgets.busy import BusyLine
from ui.widgets.text import button


class EverythingRow(QObject):
    """Asks where to and writes beside the window."""

    def __init__(self, group: Group, busy: BusyLine) -> None:
        super().__init__(group)
        self._group, self._busy, self._workspace = group, busy, group.workspace

    def line(self) -> QHBoxLayout:
        press = button(self.tr("Save everything…"), "", "download")
        press.clicked.connect(self._save)
        text = self.tr("Archive, tables and report together, for who asks what there is.")
        return setting(self.tr("Everything in one file"), press, text)

    def _save(self) -> None:
        at, again, lang = self._workspace.at, self._workspace.log.again, language()
        suggested = self.tr("everything-{day}.zip").format(day=at.today.isoformat())
        title, kinds = self.tr("Save everything"), self.tr("All in one (*.zip)")
        suggested = str(Path.home() / suggested)
        window = self._group.window()
        chosen, _ = QFileDialog.getSaveFileName(window, title, suggested, kinds)
        if not chosen:
            return
        path = Path(chosen)

        def work(step: Step) -> object:
            from leadercoach.exchange.everything import everything
            from leadercoach.profile.report import read_report
            from ui.report.drawing import report_pdf

            with again() as log:
                report = report_pdf(read_report(log, at.today, None, lang, observers=False))
                everything(log, path, lang, report, step)
                sent_files.note(log, "everything", "", path.name, at)
            return path.name

        def done(name: object) -> None:
            self._workspace.tell(self.tr("Saved as {name}.").format(name=name))

        self._busy.run(self.tr("Saving everything…"), work, done)
