"""All there is about somebody, on one card: to read, to copy or to save for whoever asks."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.store import outputs
from leadercoach.views import words
from leadercoach.views.about_person import KINDS, About, Found
from ui.base.i18n import language
from ui.base.kinds import kind_name
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace

SHOWN = 40  # things on the card; the text has them all


class AboutCard(FormCard):
    """What is still under cover, such as a reply that waits, is named without its words."""

    def __init__(self, window: QWidget, workspace: Workspace, about: About) -> None:
        super().__init__(window, workspace, width=720)
        self._about = about
        title = self.tr("What there is about {name}").format(name=about.alias)
        self.set_title(title)
        lines = self._lines(about)
        self._text = "\n".join((title, "", *(line for _, line in lines))) + "\n"
        for style, line in lines[:SHOWN]:
            self.add_text(line, style)
        if len(lines) > SHOWN:
            left = len(lines) - SHOWN
            self.add_text(self.tr("%n more lines are in the text to copy or save.", "", left))
        self.add_aside(self.tr("Copy as text"), self._copy, "copy")
        self.add_aside(self.tr("Save as text…"), self._save, "download")
        self.add_onward(self.tr("Close"), self.leave)
        self.open()

    @property
    def text(self) -> str:
        """Everything, as it is copied."""
        return self._text

    def _lines(self, about: About) -> list[tuple[str, str]]:
        """Style and words of each line: a head for each kind, then what there is of it."""
        lines = []
        if about.person and about.person.team:
            lines.append(("reading", self.tr("Marked as one of your team.")))
        for kind in KINDS:
            of_kind = [each for each in about.found if each.kind == kind]
            if of_kind:
                lines.append(("head", f"{kind_name(kind)}: {len(of_kind)}"))
                lines += [("reading", self._line(each)) for each in of_kind]
        return lines or [("muted", self.tr("Nothing: nobody is called that, and no text has it."))]

    def _line(self, found: Found) -> str:
        day = words.long_day(found.on, language()) if found.on else ""
        said = " / ".join(text.replace("\n", " ") for text in found.texts if text.strip())
        return " · ".join(part for part in (day, said or self.tr("no text of its own")) if part)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.workspace.tell(self.tr("The text is copied."))

    def _save(self) -> None:
        suggested = str(Path.home() / "leader-coach.txt")
        title = self.tr("Save as text")
        kinds = self.tr("Plain text") + " (*.txt)"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, suggested, kinds)
        if not chosen:
            return
        try:
            refuse_own(Path(chosen), self.workspace.path, code="file_over_log")
            outputs.write(self.workspace.log, Path(chosen), self._text.encode())
        except Refused as refusal:
            self.refuse(refusal)
        else:
            self.workspace.tell(self.tr("Saved in {name}.").format(name=Path(chosen).name))
