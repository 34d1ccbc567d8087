"""A coach sees what has changed the past as the leader does (D.2)."""

import json
from typing import Any

import msgspec
import pytest
from samples import TODAY, add, at

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package, encode, package_of
from leadercoach.errors import Refused
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week, span
from leadercoach.profile.afterwards import late_sentence
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.written import as_text, written
from leadercoach.store import weeks as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching, weeks

W07 = Week.parse("2026-W07")
W03, W04, W05 = Week.parse("2026-W03"), Week.parse("2026-W04"), Week.parse("2026-W05")


@pytest.fixture
def kept(log: Log) -> Log:
    """Weeks of work; W03 was paused afterwards, W04 in time, and W02 is no pause any more."""
    for week in span(W07.before(8), W07.before()):
        add(log, on=week.friday)
        weeks.close(log, week, at(week.sunday))
    w02 = W03.before()
    gone = weeks.pause(log, Pause(w02.monday, w02.sunday), at(w02.monday))
    weeks.pause(log, Pause(W03.monday, W03.sunday), at())
    weeks.pause(log, Pause(W04.monday, W04.sunday), at(W04.monday))
    weeks.remove_pause(log, weeks.pause(log, Pause(TODAY, TODAY), at()), at())
    weeks.remove_pause(log, gone, at())
    with log.transaction():
        stored.add_target(log, TargetChange("dialogue", W05, Target(1)), at())
    return log


def package(log: Log) -> Package:
    consent = Consent(points=("dialogue",), depth="facts", first_day=W07.before(7).monday)
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    return allowed(log, eva, at(), "sv", consent=consent)


def marks(profile: Profile) -> list[tuple[str, bool, bool]]:
    series = profile.series["dialogue"]
    return [
        (str(week.week), week.paused_late, week.target_late)
        for week in series
        if week.week >= W07.before(7)
    ]


def test_the_marks_and_the_sentence_are_the_leaders_own(kept: Log):
    own = read_profile(kept, TODAY)
    with open_package(package_of(encode(package(kept)))) as shared:
        seen = read_profile(shared, TODAY)
        assert marks(seen) == marks(own)
        assert late_sentence(seen, "sv") == late_sentence(own, "sv")
    assert late_sentence(own, "sv") == ("En paus satt i efterhand. En paus borttagen i efterhand.")
    assert [week for week, _, late in marks(own) if late] == ["2026-W05", "2026-W06"]


def test_a_day_is_given_only_where_it_came_afterwards(kept: Log):
    found = package(kept)
    assert [(p.first, p.set_on, p.removed_on) for p in found.pauses] == [
        (W03.before().monday, None, TODAY),
        (W03.monday, TODAY, None),
        (W04.monday, None, None),
    ]
    assert [goal.set_on for goal in found.targets] == [None, TODAY]


def test_what_came_afterwards_is_said_before_it_is_handed_over(kept: Log):
    said = as_text(written(package(kept)))
    assert said.count(", satt i efterhand 9 februari") == 2
    assert said.count(", borttagen i efterhand 9 februari") == 1


def test_a_package_of_before_opens_without_marks(kept: Log):
    old: dict[str, Any] = json.loads(encode(package(kept)))
    for part in (*old["pauses"], *old["targets"]):
        part.pop("set_on", None)
        part.pop("removed_on", None)
    old["pauses"] = old["pauses"][1:]
    with open_package(package_of(json.dumps(old).encode())) as shared:
        assert {late for _, *both in marks(read_profile(shared, TODAY)) for late in both} == {False}


def test_a_package_without_such_days_is_as_before(log: Log):
    add(log)
    weeks.pause(log, Pause(TODAY, TODAY), at())
    (part,) = json.loads(encode(package(log)))["pauses"]
    assert part == {"first": "2026-02-09", "last": "2026-02-09"}


@pytest.mark.parametrize("field", ["set_on", "removed_on"])
def test_nothing_was_set_after_the_package_was_made(kept: Log, field: str):
    found = package(kept)
    late = msgspec.structs.replace(found.pauses[0], **{field: at("2026-02-10").today})
    with pytest.raises(Refused, match="package_wrong"):
        package_of(encode(msgspec.structs.replace(found, pauses=(late,))))
