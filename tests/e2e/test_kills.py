"""Killed at any moment, and at every step: what was acknowledged is there, nothing is half done.

HOSTILE=100 kills each program that many times at random moments instead of a few, before every step
with files instead of some, and before as many statements.
"""

import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from tests.e2e import kills
from tests.e2e.kill_cases import Case, Left, cases, look
from tests.e2e.kills import At, Ended

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform == "win32", reason="no such signal"),
]

HOSTILE = int(os.environ.get("HOSTILE", "0"))
TIMES = HOSTILE or 3
STEPS = 8  # how many of the steps at most
COUNTED = {"killed": 0, "ended": 0}


@pytest.fixture(scope="module", autouse=True)
def counted(fast):
    """How many were killed, told after a long run."""
    yield
    if HOSTILE:
        print(COUNTED)


class Ground:
    """A folder as it is before, made once, and copied for every kill."""

    def __init__(self, case: Case, place: Path) -> None:
        self.case, self.place, self.number = case, place, 0
        (place / "before").mkdir()
        case.made(place / "before")
        self.before = look(self._copy(), case.log)

    def kill(self, **how: float | At) -> Ended:
        """Kill the program once, and see to what it left."""
        folder = self._copy()
        ended = kills.run(self.case.act, folder, **how)
        COUNTED["killed" if ended.killed else "ended"] += 1
        left: Left = look(folder, self.case.log, codes_first=self.number % 2 == 0)
        self.case.check(folder, ended.said, self.before, left)
        shutil.rmtree(folder)
        return ended

    def _copy(self) -> Path:
        self.number += 1
        return Path(shutil.copytree(self.place / "before", self.place / f"{self.number}"))


@pytest.fixture(params=cases())
def ground(request, tmp_path):
    return Ground(cases()[request.param], tmp_path)


def test_killed_at_any_moment_nothing_is_lost_or_half_done(ground):
    whole = ground.kill()
    chance = random.Random(ground.case.act.__name__)
    for _ in range(TIMES):
        ground.kill(after=chance.random() * whole.seconds * 1.1)


@pytest.mark.parametrize("statements", [False, True], ids=["files", "statements"])
def test_killed_between_any_two_steps_nothing_is_lost_or_half_done(ground, statements):
    whole = ground.kill(at=At(0, statements))
    assert whole.steps or not statements
    every = list(range(1, whole.steps + 1))
    chance = random.Random(whole.steps)
    most = HOSTILE or STEPS
    if len(every) > most and (statements or not HOSTILE):
        every = chance.sample(every, most)
    for step in every:
        assert ground.kill(at=At(step, statements)).killed
