"""The profile's part: its numbers, and its charts drawn."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leadercoach.profile.chart import Chart, Grid, Levels
from leadercoach.profile.chart import Line as Weeks
from leadercoach.profile.charts.catalogue import one_chart
from leadercoach.profile.profile import read_profile
from leadercoach.store.engine import open_log
from tests.bench.make_log import LAST_DAY
from tests.bench.timing import Line, side_by_side

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ui.charts.look import Look

RAW_COUNTS = """select point, week, count(*) from habit_events where retro <= 14
    group by point, week"""
WIDTH, LONG_WIDTH = 588, 1080


def reading(path: Path, runs: int) -> Iterator[Line]:
    """The numbers of the profile, eight weeks of a log of"""
    with open_log(path) as log:
        read_profile(log, LAST_DAY)
        pairs = [(lambda: read_profile(log, LAST_DAY), lambda: log.rows(RAW_COUNTS))] * runs
        yield Line("profile ready / its weekly counts by raw SQL", *side_by_side(pairs), 3)
        whole = [(lambda: read_profile(log, LAST_DAY, None), lambda: log.rows(RAW_COUNTS))]
        yield Line("  the whole log at once (off the window's thread)", *side_by_side(whole * 3))


def growing(path: Path, runs: int) -> Iterator[Line]:
    """The same, beside a log of a tenth of the entries, with"""
    with open_log(_smaller(path)) as small, open_log(path) as log:
        for each in (small, log):
            read_profile(each, LAST_DAY)
        pair = (lambda: read_profile(log, LAST_DAY), lambda: read_profile(small, LAST_DAY))
        yield Line("profile of ten times the entries / of a tenth", *side_by_side([pair] * runs), 3)


def _smaller(path: Path) -> Path:
    return path.with_name(f"{int(path.stem) // 10}.lc")


def drawing(path: Path, runs: int) -> Iterator[Line]:
    """A chart drawn, beside matplotlib drawing the same ready arrays, on a log of"""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.charts.picture import dots, warm

    warm()
    with open_log(path) as log:
        for name, point, weeks, by_hand in (
            ("regularity", "delegation", 26, weeks_by_hand),
            ("regularity", "delegation", None, weeks_by_hand),
            ("levels", "delegation", 26, levels_by_hand),
            ("calendar", None, 26, grid_by_hand),
        ):
            profile = read_profile(log, LAST_DAY, weeks)
            chart = one_chart(log, profile, name, point, "sv")
            width = LONG_WIDTH if name == "regularity" else WIDTH
            pair = (lambda c=chart, w=width: dots(c, look(), w), by_hand(chart, width))
            pair[0]()
            pair[1]()
            said = f"{name}, {weeks or 'all'} weeks / by hand"
            yield Line(said, *side_by_side([pair] * max(3, runs // 4)), 1.2)


def look() -> "Look":
    from ui.base.tokens import LIGHT
    from ui.charts.look import Look

    return Look(LIGHT, "Inter")


def weeks_by_hand(chart: Chart, width: int) -> Callable[[], object]:
    """A band, a line, its grid, the strip of glyphs and the words below."""
    shape = chart.shape
    assert isinstance(shape, Weeks)
    nan = float("nan")
    low, mid, high = (
        [nan if part is None else part for part in column]
        for column in zip(*((w.low, w.value, w.high) for w in shape.weeks), strict=True)
    )
    ticks = [(n, week.tick) for n, week in enumerate(shape.weeks) if week.tick]
    strip = len(shape.weeks) <= 60

    def draw() -> None:
        axes, done = _axes(width, 200)
        places = range(len(mid))
        axes.fill_between(places, low, high, alpha=0.22)
        axes.plot(places, mid, linewidth=1.5)
        if strip:
            axes.scatter(places, [-10] * len(mid), s=40)
        axes.grid(axis="y")
        axes.set_xticks([n for n, _ in ticks], [word for _, word in ticks])
        done()

    return draw


def levels_by_hand(chart: Chart, width: int) -> Callable[[], object]:
    """One collection of all bars, a word for each block and each level."""
    shape = chart.shape
    assert isinstance(shape, Levels)

    def draw() -> None:
        from matplotlib.collections import PolyCollection

        axes, done = _axes(width, 330)
        corners, colours = [], []
        for x, block in enumerate(shape.blocks):
            low = 0.0
            for level, times in enumerate(block.counts):
                high = low + times / max(1, block.n)
                corners.append([(x, low), (x + 0.6, low), (x + 0.6, high), (x, high)])
                colours.append(f"C{level}")
                low = high
            axes.text(x + 0.3, 1.05, str(block.n))
        axes.add_collection(PolyCollection(corners, facecolors=colours))
        axes.set_xlim(0, len(shape.blocks))
        axes.set_ylim(0, 1.2)
        axes.set_xticks(
            [x + 0.3 for x in range(len(shape.blocks))], [b.label for b in shape.blocks]
        )
        for level, word in enumerate(shape.names):
            axes.text(len(shape.blocks), level / 7, word)
        done()

    return draw


def grid_by_hand(chart: Chart, width: int) -> Callable[[], object]:
    """One scatter of all days and the words along two sides."""
    shape = chart.shape
    assert isinstance(shape, Grid)

    def draw() -> None:
        axes, done = _axes(width, 160)
        across, down = [c.column for c in shape.cells], [c.row for c in shape.cells]
        axes.scatter(across, down, s=[4 + 8 * c.times for c in shape.cells])
        axes.set_xticks(*zip(*shape.column_labels, strict=True))
        axes.set_yticks(*zip(*shape.row_labels, strict=True))
        done()

    return draw


def _axes(width: int, height: int) -> "tuple[Axes, Callable[[], object]]":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure((width / 100, height / 100), dpi=100)
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_axes((0.05, 0.15, 0.9, 0.8))
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0)
    return axes, canvas.draw
