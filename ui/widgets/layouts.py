"""Rows and columns, and what is in a layout for those who know that it is there."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.widgets.standing import send_off

Box = TypeVar("Box", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NONE = (0, 0, 0, 0)


def row(
    holder: QWidget | None = None, *, spacing: int | None = None, margins: Margins = NONE
) -> QHBoxLayout:
    """Side by side, in `holder` or to be put into another layout."""
    return _spaced(QHBoxLayout(holder) if holder else QHBoxLayout(), spacing, margins)


def column(
    holder: QWidget | None = None, *, spacing: int | None = None, margins: Margins = NONE
) -> QVBoxLayout:
    """One below the other, in `holder` or to be put into another layout."""
    return _spaced(QVBoxLayout(holder) if holder else QVBoxLayout(), spacing, margins)


def _spaced(layout: Box, spacing: int | None, margins: Margins) -> Box:
    layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    return layout


def widget_at(layout: QLayout, nth: int) -> QWidget:
    """The widget at a place of a layout that has nothing but widgets."""
    item = layout.itemAt(nth)
    assert item is not None
    widget = item.widget()
    assert widget is not None
    return widget


def taken(layout: QLayout, nth: int = 0) -> QWidget:
    """Take the widget at a place out of a layout that has nothing but widgets."""
    widget = widget_at(layout, nth)
    layout.takeAt(nth)
    return widget


def layout_of(widget: QWidget) -> QLayout:
    """The layout of a widget that has one."""
    layout = widget.layout()
    assert layout is not None
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inside = item.widget(), item.layout()
        if widget is not None:
            send_off(widget)
        elif inside is not None:
            clear(inside)
