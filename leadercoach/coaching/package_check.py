"""What a package must hold together, beyond the form of each of its parts."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import UnsetType

from leadercoach.content import behaviours
from leadercoach.errors import InvalidEntry
from leadercoach.log.texts import check_alias, check_area, check_text, fold
from leadercoach.log.weeks import Pause, Week, check_pause

if TYPE_CHECKING:
    from leadercoach.coaching.package import Package

_NAME = 80  # characters of the leader's name
_STEPS = {
    "change": {"none", *map(str, range(-3, 4))},
    "followed_up": {"no", "once", "several"},
}


def check_package(package: "Package") -> None:
    """InvalidEntry if parts contradict each other, name what is not there or go beyond the
    consent."""
    check_alias(package.coach)
    check_text(package.leader, "leader", _NAME)
    _check_days(package)
    ids = {part.id for part in package.entries}
    sessions = {part.id for part in package.sessions}
    actions = [part.id for part in package.actions]
    _once([part.id for part in package.entries])
    _once([*(part.id for part in package.sessions), *actions])
    _check_entries(package, ids)
    _there((pin for part in package.sessions for pin in part.session.pinned), ids)
    _there((entry for part in package.actions for entry in part.entries), ids)
    _there((part.session for part in package.actions if part.session), sessions)
    _check_others(package)


def _check_days(package: "Package") -> None:
    consent, last = package.consent, package.last_day
    if package.expires_on < package.made_on or last < consent.first_day:
        raise InvalidEntry("bad_value", "made_on")
    first = Week.of(consent.first_day)
    for text in (*package.closed, *(goal.from_week for goal in package.targets)):
        if not first <= Week.parse(text) <= Week.of(last):
            raise InvalidEntry("bad_week", week=text)
    for pause in package.pauses:
        check_pause(Pause(pause.first, pause.last))
        _not_ahead((pause.set_on, pause.removed_on), package.made_on)
    _not_ahead((goal.set_on for goal in package.targets), package.made_on)
    _check_before(package)


def _check_before(package: "Package") -> None:
    """Each version has its own form of what was before the period, and only that."""
    first = package.v == 1
    if first != isinstance(package.before, UnsetType) or first == isinstance(
        package.strengths, UnsetType
    ):
        raise InvalidEntry("bad_value", "before")
    before = package.goes_on_from
    if before and set(before) != set(package.consent.points):
        raise InvalidEntry("bad_value", "before")
    for part in before.values():
        if not part.low <= part.value <= part.high or (part.high > 0 and not part.weight):
            raise InvalidEntry("bad_value", "before")


def _check_entries(package: "Package", ids: set[str]) -> None:
    consent, last = package.consent, package.last_day
    for part in package.entries:
        entry = part.entry
        within = consent.first_day <= entry.occurred_on <= last
        if not within or entry.point not in consent.points or part.logged_on > package.made_on:
            raise InvalidEntry("bad_value", "occurred_on")
        again = getattr(entry, "repeat_of", None)
        _there([again] if again else [], ids)


def _check_others(package: "Package") -> None:
    forms = [part.form for part in package.observers]
    if forms != sorted(set(forms)):
        raise InvalidEntry("bad_value", "form")
    _once(fold(part.name) for part in package.observers)
    ids = {behaviour.id for behaviour in behaviours()}
    for part in package.observers:
        check_alias(part.name)
        for line in part.lines:
            _there((*line.own, *line.ratings), ids)
    for pulse in package.pulses:
        _there([pulse.focus], ids)
        for question, steps in pulse.counts.items():
            _there(steps, _STEPS.get(question, set()))
    talks = (part.entry for part in package.entries if part.entry.point == "dialogue")
    _there(package.team, {alias for entry in talks for alias in entry.aliases()})
    _once(package.team)
    if len(package.team) > package.team_marked:
        raise InvalidEntry("bad_value", "team_marked")
    _once(fold(area.name) for area in package.areas)
    for area in package.areas:
        check_area(area.name)


def _not_ahead(days: Iterable[date | None], made_on: date) -> None:
    if any(day is not None and day > made_on for day in days):
        raise InvalidEntry("bad_value", "set_on")


def _once(names: Iterable[str]) -> None:
    found = list(names)
    if len(set(found)) < len(found):
        raise InvalidEntry("named_twice", "id")


def _there(names: Iterable[str], known: set[str]) -> None:
    if not set(names) <= known:
        raise InvalidEntry("bad_value", "id")
