"""Logs with much that is old, days that are believed, and an announcement that was seen."""

import json
from datetime import timedelta

from erasures import WORD, write_beside, write_entries
from samples import TODAY, add, at, told

from leadercoach.content import POINTS
from leadercoach.exchange.archive import contents
from leadercoach.log.failure import Share
from leadercoach.log.retention import last_gone
from leadercoach.log.weeks import Week
from leadercoach.profile.series import calendar, point_series
from leadercoach.store.clock import note_day
from leadercoach.usecases import entries, retention, weeks
from leadercoach.views.weeks import point_weeks

DAYS = (TODAY, TODAY + timedelta(days=6), TODAY + timedelta(days=14))


def believe(log, day):
    with log.transaction():
        note_day(log, day)


def announce(log, days=DAYS):
    """What is due stands on the screen on some days, each following on the one before."""
    for day in days:
        believe(log, day - timedelta(days=1))
        retention.seen(log, retention.due(log, at(day)).items, at(day))


def thin(log):
    """Choose to thin out, see it announced, and let it happen."""
    retention.choose(log, "thin")
    announce(log)
    return retention.apply(log, at(DAYS[-1]))


def remove_all(log, today=TODAY):
    retention.choose(log, "ask")
    believe(log, today)
    return retention.remove(log, retention.due(log, at(today)).items, at(today))


def ago(months, days=0):
    return last_gone(TODAY, months) - timedelta(days=days)


def whole(log):
    """All that an archive would hold but what retention itself remembers."""
    found = {**contents(log), "settings": {}, "kept": [], "removed": []}
    return json.loads(json.dumps(found, default=str))


def lived(log):
    """Three years, every week with something in each point, most of them closed."""
    day = TODAY - timedelta(weeks=156)
    while day < TODAY:
        for nth, point in enumerate(POINTS):
            if day.day % (nth + 2):
                shares = {"shares": [told(str(day))]} if point == "failure" else {}
                add(log, point, on=day, title=f"In {day}", people=["M3"], **shares)
        if day.day % 5:
            weeks.close(log, Week.of(day), at(Week.of(day).friday))
        day += timedelta(weeks=1)
    old = TODAY - timedelta(weeks=150)
    twice = add(log, "failure", on=old, shares=[told(str(old))])
    tell(log, twice.id, old + timedelta(weeks=20))
    add(log, on=old, occurred_on=str(old - timedelta(days=40)), title="Written down late")


def tell(log, failure, day):
    entries.share(log, failure, Share(on=day, direction="down"), at(day))


def numbers(log):
    known = calendar(log, TODAY)
    series = point_series(log, known)
    found = {p: [(w.week, w.events, w.state, w.regularity) for w in series[p]] for p in POINTS}
    return known, found, point_weeks(log, known.begins, known.last)


def everything_old(log):
    """Something of everything, all of it older than every limit."""
    day = ago(26)
    first = write_entries(log, WORD, day)
    write_beside(log, WORD, first, day)
    with log.transaction():
        log.write("update pulse_rounds set closed_on = opened_on")
        log.write("update pulse_rounds set closed_on = ?, opened_on = ?", (str(day), str(day)))
        log.write("update actions set status = 'done'")
        log.write("update proposals set state = 'declined', received_on = ?", (str(day),))
        log.write("update entries set updated_at = ?", (at(day).stamp,))
        for table in ("sessions", "actions"):
            log.write(f"update {table} set updated_at = ?", (at(day).stamp,))
