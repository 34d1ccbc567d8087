"""A row of the profile page: one advice point, and the way to its own page."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leadercoach.log.weeks import Week
from leadercoach.profile.rows import PointRow
from ui.base import theme
from ui.profile.observer_dots import ObserverDots
from ui.profile.part_bars import PartRow
from ui.profile.sparkline import Sparkline
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import first_line_mark
from ui.widgets.text import Label, Paragraph, Sentence, button, icon_label

MARGIN, GAP, MARKERS = 20, 28, 3
LEAST, SHARE = (160, 240, 220), (25, 50, 28)  # of the three columns, px and stretch
SIDE_BY_SIDE = 740  # px from which the columns stand beside each other
FOUR_LEAST, FOUR_SHARE = (160, 240, 220, 176), (188, 340, 276, 190)  # with observers
FOUR_BESIDE = 930  # px from which observers have a column of their own


def set_columns(grid: QGridLayout, width: int, *, observed: bool) -> int:
    """Give a grid the columns of the page: four where observers have one, else three, or one.
    How many stand beside each other."""
    look = theme.current()
    across = 3 if width >= look.px(SIDE_BY_SIDE) else 1
    if observed and width >= look.px(FOUR_BESIDE):
        across = 4
    least, share = (FOUR_LEAST, FOUR_SHARE) if across == 4 else ((*LEAST, 0), (*SHARE, 0))
    grid.setHorizontalSpacing(GAP if across > 1 else 0)
    for n in range(4):
        grid.setColumnMinimumWidth(n, look.px(least[n]) if n < across > 1 else 0)
        grid.setColumnStretch(n, share[n] if n < across else 0)
    return across


class ProfileRow(QAbstractButton):
    """All of it is one button; in it stands another where an open week can still be closed.

    `week_wanted` with that week.
    """

    week_wanted = Signal(object)

    def __init__(self, point: str) -> None:
        super().__init__()
        self.point = point
        self._across = 0
        self._closable: Week | None = None
        self._dots = ObserverDots()
        self._name, self._weeks = Paragraph("", "strong"), Paragraph("", "caption")
        self._number, self._words = Label("", "title"), Sentence("head")
        self._beside = Label("", "muted")
        self._line, self._sentence = Sparkline(), Sentence()
        self._parts = [PartRow(point) for _ in range(MARKERS)]
        self._unmarked = Paragraph("", "caption")
        self._close = button("", "link")
        self._close.setProperty("short", True)  # noqa: FBT003
        self._close.clicked.connect(self._week_wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build()

    def show_row(self, row: PointRow) -> None:
        """Show the point as it stands."""
        self._name.setText(row.name)
        self._show_value(row)
        self._line.show_row(row)
        for part_row, part in zip(self._parts, row.parts, strict=False):
            part_row.show_part(part)
        for n, part_row in enumerate(self._parts):
            part_row.setVisible(n < len(row.parts))
        self._unmarked.setText(row.unmarked)
        self._unmarked.setVisible(bool(row.unmarked))
        self._dots.show_lines(row.dots)
        self._dots.setVisible(bool(row.dots))
        self._lay()
        self._sentence.show_words(row.sentence, f"{row.verdict}:" if row.verdict else "")
        self._show_closable(row.closable)
        self.setAccessibleName(self._spoken(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._close if self._close.hasFocus() else self).click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2 if self.hasFocus() else 1
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.setPen(QPen(look.colour("accent" if self.hasFocus() else "line"), ring))
        painter.setBrush(look.colour(self._ground()))
        painter.drawRoundedRect(box, 8, 8)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _ground(self) -> str:
        if self.isDown():
            return "pressed"
        return "hover" if self.underMouse() else "surface"

    def _show_value(self, row: PointRow) -> None:
        """The number with its range; the facts with the number second; else the range alone, or
        the word for why there is none."""
        number = row.value if row.value == row.line.end else ""
        self._number.setText(number)
        self._words.show_words("" if number else _stands(row))
        self._beside.setText(row.beside)
        on_its_line = theme.current().px(5 if number else 1)
        self._beside.setContentsMargins(0, 0, 0, on_its_line)
        for label in (self._number, self._words, self._beside):
            label.setVisible(bool(label.text()))
        self._weeks.setText(row.weeks)

    def _show_closable(self, week: Week | None) -> None:
        self._closable = week
        self._close.setVisible(week is not None)
        if week is not None:
            self._close.setText(self.tr("Close week {week}").format(week=week.number))

    def _week_wanted(self) -> None:
        if self._closable is not None:
            self.week_wanted.emit(self._closable)

    def _spoken(self, row: PointRow) -> str:
        said = ", ".join(part for part in (_stands(row), row.beside, row.weeks) if part)
        parts = (f"{row.name}: {said}.", row.dots_said, row.sentence)
        return " ".join(part for part in parts if part)

    def _build(self) -> None:
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(first_line_mark(self.point, 14), 0, Qt.AlignmentFlag.AlignTop)
        name.addWidget(self._name, 1)
        column.addLayout(name)
        number = FlowLayout(spacing=8, level=True)
        for part in (self._number, self._words, self._beside):
            number.addWidget(part)
        column.addLayout(number)
        column.addWidget(self._weeks)
        column.addStretch()
        self._markers = QWidget()
        marks = QVBoxLayout(self._markers)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(4)
        for row in self._parts:
            marks.addWidget(row)
        marks.addWidget(self._unmarked)
        marks.addStretch()
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._sentence)
        foot.addWidget(self._close)
        foot.addStretch()
        foot.addWidget(icon_label("chevron-right"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, 12, 16, 10)
        self._grid.setVerticalSpacing(8)
        self._lay()

    def _lay(self) -> None:
        """SideBySide each other where there is room, below each other where there is not."""
        across = set_columns(self._grid, self.width(), observed=bool(self._dots.lines))
        if across == self._across:
            return
        self._across = across
        parts = (self._head, self._line, self._markers, self._dots)
        for part in (*parts, self._foot):
            self._grid.removeWidget(part)
        for n, part in enumerate(parts):
            self._grid.addWidget(part, *_place(n, across))
        self._grid.setAlignment(self._dots, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._foot, len(parts), 0, 1, across)


def _stands(row: PointRow) -> str:
    return row.value or row.range_alone or row.state_word


def _place(nth: int, across: int) -> tuple[int, int]:
    """Row and column of a part; with three columns the fourth part stands below the third."""
    if across == 3:
        return (1, 2) if nth == 3 else (0, nth)
    return divmod(nth, across)
