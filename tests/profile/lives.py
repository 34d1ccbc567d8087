"""A random year of a leader: entries of every kind, answered, told and reviewed sooner or later."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as some
from samples import NEEDED, TODAY, add, at, told

from leadercoach.errors import Refused
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.store.engine import Log, create_log
from leadercoach.usecases import entries, people, weeks

POINTS = tuple(NEEDED)
AREAS = ("Rota", "Budget")


class Life(NamedTuple):
    """A log with a year in it, and what the log cannot be asked for without the code under test:
    when each week was closed or reopened, the pauses, the targets, the half-life and the team."""

    log: Log
    marks: list[tuple[date, Week, bool]]
    pauses: list[Pause]
    targets: list[TargetChange]
    half_life: int
    team: set[str]
    team_size: int | None


seeds = some.integers(0, 10_000)


@contextmanager
def lived(seed: int, days: int = 300) -> Iterator[Life]:
    dice = Random(seed)
    with tempfile.TemporaryDirectory() as folder, create_log(Path(folder) / "log.lc") as log:
        size = dice.choice((None, 1, 3, 14))
        life = Life(log, [], [], [], dice.choice((2, 4, 4, 8)), set(), size)
        days = dice.randint(1, days)
        weeks.set_half_life(log, life.half_life)
        weeks.set_team_size(log, size)
        _agree(log, dice, days)
        _pause(life, dice, days)
        _aim(life, dice, days)
        _write(log, dice, days)
        _mark(life, dice)
        _close(life, dice, days)
        yield life


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def _agree(log: Log, dice: Random, days: int) -> None:
    for name in AREAS:
        area = people.add_area(log, name, at())
        for _ in range(dice.randint(0, 3)):
            people.agree_level(log, area, dice.randint(1, 7), at(), ago(dice.randint(0, days)))


def _pause(life: Life, dice: Random, days: int) -> None:
    for _ in range(dice.randint(0, 3)):
        first = ago(dice.randint(-5, days))
        found = Pause(first, first + timedelta(days=dice.choice((0, 1, 6, 20, 60))))
        life.pauses.append(found)
        weeks.pause(life.log, found, at())


def _aim(life: Life, dice: Random, days: int) -> None:
    for _ in range(dice.randint(0, 4)):
        week = Week.of(ago(dice.randint(0, days)))
        target = Target(dice.randint(1, 4), dice.choice((1, 2, 4)))
        change = TargetChange(dice.choice(POINTS), week, target)
        life.targets.append(change)
        weeks.set_target(life.log, change, at(week.monday))


def _close(life: Life, dice: Random, days: int) -> None:
    often = dice.choice((0.3, 0.8, 1.0))
    for back in range(days // 7 + 1, -1, -1):
        week = Week.of(TODAY).before(back)
        for closed, chance in ((True, often), (False, 0.1), (True, 0.5)):
            day = week.friday + timedelta(days=dice.randint(0, 16))
            if dice.random() < chance and day <= TODAY:
                known = [mark for mark in life.marks if mark[1] == week]
                day = max([day, *(mark[0] for mark in known)])
                life.marks.append((day, week, closed))
                (weeks.close if closed else weeks.reopen)(life.log, week, at(day))


def _mark(life: Life, dice: Random) -> None:
    for alias in dice.sample(["M1", "M2", "M3", "M4", "M5"], dice.randint(0, 4)):
        life.team.add(alias)
        people.mark_team(life.log, people.add_person(life.log, alias, at()), at())


def _write(log: Log, dice: Random, days: int) -> None:
    needs: list[str] = []
    for _ in range(dice.randint(1, 70)):
        point, on = dice.choice(POINTS), ago(dice.randint(0, days))
        logged = min(TODAY, on + timedelta(days=dice.choice((0, 0, 0, 3, 4, 14, 15, 40))))
        fields = _FIELDS[point](dice, on, logged, needs)
        fields["markers"] = {f"m{n}": dice.choice((None, True, False)) for n in (1, 2, 3)}
        fields["people"] = dice.sample(["M1", "M2", "M3", "M4"], dice.randint(0, 2))
        with suppress(Refused):
            made = add(log, point, on=logged, occurred_on=on.isoformat(), **fields)
            if point == "upward" and fields["content"] != "good":
                needs.append(made.id)
            if dice.random() < 0.1:
                entries.delete(log, made.id, at())


def _dialogue(dice: Random, on: date, logged: date, needs: list[str]) -> dict[str, Any]:
    return {"topics": dice.choice((["mission"], ["value", "other"], ["appreciation"]))}


def _upward(dice: Random, on: date, logged: date, needs: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"content": dice.choice(("need", "need", "good", "both"))}
    if found["content"] == "good":
        return {**found, "need_type": None}
    if needs and dice.random() < 0.4:
        found["repeat_of"] = dice.choice(needs)
    days = dice.choice((None, None, 0, 10, 40, 90))
    found["answer_due"] = None if days is None else (on + timedelta(days=days)).isoformat()
    found["response"] = dice.choice((None, "none", "heard", "declined", "met"))
    if found["response"] not in (None, "none"):
        found["response_on"] = dice.choice((None, _until(dice, on, logged)))
        found["reported_back_on"] = dice.choice((None, _until(dice, on, logged)))
    return found


def _until(dice: Random, on: date, logged: date) -> str:
    return (on + timedelta(days=dice.randint(0, (logged - on).days))).isoformat()


def _delegation(dice: Random, on: date, logged: date, needs: list[str]) -> dict[str, Any]:
    heard = dice.choice(("all", "some", "no", "na"))
    found: dict[str, Any] = {"level": dice.randint(1, 7), "involved_before": heard}
    found["na_reason"] = dice.choice(("acute", "only_me")) if heard == "na" else None
    found["origin"] = dice.choice(("adhoc", "sample", "sample"))
    found["area"] = dice.choice(("", *AREAS))
    found |= {name: dice.choice(("", "x")) for name in ("mandate", "responsibility")}
    found["support"] = dice.choice(([], ["time"]))
    found["check_in_every"] = dice.choice((None, 7))
    found["outcome"] = dice.choice((None, "open", "done", "taken_back", "returned_by_receiver"))
    if found["outcome"] == "taken_back":
        found["taken_back_reason"] = dice.choice(("urgency", "own_worry"))
    if found["outcome"] is not None:
        found["reviewed_on"] = dice.choice((None, _until(dice, on, logged)))
        found["check_in_kept"] = dice.choice((None, "yes", "late", "no"))
    return found


def _failure(dice: Random, on: date, logged: date, needs: list[str]) -> dict[str, Any]:
    ways = ("down", "side", "up", "out", "coach")
    times = range(dice.choice((0, 1, 1, 3)))
    found: dict[str, Any] = {
        "shares": [told(_until(dice, on, logged), dice.choice(ways)) for _ in times],
        "not_shareable": dice.choice((None, None, None, "safety")),
        "reaction": dice.choice((None, "silence", "others_told_theirs")),
    }
    return found


_FIELDS = {
    "dialogue": _dialogue,
    "upward": _upward,
    "delegation": _delegation,
    "failure": _failure,
}
