"""The head of the window: the page's title, the search box and the button for a new entry."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from leadercoach import content
from leadercoach.content import POINTS
from ui.base import icons, theme
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.layouts import taken
from ui.widgets.marks import Marker
from ui.widgets.text import Elided, Label, button, icon_button

HEIGHT, SEARCH_WIDTH = 80, 248


class Header(QWidget):
    """`searched` with each letter typed; `new_entry` with an advice point; `back` one step."""

    searched = Signal(str)
    new_entry = Signal(str)
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.current().px(HEIGHT))
        self.writes = True  # what is only read has no button for new entries
        self._back = icon_button("chevron-left", self.tr("Back"), 20)
        self._back.clicked.connect(self.back)
        self._marker = QHBoxLayout()
        self._title = Elided("", "title")
        self._subtitle = Elided("", "muted")
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = SearchBox(self.tr("Search the log"), self.tr("Ctrl+K"))
        self.search.textChanged.connect(self.searched)
        self._new = button(self.tr("New"), "primary", "plus")
        self._new.clicked.connect(self._show_menu)
        self._actions: QWidget | None = None
        self._build()

    def show_page(
        self, title: str, subtitle: str, point: str = "", *, back: bool, alone: bool
    ) -> None:
        """Name the page, with its point's marker; on one that is alone, search and New step
        aside."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._show_marker(point)
        self._back.setVisible(back)
        self.search.setVisible(not alone)
        self._new.setVisible(self.writes and not alone)

    def show_actions(self, actions: QWidget | None) -> None:
        """Show what a page that is alone puts in the place of search and New."""
        if actions is self._actions:
            return
        if self._actions is not None:
            self._actions.hide()
            self._row.removeWidget(self._actions)
        self._actions = actions
        if actions is not None:
            self._row.addWidget(actions)
            actions.show()

    def _build(self) -> None:
        row = self._row = layouts.row(self, spacing=12)
        row.addWidget(self._back)
        row.addLayout(self._marker)
        row.addWidget(self._title)
        row.addWidget(self._subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search)
        row.addWidget(self._new)

    def _show_marker(self, point: str) -> None:
        while self._marker.count():
            taken(self._marker).deleteLater()
        if point:
            self._marker.addWidget(Marker(point, 18))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for n, point in enumerate(POINTS, 1):
            action = QAction(content.point_name(point).in_(language()), menu)
            action.setData(point)
            action.setShortcut(f"Ctrl+{n}")
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        menu.popup(self._new.mapToGlobal(QPoint(0, self._new.height() + 4)))

    def _chosen(self, action: QAction) -> None:
        self.new_entry.emit(action.data())


class SearchBox(QLineEdit):
    """A search field with its key written in it. Esc empties it; `entered` to go to the hits."""

    entered = Signal()

    def __init__(self, hint: str, key: str) -> None:
        super().__init__()
        look = theme.current()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedWidth(look.px(SEARCH_WIDTH))
        self.setMaxLength(200)
        self.setTextMargins(look.px(24), 0, look.px(52), 0)
        self._key = Label(key, "caption", self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = theme.current()
        side = look.px(18)
        magnifier = icons.pixmap("search", look.colours["muted"], side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(look.px(11), (self.height() - side) // 2, magnifier)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - size.width() - 12,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _typed(self, text: str) -> None:
        self._key.setVisible(not text)
