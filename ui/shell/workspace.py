"""Between pages and use cases: holds the open log, runs changes, says what changed."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from leadercoach.errors import Refused, SoftStop
from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from ui.base.i18n import language
from ui.base.jobs import Step

if TYPE_CHECKING:
    from leadercoach.log.entries import AnyEntry, Record

Result = TypeVar("Result")
LOOK_FOR_OTHERS = 2000


class Workspace(QObject):
    """The open log. `changed` names what did: entries, weeks, people or settings, or the day.

    `saved` carries a sentence for the toast; `refused` a refusal nobody else has shown; `asked` a
    question, and what to call when the answer is yes; `closing` is the last moment to write
    something down. `settled`: whether the log's file alone holds all, when that has changed.
    """

    changed = Signal(str)
    saved = Signal(str)
    refused = Signal(object)
    asked = Signal(object, object)
    closing = Signal()
    settled = Signal(bool)

    def __init__(self, log: Log, clock: Callable[[], Moment] = Moment.present) -> None:
        super().__init__()
        self.log = log
        self.clock = clock
        self._undo: Callable[[], object] | None = None
        self._seen, self._day = log.version, clock().today
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_FOR_OTHERS)
        self._watch.timeout.connect(self.look_for_others)
        self._watch.timeout.connect(self.settle)
        self.is_settled = True
        self._watch.start()

    @property
    def at(self) -> Moment:
        """Now."""
        return self.clock()

    @property
    def shared(self) -> bool:
        """Whether this is what a leader lets a coach see: nothing in it can be changed."""
        return self.log.read_only == "shared_log"

    @property
    def path(self) -> Path:
        return self.log.path

    def beside(self, read: Callable[[Log], Result]) -> Callable[[Step], Result]:
        """`read` as work for a job, on a connection of its own."""
        again = self.log.again

        def work(step: Step) -> Result:
            with again() as log:
                step()
                return read(log)

        return work

    def run(self, what: str, change: Callable[[], Result]) -> Result | None:
        """Make a change and say so. A refusal is shown by whoever listens, and None comes back."""
        try:
            result = change()
        except Refused as refusal:
            self.refused.emit(refusal)
            return None
        self.changed.emit(what)
        return result

    def change(self, what: str, change: Callable[[], object]) -> bool:
        """Make a change that gives nothing back; whether it was not refused."""
        return self.run(what, lambda: change() or True) is not None

    def run_confirmed(
        self,
        what: str,
        change: Callable[[bool], Result],
        done: Callable[[Result], object] = lambda _: None,
    ) -> bool:
        """Make a change that may ask first, then call `done`; whether it has been made now.

        `change` is told whether the leader is sure. Refusals are shown as by `run`.
        """

        def surely() -> None:
            result = self.run(what, lambda: change(True))  # noqa: FBT003
            if result is not None:
                done(result)

        try:
            result = change(False)  # noqa: FBT003
        except SoftStop as stop:
            self.asked.emit(stop, surely)
            return False
        except Refused as refusal:
            self.refused.emit(refusal)
            return False
        self.changed.emit(what)
        done(result)
        return True

    def add(self, entry: "AnyEntry", *, sure: bool = False, draft: str | None = None) -> "Record":
        """Save a new entry; raises what the use case raises, so that the form can answer."""
        record: Record = _use_cases().add(self.log, entry, self.at, sure=sure, draft=draft)
        self._done(
            self._saved(record, None), lambda: _use_cases().delete(self.log, record.id, self.at)
        )
        return record

    def edit(self, entry_id: str, entry: "AnyEntry", *, sure: bool = False) -> "Record":
        """Save another version of an entry, written from the draft of that name."""
        return self._replace(
            entry_id,
            lambda: _use_cases().edit(
                self.log, entry_id, entry, self.at, sure=sure, draft=entry_id
            ),
        )

    def answer(self, entry_id: str, **fields: Any) -> None:
        """The answer to a need, or that the team has been told."""
        self._amend(entry_id, lambda: _use_cases().answer(self.log, entry_id, self.at, **fields))

    def review(self, entry_id: str, **fields: Any) -> None:
        """How a delegation went."""
        self._amend(entry_id, lambda: _use_cases().review(self.log, entry_id, self.at, **fields))

    def share(self, entry_id: str, direction: Any) -> None:
        """That a failure has been told today."""
        from leadercoach.log.failure import Share

        told = Share(on=self.at.today, direction=direction)
        self._amend(entry_id, lambda: _use_cases().share(self.log, entry_id, told, self.at))

    def not_shareable(self, entry_id: str, reason: str) -> None:
        """That a failure cannot be told."""
        self._amend(
            entry_id, lambda: _use_cases().not_shareable(self.log, entry_id, reason, self.at)
        )

    def delete(self, entry_id: str) -> None:
        """Put an entry in the bin."""
        self.take_away(
            "entries",
            lambda: _use_cases().delete(self.log, entry_id, self.at),
            self.tr("Moved to the bin, where it stays for 30 days"),
            lambda: _use_cases().restore(self.log, entry_id, self.at),
        )

    def restore(self, entry_id: str) -> None:
        self.run("entries", lambda: _use_cases().restore(self.log, entry_id, self.at))

    def take_away(
        self,
        what: str,
        change: Callable[[], object],
        sentence: str,
        back: Callable[[], object],
    ) -> None:
        """Remove something; the toast says `sentence` and offers to run `back`."""
        try:
            change()
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self._done(sentence, back, what)

    def tell(self, sentence: str) -> None:
        """Tell what has been done where there is no taking back."""
        self._undo = None
        self.saved.emit(sentence)

    @property
    def can_undo(self) -> bool:
        return self._undo is not None

    def say_done(self, sentence: str, undo: Callable[[], object]) -> None:
        """Tell what has been done, and how it is taken back."""
        self._undo = undo
        self.saved.emit(sentence)

    def undo(self) -> bool:
        """Take the last change back; whether there was one."""
        if self._undo is None:
            return False
        change, self._undo = self._undo, None
        self.run("entries", change)
        return True

    def look_for_others(self) -> None:
        """Notice what another program, such as the terminal, has written to the log, and that it
        is another day."""
        today = self.at.today
        if today != self._day:
            self._day = today
            self.changed.emit("day")
        try:
            version = self.log.version
        except Refused:
            return
        if version != self._seen:
            self._seen = version
            self.changed.emit("entries")

    def settle(self) -> None:
        """Have the log's file complete, so that a copy of it alone lacks nothing. While another
        program reads it cannot be; it is tried again at each look."""
        if self.log.read_only is not None:
            return
        before, self.is_settled = self.is_settled, self.log.settle()
        if self.is_settled != before:
            self.settled.emit(self.is_settled)

    def retire(self) -> None:
        """Let go of the log without closing it: another workspace takes over."""
        self.closing.emit()
        self._watch.stop()
        self.blockSignals(True)  # noqa: FBT003

    def close(self) -> None:
        self.retire()
        self.log.close()

    def _amend(self, entry_id: str, change: Callable[[], "Record"]) -> None:
        try:
            self._replace(entry_id, change)
        except Refused as refusal:
            self.refused.emit(refusal)

    def _replace(self, entry_id: str, change: Callable[[], "Record"]) -> "Record":
        from leadercoach.store.entries import get

        before = get(self.log, entry_id).entry
        record = change()
        self._done(
            self._saved(record, before),
            lambda: _use_cases().edit(self.log, entry_id, before, self.at, sure=True),
        )
        return record

    def _saved(self, record: "Record", before: "AnyEntry | None") -> str:
        """That a record is saved, and why it does not count where it does not (D.2)."""
        from leadercoach.views.counted import saved_text

        try:
            said = saved_text(self.log, record, before, language())
        except Refused:  # it is saved, whatever else cannot be read
            said = ""
        return f"{self.tr('Saved')}. {said}" if said else self.tr("Saved")

    def _done(self, sentence: str, undo: Callable[[], object], what: str = "entries") -> None:
        self._undo = undo
        self.changed.emit(what)
        self.saved.emit(sentence)


def _use_cases() -> ModuleType:
    """The changes to entries, loaded with the first of them: only looking does without."""
    from leadercoach.usecases import entries

    return entries
