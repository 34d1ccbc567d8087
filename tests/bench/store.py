"""The store's part of the budget: durable saves, the search box, the list of the log."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from leadercoach.ids import new_id
from leadercoach.log.entries import AnyEntry
from leadercoach.log.weeks import Week
from leadercoach.moment import Moment
from leadercoach.store import entries as stored
from leadercoach.store.connection import connect
from leadercoach.store.engine import Log, open_log
from leadercoach.store.search import match_query
from leadercoach.usecases import entries
from leadercoach.views.log_list import PAGE, Filter, first_items, items_of_week, weeks_of
from tests.bench.make_log import LAST_DAY, record
from tests.bench.timing import Line, elapsed, side_by_side

AT = Moment.frozen(LAST_DAY)
TYPED = ("kväll", "schema", "tur en", "nyckelå", "m7")
RAW_PAGE = """select e.* from search s join entries e on e.position = s.rowid
    where s.search match ? and e.status = 'saved' order by s.rowid desc limit ?"""

Statement = tuple[str, Any]


def saving(path: Path, runs: int) -> Iterator[Line]:
    """One entry saved durably, against the same statements by hand on a copy of the same log."""
    folder = path.parent
    with opened(path, folder / "ours.lc") as log, opened(path, folder / "hand.lc") as other:
        made = new_entries(log, runs)
        noted = [statements(log, entry, nth) for nth, entry in enumerate(made)]
        other.close()
        hand = connect(folder / "hand.lc")

        def by_hand(todo: list[Statement]) -> None:
            hand.execute("begin immediate")
            for sql, parameters in todo:
                hand.execute(sql, parameters)
            hand.execute("commit")

        pairs = []
        for nth, entry in enumerate(made):
            pairs.append((lambda e=entry, n=nth: add(log, e, n), lambda t=noted[nth]: by_hand(t)))
        yield Line("save one entry, durable / the same SQL by hand", *side_by_side(pairs), 2)
        hand.close()


@contextmanager
def opened(path: Path, copy: Path) -> Iterator[Log]:
    """A copy of a log, open, gone afterwards."""
    shutil.copy(path, copy)
    with open_log(copy) as log:
        yield log
    copy.unlink()


def new_entries(log: Log, count: int) -> list[AnyEntry]:
    """Entries to save, each on a day of its own: so its place does not depend on the others."""
    dice = random.Random(1)
    days = [Moment.frozen(LAST_DAY - timedelta(days=nth)) for nth in range(count)]
    return [record(log, day, dice).entry for day in days]


def add(log: Log, entry: AnyEntry, nth: int) -> None:
    """Save an entry; its ids depend on `nth` alone, so that two logs get the same."""
    dice = random.Random(nth)
    log.new_id = lambda now: new_id(now, dice.getrandbits)
    entries.add(log, entry, AT, sure=True)


class Noting:
    """A connection that writes down what is executed."""

    def __init__(self, connection: Any) -> None:
        self._connection, self.said = connection, []

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        self.said.append((sql, parameters))
        return self._connection.execute(sql, parameters)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def statements(log: Log, entry: AnyEntry, nth: int) -> list[Statement]:
    """What saving an entry executes, begin and commit apart. The log is left as it was."""
    real = log._connection
    log._connection = noting = Noting(real)
    try:
        with log.transaction():
            add(log, entry, nth)
            raise Undone
    except Undone:
        pass
    finally:
        log._connection = real
    return [said for said in noting.said if said[0] not in ("begin immediate", "rollback")]


class Undone(Exception):
    """Ends a transaction without its changes."""


def searching(path: Path, runs: int) -> Iterator[Line]:
    """The first page of hits for what stands in the search box, key by key."""
    with open_log(path) as log:
        words = [typing(word) for _ in range(max(1, runs // 4)) for word in TYPED]
        pairs = [
            (lambda w=w: [page(log, k) for k in w], lambda w=w: [raw_page(log, k) for k in w])
            for w in words
        ]
        yield Line("a word searched, key by key / raw FTS query", *side_by_side(pairs), 2)
        keys = [key for word in words for key in word]
        each = [(lambda k=k: page(log, k), lambda k=k: raw_page(log, k)) for k in keys]
        yield Line("  one key of it", *side_by_side(each))
        counts = [elapsed(lambda k=k: weeks_of(log, Filter(search=k))) for k in keys]
        yield Line("  all hits counted by week, once typing pauses", median(counts))


def typing(word: str) -> list[str]:
    """What stands in the box after each key."""
    return [word[:end] for end in range(1, len(word) + 1)]


def page(log: Log, typed: str) -> object:
    return first_items(log, Filter(search=typed), "sv")


def raw_page(log: Log, typed: str) -> object:
    return log.rows(RAW_PAGE, (match_query(typed), PAGE))


def listing(path: Path, runs: int) -> Iterator[Line]:
    """The log's list: its weeks with their counts, and the rows of one week."""
    dice = random.Random(2)
    with open_log(path) as log:
        weeks = [week for week, _ in weeks_of(log, Filter())]
        whole = [elapsed(lambda: weeks_of(log, Filter())) for _ in range(runs)]
        yield Line("weeks of the whole log, counted", median(whole))
        some = [dice.choice(weeks) for _ in range(runs * 4)]
        pairs = [
            (lambda w=w: items_of_week(log, Filter(), w, "sv"), lambda w=w: raw_week(log, w))
            for w in some
        ]
        yield Line("rows of one week / its entries by raw SQL", *side_by_side(pairs))
        ids = [entry_id for (entry_id,) in log.rows("select id from entries order by id limit 200")]
        yield Line("one entry read", median(elapsed(lambda i=i: stored.get(log, i)) for i in ids))


def raw_week(log: Log, week: Week) -> object:
    low, high = (day.toordinal() << 32 for day in (week.monday, week.after().monday))
    return log.rows("select * from entries where position >= ? and position < ?", (low, high))
