"""The whole profile of a log: four habits and the indices beside them (D, E)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.decisions import Decision
from leadercoach.measures.failures import Failure
from leadercoach.measures.honesty import LATEST, Honesty, honesty
from leadercoach.measures.indices import Promise
from leadercoach.measures.medians import Median
from leadercoach.measures.needs import Need, merged
from leadercoach.measures.regularity import Regularity
from leadercoach.measures.rhythm import (
    VOLUME_WEEKS,
    Consistency,
    Volume,
    consistency,
    return_time,
    volume,
)
from leadercoach.measures.shares import Share
from leadercoach.measures.verdict import MANY, Change, change
from leadercoach.measures.verdict import NOTHING as NO_CHANGE
from leadercoach.measures.windows import Stretch, alike
from leadercoach.profile import facts
from leadercoach.profile.before import NOTHING as NOTHING_BEFORE
from leadercoach.profile.before import Before, before
from leadercoach.profile.facts import Conversation, Markers, Span, Upwards, promises
from leadercoach.profile.latest import UNKNOWN, Latest, latest
from leadercoach.profile.observed import ClosedRound, Observed, closed_rounds, observed
from leadercoach.profile.period import DEFAULT_WEEKS, Period, period
from leadercoach.profile.series import (
    Calendar,
    Laid,
    SeriesWeek,
    calendar,
    decisive,
    laid,
    point_series,
    skipped,
)
from leadercoach.store import notes, people
from leadercoach.store.engine import Log
from leadercoach.store.people import NOBODY, Team
from leadercoach.store.weeks import HabitBefore
from leadercoach.store.written import as_written

ROW_WEEKS = 26  # that a row shows
FEW_CLOSED = 8  # below so many the facts lead, and the percent stands second (D.1)
NO_FACTS = Share(0, 0)


class Habit(NamedTuple):
    """One habit now.

    `window` is how many weeks what is counted spans, 1, 2 or 4. `closed` and `open` count the weeks
    of the whole log; `earlier` ones were closed before a log of a period. `facts` is what was
    reached of what was wanted in all closed weeks, or whole windows, that count, while they are
    few. `turned` is the week from which a change is not told, as the target is another since.
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
    earlier: int = 0

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
        return self.closed + self.earlier < FEW_CLOSED


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
        known = Calendar(week, week, today, {week: 5}, frozenset(), None)
    since = facts.first_entry(log) if weeks is None else None
    chosen = period(known, weeks, since)
    series, found = _as_far_as_needed(log, known, chosen.weeks[0])
    return Profile(
        today=today,
        calendar=known,
        period=chosen,
        series=series,
        habits=found,
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
    return _as_far_as_needed(log, known, known.last)[1]


def _as_far_as_needed(
    log: Log, known: Calendar, at_least: Week
) -> tuple[dict[str, list[SeriesWeek]], dict[str, Habit]]:
    """The weeks from `at_least` on and those that decide how the habits stand, and the habits."""
    row = known.last.before(ROW_WEEKS - 1)
    since = decisive(known, int(notes.setting(log, "half_life")), min(at_least, row))
    series = point_series(log, known, since=since)
    whole = {point: laid(known, point, series[point]) for point in POINTS}
    if since and any(sum(w.stretch.closed for w in found) < 2 * MANY for found in whole.values()):
        series = point_series(log, known)
        whole = {point: laid(known, point, series[point]) for point in POINTS}
    closed = known.closed_weeks
    return series, {p: _habit(known, p, series[p], whole[p], closed) for p in POINTS}


def habit(known: Calendar, point: str, series: list[SeriesWeek]) -> Habit:
    """What a habit's weeks come to (D.1–D.3)."""
    return _habit(known, point, series, laid(known, point, series), known.closed_weeks)


def _habit(
    known: Calendar, point: str, series: list[SeriesWeek], weeks: Sequence[Laid], closed: int
) -> Habit:
    active = [week for week in series if week.days]
    whole = active[:-1] if series[-1].running and series[-1].days else active
    over = [week for week in active[-LATEST - 1 :] if known.ended(week.week)]
    earlier = known.before(point)
    before_open = [week.open for week in earlier.weeks]
    honest = honesty(closed + _closed(earlier), [*before_open, *(w.state.open for w in over)])
    found = [each.stretch for each in weeks]
    hidden = point == "failure" and known.carried is not None  # old ones told now are not seen
    moved = change(found) if honest.state == "ok" and not hidden else NO_CHANGE
    own = alike(found)
    return Habit(
        honesty=honest,
        now=series[-1].regularity,
        window=own[0].window if own else series[-1].goal.weeks,
        closed=closed,
        open=known.over - closed,
        facts=_facts(found) if closed < FEW_CLOSED else NO_FACTS,
        change=moved,
        turned=None if moved.turned is None else _turned(series, weeks[moved.turned].last),
        consistency=consistency(found),
        volume=volume([(week.events, week.days) for week in whole[-2 * VOLUME_WEEKS :]]),
        return_weeks=return_time(found, len(whole) - skipped(known, point, series)),
        earlier=_closed(earlier),
    )


def _closed(before: HabitBefore) -> int:
    """How many weeks were closed before those of the log."""
    return before.older + sum(week.closed for week in before.weeks)


def _facts(found: Sequence[Stretch]) -> Share:
    counted = [each for each in found if each.closed and (each.full or not each.begins)]
    return Share(sum(each.reached for each in counted), sum(each.wanted for each in counted))


def _turned(series: list[SeriesWeek], last: Week) -> Week:
    """The first of the weeks up to `last` with its target."""
    place = last.ordinal - series[0].week.ordinal
    while place and series[place - 1].goal == series[place].goal:
        place -= 1
    return series[place].week


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
