"""A strip of weeks: ● met, ◐ partly, ○ zero, ? unclosed, ▬ pause, a tile for the running week."""

from collections.abc import Sequence

from leadercoach.profile.chart import LineWeek
from ui.charts.forms import CIRCLE, LEFT_HALF
from ui.charts.sheet import Sheet


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
    at = {state: _places(weeks, xs, y, state) for state in ("met", "partly", "zero", "pause", "")}
    tiles = [(x - radius * 1.6, y - radius * 1.6, radius * 3.2, radius * 3.2) for x, _ in at[""]]
    sheet.boxes(tiles, sheet.look.colours["selection"])
    sheet.stamp(CIRCLE, at["met"], radius, fill, edge, 1.3)
    sheet.stamp(LEFT_HALF, at["partly"], radius, fill)
    sheet.stamp(CIRCLE, at["partly"] + at["zero"], radius, "none", edge, 1.3)
    for x, _ in _places(weeks, xs, y, "unclosed"):
        sheet.words((x, y), "?", align="center", weight=600)
    bars = [[(x - radius, y), (x + radius, y)] for x, _ in at["pause"]]
    sheet.line(bars, sheet.look.colours["field_line"], 3)


def _places(
    weeks: Sequence[LineWeek], xs: Sequence[float], y: float, state: str
) -> list[tuple[float, float]]:
    return [(x, y) for week, x in zip(weeks, xs, strict=True) if week.state == state]
