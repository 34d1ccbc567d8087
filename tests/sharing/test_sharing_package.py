"""A package is taken as it was made or not at all."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from replies import OWN, answered, observer, pulse, taken
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import encode, package_of
from leadercoach.coaching.session import CoachSession
from leadercoach.content import POINTS
from leadercoach.errors import Refused
from leadercoach.log.weeks import Pause, Week
from leadercoach.sharing.allowed import allowed
from leadercoach.usecases import actions, coaching, pulses, weeks


@pytest.fixture
def whole(log) -> dict[str, Any]:
    """Something of everything, as plain data."""
    for point in POINTS:
        add(log, point, coach_visibility="all", people=["M1"])
    (first,) = log.one("select id from entries where point = 'dialogue'")
    add(log, "delegation", area="Rota")
    observer(log)
    taken(log, OWN, coach=True)
    asked = pulse(log)
    answered(log, asked, 1, 1, 1, 1, 1)
    pulses.close(log, asked.id, at())
    weeks.close(log, Week.parse("2026-W06"), at())
    weeks.pause(log, Pause(TODAY, TODAY), at())
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    session = CoachSession(held_on=TODAY, first_day=TODAY, last_day=TODAY, pinned=(first,))
    held = coaching.prepare(log, eva, session, at())
    done = actions.agree(log, Action(what="Ask"), at(), session_id=held)
    actions.link(log, done, first, at())
    consent = Consent(
        points=POINTS, depth="all", first_day=at("2026-02-02").today, observers=True, pulse=True
    )
    found: dict[str, Any] = json.loads(encode(allowed(log, eva, at(), "sv", consent=consent)))
    return found


def test_a_package_comes_out_as_it_went_in(whole):
    body = json.dumps(whole).encode()
    package = package_of(body)
    assert package_of(encode(package)) == package
    for part in ("entries", "observers", "pulses", "sessions", "actions", "closed", "pauses"):
        assert getattr(package, part), part


def _set(*path: Any) -> Callable[[Any], None]:
    """Put the last of `path` where the others lead."""

    def change(data: Any) -> None:
        *way, last, value = path
        for step in way:
            data = data[step]
        data[last] = value

    return change


def _twice(*path: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for step in path:
            data = data[step]
        data.append(data[0])

    return change


WEEK = {"closed": True, "open": False, "reached": 0}
BEFORE = {
    "value": 0.5, "low": 0.4, "high": 0.6, "weight": 0.2, "skip": 0, "older": 0, "weeks": [WEEK],
}  # fmt: skip
NOBODY = "00000000-0000-0000-0000-000000000000"


@pytest.mark.parametrize(
    "change",
    [
        _set("v", 0),
        _set("secret", 1),
        _set("entries", 0, "secret", 1),
        _set("entries", 0, "entry", "coach_visibility", "none"),
        _set("entries", 0, "entry", "occurred_on", "2026-02-01"),
        _set("entries", 0, "logged_on", "2026-02-10"),
        _set("consent", "points", ["upward"]),
        _set("consent", "first_day", "2026-03-01"),
        _set("expires_on", "2026-02-08"),
        _set("closed", ["2026-W99"]),
        _set("closed", ["2025-W52"]),
        _set("pauses", 0, "last", "2026-01-01"),
        _set("before", {"upward": BEFORE}),
        _set("before", dict.fromkeys((*POINTS, "reach"), BEFORE)),
        _set("before", dict.fromkeys(POINTS, BEFORE | {"value": 2})),
        _set("before", dict.fromkeys(POINTS, BEFORE | {"low": 0.6})),
        _set("before", dict.fromkeys(POINTS, BEFORE | {"high": 0.4})),
        _set("before", dict.fromkeys(POINTS, BEFORE | {"weight": 0})),
        _set("before", dict.fromkeys(POINTS, BEFORE | {"weeks": [WEEK] * 9})),
        _set("carried", {}),
        _set("v", 1),
        _set("country", "se; drop"),
        _set("coach", ""),
        _set("leader", "x" * 200),
        _set("team_size", 0),
        _set("sessions", 0, "session", "pinned", [NOBODY]),
        _set("actions", 0, "session", NOBODY),
        _set("actions", 0, "entries", [NOBODY]),
        _set("actions", 0, "settled", {"status": "done"}),
        _set("observers", 0, "name", "a\u200bb"),
        _set("observers", 0, "lines", 0, "ratings", {"X9": 1}),
        _set("observers", 0, "lines", 0, "ratings", {"D1": 6}),
        _set("pulses", 0, "focus", "X9"),
        _set("pulses", 0, "counts", {"mood": {"1": 5}}),
        _set("pulses", 0, "counts", {"change": {"9": 5}}),
        _set("recipients", ["age1", "age1"]),
        _twice("entries"),
        _twice("sessions"),
        _twice("observers"),
        _twice("areas"),
    ],
)
def test_what_does_not_hold_together_is_no_package(whole, change):
    change(whole)
    with pytest.raises(Refused, match="package_wrong"):
        package_of(json.dumps(whole).encode())


def test_what_was_before_the_period_is_taken_for_every_point_shown(whole):
    whole["before"] = dict.fromkeys(POINTS, BEFORE)
    assert package_of(json.dumps(whole).encode()).goes_on_from["upward"].low == 0.4


def test_a_package_of_a_later_version_says_so(whole):
    whole |= {"v": 3, "mood": "unknown so far"}
    with pytest.raises(Refused, match="package_newer"):
        package_of(json.dumps(whole).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"v": 1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": 1, "v": 1}',
    ],
)
def test_what_is_no_package_at_all_is_told_so(body):
    with pytest.raises(Refused, match="package_wrong"):
        package_of(body)


def test_a_field_that_stands_twice_is_refused(whole):
    body = json.dumps(whole).replace('"v": 2', '"v": 2, "v": 2', 1).encode()
    with pytest.raises(Refused, match="package_wrong"):
        package_of(body)
