"""Colours that can be told apart, measured (WCAG 2.2, 1.4.3 and 1.4.11)."""

from itertools import product

import pytest

from leadercoach.content import POINTS
from ui.base.tokens import DARK, LIGHT

TEXT = [
    *product(("ink", "muted"), ("paper", "surface", "hover", "pressed", "selection")),
    ("ink", "hit"),
    *product(("accent",), ("paper", "surface", "hover", "selection")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
]
GRAPHICS = [
    *product((f"{point}_edge" for point in POINTS), ("surface", "paper", "selection")),
    *product(("field_line", "accent"), ("surface", "paper")),
]
looks = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, 0–1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(look: dict[str, str], first: str, second: str) -> float:
    light, dark = sorted((luminance(look[first]), luminance(look[second])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast({"a": "#000000", "b": "#FFFFFF"}, "a", "b") == pytest.approx(21)


@looks
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_from_its_ground(look, text, ground):
    assert contrast(look, text, ground) >= 4.5


@looks
@pytest.mark.parametrize(("mark", "ground"), GRAPHICS)
def test_marks_stand_out_from_their_ground(look, mark, ground):
    assert contrast(look, mark, ground) >= 3


def test_both_looks_have_the_same_names():
    assert LIGHT.keys() == DARK.keys()
