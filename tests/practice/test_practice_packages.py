"""Packages come in once, tell what the list shows, and are opened until they expire."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from practices import shared
from samples import TODAY, at

from leadercoach.errors import Refused
from leadercoach.practice.clients import client, clients, look_at, name_client
from leadercoach.practice.packages import opened, take_package
from leadercoach.sharing.opened import open_package
from leadercoach.store.practice import packages
from leadercoach.views.log_list import Filter, first_items


def refused(call, *args) -> str:
    with pytest.raises(Refused) as told:
        call(*args)
    return told.value.code


def contents(practice) -> list[list[tuple]]:
    tables = ("clients", "packages", "bodies", "proposals")
    return [practice.rows(f"select * from {table}") for table in tables]


def later(package, days: int = 7, **changes):
    """The package of another day."""
    made = package.made_on + timedelta(days=days)
    new = {"package": f"{days % 100:02}" * 16, "made_on": made}
    return replace(package, **new, expires_on=made + timedelta(days=90), **changes)


def test_the_first_package_makes_a_client(practice, tmp_path):
    assert take_package(practice, shared(tmp_path), at())
    (row,) = clients(practice, TODAY)
    assert (row.name, row.last_session, row.next_session) == (
        *("Amira", date(2026, 2, 2)),
        date(2026, 2, 23),
    )
    assert (row.open_actions, row.newest.entries, row.expired) == (1, 1, False)
    assert (row.newest.first_day, row.newest.last_day) == (date(2026, 1, 5), TODAY)


def test_the_same_package_twice_changes_nothing(practice, tmp_path):
    package = shared(tmp_path)
    take_package(practice, package, at())
    before = contents(practice)
    assert not take_package(practice, package, at("2026-02-10"))
    assert contents(practice) == before


def test_another_package_under_the_same_name_is_refused(practice, tmp_path):
    package = shared(tmp_path)
    take_package(practice, package, at())
    before = contents(practice)
    other = replace(package, leader="Bo")
    assert refused(take_package, practice, other, at()) == "package_differs"
    assert contents(practice) == before


def test_an_expired_package_is_not_taken_in(practice, tmp_path):
    package = shared(tmp_path)
    assert refused(take_package, practice, package, at("2026-06-01")) == "package_expired"
    assert clients(practice, TODAY) == []


def test_a_kept_package_opens_as_it_came_until_it_expires(practice, tmp_path):
    package = shared(tmp_path)
    take_package(practice, package, at())
    assert opened(practice, package.package, package.expires_on) == package
    after = package.expires_on + timedelta(days=1)
    assert refused(opened, practice, package.package, after) == "package_expired"
    assert clients(practice, after)[0].expired


def test_the_newest_is_the_one_made_last_in_whatever_order_they_come(practice, tmp_path):
    package = shared(tmp_path)
    newer = later(package, leader="Amira H")
    take_package(practice, newer, at("2026-02-17"))
    take_package(practice, package, at("2026-02-18"))
    row = client(practice, package.engagement, TODAY)
    assert (row.newest.package, row.leader) == (newer.package, "Amira H")
    made = [known.made_on for known in packages(practice, package.engagement)]
    assert made == [newer.made_on, package.made_on]


def test_clients_stand_by_name_or_by_what_was_looked_at_last(practice, tmp_path):
    for name in ("Östen", "Åsa", "Bo"):
        take_package(practice, shared(tmp_path, name), at())
    assert [row.name for row in clients(practice, TODAY)] == ["Bo", "Åsa", "Östen"]
    for name, hour in (("Östen", 10), ("Åsa", 11)):
        found = next(row for row in clients(practice, TODAY) if row.name == name)
        look_at(practice, found.engagement, at(f"2026-02-{hour}"))
    recent = [row.name for row in clients(practice, TODAY, by_opened=True)]
    assert recent == ["Åsa", "Östen", "Bo"]


def test_a_client_keeps_the_name_the_coach_has_given(practice, tmp_path):
    package = shared(tmp_path)
    take_package(practice, package, at())
    name_client(practice, package.engagement, "Amira på lager 2")
    take_package(practice, later(package), at("2026-02-17"))
    row = client(practice, package.engagement, TODAY)
    assert (row.name, row.leader) == ("Amira på lager 2", "Amira")


def test_a_blank_name_is_refused(practice, tmp_path):
    package = shared(tmp_path)
    take_package(practice, package, at())
    assert refused(name_client, practice, package.engagement, " ") == "alias_blank"


def test_an_unknown_client_is_not_found(practice):
    assert refused(client, practice, "00" * 16, TODAY) == "client_not_found"


def test_search_within_a_client_finds_only_theirs(practice, tmp_path):
    found = {}
    for name, title in (("Amira", "Morgonrunda"), ("Bo", "Kvällsrunda")):
        package = shared(tmp_path, name, title=title)
        take_package(practice, package, at())
        with open_package(opened(practice, package.package, TODAY)) as log:
            hits = first_items(log, Filter(search="vila"), "sv")
            found[name] = [log.again().read_only, str(hits)]
    assert "Morgonrunda" in found["Amira"][1]
    assert "Kvällsrunda" not in found["Amira"][1]
    assert "Morgonrunda" not in found["Bo"][1]


def test_a_package_opens_once_more_for_another_thread(tmp_path):
    with open_package(shared(tmp_path)) as log, log.again() as other:
        assert other.rows("select title from entries") == log.rows("select title from entries")
        assert other.read_only == "shared_log"
        assert len(other.rows("select title from entries")) == 1
