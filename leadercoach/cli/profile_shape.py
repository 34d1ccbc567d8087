"""What `profile --json` shows. Every key is always there; nothing is rounded but in sentences.

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
    attainment     0–1
    strength, low, high      after the week, 0–100; in a pause as before it
  current          strength, low, high (null where no number may be shown, D.2), shown (the
                   same as they are shown), state and its word, change (points, word, text)
                   over four active weeks, closed_weeks, sentence
  consistency      met of the latest closed weeks; volume: events a week, the latest four
                   weeks and the previous four; return_weeks (D.3)
  sentence         the row of the point
  indices.ID       name, numerator, denominator (null for what is no share), share 0–1 (null
                   below five), interval 0–1 (90 %), not_applicable (what is not counted, by
                   reason), more (its further numbers), sentence (E.2)
                   OT: more.observers: name, behaviours by id: stage, seen of asked, median, lowest,
                   highest, slope (steps in four weeks), label (C.3)
                   SG: more.observers: name, category, pairs, occasions, mean, low, high (C.4)
                   PU: more.rounds: closed_on, focus, counts from −3 to +3, unsure, median,
                   improved, followed_up (C.5); the share is that of the latest round
indices.FT, SG     what belongs to no single point, in the same form; SG of all points, with the
                   earlier and the later half of the period
"""

from collections.abc import Iterable
from typing import Any

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.measures.shares import Share
from leadercoach.measures.strength import Strength, shown
from leadercoach.profile.charts.strength import strength_sentence
from leadercoach.profile.indices import Index, agreements
from leadercoach.profile.observer_indices import all_gaps, every_index
from leadercoach.profile.profile import Habit, Profile
from leadercoach.profile.readings import say
from leadercoach.profile.sentences import index_name, row_sentence, sentence
from leadercoach.profile.series import SeriesWeek
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.store.weeks import first_week

_NO_SAMPLE = ("RE",)  # a part of a whole that is fully known has no interval


def whole(
    log: Log, profile: Profile, weeks: int | None, points: Iterable[str], lang: str
) -> dict[str, Any]:
    """A profile of the last `weeks`, read whole, as plain data."""
    day = profile.today
    begins = first_week(log)
    begun = begins is not None and begins <= Week.of(day)
    first, last = profile.period.days
    return {
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
        "current": _current(habit, series, lang),
        "consistency": habit.consistency._asdict(),
        "volume": habit.volume._asdict(),
        "return_weeks": habit.return_weeks,
        "sentence": row_sentence(profile, point, lang),
        "indices": {
            index.id: _index(profile, point, index, lang) for index in every_index(profile, point)
        },
    }


def _week(week: SeriesWeek) -> dict[str, Any]:
    return {
        "week": str(week.week),
        "days": week.days,
        "count": week.events,
        "late": week.late,
        "window_count": week.state.events,
        "target": week.state.target,
        "closed": week.closed,
        "running": week.running,
        "state": week.state.state,
        "attainment": week.state.attained,
        **_strength(week.strength),
    }


def _strength(found: Strength | None) -> dict[str, float | None]:
    if found is None:
        return dict.fromkeys(("strength", "low", "high"))
    return {"strength": 100 * found.value, "low": 100 * found.low, "high": 100 * found.high}


def _current(habit: Habit, series: list[SeriesWeek], lang: str) -> dict[str, Any]:
    now = habit.number
    names = ("strength", "low", "high")
    return {
        **_strength(now),
        "shown": dict(zip(names, map(shown, now), strict=True)) if now else dict.fromkeys(names),
        "state": habit.state,
        "word": content.label("habit.state", habit.state).in_(lang),
        "change": _change(habit, lang),
        "closed_weeks": habit.closed,
        "sentence": strength_sentence(habit, series, lang),
    }


def _change(habit: Habit, lang: str) -> dict[str, Any] | None:
    if habit.number is None or habit.before is None or habit.change is None:
        return None
    points = 100 * (habit.now.value - habit.before)
    return {"points": points, "word": habit.change, "text": say(f"change_{habit.change}", lang)}


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
