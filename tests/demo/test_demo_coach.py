"""The demo's sessions and agreed actions tell the story of Amira."""

from collections.abc import Iterator
from datetime import date

import pytest

from leadercoach import demo
from leadercoach.coaching.action import promise
from leadercoach.coaching.session import ENOUGH_OPTIONS
from leadercoach.log.weeks import Week
from leadercoach.measures.indices import agreements_kept
from leadercoach.moment import Moment
from leadercoach.sharing.allowed import allowed
from leadercoach.store import actions, coaching, feedback
from leadercoach.store.coaching import SavedCoach
from leadercoach.store.engine import Log, open_log
from leadercoach.views.actions import actions_due


@pytest.fixture(scope="module", params=["sv", "en"])
def amira(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Log]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, request.param)
    with open_log(path) as log:
        yield log


@pytest.fixture
def eva(amira: Log) -> SavedCoach:
    (found,) = coaching.coaches(amira)
    return found


def test_eva_has_no_card_and_terms_were_agreed_on_at_the_first_session(
    amira: Log, eva: SavedCoach
) -> None:
    first = coaching.sessions(amira)[-1]
    assert (eva.coach.name, eva.coach.public) == ("Eva", "")
    assert eva.terms is not None
    assert eva.agreed_on == first.session.held_on


def test_five_sessions_are_closed_and_the_sixth_goes_on(amira: Log) -> None:
    found = list(reversed(coaching.sessions(amira)))
    weeks = [Week.of(known.session.held_on).number for known in found]
    assert weeks == [33, 37, 41, 47, 51, 6]
    assert [known.state for known in found] == ["closed"] * 5 + ["held"]
    assert all(len(known.session.options) >= ENOUGH_OPTIONS for known in found)
    assert all(known.session.kept for known in found[:5])
    now = found[-1].session
    assert (now.first_day, now.last_day) == (date(2025, 12, 15), date(2026, 2, 8))
    assert (now.held_on, now.minutes, len(now.pinned)) == (date(2026, 2, 6), 50, 2)


def test_eva_sees_facts_of_three_points_and_what_she_saw_before_has_ended(
    amira: Log, eva: SavedCoach
) -> None:
    now, *before = coaching.consents(amira, eva.id)
    assert now.consent.points == ("dialogue", "upward", "delegation")
    assert (now.consent.depth, now.consent.observers, now.consent.pulse) == ("facts", True, False)
    assert (now.consent.first_day, now.consent.last_day) == (date(2025, 12, 15), date(2026, 2, 8))
    assert now.revoked_on is None
    assert len(before) == 5
    assert all(known.revoked_on for known in before)


def test_fourteen_actions_of_which_eleven_of_twelve_were_kept(amira: Log) -> None:
    found = actions.actions(amira)
    promises = [promise(known.action, known.settled, demo.DEMO_TODAY) for known in found]
    kept = agreements_kept(promises, demo.DEMO_TODAY)
    assert len(found) == 14
    assert (kept.share.k, kept.share.n, kept.moved, kept.waiting) == (11, 12, 2, 0)


def test_what_was_agreed_on_last_time_is_done_twice_and_moved_once(amira: Log) -> None:
    sixth, fifth, *_ = coaching.sessions(amira)
    of = {known.id: [] for known in (fifth, sixth)}
    for known in actions.actions(amira):
        of.get(known.session_id or "", []).append(known)
    assert [known.settled.status for known in of[fifth.id]] == ["done", "done", "renegotiated"]
    (now,) = of[sixth.id]
    assert (now.action.confidence, now.action.item, now.action.rehearsed) == (8, "U5", True)
    assert now.action.observer_id == feedback.observer_named(amira, "Johan").id


def test_today_tells_of_the_two_that_were_moved(amira: Log) -> None:
    found = actions_due(amira, demo.DEMO_TODAY, "sv")
    assert [known.due for known in found] == [date(2026, 2, 12), date(2026, 2, 16)]


def test_the_last_three_lines_of_observers_reach_eva(amira: Log, eva: SavedCoach) -> None:
    package = allowed(amira, eva.id, Moment.frozen(demo.DEMO_TODAY), "sv")
    lines = [(part.name, line.received_on) for part in package.observers for line in part.lines]
    assert sorted(lines) == [
        ("Johan", date(2026, 1, 15)),
        ("Johan", date(2026, 2, 4)),
        ("Leila", date(2026, 1, 28)),
    ]
    assert len(package.actions) == 14
    assert [known.state for known in package.sessions].count("held") == 1
