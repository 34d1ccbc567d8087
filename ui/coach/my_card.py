"""The coach's own card: a name and a key's fingerprint, to be given to leaders."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from leadercoach import content
from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.exchange.cards import ENDING, write_card
from leadercoach.exchange.sealed import fingerprint
from leadercoach.practice.clients import make_card
from leadercoach.store.practice import me
from ui.base import theme
from ui.base.i18n import language
from ui.charts.pictures import file_name
from ui.forms.draft import FieldDraft
from ui.shell.workspace import Workspace
from ui.widgets.text import Label, Paragraph, button

NAME_WIDTH = 240


class MyCard(QFrame):
    """The name can be changed; the key is made once and stays in the coach's own file."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._workspace = workspace
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Your name on the card"))
        self.name.setPlaceholderText(self.tr("Your name"))
        self.name.setMaxLength(200)
        self.name.setFixedWidth(theme.current().px(NAME_WIDTH))
        self.save = button(self.tr("Save my card…"), "", "download")
        self.save.clicked.connect(self._save)
        self._print = Paragraph("", "medium")
        self._print.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._stop = Paragraph("", "stop")
        self._stop.hide()
        self._build()
        self._draft = FieldDraft(self.name, workspace, "my-card")
        self._draft.refused.connect(workspace.refused)

    def refresh(self) -> None:
        known = me(self._workspace.log)
        if known is None:
            self._print.setText(self.tr("The key is made when you save the card."))
        else:
            self._draft.set_usual(known.name)
            said = self.tr("Fingerprint: {print}")
            self._print.setText(said.format(print=fingerprint(known.key.public)))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("My card"), "head"))
        about = self.tr(
            "Send your card to the leader once, and read the fingerprint to each other by phone. "
            "What is then made for you opens here and nowhere else."
        )
        column.addWidget(Paragraph(about, "muted"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.save)
        row.addWidget(self._print, 1)
        column.addLayout(row)
        column.addWidget(self._stop)

    def _save(self) -> None:
        """Keep the name, and write the card where the coach says."""
        self._stop.hide()
        work = self._workspace
        try:
            known = make_card(work.log, self.name.text().strip(), work.at)
            self._draft.set_usual(known.name)
            self._draft.drop()
            self.refresh()
            day, title = work.at.today, self.tr("Save my card")
            suggested = str(Path.home() / file_name(self.tr("coach card"), day, ENDING.strip(".")))
            kinds = self.tr("Coach cards") + f" (*{ENDING})"
            chosen, _ = QFileDialog.getSaveFileName(self.window(), title, suggested, kinds)
            if chosen:
                refuse_own(Path(chosen), work.path, code="file_over_practice")
                write_card(Path(chosen), known.name, known.key.public)
                work.tell(self.tr("Saved as {name}.").format(name=Path(chosen).name))
        except Refused as refusal:
            params = refusal.params | {"field": self.tr("Your name")}
            self._stop.setText(content.sentence(refusal.code, params, language()))
            self._stop.show()
            self.name.setFocus()
