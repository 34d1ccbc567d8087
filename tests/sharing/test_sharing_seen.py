"""What others said reaches a coach only if all who have a say have said yes."""

from datetime import timedelta
from typing import Any

import pytest
from replies import OWN, answered, asked, observer, pulse, reply, request, taken
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package, encode
from leadercoach.coaching.session import CoachSession
from leadercoach.feedback.request import Observer
from leadercoach.profile.profile import read_profile
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, coaching, feedback, pulses


def shared(log: Log, coach_id: str = "", **more: Any) -> Package:
    """What Eva may see of everything in the log's last month, unless said otherwise."""
    said: dict[str, Any] = {
        "points": ("dialogue", "delegation"),
        "first_day": TODAY - timedelta(days=30),
        "observers": True,
        "pulse": True,
    }
    coach_id = coach_id or coaching.add_coach(log, Coach(name="Eva"), at())
    return allowed(log, coach_id, at(), "sv", consent=Consent(**(said | more)))


def test_a_line_both_have_said_yes_to_is_seen(log):
    observer(log, "Johan")
    taken(log, OWN, coach=True)
    (found,) = shared(log).observers
    assert (found.name, found.form) == ("Johan", 0)
    assert found.lines[0].saw == "Du frågade först."
    assert found.lines[0].ratings == {"D1": 2, "D4": None}
    assert found.lines[0].own == OWN


@pytest.mark.parametrize(
    ("own", "said", "consent"),
    [
        (OWN, {"coach": False}, {}),
        (OWN, {"coach": True}, {"observers": False}),
        (None, {"coach": True}, {}),
        (OWN, {"coach": True}, {"points": ("upward",)}),
        (OWN, {"coach": True}, {"last_day": TODAY - timedelta(days=1)}),
    ],
    ids=["observer says no", "leader says no", "locked", "another point", "another day"],
)
def test_one_no_is_enough(log, own, said, consent):
    observer(log, "Johan")
    taken(log, own, **said)
    package = shared(log, **consent)
    assert package.observers == ()
    text = encode(package).decode()
    assert "frågade först" not in text
    assert "Johan" not in text


def test_ratings_of_other_points_are_left_out(log):
    observer(log, "Johan")
    both = asked(log, {"D1": 4, "U2": 3}, focus=("D1", "U2"))
    feedback.take(log, reply(both, ratings={"D1": 2, "U2": 1}, coach=True), at(), sealed=True)
    (found,) = shared(log, points=("dialogue", "delegation")).observers
    assert len(found.lines[0].ratings) == 1
    assert len(found.lines[0].own) == 1


def test_an_observer_keeps_the_mark_though_another_is_not_shown(log):
    feedback.add_observer(log, Observer(name="Åsa", relation="peer"), at("2026-01-01"))
    johan = observer(log, "Johan")
    question = feedback.ask(log, request(johan), at(), OWN)
    feedback.take(log, reply(question, coach=True), at(), sealed=True)
    (found,) = shared(log).observers
    assert (found.name, found.form) == ("Johan", 1)
    with open_package(shared(log, coaching.add_coach(log, Coach(name="Nils"), at()))) as opened:
        assert [(o.name, o.form) for o in read_profile(opened, TODAY).observed] == [("Johan", 1)]


def test_a_pulse_needs_five_answers_and_a_yes(log):
    few, enough = pulse(log), pulse(log)
    answered(log, few, 1, 2, 3, 1)
    answered(log, enough, 1, 2, 3, 1, 0)
    pulses.close(log, few.id, at())
    pulses.close(log, enough.id, at())
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    assert [sum(r.counts["change"].values()) for r in shared(log, eva).pulses] == [5]
    assert shared(log, eva, pulse=False).pulses == ()
    assert shared(log, eva, points=("failure",)).pulses == ()


def session(**more: Any) -> CoachSession:
    said: dict[str, Any] = {"held_on": TODAY, "first_day": TODAY, "last_day": TODAY}
    return CoachSession(**(said | more))


def test_a_coach_sees_nothing_of_another_engagement(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    nils = coaching.add_coach(log, Coach(name="Nils"), at())
    for coach_id, word in ((eva, "with Eva"), (nils, "with Nils")):
        coaching.agree_terms(
            log, coach_id, Terms(purpose=word, sponsor="", limits="", retention=""), at()
        )
        held = coaching.prepare(log, coach_id, session(goal=word), at())
        actions.agree(log, Action(what=f"Do it {word}"), at(), session_id=held)
    actions.agree(log, Action(what="For myself"), at())
    text = encode(shared(log, eva)).decode()
    assert text.count("with Eva") == 3
    assert "Nils" not in text
    assert "For myself" not in text


def test_sessions_and_actions_show_entries_only_as_far_as_they_are_shown(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    seen, hidden = add(log), add(log, coach_visibility="none")
    held = coaching.prepare(log, eva, session(pinned=(hidden.id, seen.id)), at())
    action = actions.agree(log, Action(what="Ask first"), at(), session_id=held)
    for entry_id in (seen.id, hidden.id):
        actions.link(log, action, entry_id, at())
    package = shared(log, eva)
    (part,) = package.entries
    assert package.sessions[0].session.pinned == (part.id,)
    assert package.actions[0].entries == (part.id,)


def test_names_are_hidden_in_sessions_and_actions_but_pseudonyms_stay(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    add(log, people=["Anna Berg", "M3"])
    terms = Terms(purpose="Anna Bergs grupp", sponsor="", limits="", retention="")
    coaching.agree_terms(log, eva, terms, at())
    held = coaching.prepare(log, eva, session(goal="Annas och M3:s schema, inte Zlatans"), at())
    promise = Action(what="Fråga anna berg", promised_to="staff", person="Anna Berg")
    actions.agree(log, promise, at(), session_id=held, sure=True)
    consent = Consent(points=("dialogue",), first_day=TODAY)
    package = allowed(log, eva, at(), "sv", consent=consent, hide=("Zlatan",))
    assert package.terms
    assert package.terms.purpose == "P1s grupp"
    assert package.sessions[0].session.goal == "P1s och M3:s schema, inte …s"
    assert package.actions[0].action.what == "Fråga P1"
    assert package.actions[0].action.person == "P1"
    assert package.entries[0].entry.people[0] == "P1"
