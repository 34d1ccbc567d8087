"""The demo's profile tells the story of Amira, number for number."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from leadercoach import demo
from leadercoach.log.weeks import Week
from leadercoach.measures.failures import sharing
from leadercoach.measures.regularity import shown
from leadercoach.measures.shares import compare
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.profile import read_profile
from leadercoach.profile.readings import interval
from leadercoach.store.engine import Log, open_log

REGULARITY = {
    "dialogue": (49, 86, 78, 89, 95),
    "upward": (0, 69, 78, 77, 85),
    "delegation": (39, 83, 69, 84, 93),
    "failure": (0, 57, 41, 77, 69),
}
RANGE_NOW = {"dialogue": (94, 96), "upward": (83, 86), "delegation": (91, 94), "failure": (67, 70)}
LATEST = {"dialogue": (4, 4), "upward": (4, 2), "delegation": (4, 4), "failure": (2, 3)}
TOLD = ("2025-W37", "2025-W43", "2025-W46", "2025-W51", "2026-W06")


@pytest.fixture(scope="module")
def amira(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    with open_log(path) as log:
        yield log


def read(log: Log, point: str, until: str, count: int | None) -> dict[str, Index]:
    """The indices over some weeks until the Sunday of one."""
    sunday = Week.parse(until).sunday
    return {i.id: i for i in indices(read_profile(log, sunday, count), point)}


def now(log: Log, point: str) -> dict[str, Index]:
    profile = read_profile(log, demo.DEMO_TODAY, None)
    return {i.id: i for i in indices(profile, point)}


@pytest.mark.parametrize("point", REGULARITY)
def test_the_regularity_of_each_week_is_that_of_the_story(amira, point):
    profile = read_profile(amira, demo.DEMO_TODAY, None)
    by_week = {str(w.week): shown(w.regularity.value) for w in profile.series[point]}
    assert tuple(by_week[week] for week in TOLD) == REGULARITY[point]


@pytest.mark.parametrize("point", REGULARITY)
def test_the_regularity_of_each_week_is_the_same_read_on_its_sunday(amira, point):
    days = [Week.parse(week).sunday for week in TOLD]
    found = [shown(read_profile(amira, day).habits[point].now.value) for day in days]
    assert tuple(found) == REGULARITY[point]


@pytest.mark.parametrize("point", RANGE_NOW)
def test_the_range_now_is_that_of_the_story(amira, point):
    found = read_profile(amira, demo.DEMO_TODAY).habits[point].range
    assert (shown(found.low), shown(found.high)) == RANGE_NOW[point]


@pytest.mark.parametrize("point", LATEST)
def test_whether_anything_has_changed_cannot_be_told_with_so_few(amira, point):
    found = read_profile(amira, demo.DEMO_TODAY).habits[point]
    assert (found.state, found.change.word) == ("ok", "cannot_tell")
    assert (found.change.latest.n, found.change.before.n) == (4, 4)
    assert (found.change.latest.met, found.change.before.met) == LATEST[point]
    assert (found.closed, found.open) == (23, 1)


def test_the_open_week_widens_the_range_and_lowers_nothing(amira):
    series = read_profile(amira, demo.DEMO_TODAY, None).series["delegation"]
    weeks = {w.week.number: w.regularity for w in series}
    assert weeks[46].value == weeks[45].value
    assert weeks[46].low < weeks[45].value < weeks[46].high
    assert weeks[51] == weeks[52] == weeks[1]


@pytest.mark.parametrize(
    ("until", "count", "delegated", "around"),
    [
        ("2025-W37", 5, (1, 15), "2–25%"),
        ("2025-W43", 6, (6, 18), "18–53%"),
        ("2025-W46", 3, (1, 6), "4–50%"),
        ("2025-W51", 5, (6, 15), "22–61%"),
        ("2026-W06", 5, (8, 15), "33–72%"),
    ],
)
def test_the_share_of_delegated_decisions_grows(amira, until, count, delegated, around):
    found = read(amira, "delegation", until, count)["DS"].share
    assert tuple(found) == delegated
    assert interval(found, "en") == around


def test_only_the_last_period_is_clearly_different_from_the_first(amira):
    spans = [("2025-W37", 5), ("2025-W43", 6), ("2025-W46", 3), ("2026-W06", 5)]
    first, second, setback, last = (read(amira, "delegation", *s)["DS"].share for s in spans)
    assert compare(setback, second) == "unclear"
    assert compare(last, first) == "higher"


@pytest.mark.parametrize(
    ("until", "count", "heard"), [("2025-W37", 5, (2, 14)), ("2025-W43", 6, (9, 17)),
                                  ("2026-W06", 5, (10, 15))]
)  # fmt: skip
def test_those_concerned_are_heard_more_often(amira, until, count, heard):
    assert tuple(read(amira, "delegation", until, count)["IB"].share) == heard


def test_at_first_she_keeps_ten_of_fifteen_and_brings_seven_good_news_and_no_need(amira):
    assert tuple(read(amira, "delegation", "2025-W37", 5)["KS"].share) == (10, 15)
    found = read(amira, "upward", "2025-W37", 5)["NB"].more
    assert (found["needs"], found["good"], found["value"]) == (0, 7, -1)


def test_in_the_setback_two_delegations_are_taken_back(amira):
    found = now(amira, "delegation")["TB"]
    assert found.share.k == 2
    assert found.more["reasons"] == {"own_worry": 1, "urgency": 1}


def test_needs_and_good_news_and_what_became_of_them(amira):
    found = now(amira, "upward")
    assert (found["NB"].more["needs"], found["NB"].more["good"]) == (15, 16)
    assert tuple(found["UA"].share) == (4, 10)
    assert tuple(found["UB"].share) == (2, 4)


def test_of_eleven_failures_eight_are_told_one_is_closed_and_one_pending(amira):
    profile = read_profile(amira, demo.DEMO_TODAY, None)
    failures = profile.happened.failures
    found = now(amira, "failure")
    assert len(failures) == 11
    assert sum(f.first_told is not None for f in failures) == 8
    assert found["FS"].outside == {"pending": 1, "not_shareable": 1}
    assert tuple(found["FS"].share) == (6, 9)


def test_failures_are_told_in_time_once_she_has_begun(amira):
    turn = Week.parse("2025-W44").monday
    before = read_profile(amira, date(2025, 12, 31), None).happened.failures
    after = read_profile(amira, demo.DEMO_TODAY, None).happened.failures
    old = sharing([f for f in before if f.on < turn], demo.DEMO_TODAY)
    new = sharing([f for f in after if f.on >= turn], demo.DEMO_TODAY)
    assert (tuple(old.soon), tuple(new.soon)) == ((1, 4), (5, 5))
    assert (old.soon.part, interval(new.soon, "en")) == (None, "65–100%")


def test_sharing_failures_falls_back_and_nobody_calls_it_a_fall(amira):
    found = read_profile(amira, demo.DEMO_TODAY).habits["failure"]
    then = read_profile(amira, Week.parse("2025-W51").sunday).habits["failure"]
    assert (shown(then.now.value), shown(found.now.value)) == (77, 69)
    assert found.change.word == "cannot_tell"


def test_both_languages_of_the_demo_have_the_same_profile(amira, tmp_path: Path):
    demo.write(tmp_path / "en.lc", "en")
    with open_log(tmp_path / "en.lc") as english:
        for point in REGULARITY:
            assert now(english, point) == now(amira, point)
            habits = (read_profile(log, demo.DEMO_TODAY).habits for log in (english, amira))
            assert next(habits) == next(habits)
