"""Makes a log of many entries over years, to measure with: `python -m tests.bench.make_log FILE`.

The same numbers give the same log. Entries lie evenly over the workdays up to the demo's Monday;
nine weeks in ten are closed, July and the turn of the year are pauses.
"""

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from leadercoach.ids import new_id
from leadercoach.log.entries import Record, build
from leadercoach.log.weeks import Pause, Week, span
from leadercoach.moment import Moment
from leadercoach.store import entries, weeks
from leadercoach.store.building import build_log
from leadercoach.store.engine import Log

LAST_DAY = date(2026, 2, 9)
POINTS = ("dialogue",) * 5 + ("delegation",) * 5 + ("upward",) * 3 + ("failure",)
PARTS = ("mö", "te", "kväll", "schema", "tur", "våg", "sam", "tal", "å", "rutt", "en", "nyckel")
WORDS = ["".join(parts) for length in (2, 3) for parts in product(PARTS, repeat=length)]


def make_log(path: Path, count: int, years: float) -> None:
    """Make a log of `count` entries over `years` at `path`."""
    dice = random.Random(count)

    def fill(log: Log) -> None:
        log.new_id = partial(new_id, bits=dice.getrandbits)
        for day in days(count, years):
            at = Moment.frozen(day)
            entries.save(log, record(log, at, dice), at)
        mark_weeks(log, Week.of(next(days(count, years))), dice)

    build_log(path, fill)


def days(count: int, years: float) -> Iterator[date]:
    """The day of each entry, earliest first: workdays up to LAST_DAY."""
    length = round(years * 365.25)
    for nth in range(count):
        day = LAST_DAY - timedelta(days=length - round(length * (nth + 1) / count))
        yield day - timedelta(days=max(0, day.weekday() - 4))


def mark_weeks(log: Log, first: Week, dice: random.Random) -> None:
    """Close nine weeks in ten, and pause July and the turn of each year."""
    for week in span(first, Week.of(LAST_DAY).before()):
        at = Moment.frozen(week.friday)
        if dice.random() < 0.9:
            weeks.mark_week(log, week, at, closed=True)
    for year in range(first.monday.year, LAST_DAY.year):
        at = Moment.frozen(date(year, 6, 1))
        weeks.add_pause(log, Pause(date(year, 7, 1), date(year, 7, 28)), at)
        weeks.add_pause(log, Pause(date(year, 12, 22), date(year + 1, 1, 5)), at)


def record(log: Log, at: Moment, dice: random.Random) -> Record:
    point = dice.choice(POINTS)
    raw = {
        "point": point,
        "occurred_on": at.today.isoformat(),
        "title": text(dice, 3),
        "note": text(dice, 12) if dice.random() < 0.4 else "",
        "people": [f"M{dice.randint(1, 14)}"] if dice.random() < 0.5 else [],
        "markers": {name: dice.choice((True, False, None)) for name in ("m1", "m2", "m3")},
        **own_fields(point, at.today, dice),
    }
    stamp = at.stamp
    return Record(
        id=log.new_id(at.now),
        created_at=stamp,
        updated_at=stamp,
        logged_on=at.today,
        entry=build(raw),
    )


def own_fields(point: str, today: date, dice: random.Random) -> dict[str, Any]:
    """What an entry of one point needs, and some of what it can have."""
    if point == "dialogue":
        group = dice.choice(("employee", "team", "peers", "users"))
        return {"with_group": group, "topics": [dice.choice(("mission", "value", "appreciation"))]}
    if point == "upward":
        if dice.random() < 0.5:
            return {"recipient": "leadership", "content": "good"}
        return {"recipient": "manager", "content": "need", "need_type": "money"}
    if point == "delegation":
        heard = dice.choice(("all", "some", "no"))
        origin = "sample" if dice.random() < 0.6 else "adhoc"
        return {"level": dice.choice((1, 2, 4, 5, 6)), "involved_before": heard, "origin": origin}
    told = [{"on": today.isoformat(), "direction": "down"}] if dice.random() < 0.7 else []
    return {"kind": "judgement", "shares": told}


def text(dice: random.Random, words: int) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(words)).capitalize()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--entries", type=int, default=26_000)
    parser.add_argument("--years", type=float, default=10)
    chosen = parser.parse_args()
    make_log(chosen.path, chosen.entries, chosen.years)


if __name__ == "__main__":
    main()
