"""Making a file for a coach elsewhere: how it is locked, what it says word for word, and where it
is then."""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtWidgets import QFileDialog, QWidget

from leadercoach.errors import Refused
from leadercoach.exchange.packages import (
    Prepared,
    Written,
    prepare_package,
    write_prepared,
    write_viewer,
)
from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.sharing.sees import sees
from leadercoach.store import notes
from leadercoach.store.coaching import SavedCoach, SavedConsent
from leadercoach.store.engine import Log
from leadercoach.usecases.notes import set_leader_name
from leadercoach.views import words
from ui.base.i18n import language
from ui.base.jobs import Job
from ui.forms.fields import Choice, Line, Tick
from ui.forms.form_card import FormCard
from ui.sessions.handed import Handed
from ui.sessions.seen_view import Seen, SeenView, seen
from ui.shell.workspace import Workspace
from ui.widgets.reply_parts import Noted
from ui.widgets.segmented import RING

WIDTH = 760


class Shown(NamedTuple):
    """What is to be approved."""

    prepared: Prepared
    seen: Seen


class Done(NamedTuple):
    """What was written; `passphrase` is empty where the coach's own key opens it."""

    written: Written
    passphrase: str


class ShareCard(FormCard):
    """Three things after another: how, what exactly, and what to do with the file."""

    def __init__(
        self, window: QWidget, workspace: Workspace, coach: SavedCoach, given: SavedConsent
    ) -> None:
        super().__init__(window, workspace, width=WIDTH)
        self._coach, self._given = coach, given
        self._name = words.isolated(coach.coach.name)
        self._shown: Shown | None = None
        self.seen, self.handed = SeenView(), Handed()
        self._job = Job(self, reads=True)
        self._job.done.connect(self._show_result)
        self._job.failed.connect(self._refuse_work)
        self._build()
        self._show(0)
        self.way = ("share", coach.id)
        self.keep_draft(f"share:{coach.id}")
        self.open()

    def begin(self) -> None:
        self.fields["way"].focus()

    def leave(self) -> None:
        self._job.end()
        super().leave()

    def changed(self) -> None:
        self._name_onward()
        super().changed()

    def go_on(self) -> None:
        """What Enter and the first button do: show the text, write the file, or close."""
        if self._job.runs:
            return
        if self._stage == 0:
            self._prepare()
        elif self._stage == 1:
            self._write()
        else:
            self.leave()

    def _prepare(self) -> None:
        """Show what the file would say, word for word."""
        if not self._named and self.lacks("leader", self.tr("What does your coach call you?")):
            return
        coach_id, at, lang = self._coach.id, self.workspace.at, language()
        name, hide = self.read("leader"), tuple(self._hidden())

        def prepare(log: Log) -> Shown:
            if name:
                set_leader_name(log, name)
            prepared = prepare_package(log, coach_id, at, lang, hide=hide)
            return Shown(prepared, seen(prepared.package))

        self.seen.wait()
        self._show(1)
        self._job.start(self.workspace.beside(prepare))

    def _write(self) -> None:
        """Write what was shown."""
        if self._shown is None:
            return
        if not self.fields["read"].read():
            self.say(self.tr("Read it first, and tick that you have."))
            self.fields["read"].focus()
            return
        path = self._path()
        if path is None:
            return
        prepared, at = self._shown.prepared, self.workspace.at
        way = self._way
        passphrase = "" if way == "key" else new_passphrase()

        def write(log: Log) -> Done:
            if way == "viewer":
                return Done(write_viewer(log, prepared, path, at, passphrase), passphrase)
            made = write_prepared(log, prepared, path, at, passphrase=passphrase or None)
            return Done(made, passphrase)

        self._job.start(self.workspace.beside(write))

    def _show_result(self, found: Shown | Done) -> None:
        if isinstance(found, Shown):
            self._shown = found
            self.seen.show_seen(found.seen)
            self.place()
            self.seen.words.setFocus()
        else:
            self.saved()
            self.workspace.changed.emit("coaching")
            self.handed.show_done(self._coach.coach.name, found.written, found.passphrase)
            self._show(2)
            if self.onward is not None:
                self.onward.setFocus()

    def _refuse_work(self, refusal: Refused) -> None:
        if self._shown is None:
            self._show(0)
        self.refuse(refusal)

    @property
    def _way(self) -> str:
        return str(self.fields["way"].read())

    def raw(self) -> dict[str, Any]:
        """That one has read what the file says is ticked anew each time."""
        return super().raw() | {"read": False}

    def _hidden(self) -> list[str]:
        return [word.strip() for word in self.read("hide").split(",") if word.strip()]

    def _path(self) -> Path | None:
        """Where the file is to be written; None if nowhere."""
        day = self.workspace.at.today.isoformat()
        name, ending = self.tr("for-the-coach-{day}.age"), "*.age"
        if self._way == "viewer":
            name, ending = self.tr("for-the-coach-{day}.html"), "*.html"
        title, kinds = self.tr("Where to put the file"), f"{self.tr('Files')} ({ending})"
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), title, str(Path.home() / name.format(day=day)), kinds
        )
        return Path(chosen) if chosen else None

    def _build(self) -> None:
        self.set_title(self.tr("A file for {name}").format(name=self._name))
        consent, today = self._given.consent, self.workspace.at.today
        self._named = bool(notes.setting(self.workspace.log, "leader_name"))
        self._first = [
            self.add_text(sees(consent, self._coach.coach.name, today, language()), "stop"),
            self.add(Choice("way", self._ways(), label=self.tr("How is it opened?"), keys=True)),
            self._add_leader(),
            self.add(
                Line(
                    "hide",
                    self.tr("Words to hide"),
                    self.tr("beside the names the log knows"),
                    self.tr("Anna, the north ward"),
                )
            ),
            self._add_note("triangle-alert", self._warning()),
        ]
        self.fields["way"].write("key" if self._coach.coach.public else "passphrase")
        self.rows.addWidget(self.seen)
        self.seen.turned.connect(self.place)
        self._tick = self.add(Tick("read", self.tr("I have read it, and it may go to the coach")))
        self.rows.addWidget(self.handed)
        self._back = self.add_aside(self.tr("Back"), self._go_back, "chevron-left")
        self.add_onward("", self.go_on)
        self.watch_texts()

    def _ways(self) -> list[tuple[str, str]]:
        ways = [
            ("passphrase", self.tr("With a passphrase")),
            ("viewer", self.tr("In a browser, with a passphrase")),
        ]
        if self._coach.coach.public:
            ways = [("key", self.tr("With the coach’s own key")), *ways]
        return ways

    def _add_leader(self) -> QWidget:
        row = self.add(Line("leader", self.tr("What they call you"), self.tr("stands in the file")))
        self._leader = row
        return row

    def _add_note(self, icon: str, said: str) -> QWidget:
        note = Noted(icon, said)
        note.setContentsMargins(RING, 0, RING, 0)
        self.rows.addWidget(note)
        return note

    def _warning(self) -> str:
        return self.tr(
            "A file that has been sent cannot be taken back. In public service it may count as "
            "handed out. To look together at your computer needs no file."
        )

    def _go_back(self) -> None:
        self._shown = None
        self.fields["read"].write(value=False)
        self._show(0)
        self.begin()

    def _show(self, stage: int) -> None:
        self._stage = stage
        for part in self._first:
            part.setVisible(stage == 0)
        self._leader.setVisible(stage == 0 and not self._named)
        for part in (self.seen, self._tick, self._back):
            part.setVisible(stage == 1)
        self.handed.setVisible(stage == 2)
        self._stop.hide()
        self._name_onward()
        self.to_top()
        self.place()

    def _name_onward(self) -> None:
        said = (self.tr("Show exactly what it says"), self.tr("Save the file…"), self.tr("Done"))
        if self.onward is not None:
            self.onward.setText(said[self._stage])
