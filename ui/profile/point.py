"""An advice point's page: its charts, and those the leader has no more use for."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.profile.chart import Chart, Mark
from leadercoach.profile.point_page import PointPage as Read
from leadercoach.profile.point_page import figure, point_page
from leadercoach.profile.readings import year_day
from leadercoach.usecases import figures
from ui.base.i18n import language
from ui.charts.chart_card import ChartCard
from ui.charts.pictures import Pictures
from ui.charts.profile_reader import ProfileReader
from ui.profile.around_figures import AskLine, BeginLine, HiddenFigures
from ui.profile.card_columns import CardColumns
from ui.profile.drill_down import open_mark
from ui.profile.period import Periods, PeriodSwitch
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.text import Paragraph


class PointPage(Page):
    """Charts of one advice point; a mark opens the events behind it."""

    place = "profile"

    def __init__(
        self,
        workspace: Workspace,
        routes: Routes,
        periods: Periods,
        reader: ProfileReader,
        pictures: Pictures,
        point: str,
    ) -> None:
        super().__init__(workspace)
        self.way = ("point", point)
        self.point = point
        self._routes, self._periods, self._reader = routes, periods, reader
        self._pictures = pictures
        self._shown_weeks = periods.weeks
        self._read: Read | None = None
        self.cards: dict[str, ChartCard] = {}
        periods.chosen.connect(self._period_chosen)
        reader.given_up.connect(self._given_up)
        self._days = Paragraph("", "muted")
        self._switch = PeriodSwitch(periods)
        self.ask = AskLine()
        self.ask.dismissed.connect(self._dismissed)
        self._begin = BeginLine(point)
        self._begin.button.clicked.connect(partial(self._log_first, point))
        self._columns = CardColumns()
        self.hidden = HiddenFigures()
        self.hidden.wanted.connect(self._show_again)
        self._build()

    @property
    def title(self) -> str:
        return content.point_name(self.point).in_(language())

    def refresh(self) -> None:
        weeks, lang = self._periods.weeks, language()
        make = partial(point_page, point=self.point, lang=lang)
        self._reader.read(weeks, make, partial(self._show, weeks))

    def take_focus(self) -> None:
        """Back from the events of a mark, the keys go on from there."""
        last = self.focusWidget()
        if last is not None and last.isVisible():
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._switch.focus_first()

    def _show(self, weeks: int | None, read: Read) -> None:
        self._read, self._shown_weeks = read, weeks
        self._days.setText(self._days_text(read))
        nothing = all(chart.shape is None for chart in read.charts if chart.name != "regularity")
        own = not self.workspace.shared
        self._begin.setVisible(own and nothing and bool(read.charts))
        self.ask.setVisible(own and read.asks and not nothing)
        cards = [self._card(chart.name) for chart in read.charts]
        for card, chart in zip(cards, read.charts, strict=True):
            card.show_chart(chart, _short(chart))
        self._columns.show_cards(cards)
        self.hidden.show_figures(read.hidden)
        self._order_keys(cards)

    def _days_text(self, read: Read) -> str:
        lang = language()
        weeks = self.tr("%n working weeks", "", read.weeks)
        first, last = year_day(read.first, lang), year_day(read.last, lang)
        if first == last:
            return f"{weeks}, {first}"
        said = self.tr("{weeks}, {first} to {last}")
        return said.format(weeks=weeks, first=first, last=last)

    def _card(self, name: str) -> ChartCard:
        if name not in self.cards:
            card = ChartCard(self._pictures, hideable=not self.workspace.shared)
            card.opened.connect(partial(self._open, card))
            card.hide_asked.connect(partial(self._hide, card))
            self.cards[name] = card
        return self.cards[name]

    def _open(self, card: ChartCard, mark: Mark) -> None:
        if card.chart is not None:
            open_mark(self.workspace, self._routes, card.chart, mark)

    def _hide(self, card: ChartCard) -> None:
        chart = card.chart
        assert chart is not None
        name, log, at = figure(self.point, chart.name), self.workspace.log, self.workspace.at
        asked = self._read is not None and self._read.asks

        def change() -> None:
            figures.hide(log, name)
            if asked:
                figures.answered(log, at)

        said = self.tr("Hidden: {title}").format(title=_short(chart))
        self._switch.focus_first()
        self.workspace.take_away("settings", change, said, lambda: figures.show(log, name))

    def _log_first(self, point: str, *_: object) -> None:
        self._routes.new_entry.emit(point, None)

    def _show_again(self, name: str) -> None:
        log = self.workspace.log
        self._switch.focus_first()
        self.workspace.run("settings", lambda: figures.show(log, name))

    def _dismissed(self) -> None:
        log, at = self.workspace.log, self.workspace.at
        self._switch.focus_first()
        self.workspace.run("settings", lambda: figures.answered(log, at))

    def _period_chosen(self) -> None:
        """Read at once if the page is seen, else when it is next shown."""
        self._changed("period")

    def _given_up(self) -> None:
        """What is shown stays, and so does its period."""
        if self._read is not None:
            self._periods.choose(self._shown_weeks)

    def _order_keys(self, cards: list[ChartCard]) -> None:
        """From the head through the cards in their order to the foot."""
        QWidget.setTabOrder(self.ask.button, self._begin.button)
        before: QWidget = self._begin.button
        for card in cards:
            first, last = card.controls
            QWidget.setTabOrder(before, first)
            before = last
        for button in self.hidden.buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._days, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.ask)
        column.addWidget(self._begin)
        column.addWidget(self._columns)
        column.addWidget(self.hidden)
        column.addStretch(1)
        filled(self, Scrolled(inside))


def _short(chart: Chart) -> str:
    """The title without the name of the point, which stands above the page."""
    return chart.title.partition(" · ")[0]
