"""Rating one behaviour: five steps with their anchors, and a way to say that one did not see it."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from leadercoach.feedback.form import Item, words
from ui.base import icons, theme
from ui.widgets import layouts
from ui.widgets.text import Button, card

STEPS = (1, 2, 3, 4, 5)
CAP, PADDING, LEAST = 24, 14, 44
UNSEEN = 0


class Rating(QWidget):
    """One behaviour. Keys 1–5 choose a step and 0 that it was not observed; `moved_on` then.

    `lang` is the language of whoever rates. Without `may_miss` there is always something to see.
    """

    changed = Signal()
    moved_on = Signal()

    def __init__(self, item: Item, lang: str, *, may_miss: bool = True) -> None:
        super().__init__()
        self.item = item
        say = words(lang)
        self.steps = [_Step(n, _anchor(item, n, say), item.name) for n in STEPS]
        self.unseen = _Unseen(say["not_observed"], item.name)
        if not may_miss:
            self.unseen.hide()
        self._may_miss = may_miss
        self._build()
        self._rove()

    @property
    def answered(self) -> bool:
        return any(part.isChecked() for part in (*self.steps, self.unseen))

    @property
    def value(self) -> int | None:
        """The step chosen; None if it was not observed, or not answered (see `answered`)."""
        return next(
            (n for n, step in zip(STEPS, self.steps, strict=True) if step.isChecked()), None
        )

    def show_value(self, value: int | None) -> None:
        """Show an answer, without `changed`: None is *not observed*."""
        for n, step in zip(STEPS, self.steps, strict=True):
            step.setChecked(n == value)
        self.unseen.setChecked(value is None)
        self._rove()

    def focus(self) -> None:
        """Take the focus."""
        chosen = [part for part in (*self.steps, self.unseen) if part.isChecked()]
        (chosen or self.steps)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isdigit() and int(typed) in (UNSEEN, *STEPS) and (self._may_miss or int(typed)):
            part = self.steps[int(typed) - 1] if int(typed) else self.unseen
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._choose(part)
            self.moved_on.emit()
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        focused = [n for n, part in enumerate(self.steps) if part.hasFocus()]
        if step and focused:
            part = self.steps[(focused[0] + step) % len(self.steps)]
            part.setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(part)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        frame = card()
        inside = layouts.column(frame, spacing=0, margins=(1, 1, 1, 1))
        for step in self.steps:
            step.clicked.connect(self._clicked)
            inside.addWidget(step)
        self.unseen.clicked.connect(self._clicked)
        foot = QHBoxLayout()
        foot.addWidget(self.unseen)
        foot.addStretch()
        column = layouts.column(self, spacing=12)
        column.addWidget(frame)
        column.addLayout(foot)
        self.setAccessibleName(self.item.name)

    def _clicked(self) -> None:
        self._choose(self.sender())

    def _choose(self, chosen: Any) -> None:
        for part in (*self.steps, self.unseen):
            part.setChecked(part is chosen)
        self._rove()
        self.changed.emit()

    def _rove(self) -> None:
        """Let Tab stop at the chosen step only, or at the first."""
        chosen = next((step for step in self.steps if step.isChecked()), self.steps[0])
        for step in self.steps:
            stop = Qt.FocusPolicy.StrongFocus if step is chosen else Qt.FocusPolicy.ClickFocus
            step.setFocusPolicy(stop)


def _anchor(item: Item, step: int, say: dict[str, str]) -> str:
    """What a step means; the second and fourth lie between two anchors."""
    between = say["between"].format(a=step - 1, b=step + 1)
    return item.anchors.get(step, between)


class _Unseen(Button):
    """Says that the behaviour was not observed: a button of its own, never a number."""

    def __init__(self, text: str, about: str) -> None:
        super().__init__()
        look = theme.current()
        self.setProperty("class", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIcon(icons.icon("eye-off", look.colours["ink"], look.px(18)))
        self.setIconSize(QSize(look.px(18), look.px(18)))
        self.setText(text)
        self.setAccessibleDescription(about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Step(QRadioButton):
    """One step: its number in a ring, and its anchor, which may take several lines."""

    def __init__(self, step: int, anchor: str, about: str) -> None:
        super().__init__()
        self._step, self._anchor = step, anchor
        self.setAutoExclusive(False)
        self.setAccessibleName(f"{step}: {anchor}")
        self.setAccessibleDescription(about)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, position: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = theme.current().px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(self.width(), theme.current().px(240))
        return QSize(theme.current().px(240), self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        room = width - self._left() - look.px(PADDING)
        text = self.fontMetrics().boundingRect(0, 0, room, 1000, _WRAP, self._anchor)
        return max(look.px(LEAST), text.height() + look.px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.text().isdigit():
            event.ignore()  # the rating moves the focus and reads the number keys
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        self._paint_ground(painter, box)
        side = float(look.px(CAP))
        ring = QRectF(look.px(PADDING), (self.height() - side) / 2, side, side)
        self._paint_number(painter, ring)
        painter.setFont(self.font())
        muted = self._step % 2 == 0 and not self.isChecked()
        painter.setPen(look.colour("muted" if muted else "ink"))
        room = QRectF(self.rect()).adjusted(self._left(), 0, -look.px(PADDING), 0)
        painter.drawText(room, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), self._anchor)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        look = theme.current()
        if self.isChecked():
            painter.setPen(QPen(look.colour("accent"), 1.5))
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(box, 8, 8)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        elif self._step > 1 and not self.isChecked():
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(0, 0, self.width(), 0)

    def _paint_number(self, painter: QPainter, ring: QRectF) -> None:
        look = theme.current()
        chosen = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if chosen else "field_line"), 1))
        painter.setBrush(look.colour("accent" if chosen else "surface"))
        painter.drawEllipse(ring)
        painter.setFont(look.font(12, QFont.Weight.DemiBold))
        painter.setPen(look.colour("on_accent" if chosen else "muted"))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(self._step))

    def _left(self) -> int:
        look = theme.current()
        return look.px(PADDING) + look.px(CAP) + look.px(12)


_WRAP = int(Qt.TextFlag.TextWordWrap)
