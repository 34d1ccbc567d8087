"""How a part of the window stands: what is typed, selected, unfolded, scrolled to and has the
focus. Whatever is made anew below it stands so again.

Widgets are found again by name: their place in the tree, counted from the nearest one that has a
name of its own (`call`). A widget that can be open or folded has `stands`, which says how as plain
data, and `stand`, which makes it so.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

NAME, GONE = "stands_as", "gone"
LAID_OUT = 300  # milliseconds until what is new has its size
COVERED = "covered"  # of a field: what is typed there is written down nowhere
Way = tuple[str | int | None, ...]  # the name of a route, and what it is called with
Field = QLineEdit | QPlainTextEdit | QTextEdit
_MANY = QPlainTextEdit | QTextEdit


class Typed(NamedTuple):
    """What stands in a field that has been typed into (None: nobody has), and what is selected."""

    text: str | None
    anchor: int
    cursor: int
    called: str


class Standing(NamedTuple):
    """Plain data, by the names of widgets; `focus` with its accessible name."""

    opened: dict[str, Any]
    typed: dict[str, Typed]
    scrolled: dict[str, tuple[int, int]]
    focus: tuple[str, str]

    @classmethod
    def read(cls, plain: dict[str, Any]) -> "Standing":
        """From what `plain` gave, as JSON brings it back."""
        focus, called = map(str, plain["focus"])
        return cls(
            dict(plain["opened"]),
            {name: Typed(**each) for name, each in plain["typed"].items()},
            {name: (int(x), int(y)) for name, (x, y) in plain["scrolled"].items()},
            (focus, called),
        )

    def plain(self) -> dict[str, Any]:
        return {
            **self._asdict(),
            "typed": {name: typed._asdict() for name, typed in self.typed.items()},
        }


def call(widget: QWidget, name: str) -> None:
    """Give a widget a name it goes by whatever stands around it, in every language."""
    widget.setProperty(NAME, name)


def send_off(widget: QWidget) -> None:
    """Take a widget away for good: what comes in its place may go by its name."""
    widget.setProperty(GONE, True)  # noqa: FBT003
    widget.hide()
    widget.deleteLater()


def standing(root: QWidget) -> Standing:
    """How everything in `root` stands now."""
    opened, typed, scrolled = {}, {}, {}
    for part, name in _parts(root):
        if isinstance(part, Field) and is_typed_in(part):
            typed[name] = _typed(part)
        if isinstance(part, QAbstractScrollArea):
            bars = part.horizontalScrollBar(), part.verticalScrollBar()
            scrolled[name] = (bars[0].value(), bars[1].value())
        if hasattr(part, "stands"):
            opened[name] = part.stands()
    focus = root.window().focusWidget()
    if focus is None or not (focus is root or root.isAncestorOf(focus)):
        return Standing(opened, typed, scrolled, ("", ""))
    return Standing(opened, typed, scrolled, (_name(focus, root), focus.accessibleName()))


def put_back(root: QWidget, stood: Standing, same: Sequence[QWidget] = ()) -> dict[str, Typed]:
    """Let everything in `root` stand as it stood; the typed texts whose field is not there. How
    parts that are still the `same` stand, and what in them, is their page's to say."""
    for name, how in stood.opened.items():
        part = _find(root, name)
        if part is not None and part not in same and part.stands() != how:
            part.stand(how)
    fields = {name: part for part, name in _parts(root) if isinstance(part, Field)}
    for name, typed in stood.typed.items():
        if name in fields and fields[name] not in same:
            _write(fields[name], typed)
    _focus(root, *stood.focus)
    for name, typed in stood.typed.items():
        if name in fields:
            _select(fields[name], typed)
    _scroll(root, stood.scrolled)
    return {n: t for n, t in stood.typed.items() if n not in fields and (t.text or "").strip()}


@contextmanager
def kept(root: QWidget) -> Iterator[None]:
    """Whatever is made anew inside, afterwards everything stands as it stood."""
    focus = root.window().focusWidget()
    stood = standing(root)
    parts = [part for part, _ in _parts(root)]
    yield
    if focus is not None and isValid(focus) and focus.isVisible() and not focus.hasFocus():
        elsewhere = root.window().focusWidget()
        if elsewhere is None or not root.isAncestorOf(elsewhere):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
    put_back(root, stood, [part for part in parts if isValid(part)])


def is_typed_in(field: Field) -> bool:
    """Whether it is for words somebody types: no secret, and no number's or date's."""
    if field.isReadOnly() or field.property(COVERED):
        return False
    if isinstance(field.parent(), QAbstractSpinBox):
        return False
    return not isinstance(field, QLineEdit) or field.echoMode() == QLineEdit.EchoMode.Normal


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def set_text(field: Field, text: str, *, typed: bool = True) -> None:
    """Show a text, as if it had been `typed` or not."""
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(typed)
    else:
        field.setPlainText(text)
        field.document().setModified(typed)


def _typed(field: Field) -> Typed:
    if isinstance(field, QLineEdit):
        length = len(field.selectedText())
        start, at = field.selectionStart(), field.cursorPosition()
        anchor = at if start < 0 else start if at != start else start + length
        modified = field.isModified()
    else:
        cursor = field.textCursor()
        anchor, at = cursor.anchor(), cursor.position()
        modified = field.document().isModified()
    return Typed(text_of(field) if modified else None, anchor, at, field.accessibleName())


def _write(field: Field, typed: Typed) -> None:
    if typed.text is not None and text_of(field) != typed.text:
        set_text(field, typed.text)


def _select(field: Field, typed: Typed) -> None:
    if _typed(field)[1:3] == typed[1:3]:
        return
    length = len(text_of(field))
    anchor, at = min(typed.anchor, length), min(typed.cursor, length)
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
        if anchor != at:
            field.setSelection(anchor, at - anchor)
    else:
        cursor = field.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)


def _focus(root: QWidget, name: str, called: str) -> None:
    now = root.window().focusWidget()
    if not name or (now is not None and _name(now, root) == name and now.isVisible()):
        return
    takers = [
        w
        for w in root.findChildren(QWidget)
        if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisibleTo(root) and not _is_gone(w)
    ]
    names = [_name(w, root) for w in takers]
    same = [w for w, own in zip(takers, names, strict=True) if own == name]
    kind = name.rpartition("/")[2].rstrip("0123456789")
    alike = [
        w for w in takers if called and w.accessibleName() == called and type(w).__name__ == kind
    ]
    wanted = [w for w in same if w.accessibleName() == called] + alike + same
    if wanted:
        wanted[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _scroll(root: QWidget, scrolled: dict[str, tuple[int, int]]) -> None:
    areas = {n: a for a, n in _parts(root) if isinstance(a, QAbstractScrollArea)}
    for name, (across, down) in scrolled.items():
        if name in areas:
            _reach(areas[name].horizontalScrollBar(), across)
            _reach(areas[name].verticalScrollBar(), down)


def _reach(bar: QScrollBar, wanted: int) -> None:
    """Scroll there now, and while what is new is being laid out."""
    bar.setValue(wanted)
    if not wanted:
        return

    def grown(_least: int, most: int) -> None:
        if most >= wanted:
            bar.setValue(wanted)

    bar.rangeChanged.connect(grown)
    QTimer.singleShot(LAID_OUT, bar, lambda: bar.rangeChanged.disconnect(grown))


def _parts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """All that can be typed into, scrolled or opened and is to be seen, those around others
    first."""
    for part in root.findChildren(QWidget):
        counts = isinstance(part, Field | QAbstractScrollArea) or hasattr(part, "stands")
        if counts and part.isVisibleTo(root) and not _is_gone(part):
            yield part, _name(part, root)


def _find(root: QWidget, name: str) -> Any:
    return next((part for part, own in _parts(root) if own == name), None)


def _is_gone(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if above.property(GONE):
            return True
        above = above.parentWidget()
    return False


def _name(widget: QWidget, root: QWidget) -> str:
    steps: list[str] = []
    above = widget
    while above is not root:
        own, parent = above.property(NAME), above.parentWidget()
        if own or parent is None:
            steps.append(str(own))
            break
        kind = type(above).__name__
        alike = [w for w in parent.children() if type(w) is type(above) and not w.property(GONE)]
        steps.append(f"{kind}{alike.index(above) if above in alike else ''}")
        above = parent
    return "/".join(reversed(steps))
