"""An alias is found where it is a word of its own, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.log.mentions import mentions, without


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Talked with M3.", "Talked with …."),
        ("m3 and M3", "… and …"),
        ("M3s plan, M3:s plan, M3's plan", "… plan, … plan, … plan"),
        ("M30, XM3 and M3x stay", "M30, XM3 and M3x stay"),
        ("M3-möte", "…-möte"),
        ("M3", ""),
        ("M3!", ""),
        ("", ""),
        ("😀M3😀", "😀…😀"),
    ],
)
def test_a_name_is_left_out_where_it_is_a_word(text, left):
    assert without(text, "M3") == left


def test_case_and_accents_make_no_difference_but_swedish_letters_do():
    assert without("ELISE kom, e\u0301lises bok", "élise") == "… kom, … bok"
    assert without("Bål och bal", "bal") == "Bål och …"


def test_a_name_of_several_words_or_signs_is_found():
    assert without("med Anna (chef) i dag", "anna (chef)") == "med … i dag"


def test_what_must_not_be_empty_has_a_sign_in_place_of_the_name():
    assert without("M3", "M3", "…") == "…"


def test_a_name_that_ends_in_s_has_no_genitive():
    assert without("Jonas bok, Jonass bok", "Jonas") == "… bok, … bok"


@given(some.text(max_size=40), some.text(max_size=40), some.sampled_from(["M3", "Åsa", "élise"]))
def test_a_text_never_names_whom_it_is_without(before, after, alias):
    left = without(f"{before} {alias} {after}", alias, "…")
    assert mentions(left, alias) == []
    assert len(left) <= len(f"{before} {alias} {after}")
