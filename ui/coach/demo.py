"""What Amira shares with Eva, as a practice made anew in a folder that goes with it."""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from leadercoach import demo
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent, Point
from leadercoach.moment import Moment
from leadercoach.practice.clients import make_card
from leadercoach.practice.packages import take_package
from leadercoach.sharing.allowed import allowed
from leadercoach.store import coaching as stored
from leadercoach.store.engine import Log, open_log
from leadercoach.store.practice import open_practice
from leadercoach.usecases import coaching

BEFORE = timedelta(days=28)  # between the two packages


class DemoPractice(NamedTuple):
    """The coach's file, the folder that holds it, and the day it is looked at on."""

    path: Path
    folder: tempfile.TemporaryDirectory[str]
    today: date


def demo_practice(lang: str) -> DemoPractice:
    """Eva's practice with two packages of Amira's. Refused if there is no room for it."""
    folder = tempfile.TemporaryDirectory(prefix="leader-coach-demo-")
    path, own = Path(folder.name) / "eva.lcp", Path(folder.name) / "amira.lc"
    now = Moment.frozen(demo.DEMO_TODAY)
    demo.write(own, lang)
    with open_log(own) as log, open_practice(path) as practice:
        eva = _coach(log, now)
        make_card(practice, stored.coach(log, eva).coach.name, now)
        for day in (now.today - BEFORE, now.today):
            at = Moment.frozen(day)
            take_package(practice, allowed(log, eva, at, lang), at)
    return DemoPractice(path, folder, now.today)


def _coach(log: Log, now: Moment) -> str:
    """The coach of the demo, who may see something."""
    known = stored.coaches(log)
    eva = known[0].id if known else coaching.add_coach(log, Coach(name="Eva"), now)
    if stored.in_force(log, eva) is None:
        points: tuple[Point, ...] = ("dialogue", "upward", "delegation")
        first = now.today - timedelta(weeks=12)
        consent = Consent(points=points, depth="all", first_day=first, observers=True, pulse=True)
        coaching.grant(log, eva, consent, now)
    return eva
