"""What `profile --json` shows. Every key is always there; nothing is rounded but in sentences.

version            2: regularity in place of habit strength (CHANGELOG)
as_of, half_life   the day it shows, and the half-life in active weeks (D.1)
weeks              active weeks asked for; null for all
period             first_day, last_day, and the weeks that count as whole
points.NAME
  series           every week since the log began, oldest first:
    days           workdays left in it, 0–5; 0 is a pause
    count, late    qualifying events logged in time; how many of them 4–14 days after
    window_count   the events over the weeks of the target
    target         null in a pause
    closed, running, state   running: it cannot be closed yet; state: met, partly, zero,
                             unclosed, pause
    open           something may be missing in it, or in its window, that would change attainment
    attainment     0–1
    regularity, low, high    after the week, 0–100; null before the first week that counts
  current          regularity (null where no number may be shown, D.2), low, high (null where no
                   range may be shown either), shown (the same as they are shown), state and its
                   word, open_weeks_of: open of the latest ended weeks, facts: reached of wanted in
                   all closed weeks, null from eight of them on, change (word, text; latest and
                   before: n, met, mean 0–1 and how many were left open; target_changed: the week
                   it is compared from, D.1), closed_weeks, open_weeks, window (how many weeks each
                   of those counted spans), sentence
  consistency      met of the latest closed weeks or whole windows, and how many were left open;
                   volume: events per five workdays, the latest four weeks and the four before;
                   return_weeks: median, null while more than half wait, with return: ended, waiting
                   and word (D.3, E.1)
  sentence         the row of the point
  indices.ID       name, numerator, denominator (null for what is no share), share 0–1 (null
                   below five), interval 0–1 (90 %), not_applicable (what is not counted, by
                   reason), more (its further numbers), sentence (E.2)
                   UA, FL: more.median_days (null where there is none), ended (days of what
                   has, ascending), waiting (how many have not), word: none, few, most (more
                   than half wait), half, median (E.1)
                   DS, KS, LT, IB: more.sample_weeks: k of n active weeks had a sample
                   KS: more.alone, asked, together, others: who decided
                   OT: more.observers: name, behaviours by id: stage, seen of asked, median, lowest,
                   highest, slope (steps in four weeks), label (C.3)
                   SG: more.observers: name, category, pairs, occasions, mean, low, high,
                   behaviours by id with the same, apart (ids, the furthest first) (C.4)
                   PU: more.rounds: closed_on, focus, counts from −3 to +3, unsure, median,
                   improved, followed_up (C.5); a share, that of the latest round, only
                   where all rounds were about one behaviour
indices.FT, SG     what belongs to no single point, in the same form; SG of all points, with the
                   earlier and the later half of the period
"""

from collections.abc import Iterable
from typing import Any

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.measures.regularity import Regularity, shown
from leadercoach.measures.shares import Share
from leadercoach.profile.charts.regularity import change_sentence, regularity_sentence
from leadercoach.profile.indices import Index, agreements
from leadercoach.profile.observer_indices import all_gaps, every_index
from leadercoach.profile.profile import Habit, Profile, habit
from leadercoach.profile.sentences import index_name, row_sentence, sentence
from leadercoach.profile.series import SeriesWeek, point_series
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.store.weeks import first_week

VERSION = 2
_PARTS = ("regularity", "low", "high")
_NO_SAMPLE = ("RE",)  # a part of a whole that is fully known has no interval


def whole(
    log: Log, profile: Profile, weeks: int | None, points: Iterable[str], lang: str
) -> dict[str, Any]:
    """A profile of the last `weeks`, and every week since the log began, as plain data."""
    day = profile.today
    begins = first_week(log)
    begun = begins is not None and begins <= Week.of(day)
    if begun:
        series = point_series(log, profile.calendar)
        habits = {point: habit(profile.calendar, point, series[point]) for point in series}
        profile = profile._replace(series=series, habits=habits)
    first, last = profile.period.days
    return {
        "version": VERSION,
        "as_of": day.isoformat(),
        "weeks": weeks,
        "half_life": int(notes.setting(log, "half_life")),
        "period": {
            "first_day": first.isoformat(),
            "last_day": last.isoformat(),
            "weeks": [str(week) for week in profile.working_weeks] if begun else [],
        },
        "points": {point: _point(profile, point, lang, begun=begun) for point in points},
        "indices": {
            index.id: _index(profile, "", index, lang)
            for index in (agreements(profile), all_gaps(profile))
        },
    }


def _point(profile: Profile, point: str, lang: str, *, begun: bool) -> dict[str, Any]:
    habit = profile.habits[point]
    series = profile.series[point] if begun else []
    return {
        "series": [_week(week) for week in series],
        "current": _current(habit, point, lang),
        "consistency": habit.consistency._asdict(),
        "volume": habit.volume._asdict(),
        "return_weeks": habit.return_weeks.value,
        "return": {
            "ended": list(habit.return_weeks.ended),
            "waiting": habit.return_weeks.waiting,
            "word": habit.return_weeks.word,
        },
        "sentence": row_sentence(profile, point, lang),
        "indices": {
            index.id: _index(profile, point, index, lang) for index in every_index(profile, point)
        },
    }


def _week(week: SeriesWeek) -> dict[str, Any]:
    return {
        "week": str(week.week),
        "days": week.days,
        "paused_late": week.paused_late,
        "target_late": week.target_late,
        "count": week.events,
        "late": week.late,
        "window_count": week.state.events,
        "target": week.state.target,
        "closed": week.closed,
        "running": week.running,
        "state": week.state.state,
        "open": week.state.open,
        "attainment": week.state.attained,
        **_parts(week.regularity),
    }


def _parts(regularity: Regularity | None) -> dict[str, float | None]:
    if regularity is None or not regularity.weight:
        return dict.fromkeys(_PARTS)
    return dict(zip(_PARTS, (100 * part for part in regularity[:3]), strict=True))


def _current(habit: Habit, point: str, lang: str) -> dict[str, Any]:
    parts = _parts(habit.range)
    if habit.number is None:
        parts["regularity"] = None
    return {
        **parts,
        "shown": {
            name: None if part is None else shown(part / 100) for name, part in parts.items()
        },
        "state": habit.state,
        "word": content.label("habit.state", habit.state).in_(lang),
        "open_weeks_of": {"open": habit.honesty.open, "ended": habit.honesty.ended},
        "facts": {"reached": habit.facts.k, "wanted": habit.facts.n} if habit.young else None,
        "change": _change(habit, lang),
        "closed_weeks": habit.closed,
        "open_weeks": habit.open,
        "window": habit.window,
        "sentence": regularity_sentence(habit, point, lang),
    }


def _change(habit: Habit, lang: str) -> dict[str, Any]:
    word, latest, before, _ = habit.change
    return {
        "word": word,
        "text": content.label("change.word", word).in_(lang) if word else None,
        "latest": latest._asdict() if latest else None,
        "before": before._asdict() if before else None,
        "target_changed": str(habit.turned) if habit.turned else None,
        "sentence": change_sentence(habit, lang),
    }


def _index(profile: Profile, point: str, index: Index, lang: str) -> dict[str, Any]:
    share = index.share
    return {
        "name": index_name(point, index.id, lang),
        "numerator": share.k if share else None,
        "denominator": share.n if share else None,
        "share": share.part if share else None,
        "interval": _interval(index.id, share),
        "not_applicable": index.outside,
        "more": index.more,
        "sentence": sentence(profile, point, index, lang),
    }


def _interval(index_id: str, share: Share | None) -> list[float] | None:
    if share is None or share.interval is None or index_id in _NO_SAMPLE:
        return None
    return list(share.interval)
