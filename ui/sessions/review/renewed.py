"""What has been put into a card that is on the screen already."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_new(holder: QWidget) -> None:
    """Show new widgets now, not when the layout comes to it: the focus may have to go there."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for part in holder.findChildren(QWidget, options=direct):
        if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()
