"""Small multiples: each observer's ratings of a behaviour over time, with the leader's own."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from leadercoach.profile.chart import Glance, Panel, Watch, Watches
from ui.charts.forms import CIRCLE, of_observer
from ui.charts.sheet import Place, Sheet

NARROWEST, WIDEST, BETWEEN = 158.0, 300.0, 34.0
SCALE, STEP, LINE = 16.0, 18.0, 16.0
TITLES, CAPTIONS = 2, 2  # lines
MARK, RING, AROUND, PITCH = 4.6, 4.2, 7.2, 11.0
KEY_GAP = 14.0


class Plot(NamedTuple):
    """Where a panel's levels and days are: its left and right edge, and the height of level 5."""

    left: float
    right: float
    top: float
    first: date
    last: date

    def y(self, value: float) -> float:
        """How far down a rating is."""
        return self.top + (5 - value) * STEP

    def xs(self, days: Sequence[date]) -> list[float]:
        """Where these days are, oldest first: at their time, but so far apart that each is seen."""
        room, inset = self.right - self.left, AROUND + 1
        apart = min(PITCH, (room - 2 * inset) / max(1, len(days) - 1))
        share = (room - 2 * inset) / max(1, (self.last - self.first).days)
        xs = [self.left + inset + share * (day - self.first).days for day in days]
        for nth in range(1, len(xs)):
            xs[nth] = max(xs[nth], xs[nth - 1] + apart)
        end = self.right - inset
        for nth in range(len(xs) - 1, -1, -1):
            xs[nth] = min(xs[nth], end - apart * (len(xs) - 1 - nth))
        return xs


def draw(sheet: Sheet, shape: Watches, point: str | None) -> float:  # noqa: ARG001
    """Draw it. Returns the height."""
    y = 0.0
    for watch in shape.watches:
        y = _watch(sheet, watch, shape, y) + 14
    return y - 8


def _watch(sheet: Sheet, watch: Watch, shape: Watches, y: float) -> float:
    """A line that names the marks, then the panels in as many rows as they need."""
    y = _key(sheet, watch, y + 9) + 20
    n = len(watch.panels)
    across = max(1, min(n, int((sheet.width + BETWEEN - SCALE) / (NARROWEST + BETWEEN))))
    wide = min(WIDEST, (sheet.width - SCALE - BETWEEN * (across - 1)) / across)
    for start in range(0, n, across):
        row = watch.panels[start : start + across]
        titles = [sheet.wrap(panel.title, wide, weight=500)[:TITLES] for panel in row]
        deep = max(len(title) for title in titles)
        top, bottom = y + deep * LINE + 10, 0.0
        for nth, (panel, title) in enumerate(zip(row, titles, strict=True)):
            left = SCALE + nth * (wide + BETWEEN)
            for line, text in enumerate(title):
                low = y + (deep - len(title) + line) * LINE + 6
                sheet.words((left, low), sheet.elide(text, wide, weight=500), "ink", weight=500)
            plot = Plot(left, left + wide, top, shape.first, shape.last)
            bottom = max(bottom, _panel(sheet, panel, plot, watch.form, shape.ends))
        y = bottom + 12
    return y - 12


def _key(sheet: Sheet, watch: Watch, y: float) -> float:
    """Which mark is whose; on more lines where one is too short. Returns the last line."""
    own, theirs, equal, unseen = watch.key
    x = 0.0
    for nth, word in enumerate(word for word in (theirs, own, equal, unseen) if word):
        beside = 16.0 if nth < 2 else 0.0
        strong = 600 if nth == 0 else 400
        text = sheet.elide(word, sheet.width - beside, weight=strong)
        wide = beside + sheet.wide(text, weight=strong)
        if x and x + wide > sheet.width:
            x, y = 0.0, y + LINE + 2
        if nth == 0:
            sheet.stamp(of_observer(watch.form), [(x + 5, y)], 5, sheet.look.colours["ink"])
        if nth == 1:
            _rings(sheet, [(x + 5, y)], RING)
        sheet.words((x + beside, y), text, "muted" if nth else "ink", weight=strong)
        x += wide + KEY_GAP
    return y


def _panel(sheet: Sheet, panel: Panel, plot: Plot, form: int, ends: tuple[str, str]) -> float:
    levels = [[(plot.left, plot.y(v)), (plot.right, plot.y(v))] for v in (1, 3, 5)]
    sheet.line(levels, sheet.look.colours["line"])
    for value in (1, 3, 5):
        sheet.words((plot.left - 7, plot.y(value)), str(value), align="right")
    xs = plot.xs([glance.on for glance in panel.glances])
    _marks(sheet, panel.glances, xs, plot, form)
    _spots(sheet, panel.glances, xs, plot)
    low = plot.y(1) + 18
    half = (plot.right - plot.left) / 2 - 4
    sheet.words((plot.left, low), sheet.elide(ends[0], half))
    sheet.words((plot.right, low), sheet.elide(ends[1], half), align="right")
    return _caption(sheet, panel, plot, low + 22)


def _marks(
    sheet: Sheet, glances: Sequence[Glance], xs: Sequence[float], plot: Plot, form: int
) -> None:
    ink = sheet.look.colours["ink"]
    own: list[Place] = []
    seen: list[Place] = []
    equal: list[Place] = []
    unseen: list[float] = []
    for glance, x in zip(glances, xs, strict=True):
        if glance.seen is None:
            unseen.append(x)
        else:
            seen.append((x, plot.y(glance.seen)))
        if glance.own is not None:
            (equal if glance.own == glance.seen else own).append((x, plot.y(glance.own)))
    _rings(sheet, own, RING)
    sheet.stamp(of_observer(form), seen, MARK, ink)
    _rings(sheet, equal, AROUND)
    low = plot.y(1) + 7
    sheet.line([[(x - 3, low), (x + 3, low)] for x in unseen], sheet.look.colours["muted"], 1.4)


def _rings(sheet: Sheet, places: Sequence[Place], radius: float) -> None:
    fill = "none" if radius == AROUND else sheet.look.colours["surface"]
    sheet.stamp(CIRCLE, places, radius, fill, sheet.look.colours["field_line"], 1.3)


def _spots(sheet: Sheet, glances: Sequence[Glance], xs: Sequence[float], plot: Plot) -> None:
    """The whole height at each occasion, halfway to its neighbours."""
    if not xs:
        return
    between = [(a + b) / 2 for a, b in pairwise(xs)]
    edges = [max(plot.left, xs[0] - 12), *between, min(plot.right, xs[-1] + 12)]
    for glance, (left, right) in zip(glances, pairwise(edges), strict=True):
        sheet.spot((left, plot.top - 8, right - left, 4 * STEP + 16), glance.mark)


def _caption(sheet: Sheet, panel: Panel, plot: Plot, y: float) -> float:
    """What may be concluded, then what it rests on. Returns the bottom."""
    wide = plot.right - plot.left
    for text, colour, weight in ((panel.said, "ink", 600), (panel.more, "muted", 400)):
        for line in sheet.wrap(text, wide, weight=weight)[:CAPTIONS]:
            sheet.words(
                (plot.left, y), sheet.elide(line, wide, weight=weight), colour, weight=weight
            )
            y += LINE
    return y - 4
