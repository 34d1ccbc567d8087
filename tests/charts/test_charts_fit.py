"""Nothing is cut off, nothing meets: every kind, in narrow and wide, with usual and large text."""

from functools import cache

import pytest
from figures import SHAPES, chart, look
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text

from ui.charts.draw import draw
from ui.charts.picture import alone
from ui.charts.sheet import DPI, Drawn

SIZES = [(300, 2), (300, 1), (434, 1.5), (586, 1), (1078, 2), (1100, 1)]


def words(drawn: Drawn) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom of all there is to read, in pixels."""
    renderer = RendererAgg(1, 1, DPI)
    found = []
    for text in drawn.figure.findobj(Text):
        box = text.get_window_extent(renderer)
        found.append((box.x0, box.y0, box.x1, box.y1, text.get_text()))
    return found


def meeting(boxes: list[tuple[float, float, float, float, str]], by: float) -> list[str]:
    """What overlaps, by more than some pixels both ways."""
    ordered = sorted(boxes)
    return [
        f"{a[4]!r} meets {b[4]!r}"
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
        if b[0] < a[2] - by and b[1] < a[3] - by and a[1] < b[3] - by
    ]


def outside(boxes: list[tuple[float, float, float, float, str]], drawn: Drawn) -> list[str]:
    edge = 1
    return [
        what
        for left, top, right, bottom, what in boxes
        if left < -edge or top < -edge or right > drawn.width + edge or bottom > drawn.height + edge
    ]


@cache
def drawn_once(name: str, width: int, text: float) -> Drawn:
    return draw(chart(SHAPES[name]), look(text), width)


@pytest.mark.long
@pytest.mark.parametrize(("width", "text"), SIZES)
@pytest.mark.parametrize("name", SHAPES)
def test_all_words_are_whole_and_apart(name, width, text):
    drawn = drawn_once(name, width, text)
    assert outside(words(drawn), drawn) == []
    assert meeting(words(drawn), 0.5) == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "text"), SIZES)
@pytest.mark.parametrize("name", SHAPES)
def test_all_spots_are_inside_and_apart(name, width, text):
    drawn = drawn_once(name, width, text)
    spots = [(s.left, s.top, s.left + s.width, s.top + s.height, s.mark.said) for s in drawn.spots]
    assert outside(spots, drawn) == []
    assert meeting(spots, 0.1) == []
    assert all(spot.width > 0 and spot.height >= 11 for spot in drawn.spots)


@pytest.mark.parametrize("name", ["26 weeks", "long chips", "six blocks of levels"])
def test_a_picture_that_stands_alone_has_room_for_its_words(name):
    drawn = alone(chart(SHAPES[name]), look(), 400)
    assert outside(words(drawn), drawn) == []
    assert meeting(words(drawn), 0.5) == []
    read = " ".join(text for *_, text in words(drawn))
    assert "Vem avgjorde – på åäö" in read
    assert "3 är inte med." in read
