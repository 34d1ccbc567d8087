"""Names are hidden however they are written, and nothing else is."""

import unicodedata

import pytest

from leadercoach.log.texts import NOTE, TITLE
from leadercoach.sharing.masks import Masks

NAMES = ["Annika Berg", "Bo", "André", "Anna-Karin", "O'Neil", "Åsa", "M3"]


def masked(text: str, names: list[str] = NAMES, others: tuple[str, ...] = ()) -> str:
    return Masks(names, others, pseudonyms=True).text(text)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("_Annika_ frågade", "_P1_ frågade"),
        ("annika_berg@exempel.se", "P1_P1@exempel.se"),
        ("Annika2 och 2Annika", "P1 och 2P1"),
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


@pytest.mark.parametrize("limit", [TITLE, NOTE])
def test_a_text_never_gets_too_long_for_its_field(limit):
    names = Masks([f"Nr{'abcdefghijkl'[n]}" for n in range(12)] + ["Bo"], pseudonyms=True)
    for n in range(12):
        names.person(f"Nr{'abcdefghijkl'[n]}")
    assert names.text("Bo och nra") == "P13 och P1"
    full = ("Bo " * limit)[:limit]
    assert len(names.text(full)) <= limit
    assert "Bo " not in names.text(full)
