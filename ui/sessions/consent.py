"""Deciding what a coach may see: the form, exactly what it lets through, and what was before."""

from PySide6.QtWidgets import QWidget

from leadercoach.coaching.consent import Consent
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.sharing import weighing
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.sees import sees
from leadercoach.store import coaching as stored
from leadercoach.store.coaching import SavedCoach
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching
from leadercoach.views import words
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.forms.form_card import FormCard
from ui.sessions.consent_form import ConsentForm
from ui.sessions.consent_past import ConsentPast
from ui.sessions.seen_view import Seen, SeenView, seen
from ui.shell.workspace import Workspace
from ui.widgets.reply_parts import Noted
from ui.widgets.segmented import RING

WIDTH = 760


class ConsentCard(FormCard):
    """Two things in turn: what is decided, and exactly what the coach then sees."""

    def __init__(self, window: QWidget, workspace: Workspace, coach: SavedCoach) -> None:
        super().__init__(window, workspace, width=WIDTH)
        self._coach, self._name = coach, words.isolated(coach.coach.name)
        self._given = stored.in_force(workspace.log, coach.id)
        self.form, self.seen = ConsentForm(workspace, coach.id), SeenView()
        self._job = Job(self, reads=True)
        self._job.done.connect(self._show_read)
        self._job.failed.connect(self._refuse_look)
        self._build()
        if self._given is not None:
            self.form.show_consent(self._given.consent)
        self.form.changed.connect(self.changed)
        self._show_form()
        self.open()

    def begin(self) -> None:
        self.form.begin()

    def leave(self) -> None:
        self._job.end()
        super().leave()

    def changed(self) -> None:
        self._say_sees()
        super().changed()

    def look(self) -> None:
        """Show exactly what the coach would see."""
        consent = self._read()
        if consent is None:
            return
        self.seen.wait()
        self._show(looks=True)
        coach_id, at, lang = self._coach.id, self.workspace.at, language()

        def look(log: Log) -> Seen:
            return seen(allowed(log, coach_id, at, lang, consent=consent))

        self._job.start(self.workspace.beside(look))

    def save(self) -> None:
        """Let the coach see what is chosen; the toast takes it back to what was before."""
        consent = self._read()
        if consent is None:
            return
        log, at = self.workspace.log, self.workspace.at
        if self.attempt(lambda: coaching.grant(log, self._coach.id, consent, at)) is None:
            return
        self._done(self.tr("{name} sees what you chose").format(name=self._name))

    def stop_sharing(self) -> None:
        """Let the coach see nothing from now on."""
        log, at = self.workspace.log, self.workspace.at
        if self.attempt(lambda: coaching.revoke(log, self._coach.id, at)) is None:
            return
        self._done(self.tr("{name} sees nothing now").format(name=self._name))

    def _done(self, sentence: str) -> None:
        """Say it, with the way back to what the coach saw before."""
        workspace, coach_id, before = self.workspace, self._coach.id, self._given

        def back() -> None:
            if before is None:
                coaching.revoke(workspace.log, coach_id, workspace.at)
            else:
                coaching.grant(workspace.log, coach_id, before.consent, workspace.at)

        workspace.changed.emit("coaching")
        workspace.say_done(sentence, back)
        self.leave()

    def _read(self) -> Consent | None:
        """What is chosen, or None if that is nothing to consent to, which is said."""
        try:
            return self.form.consent()
        except InvalidEntry as refusal:
            self._refuse_choice(refusal)
            return None

    def _refuse_choice(self, refusal: InvalidEntry) -> None:
        if refusal.code == "required":
            missing = {
                "points": self.tr("Choose at least one advice point, or stop sharing."),
                "first_day": self.tr("Choose the day it begins."),
            }
            self.say(missing[refusal.field])
            self.go_to(refusal.field)
        else:
            self.refuse(refusal)

    def _build(self) -> None:
        self.set_title(self.tr("What may {name} see?").format(name=self._name))
        self.fields = self.form.fields
        self.past = ConsentPast(
            stored.consents(self.workspace.log, self._coach.id),
            weighing.files_given(self.workspace.log, self._coach.id),
            self._coach.coach.name,
            self.workspace.at.today,
        )
        self.past.turned.connect(self.place)
        self.seen.turned.connect(self.place)
        self._sees = self.add_text("", "stop")
        self.rows.addWidget(self.form)
        self._law = Noted(
            "info",
            self.tr(
                "You look together here, and nothing leaves the computer. In public service, to "
                "send a file may count as handing it out, and make it a public document."
            ),
        )
        self._law.setContentsMargins(RING, 0, RING, 0)
        for part in (self._law, self.past, self.seen):
            self.rows.addWidget(part)
        self._build_foot()
        self.watch_texts()

    def _build_foot(self) -> None:
        self._back = self.add_aside(self.tr("Back"), self._show_form, "chevron-left")
        self._stop_it = self.add_aside(self.tr("Stop sharing"), self.stop_sharing, "eye-off")
        self._look = self.add_aside(
            self.tr("Exactly what {name} sees").format(name=self._name), self.look, "eye"
        )
        self.add_onward(self.tr("Let {name} see this").format(name=self._name), self.save)

    def _show_form(self) -> None:
        self._show(looks=False)
        self._say_sees()

    def _show(self, *, looks: bool) -> None:
        for part in (self.form, self._law, self._look):
            part.setVisible(not looks)
        self.past.setVisible(not looks and self.past.any)
        self._stop_it.setVisible(not looks and self._given is not None)
        self.seen.setVisible(looks)
        self._back.setVisible(looks)
        self._stop.hide()
        self.to_top()
        self.place()

    def _show_read(self, found: Seen) -> None:
        self.seen.show_seen(found)
        self.place()
        self.seen.words.setFocus()

    def _refuse_look(self, refusal: Refused) -> None:
        self._show_form()
        self.refuse(refusal)

    def _say_sees(self) -> None:
        """The live sentence."""
        try:
            consent = self.form.consent()
        except InvalidEntry:
            consent = None
        name, today = self._coach.coach.name, self.workspace.at.today
        self._sees.setText(sees(consent, name, today, language()))
