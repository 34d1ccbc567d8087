"""Settings: what is to happen to old things, after how long, and what is past its limit (F.4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach.log.retention import LONGEST, MODES, NEVER
from leadercoach.usecases import retention
from leadercoach.usecases.retention import Due
from ui.base.jobs import Job
from ui.shell.group import actions, setting
from ui.shell.workspace import Workspace
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import Segmented
from ui.widgets.stepper import Stepper
from ui.widgets.text import Paragraph, button, divider


class Keeping(FitHeight):
    """`wanted` asks for the list of what has passed its limit."""

    wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._job = Job(self, reads=True)
        self._job.done.connect(self._show_due)
        workspace.closing.connect(self._job.end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.mode = self._make_mode()
        self._says = Paragraph("", "reading")
        self._column.addWidget(self.mode)
        self._column.addWidget(self._says)
        self.limits = self._make_limits()
        self._column.addWidget(self.limits)

    def refresh(self) -> None:
        """Show what the log says, and count beside the window what is due."""
        log, at = self._workspace.log, self._workspace.at
        mode = retention.chosen(log) or "keep"
        self.mode.choose(mode)
        self._says.setText(self._sentence(mode))
        for name, months in retention.months_of(log).items():
            self.months[name].show_value(months)
        self.limits.setVisible(mode != "keep")
        self._job.start(self._workspace.beside(lambda own: retention.due(own, at)))

    def _make_mode(self) -> Segmented:
        names = (
            self.tr("Keep everything"),
            self.tr("Ask me each time"),
            self.tr("Thin out by itself"),
        )
        made = Segmented(self.tr("What happens to old things"), [*zip(MODES, names, strict=True)])
        made.changed.connect(self._choose)
        return made

    def _sentence(self, mode: str) -> str:
        if mode == "keep":
            return self.tr("Nothing is ever removed unless you delete or erase it yourself.")
        if mode == "ask":
            return self.tr(
                "What has passed its limit is listed, each thing with Keep and Remove. Nothing "
                "goes unless you say so."
            )
        return self.tr(
            "What has passed its limit is announced on Today with a line of its own. It goes to "
            "the bin once that line has been on the screen on three days, the last at least 14 "
            "days after the first."
        )

    def _make_limits(self) -> QWidget:
        holder = FitHeight()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        said = self.tr(
            "After so many months. What goes can be put back from the bin for 30 days. The weeks’ "
            "counts stay. No backup is touched: in older ones it stays until they age out."
        )
        inside.addWidget(Paragraph(said, "muted"))
        names = {
            "retention_failure": self.tr("Texts about own failures"),
            "retention_text": self.tr("Other texts"),
            "retention_observer": self.tr("What observers wrote"),
            "retention_facts": self.tr("Everything else about an entry"),
        }
        self.months: dict[str, Stepper] = {}
        for name, words in names.items():
            stepper = Stepper(words, NEVER, LONGEST, self.tr("never"))
            stepper.setProperty("name", name)
            stepper.changed.connect(self._set_months)
            self.months[name] = stepper
            inside.addLayout(setting(words, stepper))
        inside.addWidget(divider())
        self.due = Paragraph("", "muted")
        self.see = button(self.tr("See what it is"), "link")
        self.see.clicked.connect(self.wanted)
        self.see.hide()
        inside.addWidget(self.due)
        inside.addLayout(actions(self.see))
        return holder

    def _choose(self) -> None:
        log, mode = self._workspace.log, self.mode.value() or "keep"
        self._workspace.run("settings", lambda: retention.choose(log, mode))
        self.refresh()

    def _set_months(self, months: int) -> None:
        log, name = self._workspace.log, self.sender().property("name")
        self._workspace.run("settings", lambda: retention.set_months(log, name, months))

    def _show_due(self, due: Due) -> None:
        number = len(due.items)
        self.due.setText(
            self.tr("%n things have passed their limit.", "", number)
            if number
            else self.tr("Nothing has passed its limit.")
        )
        self.see.setVisible(bool(number))
