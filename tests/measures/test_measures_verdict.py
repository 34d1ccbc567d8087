"""What a change of habit is called, and the numbers it stands beside (D.1)."""

from fractions import Fraction
from itertools import combinations
from math import comb
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leadercoach.measures.regularity import shown
from leadercoach.measures.verdict import NOTHING, change, dealt
from leadercoach.measures.windows import Stretch


def week(
    reached: int, wanted: int = 3, times: int = 3, window: int = 1, *, closed: bool = True
) -> Stretch:
    return Stretch(0, 0, closed, not closed, 0 > 1, reached, wanted, times, window)


def thirds(*reached: int) -> list[Stretch]:
    return [week(n) for n in reached]


def means(found) -> tuple[int, int]:
    return shown(found.latest.mean), shown(found.before.mean)


def by_hand(values: list[int], each: int, most: Fraction) -> str:
    """All ways to deal the values into two, one by one."""
    dealt = [sum(chosen) for chosen in combinations(values[-2 * each :], each)]
    latest = sum(values[-each:])
    if Fraction(sum(s >= latest for s in dealt), len(dealt)) <= most:
        return "higher"
    if Fraction(sum(s <= latest for s in dealt), len(dealt)) <= most:
        return "lower"
    return "cannot_tell"


@pytest.mark.parametrize(
    ("reached", "word", "percents"),
    [
        ((0, 0, 0, 0, 3, 3, 3, 3), "higher", (100, 0)),
        ((1, 2, 1, 2, 3, 3, 2, 3), "higher", (92, 50)),
        ((1, 0, 0, 0, 3, 3, 3, 3), "higher", (100, 8)),
        ((3, 0, 0, 0, 3, 3, 3, 3), "cannot_tell", (100, 25)),
        ((2, 2, 2, 2, 2, 2, 2, 2), "cannot_tell", (67, 67)),
        ((2, 2, 2, 2, 1, 1, 1, 1), "lower", (33, 67)),
        ((3, 3, 3, 3, 3, 3, 3, 3), "cannot_tell", (100, 100)),
    ],
)
def test_four_weeks_are_compared_with_the_four_before(reached, word, percents):
    found = change(thirds(*reached))
    assert (found.word, means(found)) == (word, percents)
    assert (found.latest.n, found.before.n) == (4, 4)


@pytest.mark.parametrize("count", range(8))
def test_below_eight_closed_weeks_nothing_is_compared(count):
    assert change(thirds(*[0] * count)) == NOTHING
    opened = [week(0, closed=False)] * 20
    assert change([*thirds(*[0] * count), *opened]) == NOTHING


def test_what_four_cannot_tell_eight_may():
    rows = thirds(0, 0, 3, 0, 0, 3, 0, 0, 3, 3, 0, 3, 3, 3, 0, 3)
    assert change(rows[-8:]).word == change(rows[1:]).word == "cannot_tell"
    found = change(rows)
    assert found.word == by_hand([r.reached for r in rows], 8, Fraction(25, 1000))
    assert (found.word, found.latest.n, found.before.n) == ("cannot_tell", 4, 4)
    clear = thirds(0, 0, 3, 0, 0, 0, 0, 0, 3, 3, 0, 3, 3, 3, 0, 3)
    found = change(clear)
    assert change(clear[1:]).word == "cannot_tell"
    assert (found.word, found.latest.n, found.latest.met, found.before.met) == ("higher", 8, 6, 1)
    assert means(found) == (75, 13)


def test_four_that_can_tell_are_not_asked_again():
    found = change(thirds(*[3] * 8, 0, 0, 0, 0, 3, 3, 3, 3))
    assert (found.word, found.latest.n) == ("higher", 4)


def test_every_deal_of_eight_values_is_judged_by_all_seventy():
    values = [0, 0, 0, 1, 2, 2, 3, 3]
    for order in set(combinations(range(8), 4)):
        latest = [values[n] for n in order]
        before = [values[n] for n in range(8) if n not in order]
        expected = by_hand([*before, *latest], 4, Fraction(1, 20))
        assert change(thirds(*before, *latest)).word == expected


@settings(max_examples=40, deadline=None)
@given(some.lists(some.integers(0, 3), min_size=16, max_size=16))
def test_the_word_is_that_of_all_ways_to_deal(reached):
    word = by_hand(reached, 4, Fraction(1, 20))
    if word == "cannot_tell":
        word = by_hand(reached, 8, Fraction(25, 1000))
    assert change(thirds(*reached)).word == word


@given(
    some.lists(
        some.tuples(some.integers(0, 3), some.booleans(), some.sampled_from([1, 1, 1, 2])),
        max_size=30,
    )
)
def test_a_verdict_stands_beside_numbers_that_say_the_same(rows):
    found = change([week(n, times=3 + t, closed=c) for n, c, t in rows])
    if found.word is None:
        assert found.latest is found.before is None
        return
    assert found.latest.n == found.before.n
    assert found.word != "higher" or found.latest.mean > found.before.mean
    assert found.word != "lower" or found.latest.mean < found.before.mean
    for side in (found.latest, found.before):
        assert 0 <= side.met <= side.n
        assert (side.mean == 1) == (side.met == side.n)


def test_open_weeks_are_passed_over_and_counted():
    opened = week(0, closed=False)
    rows = [
        opened,
        *thirds(0, 0),
        opened,
        *thirds(0, 0),
        opened,
        opened,
        *thirds(3, 3, 3, 3),
        opened,
    ]
    found = change(rows)
    assert (found.word, found.before.open, found.latest.open) == ("higher", 3, 1)


@pytest.mark.parametrize("turn", [week(3, times=4, wanted=4), week(3, window=2)])
@pytest.mark.parametrize("back", range(1, 8))
def test_there_is_no_verdict_across_a_change_of_target(turn, back):
    rows = [*thirds(*[0] * 9), *[turn] * back]
    found = change(rows)
    assert found == NOTHING._replace(turned=9)
    assert change([*thirds(*[0] * 9), *[turn] * 8]).word == "cannot_tell"


def test_a_change_of_target_before_the_eight_closed_weeks_only_keeps_sixteen_from_being_asked():
    old = [week(0, times=4, wanted=4)] * 8
    rows = thirds(3, 3, 0, 3, 3, 3, 0, 3)
    assert change([*thirds(0, 0, 3, 0, 0, 0, 0, 0), *rows]).word == "higher"
    found = change([*old, *rows])
    assert (found.word, found.turned) == ("cannot_tell", None)


def test_the_latest_of_several_changes_is_the_one_that_is_told():
    rows = [week(0, times=t) for t in (1, 1, 2, 1, 1, 2, 3, 3)]
    assert change(rows).turned == 6


def test_the_short_target_of_a_short_week_is_no_other_target():
    rows = [*thirds(*[0] * 4), week(1, wanted=1), *thirds(3, 3, 3)]
    assert change(rows).word == "higher"


def test_steady_behaviour_is_seldom_called_changed():
    """At each reading of a year of weeks that all come from the same dice (D.1: at most 15 %)."""
    dice, readings, changed = Random(1), 0, 0
    for _ in range(60):
        often = dice.choice((0.3, 0.5, 0.7, 0.9))
        weeks = [week(sum(dice.random() < often for _ in range(3))) for _ in range(52)]
        for now in range(8, 53, 4):
            readings += 1
            changed += change(weeks[:now]).word in ("higher", "lower")
    assert 0 < changed / readings <= 0.15


VALUES = some.fractions(-3, 3, max_denominator=12)
GROUPS = some.tuples(*[some.lists(VALUES, min_size=1, max_size=5)] * 2)


def group(text: str) -> list[Fraction]:
    return [Fraction(word) for word in text.split()]


@pytest.mark.parametrize(
    ("latest", "before", "at_least", "at_most"),
    [
        ("1 1 1 1", "0 0 0 0", (1, 70), (70, 70)),
        ("1 1 2/3 1", "1/3 2/3 1/3 2/3", (3, 70), (70, 70)),
        ("1 1 1 1", "1 0 0 0", (5, 70), (70, 70)),
        ("2/3 2/3 2/3 2/3", "2/3 2/3 2/3 2/3", (70, 70), (70, 70)),
        ("1/3 1/3 1/3 1/3", "2/3 2/3 2/3 2/3", (70, 70), (1, 70)),
        ("7", "1 2", (1, 3), (3, 3)),
        ("1 2 3", "4", (4, 4), (1, 4)),
    ],
)
def test_the_parts_are_those_of_the_vectors(latest, before, at_least, at_most):
    assert dealt(group(latest), group(before)) == (Fraction(*at_least), Fraction(*at_most))


@given(GROUPS)
def test_the_parts_are_those_of_dealing_one_by_one(groups):
    latest, before = groups
    sums = [sum(deal) for deal in combinations([*latest, *before], len(latest))]
    high = sum(total >= sum(latest) for total in sums)
    low = sum(total <= sum(latest) for total in sums)
    assert dealt(latest, before) == (Fraction(high, len(sums)), Fraction(low, len(sums)))


@given(GROUPS)
def test_the_mirror_of_two_groups_has_its_parts_turned_round(groups):
    latest, before = groups
    at_least, at_most = dealt(latest, before)
    assert dealt([-v for v in latest], [-v for v in before]) == (at_most, at_least)
    assert dealt(before, latest) == (at_most, at_least)


@given(GROUPS, VALUES, some.fractions(Fraction(1, 9), 5, max_denominator=9))
def test_only_the_proportions_between_values_matter(groups, shift, scale):
    latest, before = groups
    moved = [[scale * value + shift for value in values] for values in groups]
    assert dealt(*moved) == dealt(latest, before)


def test_years_of_levels_are_dealt_exactly():
    latest, before = [Fraction(5)] * 150, [Fraction(1)] * 150
    assert dealt(latest, before) == (Fraction(1, comb(300, 150)), Fraction(1))
