"""The weeks and the facts of a package, as the rules of the session's questions read them (F.2)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.coaching.package import Package
from leadercoach.log.weeks import Week
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure
from leadercoach.measures.needs import Need, merged
from leadercoach.measures.regularity import shown
from leadercoach.profile import facts
from leadercoach.profile.facts import Conversation, Span, Upwards
from leadercoach.profile.observed import Observed, observed
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.readings import say
from leadercoach.profile.series import Calendar, Laid, SeriesWeek, calendar, laid, point_series
from leadercoach.store import people
from leadercoach.store.engine import Log
from leadercoach.store.people import Team


class ShownWeeks(NamedTuple):
    """The weeks until the last day of a package; by point only those the coach sees."""

    known: Calendar | None
    series: dict[str, list[SeriesWeek]]
    habits: dict[str, Habit]

    def within(self, days: Span) -> list[Week]:
        if self.known is None:
            return []
        first, last = Week.of(days.first), Week.of(days.last)
        return [week for week in self.known.days if first <= week <= last]

    def closed(self, weeks: list[Week]) -> list[Week]:
        return [w for w in weeks if self.known and self.known.active(w) and w in self.known.closed]

    def open(self, weeks: list[Week]) -> list[Week]:
        """Weeks of work that are over and not closed."""
        known = self.known
        over = [w for w in weeks if known and known.active(w) and known.ended(w)]
        return [week for week in over if known and week not in known.closed]

    def paused(self, weeks: list[Week]) -> list[Week]:
        return [week for week in weeks if self.known and not self.known.active(week)]


class Seen(NamedTuple):
    """What the rules may know. `needs`, `decisions`, `failures` and `open` are of the period;
    `told` has the failures told in it; `weeks` (of work, whole), `closed`, `upwards`,
    `conversations`, `observed` and `lowest` (the lower end after each of `closed`, as it is shown;
    without a point that shows none) are of all that is shown. `closed_ever` counts the closed weeks
    before it too, at most sixteen of them."""

    points: frozenset[str]
    last: date
    weeks: list[Week]
    closed: list[Week]
    open: list[Week]
    upwards: list[Upwards]
    needs: list[Need]
    decisions: list[Decision]
    failures: list[Failure]
    told: list[Failure]
    conversations: list[Conversation]
    team: Team
    team_size: int | None
    observed: tuple[Observed, ...]
    lowest: dict[str, list[int]]
    closed_ever: int


def shown_weeks(shared: Log, package: Package) -> ShownWeeks:
    """The weeks of an opened package. They end with it, however late it was made: a last week that
    is only shown in part is seen from its last day shown."""
    last = Week.of(package.last_day)
    whole = package.last_day == last.sunday
    known = calendar(shared, package.made_on if whole else package.last_day, until=last)
    if known is None:
        return ShownWeeks(None, {}, {})
    every = point_series(shared, known)
    series: dict[str, list[SeriesWeek]] = {p: every[p] for p in package.consent.in_order}
    habits = {point: habit(known, point, series[point]) for point in series}
    return ShownWeeks(known, series, habits)


def seen_in(shared: Log, package: Package, days: Span, weeks: ShownWeeks) -> Seen:
    """What there is to know of some days of an opened package."""
    whole = Span(package.consent.first_day, package.last_day)
    every = weeks.within(whole)
    work = [w for w in every if weeks.known and weeks.known.active(w)]
    failures = [found for found, _ in facts.failures(shared, days)]
    return Seen(
        points=frozenset(package.consent.points),
        last=days.last,
        weeks=[w for w in work if weeks.known and not weeks.known.running(w)],
        closed=weeks.closed(every),
        open=weeks.open(weeks.within(days)),
        upwards=facts.upwards(shared, whole),
        needs=merged(facts.asked(shared, days)),
        decisions=[found for found, _ in facts.decisions(shared, days)],
        failures=[found for found in failures if found.on >= days.first],
        told=failures,
        conversations=facts.conversations(shared, whole),
        team=people.team(shared),
        team_size=package.team_size,
        observed=observed(shared, whole),
        lowest={p: _lowest(weeks, p) for p, habit in weeks.habits.items() if habit.range},
        closed_ever=max((h.closed + h.earlier for h in weeks.habits.values()), default=0),
    )


def _lowest(weeks: ShownWeeks, point: str) -> list[int]:
    closed = [week for week in weeks.series[point] if week.days and week.closed]
    return [shown(week.regularity.low) for week in closed]


class WeeksMet(NamedTuple):
    """`met` of the `closed` weeks, or whole windows, reached the target; `open` more are over."""

    met: int
    closed: int
    open: int


def over(known: Calendar, point: str, series: Sequence[SeriesWeek], window: int) -> list[Laid]:
    """The whole weeks, or windows of this length, that are closed or were left open."""
    every = [each for each in laid(known, point, series) if each.stretch.window == window]
    return [each for each in every if each.stretch.closed or each.stretch.open]


def weeks_met(whole: Sequence[Laid]) -> WeeksMet:
    closed = [each.stretch for each in whole if each.stretch.closed]
    return WeeksMet(sum(each.met for each in closed), len(closed), len(whole) - len(closed))


def met_words(found: WeeksMet, habit: Habit, lang: str) -> str:
    """*4 av 5 stängda veckor i mål; 1 lämnades öppen*; empty where there is no week."""
    if not found.closed and not found.open:
        return ""
    left_open = say("left_open", lang, found.open) if found.open else ""
    if not found.closed:
        week = say(f"one_{habit.window}", lang)
        return say("met_none", lang, week=week, open=left_open)
    weeks = say(f"TA_weeks_{habit.window}", lang, found.closed)
    return say("met_of", lang, found.closed, k=found.met, weeks=weeks, open=left_open)
