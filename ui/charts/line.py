"""Regularity week by week: a line in its range, broken at pauses, over a strip of week glyphs.

Where the range alone is known the line ends, the range goes on, and a bracket ends it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from leadercoach.profile.chart import Line, LineWeek
from ui.charts.columns import GAP, grid, labels
from ui.charts.forms import CIRCLE, LEFT_HALF, of_point
from ui.charts.sheet import LEAST, Sheet

TOP, HIGH = 9.0, 114.0
AXIS, FIRST, AFTER = 34.0, 42.0, 20.0
CAPS, HALF = 8.0, 0.5  # of the bracket, and how much of the width the words at the end may take
WIDEST, STRIP_WEEKS, THINNEST = 80.0, 60, 8.0
LOW, UPPER = 26.0, 74.0  # a note stands below a line that is higher than this, or above
DOTS = (0.7, 0.6)  # of a pause set afterwards, in parts of the bar's height
Run = list[tuple[float, LineWeek]]


class Plot(NamedTuple):
    """The weeks with their places."""

    weeks: Sequence[LineWeek]
    xs: list[float]
    pitch: float

    def runs(self) -> Iterator[Run]:
        """The weeks that have a value, from pause to pause."""
        return self._runs(lambda week: week.value is not None)

    def ranges(self) -> Iterator[Run]:
        """The weeks that have a range, with or without a value, from pause to pause."""
        return self._runs(lambda week: week.low is not None)

    def _runs(self, has: Callable[[LineWeek], bool]) -> Iterator[Run]:
        pairs = zip(self.xs, self.weeks, strict=True)
        for known, run in groupby(pairs, key=lambda pair: has(pair[1])):
            if known:
                yield list(run)


def draw(sheet: Sheet, line: Line, point: str | None) -> float:
    """Draw it; without a last value only the strip. Returns the height."""
    if not line.end:
        return _only_strip(sheet, line, point)
    end = _lines(sheet, line.end)
    wide = max(sheet.wide(words, 14, 600) for words in end)
    plot = _plot(line.weeks, FIRST + 16, sheet.width - wide - 22)
    grid(sheet, [_y(v) for v in (0, 25, 50, 75, 100)], FIRST, sheet.width - wide - 12)
    for value, said in zip((0, 50, 100), line.scale, strict=True):
        sheet.words((AXIS, _y(value)), said, align="right")
    _curve(sheet, plot, point)
    _last(sheet, plot, end, point)
    taken = _pauses(sheet, plot, line.pause)
    _notes(sheet, plot, taken)
    below = _strip(sheet, plot, point) if _has_strip(plot) else _y(0) + 6
    return _below(sheet, plot, TOP, below, (0, sheet.width))


def _lines(sheet: Sheet, end: str) -> list[str]:
    """The words at the end, below each other where they would leave no room for the line."""
    if sheet.wide(end, 14, 600) <= sheet.width * HALF - FIRST:
        return [end]
    widest = max(sheet.wide(word, 14, 600) for word in end.split(" "))
    return sheet.wrap(end, max(widest, sheet.width * HALF - FIRST) + 1, 14, 600)


def _only_strip(sheet: Sheet, line: Line, point: str | None) -> float:
    fitting = max(1, min(STRIP_WEEKS, int((sheet.width - 8) / 14)))
    shown = line.weeks[-fitting:]
    pitch = min(20.0, (sheet.width - 16) / max(1, len(shown) - 1))
    plot = Plot(shown, [8 + i * pitch for i in range(len(shown))], pitch)
    _glyphs(sheet, shown, plot.xs, 10, 5, point)
    return _below(sheet, plot, 0, 20, (0, sheet.width))


def _plot(weeks: Sequence[LineWeek], first: float, last: float) -> Plot:
    pitch = min(WIDEST, (last - first) / max(1, len(weeks) - 1))
    return Plot(weeks, [first + i * pitch for i in range(len(weeks))], pitch)


def _y(value: float) -> float:
    return TOP + HIGH * (1 - value / 100)


def _curve(sheet: Sheet, plot: Plot, point: str | None) -> None:
    fill, runs = sheet.look.fill(point), list(plot.runs())
    bands, edges = [], []
    for part in (part for run in plot.ranges() for part in _open(run)):
        low = [(x, _y(week.low or 0)) for x, week in part]
        high = [(x, _y(week.high or 0)) for x, week in part]
        bands.append(low + high[::-1])
        edges += [low, high]
    sheet.area(bands, fill, alpha=0.22)
    sheet.line(edges, fill, 0.8)
    sheet.line([[(x, _y(w.value or 0)) for x, w in run] for run in runs], fill, 2)
    alone = [(run[0][0], _y(run[0][1].value or 0)) for run in runs if len(run) == 1]
    sheet.stamp(CIRCLE, alone, 2.5, fill)
    if plot.pitch >= 6:
        late = [(x, _y(w.value or 0)) for run in runs for x, w in run if w.late]
        sheet.stamp(CIRCLE, late, 3, sheet.look.colours["surface"], sheet.look.edge(point), 1.3)


def _open(run: Run) -> Iterator[Run]:
    """The parts of a run where the band has any height, with the weeks it starts and ends at."""
    spread = [(week.high or 0) - (week.low or 0) > 0.01 for _, week in run]
    kept = [any(spread[max(0, i - 1) : i + 2]) for i in range(len(run))]
    for wide, part in groupby(zip(kept, run, strict=True), key=lambda pair: pair[0]):
        if wide:
            yield [pair for _, pair in part]


def _last(sheet: Sheet, plot: Plot, end: list[str], point: str | None) -> None:
    """The last number and its mark, or the bracket of the range alone."""
    ranges = list(plot.ranges())
    if not ranges:
        return
    x, week = ranges[-1][-1]
    low, high = _y(week.low or 0), _y(week.high or 0)
    y = (low + high) / 2 if week.value is None else _y(week.value)
    look, tall = sheet.look, 18.0 * len(end)
    top = min(max(y - tall / 2, TOP - 9), _y(0) + 9 - tall)
    if x < plot.xs[-1]:
        wide = max(sheet.wide(words, 14, 600) for words in end)
        sheet.boxes([(x + 9, top, wide + 8, tall)], look.colours["surface"])
    if week.value is None:
        caps = [[(x - CAPS / 2, at), (x + CAPS / 2, at)] for at in (low, high)]
        sheet.line([[(x, low), (x, high)], *caps], look.edge(point), 2)
    else:
        sheet.stamp(of_point(point), [(x, y)], 6.5, look.colours["surface"])
        sheet.stamp(of_point(point), [(x, y)], 5, look.fill(point), look.edge(point), 1)
    for nth, words in enumerate(end):
        sheet.words((x + 13, top + 18 * nth + 9), words, "ink", size=14, weight=600)


def _pauses(sheet: Sheet, plot: Plot, word: str) -> list[tuple[float, float]]:
    """The word for a pause in each gap that has room for it. Returns where words stand now."""
    wide, taken = sheet.wide(word), []
    pairs = zip(plot.xs, plot.weeks, strict=True)
    for pause, run in groupby(pairs, key=lambda pair: pair[1].state == "pause"):
        xs = [x for x, _ in run]
        room = xs[-1] - xs[0] + 2 * plot.pitch
        if pause and wide + 2 * GAP <= room and xs[0] > plot.xs[0] and xs[-1] < plot.xs[-1]:
            middle = (xs[0] + xs[-1]) / 2
            blank = (middle - wide / 2 - 4, _y(50) - 8, wide + 8, 16)
            sheet.boxes([blank], sheet.look.colours["surface"])
            sheet.words((middle, _y(50)), word, align="center")
            taken.append((middle - wide / 2, middle + wide / 2))
    return taken


def _notes(sheet: Sheet, plot: Plot, taken: list[tuple[float, float]]) -> None:
    """Words beside a week; of those that would meet, the latest stand."""
    for x, week in reversed(list(zip(plot.xs, plot.weeks, strict=True))):
        wide = sheet.wide(week.note)
        left = max(FIRST, min(x - wide / 2, plot.xs[-1] - 12 - wide))
        right = left + wide
        free = all(right + GAP <= a or b + GAP <= left for a, b in taken)
        if week.note and week.low is not None and free and right <= plot.xs[-1]:
            taken.append((left, right))
            _note(sheet, plot, (x, week), left, right)


def _note(sheet: Sheet, plot: Plot, at: tuple[float, LineWeek], left: float, right: float) -> None:
    x, week = at
    near = [
        (w.low or 0, w.high or 0)
        for place, w in zip(plot.xs, plot.weeks, strict=True)
        if w.low is not None and left - plot.pitch <= place <= right + plot.pitch
    ]
    under = min(low for low, _ in near) >= LOW or max(high for _, high in near) > UPPER
    y, low, high = (
        (_y(9), _y(week.low or 0), _y(18)) if under else (_y(91), _y(82), _y(week.high or 0))
    )
    if low < high:
        colour = sheet.look.colours["muted"]
        sheet.line([[(x, low), (x, high)]], colour, 1, dashes=(2, 2))
    sheet.boxes([(left - 3, y - 8, right - left + 6, 16)], sheet.look.colours["surface"])
    sheet.words((left, y), week.note)


def _has_strip(plot: Plot) -> bool:
    return len(plot.weeks) <= STRIP_WEEKS and plot.pitch >= THINNEST


def _strip(sheet: Sheet, plot: Plot, point: str | None) -> float:
    _glyphs(sheet, plot.weeks, plot.xs, _y(0) + 12, min(5, plot.pitch * 0.38), point)
    return _y(0) + 20


def _below(
    sheet: Sheet, plot: Plot, top: float, bottom: float, edges: tuple[float, float]
) -> float:
    """Labels below, and a spot for each week from top to bottom."""
    ticks = [week.tick for week in plot.weeks]
    labels(sheet, ticks, plot.xs, bottom + 12, edges)
    half = min(plot.pitch if len(plot.weeks) > 1 else 2 * LEAST, 40) / 2
    for x, week in zip(plot.xs, plot.weeks, strict=True):
        left, right = max(0.0, x - half), min(x + half, sheet.width)
        sheet.spot((left, top, right - left, bottom - top), week.mark)
    return bottom + (24 if any(ticks) else 6)


def _glyphs(
    sheet: Sheet,
    weeks: Sequence[LineWeek],
    xs: Sequence[float],
    y: float,
    radius: float,
    point: str | None,
) -> None:
    """The glyphs of the weeks at their places: ● met, ◐ partly, ○ zero, ? unclosed, ▬ pause, dotted
    where it was set afterwards, a tile for the running week."""
    fill, edge = sheet.look.fill(point), sheet.look.edge(point)
    at = {state: _places(weeks, xs, y, state) for state in ("met", "partly", "zero", "")}
    tiles = [(x - radius * 1.6, y - radius * 1.6, radius * 3.2, radius * 3.2) for x, _ in at[""]]
    sheet.boxes(tiles, sheet.look.colours["selection"])
    sheet.stamp(CIRCLE, at["met"], radius, fill, edge, 1.3)
    sheet.stamp(LEFT_HALF, at["partly"], radius, fill)
    sheet.stamp(CIRCLE, at["partly"] + at["zero"], radius, "none", edge, 1.3)
    for x, _ in _places(weeks, xs, y, "unclosed"):
        sheet.words((x, y), "?", align="center", weight=600)
    for late, dashes in ((False, ()), (True, DOTS)):
        paused = [
            x
            for week, x in zip(weeks, xs, strict=True)
            if week.state == "pause" and week.paused_late == late
        ]
        bars = [[(x - radius, y), (x + radius, y)] for x in paused]
        sheet.line(bars, sheet.look.colours["field_line"], 3, dashes)


def _places(
    weeks: Sequence[LineWeek], xs: Sequence[float], y: float, state: str
) -> list[tuple[float, float]]:
    return [(x, y) for week, x in zip(weeks, xs, strict=True) if week.state == state]
