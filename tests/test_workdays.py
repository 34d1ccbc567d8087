"""Public holidays: right, kept by year, and never a reason for the program to stop."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import holidays
import pytest

from leadercoach import workdays
from leadercoach.errors import Refused
from leadercoach.log.weeks import Week


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own, empty at first."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(workdays, "user_cache_path", lambda *_, **__: folder)
    workdays.holidays_of.cache_clear()
    yield folder
    workdays.holidays_of.cache_clear()


@pytest.mark.parametrize(
    "day",
    [date(2026, 1, 6), date(2026, 4, 3), date(2026, 5, 1), date(2026, 6, 6), date(2025, 12, 25)],
)
def test_swedish_holidays_are_known(day):
    assert day in workdays.holidays_of("SE", day.year)


@pytest.mark.parametrize("day", [date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31)])
def test_the_eves_nobody_works_in_sweden_are_no_workdays(day):
    assert day in workdays.holidays_of("SE", day.year)


def test_a_day_before_a_holiday_that_is_worked_is_a_workday():
    assert date(2026, 4, 2) not in workdays.holidays_of("SE", 2026)  # Maundy Thursday


@pytest.mark.parametrize("country", ["NO", "DK", "FI", "GB", "CH"])
def test_a_country_without_such_eves_has_its_public_holidays(country):
    public = holidays.country_holidays(country, years=2026)
    assert workdays.holidays_of(country, 2026) == frozenset(public)


def test_the_eves_are_known_also_where_a_version_before_has_kept_the_year(kept):
    kept.mkdir()
    (kept / "holidays-SE.json").write_text('{"2026": ["2026-01-06", "2026-12-25"]}')
    assert date(2026, 12, 24) in workdays.holidays_of("SE", 2026)


def test_weeks_over_a_new_year_have_the_holidays_of_both_years():
    found = workdays.holidays_in("SE", Week.parse("2025-W52"), Week.parse("2026-W02"))
    assert {date(2025, 12, 25), date(2026, 1, 6)} <= found


def test_a_year_is_computed_once_and_then_kept(kept, monkeypatch):
    first = workdays.holidays_of("SE", 2026)
    workdays.holidays_of.cache_clear()
    monkeypatch.setattr(workdays, "_computed", None)
    assert workdays.holidays_of("SE", 2026) == first
    assert [path.name for path in kept.iterdir()] == ["holidays-SE.json"]


def test_a_second_year_does_not_push_out_the_first(kept):
    for year in (2025, 2026):
        workdays.holidays_of("SE", year)
    written = json.loads((kept / "holidays-SE.json").read_text())
    assert set(written["years"]) == {"2025", "2026"}


@pytest.mark.parametrize(
    "body",
    [
        *("", "{", "[]", "2", "\udcff", '{"v": 2}', '{"v": 2, "years": []}'),
        *(f'{{"v": 2, "years": {{"2026": {days}}}}}' for days in ('["x"]', "null", "[1]")),
    ],
)
def test_a_spoilt_cache_is_made_anew(kept, body):
    kept.mkdir()
    (kept / "holidays-SE.json").write_bytes(body.encode("utf-8", "surrogateescape"))
    assert date(2026, 1, 6) in workdays.holidays_of("SE", 2026)


def test_a_cache_that_cannot_be_written_is_done_without(kept):
    kept.write_text("a file where the folder should be")
    assert date(2026, 1, 6) in workdays.holidays_of("SE", 2026)


@pytest.mark.parametrize("code", ["", "S", "se", "../../SE", "XX"])
def test_an_unknown_country_has_no_holidays_and_is_refused_as_a_setting(kept, code):
    assert workdays.holidays_of(code, 2026) == frozenset()
    with pytest.raises(Refused) as refused:
        workdays.check_country(code)
    assert refused.value.code == "bad_country"


def test_countries_are_named_in_words():
    assert workdays.countries()["SE"] == "Sweden"
    assert workdays.countries()["GB"] == "United Kingdom"
