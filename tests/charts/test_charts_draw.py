"""What is drawn, and what is not."""

import subprocess
import sys
from pathlib import Path

import pytest
from figures import (
    SCALE,
    SENTENCE,
    SHAPES,
    chart,
    levels,
    line,
    look,
    mark,
    ranged,
    unit_row,
    units,
)
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.colors import to_hex
from matplotlib.text import Text

from leadercoach.profile.chart import (
    LevelBlock,
    Levels,
    Part,
    Parts,
    ShareBlock,
    Shares,
    StepBlock,
    Steps,
    Units,
)
from ui.charts import fonts
from ui.charts.draw import draw
from ui.charts.sheet import Drawn

ROOT = Path(__file__).resolve().parents[2]
GREEN = look().fill("delegation").lower()


def drawn(shape, width: int = 586, **dress) -> Drawn:
    return draw(chart(shape), look(**dress), width)


def read(made: Drawn) -> list[str]:
    return [text.get_text() for text in made.figure.findobj(Text)]


def lines(made: Drawn, colour: str) -> int:
    """How many lines there are in a colour."""
    found = made.figure.findobj(LineCollection)
    return sum(len(c.get_segments()) for c in found if to_hex(c.get_color()[0]) == colour)


def stamps(made: Drawn) -> int:
    return sum(len(c.get_offsets()) for c in made.figure.findobj(PathCollection))


@pytest.mark.parametrize("name", [n for n in SHAPES if n not in {"only a strip", "300 units"}])
def test_every_mark_can_be_pointed_at(name):
    shape = SHAPES[name]
    made = drawn(shape, 1078)
    if isinstance(shape, Levels):
        wanted = {b.marks[i] for b in shape.blocks for i, count in enumerate(b.counts) if count}
    else:
        wanted = set(marks(shape))
    assert {spot.mark for spot in made.spots} == wanted


def marks(shape):
    """Every mark within a shape, but for levels."""
    for part in shape:
        if type(part).__name__ == "Mark":
            yield part
        elif isinstance(part, tuple):
            yield from marks(part)


def test_hundreds_of_units_become_a_bar_that_opens_them_all():
    made = drawn(units(300), 400)
    assert stamps(made) == 0
    assert made.height < 120
    assert max(len(spot.mark.ids) for spot in made.spots) == 300


def test_spots_are_in_reading_order():
    lefts = [spot.left for spot in drawn(line(26)).spots]
    assert lefts == sorted(lefts)


def test_a_spot_is_where_its_mark_is_drawn():
    made = drawn(units(1), 400)
    place = made.figure.findobj(PathCollection)[0]
    x, y = place.get_offset_transform().transform(place.get_offsets()[0])
    spot = made.spots[0]
    assert x == pytest.approx(spot.left + spot.width / 2, abs=1)
    assert made.height - y == pytest.approx(spot.top + spot.height / 2, abs=1)


def test_spots_do_not_depend_on_how_fine_the_screen_is():
    assert draw(chart(line(9)), look(), 500, 2.5).spots == drawn(line(9), 500).spots


def level_block(*counts: int) -> Levels:
    block = LevelBlock("3–6", sum(counts), counts, tuple(mark(n) for n in range(7)))
    return Levels((block,), levels(1).names, "Vecka")


def test_fewer_than_five_decisions_are_no_bar():
    few = drawn(level_block(1, 0, 1, 1, 0, 0, 1))
    enough = drawn(level_block(1, 0, 1, 1, 0, 1, 1))
    assert few.figure.findobj(PolyCollection) == []
    assert stamps(few) == stamps(enough) + 4
    assert len(enough.figure.findobj(PolyCollection)) == 2


def test_fewer_than_five_have_no_interval():
    def share(k: int, n: int, interval: tuple[float, float] | None) -> Drawn:
        return drawn(Shares((ShareBlock("3–6", f"{k} av {n}", k, n, interval, mark(1)),)))

    assert lines(share(2, 3, None), GREEN) == 0
    assert stamps(share(2, 3, None)) == 3
    assert lines(share(2, 5, (0.15, 0.71)), GREEN) == 3


def test_fewer_than_five_have_no_median():
    def step(taken: tuple[int, ...], median: float | None) -> Drawn:
        return drawn(Steps((StepBlock("3–6", taken, median, mark(1)),), levels(1).names))

    assert lines(step((2, 2, 5), None), GREEN) == 0
    assert lines(step((2, 2, 5, 5, 5), 5), GREEN) == 1


@pytest.mark.parametrize("chips", [True, False])
def test_fewer_than_five_do_not_fill_a_bar(chips):
    def part(k: int, n: int) -> int:
        made = drawn(Parts((Part("Resurser", k, n, f"{k} av {n}", mark(1)),), chips))
        fills = [c.get_facecolor() for c in made.figure.findobj(PolyCollection)]
        return sum(to_hex(fill[0]) == GREEN for fill in fills if len(fill))

    assert part(2, 4) == 0
    assert part(2, 5) == 1


def test_a_pause_set_afterwards_is_a_dotted_bar():
    def dotted(late: bool) -> int:
        weeks = tuple(
            week._replace(paused_late=late and week.state == "pause") for week in line(26).weeks
        )
        found = drawn(line(26)._replace(weeks=weeks)).figure.findobj(LineCollection)
        return sum(style[1] is not None for each in found for style in each.get_linestyle())

    assert dotted(late=True) == dotted(late=False) + 1


def test_a_line_breaks_at_a_pause():
    weeks = line(26).weeks
    pauses = sum(week.state == "pause" for week in weeks)
    made = drawn(line(26))
    thick = [c for c in made.figure.findobj(LineCollection) if c.get_linewidth()[0] == 1.5]
    runs = [len(c.get_segments()) for c in thick if to_hex(c.get_color()[0]) == GREEN]
    assert runs == [pauses + 1]


def test_a_long_line_has_no_strip():
    assert "?" in read(drawn(line(60), 1078))
    assert "?" not in read(drawn(line(61), 1078))


def test_without_a_number_only_the_strip_is_drawn():
    made = drawn(line(26, end=""))
    assert not {*SCALE} & {*read(made)}
    assert lines(made, GREEN) == 0
    assert len(made.spots) == 26


def test_the_last_value_is_named():
    assert "73 %" in read(drawn(line(20, end="73 %")))


@pytest.mark.parametrize("width", [160, 286, 586, 1078])
def test_the_range_alone_is_named_in_full_however_narrow(width):
    said = read(drawn(ranged(26, 17), width))
    assert "46 till 100 %" in " ".join(said)


def test_of_the_range_alone_the_line_stops_and_a_bracket_of_three_strokes_ends_it():
    numbered, alone = drawn(line(26)), drawn(ranged(26, 17))
    edge = look().edge("delegation").lower()
    assert (lines(numbered, edge), lines(alone, edge)) == (0, 3)
    assert lines(alone, GREEN) < lines(numbered, GREEN)
    assert stamps(alone) < stamps(numbered)


def test_the_scale_is_in_percent():
    said = read(drawn(line(26)))
    assert [words for words in said if words in SCALE] == [*SCALE, "100 %"]


def test_levels_are_named_from_the_top_down():
    made = drawn(levels(6), 700)
    heights = {text.get_text(): text.get_position()[1] for text in made.figure.findobj(Text)}
    places = [heights[name] for name in levels(6).names]
    assert places == sorted(places, reverse=True)


def test_larger_text_enlarges_the_picture():
    usual, large = drawn(line(8), 900), drawn(line(8), 900, text=2.0)
    assert large.height == pytest.approx(2 * usual.height, abs=2)


def test_a_strange_letter_is_a_box_and_no_complaint():
    assert "□ på väg" in read(drawn(units(3, "\U0001f680 på\nväg")))


def test_dollars_are_no_formula():
    assert "$5$ & 10 %" in read(drawn(units(3, "$5$ & 10 %")))


def test_only_fonts_that_are_there_are_asked_for(caplog):
    assert fonts.families("No Such Family") == ("Inter", "DejaVu Sans")
    draw(chart(line(26)), look(), 586).figure.canvas.draw()
    assert caplog.text == ""


@pytest.mark.parametrize("nothing", [None, line(0), levels(0), units(0)._replace(rows=())])
def test_what_cannot_be_drawn_yet_takes_no_room(nothing):
    made = drawn(nothing)
    assert made.height == 1
    assert made.spots == ()


def test_a_row_with_nothing_says_so():
    row = unit_row(0)
    assert "0" in read(drawn(units(0)._replace(rows=(row,))))


@pytest.mark.parametrize("width", range(330, 480, 7))
def test_a_row_without_a_number_takes_no_line_for_it(width):
    made = drawn(Units((unit_row(3, "Skäl", "Min egen oro"),)), width)
    last = made.spots[-1]
    assert made.height - (last.top + last.height) < 10


def test_drawing_needs_no_window():
    program = (
        "import sys; sys.path.insert(0, 'tests/charts')\n"
        "from figures import SHAPES, chart, look\n"
        "from ui.charts.picture import dots\n"
        "print(dots(chart(SHAPES['six shares']), look(), 400).across)\n"
        "print('PySide6' in sys.modules, 'matplotlib.pyplot' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["400", "False", "False"]
    assert done.stderr == ""


def test_the_sentence_is_not_drawn_on_the_screen():
    assert SENTENCE not in read(drawn(levels(6)))
