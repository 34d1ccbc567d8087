"""The outlines of marks, one unit in radius and y upward, as in the rest of the window."""

import numpy as np
from matplotlib.path import Path

CIRCLE = Path.unit_circle()
LEFT_HALF = Path.wedge(90, 270)


def closed(*corners: tuple[float, float]) -> Path:
    """A polygon."""
    codes = [Path.MOVETO, *[Path.LINETO] * (len(corners) - 1), Path.CLOSEPOLY]
    return Path(np.array([*corners, corners[0]], dtype=float), codes)


TRIANGLE = closed((0, 1.05), (1.08, -0.85), (-1.08, -0.85))
SQUARE = closed((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))
DIAMOND = closed((0, 1.18), (1.18, 0), (0, -1.18), (-1.18, 0))
DOWNWARD = closed((0, -1.05), (1.08, 0.85), (-1.08, 0.85))
PENTAGON = Path.unit_regular_polygon(5)
OF_OBSERVERS = (TRIANGLE, SQUARE, DIAMOND, DOWNWARD, PENTAGON)
ARROW_BACK = Path(
    np.array([(1.1, 0), (-1.1, 0), (-0.3, 0.8), (-1.1, 0), (-0.3, -0.8)], dtype=float),
    [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO, Path.LINETO],
)
ARROW_ON = Path(-np.asarray(ARROW_BACK.vertices, dtype=float), ARROW_BACK.codes)
OF_POINT = {"dialogue": CIRCLE, "upward": TRIANGLE, "delegation": SQUARE, "failure": DIAMOND}


def of_point(point: str | None) -> Path:
    """The marker of an advice point; a square for what belongs to all four."""
    return OF_POINT.get(point or "", SQUARE)


def of_observer(form: int) -> Path:
    """The mark of an observer, by their place among the observers (E.3)."""
    return OF_OBSERVERS[form % len(OF_OBSERVERS)]
