"""The whole profile of a log: four habits and the indices beside them (D, E)."""

from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure
from leadercoach.measures.honesty import Ended, Honesty, honesty
from leadercoach.measures.indices import Promise
from leadercoach.measures.medians import Median
from leadercoach.measures.needs import Need, merged
from leadercoach.measures.regularity import Regularity
from leadercoach.measures.rhythm import Consistency, Volume, consistency, return_time, volume
from leadercoach.measures.shares import Share
from leadercoach.measures.verdict import NOTHING as NO_CHANGE
from leadercoach.measures.verdict import Change, change
from leadercoach.profile import facts
from leadercoach.profile.before import NOTHING as NOTHING_BEFORE
from leadercoach.profile.before import Before, before
from leadercoach.profile.facts import Conversation, Markers, Span, Upwards
from leadercoach.profile.latest import UNKNOWN, Latest, latest
from leadercoach.profile.observed import Observed, observed
from leadercoach.profile.period import DEFAULT_WEEKS, Period, period
from leadercoach.profile.promises import promises
from leadercoach.profile.pulses import ClosedRound, closed_rounds
from leadercoach.profile.series import (
    Calendar,
    SeriesWeek,
    calendar,
    laid,
    point_series,
)
from leadercoach.store import notes, people
from leadercoach.store.engine import Log
from leadercoach.store.people import NOBODY, Team
from leadercoach.store.written import as_written

FEW_CLOSED = 8  # below so many the facts lead, and the percent stands second (D.1)


class Habit(NamedTuple):
    """One habit now.

    `window` is how many weeks the target is for. `closed` and `open` count the weeks of the whole
    log. `facts` is what was reached of what was wanted in all closed weeks, or whole windows, that
    count. `turned` is the week from which a change is not told, as the target is another since.
    """

    honesty: Honesty
    now: Regularity
    window: int
    closed: int
    open: int
    facts: Share
    change: Change
    turned: Week | None
    consistency: Consistency
    volume: Volume
    return_weeks: Median

    @property
    def state(self) -> str:
        """building, sparse, range or ok (D.2)."""
        return self.honesty.state

    @property
    def range(self) -> Regularity | None:
        """The regularity with its range, where at least the range may be shown (D.2)."""
        return self.now if self.state in ("ok", "range") and self.now.weight else None

    @property
    def number(self) -> Regularity | None:
        """The same, where the number itself may be shown."""
        return self.range if self.state == "ok" else None

    @property
    def young(self) -> bool:
        """Whether the facts lead and the percent stands second."""
        return self.closed < FEW_CLOSED


class Happened(NamedTuple):
    """What happened in the period. `told` holds failures told in it that are older than it."""

    conversations: list[Conversation]
    upwards: list[Upwards]
    needs: list[Need]
    decisions: list[Decision]
    failures: list[Failure]
    told: list[Failure]
    markers: dict[str, list[tuple[str, Markers]]]


class Profile(NamedTuple):
    """All that the charts, the sentences and the report are made from."""

    today: date
    calendar: Calendar
    period: Period
    series: dict[str, list[SeriesWeek]]
    habits: dict[str, Habit]
    happened: Happened
    team_size: int | None
    observed: tuple[Observed, ...] = ()
    pulses: tuple[ClosedRound, ...] = ()
    promises: tuple[Promise, ...] = ()
    before: Before = NOTHING_BEFORE
    latest: Latest = UNKNOWN  # when each kind of thing last was, in the period or before it
    team: Team = NOBODY
    leader: str = ""  # their name where somebody else reads, empty in their own log

    @property
    def working_weeks(self) -> list[Week]:
        """The weeks of the period; none where nothing but pauses has been."""
        return [week for week in self.period.weeks if self.calendar.active(week)]


@as_written
def read_profile(
    log: Log,
    today: date,
    weeks: int | None = DEFAULT_WEEKS,
    *,
    now: date | None = None,
) -> Profile:
    """The profile on a day, over the last `weeks` active weeks (None is all).

    `now` is the day it really is, where `today` may lie ahead: that opens no reply.
    """
    known = calendar(log, today)
    if known is None:
        week = Week.of(today)
        known = Calendar(week, week, today, {week: 5}, frozenset(), {})
    since = facts.first_entry(log) if weeks is None else None
    chosen = period(known, weeks, since)
    series = point_series(log, known)
    return Profile(
        today=today,
        calendar=known,
        period=chosen,
        series=series,
        habits=_habits(known, series),
        happened=_happened(log, chosen.days),
        team_size=notes.setting(log, "team_size"),
        team=people.team(log),
        observed=observed(log, chosen.days, now),
        pulses=closed_rounds(log, chosen.days),
        promises=promises(log, chosen.days),
        before=before(log, chosen.days, now),
        latest=latest(log, chosen.days),
        leader=notes.setting(log, "leader_name") if log.read_only == "shared_log" else "",
    )


@as_written
def habits(log: Log, today: date) -> dict[str, Habit]:
    """The four habits alone, for a glance."""
    known = calendar(log, today)
    if known is None:
        return {}
    return _habits(known, point_series(log, known))


def _habits(known: Calendar, series: dict[str, list[SeriesWeek]]) -> dict[str, Habit]:
    return {point: habit(known, point, series[point]) for point in POINTS}


def habit(known: Calendar, point: str, series: list[SeriesWeek]) -> Habit:
    """What a habit's weeks come to (D.1–D.3)."""
    active = [week for week in series if week.days]
    whole = [week for week in active if not week.running]
    over = [week for week in active if week.week < known.last or known.ended(week.week)]
    honest = honesty([Ended(week.days, week.closed, week.state.open) for week in over])
    whole_ones = laid(known, point, series)
    stretches = [each.stretch for each in whole_ones]
    counted = [each for each in stretches if each.closed and (each.met or not each.begins)]
    moved = change(stretches) if honest.state == "ok" else NO_CHANGE
    return Habit(
        honesty=honest,
        now=series[-1].regularity,
        window=series[-1].goal.weeks,
        closed=known.closed_weeks,
        open=known.open_weeks,
        facts=Share(sum(s.reached for s in counted), sum(s.wanted for s in counted)),
        change=moved,
        turned=None if moved.turned is None else whole_ones[moved.turned].first,
        consistency=consistency(stretches),
        volume=volume([(week.events, week.days) for week in whole]),
        return_weeks=return_time(stretches, len(whole) - known.skips.get(point, 0)),
    )


def _happened(log: Log, days: Span) -> Happened:
    conversations, upwards = facts.conversations(log, days), facts.upwards(log, days)
    decisions, failures = facts.decisions(log, days), facts.failures(log, days)
    now = [(found, marks) for found, marks in failures if found.on >= days.first]
    return Happened(
        conversations=conversations,
        upwards=upwards,
        needs=merged(facts.asked(log, days)),
        decisions=[found for found, _ in decisions],
        failures=[found for found, _ in now],
        told=[found for found, _ in failures],
        markers={
            "dialogue": [(c.id, c.markers) for c in conversations],
            "upward": [(u.id, u.markers) for u in upwards],
            "delegation": [(d.id, marks) for d, marks in decisions],
            "failure": [(f.id, marks) for f, marks in now],
        },
    )
