"""The one screen of a coach session: what moved since the last one, as far as the coach may see
(F.2). Read from the log of a package only, so that this screen, the preview and the file agree."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from leadercoach import content
from leadercoach.coaching.action import lasts, promise
from leadercoach.coaching.consent import narrowed
from leadercoach.coaching.package import Package
from leadercoach.coaching.session import CoachSession
from leadercoach.log.weeks import TIMELY_DAYS, Week
from leadercoach.measures.decisions import taken_back
from leadercoach.measures.honesty import ENOUGH_CLOSED
from leadercoach.measures.indices import agreements_kept
from leadercoach.measures.shares import Share
from leadercoach.moment import Moment
from leadercoach.profile import readings
from leadercoach.profile.charts.regularity import (
    change_sentence,
    open_words,
    range_alone,
    value_sentence,
)
from leadercoach.profile.facts import Span
from leadercoach.profile.profile import Habit
from leadercoach.profile.rows import value_words
from leadercoach.profile.series import Calendar, SeriesWeek, pointed
from leadercoach.sharing.allowed import allowed, coach_ids
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.outline import say
from leadercoach.sharing.questions import Question, questions, untold
from leadercoach.sharing.sees import sees
from leadercoach.sharing.shown import WeeksMet, met_words, over, seen_in, shown_weeks, weeks_met
from leadercoach.store import actions, coaching, entries
from leadercoach.store.actions import SavedAction
from leadercoach.store.coaching import SavedSession
from leadercoach.store.engine import Log
from leadercoach.views import words
from leadercoach.views.actions import staff_first
from leadercoach.views.sessions import AgreedRow, agreed_row

__all__ = ["Line", "Pinned", "Question", "Review", "Row", "review", "review_now"]
LINES = 3


class Row(NamedTuple):
    """One advice point. `shown` is whether the coach sees it; if not, all else is empty.

    `value`, `beside` and `range_alone` are as on the leader's own page (PointRow); `why` says why
    there is no number. `facts` tell what came of the weeks since the last session, `met` the same
    as counts; `verdict` is empty unless one is earned (D.1). `weeks` are those of the period,
    pauses included, oldest first, and in those of `pointed` a number may be shown.
    """

    point: str
    name: str
    shown: bool
    value: str = ""
    beside: str = ""
    range_alone: str = ""
    why: str = ""
    facts: str = ""
    verdict: str = ""
    met: WeeksMet = WeeksMet(0, 0, 0)
    habit: Habit | None = None
    weeks: Sequence[SeriesWeek] = ()
    pointed: frozenset[Week] = frozenset()


class Line(NamedTuple):
    """What an observer said; `form` gives the mark."""

    form: int
    name: str
    on: date
    saw: str
    led_to: str
    next_time: str


class Pinned(NamedTuple):
    id: str
    point: str
    on: date
    title: str


class Review(NamedTuple):
    """All of the screen. `since` is the number of the last session, None for the first; `note`
    says what a file of an earlier version does not hold; `timely`
    counts entries logged within three days; `kept` is FT; `taken_back` and `untold` are counts of
    points the coach sees, else None."""

    coach: str
    sees: str
    note: str
    first: date
    last: date
    since: int | None
    closed: int
    open: int
    paused: int
    timely: Share
    rows: list[Row]
    questions: list[Question]
    actions: list[AgreedRow]
    kept: Share
    lines: list[Line]
    taken_back: Share | None
    untold: int | None
    pinned: list[Pinned]


def review(shared: Log, package: Package, session_id: str | None, lang: str) -> Review:
    """The screen of one session of an opened package, or of all its days. NotFound without it."""
    known = coaching.session(shared, session_id).session if session_id else None
    return _Reader(shared, package, known, lang, None).review()


def review_now(
    log: Log, coach_id: str, session: CoachSession, at: Moment, lang: str
) -> Review | None:
    """The screen for the leader's own window: what the coach may see of the session's days, with
    the log's own ids and her own words for what was agreed. None where nothing may be seen.

    Regularity is counted by whole weeks, so those the days begin and end in are shown whole as far
    as the consent goes.
    """
    saved = coaching.in_force(log, coach_id)
    last = max(session.last_day, min(Week.of(session.last_day).sunday, at.today))
    monday = Week.of(session.first_day).monday
    consent = narrowed(saved.consent, monday, last) if saved else None
    if consent is None or consent.last(at.today) < consent.first_day:
        return None
    package = allowed(log, coach_id, at, lang, consent=consent)
    with open_package(package) as shared:
        salt = coaching.coach(log, coach_id).salt
        there = {part.id for part in package.entries}
        every = {coach_ids(salt, own): own for own in session.pinned}
        pinned = {theirs: own for theirs, own in every.items() if theirs in there}
        seen = msgspec.structs.replace(session, pinned=tuple(pinned))
        found = _Reader(shared, package, seen, lang, at.today).review()
    own = {coach_ids(salt, each.id): each for each in actions.actions(log)}
    return found._replace(
        actions=[agreed_row(own[row.id], at.today, lang, at.today) for row in found.actions],
        pinned=[pin._replace(id=pinned[pin.id]) for pin in found.pinned],
    )


def _days(package: Package, session: CoachSession | None) -> Span:
    """The days a session is about, as far as they are shown; all that are shown if none is."""
    whole = Span(package.consent.first_day, package.last_day)
    if session is None:
        return whole
    days = Span(max(whole.first, session.first_day), min(whole.last, session.last_day))
    return days if days.first <= days.last else whole


def _why(habit: Habit, point: str, lang: str) -> str:
    if habit.number is not None:
        return ""
    if habit.range is not None:
        return open_words(habit, lang)
    return value_sentence(habit, point, lang)


class _Reader:
    """One reading of an opened package, for a session or all of its days, told on a day (words)."""

    def __init__(
        self,
        shared: Log,
        package: Package,
        session: CoachSession | None,
        lang: str,
        today: date | None,
    ) -> None:
        self._log, self._package, self._session = shared, package, session
        self._lang, self._today = lang, today
        self._days = _days(package, session)
        self._weeks = shown_weeks(shared, package)
        self._seen = seen_in(shared, package, self._days, self._weeks)
        self._before = self._last_session()
        self._actions = actions.actions(shared)

    def review(self) -> Review:
        package, seen, weeks = self._package, self._seen, self._weeks
        within = weeks.within(self._days)
        promises = [promise(a.action, a.settled, package.made_on) for a in self._actions]
        return Review(
            coach=package.coach,
            sees=sees(package.consent, package.coach, self._today, self._lang),
            note=say("first_edition", self._lang) if package.v == 1 else "",
            first=self._days.first,
            last=self._days.last,
            since=self._before.number if self._before else None,
            closed=len(weeks.closed(within)),
            open=len(weeks.open(within)),
            paused=len(weeks.paused(within)),
            timely=self._timely(),
            rows=[self._row(point) for point in content.POINTS],
            questions=questions(seen, self._lang),
            actions=self._action_rows(),
            kept=agreements_kept(promises, package.made_on).share,
            lines=self._lines(),
            taken_back=(taken_back(seen.decisions).share if "delegation" in seen.points else None),
            untold=len(untold(seen)) if "failure" in seen.points else None,
            pinned=self._pinned(),
        )

    def _last_session(self) -> SavedSession | None:
        """The latest one closed, before this session if it is one."""
        until = self._session.held_on if self._session else date.max
        closed = [s for s in coaching.sessions(self._log) if s.state == "closed"]
        return next((s for s in closed if s.session.held_on < until), None)

    def _row(self, point: str) -> Row:
        name = content.point_name(point).in_(self._lang)
        known, habit = self._weeks.known, self._weeks.habits.get(point)
        if point not in self._package.consent.points:
            return Row(point, name, shown=False)
        if known is None or habit is None:
            why = readings.say("rg_building", self._lang, ENOUGH_CLOSED)
            return Row(point, name, shown=True, why=why)
        series = self._weeks.series[point]
        within = set(self._weeks.within(self._days))
        met = self._met(known, point, habit)
        value, beside = value_words(habit, point, self._lang)
        earned = habit.change.word in ("higher", "lower")
        return Row(
            point=point,
            name=name,
            shown=True,
            value=value,
            beside=beside,
            range_alone=range_alone(habit, self._lang),
            why=_why(habit, point, self._lang),
            facts=self._facts(met, habit),
            verdict=change_sentence(habit, self._lang) if earned else "",
            met=met,
            habit=habit,
            weeks=[week for week in series if week.week in within],
            pointed=pointed(known, point, series, now=habit.number is not None),
        )

    def _met(self, known: Calendar, point: str, habit: Habit) -> WeeksMet:
        """Of the weeks of the days shown, from that of the last session on."""
        first, last = Week.of(self._days.first), Week.of(self._days.last)
        if self._before is not None:
            first = max(first, Week.of(self._before.session.held_on))
        whole = over(known, point, self._weeks.series[point], habit.window)
        return weeks_met([each for each in whole if first <= each.first and each.last <= last])

    def _facts(self, met: WeeksMet, habit: Habit) -> str:
        facts = met_words(met, habit, self._lang)
        code = "in_period" if self._before is None else "since_session"
        return readings.say(code, self._lang, facts=facts) if facts else ""

    def _timely(self) -> Share:
        rows = self._log.rows(
            "select julianday(logged_on) - julianday(occurred_on) from entries"
            " where status = 'saved' and occurred_on between ? and ?",
            (self._days.first.isoformat(), self._days.last.isoformat()),
        )
        return Share(sum(late <= TIMELY_DAYS for (late,) in rows), len(rows))

    def _action_rows(self) -> list[AgreedRow]:
        """What was settled or due since the last session, then what else is to be done."""
        every = self._actions
        first = [saved for saved in every if self._lately(saved)]
        rest = [saved for saved in every if lasts(saved.settled) and saved not in first]
        return [
            agreed_row(saved, self._package.made_on, self._lang, self._today)
            for saved in (*staff_first(first), *staff_first(rest))
        ]

    def _lately(self, saved: SavedAction) -> bool:
        since = self._days.first
        if self._before is not None:
            since = self._before.session.held_on + timedelta(days=1)
        if saved.settled.on is not None and saved.settled.on >= since:
            return True
        due = saved.due if lasts(saved.settled) else None
        return due is not None and since <= due <= self._package.made_on

    def _lines(self) -> list[Line]:
        found = [
            Line(part.form, part.name, line.on, line.saw, line.led_to, line.next_time)
            for part in self._package.observers
            for line in part.lines
            if self._days.first <= line.on <= self._days.last
        ]
        return sorted(found, key=lambda line: line.on, reverse=True)[:LINES]

    def _pinned(self) -> list[Pinned]:
        pinned = self._session.pinned if self._session else ()
        known = [(own, entries.get(self._log, own).entry) for own in pinned]
        return [
            Pinned(own, entry.point, entry.occurred_on, words.label(entry, self._lang, self._today))
            for own, entry in known
        ]
