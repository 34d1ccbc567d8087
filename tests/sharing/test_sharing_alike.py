"""What a coach reads is the leader's own, of only those entries that may be shown: random logs."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from samples import TODAY, add, at, told

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.measures.weekstates import WeekState
from leadercoach.profile.profile import Habit, habit
from leadercoach.profile.series import SeriesWeek, calendar, laid, point_series, pointed
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.shown import shown_weeks
from leadercoach.store.engine import Log, log_in_memory
from leadercoach.usecases import coaching, weeks

ROUNDED = 1e-3  # what is carried has four decimals
LOGS = 90


class Event(NamedTuple):
    point: str
    on: date
    logged: date
    visibility: str
    told: date | None


class History:
    """Some months of one leader, written into as many logs as are asked for."""

    def __init__(self, seed: int) -> None:
        self.chance = chance = random.Random(seed)
        self.begins = Week.of(TODAY).before(chance.randrange(3, 40))
        self.half_life = chance.randrange(2, 9)
        self.events = [event for week in self._weeks() for event in self._events(week)]
        self.closed = [week for week in self._weeks() if chance.random() < 0.8]
        self.pauses = [self._pause() for _ in range(chance.randrange(4))]
        self.targets = [self._target() for _ in range(chance.randrange(7))]

    def consent(self, *, whole_weeks: bool = True) -> Consent:
        chance = self.chance
        first = Week.of(TODAY).before(chance.randrange(1, 30))
        last = chance.choice([None, first.after(chance.randrange(20))])
        ends = None if last is None or last >= Week.of(TODAY) else last.sunday
        begins = first.monday
        if not whole_weeks:
            begins += timedelta(days=chance.randrange(7))
            ends = ends and max(begins, ends - timedelta(days=chance.randrange(7)))
        points = tuple(chance.sample(POINTS, chance.randrange(1, 5)))
        return Consent(points=points, first_day=begins, last_day=ends)

    @contextmanager
    def log(self, within: Consent | None = None) -> Iterator[Log]:
        """A log of it; with `within` of nothing but what a coach may be shown, of all days."""
        log = log_in_memory(Path("random"))
        with log.transaction():
            self._fill(log, within)
        yield log
        log.close()

    def _fill(self, log: Log, within: Consent | None) -> None:
        weeks.set_half_life(log, self.half_life)
        for change, day in self.targets:
            weeks.set_target(log, change, at(day))
        for pause in self.pauses:
            weeks.pause(log, pause, at())
        for event in self.events:
            if within is None or (event.visibility != "none" and event.point in within.points):
                self._add(log, event)
        for week in self.closed:
            weeks.close(log, week, at(min(TODAY, week.sunday)))

    def _add(self, log: Log, event: Event) -> None:
        more = {"shares": [told(str(event.told))]} if event.told else {}
        add(
            log, event.point, on=event.logged, occurred_on=str(event.on),
            coach_visibility=event.visibility, **more,
        )  # fmt: skip

    def _weeks(self) -> list[Week]:
        count = Week.of(TODAY).ordinal - self.begins.ordinal
        return [self.begins.after(nth) for nth in range(count)]

    def _events(self, week: Week) -> Iterator[Event]:
        chance = self.chance
        for point in POINTS:
            for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
                day = week.monday + timedelta(days=chance.randrange(7))
                late = timedelta(days=chance.choice([0, 0, 0, 3, 9, 20]))
                logged = min(TODAY, day + late)
                seen = chance.choice(["none", "facts", "all"])
                yield Event(point, day, logged, seen, day if point == "failure" else None)

    def _pause(self) -> Pause:
        day = self.begins.monday + timedelta(days=self.chance.randrange(200))
        return Pause(day, day + timedelta(days=self.chance.randrange(12)))

    def _target(self) -> tuple[TargetChange, date]:
        chance = self.chance
        week = self.begins.after(chance.randrange(30))
        goal = Target(chance.randrange(1, 4), chance.choice([1, 1, 2, 4]))
        return TargetChange(chance.choice(POINTS), week, goal), min(week.monday, TODAY)


def own(log: Log, consent: Consent) -> tuple:
    """The leader's own weeks until the last one that is shown."""
    known = calendar(log, TODAY, until=Week.of(consent.last(TODAY)))
    return known, point_series(log, known) if known else None


@contextmanager
def both(seed: int, *, whole_weeks: bool = True) -> Iterator[tuple]:
    """What the coach reads of a random log, and the leader's own of only what may be shown."""
    history = History(seed)
    consent = history.consent(whole_weeks=whole_weeks)
    with history.log() as whole, history.log(consent) as twin:
        coach = coaching.add_coach(whole, Coach(name="Eva"), at())
        package = allowed(whole, coach, at(), "sv", consent=consent)
        with open_package(package) as shared:
            yield consent, shown_weeks(shared, package), *own(twin, consent)


def reached(week: SeriesWeek) -> WeekState:
    """A week's state; what was more than the target before the period is not told."""
    return week.state._replace(events=min(week.state.events, week.state.target or 0))


def told_of(habit: Habit) -> tuple:
    """What may be told of a habit, beside its numbers."""
    return habit.state, habit.young, habit.honesty, habit.number is None


@pytest.mark.long
@pytest.mark.parametrize("seed", range(LOGS))
def test_the_coachs_numbers_and_windows_are_the_leaders_own(seed):
    with both(seed) as (consent, seen, known, series):
        first = Week.of(consent.first_day)
        if known is None or known.last < first:
            assert seen.known is None
            return
        assert seen.known is not None
        assert seen.known.last == known.last
        for point in consent.points:
            there = [week for week in series[point] if week.week >= seen.known.begins]
            assert [week.week for week in there] == [week.week for week in seen.series[point]]
            for week, mine in zip(seen.series[point], there, strict=True):
                assert week.regularity == pytest.approx(mine.regularity, abs=ROUNDED)
                assert (reached(week), week.running) == (reached(mine), mine.running)
            mine = habit(known, point, series[point])
            assert told_of(seen.habits[point]) == told_of(mine)
            windows = [w for w in laid(known, point, series[point]) if w.first >= first]
            assert [w[1:] for w in laid(seen.known, point, seen.series[point])] == [
                w[1:] for w in windows
            ]
            shown = mine.number is not None
            told = {w for w in pointed(known, point, series[point], now=shown) if w >= first}
            assert pointed(seen.known, point, seen.series[point], now=shown) == told
            assert seen.habits[point].change.word in (None, "cannot_tell", mine.change.word)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(LOGS))
def test_days_that_begin_or_end_within_a_week_never_make_it_more(seed):
    with both(seed, whole_weeks=False) as (consent, seen, known, series):
        if seen.known is None:
            return
        for point in consent.points:
            there = {week.week: week for week in series[point]}
            for week in seen.series[point]:
                mine = there[week.week].regularity
                if week.week < known.last or consent.last_day is None:
                    assert week.regularity.value <= mine.value + ROUNDED
                    assert week.regularity.low <= mine.low + ROUNDED
            if consent.last_day is None:
                own_word = habit(known, point, series[point]).change.word
                assert seen.habits[point].change.word in (None, "cannot_tell", own_word)
