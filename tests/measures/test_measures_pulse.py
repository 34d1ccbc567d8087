"""C.5: a pulse round says nothing below five, and never a mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.measures.pulse import pulse

steps = st.one_of(st.none(), st.integers(-3, 3))


@pytest.mark.parametrize("n", range(5))
def test_below_five_there_is_nothing(n: int) -> None:
    assert pulse({2: n}) is None


def test_those_who_cannot_say_do_not_make_up_for_a_fifth_view() -> None:
    assert pulse({1: 4, None: 6}) is None


def test_nine_answers_with_six_who_see_improvement() -> None:
    found = pulse({-1: 1, 0: 2, 1: 4, 2: 2, None: 1})
    assert found.counts == (0, 0, 1, 2, 4, 2, 0)
    assert (found.median, found.improved, found.unsure, found.answers) == (1, (6, 9), 1, 10)
    low, high = found.improved.interval
    assert (round(100 * low), round(100 * high)) == (40, 86)


def test_the_median_of_an_even_number_may_lie_between_two_steps() -> None:
    assert pulse({0: 3, 1: 3}).median == 0.5


@given(st.lists(steps, min_size=5, max_size=40))
def test_everybody_is_counted_once(views) -> None:
    found = pulse({view: views.count(view) for view in views})
    known = [view for view in views if view is not None]
    if len(known) < 5:
        assert found is None
    else:
        assert found.answers == len(views)
        assert found.improved == (sum(view > 0 for view in known), len(known))
        assert -3 <= found.median <= 3
