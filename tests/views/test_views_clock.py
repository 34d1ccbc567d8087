"""The day the clocks change moves nothing, wherever the leader lives."""

import os
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from samples import add, at

from leadercoach import moment
from leadercoach.log.weeks import Week
from leadercoach.views.log_list import Filter, first_items, weeks_of

ZONES = ["Europe/Stockholm", "America/New_York", "Pacific/Kiritimati"]
ROOT = Path(moment.__file__).parents[1]


@pytest.fixture(params=ZONES)
def zone(request, monkeypatch):
    """The leader's own clock, set to a place on earth."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock cannot be moved here")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_an_entry_stays_on_its_day_when_the_clocks_change(log, zone, day):
    saved = add(log, on=day)
    (item,) = first_items(log, Filter(), "sv")
    assert item.occurred_on.isoformat() == day
    assert weeks_of(log, Filter()) == [(Week.of(saved.entry.occurred_on), 1)]
    assert saved.retro_days == item.retro == 0


def test_days_between_are_counted_over_the_change(log, zone):
    assert add(log, on="2026-03-30", occurred_on="2026-03-28").retro_days == 2
    assert [item.retro for item in first_items(log, Filter(), "sv")] == [2]


NOW = """
import sys
from datetime import datetime
from leadercoach import moment

class Clock(datetime):
    @classmethod
    def now(cls, zone=None):
        return cls.fromisoformat(sys.argv[1]).astimezone(zone)

moment.datetime = Clock
print(moment.Moment.present().today, moment.Moment.present().stamp)
"""


@pytest.mark.parametrize(
    ("zone_name", "instant", "day"),
    [
        ("Europe/Stockholm", "2026-03-28T23:30:00+00:00", "2026-03-29"),
        ("Europe/Stockholm", "2026-10-24T22:30:00+00:00", "2026-10-25"),
        ("Europe/Stockholm", "2026-10-25T23:30:00+00:00", "2026-10-26"),
        ("America/New_York", "2026-03-29T03:30:00+00:00", "2026-03-28"),
        ("Pacific/Kiritimati", "2026-03-28T10:30:00+00:00", "2026-03-29"),
    ],
)
def test_today_is_the_leaders_own_day_and_the_stamp_is_utc(zone_name, instant, day):
    said = subprocess.run(
        [sys.executable, "-c", NOW, instant],
        env=os.environ | {"TZ": zone_name},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert said == [day, instant.replace("+00:00", ".000Z")]


def test_stamps_sort_by_time():
    stamps = [at(day).stamp for day in ("2026-02-09", "2026-10-25", "9999-12-30")]
    assert stamps == sorted(stamps)
    assert {len(stamp) for stamp in stamps} == {24}
    precise = moment.Moment(date(2026, 2, 9), datetime(2026, 2, 9, 1, 2, 3, 4567, UTC))
    assert precise.stamp == "2026-02-09T01:02:03.004Z"
