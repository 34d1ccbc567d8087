"""Decisions and handovers: what counts, and what stays outside (E.2 DS … CK)."""

from datetime import date
from typing import Any

import pytest

from leadercoach.measures import decisions as deciding
from leadercoach.measures.decisions import Decision
from leadercoach.measures.shares import Share

YES, NO = (True,) * 4, (False,) * 4
PLAIN = Decision(
    *("d", date(2026, 2, 2), True, 5, "all", None, None, "", NO, False, None, None, None)
)


def made(**fields: Any) -> Decision:
    return PLAIN._replace(**fields)


def levels(*values: int) -> list[Decision]:
    return [made(level=level) for level in values]


def heard(*answers: str) -> list[Decision]:
    reason = {"na": "acute"}
    return [made(involved=answer, na_reason=reason.get(answer)) for answer in answers]


def test_delegated_is_from_level_five_and_kept_up_to_level_two():
    every = levels(1, 2, 3, 4, 5, 6, 7)
    assert deciding.delegated(every) == Share(3, 7)
    assert deciding.kept(every) == Share(2, 7)


def test_every_decision_is_told_with_who_made_it():
    assert deciding.deciders(levels(1, 2, 2, 3, 4, 4, 5, 6, 7, 7)) == (3, 1, 2, 4)
    assert deciding.deciders(levels(*[3] * 6)) == (0, 6, 0, 0)
    assert deciding.deciders([]) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("latest", "before", "word"),
    [
        ([5, 5, 5, 5, 5], [1, 1, 1, 1, 1], "higher"),
        ([1, 1, 1, 1, 1], [5, 5, 5, 5, 5], "lower"),
        ([7], [1] * 19, "higher"),
        ([7], [1] * 18, "unclear"),
        ([1], [7] * 19, "lower"),
        ([1], [7] * 18, "unclear"),
        ([5, 5, 5, 4, 6], [4, 4, 4, 5, 5], "unclear"),
        ([5, 5, 5, 3, 6], [4, 4, 4, 6, 3], "unclear"),
        ([4, 4, 4, 4, 4], [4, 4, 4, 4, 4], "unclear"),
    ],
)
def test_levels_differ_only_where_one_deal_in_twenty_or_fewer_gives_as_much(latest, before, word):
    assert deciding.level_change(latest, before) == word


def test_the_sample_is_what_the_leader_did_not_pick():
    mine, sampled = made(sample=False), made(sample=True)
    assert deciding.sampled([mine, sampled, mine]) == [sampled]


@pytest.mark.parametrize(
    ("found", "median"),
    [([], None), ([5, 5, 5, 5], None), ([1, 2, 4, 6, 7], 4), ([1, 2, 3, 4, 5, 6], 3.5)],
)
def test_the_level_is_a_median_and_none_below_five(found, median):
    assert deciding.median_level(levels(*found)) == median


def test_heard_before_leaves_out_what_does_not_apply():
    found = deciding.heard_before(heard("all", "all", "some", "no", "na"))
    assert found.all == Share(2, 4)
    assert found.some == Share(3, 4)
    assert found.na == {"acute": 1}


@pytest.mark.parametrize(
    ("na", "of", "many"), [(3, 10, False), (30, 100, False), (31, 100, True), (2, 5, True)]
)
def test_more_than_thirty_percent_not_applicable_is_remarked(na, of, many):
    found = deciding.heard_before(heard(*["na"] * na, *["all"] * (of - na)))
    assert found.many_na is many


@pytest.mark.parametrize("of", [1, 2, 3, 4])
def test_below_five_nothing_is_remarked_as_often_not_applicable(of):
    assert not deciding.heard_before(heard(*["na"] * of)).many_na


def test_reasons_why_it_did_not_apply_are_counted():
    reasons = ["acute", "confidential", "acute"]
    sample = [made(involved="na", na_reason=reason) for reason in reasons]
    assert deciding.heard_before(sample).na == {"acute": 2, "confidential": 1}


def test_nothing_sampled_is_nothing_of_nothing():
    assert deciding.heard_before([]) == (Share(0, 0), Share(0, 0), {}, False)
    assert deciding.delegated([]) == deciding.kept([]) == Share(0, 0)


def test_the_agreed_level_is_kept_at_or_above_it_where_there_is_one():
    decisions = [
        made(level=3, agreed=3),
        made(level=2, agreed=3),
        made(level=7, agreed=3),
        made(level=1),
    ]
    assert deciding.agreed_level_kept(decisions) == Share(2, 3)


def test_a_handover_is_complete_with_all_four_parts():
    found = deciding.handover(
        [
            made(level=4, deep=True, legs=YES),
            made(level=5, deep=True, legs=(True, True, False, True)),
            made(level=7, deep=True, legs=NO),
            made(level=3, deep=True, legs=YES),
            made(level=6, deep=False),
        ]
    )
    assert found.complete == Share(1, 3)
    assert found.legs == (Share(2, 3), Share(2, 3), Share(1, 3), Share(2, 3))


def test_taken_back_is_of_reviewed_handovers_with_what_was_returned_beside():
    found = deciding.taken_back(
        [
            made(level=4, outcome="taken_back", taken_back_reason="own_worry"),
            made(level=5, outcome="taken_back", taken_back_reason="urgency"),
            made(level=5, outcome="returned_by_receiver"),
            made(level=6, outcome="done"),
            made(level=6, outcome="adjusted"),
            made(level=6, outcome="lapsed"),
            made(level=7, outcome="open"),
            made(level=7),
            made(level=3, outcome="taken_back", taken_back_reason="quality"),
        ]
    )
    assert found == (Share(2, 6), {"own_worry": 1, "urgency": 1}, 1, 2)


def test_a_check_in_that_was_late_is_not_kept_and_an_unanswered_one_is_not_counted():
    answers = ["yes", "yes", "late", "no", None]
    assert deciding.check_ins_kept(made(check_in_kept=a) for a in answers) == Share(2, 4)
