"""The median of what has partly not ended: vectors, words, and against the plain way (E.1)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.measures.medians import Median, censored_median

SPELLS = some.lists(some.tuples(some.integers(0, 12), some.booleans()), max_size=14)


def spells(text: str) -> list[tuple[int, bool]]:
    """*5 10 30+*: a plus has not ended."""
    return [(int(word.rstrip("+")), not word.endswith("+")) for word in text.split()]


def plain(lengths: list[tuple[int, bool]]) -> int | None:
    """Kaplan–Meier as the textbook writes it, day by day."""
    over = sum(ended for _, ended in lengths)
    if len(lengths) < 3 or Fraction(over, len(lengths)) < Fraction(1, 2):
        return None
    curve = Fraction(1)
    for day in range(max(length for length, _ in lengths) + 1):
        at_risk = sum(length >= day for length, _ in lengths)
        curve *= 1 - Fraction(lengths.count((day, True)), at_risk)
        if curve <= Fraction(1, 2):
            return day
    return None


@pytest.mark.parametrize(
    ("given_", "value", "word"),
    [
        ("2 2 42+ 42+ 42+ 42+ 42+ 42+", None, "most"),
        ("2 1+ 1+ 1+ 1+ 1+", None, "most"),
        ("5 10 30+ 40+", 10, "half"),
        ("3 8 9 50+", 8, "median"),
        ("1 2 3", 2, "median"),
        ("1 2 3 4", 2, "median"),
        ("1 2 3 3+", 2, "median"),
        ("4+ 4 9 9", 9, "median"),
        ("0 0 0", 0, "median"),
        ("7+ 7+ 7+", None, "most"),
        ("5 9+", None, "few"),
        ("5 9", None, "few"),
        ("9+", None, "few"),
        ("", None, "none"),
    ],
)
def test_the_median_is_the_one_of_the_vectors(given_, value, word):
    found = censored_median(spells(given_))
    assert (found.value, found.word) == (value, word)


def test_beside_the_median_stands_what_has_ended_and_how_many_wait():
    assert censored_median(spells("40+ 10 5 30+")) == Median(10, (5, 10), 2)
    assert censored_median(spells("9 9+")) == Median(None, (9,), 1)


@given(SPELLS)
def test_the_median_is_that_of_the_plain_way(lengths):
    assert censored_median(lengths).value == plain(lengths)


@given(SPELLS.flatmap(lambda lengths: some.tuples(some.just(lengths), some.permutations(lengths))))
def test_the_order_does_not_matter(both):
    lengths, shuffled = both
    assert censored_median(shuffled) == censored_median(lengths)


@given(SPELLS, some.data())
def test_one_more_that_ended_no_later_raises_no_median(lengths, data):
    before = censored_median(lengths).value
    if before is not None:
        earlier = data.draw(some.integers(0, before))
        after = censored_median([*lengths, (earlier, True)]).value
        assert after is not None
        assert after <= before


@given(SPELLS, some.data())
def test_one_more_that_waits_lowers_no_median(lengths, data):
    found = censored_median(lengths)
    longest = max((length for length, _ in lengths), default=0)
    more = censored_median([*lengths, (longest + data.draw(some.integers(0, 3)), False)])
    assert found.value is None or more.value is None or more.value >= found.value


@given(SPELLS)
def test_no_median_while_more_than_half_wait(lengths):
    found = censored_median(lengths)
    many = len(lengths) >= 3
    assert (found.word == "most") == (many and found.waiting > len(found.ended))
    assert (found.value is None) == (not many or found.word == "most")
