"""Beginning a pulse round: about what, for how many, in which language, and where the forms go."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leadercoach import content, languages
from leadercoach.errors import Refused
from leadercoach.exchange.asking import begin_round
from leadercoach.store import notes
from leadercoach.usecases.pulses import FEWEST, MOST
from ui.base.i18n import language
from ui.forms.draft import FieldDraft
from ui.shell.workspace import Workspace
from ui.widgets.combo import Combo
from ui.widgets.overlay import CardOverlay
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import Segmented
from ui.widgets.stepper import Stepper
from ui.widgets.text import Label, Paragraph, button

USUAL = 8


class OpenPulse(CardOverlay):
    """Leaves once the round has begun; what is in the way stands above the button."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        body = FitHeight()
        super().__init__(window, "", body)
        self.set_title(self.tr("Begin a pulse"))
        self._workspace = workspace
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 16, 24, 20)
        self._column.setSpacing(8)
        self.item = Combo()
        self.count = Stepper(self.tr("How many colleagues"), FEWEST, MOST)
        self.lang = Segmented(self.tr("Language of the form"), languages.names(), fill=False)
        self.leader = QLineEdit()
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self._build()
        self.way = ("open_pulse",)
        self._draft = FieldDraft(self.leader, workspace, "pulse:leader")
        self._draft.refused.connect(self._refuse)

    def begin(self) -> None:
        self.item.setFocus()

    def begin_pulse(self) -> None:
        """Ask where to, then begin."""
        if not str(notes.setting(self._workspace.log, "leader_name")) and not self._typed:
            self._refuse(Refused("leader_name_missing"))
            self.leader.setFocus()
            return
        title = self.tr("A folder for the form files")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(Path.home()))
        if chosen:
            self._begin_in(Path(chosen))

    @property
    def _typed(self) -> str:
        return self.leader.text().strip()

    def leave(self) -> None:
        self._draft.flush()
        super().leave()

    def _begin_in(self, folder: Path) -> None:
        log, at = self._workspace.log, self._workspace.at
        item, lang = str(self.item.currentData()), self.lang.value() or language()
        try:
            begun = begin_round(log, item, lang, self.count.value, folder, at, self._typed)
        except Refused as refusal:
            self._refuse(refusal)
            return
        self._draft.drop()
        self._workspace.changed.emit("feedback")
        said = self.tr(
            "%n forms are in {folder}. Send each to one colleague.", "", len(begun.paths)
        )
        self._workspace.tell(said.format(folder=folder.name or folder))
        self.leave()

    def _build(self) -> None:
        lead = self.tr("Each colleague gets a file of their own, and answers without a name.")
        self._column.addWidget(Paragraph(lead, "muted"))
        for known in content.behaviours():
            name = known.name.in_(language())
            self.item.addItem(
                f"{content.point_name(known.point).in_(language())} · {name}", known.id
            )
        self.count.show_value(USUAL)
        self.lang.choose(language())
        self._field(self.tr("The behaviour"), self.item)
        self._field(self.tr("How many colleagues"), self.count)
        self._field(self.tr("Language of the form"), self.lang)
        if not str(notes.setting(self._workspace.log, "leader_name")):
            self._field(self.tr("What they call you"), self.leader)
        self._column.addWidget(self._stop)
        begin = button(self.tr("Choose a folder and begin…"), "primary")
        begin.clicked.connect(self.begin_pulse)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(begin)
        self._column.addLayout(row)

    def _field(self, name: str, field: QWidget) -> None:
        field.setAccessibleName(name)
        self._column.addWidget(Label(name, "label"))
        row = QHBoxLayout()
        row.addWidget(field)
        if isinstance(field, Stepper | Segmented):
            row.addStretch()
        self._column.addLayout(row)

    def _refuse(self, refusal: Refused) -> None:
        self._stop.setText(content.sentence(refusal.code, refusal.params, language()))
        self._stop.show()
        self.place()
