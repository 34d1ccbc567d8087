"""Names are hidden however they are written, and nothing else is."""

import unicodedata

import pytest
from coachings import coach, consent
from samples import add, at

from leadercoach.coaching.package import encode, package_of
from leadercoach.log.texts import NOTE, TITLE
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.masks import Masks

NAMES = ["Annika Berg", "Bo", "André", "Anna-Karin", "O'Neil", "Åsa", "M3", "Bo2"]


def masked(text: str, names: list[str] = NAMES, others: tuple[str, ...] = ()) -> str:
    return Masks(names, others, pseudonyms=True).text(text)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("_Annika_ frågade", "_P1_ frågade"),
        ("annika_berg@exempel.se", "P1_P1@exempel.se"),
        ("Annika2 och 2Annika", "P1 och 2P1"),
        ("Åsa2 kom", "P1 kom"),
        ("ANDRE sa", "P1 sa"),
        ("Andres idé", "P1s idé"),
        ("Anna Karin, Anna‑Karin och Anna-\nKarin", "P1, P1 och P1"),
        ("O’Neils plan", "P1s plan"),
        ("An\u00adnika", "P1"),
        (unicodedata.normalize("NFD", "Åsas och ÅSA"), "P1s och P1"),
    ],
)
def test_a_name_is_hidden_in_whatever_spelling(written, left):
    assert masked(written) == left


@pytest.mark.parametrize("written", ["Bo2 kom", "Bosse", "asa", "M3 bad om tid", "Annikagården"])
def test_what_only_looks_like_a_name_stays(written):
    assert masked(written) == written


def test_two_who_differ_by_a_hyphen_are_two():
    assert (
        masked("Anna Karin, Anna-Karin, anna karin", ["Anna-Karin", "Anna Karin"]) == "P1, P2, P1"
    )


def test_a_name_that_ends_in_a_figure_is_not_a_longer_figures_beginning():
    assert masked("Grupp 1 och grupp 12", ["Grupp 1", "Grupp 12"]) == "P1 och P2"


@pytest.mark.parametrize("nothing", ["", " ", "\u00ad"])
def test_a_word_of_nothing_hides_nothing(nothing):
    assert masked("Bo sa: nej - inte nu.", others=(nothing,)) == "P1 sa: nej - inte nu."


def test_nobody_gets_the_number_that_is_anothers_alias(log):
    add(log, people=["Annika", "P1", "p-2"], note="Annika och P1 kom", coach_visibility="all")
    part = consent(points=("dialogue",), depth="all")
    found = allowed(log, coach(log), at(), "sv", consent=part)
    assert set(found.entries[0].entry.people) == {"P1", "p-2", "P3"}
    assert found.entries[0].entry.note == "P3 och P1 kom"
    assert package_of(encode(found)) == found


@pytest.mark.parametrize("limit", [TITLE, NOTE])
def test_a_text_never_gets_too_long_for_its_field(limit):
    names = Masks([f"Nr{'abcdefghijkl'[n]}" for n in range(12)] + ["Bo"], pseudonyms=True)
    for n in range(12):
        names.person(f"Nr{'abcdefghijkl'[n]}")
    assert names.text("Bo och nra") == "P13 och P1"
    full = ("Bo " * limit)[:limit]
    assert len(names.text(full)) <= limit
    assert "Bo " not in names.text(full)


def test_a_part_of_a_name_is_hidden_from_three_letters_on():
    assert masked("Eva frågade Li", ["Eva Li Bergström"]) == "P1 frågade Li"
    assert masked("Bergström och Åke", others=("Åke Bergström",)) == "… och …"
