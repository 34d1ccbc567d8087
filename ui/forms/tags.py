"""Tags of an entry: principles, shifts and needs as chips, with suggestions marked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from leadercoach import content
from leadercoach.log.entry import MOST_TAGS
from ui.base.i18n import language
from ui.widgets import layouts
from ui.widgets.flow import FlowLayout
from ui.widgets.segmented import RING
from ui.widgets.text import Label, button


class Tags(QWidget):
    """Reads as a mapping of group to codes under the name `tags`; the form spreads it."""

    changed = Signal()
    name = "tags"

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, dict[str, QPushButton]] = {}
        self._heads: dict[str, tuple[Label, str]] = {}
        column = layouts.column(self, spacing=6)
        for group, cards in content.tag_groups().items():
            title = content.field(group).in_(language())
            most = self.tr("at most {number}").format(number=MOST_TAGS[group])
            head = Label(f"{title} · {most}", "label")
            self._heads[group] = (head, f"{title} · {most}")
            head.setContentsMargins(RING, 0, 0, 0)
            column.addWidget(head)
            holder = QWidget()
            flow = FlowLayout(holder)
            flow.setContentsMargins(RING, 0, RING, 0)
            self._chips[group] = {}
            for card in cards:
                chip = button(card.name.in_(language()), "chip")
                chip.setCheckable(True)
                chip.setToolTip(card.text.in_(language()))
                chip.setProperty("group", group)
                chip.clicked.connect(self._clicked)
                self._chips[group][card.code] = chip
                flow.addWidget(chip)
            column.addWidget(holder)

    def read(self) -> Any:
        chosen = {
            group: [code for code, chip in chips.items() if chip.isChecked()]
            for group, chips in self._chips.items()
        }
        return {group: codes for group, codes in chosen.items() if codes}

    def write(self, value: Any) -> None:
        for group, chips in self._chips.items():
            for code, chip in chips.items():
                chip.setChecked(code in (value or {}).get(group, ()))

    def suggest(self, shifts: Sequence[str]) -> None:
        """Say which shifts the entry itself speaks of; the leader decides."""
        head, words = self._heads["shifts"]
        names = [content.tag_name(code).in_(language()) for code in shifts]
        if names:
            words += " · " + self.tr("fits perhaps: {names}").format(names=", ".join(names))
        head.setText(words)

    def focus(self) -> None:
        next(iter(self._chips["principles"].values())).setFocus()

    def _clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, QAbstractButton)
        group = chip.property("group")
        chosen = [c for c in self._chips[group].values() if c.isChecked()]
        if len(chosen) > MOST_TAGS[group]:
            chip.setChecked(False)
        self.changed.emit()
