"""A row of choices side by side, reached by mouse, number keys and arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.base import theme
from ui.widgets.segment_paint import KEY_CAP, Segment, paint_ring, paint_segment

RING, PADDING = 3, 12
SQUEEZE = 0.86  # how far cells may shrink before they go on in another row


class Segmented(QWidget):
    """One choice of several, or with `many` any number of them.

    With `keys` the number keys choose, and choosing one of an exclusive row emits `moved_on`.
    `tall` cells show a two-line label below their key; `per_row` breaks long rows.
    An `optional` choice is taken back by choosing it again. Tab stops once, on the chosen cell;
    arrows go on from there and choose too, unless `acts` says that a choice is an act at once.
    Where the width does not do, cells go on in another row.
    """

    changed = Signal()
    moved_on = Signal()

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        keys: bool = False,
        many: bool = False,
        optional: bool = False,
        tall: bool = False,
        per_row: int = 0,
        height: int = 36,
        fill: bool = True,
        caps: bool = True,
        acts: bool = False,
    ) -> None:
        super().__init__()
        self.options = list(options)
        self._keys, self._many, self._optional, self._tall = keys, many, optional, tall
        self._caps = keys and caps
        self._arrows_choose = not (many or optional or acts)
        self._per_row = per_row or len(self.options)
        self._height = theme.current().px(76 if tall else height)
        self._cells: list[QRadioButton | QCheckBox] = []
        self._build(name)
        self.setAccessibleName(name)
        wide = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(wide, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rove()

    @property
    def takes_keys(self) -> bool:
        return self._keys

    def value(self) -> str | None:
        """The code chosen, None if none is."""
        return next(iter(self.values()), None)

    def values(self) -> tuple[str, ...]:
        """All codes chosen, in the order shown."""
        pairs = zip(self.options, self._cells, strict=True)
        return tuple(code for (code, _), cell in pairs if cell.isChecked())

    def choose(self, *codes: str | None) -> None:
        """Set what is chosen, without a signal."""
        for (code, _), cell in zip(self.options, self._cells, strict=True):
            cell.setChecked(code in codes)
        self._rove()
        self.update()

    def relabel(self, code: str, label: str) -> None:
        """Another text for one choice."""
        for n, (known, _) in enumerate(self.options):
            if known == code:
                self.options[n] = (known, label)
                self._cells[n].setAccessibleName(label)
        self.updateGeometry()
        self._place()
        self.update()

    def focus_first(self) -> None:
        """Put the focus on the chosen cell, or the first."""
        chosen = [cell for cell in self._cells if cell.isChecked()]
        (chosen or self._cells)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        widths = self._natural()
        rows = [widths[i : i + self._per_row] for i in range(0, len(widths), self._per_row)]
        width = max(sum(row) for row in rows)
        return QSize(width + 2 * RING, self._high(width + 2 * RING) * len(rows) + 2 * RING)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width) * len(self._rows(width)) + 2 * RING

    def minimumSizeHint(self) -> QSize:
        least = 24 * self._per_row if self._tall else max(self._natural())
        return QSize(min(self.sizeHint().width(), least + 2 * RING), self._height + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        for n, cell in enumerate(self._cells):
            segment = Segment(
                label=self.options[n][1],
                key=str(n + 1) if self._caps else "",
                chosen=cell.isChecked(),
                enabled=self.isEnabled(),
                hovered=cell.underMouse(),
                tall=self._tall,
            )
            paint_segment(painter, QRectF(cell.geometry()), segment)
        for cell in self._cells:
            if cell.hasFocus():
                paint_ring(painter, QRectF(cell.geometry()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if self._keys and digit.isdigit() and 0 < int(digit) <= len(self._cells):
            self._cells[int(digit) - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._cells[int(digit) - 1].click()
            if not self._many and self.value():
                self.moved_on.emit()
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        focused = [n for n, cell in enumerate(self._cells) if cell.hasFocus()]
        if step and focused:
            cell = self._cells[(focused[0] + step) % len(self._cells)]
            cell.setFocus()
            if self._arrows_choose:
                cell.click()
            return
        super().keyPressEvent(event)

    def _build(self, name: str) -> None:
        for n, (_, label) in enumerate(self.options):
            cell = _ManyCell(self) if self._many else _OneCell(self)
            cell.setAccessibleName(label)
            cell.setAccessibleDescription(name)
            cell.setProperty("nth", n)
            cell.clicked.connect(self._clicked)
            self._cells.append(cell)

    def _clicked(self) -> None:
        cell = self.sender()
        assert isinstance(cell, QAbstractButton)
        if not self._many:
            for other in self._cells:
                if other is not cell:
                    other.setChecked(False)
            if not self._optional:
                cell.setChecked(True)
        self._rove()
        self.update()
        self.changed.emit()

    def _rove(self) -> None:
        """Let Tab stop at the chosen cell only, or at the first."""
        chosen = [cell for cell in self._cells if cell.isChecked()] or self._cells[:1]
        for cell in self._cells:
            stop = Qt.FocusPolicy.StrongFocus if cell is chosen[0] else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(stop)

    def _rows(self, width: int) -> list[list[int]]:
        """Which cells stand in which row of a width."""
        natural, space = self._natural(), (width - 2 * RING) / SQUEEZE
        rows: list[list[int]] = []
        for n, size in enumerate(natural):
            row = rows[-1] if rows and n % self._per_row else None
            if row is None or (not self._tall and sum(natural[i] for i in row) + size > space):
                rows.append([n])
            else:
                row.append(n)
        return rows

    def _high(self, width: int) -> int:
        """How high a cell is: a tall one as high as the longest label needs."""
        if not self._tall:
            return self._height
        look = theme.current()
        metrics = QFontMetrics(look.font(12, QFont.Weight.DemiBold))
        room = QRect(0, 0, (width - 2 * RING) // self._per_row - 8, 0)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        lines = max(metrics.boundingRect(room, flags, label).height() for _, label in self.options)
        return max(self._height, lines + look.px(KEY_CAP) + 14)

    def _natural(self) -> list[int]:
        look = theme.current()
        if self._tall:
            return [look.px(100)] * len(self.options)
        metrics = QFontMetrics(look.font(14, QFont.Weight.DemiBold))
        cap = look.px(KEY_CAP) + 8 if self._caps else 0
        pad = 2 * look.px(PADDING)
        return [metrics.horizontalAdvance(label) + cap + pad for _, label in self.options]

    def _place(self) -> None:
        natural, width = self._natural(), self.width() - 2 * RING
        high = self._high(self.width())
        for nth, row in enumerate(self._rows(self.width())):
            total = sum(natural[n] for n in row)
            spare = (width - total) / len(row)
            left, top = float(RING), RING + nth * high
            for n in row:
                share = natural[n] + spare if spare >= 0 else width * natural[n] / total
                right = left + share
                self._cells[n].setGeometry(round(left), top, round(right) - round(left), high)
                left = right

    def _paint_frame(self, painter: QPainter) -> None:
        look = theme.current()
        box = QRectF(self.rect()).adjusted(RING + 0.5, RING + 0.5, -RING - 0.5, -RING - 0.5)
        painter.setPen(QPen(look.colour("button_line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, 8, 8)
        for n, cell in enumerate(self._cells):
            place = cell.geometry()
            if place.left() > RING:
                painter.drawLine(place.left(), place.top() + 1, place.left(), place.bottom() - 1)
            elif n:
                painter.drawLine(RING + 1, place.top(), self.width() - RING - 1, place.top())


class _Cell:
    """What the row makes of a button: it only takes the mouse, the keys and the reader's attention.

    Stands before one of Qt's buttons, which has what the type checker misses here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the row paints its cells."""

    def hitButton(self, position: object) -> bool:
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Enter,
            QEvent.Type.Leave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.parentWidget().update()  # type: ignore[attr-defined]  # the button's
        return bool(super().event(event))  # type: ignore[misc]  # the button's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) or event.text().isdigit():
            event.ignore()  # the row moves the focus and reads the number keys
        else:
            super().keyPressEvent(event)  # type: ignore[misc]  # the button's


class _OneCell(_Cell, QRadioButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoExclusive(False)


class _ManyCell(_Cell, QCheckBox):
    pass
