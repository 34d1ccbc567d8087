"""C.4: the gap between self and observer, its interval and its category."""

from math import atan, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.measures.gap import gap, t_95, within

rating = st.one_of(st.none(), st.integers(1, 5))
pairs = st.dictionaries(st.sampled_from("abcd"), st.tuples(rating, rating), max_size=3)
meetings = st.lists(pairs, max_size=9)
TURNED = {"self_higher": "self_lower", "self_lower": "self_higher"}


def met(*gaps: int, each: int = 2) -> list[dict[str, tuple[int, int]]]:
    """Occasions on which as many behaviours lie this far apart."""
    return [seen(**dict.fromkeys("abc"[:each], g)) for g in gaps]


def seen(**gaps: int) -> dict[str, tuple[int, int]]:
    """An occasion with these gaps, by behaviour."""
    return {item: (3 + g, 3) if g <= 2 else (5, 5 - g) for item, g in gaps.items()}


def test_five_occasions_one_step_apart_are_clearly_higher() -> None:
    found = gap(met(1, 1, 1, 1, 1))
    assert found.category == "self_higher"
    assert found.mean == 1
    assert (found.low, found.high) == pytest.approx((0.5233, 1.4767), abs=1e-4)


def test_equal_numbers_are_no_certainty() -> None:
    found = gap(met(1, 1, 1))
    assert found.mean - found.low == pytest.approx(2.91999 * 0.5 / 3**0.5, abs=1e-4)


def test_more_spread_than_the_floor_widens_the_interval() -> None:
    found = gap(met(0, 2, 0, 2))
    assert found.high - found.mean == pytest.approx(2.353363 * (4 / 3) ** 0.5 / 2, abs=1e-5)
    assert found.category == "undecided"


@pytest.mark.parametrize(
    ("occasions", "category"),
    [
        ([], "raw_only"),
        (met(2, each=2), "raw_only"),
        (met(2, each=3), "too_few"),
        (met(2, 2, 2, 2, 2, each=1), "too_few"),
        (met(2, 2, each=3), "too_few"),
        (met(1, 1, 1, 1, 1, 1, each=1), "self_higher"),
        (met(-1, -1, -1, -1, -1), "self_lower"),
        (met(0, 0, 0, 0), "in_agreement"),
        (met(0, 0, 0), "in_agreement"),
        (met(0, 1, 0, 1), "undecided"),
    ],
)
def test_each_category_has_its_condition(occasions, category) -> None:
    assert gap(occasions).category == category


def test_a_small_gap_with_a_wide_interval_cannot_be_told() -> None:
    found = gap(met(2, -2, 2, -2))
    assert found.mean == 0
    assert found.category == "undecided"


def test_behaviours_of_one_occasion_count_once_together() -> None:
    found = gap([seen(a=2, b=2, c=2), seen(a=0), seen(a=0), seen(a=0)])
    assert (found.mean, found.pairs, found.occasions) == (0.5, 6, 4)


def test_without_enough_pairs_no_mean_is_told() -> None:
    assert gap(met(2, 2))[3:6] == (None, None, None)


def test_not_observed_makes_no_pair() -> None:
    told = met(1, 1, 1)
    unseen = [{**pairs, "c": (4, None), "d": (None, 2)} for pairs in told] + [{"a": (5, None)}]
    assert gap(unseen) == gap(told)


@given(meetings, st.randoms())
def test_the_order_of_occasions_and_pairs_does_not_matter(occasions, random) -> None:
    mixed = [dict(random.sample(list(pairs.items()), len(pairs))) for pairs in occasions]
    random.shuffle(mixed)
    assert gap(mixed) == gap(occasions)


@given(meetings)
def test_seen_from_the_other_side_the_gap_is_turned(occasions) -> None:
    turned = gap([{i: (other, own) for i, (own, other) in pairs.items()} for pairs in occasions])
    found = gap(occasions)
    assert turned.category == TURNED.get(found.category, found.category)
    assert turned.apart == found.apart
    if found.mean is not None:
        assert (turned.mean, turned.low) == pytest.approx((-found.mean, -found.high))


@given(meetings)
def test_the_interval_holds_its_mean_and_is_never_narrower_than_the_floor(occasions) -> None:
    found = gap(occasions)
    if found.mean is None:
        assert found.category in ("raw_only", "too_few")
    else:
        assert found.low < found.mean < found.high
        assert found.high - found.low >= 2 * 1.6448 * 0.5 / found.occasions**0.5


def test_two_steps_higher_in_one_and_lower_in_another_is_no_agreement() -> None:
    found = gap([{"a": (5, 3), "b": (2, 4)}] * 4)
    assert (found.category, found.mean) == ("different_ways", 0)
    assert found.named == ["a", "b"]
    each = found.behaviours
    assert [each[item].category for item in "ab"] == ["self_higher", "self_lower"]
    assert [each[item].mean for item in "ab"] == [2, -2]


def test_one_of_each_is_named_the_furthest_of_its_way() -> None:
    found = gap([seen(a=1, b=-1, c=2, d=-2)] * 4)
    assert found.apart == ["c", "d", "a", "b"]
    assert found.named == ["c", "d"]


def test_one_behaviour_apart_is_never_drowned_by_those_that_agree() -> None:
    found = gap([seen(a=1, b=0, c=0, d=0)] * 6)
    assert (found.category, found.mean) == ("undecided", 0.25)
    assert (found.apart, found.named) == (["a"], ["a"])


def test_a_behaviour_apart_is_named_beside_any_category() -> None:
    assert gap([seen(a=2)] * 3).category == "too_few"
    assert gap([seen(a=2)] * 3).named == ["a"]
    assert gap([seen(a=2, b=1)] * 3).category == "self_higher"
    assert gap([seen(a=2, b=1)] * 3).named == ["a"]


@pytest.mark.parametrize(
    ("gaps", "category"),
    [
        ((2, 2), "raw_only"),
        ((1, 1, 1), "self_higher"),
        ((-1, -1, -1), "self_lower"),
        ((0, 1, 1), "too_few"),
        ((0, 0, 0, 0, 0), "too_few"),
        ((0, 0, 0, 0, 0, 0), "in_agreement"),
        ((1, -1, 1, -1, 1, 1), "undecided"),
    ],
)
def test_a_behaviour_alone_says_that_it_is_apart_from_three_pairs(gaps, category) -> None:
    found = gap([seen(a=g) for g in gaps]).behaviours["a"]
    assert (found.category, found.pairs) == (category, len(gaps))
    assert (found.mean is None) == (category in ("raw_only", "too_few"))


@given(meetings)
def test_agreement_means_that_no_behaviour_lies_apart(occasions) -> None:
    found = gap(occasions)
    if found.category == "in_agreement":
        assert found.apart == []
    ways = {found.behaviours[item].category for item in found.apart}
    assert (found.category == "different_ways") == (len(ways) == 2)
    for item in found.behaviours:
        alone = gap([{item: pairs[item]} for pairs in occasions if item in pairs])
        assert alone.behaviours[item] == found.behaviours[item]


TABLE = {
    1: 6.3137515147, 2: 2.9199855804, 3: 2.3533634348, 4: 2.1318467863, 5: 2.0150483733,
    6: 1.9431802805, 7: 1.8945786051, 8: 1.8595480375, 9: 1.8331129327, 10: 1.8124611228,
    15: 1.7530503557, 20: 1.7247182429, 30: 1.6972608866, 60: 1.6706488649, 120: 1.6576508994,
}  # fmt: skip


@pytest.mark.parametrize(("freedom", "known"), TABLE.items())
def test_the_quantile_is_that_of_the_tables(freedom: int, known: float) -> None:
    assert t_95(freedom) == pytest.approx(known, abs=1e-9)


def test_with_many_occasions_it_nears_the_normal_distribution() -> None:
    assert t_95(20_000) == pytest.approx(1.6448536, abs=1e-4)
    assert t_95(20_000) > 1.6448536


def test_it_shrinks_with_every_occasion() -> None:
    quantiles = [t_95(freedom) for freedom in range(1, 300)]
    assert quantiles == sorted(set(quantiles), reverse=True)


@pytest.mark.parametrize("t", [0.1, 1.0, 2.5, 40.0])
def test_the_simplest_cases_are_the_textbook_formulas(t: float) -> None:
    assert within(t, 1) == pytest.approx(2 / pi * atan(t), abs=1e-12)
    assert within(t, 2) == pytest.approx(t / sqrt(2 + t * t), abs=1e-12)
