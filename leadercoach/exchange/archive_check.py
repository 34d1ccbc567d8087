"""What an archive must hold beyond its form: nothing twice, nothing missing, nothing ahead."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.exchange import archive_coaching_check as coaching
from leadercoach.exchange import archive_feedback_check as feedback
from leadercoach.exchange import archive_privacy as privacy
from leadercoach.exchange.archive_format import (
    Archive,
    AreaPart,
    EntryPart,
    PausePart,
    PersonPart,
    ReflectionPart,
    Settings,
    TargetPart,
    WeekMarkPart,
)
from leadercoach.log.entries import AnyEntry
from leadercoach.log.entry import EARLIEST
from leadercoach.log.rules import check_not_ahead
from leadercoach.log.settings import check_figures, check_half_life, check_leader_name
from leadercoach.log.targets import Target, check_target
from leadercoach.log.texts import NOTE, check_alias, check_area, check_text, fold
from leadercoach.log.upward import Upward
from leadercoach.log.weeks import Pause, Week, check_pause
from leadercoach.workdays import countries


def check(found: Archive, path: Path, today: date) -> None:
    """Refused with a sentence naming `path` if the archive contradicts itself or the calendar."""
    try:
        _check_values(found, today)
    except InvalidEntry as error:
        raise Refused("archive_bad", path=path, reason=error) from None
    twice = next(_doubles(found), None)
    if twice is not None:
        raise Refused("archive_duplicate", path=path, what=twice)
    missing = next(_missing(found), None)
    if missing is not None:
        raise Refused("archive_missing", path=path, what=missing)


def _check_values(found: Archive, today: date) -> None:
    _check_settings(found.settings, today)
    for stamp in _stamps(found):
        _check_stamp(stamp)
    for person in found.people:
        check_alias(person.alias)
    for area in found.areas:
        check_area(area.name)
    for part in found.entries:
        _check_entry(part, today)
    _check_repeats({part.id: getattr(part.entry, "repeat_of", None) for part in found.entries})
    for mark in found.week_marks:
        if Week.parse(mark.week).sunday < EARLIEST:  # the log would begin there
            raise InvalidEntry("date_too_early", "occurred_on", earliest=EARLIEST)
    for pause in found.pauses:
        check_pause(Pause(pause.first_day, pause.last_day))
    for target in found.targets:
        Week.parse(target.from_week)
        check_target(target.point, Target(target.times, target.weeks))
    for reflection in found.reflections:
        check_text(reflection.text, "note", NOTE, lines=True)
    _check_feedback(found, today)
    coaching.check_coaching(found, today)
    privacy.check_privacy(found, today)


def _check_feedback(found: Archive, today: date) -> None:
    for observer in found.observers:
        feedback.check_observer(observer, today)
    for request in found.requests:
        feedback.check_request(request, today)
    for pulse in found.pulse_rounds:
        feedback.check_round(pulse, today)
    feedback.check_keys(found.keys)


def _stamps(found: Archive) -> Iterator[str]:
    kept: tuple[PersonPart | AreaPart | EntryPart, ...]
    kept = (*found.people, *found.areas, *found.entries)
    made: tuple[WeekMarkPart | PausePart | TargetPart | ReflectionPart, ...]
    made = (*found.week_marks, *found.pauses, *found.targets, *found.reflections)
    yield from (part.created_at for part in (*kept, *made))
    yield from (part.updated_at for part in (*kept, *found.drafts))
    yield from (pause.removed_at for pause in found.pauses if pause.removed_at)
    yield from (level.created_at for area in found.areas for level in area.levels)
    yield from (part.deleted_at for part in found.entries if part.deleted_at)
    yield from (r.saved_at for part in found.entries for r in part.revisions)


def _check_stamp(stamp: str) -> None:
    """The form has been seen to; this is for a 31st of February."""
    try:
        datetime.fromisoformat(stamp)
    except ValueError as error:
        raise InvalidEntry("bad_field", "created_at", reason=error) from None


def _check_settings(kept: Settings, today: date) -> None:
    if kept.country and kept.country not in countries():
        raise InvalidEntry("bad_country", country=kept.country)
    if kept.half_life is not None:
        check_half_life(kept.half_life)
    check_figures(kept.hidden_figures or ())
    check_leader_name(kept.leader_name or "")
    if kept.figures_asked_on and kept.figures_asked_on > today:
        raise InvalidEntry("date_ahead", "occurred_on", today=today)


def _check_entry(part: EntryPart, today: date) -> None:
    if part.logged_on > today:
        raise InvalidEntry("date_ahead", "occurred_on", today=today)
    for entry in (part.entry, *(r.entry for r in part.revisions)):
        check_not_ahead(entry, today)
        if entry.point != part.entry.point:
            raise InvalidEntry("point_is_fixed", "point")
        for share in getattr(entry, "shares", ()):
            if share.logged_on and share.logged_on > today:
                raise InvalidEntry("date_ahead", "shares", today=today)


def _check_repeats(first_of: dict[str, str | None]) -> None:
    """InvalidEntry if needs repeat each other in a circle: none of them would be asked about."""
    checked: set[str] = set()
    for start in first_of:
        way: set[str] = set()
        step: str | None = start
        while step is not None and step not in checked:
            if step in way:
                raise InvalidEntry("repeats_itself", "repeat_of")
            way.add(step)
            step = first_of.get(step)
        checked |= way


def _doubles(found: Archive) -> Iterator[str]:
    groups: tuple[Iterable[str], ...] = (
        (p.id for p in found.people),
        (fold(p.alias) for p in found.people),
        (a.id for a in found.areas),
        (fold(a.name) for a in found.areas),
        (level.id for a in found.areas for level in a.levels),
        (e.id for e in found.entries),
        (f"{r.device} {r.number}" for e in found.entries for r in e.revisions),
        (d.key for d in found.drafts),
        (m.id for m in found.week_marks),
        (p.id for p in found.pauses),
        (t.id for t in found.targets),
        (r.id for r in found.reflections),
        *feedback.doubles(found.observers, found.requests, found.pulse_rounds, found.keys),
        *coaching.doubles(found),
        *privacy.doubles(found),
    )
    for group in groups:
        seen: set[str] = set()
        for key in group:
            if key in seen:
                yield key
            seen.add(key)


def _missing(found: Archive) -> Iterator[str]:
    people = {fold(p.alias) for p in found.people}
    areas = {fold(a.name) for a in found.areas}
    upwards = {e.id for e in found.entries if isinstance(e.entry, Upward)}
    for part in found.entries:
        for entry in (part.entry, *(r.entry for r in part.revisions)):
            yield from _missing_names(entry, people, areas)
        repeat = getattr(part.entry, "repeat_of", None)
        if repeat is not None and repeat not in upwards:
            yield repeat
    yield from feedback.missing(found.observers, found.requests)
    yield from coaching.missing(found)


def _missing_names(entry: AnyEntry, people: set[str], areas: set[str]) -> Iterator[str]:
    yield from (alias for alias in entry.aliases() if fold(alias) not in people)
    area = getattr(entry, "area", "")
    if area and fold(area) not in areas:
        yield area
