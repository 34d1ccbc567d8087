"""Seven daily, four weekly, twelve monthly backups stay; a clock set back costs none."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.backup.rotation import (
    Named,
    belongs,
    instant,
    kept,
    name_of_made,
    named,
    of_another,
    outdated,
)

NOON = datetime(2026, 2, 9, 12)
LOG = Path("/somewhere/log.lc")
days = st.sets(st.datetimes(datetime(2023, 1, 1), datetime(2028, 1, 1)), max_size=80)


def a_year(step: int = 1) -> set[datetime]:
    return {NOON - timedelta(days=n) for n in range(0, 800, step)}


def made(day: datetime, sort="made") -> Named:
    return Named(Path(f"/b/log.{sort}{day:%Y-%m-%dT%H%M}.lc"), sort, day)


@given(days)
def test_what_stays_was_there_and_the_newest_of_the_past_is_among_it(found):
    stay = kept(found, NOON)
    assert stay <= found
    past = [day for day in found if day <= NOON]
    assert not past or max(past) in stay


@given(days)
def test_no_more_stay_than_there_is_room_for(found):
    assert len([day for day in kept(found, NOON) if day <= NOON]) <= 7 + 4 + 12


@given(days)
def test_what_lies_ahead_of_the_clock_always_stays(found):
    assert {day for day in found if day > NOON} <= kept(found, NOON)


@given(days)
def test_asking_again_prunes_no_more(found):
    stay = kept(found, NOON)
    assert kept(stay, NOON) == stay


@given(days, st.datetimes(datetime(2023, 1, 1), datetime(2026, 1, 1)))
def test_a_clock_set_back_prunes_nothing_newer_than_it_shows(found, earlier):
    assert {day for day in found if day > earlier} <= kept(found, earlier)


def test_two_years_of_days_leave_seven_days_four_weeks_and_twelve_months():
    stay = sorted(kept(a_year(), NOON), reverse=True)
    assert stay[:7] == [NOON - timedelta(days=n) for n in range(7)]
    assert {day.isocalendar()[:2] for day in stay} >= {(2026, 7), (2026, 6), (2026, 5), (2026, 4)}
    assert len({(day.year, day.month) for day in stay}) == 12


def test_of_several_in_one_day_the_newest_stays():
    morning = NOON - timedelta(hours=3)
    assert kept({morning, NOON}, NOON) == {NOON}


def test_another_of_the_same_minute_takes_the_place_of_the_first():
    first, second = made(NOON), Named(Path("/b/log.2026-02-09T1200-2.lc"), "made", NOON)
    assert outdated([first, second], NOON.replace(tzinfo=UTC), second) == [first]


@pytest.mark.parametrize("sort", ["before", "kept"])
def test_a_log_kept_aside_or_copied_before_an_upgrade_stays_for_a_year(sort):
    young, old = (made(NOON - timedelta(days=n), sort) for n in (300, 400))
    assert outdated([young, old], NOON.replace(tzinfo=UTC), made(NOON)) == [old]


def test_a_name_tells_what_a_copy_is(tmp_path):
    before = tmp_path / "log.before-0003.lc"
    before.touch()
    os.utime(before, (0, 0))
    assert named(LOG, Path("log.2026-02-09T1830.lc")).at == datetime(2026, 2, 9, 18, 30)
    assert named(LOG, Path("log.kept-2026-02-09T183005-2.lc")).sort == "kept"
    assert named(LOG, before).at.year in (1969, 1970)


@pytest.mark.parametrize(
    "name",
    [
        "log.2026-02-09T1830.lc",
        "log.2026-02-09T1830.lc.keys",
        "log.2026-02-09T1830-2.lc-wal",
        "log.before-0003.lc",
        "log.kept-2026-02-09T183000.lc",
        ".log.2026-02-09T1830.lc.4711.new",
        ".log.2026-02-09T1830.lc.4711.new-journal",
        ".log.2026-02-09T1830.lc.keys.4711.new",
    ],
)
def test_what_the_program_made_is_known(name):
    assert belongs(LOG, name)


@pytest.mark.parametrize(
    "name",
    [
        "log.lc",
        "log.2026-02-09T1830.lc.txt",
        "log.2026-02-09T1830 (copy).lc",
        "other.2026-02-09T1830.lc",
        "log.old.lc",
        "logx2026-02-09T1830.lc",
        ".log.lc.4711.new",
        "log.kept-2026-02-09.lc",
        "log.2026-02-09T1830.lc\n",
        "log.2026-13-40T1830.lc.zip",
    ],
)
def test_what_is_somebody_elses_is_not(name):
    assert not belongs(LOG, name)


def test_a_day_no_calendar_has_names_no_copy():
    assert named(LOG, Path("log.2026-13-40T1830.lc")) is None


@pytest.fixture
def stockholm(monkeypatch):
    """The clock on the wall goes back from three to two on 25 October 2026."""
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


SUMMER = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # half past two
WINTER = SUMMER + timedelta(hours=1)  # half past two again


def of(now: datetime, folder: Path = Path("/b")) -> Named:
    found = named(LOG, folder / name_of_made(LOG, now))
    assert found is not None
    return found


@pytest.mark.usefixtures("stockholm")
def test_two_copies_in_the_hour_that_comes_twice_have_names_of_their_own_and_both_stay():
    first, second = of(SUMMER), of(WINTER)
    assert first.path.name == "log.2026-10-25T0230+0200.lc"
    assert second.path.name == "log.2026-10-25T0230+0100.lc"
    assert first.at == second.at == datetime(2026, 10, 25, 2, 30)
    assert instant(second) - instant(first) == timedelta(hours=1)
    assert outdated([first, second], WINTER, second) == []
    later = of(WINTER + timedelta(days=1))
    assert later.path.name == "log.2026-10-26T0230.lc"
    assert outdated([first, second, later], WINTER + timedelta(days=1), later) == []


@pytest.mark.usefixtures("stockholm")
@pytest.mark.parametrize("minutes", [1, 20, 40, 59])
def test_in_that_night_the_later_copy_is_the_later_one_whatever_the_wall_says(minutes):
    first, second = of(SUMMER), of(SUMMER + timedelta(minutes=minutes))
    assert sorted([second, first], key=instant) == [first, second]
    assert bool(outdated([first, second], SUMMER + timedelta(hours=2), second)) == (minutes < 30)


def test_a_name_tells_its_distance_from_utc_or_is_of_this_place():
    assert named(LOG, Path("log.2026-02-09T1830-2.lc")).at == datetime(2026, 2, 9, 18, 30)
    far = named(LOG, Path("log.2026-02-09T1830-0500-2.lc"))
    assert instant(far) == datetime(2026, 2, 9, 23, 30, tzinfo=UTC)
    assert named(LOG, Path("log.2026-02-09T1830+9900.lc")) is None
    assert named(LOG, Path("log.kept-2026-02-09T183005+0130.lc")).sort == "kept"


def test_a_copy_of_another_log_is_known_by_its_name():
    assert of_another(LOG, "work.2026-02-09T1830.lc")
    for name in ("log.2026-02-09T1830.lc", "log (1).lc", "Kopia av log.lc"):
        assert not of_another(LOG, name)
