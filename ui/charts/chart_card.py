"""A figure on a card: its title, the picture or the same as a table, and what it says in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from leadercoach.profile.chart import Chart
from ui.base import icons, theme
from ui.charts.chart_picture import PAD, ChartPicture, guess
from ui.charts.chart_table import ChartTable, as_text
from ui.charts.pictures import KINDS, Pictures
from ui.widgets import layouts
from ui.widgets.layouts import clear
from ui.widgets.text import Button, Paragraph, icon_button

COPY, TABLE, HIDE = "copy", "table", "hide"
TEXT = 120  # title, sentence and notes


class ChartCard(QFrame):
    """`opened` with the Mark whose events are wanted; `hide_asked` to be rid of the figure."""

    opened = Signal(object)
    hide_asked = Signal()

    def __init__(self, pictures: Pictures, *, hideable: bool = False) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self._pictures, self._hideable = pictures, hideable
        self.chart: Chart | None = None
        self._title = Paragraph("", "head")
        self.picture = ChartPicture(pictures.studio)
        self.picture.opened.connect(self.opened)
        self.picture.failed.connect(self._not_drawn)
        self._table: ChartTable | None = None
        self._trouble = Paragraph(self.tr("The picture cannot be drawn here."), "caption")
        self._trouble.hide()
        self._sentence = Paragraph("")
        self._notes = QVBoxLayout()
        self._build()

    def show_chart(self, chart: Chart, title: str = "") -> None:
        """Show a chart, under a title of the page's own where it gives one."""
        if chart == self.chart:
            return
        self.chart = chart
        self._title.setText(title or chart.title)
        self.setAccessibleName(self._title.text())
        self._sentence.setText(chart.sentence)
        self._trouble.hide()
        clear(self._notes)
        for note in chart.notes:
            self._notes.addWidget(Paragraph(note, "caption"))
        self._show_what_there_is()

    @property
    def table(self) -> ChartTable:
        """The table, made when it is first wanted: pages of cards open without."""
        if self._table is None:
            self._table = ChartTable()
            self._table.hide()
            self._column.insertWidget(self._column.indexOf(self.picture) + 1, self._table)
            QWidget.setTabOrder(self.picture, self._table)
        return self._table

    @property
    def controls(self) -> tuple[QWidget, QWidget]:
        """The first and the last that the keys come to."""
        return self._turn, self._table or self.picture

    def guess(self) -> int:
        """About how high the card will be, so that a page can place it before it is drawn."""
        chart = self.chart
        return TEXT + (guess(chart) if chart is not None and chart.shape is not None else 0)

    def _build(self) -> None:
        self._turn = _quiet(self.tr("Table"), "table")
        self._turn.setCheckable(True)
        self._turn.toggled.connect(self._show_what_there_is)
        self._save = _quiet(self.tr("Save picture"), "image-down")
        self._save.clicked.connect(self._offer_files)
        self._more = icon_button("ellipsis", self.tr("More"), 16)
        self._more.clicked.connect(self._offer_more)
        head = layouts.row(spacing=4, margins=(PAD, 0, 0, 0))
        head.addWidget(self._title, 1)
        for control in (self._turn, self._save, self._more):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        column = layouts.column(self, spacing=12, margins=(20 - PAD, 10, 20 - PAD, 20))
        column.addLayout(head)
        column.addWidget(self.picture)
        self._column = column
        said = layouts.column(spacing=4, margins=(PAD, 0, PAD, 0))
        said.addWidget(self._sentence)
        self._notes.setSpacing(2)
        said.addLayout(self._notes)
        said.addWidget(self._trouble)
        column.addLayout(said)
        column.addStretch()
        QWidget.setTabOrder(self._turn, self._save)
        QWidget.setTabOrder(self._save, self._more)
        QWidget.setTabOrder(self._more, self.picture)

    def _show_what_there_is(self) -> None:
        """The picture, or the table; where there is nothing to draw yet, the sentence alone."""
        chart = self.chart
        if chart is None:
            return
        drawn = chart.shape is not None
        as_table = drawn and self._turn.isChecked()
        self._turn.setVisible(drawn)
        self._save.setVisible(drawn)
        self._more.setVisible(drawn or self._hideable)
        if as_table or self._table is not None:
            self.table.show_table(chart.title, chart.table)
            self.table.setVisible(as_table)
        self.picture.setVisible(drawn and not as_table)
        if drawn:
            self.picture.show_chart(chart)

    def _not_drawn(self) -> None:
        """The table has the same numbers."""
        self._trouble.show()
        self._turn.setChecked(True)

    def _offer_files(self) -> None:
        named = [(kind, kind.upper()) for kind in KINDS]
        self._offer(self._save, [*named, (COPY, self.tr("Copy picture"))])

    def _offer_more(self) -> None:
        drawn = self.chart is not None and self.chart.shape is not None
        table = [(TABLE, self.tr("Copy table"))] if drawn else []
        hide = [(HIDE, self.tr("Hide this figure"))] if self._hideable else []
        self._offer(self._more, [*table, *hide])

    def _offer(self, below: QWidget, choices: Sequence[tuple[str, str]]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for what, text in choices:
            action = QAction(text, menu)
            action.setData(what)
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        place = QPoint(below.width() - menu.sizeHint().width(), below.height() + 4)
        menu.popup(below.mapToGlobal(place))

    def _chosen(self, action: QAction) -> None:
        what, chart = action.data(), self.chart
        assert chart is not None
        if what == HIDE:
            self.hide_asked.emit()
        elif what == TABLE:
            self._pictures.copy_table(as_text(chart.table))
        elif what == COPY:
            self._pictures.copy(chart)
        else:
            self._pictures.save(self, chart, what)


def _quiet(text: str, icon: str) -> QPushButton:
    """A small button that steps back behind the figure."""
    look = theme.current()
    made = Button()
    made.setProperty("class", "quiet")
    made.setIcon(icons.icon(icon, look.colours["muted"], look.px(16)))
    made.setIconSize(QSize(look.px(16), look.px(16)))
    made.setText(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made
