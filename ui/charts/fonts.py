"""The fonts of charts: which there are, which letters they have, how wide words are in them."""

import re
from functools import lru_cache
from threading import Lock
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from leadercoach.resources import resource

OWN, LAST = "Inter", "DejaVu Sans"
KEPT_SPACE = "\N{NO-BREAK SPACE}"
_GAPS = re.compile(rf"[^\S{KEPT_SPACE}]+")
MISSING = "□"
FINE = 8  # widths are measured this much enlarged, so that they hold at every scale
ALONE = Lock()  # a picture may be saved while another is drawn
SETTINGS: dict[Any, Any] = {
    "font.sans-serif": [OWN],
    "text.hinting": "none",
    "text.parse_math": False,
    "text.usetex": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "chart",
    "pdf.fonttype": 3,
    "path.simplify": False,
}


def prepare() -> None:
    """Put our fonts before a system's of the same name, and our settings before a user's. Once."""
    with ALONE:
        _prepare()


@lru_cache(maxsize=1)
def _prepare() -> None:
    mpl.rcdefaults()
    mpl.rcParams.update(SETTINGS)
    entries = font_manager.fontManager.ttflist
    for weight in ("Regular", "Medium", "SemiBold"):
        font_manager.fontManager.addfont(resource("fonts", f"Inter-{weight}.otf"))
        entries.insert(0, entries.pop())


@lru_cache(maxsize=32)
def families(family: str, weight: int = 400) -> tuple[str, ...]:
    """The families to ask for, only those that have this weight, so that no search is in vain."""
    prepare()
    known = {
        font.name
        for font in font_manager.fontManager.ttflist
        if font.weight == weight and font.style == "normal"
    }
    return tuple(dict.fromkeys(name for name in (family, OWN, LAST) if name in known))


@lru_cache(maxsize=256)
def face(family: str, size: float, weight: int = 400) -> FontProperties:
    """A font at a size in points."""
    return FontProperties(
        family=[*families(family, weight), "sans-serif"], size=size, weight=weight
    )


@lru_cache(maxsize=4096)
def has(family: str, letter: str, weight: int = 400) -> bool:
    """Whether any of the fonts can draw a letter."""
    faces = (FontProperties(family=[f], weight=weight) for f in families(family, weight))
    fonts = (font_manager.get_font(font_manager.findfont(font)) for font in faces)
    return any(font.get_char_index(ord(letter)) for font in fonts)


def heaviest(text: str, family: str, weight: int) -> int:
    """The weight asked for, or the usual one where a readable text has letters without it."""
    return weight if all(has(family, c, weight) for c in text) else 400


@lru_cache(maxsize=4096)
def readable(text: str, family: str) -> str:
    """One line, with a box for each letter that no font has."""
    line = " ".join(words(text))
    shown = (c for c in line if c.isprintable() or c == KEPT_SPACE)
    return "".join(c if has(family, c) else MISSING for c in shown)


def words(text: str) -> list[str]:
    """What may be put on lines of its own; a no-break space keeps a number with its unit."""
    return [word for word in _GAPS.split(text) if word]


@lru_cache(maxsize=8192)
def width(text: str, family: str, weight: int = 400) -> float:
    """How wide a readable text is, in parts of its size."""
    font = face(family, 72.0, heaviest(text, family, weight))
    wide: float
    wide, _, _ = _ruler().get_text_width_height_descent(text, font, False)  # noqa: FBT003
    return wide / (72 * FINE)


def _ruler() -> RendererAgg:
    return RendererAgg(1, 1, 72 * FINE)


def elided(text: str, room: float, family: str, weight: int = 400) -> str:
    """The text, or as much of it as has room (in parts of its size), then an ellipsis."""
    if width(text, family, weight) <= room:
        return text
    short, long = 0, len(text)
    while short < long:
        middle = (short + long + 1) // 2
        tried = text[:middle].rstrip() + "…"
        short, long = (
            (middle, long) if width(tried, family, weight) <= room else (short, middle - 1)
        )
    return text[:short].rstrip() + "…" if short else ""


def wrapped(text: str, room: float, family: str, weight: int = 400) -> list[str]:
    """The text in lines that have room; a word too long for a line is elided."""
    lines: list[str] = []
    for word in words(text):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, family, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [elided(line, room, family, weight) for line in lines]
