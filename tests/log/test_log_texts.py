"""Words as people type them, compared and ordered the Swedish way."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from leadercoach.errors import InvalidEntry
from leadercoach.log.texts import check_alias, check_area, fold, sort_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Idé", "ide"),
        ("ÅSA", "åsa"),
        ("A\u030asa", "åsa"),
        ("o\u0308l", "öl"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("naïve café", "naive cafe"),
        ("👍🏽", "👍"),
        ("❤️", "❤"),
    ],
)
def test_case_and_accents_do_not_matter(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("bål", "bal"), ("ära", "ara"), ("öra", "ora")])
def test_swedish_letters_are_letters_of_their_own(one, other):
    assert fold(one) != fold(other)


def test_each_emoji_is_a_word():
    assert fold("hej😀😀du").split() == ["hej", "😀", "😀", "du"]


@given(some.text(max_size=30))
def test_folding_is_the_same_for_any_way_of_writing_a_letter(text):
    composed, apart = (fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert composed == apart


def test_names_stand_in_reading_order():
    names = ["Örjan", "M10", "Åsa", "m2", "Zoe", "Ärla", "Anna", "M2", "élise", "Eva"]
    ordered = ["Anna", "élise", "Eva", "M2", "m2", "M10", "Zoe", "Åsa", "Ärla", "Örjan"]
    assert sorted(names, key=sort_key) == ordered


@given(some.text(max_size=20))
def test_any_text_can_be_ordered(text):
    assert sort_key(text) == sort_key(text)
    assert sort_key(text)[1] == text


def test_names_fit_in_forty_letters():
    check_alias("x" * 40)
    check_area("x" * 40)
    for check in (check_alias, check_area):
        with pytest.raises(InvalidEntry, match="text_too_long"):
            check("x" * 41)


@pytest.mark.parametrize("name", ["", "  ", "\u3000"])
def test_an_area_has_a_name(name):
    with pytest.raises(InvalidEntry, match="area_blank"):
        check_area(name)
