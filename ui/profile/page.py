"""The profile: a row for each advice point, and what belongs to all of them below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from leadercoach.content import POINTS
from leadercoach.profile import rows
from leadercoach.profile.chart import Mark
from leadercoach.views import words
from ui.base import theme
from ui.base.i18n import language
from ui.charts.chart_card import ChartCard
from ui.charts.pictures import Pictures
from ui.charts.profile_reader import ProfileReader
from ui.profile.drill_down import open_mark
from ui.profile.heads import ColumnHeads
from ui.profile.not_shown import NotShown, points_of
from ui.profile.period import Periods, PeriodSwitch
from ui.profile.report_button import report_button
from ui.profile.row import ProfileRow
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.empty import NothingShared, Shapes
from ui.widgets.text import Label, Paragraph, button, icon_button


class EmptyProfile(QWidget):
    """What will stand here, and the button that begins it."""

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        self._begin = button(self.tr("Log the first one"), "primary", "plus", tall=True)
        self._begin.clicked.connect(self._new_entry)
        what = Paragraph(
            self.tr(
                "Here you will see how regularly you keep each of the four habits. A number "
                "comes when four weeks are closed; until then you see week by week what you did."
            ),
            "muted_reading",
        )
        what.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        width = theme.current().px(480)
        what.ensurePolished()
        what.setFixedSize(width, what.heightForWidth(width))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(Shapes(), 0, _MIDDLE)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("No profile yet"), "heading"), 0, _MIDDLE)
        column.addWidget(what, 0, _MIDDLE)
        column.addSpacing(8)
        column.addWidget(self._begin, 0, _MIDDLE)
        column.addStretch(3)

    def take_focus(self) -> None:
        self._begin.setFocus()

    def _new_entry(self) -> None:
        self._routes.new_entry.emit(POINTS[0], None)


_MIDDLE = Qt.AlignmentFlag.AlignHCenter


ROW_GAP = 8
SHARES, BESIDE = (628, 476), 720  # of the cards below, and from which width they have room


class ProfilePage(Page):
    """`renamed` when another period has come into the subtitle."""

    renamed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        routes: Routes,
        periods: Periods,
        reader: ProfileReader,
        pictures: Pictures,
    ) -> None:
        super().__init__(workspace)
        self._routes, self._periods, self._reader = routes, periods, reader
        self._pictures = pictures
        self._shown: rows.Page | None = None
        self._shown_weeks = periods.weeks
        periods.chosen.connect(self._period_chosen)
        reader.given_up.connect(self._given_up)
        self._switch = PeriodSwitch(periods)
        self._heads = ColumnHeads()
        self._rows = {point: ProfileRow(point) for point in points_of(workspace)}
        self._charts = [ChartCard(pictures), ChartCard(pictures)]
        self._build()

    @property
    def title(self) -> str:
        return self.tr("Profile")

    @property
    def subtitle(self) -> str:
        if self._shown is None or self._shown.empty:
            return self.tr("trust habits")
        first, last = self._shown.first, self._shown.last
        today = self.workspace.at.today
        begins, ends = (words.week_number(week, today) for week in (first, last))
        if first == last:
            return self.tr("trust habits, week {week}").format(week=ends)
        return self.tr("trust habits, week {first} to week {last}").format(first=begins, last=ends)

    def refresh(self) -> None:
        weeks, lang = self._periods.weeks, language()
        make = partial(rows.profile_page, lang=lang)
        self._reader.read(weeks, make, partial(self._show, weeks))

    def take_focus(self) -> None:
        if self._shown is not None and self._shown.empty:
            self._empty.take_focus()
        else:
            self._switch.focus_first()

    def _show(self, weeks: int | None, page: rows.Page) -> None:
        self._shown, self._shown_weeks = page, weeks
        for row in page.rows:
            if row.point in self._rows:
                self._rows[row.point].show_row(row)
        self._heads.show_observed(observed=any(row.dots for row in page.rows))
        for card, chart in zip(self._charts, page.charts, strict=True):
            card.show_chart(chart)
        whole = self.tr("the whole log")
        self._heads.show_period(whole if weeks is None else self.tr("%n weeks", "", weeks))
        self._stack.setCurrentIndex(1 if page.empty else 0)
        self.renamed.emit()

    def _period_chosen(self) -> None:
        """Read at once if the page is seen, else when it is next shown."""
        self._changed("period")

    def _open(self, card: ChartCard, mark: Mark) -> None:
        """Show what is behind a mark."""
        if card.chart is not None:
            open_mark(self.workspace, self._routes, card.chart, mark)

    def _given_up(self) -> None:
        """What is shown stays, and so does its period."""
        if self._shown is not None:
            self._periods.choose(self._shown_weeks)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(ROW_GAP)
        column.addLayout(self._head())
        column.addWidget(self._heads)
        for point in POINTS:
            column.addWidget(self._row(point))
        column.addSpacing(ROW_GAP)
        for card in self._charts:
            card.opened.connect(partial(self._open, card))
        column.addWidget(_Below(self._charts))
        column.addStretch()
        self._empty = NothingShared() if self.workspace.shared else EmptyProfile(self._routes)
        self._stack = QStackedWidget()
        self._stack.addWidget(Scrolled(inside))
        self._stack.addWidget(self._empty)
        filled(self, self._stack)

    def _row(self, point: str) -> QWidget:
        row = self._rows.get(point)
        if row is None:
            return NotShown(point)
        row.clicked.connect(partial(self._routes.point.emit, point))
        row.week_wanted.connect(self._routes.close_week)
        return row

    def _head(self) -> QHBoxLayout:
        about = icon_button("circle-question-mark", self.tr("How to read the profile"), 20)
        about.clicked.connect(self._explain)
        row = QHBoxLayout()
        row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch()
        if not self.workspace.shared:
            row.addWidget(report_button(self._pictures, self._periods))
        row.addWidget(about, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _explain(self) -> None:
        self._routes.page.emit("help")


class _Below(QWidget):
    """Two cards, each as high as it needs; below each other where two have no room."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * ROW_GAP)
        for card, share in zip(cards, SHARES, strict=True):
            self._row.addWidget(card, share, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.current().px(BESIDE)
        kind = QBoxLayout.Direction
        self._row.setDirection(kind.LeftToRight if beside else kind.TopToBottom)
