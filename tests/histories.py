"""Random histories of a log: what a leader may do to it over some weeks, in any order."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as some
from samples import NEEDED, TODAY, add, at, entry, told

from leadercoach.errors import Refused
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.store import entries as stored
from leadercoach.store import people
from leadercoach.store.engine import Log, create_log
from leadercoach.usecases import drafts, entries, figures, notes, weeks
from leadercoach.usecases import people as use_people

W06 = Week.parse("2026-W06")
Step = tuple[str, int, int, str]  # what, which or which day, which kind, and a word

WORDS = ["möte", "Ålder", "idé 😀", "plan – b", "M1", "", "rota AND week", "a\u030a"]
NAMES = ["M1", "M2", "M10", "Åsa", "élise"]
STEPS = (
    *("add", "add", "add", "edit", "edit", "delete", "restore", "purge"),
    *("rename", "area", "close", "pause", "target", "reflect", "draft", "half_life", "hide"),
)


def _steps(whats: tuple[str, ...], least: int, most: int) -> some.SearchStrategy[list[Step]]:
    step = some.tuples(
        some.sampled_from(whats),
        some.integers(0, 40),
        some.sampled_from(list(NEEDED)),
        some.sampled_from(WORDS),
    )
    return some.lists(step, min_size=least, max_size=most)


histories = some.builds(list.__add__, _steps(("add",), 4, 8), _steps(STEPS, 0, 25))


@contextmanager
def lived(history: list[Step]) -> Iterator[Log]:
    """A log with all of a history in it."""
    with tempfile.TemporaryDirectory() as folder, create_log(Path(folder) / "log.lc") as log:
        live(log, history)
        yield log


def live(log: Log, history: list[Step]) -> None:
    """Do everything of a history; what the log refuses is left out."""
    for what, number, point, word in history:
        with suppress(Refused):
            _DO[what](log, number, point, word)


def fill(log: Log) -> None:
    """Something of everything a log can hold."""
    first = add(log, "upward", title="Need", ask="One more post")
    add(log, "upward", repeat_of=first.id, content="both")
    use_people.agree_level(log, use_people.add_area(log, "Rota", at()), 3, at("2026-01-01"))
    decided = add(log, "delegation", area="Rota", receivers=["M1", "Åsa"], markers={"m2": False})
    changed = entry("delegation", area="Rota", title="Again", support=["time"])
    entries.edit(log, decided.id, changed, at())
    entries.edit(log, decided.id, entry("delegation", title="Third"), at())
    add(log, "failure", shares=[told("2026-02-09", "up", format="meeting")], people=["M1"])
    binned = add(log, title="In the bin", principles=["trust"], note="😀\nå")
    entries.delete(log, binned.id, at())
    (area,) = people.areas(log, TODAY)
    use_people.agree_level(log, area.id, 5, at())
    use_people.rename_area(log, area.id, "Schedule", at())
    use_people.retire_area(log, area.id, at())
    use_people.retire_person(log, people.people(log)[0].id, at())
    drafts.keep(log, "dialogue", {"title": "half a thou", "people": ["M3"], "n": 1.5}, at())
    weeks.close(log, W06, at(), reflection="A good week")
    weeks.reopen(log, W06, at())
    weeks.close(log, W06, at())
    weeks.pause(log, Pause(TODAY, TODAY), at())
    weeks.set_target(log, TargetChange("dialogue", W06, Target(4, 2)), at())
    weeks.set_country(log, "NO")
    weeks.set_team_size(log, 14)
    weeks.set_half_life(log, 6)
    figures.set_hidden(log, ["told", "delegation.markers"])
    notes.show_long_view(log, on=True)


def fields(number: int, point: str, word: str) -> dict[str, Any]:
    day = TODAY - timedelta(days=number)
    found: dict[str, Any] = {"occurred_on": day.isoformat(), "title": word}
    found["people"] = [NAMES[number % 5]]
    found["markers"] = {"m1": number % 2 == 0}
    if point == "failure":
        shares = [told(str(TODAY - timedelta(days=n)), "down") for n in range(number % 3)]
        found["shares"] = [share for share in shares if share["on"] >= found["occurred_on"]]
    if point == "delegation":
        found |= {"area": f"Area {number % 3}", "receivers": [NAMES[number % 4]]}
    return found


def _add(log: Log, number: int, point: str, word: str) -> None:
    add(log, point, **fields(number, point, word))


def _one(log: Log, number: int) -> stored.Record:
    records = stored.all_records(log)
    if not records:
        raise Refused("entry_not_found")
    return records[number % len(records)]


def _edit(log: Log, number: int, point: str, word: str) -> None:
    old = _one(log, number)
    kind = old.entry.point
    after = entry(kind, **fields(max(0, number - 3), kind, word))
    entries.edit(log, old.id, after, at(), sure=True)


def _purge(log: Log, number: int, point: str, word: str) -> None:
    with log.transaction():
        stored.purge(log, _one(log, number).id)


def _rename(log: Log, number: int, point: str, word: str) -> None:
    everybody = people.people(log)
    if everybody:
        use_people.rename_person(log, everybody[number % len(everybody)].id, f"M{number}", at())


def _area(log: Log, number: int, point: str, word: str) -> None:
    area = use_people.add_area(log, f"Area {number % 3}", at())
    use_people.agree_level(log, area, number % 7 + 1, at())
    use_people.rename_area(log, area, f"Area {number}", at())


def _close(log: Log, number: int, point: str, word: str) -> None:
    week = Week.of(TODAY - timedelta(days=number))
    (weeks.reopen if number % 3 == 0 else weeks.close)(log, week, at())


def _pause(log: Log, number: int, point: str, word: str) -> None:
    first: date = TODAY - timedelta(days=number)
    weeks.pause(log, Pause(first, first + timedelta(days=number % 9)), at())


def _target(log: Log, number: int, point: str, word: str) -> None:
    week = Week.of(TODAY).before(number % 5)
    target = Target(number % 6 + 1, (1, 2, 4)[number % 3])
    weeks.set_target(log, TargetChange(point, week, target), at())


_DO: dict[str, Callable[[Log, int, str, str], Any]] = {
    "add": _add,
    "edit": _edit,
    "delete": lambda log, number, point, word: entries.delete(log, _one(log, number).id, at()),
    "restore": lambda log, number, point, word: entries.restore(log, _one(log, number).id, at()),
    "purge": _purge,
    "rename": _rename,
    "area": _area,
    "close": _close,
    "pause": _pause,
    "target": _target,
    "reflect": lambda log, number, point, word: notes.reflect(log, "week:2026-W07", word, at()),
    "half_life": lambda log, number, point, word: weeks.set_half_life(log, number),
    "hide": lambda log, number, point, word: figures.set_hidden(log, [word, point]),
    "draft": lambda log, number, point, word: drafts.keep(log, point, {"title": word}, at()),
}
