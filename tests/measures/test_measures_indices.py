"""Indices of simple facts, and that no order of events changes any number (E.2, K)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures import decisions as deciding
from leadercoach.measures import failures as failing
from leadercoach.measures.indices import (
    Promise,
    agreements_kept,
    balance,
    marked,
    middle,
    others_told,
    reach,
)
from leadercoach.measures.needs import Asked, answers, merged
from leadercoach.measures.shares import Share

TODAY = date(2026, 2, 9)


def day(before: int) -> date:
    return TODAY - timedelta(days=before)


def test_a_marker_not_answered_is_no_no():
    assert marked([True, None, False, None, True]) == Share(2, 3)
    assert marked([None]) == Share(0, 0)


def test_reach_is_of_the_team_that_is_marked():
    assert reach(2, 5, 14) == Share(2, 14)
    assert reach(0, 14, 14) == Share(0, 14)


@pytest.mark.parametrize(("marked", "size"), [(3, None), (0, 5), (6, 5)])
def test_reach_is_no_share_without_a_size_without_marks_or_with_more_marks_than_the_team_has(
    marked, size
):
    assert reach(2, marked, size) is None


@given(some.integers(0, 20), some.integers(0, 20), some.none() | some.integers(1, 20))
def test_a_reach_over_one_must_be_impossible(met, more, size):
    share = reach(met, met + more, size)
    assert share is None or 0 <= share.k <= share.n


@pytest.mark.parametrize(
    ("contents", "found"),
    [
        ([], (0, 0, None)),
        (["need"], (1, 0, 1)),
        (["good", "good"], (0, 2, -1)),
        (["both"], (1, 1, 0)),
        (["need", "need", "both", "good"], (3, 2, 0.2)),
    ],
)
def test_needs_and_good_news_balance_between_minus_one_and_one(contents, found):
    assert balance(contents) == pytest.approx(found)


def test_others_told_theirs_of_the_reactions_noted():
    noted = ["others_told_theirs", "silence", None, "criticism", "questions", None]
    assert others_told(noted) == Share(1, 4)


def test_agreements_of_the_demo_are_eleven_of_twelve():
    promises = [
        *[Promise("done", day(9))] * 11,
        Promise("missed", day(9)),
        *[Promise("renegotiated", day(9), moved_in_time=True)] * 2,
    ]
    assert agreements_kept(promises, TODAY) == (Share(11, 12), 2, 0)


@pytest.mark.parametrize(
    ("promise", "found"),
    [
        (Promise("open", day(-1)), (Share(0, 0), 0, 1)),
        (Promise("open", day(0)), (Share(0, 0), 0, 1)),
        (Promise("open", day(1)), (Share(0, 1), 0, 0)),
        (Promise("open", None), (Share(0, 0), 0, 1)),
        (Promise("done", day(-9)), (Share(1, 1), 0, 0)),
        (Promise("missed", None), (Share(0, 1), 0, 0)),
        (Promise("renegotiated", day(1)), (Share(0, 1), 0, 0)),
        (Promise("renegotiated", day(-1), moved_in_time=True), (Share(0, 0), 1, 0)),
    ],
)
def test_an_agreement_is_kept_missed_moved_in_time_or_not_due(promise, found):
    assert agreements_kept([promise], TODAY) == found


@pytest.mark.parametrize(("values", "median"), [([], None), ([4], 4), ([1, 9], 5), ([9, 1, 2], 2)])
def test_the_middle_is_the_median(values, median):
    assert middle(values) == median


DAYS = some.integers(0, 40).map(day)
DECISIONS = some.builds(
    deciding.Decision,
    id=some.just("d"),
    on=DAYS,
    sample=some.booleans(),
    level=some.integers(1, 7),
    involved=some.sampled_from(["all", "some", "no", "na"]),
    na_reason=some.sampled_from([None, "acute", "only_me"]),
    agreed=some.none() | some.integers(1, 7),
    area=some.just(""),
    legs=some.tuples(*[some.booleans()] * 4),
    deep=some.booleans(),
    outcome=some.sampled_from([None, "open", "done", "taken_back", "returned_by_receiver"]),
    taken_back_reason=some.sampled_from([None, "urgency", "own_worry"]),
    check_in_kept=some.sampled_from([None, "yes", "late", "no"]),
)
FAILURES = some.builds(
    failing.Failure,
    id=some.just("f"),
    on=DAYS,
    told=some.lists(
        some.builds(failing.Told, DAYS, some.sampled_from(["down", "side", "coach"])), max_size=3
    ).map(tuple),
    closed=some.booleans(),
    reaction=some.none(),
)
ASKED = some.lists(
    some.builds(
        Asked,
        id=some.uuids().map(str),
        first=some.sampled_from(["a", "b", "c"]),
        on=DAYS,
        answered=some.booleans(),
        answered_on=some.none() | DAYS,
        told=some.booleans(),
    ),
    max_size=8,
)


def all_of(decisions, failures, asked):
    sample = deciding.sampled(decisions)
    return (
        deciding.delegated(sample),
        deciding.median_level(sample),
        deciding.heard_before(sample),
        deciding.agreed_level_kept(decisions),
        deciding.handover(decisions),
        deciding.taken_back(decisions),
        deciding.check_ins_kept(decisions),
        failing.sharing(failures, TODAY),
        failing.lags(failures, TODAY),
        failing.directions([told for failure in failures for told in failure.told]),
        answers(merged(asked), TODAY),
        [need._replace(ids=()) for need in merged(asked)],
    )


@given(some.lists(DECISIONS, max_size=8), some.lists(FAILURES, max_size=8), ASKED, some.data())
def test_no_order_of_events_changes_any_number(decisions, failures, asked, data):
    mixed = [data.draw(some.permutations(rows)) for rows in (decisions, failures, asked)]
    assert all_of(*mixed) == all_of(decisions, failures, asked)
