"""What decision areas are called in a package: a name is a text, and two areas stay two."""

from datetime import date, timedelta

import pytest
from coachings import coach, consent
from samples import TODAY, add, at

from leadercoach.coaching.package import Package, encode, package_of
from leadercoach.errors import Refused
from leadercoach.sharing.allowed import allowed
from leadercoach.store.engine import Log
from leadercoach.usecases import people


def package(log: Log, depth: str = "all", on: date = TODAY) -> Package:
    part = consent(points=("delegation",), depth=depth)
    return allowed(log, coach(log), at(on), "sv", consent=part)


def decision(log: Log, area: str, visibility: str = "all") -> None:
    add(log, "delegation", area=area, coach_visibility=visibility)


def named(found: Package) -> list[str]:
    return [part.entry.area for part in found.entries]


def test_areas_that_are_the_same_without_a_name_stay_two(log):
    people.add_person(log, "Anna Berg", at(), sure=True)
    for name in ("Anna Berg, lön", "Anna, lön", "Berg, lön"):
        decision(log, name)
    found = package(log)
    assert named(found) == ["P1, lön", "P1, lön 2", "P1, lön 3"]
    assert package_of(encode(found)) == found


def test_long_areas_that_are_the_same_keep_within_the_length_of_a_name(log):
    for hidden in ("hemlig", "ekonomi"):
        decision(log, f"{hidden} {'x' * 32}"[:40])
    given = consent(points=("delegation",), depth="all")
    found = allowed(log, coach(log), at(), "sv", consent=given, hide=("hemlig", "ekonomi"))
    assert len(set(named(found))) == 2
    assert package_of(encode(found)) == found


def test_an_area_only_of_decisions_without_text_has_a_number(log):
    decision(log, "Lokaler", "facts")
    decision(log, "Schema", "facts")
    decision(log, "Schema")
    assert named(package(log)) == ["1", "Schema", "Schema"]


def test_areas_have_numbers_where_no_text_is_shown(log):
    decision(log, "Lokaler")
    decision(log, "Schema")
    decision(log, "Schema", "facts")
    assert named(package(log, "facts")) == ["1", "2", "2"]


def test_nothing_is_seen_on_a_day_before_all_that_may_be(log):
    with pytest.raises(Refused, match="consent_missing"):
        package(log, on=date(2026, 1, 1) - timedelta(days=1))
