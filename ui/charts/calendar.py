"""A calendar: dots that grow with how much fell on their place."""

from leadercoach.profile.chart import Grid
from ui.charts.columns import labels
from ui.charts.forms import CIRCLE
from ui.charts.sheet import LEAST, Place, Sheet

PITCH, ROW = 26.0, 16.0
DOT, NOTHING = 0.39, 1.5


def draw(sheet: Sheet, grid: Grid, point: str | None) -> float:
    """Draw it. Returns the height."""
    names = [sheet.elide(text, sheet.width * 0.34) for _, text in grid.row_labels]
    left = max((sheet.wide(name) for name in names), default=0) + 10
    across = min(PITCH, (sheet.width - left) / max(1, grid.columns))
    down = max(ROW, min(PITCH, across))

    def place(column: int, row: int) -> Place:
        return left + (column + 0.5) * across, 2 + (row + 0.5) * down

    for (row, _), name in zip(grid.row_labels, names, strict=True):
        sheet.words((0, place(0, row)[1]), name)
    _dots(
        sheet, grid, {(c.column, c.row): place(c.column, c.row) for c in grid.cells}, across, point
    )
    taken = {(cell.column, cell.row) for cell in grid.cells if cell.times}
    every = [(c, r) for r in range(grid.rows) for c in range(grid.columns)]
    bare = [place(*where) for where in every if where not in taken]
    sheet.stamp(CIRCLE, bare, min(NOTHING, across * 0.3), sheet.look.colours["line"])
    bottom = 2 + grid.rows * down
    texts, xs = [t for _, t in grid.column_labels], [place(c, 0)[0] for c, _ in grid.column_labels]
    labels(sheet, texts, xs, bottom + 12, (0, sheet.width))
    return bottom + 24


def _dots(
    sheet: Sheet,
    grid: Grid,
    places: dict[tuple[int, int], Place],
    across: float,
    point: str | None,
) -> None:
    """Area, not radius, grows with the number."""
    look, filled = sheet.look, [cell for cell in grid.cells if cell.times]
    most = max((cell.times for cell in filled), default=1)
    radii = [max(1.5, min(PITCH, across) * DOT * (cell.times / most) ** 0.5) for cell in filled]
    middles = [places[cell.column, cell.row] for cell in filled]
    sheet.stamp(CIRCLE, middles, radii, look.fill(point), look.edge(point), min(1, across / 12))
    for cell in grid.cells:
        x, y = places[cell.column, cell.row]
        wide = max(min(LEAST, across), across)
        sheet.spot((x - wide / 2, y - ROW / 2, wide, ROW), cell.mark)
