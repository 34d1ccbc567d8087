"""Needs: repeats are one, young ones wait, and what the team was told (E.2 UA, UB)."""

from datetime import date, timedelta

import pytest

from leadercoach.measures.medians import Median
from leadercoach.measures.needs import Answers, Asked, answers, merged
from leadercoach.measures.shares import Share

TODAY = date(2026, 2, 9)


def need(
    name: str,
    age: int,
    *,
    of: str = "",
    after: int | None = None,
    told: bool = False,
    due: int | None = None,
):
    """A need `age` days old, answered `after` so many days, agreed to be answered in `due` days
    from today; `of` is the need it repeats."""
    on = TODAY - timedelta(days=age)
    answer = None if after is None else on + timedelta(days=after)
    agreed = None if due is None else TODAY + timedelta(days=due)
    return Asked(name, of or name, on, after is not None, answer, told, agreed)


def found(*asked: Asked) -> Answers:
    return answers(merged(asked), TODAY)


def test_a_repeated_need_is_one_need_from_the_day_it_was_first_raised():
    (only,) = merged([need("c", 3, of="a"), need("a", 30), need("b", 10, of="a", after=2)])
    assert (only.on, only.ids) == (TODAY - timedelta(days=30), ("a", "b", "c"))
    assert only.answered
    assert only.answered_on == TODAY - timedelta(days=8)


def test_needs_stand_in_the_order_they_were_first_raised():
    assert [n.ids[0] for n in merged([need("b", 5), need("a", 9), need("c", 1)])] == [*"abc"]


def test_a_need_has_its_first_answer_and_is_told_if_any_repeat_was():
    (only,) = merged([need("a", 30, after=20), need("b", 25, of="a", after=1, told=True)])
    assert only.answered_on == TODAY - timedelta(days=24)
    assert only.told


def test_a_need_whose_answer_has_no_day_is_answered_without_one():
    dateless = need("a", 30)._replace(answered=True)
    assert found(dateless)[:3] == (Share(1, 1), Median(None, (), 0), 1)


@pytest.mark.parametrize(("age", "counted"), [(13, 0), (14, 1), (15, 1)])
def test_a_need_counts_from_the_day_it_is_fourteen_days_old(age, counted):
    only = found(need("a", age))
    assert (only.answered, only.young) == (Share(0, counted), 1 - counted)


@pytest.mark.parametrize(("due", "counted"), [(-1, 1), (0, 0), (1, 0), (40, 0)])
@pytest.mark.parametrize("age", [2, 14, 60])
def test_a_need_with_an_agreed_day_counts_once_that_has_passed(age, due, counted):
    only = found(need("a", age, due=due))
    assert (only.answered, only.young, only.agreed) == (Share(0, counted), 0, 1 - counted)


def test_a_need_unanswered_after_fourteen_days_is_not_counted_while_its_agreed_day_is_to_come():
    assert found(need("a", 40, due=10)).answered == Share(0, 0)


@pytest.mark.parametrize(
    ("first", "again", "counted"), [(-5, 9, 0), (9, -5, 1), (-5, None, 1), (9, None, 0)]
)
def test_of_several_agreed_days_the_one_agreed_last_holds(first, again, counted):
    one = found(need("a", 30, due=first), need("b", 8, of="a", due=again))
    assert one.answered == Share(0, counted)


def test_a_young_need_waits_even_when_it_has_its_answer_but_the_team_can_be_told():
    young = Answers(Share(0, 0), Median(None, (1,), 0), 0, 1, 0, Share(0, 1))
    assert found(need("a", 3, after=1)) == young


def test_a_repeat_does_not_make_an_old_need_young():
    assert found(need("a", 20), need("b", 2, of="a")).answered == Share(0, 1)


def test_the_days_until_an_answer_are_counted_from_the_first_time():
    assert found(need("a", 30), need("b", 20, of="a", after=5)).days.ended == (15,)


def test_told_the_team_counts_only_answered_needs():
    told = found(
        need("a", 30, after=1, told=True),
        need("b", 30, after=2),
        need("c", 30, told=True),
        need("d", 30),
    )
    assert told.told == Share(1, 2)
    assert (told.answered, told.days) == (Share(2, 4), Median(2, (1, 2), 2))


def test_the_days_count_every_need_from_the_day_it_was_raised_the_young_ones_too():
    quick = [need(name, 42, after=2) for name in "ab"]
    assert found(*quick, *[need(name, 42) for name in "cdefgh"]).days.word == "most"
    assert found(*quick, *[need(name, 1) for name in "cdefg"]).days.word == "most"
    assert found(*quick, need("c", 1, due=30)).days == Median(2, (2, 2), 1)


def test_an_answer_without_a_day_is_in_no_length():
    dateless = need("a", 30)._replace(answered=True)
    some = found(dateless, need("b", 30, after=4), need("c", 30))
    assert (some.days, some.undated) == (Median(None, (4,), 1), 1)


def test_no_needs_are_nothing():
    assert found() == (Share(0, 0), Median(None, (), 0), 0, 0, 0, Share(0, 0))
