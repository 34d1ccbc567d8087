"""The whole profile of a log: four habits and the indices beside them (D, E)."""

from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure
from leadercoach.measures.honesty import CHANGE_WEEKS, Ended, change_word, habit_state
from leadercoach.measures.indices import Promise
from leadercoach.measures.needs import Need, merged
from leadercoach.measures.rhythm import (
    Consistency,
    RhythmWeek,
    Volume,
    consistency,
    return_time,
    volume,
)
from leadercoach.measures.strength import Strength
from leadercoach.profile import facts
from leadercoach.profile.facts import Conversation, Markers, Span, Upwards
from leadercoach.profile.observed import Observed, observed
from leadercoach.profile.period import DEFAULT_WEEKS, Period, period
from leadercoach.profile.promises import promises
from leadercoach.profile.pulses import ClosedRound, closed_rounds
from leadercoach.profile.series import Calendar, SeriesWeek, calendar, point_series
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.store.written import as_written

HIDDEN = ("building", "sparse")  # states that show no number


class Habit(NamedTuple):
    """One habit now. `change` is a word of honesty.change_word against `before`, the strength four
    active weeks ago; both are None while there are too few weeks."""

    state: str
    now: Strength
    before: float | None
    change: str | None
    closed: int
    consistency: Consistency
    volume: Volume
    return_weeks: float | None

    @property
    def number(self) -> Strength | None:
        """The strength, where one may be shown (D.2)."""
        return None if self.state in HIDDEN else self.now


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
    whole: bool = False,
    now: date | None = None,
) -> Profile:
    """The profile on a day, over the last `weeks` active weeks (None is all).

    `whole` computes every week from the beginning of the log; else only as many as decide the
    present strengths, which takes no longer in an old log than in a young one. `now` is the day it
    really is, where `today` may lie ahead: that opens no reply.
    """
    known = calendar(log, today, all_weeks=whole or weeks is None, active=weeks or 0)
    if known is None:
        week = Week.of(today)
        known = Calendar(week, week, today, {week: 5}, frozenset())
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
        observed=observed(log, chosen.days, now),
        pulses=closed_rounds(log, chosen.days),
        promises=promises(log, chosen.days),
        leader=notes.setting(log, "leader_name") if log.read_only == "shared_log" else "",
    )


@as_written
def habits(log: Log, today: date) -> dict[str, Habit]:
    """The four habits alone, for a glance."""
    known = calendar(log, today, all_weeks=False)
    if known is None:
        return {}
    return _habits(known, point_series(log, known))


def _habits(known: Calendar, series: dict[str, list[SeriesWeek]]) -> dict[str, Habit]:
    closed = known.closed_so_far
    return {point: habit(known, series[point], closed) for point in POINTS}


def habit(known: Calendar, series: list[SeriesWeek], closed: int) -> Habit:
    """What a habit's weeks come to (D.1–D.3)."""
    active = [week for week in series if week.days]
    whole = [week for week in active if not week.running]
    over = [week for week in active if week.week < known.last or known.ended(week.week)]
    state = habit_state([Ended(week.days, week.closed) for week in over])
    rhythm = [RhythmWeek(w.events, w.closed, w.met) for w in whole]
    now = series[-1].strength
    before = whole[-1 - CHANGE_WEEKS].strength.value if len(whole) > CHANGE_WEEKS else None
    return Habit(
        state=state,
        now=now,
        before=before,
        change=None if before is None else change_word(before, now.value),
        closed=closed,
        consistency=consistency(rhythm),
        volume=volume(rhythm),
        return_weeks=return_time(rhythm),
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
