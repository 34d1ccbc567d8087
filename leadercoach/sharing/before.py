"""What is carried over from before a consent's period, so that a coach's numbers go on where the
leader's own do (D.1, D.2, F.3)."""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import BeforePart, TargetPart, WeekBeforePart
from leadercoach.log.weeks import Week
from leadercoach.measures.honesty import LATEST
from leadercoach.profile.series import Calendar, SeriesWeek, calendar, laid, point_series
from leadercoach.store.engine import Log
from leadercoach.store.weeks import first_week
from leadercoach.views.weeks import days_of

DIGITS = 4
MOST_OLDER = 16  # no rule asks for more closed weeks (S12)
_NOTHING = BeforePart(value=0.0, low=0.0, high=0.0, weight=0.0, skip=0, older=0, weeks=())


def before_parts(
    log: Log, consent: Consent, targets: Sequence[TargetPart], today: date
) -> dict[str, BeforePart]:
    """By point, from the entries this coach might have been shown at that time; none where the log
    begins after the first week. `targets` are those of the period, each point's oldest first."""
    first = Week.of(consent.first_day)
    begins = first_week(log, consent.in_order)
    if begins is None or begins > first or first > Week.of(today):
        return {}
    known = calendar(log, today, points=consent.in_order, until=first.before())
    if known is None:
        return dict.fromkeys(consent.in_order, _NOTHING)
    cut = consent.first_day > first.monday and days_of(log, first, first)[first] > 0
    series = point_series(log, known, visible=True)
    return {
        point: _part(
            known, point, series[point], [goal for goal in targets if goal.point == point], cut=cut
        )
        for point in consent.in_order
    }


def _part(
    known: Calendar,
    point: str,
    series: Sequence[SeriesWeek],
    goals: Sequence[TargetPart],
    *,
    cut: bool,
) -> BeforePart:
    """`cut`: the period begins within its first week, so that it is no whole one."""
    now = series[-1].regularity
    window = goals[0].weeks
    skip = _left(known, point, series) if window == series[-1].goal.weeks else 0
    active = [week for week in series if week.days]
    older, latest = active[:-LATEST], active[-LATEST:]
    return BeforePart(
        value=round(now.value, DIGITS),
        low=round(now.low, DIGITS),
        high=round(now.high, DIGITS),
        weight=round(now.weight, DIGITS),
        skip=skip or (window if cut else 0),
        older=min(MOST_OLDER, sum(week.closed for week in older)),
        weeks=_weeks(latest, goals),
    )


def _left(known: Calendar, point: str, series: Sequence[SeriesWeek]) -> int:
    """How many weeks are still missing to the window the series ends in (D.1)."""
    window = series[-1].goal.weeks
    every = laid(known, point, series)
    whole = [w for w in every if w.stretch.last - w.stretch.first + 1 == w.stretch.window]
    after = [w for w in series if w.days and (not whole or w.week > whole[-1].last)]
    begun = list(takewhile(lambda week: week.goal.weeks == window, reversed(after)))
    return window - len(begun) if begun else 0


def _weeks(latest: Sequence[SeriesWeek], goals: Sequence[TargetPart]) -> tuple[WeekBeforePart, ...]:
    """What was reached is told only of weeks that a window of the period reaches back to, and not
    beyond the target."""
    reach = len(latest) + 1 - max(goal.weeks for goal in goals)
    most = max(goal.times for goal in goals)
    return tuple(
        WeekBeforePart(
            closed=week.closed,
            open=week.state.open,
            reached=min(most, week.events) if nth >= reach else 0,
        )
        for nth, week in enumerate(latest)
    )
