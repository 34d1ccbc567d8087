"""Goes through the window in the language of `tests.pseudo`, and tells what it finds: a text that
is not translated, and a text that has not the room it needs.

A process of its own, begun with `tests.pseudo.SPEAK`; see tests/ui/test_pseudo.py.
"""

import ast
import json
import os
import re
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests import screens
from tests.pseudo import PSEUDO
from ui.base import theme
from ui.widgets.segment_paint import KEY_CAP
from ui.widgets.segmented import Segmented
from ui.widgets.text import Elided

SETTLED = 60  # milliseconds
FOREIGN = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    *("Amira", "Eva", "Johan", "Johanna", "Leila", "Maja Lind", "Per Sundin", "Sara"),
    *("Leader Coach", "Svenska", "English", "Sweden", "Esc"),
}
FILES = r"/tmp/\S+|[\w-]+\.(?:lc|lcp|html|json|age)\b"
ELIDED = r"\b\w+…"  # what is left of a name there is no room for
CODES = r"\b[A-Z0-9]{2,5}\b"  # of a key, a person or a kind of file


def main() -> int:
    """What is found on the scenes of a log at a size, by what it is, as JSON."""
    log, size, part = sys.argv[1:]
    painted = paint_through()
    screens._settle = settle
    with tempfile.TemporaryDirectory(prefix="pseudo-") as folder:
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = f"{folder}/{name}"
        options = Namespace(langs=(PSEUDO,), looks=("light",), logs=(log,), size=size)
        session = screens._session(options, Path(folder))
        found: dict[str, str] = {}
        for scene, prepare in scenes(session, part).items():
            settle()
            prepare()
            settle()
            for fault in (*lasting(session.frame), *painted):
                found.setdefault(fault, scene)
            if session.window is not None:
                screens._clear(session.window)
        session.frame.close()
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


def scenes(session: object, part: str) -> dict[str, Callable[[], object]]:
    """Those of a part; after the others than the first there is no window of the log any more."""
    match part:
        case "observer":
            return screens._observing(session)
        case "practice":
            return screens.practice(session)
        case "unlock":
            return screens.unlocking(session)
    made = (screens._pages, screens._forms, screens._asking, screens.coaching)
    every = [each(session) for each in (*made, screens._overlays, screens.protecting)]
    return screens.figures(session, settle) | {n: do for each in every for n, do in each.items()}


def settle() -> None:
    """Let the window work, and the threads beside it."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop.quit)
    loop.exec()


def lasting(window: QWidget) -> set[str]:
    """What is wrong, and still is when the window has had more time to lay itself out."""
    first = faults(window)
    if first:
        settle()
        settle()
    return first & faults(window) if first else first


def faults(window: QWidget) -> set[str]:
    """What is wrong with anything to be seen in a window."""
    seen = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return {
        *(
            f"not translated: {text!r} in {named(w)}"
            for w in seen
            for text in texts(w)
            if foreign(text)
        ),
        *(f"cut: {what} in {named(w)}" for w in seen for what in cut(w)),
    }


def foreign(text: str) -> bool:
    """Whether a text has words that neither somebody typed nor the language has."""
    for known in typed():
        text = text.replace(known, "")
    text = re.sub(ELIDED, "", text)
    return FOREIGN.search(re.sub(f"{FILES}|{CODES}", "", text)) is not None


@cache
def typed() -> list[str]:
    """What the scenes write themselves, and names, the longest first."""
    sources = Path(screens.__file__).parent.glob("screen*.py")
    trees = [ast.parse(source.read_text(encoding="utf-8")) for source in sources]
    literals = {n.value for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    sentences = {text for text in literals if isinstance(text, str) and " " in text}
    return sorted(sentences | NAMES, key=len, reverse=True)


def paint_through() -> set[str]:
    """From now on every text that is painted and not translated, as it comes."""
    found, paint = set(), QPainter.drawText

    def draw(painter: QPainter, *what: object) -> object:
        found.update(
            f"not translated: {t!r} painted" for t in what if isinstance(t, str) and foreign(t)
        )
        return paint(painter, *what)

    QPainter.drawText = draw
    return found


def texts(widget: QWidget) -> set[str]:
    """All that can be read on a widget or is read out, without what somebody wrote there."""
    found = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
    if isinstance(widget, QLabel | QAbstractButton):
        found.add(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        found.add(widget.placeholderText())
    if isinstance(widget, QComboBox):
        found |= {widget.itemText(n) for n in range(widget.count())}
    if isinstance(widget, Segmented):
        found |= {label for _, label in widget.options}
    return found


def cut(widget: QWidget) -> list[str]:
    """What of a widget's text is not to be seen."""
    if isinstance(widget, Segmented):
        return [label for n, (_, label) in enumerate(widget.options) if not fits(widget, n, label)]
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text().strip():
        return []
    if isinstance(widget.parent(), Segmented) or isinstance(widget, Elided):
        return []
    words, needed = widget.text(), widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        lacks = widget.heightForWidth(widget.width()) - widget.height()
        return [f"{words!r} {lacks} high"] if lacks > 1 else []
    if needed.width() > widget.width() + 1:
        return [f"{words!r} {needed.width() - widget.width()} wide"]
    outside = beyond(widget)
    return [f"{words!r} {outside} outside"] if outside > 1 else []


def fits(row: Segmented, nth: int, label: str) -> bool:
    """Whether a cell has room for its label, which may wrap."""
    cell, look = row._cells[nth], theme.current()
    font = look.font(12 if row._tall else 14)
    box = QRectF(cell.rect()).adjusted(4, 0, -4, 0)
    if row._caps and row._tall:
        box = box.adjusted(0, look.px(KEY_CAP) + 10, 0, -4)
    elif row._caps:
        box = box.adjusted(look.px(KEY_CAP) + 4, 0, 0, 0)
    room = box.toRect()
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    needed = QFontMetrics(font).boundingRect(room, flags, label)
    return needed.width() <= room.width() + 1 and needed.height() <= room.height() + 1


def beyond(widget: QWidget) -> int:
    """How much of a widget's width lies outside what holds it."""
    holder, most = widget.parentWidget(), 0
    while holder is not None and not holder.isWindow():
        area = holder.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea)
        if scrolls and area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            break
        left = widget.mapTo(holder, QPoint(0, 0)).x()
        most = max(most, -left, left + widget.width() - holder.width())
        if scrolls:
            break
        holder = holder.parentWidget()
    return most


def named(widget: QWidget) -> str:
    """The kinds of a widget and of what holds it, our own first."""
    kinds = [type(widget).__name__]
    holder = widget.parentWidget()
    while holder is not None and len(kinds) < 3:
        if type(holder).__module__.startswith("ui."):
            kinds.append(type(holder).__name__)
        holder = holder.parentWidget()
    return " in ".join(kinds)


if __name__ == "__main__":
    sys.exit(main())
