"""Keeping nothing for longer than its limit: shown first, and taken away a month later (F.4)."""

from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.errors import Refused
from leadercoach.log.retention import MONTHS, NOTICE, check_months, gone_on, last_gone
from leadercoach.moment import Moment
from leadercoach.store import erasures, notes
from leadercoach.store.engine import Log
from leadercoach.store.indexes import forget_words
from leadercoach.store.retention import FACTS, TEXTS, Rule, remove, waiting
from leadercoach.usecases.clearing import Finish, finish

SHOWN = "retention_shown_on"
STEPS = timedelta(days=1)


class Due(NamedTuple):
    """What one limit is about: `now` rows have passed it, `soon` do so within 30 days, the first
    of them on `first`."""

    setting: str
    kind: str
    months: int
    now: int
    soon: int
    first: date | None


class Notice(NamedTuple):
    """`bites_on`: from then on what has been shown may be taken away; None if it is not shown."""

    due: tuple[Due, ...]
    bites_on: date | None

    @property
    def now(self) -> int:
        return sum(each.now for each in self.due)


def months_of(log: Log) -> dict[str, int]:
    """The limits of this log, by setting."""
    return {name: int(notes.setting(log, name)) for name in MONTHS}


def set_months(log: Log, name: str, months: int) -> None:
    """Make a limit shorter, or what it was. What has been shown is then shown anew."""
    check_months(name, months)
    with log.transaction():
        notes.keep_setting(log, name, months)
        notes.keep_setting(log, SHOWN, None)


def due(log: Log, today: date) -> Notice:
    """What has passed its limit, and what does within 30 days."""
    months = months_of(log)
    with log.snapshot():
        found = [_due(log, rule, months[rule.setting], today) for rule in (*TEXTS, *FACTS)]
    shown = _shown(log, today)
    return Notice(
        tuple(each for each in found if each.now or each.soon), shown + NOTICE if shown else None
    )


def show(log: Log, at: Moment) -> None:
    """Note that the leader has been told what goes; the first time counts. A clock that has been
    set says nothing."""
    if log.read_only is None and _runs(at) and _shown(log, at.today) is None:
        with log.transaction():
            notes.keep_setting(log, SHOWN, at.today.isoformat())


def may_apply(log: Log, at: Moment) -> bool:
    """Whether what has been shown 30 days ago may be taken away."""
    shown = _shown(log, at.today)
    return _runs(at) and shown is not None and at.today >= shown + NOTICE


def apply(log: Log, at: Moment) -> Finish:
    """Take away what had passed its limit by the end of the notice, from backups too; then there
    is a new notice. Refused before it has been shown for 30 days and on a clock that was set."""
    if not _runs(at):
        raise Refused("retention_clock")
    shown = _shown(log, at.today)
    if shown is None or at.today < shown + NOTICE:
        raise Refused("retention_not_shown", days=NOTICE.days)
    months = months_of(log)
    with log.transaction():
        for rule in (*FACTS, *TEXTS):
            remove(log, rule, last_gone(shown + NOTICE, months[rule.setting]), shown)
        notes.keep_setting(log, SHOWN, None)
        forget_words(log)
        erasures.spread(log)
    return finish(log)


def _due(log: Log, rule: Rule, months: int, today: date) -> Due:
    by, soon = last_gone(today, months), last_gone(today + NOTICE, months)
    now, later, first = waiting(log, rule, by, soon)
    kind = rule.part.kind if rule in FACTS else f"{rule.part.kind}_text"
    return Due(rule.setting, kind, months, now, later, gone_on(first, months) if first else None)


def _shown(log: Log, today: date) -> date | None:
    """The day what is due was shown; one that lies ahead is of a clock that was wrong."""
    kept = notes.setting(log, SHOWN)
    day = date.fromisoformat(kept) if kept else None
    return day if day and day <= today else None


def _runs(at: Moment) -> bool:
    """Whether it is the present moment, not one that somebody has chosen."""
    return abs(Moment.present().now - at.now) < STEPS
