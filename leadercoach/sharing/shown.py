"""The weeks and the facts of a package, as the rules of the session's questions read them (F.2)."""

from datetime import date
from typing import NamedTuple

from leadercoach.coaching.package import Package
from leadercoach.log.weeks import Week
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure
from leadercoach.measures.needs import Need, merged
from leadercoach.measures.regularity import Regularity, shown
from leadercoach.profile import facts
from leadercoach.profile.facts import Conversation, Span, Upwards
from leadercoach.profile.observed import Observed, observed
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.series import Calendar, SeriesWeek, calendar, point_series
from leadercoach.store import people
from leadercoach.store.engine import Log
from leadercoach.store.people import Team


class ShownWeeks(NamedTuple):
    """The weeks until the last day of a package; by point only those the coach sees. `begun`: the
    log goes back further than the package."""

    known: Calendar | None
    series: dict[str, list[SeriesWeek]]
    habits: dict[str, Habit]
    begun: bool

    def number(self, point: str) -> Regularity | None:
        """The regularity, where one may be shown. A package of a few weeks does not say that a
        habit is only building up: that is for a log that begins."""
        known = self.habits.get(point)
        if known is None:
            return None
        return known.now if known.state == "building" and self.begun else known.number

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
    `conversations`, `observed` and `numbers` (of `weeks`; without a point that shows none) are of
    all that is shown."""

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
    numbers: dict[str, list[int]]


def shown_weeks(shared: Log, package: Package) -> ShownWeeks:
    """The weeks of an opened package. They end with it, however late it was made."""
    known = calendar(shared, package.made_on)
    last = Week.of(package.last_day)
    if known is None or known.begins > last:
        return ShownWeeks(None, {}, {}, begun=False)
    every = point_series(shared, known)
    days = {week: free for week, free in known.days.items() if week <= last}
    known = known._replace(last=min(last, known.last), days=days)
    points: tuple[str, ...] = package.consent.in_order
    series = {point: [w for w in every[point] if w.week <= last] for point in points}
    habits = {point: habit(known, point, series[point]) for point in points}
    return ShownWeeks(known, series, habits, begun=bool(package.carried))


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
        numbers={p: _numbers(weeks, p) for p in package.consent.points if weeks.number(p)},
    )


def _numbers(weeks: ShownWeeks, point: str) -> list[int]:
    work = [week for week in weeks.series[point] if week.days and not week.running]
    return [shown(week.regularity.low) for week in work]
