"""What a coach may see: which points, how deep, which days, and what others said (F.3)."""

from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.coaching.consent import Consent
from leadercoach.content import POINTS
from leadercoach.errors import InvalidEntry
from leadercoach.log.weeks import Week
from leadercoach.sharing import weighing
from ui.base.i18n import language
from ui.forms.fields import Choice, Day, Field, Options, Tick
from ui.shell.workspace import Workspace
from ui.widgets.check import Check
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Paragraph

COLUMNS = 2


class Checks(Field):
    """Reads and writes the codes that are ticked."""

    def __init__(self, name: str, choices: Options, label: str) -> None:
        super().__init__(name, label)
        self.boxes = {code: Check(words.replace("&", "&&")) for code, words in choices}
        grid = QGridLayout()
        grid.setContentsMargins(RING, 0, RING, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        for nth, box in enumerate(self.boxes.values()):
            box.toggled.connect(self.changed)
            grid.addWidget(box, nth // COLUMNS, nth % COLUMNS)
            grid.setColumnStretch(nth % COLUMNS, 1)
        self._column.addLayout(grid)

    def read(self) -> list[str]:
        return [code for code, box in self.boxes.items() if box.isChecked()]

    def write(self, value: Any) -> None:
        for code, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setChecked(code in (value or ()))

    def focus(self) -> None:
        next(iter(self.boxes.values())).setFocus()


USUAL = ("dialogue", "upward", "delegation")  # failures are shown only when asked to (F.3)
OTHERS = ("observers", "pulse")
DATES = "dates"


class ConsentForm(FitHeight):
    """`changed` with every change by hand."""

    changed = Signal()

    def __init__(self, workspace: Workspace, coach_id: str) -> None:
        super().__init__()
        self._today = workspace.at.today
        self._begins = weighing.periods(workspace.log, coach_id, self._today)
        self._willing = weighing.willing(workspace.log)
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._depth_text = Paragraph("", "muted")
        self._build()
        self._usual()

    def consent(self) -> Consent:
        """What stands in the form. InvalidEntry if nobody can consent to that."""
        first, last = self._days()
        points: Any = self.fields["points"].read()
        others = self.fields["others"].read()
        return Consent(
            points=tuple(points),
            depth=self.fields["depth"].read(),
            first_day=first,
            last_day=last,
            observers="observers" in others,
            pulse="pulse" in others,
        )

    def show_consent(self, given: Consent) -> None:
        """Show what a coach may see now."""
        until = given.last_day
        kind = next((k for k, day in self._begins.items() if day == given.first_day), DATES)
        if until is not None and until != self._today:
            kind = DATES
        self._write(
            points=given.points,
            depth=given.depth,
            period=kind,
            first_day=given.first_day.isoformat(),
            last_day=until.isoformat() if until else None,
            goes_on=until is None,
            others=[name for name in OTHERS if getattr(given, name)],
        )

    def begin(self) -> None:
        self.fields["points"].focus()

    def _usual(self) -> None:
        self._write(points=USUAL, depth="facts", period=next(iter(self._begins)))

    def _write(self, **values: Any) -> None:
        for name, field in self.fields.items():
            field.write(values.get(name))
        self._adapt()

    def _days(self) -> tuple[date, date | None]:
        period = self.fields["period"].read()
        if period != DATES:
            last = None if self.fields["goes_on"].read() else self._today
            return self._begins[period], last
        first, until = self.fields["first_day"].read(), self.fields["last_day"].read()
        if first is None:
            raise InvalidEntry("required", "first_day")
        begins = Week.of(date.fromisoformat(first)).monday
        return begins, date.fromisoformat(until) if until else None

    def _build(self) -> None:
        names = [(point, content.point_name(point).in_(language())) for point in POINTS]
        self._row(Checks("points", names, self.tr("Which advice points?")))
        depths = [("facts", self.tr("Facts")), ("all", self.tr("Everything"))]
        self._row(Choice("depth", depths, label=self.tr("How much of each entry?")))
        self._say(self._depth_text)
        self._row(Choice("period", self._period_names(), label=self.tr("Which time?")))
        self._dates = self._row(
            Day("first_day", self._today, self.tr("From the Monday of")),
            Day("last_day", self._today, self.tr("To, empty for until further notice")),
        )
        self._goes_on = self._row(
            Tick("goes_on", self.tr("Also what is logged after today"), otherwise=False)
        )
        self._row(Checks("others", self._others(), self.tr("What others have said")))
        self._column.addStretch()

    def _period_names(self) -> list[tuple[str, str]]:
        names = {
            "since": self.tr("Since the last session"),
            "8": self.tr("8 weeks"),
            "26": self.tr("26 weeks"),
            "all": self.tr("All"),
        }
        return [*((kind, names[kind]) for kind in self._begins), (DATES, self.tr("Dates"))]

    def _others(self) -> list[tuple[str, str]]:
        yes, replied = self._willing
        lines = self.tr("Observers’ lines")
        if replied:
            willing = self.tr("{yes} of {all} have said yes").format(yes=yes, all=replied)
            lines = f"{lines} · {willing}"
        return [("observers", lines), ("pulse", self.tr("Closed pulse rounds"))]

    def _row(self, *fields: Field) -> QWidget:
        holder = FitHeight()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 - 2 * RING)
        for field in fields:
            field.changed.connect(self._changed)
            self.fields[field.name] = field
            row.addWidget(field, 1)
        self._column.addWidget(holder)
        return holder

    def _say(self, text: Paragraph) -> None:
        text.setContentsMargins(RING, 0, RING, 0)
        self._column.addWidget(text)

    def _changed(self) -> None:
        self._adapt()
        self.changed.emit()

    def _adapt(self) -> None:
        """Show what depends on what was chosen."""
        dated = self.fields["period"].read() == DATES
        self._dates.setVisible(dated)
        self._goes_on.setVisible(not dated)
        if self.fields["depth"].read() == "all":
            said = self.tr(
                "Also titles and notes, of entries where you chose “Everything”. M3 stays M3, "
                "names become P1, P2."
            )
        else:
            said = self.tr("Days, choices and answers. No title and no note; people are P1, P2.")
        self._depth_text.setText(said)
