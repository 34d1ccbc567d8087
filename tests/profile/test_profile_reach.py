"""Reach (E.2 RE): the people met, and of them those of the team; a share is never over 1."""

import msgspec
import pytest
from samples import TODAY, add, at

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import encode, package_of
from leadercoach.profile.chart import Units
from leadercoach.profile.charts.catalogue import one_chart
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.profile import read_profile
from leadercoach.profile.sentences import index_sentence
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching, people, weeks

NINE = tuple(f"M{n}" for n in range(1, 10))


def met(log: Log, *who: str, team: tuple[str, ...] = (), size: int | None = None) -> None:
    for alias in who:
        add(log, people=[alias])
    for alias in team:
        people.mark_team(log, people.add_person(log, alias, at()), at())
    weeks.set_team_size(log, size)


def reach(log: Log) -> Index:
    return next(i for i in indices(read_profile(log, TODAY), "dialogue") if i.id == "RE")


def said(log: Log, lang: str = "en") -> str:
    return index_sentence(read_profile(log, TODAY), "dialogue", "RE", lang)


def dots(log: Log) -> list[tuple[str, int]]:
    shape = one_chart(log, read_profile(log, TODAY), "reach", "dialogue", "en").shape
    assert isinstance(shape, Units)
    return [(row.label, len(row.units)) for row in shape.rows]


def test_nine_people_of_a_team_of_five_must_be_impossible(log: Log):
    met(log, *NINE, team=("M1", "M2"), size=5)
    assert reach(log).share == (2, 5)
    assert said(log) == "You have talked with 9 different people. Of the team: 2 of 5."
    assert said(log, "sv") == "Du har talat med 9 olika personer. Av teamet: 2 av 5."
    assert dots(log) == [
        ("Conversations with, of the team", 2),
        ("The rest of the team", 3),
        ("Conversations with others", 7),
    ]


@pytest.mark.parametrize(
    ("team", "size", "why"),
    [
        (("M1",), None, "Set the team’s size and who belongs to it in Settings to see your reach."),
        ((), 5, "Mark who belongs to the team in Settings to see your reach."),
        (NINE, 5, "No share: 9 are marked and the team has 5."),
    ],
)
def test_where_the_team_is_not_known_there_is_a_count_and_no_share(log: Log, team, size, why):
    met(log, *NINE, team=team, size=size)
    assert reach(log).share is None
    assert said(log) == f"You have talked with 9 different people. {why}"
    assert dots(log) == [("Conversations with", 9)]


def test_somebody_of_the_team_nobody_has_met_is_in_the_team_and_not_met(log: Log):
    met(log, "M1", team=("M1", "M5"), size=2)
    assert reach(log).share == (1, 2)


def shared(log: Log) -> Log:
    """What a coach has of it, names hidden."""
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    consent = Consent(points=("dialogue",), depth="facts", first_day=at("2026-01-12").today)
    package = allowed(log, eva, at(), "en", consent=consent)
    assert "Anna" not in str(package)
    return open_package(package_of(encode(package)))


@pytest.mark.parametrize("team", [("Anna", "M5"), ("M5",), (), ("Anna", "M2", "M5", "M6")])
def test_a_coach_sees_the_same_numbers_and_no_names(log: Log, team):
    met(log, "Anna", "M2", team=team, size=3)
    with shared(log) as seen:
        assert reach(seen) == reach(log)
        assert dots(seen) == dots(log)
        shape = one_chart(seen, read_profile(seen, TODAY), "reach", "dialogue", "en").shape
        labels = {unit.mark.said for row in shape.rows for unit in row.units}
        assert labels <= {"1", "The rest of the team"}


def test_those_of_the_team_who_are_not_shown_are_only_counted(log: Log):
    met(log, "M1", team=("M1", "M2", "Bertil"), size=4)
    add(log, people=["M2"], coach_visibility="none")
    with shared(log) as seen:
        assert reach(seen).share == (1, 4)
        assert "Bertil" not in str(seen.rows("select alias from people"))


def test_a_package_of_before_shows_the_count_alone(log: Log):
    met(log, "M1", team=("M1",), size=4)
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    consent = Consent(points=("dialogue",), depth="facts", first_day=at("2026-01-12").today)
    package = allowed(log, eva, at(), "en", consent=consent)
    body = msgspec.structs.replace(package, team=(), team_marked=0)
    assert b"team_marked" not in encode(body)
    with open_package(package_of(encode(body))) as seen:
        assert reach(seen).share is None
        assert reach(seen).more["people"] == 1
