"""A strip of weeks: ● met, ◐ partly, ○ zero, ? unclosed, ▬ pause, dotted where it was set
afterwards, a tile for the running week."""

from collections.abc import Sequence

from leadercoach.profile.chart import LineWeek
from ui.charts.forms import CIRCLE, LEFT_HALF
from ui.charts.sheet import Sheet

DOTS = (0.7, 0.6)  # in parts of the bar's height


def strip(
    sheet: Sheet,
    weeks: Sequence[LineWeek],
    xs: Sequence[float],
    y: float,
    radius: float,
    point: str | None,
) -> None:
    """The glyphs of the weeks at their places."""
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
