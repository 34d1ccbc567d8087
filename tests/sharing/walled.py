"""Random logs in which every word is a mark of its own, and a plain account of what may be seen."""

import random
import unicodedata
from datetime import date, timedelta
from typing import Any, NamedTuple

from samples import NEEDED, TODAY, add, at, told

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.content import POINTS
from leadercoach.log.entries import changed
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching, drafts, entries, people, weeks
from leadercoach.usecases import notes as use_notes

NAMES = ["Anna Berg", "Åsa", "Élise", "Bo Ek-Ny", "M1", "M2", "M14"]
HIDDEN_NAMES = ["anna", "berg", "åsa", "élise", "bo ek-ny", "ek-ny"]
TEXTS = {
    "dialogue": ("note", "insight"),
    "upward": ("note", "ask", "response_reason"),
    "delegation": (
        *("note", "mandate", "responsibility"),
        *("support_note", "come_back_if", "learned"),
    ),
    "failure": ("note", "what"),
}
LATER = {"response_reason": "response_on", "learned": "reviewed_on"}


class Mark(NamedTuple):
    """A word that stands in one place of the log only."""

    word: str
    point: str
    on: date
    visibility: str
    known_on: date
    alive: bool = True

    def may_be_seen(self, consent: Consent) -> bool:
        last = consent.last(TODAY)
        return (
            self.alive
            and self.visibility == consent.depth == "all"
            and self.point in consent.points
            and consent.first_day <= self.on <= last
            and self.known_on <= last
        )


class Walled:
    """One random log, its marks, and how many entries there are of each point, day and visibility.

    With `within`, what that consent does not cover is not logged at all – but for earlier days,
    which strengths rest on, and earlier versions of what is covered.
    """

    def __init__(self, log: Log, seed: int, within: Consent | None = None) -> None:
        self.log, self.within = log, within
        self._chance = random.Random(seed)
        self._count = 0
        self.marks: list[Mark] = []
        self.entries: list[tuple[str, date, str]] = []
        for name in NAMES:
            people.add_person(log, name, at(), sure=True)
        for _ in range(14):
            self._entry()
        for back in range(12):
            if self._chance.random() < 0.7:
                self._close(Week.of(TODAY).before(back))
        use_notes.set_leader_name(log, "Amira")
        drafts.keep(log, "dialogue", {"title": self._never()}, at())
        self.coach = coaching.add_coach(log, Coach(name="Eva"), at())

    def consent(self) -> Consent:
        chance = self._chance
        first = TODAY - timedelta(days=chance.randrange(1, 90))
        last = first + timedelta(days=chance.randrange(0, 60))
        return Consent(
            points=tuple(chance.sample(POINTS, chance.randrange(1, 5))),
            depth=chance.choice(["facts", "all"]),
            first_day=first,
            last_day=chance.choice([None, last]),
        )

    def _entry(self) -> None:
        chance, gone = self._chance, self._word()
        notes = (f"{gone} {self._named()}", f"{self._word()} {self._named()}")
        point, visibility = chance.choice(POINTS), chance.choice(["none", "facts", "all"])
        day = TODAY - timedelta(days=chance.randrange(0, 100))
        later = day + timedelta(days=chance.randrange(0, (TODAY - day).days + 1))
        fields: dict[str, Any] = {**NEEDED[point], "coach_visibility": visibility}
        if point == "upward":
            fields |= {"response": "met", "response_on": str(later)}
        if point == "delegation":
            fields |= {"outcome": "done", "reviewed_on": str(later), "area": self._word()[:40]}
            fields["receivers"] = chance.sample(NAMES, 2)
        if point == "failure":
            fields["shares"] = [told(str(later))]
        fields["people"] = chance.sample(NAMES, chance.randrange(0, 4))
        alive = chance.random() > 0.15
        texts = {name: self._word() for name in ("title", *TEXTS[point][1:])}
        dates = {name: later if name in LATER else day for name in texts}
        if not self._covered(point, day, visibility, alive=alive):
            return
        saved = self._save(point, day, later, fields | texts, notes)
        if not alive:
            entries.delete(self.log, saved, at())
        self.marks += [
            Mark(word, point, day, visibility, dates[name], alive) for name, word in texts.items()
        ]
        note = notes[1].split(" ", 1)[0]
        self.marks.append(Mark(note, point, day, visibility, day, alive))
        self.marks.append(Mark(gone, point, day, visibility, day, alive=False))
        if alive:
            self.entries.append((point, day, visibility))

    def _save(
        self, point: str, day: date, later: date, fields: dict[str, Any], notes: tuple[str, str]
    ) -> str:
        """Written down on its day, so that it counts; the rest is known later, in two goes."""
        record = add(self.log, point, on=day, coach_visibility=fields["coach_visibility"])
        for note in notes:
            written = changed(record.entry, **fields, note=note)
            entries.edit(self.log, record.id, written, at(later), sure=True)
        return record.id

    def _covered(self, point: str, day: date, visibility: str, *, alive: bool) -> bool:
        consent = self.within
        if consent is None:
            return True
        known = alive and visibility != "none" and point in consent.points
        return known and day <= consent.last(TODAY)

    def _close(self, week: Week) -> None:
        word = self._never()
        if week.can_be_closed(TODAY):
            weeks.close(self.log, week, at(), reflection=word)

    def _named(self) -> str:
        """Names as people write them: bent, shouted, in pieces, taken apart by the keyboard."""
        found = []
        for name in self._chance.sample(NAMES, 3):
            way = self._chance.randrange(6)
            found.append(
                [name, name.upper(), f"{name}s", f"{name}’s", unicodedata.normalize("NFD", name)][
                    way
                ]
                if way < 5
                else name.replace(" ", "\n")
            )
        return ", ".join(found)

    def _word(self) -> str:
        self._count += 1
        return f"zq{self._count:03d}{self._chance.randrange(10**6):06d}"

    def _never(self) -> str:
        word = self._word()
        self.marks.append(Mark(word, "", date.min, "none", date.max, alive=False))
        return word
