"""Coaches, what they may see, and sessions: each rule refused in its own way (F)."""

from datetime import date, timedelta

import pytest
from coachings import TERMS, closed, coach, consent, held, session
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.errors import InvalidEntry, NotFound, Refused, SoftStop
from leadercoach.store import coaching as stored
from leadercoach.usecases import actions, coaching, entries

NOBODY = "01900000-0000-7000-8000-00000000dead"


@pytest.fixture
def eva(log) -> str:
    return coach(log)


def state(log, session_id: str) -> str:
    return stored.session(log, session_id).state


# Coaches


def test_a_coach_is_found_by_name_in_any_case(log, eva):
    assert stored.coach_named(log, "EVA").id == eva
    with pytest.raises(NotFound, match="coach_not_found"):
        stored.coach_named(log, "Eve")


@pytest.mark.parametrize("name", ["Eva", "eVA"])
def test_two_coaches_have_two_names(log, eva, name):
    with pytest.raises(Refused, match="name_taken"):
        coach(log, name)
    kim = coach(log, "Kim")
    with pytest.raises(Refused, match="name_taken"):
        coaching.change_coach(log, kim, Coach(name=name), at())


def test_a_coach_takes_another_name_and_a_key(log, eva):
    coaching.change_coach(log, eva, Coach(name="EVA", public="age1x"), at())
    found = stored.coach(log, eva)
    assert (found.coach.name, found.coach.public) == ("EVA", "age1x")


def test_each_coach_has_secrets_of_their_own(log, eva):
    first, second = stored.coach(log, eva), stored.coach(log, coach(log, "Kim"))
    assert len({first.salt, second.salt, first.engagement, second.engagement}) == 4


def test_later_terms_replace_those_before(log, eva):
    coaching.agree_terms(log, eva, TERMS, at("2026-01-02"))
    coaching.agree_terms(log, eva, TERMS, at())
    assert (stored.coach(log, eva).terms, stored.coach(log, eva).agreed_on) == (TERMS, TODAY)


def test_the_end_of_an_engagement_ends_the_consent_and_leaves_the_rest(log, eva):
    coaching.grant(log, eva, consent(), at())
    done = closed(log, eva)
    coaching.retire_coach(log, eva, at())
    assert stored.coach(log, eva).retired
    assert stored.in_force(log, eva) is None
    assert state(log, done) == "closed"
    for refused in (
        lambda: coaching.grant(log, eva, consent(), at()),
        lambda: coaching.prepare(log, eva, session(), at()),
    ):
        with pytest.raises(Refused, match="coach_retired"):
            refused()


def test_an_engagement_that_goes_on_again_needs_a_new_consent(log, eva):
    coaching.grant(log, eva, consent(), at())
    coaching.retire_coach(log, eva, at())
    coaching.retire_coach(log, eva, at(), retired=False)
    assert stored.in_force(log, eva) is None
    coaching.grant(log, eva, consent(), at())


@pytest.mark.parametrize(
    "change",
    [
        lambda log: coaching.change_coach(log, NOBODY, Coach(name="Li"), at()),
        lambda log: coaching.agree_terms(log, NOBODY, TERMS, at()),
        lambda log: coaching.retire_coach(log, NOBODY, at()),
        lambda log: coaching.grant(log, NOBODY, consent(), at()),
        lambda log: coaching.prepare(log, NOBODY, session(), at()),
    ],
)
def test_nothing_is_agreed_with_nobody(log, change):
    with pytest.raises(NotFound, match="not_found"):
        change(log)


# Consent


def test_a_new_consent_ends_the_one_before(log, eva):
    coaching.grant(log, eva, consent(), at("2026-01-02"))
    wider = consent(depth="all")
    coaching.grant(log, eva, wider, at())
    new, old = stored.consents(log, eva)
    assert (new.consent, new.revoked_on) == (wider, None)
    assert (old.granted_on, old.revoked_on) == (date(2026, 1, 2), TODAY)
    assert stored.in_force(log, eva).id == new.id


def test_a_consent_is_revoked_once_and_stays_written_down(log, eva):
    coaching.grant(log, eva, consent(), at("2026-01-02"))
    assert coaching.revoke(log, eva, at())
    assert not coaching.revoke(log, eva, at("2026-02-10"))
    (known,) = stored.consents(log, eva)
    assert known.revoked_on == TODAY


def test_one_coachs_consent_is_not_anothers(log, eva):
    kim = coach(log, "Kim")
    coaching.grant(log, eva, consent(), at())
    coaching.grant(log, kim, consent(points=("failure",)), at())
    coaching.revoke(log, kim, at())
    assert stored.in_force(log, eva).consent == consent()
    assert stored.in_force(log, kim) is None


def test_a_consent_does_not_begin_ahead(log, eva):
    with pytest.raises(InvalidEntry, match="date_ahead") as refused:
        coaching.grant(log, eva, consent(first_day=TODAY + timedelta(days=1)), at())
    assert refused.value.params["field"] == "consent_days"  # what the form calls it
    assert stored.consents(log) == []


# Sessions


def test_sessions_are_numbered_for_each_coach(log, eva):
    kim = coach(log, "Kim")
    for who, day in ((eva, "2026-01-12"), (kim, "2026-01-13"), (eva, "2026-01-26")):
        closed(log, who, day)
    found = [(known.coach_id, known.number) for known in stored.sessions(log)]
    assert found == [(eva, 2), (kim, 1), (eva, 1)]
    assert [known.number for known in stored.sessions(log, eva)] == [2, 1]


def test_a_session_goes_from_prepared_over_held_to_closed(log, eva):
    new = coaching.prepare(log, eva, session("2026-02-02"), at("2026-02-02"))
    assert state(log, new) == "prepared"
    coaching.hold(log, new, at())
    assert stored.session(log, new).session.held_on == TODAY
    coaching.hold(log, new, at("2026-02-10"))
    assert stored.session(log, new).session.held_on == TODAY
    coaching.close(log, new, at(), sure=True)
    assert state(log, new) == "closed"


def test_only_one_session_with_a_coach_is_under_way(log, eva):
    held(log, eva)
    with pytest.raises(Refused, match="session_open"):
        coaching.prepare(log, eva, session(), at())
    coaching.prepare(log, coach(log, "Kim"), session(), at())


def test_a_closed_session_is_read_not_written(log, eva):
    done = closed(log, eva)
    for change in (
        lambda: coaching.write(log, done, session(goal="Other"), at()),
        lambda: coaching.hold(log, done, at()),
        lambda: coaching.close(log, done, at(), sure=True),
        lambda: actions.agree(log, Action(what="Ask"), at(), session_id=done),
    ):
        with pytest.raises(Refused, match="session_closed"):
            change()


def test_closing_is_taken_back(log, eva):
    done = closed(log, eva)
    coaching.reopen(log, done, at())
    assert state(log, done) == "held"
    coaching.write(log, done, session(goal="Other"), at())
    assert stored.session(log, done).session.goal == "Other"


def test_closing_is_not_taken_back_while_another_session_is_under_way(log, eva):
    done = closed(log, eva)
    coaching.prepare(log, eva, session(), at())
    with pytest.raises(Refused, match="session_open"):
        coaching.reopen(log, done, at())


def test_what_is_not_closed_is_not_reopened(log, eva):
    prepared = coaching.prepare(log, eva, session(), at())
    coaching.reopen(log, prepared, at())
    assert state(log, prepared) == "prepared"


def test_a_session_has_been_held_only_on_a_day_that_has_been(log, eva):
    ahead = session("2026-02-20")
    new = coaching.prepare(log, eva, ahead, at())
    with pytest.raises(InvalidEntry, match="date_ahead"):
        coaching.close(log, new, at(), sure=True)
    coaching.hold(log, new, at())
    with pytest.raises(InvalidEntry, match="date_ahead"):
        coaching.write(log, new, ahead, at())


def test_a_session_that_ends_with_nothing_agreed_is_asked_about_once(log, eva):
    new = held(log, eva)
    with pytest.raises(SoftStop, match="session_without_action"):
        coaching.close(log, new, at())
    assert state(log, new) == "held"
    coaching.close(log, new, at(), sure=True)
    assert state(log, new) == "closed"


@pytest.mark.parametrize(("options", "stops"), [(("a", "b", " "), True), (("a", "b", "c"), False)])
def test_a_goal_wants_three_ways_to_choose_from(log, eva, options, stops):
    new = held(log, eva, goal="Ask earlier", options=options)
    actions.agree(log, Action(what="Ask"), at(), session_id=new)
    if stops:
        with pytest.raises(SoftStop, match="few_options") as caught:
            coaching.close(log, new, at())
        assert caught.value.params == {"count": 2, "enough": 3}
    else:
        coaching.close(log, new, at())
        assert state(log, new) == "closed"


def test_pins_keep_their_order_and_must_be_there(log, eva):
    first, second = add(log).id, add(log).id
    new = held(log, eva, pinned=(second, first))
    assert stored.session(log, new).session.pinned == (second, first)
    with pytest.raises(NotFound, match="entry_not_found"):
        coaching.write(log, new, session(pinned=(NOBODY,)), at())
    assert stored.session(log, new).session.pinned == (second, first)


def test_a_session_removed_leaves_its_actions(log, eva):
    new = held(log, eva)
    agreed = actions.agree(log, Action(what="Ask"), at(), session_id=new)
    coaching.remove_session(log, new)
    known = actions.stored.action(log, agreed)
    assert (known.session_id, known.coach_id) == (None, eva)
    with pytest.raises(NotFound, match="session_not_found"):
        coaching.remove_session(log, new)


def test_a_session_put_back_is_as_it_was_and_has_its_actions_again(log, eva):
    new = held(log, eva, goal="Telling the answers", pinned=(add(log).id,))
    agreed = actions.agree(log, Action(what="Ask"), at(), session_id=new)
    before = stored.session(log, new)
    coaching.put_session_back(log, coaching.remove_session(log, new), at())
    assert stored.session(log, new) == before
    assert actions.stored.action(log, agreed).session_id == new


def test_a_session_is_not_put_back_beside_another_that_is_open(log, eva):
    removed = coaching.remove_session(log, held(log, eva))
    other = held(log, eva)
    with pytest.raises(Refused, match="session_open"):
        coaching.put_session_back(log, removed, at())
    assert [known.id for known in stored.sessions(log)] == [other]


# Entries that go


def test_an_entry_in_the_bin_stays_pinned_and_comes_back(log, eva):
    entry = add(log).id
    new = held(log, eva, pinned=(entry,))
    entries.delete(log, entry, at())
    entries.restore(log, entry, at())
    assert stored.session(log, new).session.pinned == (entry,)


def test_emptying_the_bin_takes_the_pins_with_it(log, eva):
    entry, other = add(log).id, add(log).id
    new = closed(log, eva, pinned=(entry, other))
    entries.delete(log, entry, at())
    entries.empty_bin(log, at("2026-06-01"))
    assert stored.session(log, new).session.pinned == (other,)
