"""Draws any chart."""

from collections.abc import Callable

from leadercoach.profile.chart import (
    AgreementMap,
    Chart,
    DotRounds,
    Dumbbells,
    Grid,
    Levels,
    Line,
    Mirror,
    Parts,
    Shares,
    Steps,
    Units,
    Watches,
)
from ui.charts import (
    agreement,
    calendar,
    dumbbells,
    levels,
    line,
    mirror,
    parts,
    pulse,
    shares,
    steps,
    units,
    watches,
)
from ui.charts.look import Look
from ui.charts.sheet import Drawn, Sheet

KINDS: dict[type, Callable[..., float]] = {
    Line: line.draw,
    Levels: levels.draw,
    Steps: steps.draw,
    Shares: shares.draw,
    Mirror: mirror.draw,
    Units: units.draw,
    Parts: parts.draw,
    Dumbbells: dumbbells.draw,
    Grid: calendar.draw,
    Watches: watches.draw,
    AgreementMap: agreement.draw,
    DotRounds: pulse.draw,
}


def draw(chart: Chart, look: Look, width: int, ratio: float = 1.0) -> Drawn:
    """The chart alone, `width` pixels wide and as high as it needs.

    A ratio of 2 gives twice as many dots on the same room; spots do not depend on it.
    """
    sheet = Sheet(look, width, ratio)
    return sheet.finish(on_sheet(sheet, chart))


def on_sheet(sheet: Sheet, chart: Chart) -> float:
    """Draw what is known on a sheet. Returns the height; 0 where there is nothing to draw yet."""
    shape = chart.shape
    if shape is None or not (shape[0] or isinstance(shape, Grid)):
        return 0
    return KINDS[type(shape)](sheet, shape, chart.point)
