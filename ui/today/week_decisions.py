"""The weekly decision sample: three rows, two taps each (A.4)."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import build, changed
from leadercoach.log.rules import hint, soft_stops
from leadercoach.log.weeks import Week
from leadercoach.store.entries import get
from leadercoach.views import words
from leadercoach.views.log_list import Filter, items_of_week
from ui.base import theme
from ui.base.i18n import language
from ui.forms.fields import options
from ui.shell.workspace import Workspace
from ui.widgets.reflow import SideBySide
from ui.widgets.segmented import RING, Segmented
from ui.widgets.text import Elided, Label, Paragraph, divider, icon_button

SAMPLE = 3


class Decisions(QWidget):
    """`changed` with every answer; `edit` with the id of an entry to change at length."""

    changed = Signal()
    edit = Signal(str)

    def __init__(self, workspace: Workspace, week: Week) -> None:
        super().__init__()
        self._workspace, self._week = workspace, week
        self._rows: list[DecisionRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for _ in range(SAMPLE):
            column.addWidget(divider())
            row = DecisionRow()
            row.changed.connect(self.changed)
            row.edit.connect(self.edit)
            self._rows.append(row)
            column.addWidget(row)
        column.addWidget(divider())

    def refresh(self) -> None:
        """Put the week's latest logged decisions into the rows nothing has been written in."""
        log, today = self._workspace.log, self._workspace.at.today
        items = items_of_week(log, Filter(point="delegation"), self._week, language(), today)
        records = [get(log, item.id) for item in items]
        records.sort(key=lambda r: r.entry.origin != "sample")  # those already sampled come first
        shown = {row.entry_id for row in self._rows if row.entry_id}
        known = {record.id: record.entry for record in records}
        for row in self._rows:
            if row.entry_id in known:
                row.show_entry(row.entry_id, known[row.entry_id], today)
        waiting = [r for r in records if r.id not in shown]
        for row in self._rows:
            if waiting and row.entry_id is None and not row.written:
                record = waiting.pop(0)
                row.show_entry(record.id, record.entry, today)

    def sample(self) -> list[tuple[str | None, Delegation]]:
        """Id (None for a new one) and decision of each row with both answers. May refuse."""
        day = min(self._week.friday, self._workspace.at.today).isoformat()
        return [(row.entry_id, row.decision(day)) for row in self._rows if row.complete]

    @property
    def unfinished(self) -> bool:
        """Whether a decision has been begun that lacks its level or who was heard."""
        return any(row.written and not row.complete for row in self._rows)

    def take_focus(self) -> None:
        self._rows[0].take_focus()

    def conflict(self) -> str:
        """The question to say yes to before closing, if there is one."""
        day = min(self._week.friday, self._workspace.at.today).isoformat()
        for row in self._rows:
            if row.complete and row.reason_given:
                stops = soft_stops(row.decision(day))
                if stops:
                    return content.text(stops[0]).in_(language())
        return ""

    def raw(self) -> list[dict[str, Any]]:
        """What was written in new rows, for the draft."""
        return [row.raw() for row in self._rows if row.entry_id is None and row.written]

    def load(self, rows: list[dict[str, Any]]) -> None:
        for row, raw in zip(reversed(self._rows), rows, strict=False):
            row.load(raw)


class DecisionRow(QWidget):
    """One decision: what it was, its level, who was heard."""

    changed = Signal()
    edit = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.entry_id: str | None = None
        self._entry: Delegation | None = None
        self._title = QLineEdit()
        self._title.setMaxLength(80)
        self._title.setPlaceholderText(self.tr("A decision, in a few words (optional)"))
        self._title.setAccessibleName(self.tr("Decision"))
        self._title.textEdited.connect(self.changed)
        self._name = Elided("", "medium")
        self._about = Label("", "muted")
        self._pencil = icon_button("pen-line", self.tr("Edit"))
        self._pencil.clicked.connect(self._edit)
        levels = [(str(n), str(n)) for n in range(1, 8)]
        self._level = Segmented(
            content.field("level").in_(language()), levels, keys=True, caps=False, optional=True
        )
        self._heard = Segmented(
            content.field("involved_before").in_(language()),
            options("decision.involved_before"),
            keys=True,
            caps=False,
            optional=True,
        )
        self._reason = Segmented(
            content.field("na_reason").in_(language()), options("decision.na_reason")
        )
        self._help = Paragraph("", "caption")
        for row in (self._level, self._heard, self._reason):
            row.changed.connect(self._answered)
        self._build()

    @property
    def written(self) -> bool:
        """Whether the leader has put anything in."""
        return bool(self._title.text() or self._level.value() or self._heard.value())

    @property
    def complete(self) -> bool:
        return bool(self._level.value() and self._heard.value())

    @property
    def reason_given(self) -> bool:
        return self._heard.value() != "na" or self._reason.value() is not None

    def show_entry(self, entry_id: str, entry: Any, today: date) -> None:
        """Show a decision that is in the log; answers already changed here stay."""
        fresh = entry != self._entry
        self.entry_id, self._entry = entry_id, entry
        self._title.hide()
        self._name.setText(words.label(entry, language(), today))
        who = ", ".join(words.isolated(a) for a in entry.aliases())
        day = words.weekday_month(entry.occurred_on, language(), today)
        self._about.setText(f"{who}, {day}" if who else day)
        for shown in (self._name, self._about, self._pencil):
            shown.show()
        if fresh:
            self._level.choose(str(entry.level))
            self._heard.choose(entry.involved_before)
            self._reason.choose(entry.na_reason)
        self._explain()

    def decision(self, day: str) -> Delegation:
        """The decision of this row. InvalidEntry if a reason is missing."""
        level, heard = int(self._level.value() or 0), self._heard.value()
        reason = self._reason.value() if heard == "na" else None
        fields = {"level": level, "involved_before": heard, "na_reason": reason}
        if self._entry is not None:
            found = changed(self._entry, **fields)
        else:
            given = {name: value for name, value in fields.items() if value is not None}
            title = {"title": self._title.text().strip()}
            found = build({"point": "delegation", "occurred_on": day} | given | title)
        assert isinstance(found, Delegation)
        return found

    def take_focus(self) -> None:
        self._level.focus_first()

    def raw(self) -> dict[str, Any]:
        return {
            "title": self._title.text(),
            "level": self._level.value(),
            "heard": self._heard.value(),
            "reason": self._reason.value(),
        }

    def load(self, raw: dict[str, Any]) -> None:
        self._title.setText(str(raw.get("title", "")))
        self._level.choose(raw.get("level"))
        self._heard.choose(raw.get("heard"))
        self._reason.choose(raw.get("reason"))
        self._explain()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(RING, 0, RING, 0)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._name)
        head.addWidget(self._about, 1)
        head.addWidget(self._pencil)
        column.addLayout(head)
        column.addWidget(SideBySide(self._level, self._heard, theme.current().px(226), spacing=10))
        column.addWidget(self._reason)
        below = QHBoxLayout()
        below.setContentsMargins(RING, 0, RING, 0)
        below.addWidget(self._help)
        column.addLayout(below)
        for hidden in (self._name, self._about, self._pencil, self._reason, self._help):
            hidden.hide()

    def _answered(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        self._reason.setVisible(self._heard.value() == "na")
        level = self._level.value()
        text = ""
        if level:
            text = content.levels()[int(level) - 1].name.in_(language())
            if self.complete and self.reason_given:
                decision = self.decision("2000-01-01")
                question = hint(decision) or next(iter(soft_stops(decision)), None)
                if question:
                    text += " · " + content.text(question).in_(language())
        self._help.setText(text)
        self._help.setVisible(bool(text))

    def _edit(self) -> None:
        self.edit.emit(self.entry_id)
