"""The habits once more, the slow and plain way, from the specification alone (D.1–D.3, E.1).

Everything is read from all records in Python; nothing of leadercoach.measures or
leadercoach.profile is used.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from itertools import combinations, groupby
from math import floor, lcm
from typing import Any, NamedTuple

from lives import Life

from leadercoach.log.targets import DEFAULTS
from leadercoach.log.weeks import Week, span
from leadercoach.store.entries import all_records
from leadercoach.workdays import holidays_of

COUNTED, TIMELY = 14, 3


def events(life: Life, today: date) -> list[tuple[str, date, int]]:
    """Point, day and days until logged of everything that qualifies (A.2–A.5)."""
    found = []
    for record in all_records(life.log):
        entry, late = record.entry, (record.logged_on - record.entry.occurred_on).days
        if record.deleted_at is not None:
            continue
        if entry.point == "failure":
            for share in entry.shares:
                if share.direction in ("down", "side", "up"):
                    wait = (share.logged_on or record.logged_on) - share.on
                    found.append(("failure", share.on, wait.days))
        elif _qualifies(entry):
            found.append((entry.point, entry.occurred_on, late))
    return [(p, on, late) for p, on, late in found if late <= COUNTED and on <= today]


def _qualifies(entry: Any) -> bool:
    if entry.point == "dialogue":
        return bool({"mission", "for_whom", "value"} & set(entry.topics))
    if entry.point == "upward":
        return entry.content in ("need", "both")
    return entry.level >= 5 or (entry.level in (3, 4) and entry.involved_before in ("all", "some"))


def closed_weeks(life: Life, today: date) -> set[Week]:
    last = {week: closed for day, week, closed in life.marks if day <= today}
    return {week for week, closed in last.items() if closed}


def begins(life: Life) -> Week | None:
    days = [
        r.entry.occurred_on
        for r in all_records(life.log)
        if r.deleted_at is None and (r.logged_on - r.entry.occurred_on).days <= TIMELY
    ]
    days += [on for _, on, late in events(life, date.max) if late <= TIMELY]
    days += [week.monday for week in closed_weeks(life, date.max)]
    return Week.of(min(days)) if days else None


def workdays(life: Life, week: Week) -> int:
    off = set(holidays_of("SE", week.monday.year)) | set(holidays_of("SE", week.sunday.year))
    return sum(
        day not in off and not any(p.first <= day <= p.last for p in life.pauses)
        for day in week.workdays
    )


def target(life: Life, point: str, week: Week) -> tuple[int, int]:
    """The newest target from this week or earlier; of two from the same week the later set."""
    own = [c for c in life.targets if c.point == point and c.from_week <= week]
    newest = max((c.from_week for c in own), default=None)
    return next((c.target for c in reversed(own) if c.from_week == newest), DEFAULTS[point])


class Plain(NamedTuple):
    """A week of a point. `share` is what was reached, None in a pause; `open` as D.1 treats it."""

    week: Week
    days: int
    happened: int
    late: int
    times: int
    window: int
    target: int | None
    over_window: int
    share: Fraction | None
    closed: bool
    open: bool
    begins: bool
    running: bool
    ended: bool
    number: tuple[float, float, float] | None


class Chunk(NamedTuple):
    """A week, or some in a row that a target is for."""

    weeks: list[Plain]
    reached: int
    wanted: int

    @property
    def closed(self) -> bool:
        return self.whole and all(week.closed for week in self.weeks)

    @property
    def left_open(self) -> bool:
        so_far = self.whole and not self.weeks[-1].running
        return so_far and any(week.ended and not week.closed for week in self.weeks)

    @property
    def whole(self) -> bool:
        return len(self.weeks) == self.weeks[-1].window

    @property
    def share(self) -> Fraction:
        return Fraction(min(self.reached, self.wanted), self.wanted)

    @property
    def goal(self) -> tuple[int, int]:
        return self.weeks[-1].times, self.weeks[-1].window


def series(life: Life, point: str, today: date) -> list[Plain]:
    """Every week since the log began (D.1). The number and its two ends each have an N and a D of
    their own."""
    first, last, done = begins(life), Week.of(today), closed_weeks(life, today)
    happened = [(on, late) for p, on, late in events(life, today) if p == point]
    found: list[Plain] = []
    numbers: list[list[tuple[float, float]]] = [[], [], []]
    for week in span(first, last):
        own = [late for on, late in happened if Week.of(on) == week]
        days, (times, window) = workdays(life, week), target(life, point, week)
        running = week == last and today < week.friday
        ended = week.sunday < today or week in done
        row = Plain(
            week, days, len(own), sum(late > TIMELY for late in own), times, window, None,
            len(own), None, week in done, open=False, begins=False, running=running, ended=ended,
            number=None,
        )  # fmt: skip
        if days:
            row = _active(row, [other for other in found if other.days])
            if row.share >= 1 or not row.begins:
                _add(numbers, row, 1 - 0.5 ** (days / 5 / life.half_life))
        now = [above / below for kept in numbers if kept for above, below in kept[-1:]]
        found.append(row._replace(number=tuple(now) if now else None))
    return found


def _active(row: Plain, before: list[Plain]) -> Plain:
    around = [*before, row][-row.window :]
    wanted = row.times
    if row.window == 1:
        wanted = max(1, floor(row.times * row.days / 5 + 0.5))
    events = sum(week.happened for week in around)
    share = min(Fraction(1), Fraction(events, wanted))
    is_open = share < 1 and not all(week.closed for week in around)
    begins = not before or len(before) + 1 < row.window
    return row._replace(target=wanted, over_window=events, share=share, open=is_open, begins=begins)


def _add(numbers: list[list[tuple[float, float]]], row: Plain, weight: float) -> None:
    for kept, of_open in zip(numbers, (None, float(row.share), 1.0), strict=True):
        above, below = kept[-1] if kept else (0.0, 0.0)
        before = above / below if kept else 0.0
        x = float(row.share)
        if row.running:
            x = max(x, before)
        elif row.open:
            x = max(x, before) if of_open is None else of_open
        kept.append((above + weight * (x - above), below + weight * (1 - below)))


def chunks(weeks: list[Plain]) -> list[Chunk]:
    """Weeks or whole windows, laid end to end, anew where the window changes; last of all what is
    not whole yet, if it has reached the target already."""
    active = [week for week in weeks if week.days]
    found, rest = [], []
    for _, run in groupby(active, key=lambda week: week.window):
        own = list(run)
        size = own[0].window
        parts = [own[n : n + size] for n in range(0, len(own), size)]
        for part in parts:
            chunk = Chunk(part, sum(week.happened for week in part), part[-1].target)
            if chunk.whole and not part[-1].running:
                found.append(chunk)
                rest = []
            else:
                rest = [chunk] if part[-1] is active[-1] and chunk.share == 1 else []
    return found + rest


def of_a_kind(found: list[Chunk]) -> list[Chunk]:
    """Those of the window of the latest closed one, back to where the window changed."""
    runs = [list(run) for _, run in groupby(found, key=lambda chunk: chunk.goal[1])]
    return next((run for run in reversed(runs) if any(chunk.closed for chunk in run)), [])


def habit(life: Life, point: str, today: date) -> dict[str, Any]:
    """What stands beside the weeks now (D.1–D.3)."""
    weeks = series(life, point, today)
    active, found = [week for week in weeks if week.days], chunks(weeks)
    ended = [week for week in active if week.ended][-8:]
    closed = [week for week in active if week.closed]
    is_open = sum(week.open for week in ended)
    state = "range" if is_open >= 2 else "ok"
    state = "sparse" if is_open > 4 else state
    state = "building" if len(closed) < 4 else state
    counts = [c for c in found if c.closed and (c.share == 1 or not c.weeks[-1].begins)]
    return {
        "state": state,
        "open_of": (is_open, len(ended)),
        "closed": len(closed),
        "open": sum(week.ended and not week.closed for week in active),
        "facts": (sum(min(c.reached, c.wanted) for c in counts), sum(c.wanted for c in counts)),
        "change": change(found, weeks) if state == "ok" else (None, None, None, None),
        "consistency": consistency(found),
        "volume": volume([week for week in active if not week.running]),
        "return": way_back(found, [week for week in active if not week.running]),
    }


def change(found: list[Chunk], weeks: list[Plain]) -> tuple[Any, ...]:
    """The word, (n, met, mean, left open) of the latest and of those before, and from which week
    the target has been as it is, where that keeps them from being compared."""
    closed = [chunk for chunk in found if chunk.closed]
    if len(closed) < 8:
        return None, None, None, None
    if len({chunk.goal for chunk in closed[-8:]}) > 1:
        goal, since = closed[-1].goal, closed[-1].weeks[-1].week
        for week in reversed([week for week in weeks if week.week <= since]):
            if (week.times, week.window) != goal:
                break
            since = week.week
        return None, None, None, since
    word = _dealt(closed[-8:], Fraction(5, 100))
    each = 4
    alike = len(closed) >= 16 and len({chunk.goal for chunk in closed[-16:]}) == 1
    if word == "cannot_tell" and alike:
        word = _dealt(closed[-16:], Fraction(25, 1000))
        each = 4 if word == "cannot_tell" else 8
    turn, start = (found.index(closed[-n]) for n in (each, 2 * each))
    return word, _side(found[turn:]), _side(found[start:turn]), None


def _side(found: list[Chunk]) -> tuple[int, int, float, int]:
    closed = [chunk for chunk in found if chunk.closed]
    mean = sum((chunk.share for chunk in closed), Fraction(0)) / len(closed)
    met = sum(chunk.share == 1 for chunk in closed)
    return len(closed), met, float(mean), sum(chunk.left_open for chunk in found)


def _dealt(closed: list[Chunk], rare: Fraction) -> str:
    half = len(closed) // 2
    scale = lcm(*(chunk.share.denominator for chunk in closed))
    values = [int(chunk.share * scale) for chunk in closed]
    latest = sum(values[half:])
    sums = [sum(dealt) for dealt in combinations(values, half)]
    if Fraction(sum(s >= latest for s in sums), len(sums)) <= rare:
        return "higher"
    return "lower" if Fraction(sum(s <= latest for s in sums), len(sums)) <= rare else "cannot_tell"


def consistency(found: list[Chunk]) -> tuple[int, int, int]:
    alike = of_a_kind(found)
    closed = [chunk for chunk in alike if chunk.closed][-12:]
    since = alike[alike.index(closed[0]) :] if closed else []
    met = sum(chunk.share == 1 for chunk in closed)
    return met, len(closed), sum(chunk.left_open for chunk in since)


def volume(active: list[Plain]) -> tuple[float | None, float | None]:
    def of(weeks: list[Plain]) -> float | None:
        if len(weeks) < 4:
            return None
        return 5 * sum(week.happened for week in weeks) / sum(week.days for week in weeks)

    return of(active[-4:]), of(active[-8:-4])


def way_back(found: list[Chunk], active: list[Plain]) -> tuple[int | None, list[int], int]:
    """Median, what ended, and how many wait, from each missed one of the last 52 active weeks."""
    places = {week.week: nth for nth, week in enumerate(active)}
    missed = [c for c in of_a_kind(found) if c.closed and c.share < 1 and not c.weeks[-1].begins]
    spells = []
    for chunk in missed:
        place = places[chunk.weeks[-1].week]
        if place < len(active) - 52:
            continue
        later = [c for c in found if c.weeks[0].week > chunk.weeks[-1].week and c.share == 1]
        until = places.get(later[0].weeks[-1].week, len(active)) if later else len(active) - 1
        spells.append((until - place, bool(later)))
    ended = sorted(length for length, over in spells if over)
    waiting = len(spells) - len(ended)
    enough = len(spells) >= 3 and 2 * len(ended) >= len(spells)
    return _kaplan_meier(spells) if enough else None, ended, waiting


def _kaplan_meier(spells: Iterable[tuple[int, bool]]) -> int | None:
    """The first length at which at most half are estimated not to have ended."""
    known, left = list(spells), Fraction(1)
    for length in sorted({length for length, over in known if over}):
        at_risk = sum(other >= length for other, _ in known)
        left *= 1 - Fraction(sum((length, True) == spell for spell in known), at_risk)
        if left <= Fraction(1, 2):
            return length
    return None
