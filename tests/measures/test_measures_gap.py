"""C.4: the gap between self and observer, its interval and its category."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.measures.gap import gap

rating = st.one_of(st.none(), st.integers(1, 5))
meetings = st.lists(st.lists(st.tuples(rating, rating), max_size=3), max_size=9)


def met(*gaps: int, each: int = 2) -> list[list[tuple[int, int]]]:
    """Occasions with as many equal pairs each, of these gaps."""
    return [[(3 + g, 3)] * each if g <= 2 else [(5, 5 - g)] * each for g in gaps]


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
    found = gap([[(5, 3)] * 3, [(3, 3)], [(3, 3)], [(3, 3)]])
    assert (found.mean, found.pairs, found.occasions) == (0.5, 6, 4)


def test_without_enough_pairs_no_mean_is_told() -> None:
    assert gap(met(2, 2))[3:] == (None, None, None)


def test_not_observed_makes_no_pair() -> None:
    seen = met(1, 1, 1)
    unseen = [[*pairs, (4, None), (None, 2)] for pairs in seen] + [[(5, None)]]
    assert gap(unseen) == gap(seen)


@given(meetings, st.randoms())
def test_the_order_of_occasions_and_pairs_does_not_matter(occasions, random) -> None:
    mixed = [random.sample(pairs, len(pairs)) for pairs in occasions]
    random.shuffle(mixed)
    assert gap(mixed) == gap(occasions)


@given(meetings)
def test_seen_from_the_other_side_the_gap_is_turned(occasions) -> None:
    turned = gap([[(other, own) for own, other in pairs] for pairs in occasions])
    word = {"self_higher": "self_lower", "self_lower": "self_higher"}
    found = gap(occasions)
    assert turned.category == word.get(found.category, found.category)
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
