"""Reads from a log what one coach may see, and nothing else, into a package (F.3).

The one way to a coach's eyes: the review on this screen, the preview and the file all begin here.
"""

import hashlib
import hmac
import json
import secrets
from datetime import date, timedelta
from itertools import chain, count

from leadercoach.coaching import package as wire
from leadercoach.coaching.consent import TEXT_VERSION, Consent
from leadercoach.coaching.package import GOOD_FOR, Package
from leadercoach.errors import Refused
from leadercoach.log.targets import in_force
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Known, Pause, Week, span
from leadercoach.moment import Moment
from leadercoach.sharing.before import before_parts
from leadercoach.sharing.masks import Masks
from leadercoach.sharing.redacted import View, redacted
from leadercoach.sharing.seen import closed_pulses, observer_lines
from leadercoach.sharing.shared_sessions import shared_sessions
from leadercoach.store import coaching, entries, feedback, people, weeks
from leadercoach.store.coaching import SavedCoach
from leadercoach.store.engine import Log
from leadercoach.store.keys import Keys
from leadercoach.store.notes import setting
from leadercoach.store.positions import first_position

NO_KEYS = ("age1" + "q" * 58, "age1" + "q" * 58)  # of what is only looked at here
_AREA = 34  # characters of an area's name that leave room for a number


def allowed(
    log: Log,
    coach_id: str,
    at: Moment,
    lang: str,
    *,
    consent: Consent | None = None,
    hide: tuple[str, ...] = (),
    keys: Keys | None = None,
) -> Package:
    """What a coach may see on a day under the consent in force, or under one that is weighed.

    `hide` are words to be hidden beside the names the log knows. Refused without a consent.
    """
    saved_coach = coaching.coach(log, coach_id)
    if consent is None:
        saved = coaching.in_force(log, coach_id)
        if saved is None:
            raise Refused("consent_missing", name=saved_coach.coach.name)
        consent = saved.consent
    if consent.last(at.today) < consent.first_day:  # the clock has been put back
        raise Refused("consent_missing", name=saved_coach.coach.name)
    with log.snapshot():
        return _Reader(log, saved_coach, consent, at.today, lang, hide).package(keys)


def coach_ids(salt: str, own: str) -> str:
    """The id a coach knows something by: always the same, and nothing can be read out of it."""
    digits = hmac.new(salt.encode(), own.encode(), hashlib.sha256).hexdigest()[:32]
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _settled(days: Pause, known: Known) -> bool:
    """Whether a pause was there when a week of it was settled."""
    touched = span(Week.of(days.first), Week.of(days.last))
    return any(known.on(week.last_closing_day) for week in touched)


def _pause(days: Pause, known: Known) -> wire.PausePart:
    late = known.since > Week.of(days.first).last_closing_day
    set_on = known.since if late else None
    return wire.PausePart(first=days.first, last=days.last, set_on=set_on, removed_on=known.until)


class _Reader:
    """One reading of a log for one coach."""

    def __init__(
        self,
        log: Log,
        coach: SavedCoach,
        consent: Consent,
        today: date,
        lang: str,
        hide: tuple[str, ...],
    ) -> None:
        self._log, self._coach, self._consent, self._today = log, coach, consent, today
        self._lang = lang
        self._first, self._last = consent.first_day, consent.last(today)
        self._deep = consent.depth == "all"
        aliases = [person.alias for person in people.people(log)]
        names = {known.observer.name for known in feedback.observers(log)}
        names -= {part.name for part in self._lines(Masks((), pseudonyms=True))}
        self._masks = Masks(aliases, (*names, *hide), pseudonyms=self._deep)
        self._areas: dict[str, str] = {}
        self._named: set[str] = set()
        self._ids = self._visible()

    def package(self, keys: Keys | None) -> Package:
        part = self._consent
        shown, targets = self._entries(), self._targets()
        sessions, actions = shared_sessions(
            self._log, self._coach.id, self._ids.get, self._own, self._masks
        )
        return Package(
            format="leadercoach-package",
            v=2,
            package=secrets.token_hex(16),
            token=secrets.token_hex(24),
            engagement=self._coach.engagement,
            leader=str(setting(self._log, "leader_name")),
            coach=self._coach.coach.name,
            lang=self._lang,
            made_on=self._today,
            expires_on=self._today + timedelta(days=GOOD_FOR),
            recipients=(keys.leader.public, keys.recovery.public) if keys else NO_KEYS,
            consent=part,
            text_version=TEXT_VERSION,
            terms=self._masks.whole(self._coach.terms) if self._coach.terms else None,
            country=str(setting(self._log, "country")),
            team_size=setting(self._log, "team_size") if "dialogue" in part.points else None,
            half_life=int(setting(self._log, "half_life")),
            closed=tuple(str(week) for week in self._closed()),
            pauses=self._pauses(),
            targets=targets,
            before=before_parts(self._log, part, targets, self._today),
            areas=self._agreed(),
            entries=shown,
            observers=self._lines(self._masks),
            pulses=closed_pulses(self._log, part, self._last),
            sessions=sessions,
            actions=actions,
            team=self._team(),
            team_marked=people.team(self._log).marked if "dialogue" in part.points else 0,
        )

    def _lines(self, masks: Masks) -> tuple[wire.ObserverPart, ...]:
        return observer_lines(self._log, self._consent, self._last, self._today, masks)

    def _visible(self) -> dict[str, str]:
        """The entries that may be seen, oldest first, each with the coach's id for it."""
        marks = ", ".join("?" * len(self._consent.points))
        rows = self._log.rows(
            f"""select id from entries where status = 'saved' and coach_visibility <> 'none'
                and point in ({marks}) and position >= ? and position < ?
                order by position""",  # noqa: S608
            (
                *self._consent.points,
                first_position(self._first),
                first_position(self._last + timedelta(days=1)),
            ),
        )
        return {own: self._own(own) for (own,) in rows}

    def _own(self, own: str) -> str:
        return coach_ids(self._coach.salt, own)

    def _entries(self) -> tuple[wire.EntryPart, ...]:
        view = View(self._deep, self._last, self._masks, self._ids.get, self._area)
        records = [entries.get(self._log, own) for own in self._ids]
        if self._deep:
            whole = (record.entry for record in records if record.entry.coach_visibility == "all")
            self._named = {
                area for area in (getattr(entry, "area", None) for entry in whole) if area
            }
        return tuple(
            wire.EntryPart(
                id=self._ids[record.id],
                logged_on=record.logged_on,
                entry=redacted(record.entry, view),
            )
            for record in records
        )

    def _team(self) -> tuple[str, ...]:
        """Those of the team whom the dialogues shown name, as they are called there."""
        rows = self._log.rows(
            """select distinct p.alias from people p join entry_people ep on ep.person_id = p.id
               join entries e on e.id = ep.entry_id and e.point = 'dialogue'
               where p.team = 1 and ep.entry_id in (select value from json_each(?))""",
            (json.dumps(list(self._ids)),),
        )
        return tuple(sorted(self._masks.person(alias) for (alias,) in rows))

    def _area(self, name: str) -> str:
        """An area is called by its name where an entry shows that, else it has a number. Two that
        are the same without people's names stay two."""
        if name not in self._areas:
            shown = self._masks.text(name) if name in self._named else ""
            taken = {fold(other) for other in self._areas.values()}
            numbers = (f"{shown[:_AREA]} {n}".strip() for n in count(len(taken) + 1))
            self._areas[name] = next(
                each for each in chain((shown,), numbers) if each and fold(each) not in taken
            )
        return self._areas[name]

    def _agreed(self) -> tuple[wire.AreaPart, ...]:
        """The areas of the entries shown, with the levels agreed until the last day."""
        found = []
        for area in people.areas(self._log, self._today):
            if area.name in self._areas:
                levels = people.agreed_levels(self._log, area.id)
                before = [a for a in levels if a.from_day <= self._first][-1:]
                during = [a for a in levels if self._first < a.from_day <= self._last]
                parts = tuple(
                    wire.LevelPart(level=a.level, from_day=max(a.from_day, self._first))
                    for a in (*before, *during)
                )
                found.append(wire.AreaPart(name=self._areas[area.name], levels=parts))
        return tuple(sorted(found, key=lambda part: part.name))

    def _closed(self) -> list[Week]:
        """Without the week the period ends in before it is over: not all of it is shown."""
        first, last = Week.of(self._first), Week.of(self._last)
        if self._last < min(last.sunday, self._today):
            last = last.before()
        return sorted(w for w in weeks.closed_weeks(self._log, self._today) if first <= w <= last)

    def _pauses(self) -> tuple[wire.PausePart, ...]:
        """The days off of the period; of those taken away only what had settled a week of it."""
        start, end = Week.of(self._first).monday, Week.of(self._last).sunday
        clipped = [
            (Pause(max(pause.first, start), min(pause.last, end)), known)
            for _, pause, known in weeks.every_pause(self._log)
        ]
        return tuple(
            _pause(days, known)
            for days, known in clipped
            if days.first <= days.last and (known.until is None or _settled(days, known))
        )

    def _targets(self) -> tuple[wire.TargetPart, ...]:
        """Each target in force when the period begins, and those set for a week of it."""
        changes, parts = weeks.target_changes(self._log), []
        first, last = Week.of(self._first), Week.of(self._last)
        for point in self._consent.in_order:
            own = [change for change in changes if change.point == point]
            weeks_of = sorted({first, *(c.from_week for c in own if first < c.from_week <= last)})
            for week in weeks_of:
                goal = in_force(own, point, week)
                parts.append(
                    wire.TargetPart(
                        point=point,
                        from_week=str(week),
                        times=goal.target.times,
                        weeks=goal.target.weeks,
                        set_on=goal.set_on if goal.set_on > week.sunday else None,
                    )
                )
        return tuple(parts)
