"""The sheet a chart is drawn on, measured in pixels from its top left corner, y downward.

All lengths are those at usual text size: larger text enlarges the whole drawing, so a shape only
ever meets a narrower sheet. There are no axes: they cost more than all the rest.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection, PathCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, IdentityTransform

from leadercoach.profile.chart import Mark
from ui.charts import fonts
from ui.charts.look import Look

DPI = 96
NARROWEST = 160
CAPITAL = 0.727 / 2
LEAST = 12
NEARLY = 1e-6  # so that no size is rounded down
Place = tuple[float, float]
Box = tuple[float, float, float, float]


class Spot(NamedTuple):
    """Where a mark can be pointed at, in pixels of the picture."""

    left: float
    top: float
    width: float
    height: float
    mark: Mark


class Drawn(NamedTuple):
    """A drawn chart, `width` × `height` pixels; spots in reading order."""

    figure: Figure
    width: int
    height: int
    spots: tuple[Spot, ...]


class Sheet:
    """Takes the parts of a drawing in the order they are painted.

    `width` is what a shape may use; `left` and `top` are the room kept free around it.
    """

    def __init__(
        self, look: Look, width: int, ratio: float = 1.0, left: float = 0, top: float = 0
    ) -> None:
        fonts.prepare()
        self.look = look
        self._scale = min(look.text, max(1.0, width / NARROWEST))
        self._across, self._ratio = width, ratio
        self.left, self.top = left, top
        self.width = width / self._scale - 2 * left
        self.figure = Figure(figsize=(1, 1), dpi=DPI * ratio, facecolor=look.colours["surface"])
        self._place = Affine2D()
        self._to_figure = self._place + self.figure.dpi_scale_trans
        self._spots: list[Spot] = []
        self._painted = 0

    def line(
        self,
        runs: Sequence[Sequence[Place]],
        colour: str,
        width: float = 1,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """Open lines. Dashes are in parts of the width."""
        if not runs:
            return
        style = (0, dashes) if dashes else "solid"
        self._lay(
            LineCollection(
                [np.asarray(run, dtype=float) for run in runs],
                colors=[colour],
                linewidths=self._points(width),
                linestyles=[style],
                capstyle="butt",
                joinstyle="round",
            )
        )

    def area(
        self,
        outlines: Sequence[Sequence[Place]],
        fills: Sequence[str] | str,
        edge: str = "none",
        width: float = 0,
        alpha: float | None = None,
    ) -> None:
        """Closed shapes."""
        if not outlines:
            return
        self._lay(
            PolyCollection(
                [np.asarray(outline, dtype=float) for outline in outlines],
                facecolors=fills,
                edgecolors=edge,
                linewidths=self._points(width),
                alpha=alpha,
            )
        )

    def boxes(
        self,
        boxes: Sequence[Box],
        fills: Sequence[str] | str,
        edge: str = "none",
        width: float = 0,
        alpha: float | None = None,
    ) -> None:
        """Upright boxes: left, top, width, height."""
        outlines = [
            [(x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y)] for x, y, w, h in boxes
        ]
        self.area(outlines, fills, edge, width, alpha)

    def stamp(
        self,
        form: Path,
        places: Sequence[Place],
        radius: Sequence[float] | float,
        fills: Sequence[str] | str,
        edge: str = "none",
        width: float = 0,
    ) -> None:
        """The same outline at many places."""
        if not places:
            return
        radii = np.atleast_1d(np.asarray(radius, dtype=float))
        marks = PathCollection(
            [form],
            sizes=(radii * self._points(1)) ** 2,
            offsets=np.asarray(places, dtype=float),
            offset_transform=self._to_figure,
            facecolors=fills,
            edgecolors=edge,
            linewidths=self._points(width),
        )
        marks.set_transform(IdentityTransform())
        self._lay(marks)

    def words(
        self,
        place: Place,
        text: str,
        colour: str = "muted",
        align: str = "left",
        size: float = 12,
        weight: int = 400,
    ) -> None:
        """A line of text; `place` is at half the height of its capitals."""
        text = fonts.readable(text, self.look.family)
        if not text:
            return
        weight = fonts.heaviest(text, self.look.family, weight)
        fine = self._scale * self._ratio
        base = round((self.top + place[1] + CAPITAL * size) * fine) / fine - self.top
        self._lay(
            Text(
                place[0],
                base,
                text,
                color=self.look.colours[colour],
                ha=align,
                va="baseline",
                fontproperties=fonts.face(self.look.family, self._points(size), weight),
                parse_math=False,
                transform=self._to_figure,
            )
        )

    def wide(self, text: str, size: float = 12, weight: int = 400) -> float:
        """How wide a text would be."""
        readable = fonts.readable(text, self.look.family)
        return size * fonts.width(readable, self.look.family, weight)

    def elide(self, text: str, room: float, size: float = 12, weight: int = 400) -> str:
        """The text as far as it has room."""
        readable = fonts.readable(text, self.look.family)
        return fonts.elided(readable, max(0.0, room / size), self.look.family, weight)

    def wrap(self, text: str, room: float, size: float = 12, weight: int = 400) -> list[str]:
        """The text in lines that have room."""
        readable = fonts.readable(text, self.look.family)
        return fonts.wrapped(readable, room / size, self.look.family, weight)

    def spot(self, box: Box, mark: Mark) -> None:
        """Let a mark be pointed at within a box."""
        x, y, w, h = box
        s = self._scale
        self._spots.append(Spot((self.left + x) * s, (self.top + y) * s, w * s, h * s, mark))

    def finish(self, height: float) -> Drawn:
        """End the drawing below what was drawn last."""
        scale, ratio = self._scale, self._ratio
        high = max(1, int(np.ceil((self.top + height) * scale)))
        dots = round(self._across * ratio), round(high * ratio)
        wide, tall = ((n + NEARLY) / (DPI * ratio) for n in dots)
        self.figure.set_size_inches(wide, tall, forward=False)
        self._place.translate(self.left, self.top).scale(scale / DPI, -scale / DPI)
        self._place.translate(0, (dots[1] + NEARLY) / (DPI * ratio))
        return Drawn(self.figure, self._across, high, tuple(self._spots))

    def _points(self, pixels: float) -> float:
        return pixels * self._scale * 72 / DPI

    def _lay(self, artist: Artist) -> None:
        """Artists of equal order would be sorted by kind, not by when they were laid."""
        self._painted += 1
        artist.set_zorder(self._painted)
        if not artist.is_transform_set():
            artist.set_transform(self._to_figure)
        self.figure.add_artist(artist)
