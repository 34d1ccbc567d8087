"""What is on the screen while a file is encrypted or opened for good: nothing of the file."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.base import theme
from ui.widgets.overlay import Screen
from ui.widgets.steps import Logo
from ui.widgets.text import Label, Paragraph


class Holder(QWidget):
    """Stands where the window's content was, and keeps a screen as large as itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("class", "shell")

    def resizeEvent(self, event: QEvent) -> None:
        for child in self.findChildren(Screen):
            child.setGeometry(self.rect())


class Progress(Screen):
    """It cannot be called off: until the new file is whole the one before it is what counts."""

    def __init__(self, holder: Holder, title: str) -> None:
        super().__init__(holder)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedHeight(theme.current().px(6))
        bar.setAccessibleName(title)
        self.column.addWidget(Logo())
        self.column.addSpacing(24)
        self.column.addWidget(Label(title, "title"))
        self.column.addWidget(
            Paragraph(
                self.tr(
                    "Nothing is changed until the new file is complete. Whatever happens "
                    "meanwhile, everything you have written is there."
                ),
                "muted_reading",
            )
        )
        self.column.addSpacing(16)
        self.column.addWidget(bar)
        self.column.addStretch()
