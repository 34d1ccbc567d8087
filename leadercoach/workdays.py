"""Public holidays of a country, cached by year: the library behind them is slow to load."""

import json
import re
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from leadercoach.errors import Refused
from leadercoach.log.weeks import Week

_COUNTRY = re.compile(r"[A-Z]{2}")
_KEPT_AS = 2  # of what is kept; raised whenever another answer becomes the right one
_FREE = ("public", "de_facto")  # in Sweden the eves nobody works are de facto free (D.1)


@cache
def countries() -> dict[str, str]:
    """Two-letter code and English name of every country there are holidays for."""
    from holidays import registry

    return {row[1]: _spaced(row[0]) for row in registry.COUNTRIES.values()}


def check_country(code: str) -> None:
    """Refused unless `code` is a country with known holidays."""
    if code not in countries():
        raise Refused("bad_country", country=code)


@cache
def holidays_of(country: str, year: int) -> frozenset[date]:
    """The days off of a year: public holidays, and others nobody works. Empty for an unknown
    country."""
    kept = _cache_file(country)
    years = _read(kept)
    if str(year) not in years:
        years[str(year)] = _computed(country, year)
        _write(kept, years)
    return frozenset(date.fromisoformat(day) for day in years[str(year)])


def holidays_in(country: str, first: Week, last: Week) -> frozenset[date]:
    """The public holidays from the Monday of one week to the Sunday of another."""
    years = range(first.monday.year, last.sunday.year + 1)
    return frozenset(day for year in years for day in holidays_of(country, year))


def _computed(country: str, year: int) -> list[str]:
    import holidays

    try:
        categories = holidays.country_holidays(country).supported_categories
    except NotImplementedError:
        return []
    free = [category for category in _FREE if category in categories]
    days = holidays.country_holidays(country, years=year, categories=free)
    return sorted(day.isoformat() for day in days)


def _cache_file(country: str) -> Path | None:
    if not _COUNTRY.fullmatch(country):
        return None
    return user_cache_path("leader-coach", appauthor=False) / f"holidays-{country}.json"


def _read(path: Path | None) -> dict[str, list[str]]:
    try:
        there = path is not None and path.is_file()  # a pipe would never end
        kept = json.loads(path.read_text(encoding="utf-8")) if path and there else {}
        years = kept["years"] if kept.get("v") == _KEPT_AS else {}
        for days in years.values():
            for day in days:
                date.fromisoformat(day)
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return {}  # no cache, or not ours: it is only a cache
    return dict(years)


def _write(path: Path | None, years: dict[str, list[str]]) -> None:
    if path is None:
        return
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".new")
        draft.unlink(missing_ok=True)
        draft.write_text(json.dumps({"v": _KEPT_AS, "years": years}), encoding="utf-8")
        draft.replace(path)


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
