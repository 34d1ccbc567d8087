"""Where one is in the window and how it stands there, as plain data: so that a window made anew, or
one behind a lock, is as it was left."""

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.shell.window import MainWindow
from ui.widgets import standing
from ui.widgets.overlay import Overlay
from ui.widgets.standing import Standing, Typed, Way


class View(NamedTuple):
    """The page, or if it has no place of its own the way to it and the place it is `under`; the
    ways to the cards over it."""

    page: str
    under: str
    way: Way
    cards: list[Way]
    standing: Standing

    @classmethod
    def read(cls, plain: dict[str, Any]) -> "View":
        """From what `plain` gave, as JSON brings it back."""
        cards = [tuple(way) for way in plain["cards"]]
        stood = Standing.read(plain["standing"])
        page, under = str(plain["page"]), str(plain["under"])
        return cls(page, under, tuple(plain["way"]), cards, stood)

    def plain(self) -> dict[str, Any]:
        return {**self._asdict(), "standing": self.standing.plain()}


def view_of(window: MainWindow) -> View:
    """Where one is now."""
    page = window.page(window.current) if window.current in window.made else None
    cards = [over.way for over in _overlays(window) if over.way]
    way, under = (page.way, page.place) if page is not None else ((), "")
    return View(window.current, under, way, cards, standing.standing(window))


def restore_view(window: MainWindow, view: View) -> dict[str, Typed]:
    """Go where one was; what had been typed into fields that are not there any more."""
    known = view.under if view.way else view.page
    if known not in window.made:  # of a client who is not open
        return {name: typed for name, typed in view.standing.typed.items() if typed.text}
    if view.way:
        window.show_page(view.under)
        window.routes.follow(view.way)
    else:
        window.show_page(view.page)
    for way in view.cards:
        window.routes.follow(way)
    return standing.put_back(window, view.standing)


def in_the_way(window: MainWindow) -> Overlay | None:
    """A card that would not come back if the window were made anew: somebody may be writing a
    passphrase on it."""
    return next((over for over in _overlays(window) if not over.way), None)


def release(window: MainWindow) -> None:
    """The window is about to go: a line that is left by that has not been left by the leader, and
    what it does when it is left is not to be done."""
    focus = window.window().focusWidget()
    if isinstance(focus, QLineEdit) and window.isAncestorOf(focus):
        focus.blockSignals(True)  # noqa: FBT003


def _overlays(window: QWidget) -> list[Overlay]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    overlays = window.findChildren(Overlay, "overlay", direct)
    return [over for over in overlays if over.isVisible()]
