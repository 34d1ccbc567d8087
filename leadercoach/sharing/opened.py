"""A package as a log that is kept in memory: what the coach sees is read from it, by the same pages
and formulas as the leader's own log, and there is nothing else in it."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from leadercoach.coaching import package as wire
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Package
from leadercoach.feedback.request import Observer
from leadercoach.log.entries import Record
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.moment import Moment
from leadercoach.store import actions, coaching, entries, feedback, notes, people, records, weeks
from leadercoach.store.actions import SavedAction
from leadercoach.store.engine import Log, log_in_memory
from leadercoach.store.rows import fields_of, insert
from leadercoach.store.weeks import Carried, HabitBefore, WeekBefore

READ_ONLY = "shared_log"  # why such a log cannot be written


def open_package(package: Package, name: Path = Path("package")) -> Log:
    """The log of a package, only to be read. The caller closes it."""
    log = log_in_memory(name)
    with log.transaction():
        _Filler(log, package).fill()
    log.read_only = READ_ONLY
    log.again = partial(open_package, package, name)
    return log


def moment(day: date) -> Moment:
    """Noon of a day: packages tell days, not hours."""
    return Moment(day, datetime.combine(day, time(12), UTC))


class _Filler:
    """Writes the parts of one package into a log."""

    def __init__(self, log: Log, package: Package) -> None:
        self._log, self._package = log, package
        self._at = moment(package.made_on)

    def fill(self) -> None:
        self._settings()
        self._weeks()
        for area in self._package.areas:
            area_id = people.area_id(self._log, area.name, self._at)
            for level in area.levels:
                people.agree_level(self._log, area_id, level.level, level.from_day, self._at)
        for part in self._package.entries:
            stamp = moment(part.logged_on).stamp
            record = Record(
                id=part.id,
                created_at=stamp,
                updated_at=stamp,
                logged_on=part.logged_on,
                entry=part.entry,
            )
            entries.save(self._log, record, self._at)
        people.note_marked(self._log, self._package.team_marked)
        for alias in self._package.team:
            people.mark_team(self._log, people.person_id(self._log, alias, self._at), self._at)
        for known in self._package.observers:
            self._observer(known)
        for nth, pulse in enumerate(self._package.pulses):
            self._pulse(nth, pulse)
        self._engagement()

    def _settings(self) -> None:
        package = self._package
        for name in ("country", "team_size", "half_life"):
            notes.keep_setting(self._log, name, getattr(package, name))
        notes.keep_setting(self._log, "leader_name", package.leader)

    def _weeks(self) -> None:
        package, first = self._package, Week.of(self._package.consent.first_day)
        before = {point: _before(part) for point, part in package.goes_on_from.items()}
        if before:
            weeks.carry(self._log, Carried(first, before))
        for week in map(Week.parse, package.closed):  # closed whatever day it is looked at from
            weeks.mark_week(self._log, week, moment(week.monday), closed=True)
        for pause in package.pauses:
            self._pause(pause)
        for goal in package.targets:
            change = TargetChange(
                goal.point, Week.parse(goal.from_week), Target(goal.times, goal.weeks)
            )
            weeks.add_target(self._log, change, moment(goal.set_on or change.from_week.monday))

    def _pause(self, part: wire.PausePart) -> None:
        """As old as it says; one that says nothing was there in time."""
        days = Pause(part.first, part.last)
        new = weeks.add_pause(self._log, days, moment(part.set_on or part.first))
        if part.removed_on is not None:
            weeks.remove_pause(self._log, new, moment(part.removed_on))

    def _observer(self, part: wire.ObserverPart) -> None:
        """Observers who are not shown stand between them, nameless, so that each keeps the mark."""
        for form in range(len(feedback.observers(self._log)), part.form + 1):
            later = Moment(self._at.today, self._at.now + timedelta(milliseconds=form))
            shown = form == part.form
            known = Observer(name=part.name if shown else f"–{form}", relation="other")
            observer_id = feedback.add_observer(self._log, known, later)
            feedback.retire_observer(self._log, observer_id, later, retired=not shown)
        for line in part.lines:
            self._line(observer_id, line)

    def _line(self, observer_id: str, line: wire.SeenPart) -> None:
        new = self._log.new_id(self._at.now)
        stamp = moment(line.received_on).stamp
        insert(
            self._log,
            records.REQUESTS,
            id=new,
            rid=new,
            token="",
            observer_id=observer_id,
            occurred_on=line.on,
            occasion=line.occasion,
            title="",
            lang=self._package.lang,
            way="form",
            focus=list(line.ratings),
            state="answered",
            asked_on=line.on,
            expires_on=line.received_on,
            self_rated_at=stamp,
            created_at=stamp,
            updated_at=stamp,
        )
        insert(
            self._log,
            records.REPLIES,
            request_id=new,
            reply_id=new,
            received_at=stamp,
            written_at=stamp,
            sealed=True,
            calibrated=True,
            withdraw="",
            coach=True,
            thanks="",
            **fields_of(records.REPLIES, line),
        )
        for who, ratings in (("self", line.own), ("observer", line.ratings)):
            feedback.rate(self._log, new, who, ratings, self._at)

    def _pulse(self, nth: int, part: wire.RoundPart) -> None:
        new = self._log.new_id(self._at.now)
        insert(
            self._log,
            records.PULSE_ROUNDS,
            id=new,
            rid=f"{nth}",
            lang=self._package.lang,
            closes_on=part.closed_on,
            created_at=self._at.stamp,
            **fields_of(records.PULSE_ROUNDS, part),
        )
        for question, steps in part.counts.items():
            for step, times in steps.items():
                counted = {"question": question, "step": step, "times": times}
                insert(self._log, records.PULSE_COUNTS, round_id=new, **counted)

    def _engagement(self) -> None:
        package, log = self._package, self._log
        coach_id = coaching.add_coach(log, Coach(name=package.coach), self._at)
        if package.terms:
            coaching.agree_terms(log, coach_id, package.terms, self._at)
        coaching.grant(log, coach_id, package.consent, self._at)
        for part in package.sessions:
            coaching.insert_session(log, part.id, coach_id, part.session, self._at, part.state)
        for act in package.actions:
            saved = SavedAction(
                act.id, act.session, coach_id, act.agreed_on, act.action, act.settled, act.entries
            )
            actions.insert(log, saved, self._at)


def _before(part: wire.BeforePart) -> HabitBefore:
    return HabitBefore(
        (part.value, part.low, part.high, part.weight),
        part.skip,
        part.older,
        tuple(WeekBefore(week.closed, week.open, week.reached) for week in part.weeks),
    )
