"""The coach's side: a practice of many clients with many packages each."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from leadercoach.moment import Moment
from leadercoach.practice.clients import client, clients
from leadercoach.store import practice as stored
from leadercoach.store.engine import Log
from leadercoach.store.practice import Kept, open_practice
from tests.bench.timing import Line, elapsed

TODAY = date(2026, 2, 9)
AT = Moment.frozen(TODAY)
BODY = b"{}" + b" " * 20_000  # as long as eight weeks of entries
MOST, EACH, FEW = 1000, 50, 20


def practising(path: Path, runs: int) -> Iterator[Line]:
    """The list of clients, and one of them with all packages, in a practice beside a log of"""
    many = MOST if runs > FEW else FEW
    with open_practice(path.with_name(f"{many}.lcp")) as practice:
        if not stored.clients(practice):
            with practice.transaction():
                fill(practice, many)
        listed = [elapsed(lambda: clients(practice, TODAY)) for _ in range(runs)]
        yield Line(f"{many} clients of {EACH} packages each, listed", median(listed))
        ids = [row.engagement for row in clients(practice, TODAY)][:runs]
        found = [elapsed(lambda i=i: opened(practice, i)) for i in ids]
        yield Line("one client with its packages and the newest one's text", median(found))


def fill(practice: Log, many: int) -> None:
    for nth in range(many):
        engagement = f"{nth:032x}"
        stored.put_client(practice, engagement, f"Client {nth}", TODAY, AT)
        for each in range(EACH):
            stored.add_package(practice, known(engagement, nth, each), BODY, "0" * 64, AT)


def known(engagement: str, nth: int, each: int) -> Kept:
    made = TODAY - timedelta(weeks=each)
    days = (made, made - timedelta(weeks=8), made, made + timedelta(days=90), made)
    name = f"{nth:016x}{each:016x}"
    return Kept(name, engagement, *days, 40, made, made + timedelta(weeks=2), 3)


def opened(practice: Log, engagement: str) -> object:
    row = client(practice, engagement, TODAY)
    return stored.packages(practice, engagement), stored.body(practice, row.newest.package)
