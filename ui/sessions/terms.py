"""What leader and coach agree on before they begin: the card of the first session (F.4)."""

from datetime import date

from PySide6.QtWidgets import QWidget

from leadercoach.coaching.coach import Terms
from leadercoach.store.coaching import SavedCoach
from leadercoach.usecases import coaching
from leadercoach.views import words
from ui.base.i18n import language
from ui.forms.fields import Day, Text
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace

TEXTS = ("purpose", "sponsor", "limits", "retention")


class TermsCard(FormCard):
    """Begins with what is usual; a later agreement replaces the one before."""

    def __init__(self, window: QWidget, workspace: Workspace, coach: SavedCoach) -> None:
        super().__init__(window, workspace)
        self._coach = coach
        self._build()
        self._show(coach.terms or self._suggested())
        self.way = ("terms", coach.id)
        self.keep_draft(f"terms:{coach.id}")
        self.open()

    def begin(self) -> None:
        self.fields["purpose"].focus()

    def save(self) -> None:
        """Keep what the two have agreed on."""
        if self.lacks("purpose", self.tr("Say what the two of you want to reach.")):
            return
        if self.attempt(self._agree) is None:
            return
        self.saved()
        self.workspace.changed.emit("coaching")
        self._tell()
        self.leave()

    def _agree(self) -> bool:
        ends = self.fields["ends_on"].read()
        terms = Terms(
            **{name: self.read(name) for name in TEXTS},
            ends_on=date.fromisoformat(ends) if ends else None,
        )
        coaching.agree_terms(self.workspace.log, self._coach.id, terms, self.workspace.at)
        return True

    def _tell(self) -> None:
        """The first agreement cannot be taken back to none; a later one to the one before."""
        before, workspace = self._coach.terms, self.workspace
        if before is None:
            workspace.tell(self.tr("The agreement is kept"))
            return
        coach_id = self._coach.id
        workspace.say_done(
            self.tr("The agreement is kept"),
            lambda: coaching.agree_terms(workspace.log, coach_id, before, workspace.at),
        )

    def _build(self) -> None:
        name = words.isolated(self._coach.coach.name)
        self.set_title(self.tr("What applies between you and {name}").format(name=name))
        if self._coach.agreed_on is None:
            self.add_text(self.tr("Talk it through before the first session, and write it here."))
            self.add_aside(self.tr("Not now"), self.leave)
        else:
            day = words.long_day(self._coach.agreed_on, language())
            self.add_text(self.tr("Agreed on {day}.").format(day=day))
        self.add(Text("purpose", self.tr("What do you want to reach?")))
        self.add(Text("sponsor", self.tr("What does your employer get to know?")))
        self.add(Text("limits", self.tr("Where does confidentiality end?")))
        self.add(Text("retention", self.tr("How long is what you wrote kept?")))
        self.add(Day("ends_on", self.workspace.at.today, self.tr("Ends on")))
        self.add_onward(self.tr("We have agreed"), self.save)
        self.watch_texts()

    def _suggested(self) -> Terms:
        return Terms(
            purpose="",
            sponsor=self.tr("Only that meetings take place."),
            limits=self.tr("At serious risk to somebody’s life or health, and where law demands."),
            retention=self.tr("Until the engagement ends. Then it is deleted on both sides."),
        )

    def _show(self, terms: Terms) -> None:
        for name in TEXTS:
            self.fields[name].write(getattr(terms, name))
        self.fields["ends_on"].write(terms.ends_on.isoformat() if terms.ends_on else None)
