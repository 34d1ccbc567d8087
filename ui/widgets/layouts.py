"""What is in a layout, for those who know that it is there."""

from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.standing import send_off


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
