"""A recovery code is read however it is typed, and nothing else is."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.errors import Refused
from leadercoach.protection.code import ALPHABET, LENGTH, new_code, read_code, shown

codes = some.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_a_code_cannot_be_guessed_and_is_never_the_same():
    assert LENGTH * math.log2(len(ALPHABET)) == 160
    assert len({new_code() for _ in range(200)}) == 200


def test_a_new_code_is_read_as_it_is_shown():
    code = new_code()
    assert len(code.split(" ")) == 8
    assert shown(read_code(code)) == code


@given(codes, some.sampled_from([" ", "-", "", "  ", "\n", "–", "_"]), some.booleans())
def test_case_and_what_stands_between_do_not_matter(code, between, small):
    typed = between.join(shown(code).split(" "))
    assert read_code(typed.lower() if small else typed) == code


@given(codes, some.sampled_from(["i", "I", "1"]))
def test_what_looks_like_an_l_is_one(code, alike):
    assert read_code(code.replace("L", alike)) == code


@given(some.text(ALPHABET, max_size=80).filter(lambda text: len(text) != LENGTH))
def test_a_code_of_another_length_is_told(text):
    with pytest.raises(Refused, match="code_length"):
        read_code(text)


@pytest.mark.parametrize("letter", ["O", "0", "Å", "!", "ß"])
def test_a_letter_that_is_in_no_code_is_told(letter):
    with pytest.raises(Refused):
        read_code("A" * (LENGTH - 1) + letter)
