"""What stands above the rows of the profile: what the glyphs mean, and a head for each column."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from ui.profile.row import MARGIN, set_columns
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import Glyph
from ui.widgets.text import Label


class ColumnHeads(QWidget):
    """What stands in the columns of the rows below."""

    def __init__(self) -> None:
        super().__init__()
        self._legend = self._glyphs()
        self._markers = Label("", "caption")
        self._heads = (
            Label(self.tr("Regularity"), "caption"),
            Label(self.tr("26 weeks"), "caption"),
            self._markers,
            Label(self.tr("Observations, filled = latest"), "caption"),
        )
        self._observed = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(MARGIN, 0, 16, 0)
        self._grid.setVerticalSpacing(4)
        for n, head in enumerate(self._heads):
            self._grid.addWidget(head, 1, n)
        self._lay()

    def show_observed(self, *, observed: bool) -> None:
        """Whether observers have a column."""
        self._observed = observed
        self._lay()

    def show_period(self, words: str) -> None:
        """Name the period that the quality markers are counted in."""
        self._markers.setText(self.tr("Quality markers, {period}").format(period=words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        across = set_columns(self._grid, self.width(), observed=self._observed)
        for n, head in enumerate(self._heads):
            head.setVisible(across > 1 and n < across)
        self._grid.addWidget(self._legend, 0, 1 if across > 1 else 0, 1, max(1, across - 1))

    def _glyphs(self) -> QWidget:
        """Every glyph of a week with its word; said once, for all rows."""
        words = {
            "met": self.tr("on target"),
            "partly": self.tr("partly"),
            "zero": self.tr("zero, closed week"),
            "unclosed": self.tr("open week"),
            "pause": self.tr("pause"),
        }
        made = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        flow = FlowLayout(made, 16)
        for state, word in words.items():
            flow.addWidget(_pair(state, word))
        return made


def _pair(state: str, word: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(Glyph("", state, word))
    row.addWidget(Label(word, "caption"))
    return made
