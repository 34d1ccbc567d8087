"""How charts are dressed."""

from typing import NamedTuple


class Look(NamedTuple):
    """Colours by the names in ui.base.tokens, the window's font family, and how much larger than
    usual text is (1–2)."""

    colours: dict[str, str]
    family: str
    text: float = 1.0

    def fill(self, point: str | None) -> str:
        """The colour of an advice point's marks; what belongs to all four has the accent."""
        return self.colours[point or "accent"]

    def edge(self, point: str | None) -> str:
        """The colour of outlines, darker than the fill on a light surface."""
        return self.colours[f"{point}_edge" if point else "accent"]
