"""What is asked: of whom, by agreement, about which occasion and behaviours, and in which way."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content, languages
from leadercoach.exchange.asking import Asking, last_asked
from leadercoach.feedback.request import AHEAD_DAYS, FEWEST, MOST, Observer
from leadercoach.store import feedback as stored
from leadercoach.store import notes
from leadercoach.store.feedback import Ratings
from ui.base.i18n import language
from ui.feedback.behaviours import Behaviours
from ui.forms.fields import Choice, Field, Line, Tick, options
from ui.shell.workspace import Workspace
from ui.widgets.date_choice import DateChoice
from ui.widgets.reflow import FitHeight
from ui.widgets.segmented import RING
from ui.widgets.text import Label, Paragraph

NEW = "new"
LENGTHS = ("15", "30", "45", "60", "90", "120")


class AskForm(FitHeight):
    """`changed` with every change by hand. What was chosen the last time stands there already."""

    changed = Signal()

    def __init__(self, workspace: Workspace, observer_id: str | None) -> None:
        super().__init__()
        log = workspace.log
        self._known = {k.id: k.observer for k in stored.observers(log) if not k.retired}
        self._named = bool(notes.setting(log, "leader_name"))
        self.day = DateChoice(workspace.at.today, AHEAD_DAYS)
        self.behaviours = Behaviours()
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24 - RING, 12, 24 - RING, 20)
        self._column.setSpacing(14)
        self._whom()
        self._about_what()
        self._how()
        self._column.addStretch()
        self.day.changed.connect(self._changed)
        self.behaviours.changed.connect(self._changed)
        self.load(self._usual(log, observer_id))

    @property
    def over(self) -> bool:
        """Whether the occasion has been, so that the leader can rate it."""
        return self.day.day <= self._today

    @property
    def way(self) -> str:
        return str(self.fields["way"].read())

    @property
    def name(self) -> str:
        """Who is asked."""
        known = self._known.get(str(self.fields["observer"].read()))
        return known.name if known else str(self.fields["name"].read() or "")

    def raw(self) -> dict[str, Any]:
        """What stands in the form, as plain data."""
        said = {name: field.read() for name, field in self.fields.items()}
        return said | {
            "occurred_on": self.day.day.isoformat(),
            "focus": list(self.behaviours.read()),
        }

    def load(self, raw: dict[str, Any]) -> None:
        """Show plain data. What is not in it stays empty."""
        if raw.get("observer") not in (*self._known, NEW):
            raw = raw | {"observer": NEW if not self._known else None}
        for name, field in self.fields.items():
            field.write(raw.get(name))
        if "occurred_on" in raw:
            self.day.set_day(date.fromisoformat(raw["occurred_on"]))
        self.behaviours.write(raw.get("focus", ()))
        self._adapt()

    def missing(self) -> tuple[Field | Behaviours, str] | None:
        """What has to be answered first: where it stands, and a sentence."""
        say, chosen = self.fields, len(self.behaviours.read())
        given = {name: bool(field.read()) for name, field in say.items()}
        old = say["observer"].read() != NEW
        agreed, named = self._signed() or given["agreed"], self._named or given["leader"]
        wanted: list[tuple[Any, bool, str]] = [
            (say["observer"], given["observer"], self.tr("Choose whom you ask.")),
            (say["name"], old or given["name"], self.tr("What is the new observer called?")),
            (say["relation"], old or given["relation"], self.tr("Say what they are to you.")),
            (say["agreed"], agreed, self.tr("First tick the agreement with the observer.")),
            (say["occasion"], given["occasion"], self.tr("Choose what kind of occasion it is.")),
            (self.behaviours, FEWEST <= chosen <= MOST, self.tr("Choose two or three behaviours.")),
            (
                say["way"],
                self.way != "here" or self.over,
                self.tr("Here and now suits an occasion that is over."),
            ),
            (say["leader"], named, self.tr("What does the observer call you?")),
        ]
        return next(((where, said) for where, done, said in wanted if not done), None)

    def asking(self, own: Ratings | None) -> Asking:
        """What is asked, when nothing is `missing`. InvalidEntry if a name cannot be one."""
        say = {name: field.read() for name, field in self.fields.items()}
        who: str | Observer = str(say["observer"])
        if who == NEW:
            who = Observer(name=say["name"], relation=say["relation"])
        about = {
            "occurred_on": self.day.day,
            "occasion": say["occasion"],
            "focus": self.behaviours.read(),
            "title": say["title"] or "",
            "minutes": say["minutes"],
            "lang": say["lang"],
            "way": say["way"],
        }
        return Asking(who, bool(say["agreed"]), say["leader"] or "", about, own)

    def begin(self) -> None:
        """Put the focus on the first thing to be answered."""
        found = self.missing()
        (found[0] if found else self.fields["observer"]).focus()

    def _whom(self) -> None:
        people = [(key, known.name) for key, known in self._known.items()]
        who = [*people, (NEW, self.tr("Somebody new"))]
        choice = Choice("observer", who, label=self.tr("Whom do you ask?"), keys=len(who) <= 9)
        self._row(choice).setVisible(bool(people))
        relation = Choice(
            "relation", options("feedback.relation"), label=self.tr("To you"), keys=True
        )
        called = Line("name", self.tr("Called"))
        self._new = (self._row(called), self._row(relation))
        self._warning = self._text(content.sentence("observer_reports", {}, language()), "stop")
        self._agreement = FitHeight()
        inside = QVBoxLayout(self._agreement)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        head = Label(self.tr("What applies between you"), "label")
        said = Paragraph(content.text("contract").in_(language()), "muted")
        for part in (head, said):
            part.setContentsMargins(RING, 0, RING, 0)
            inside.addWidget(part)
        tick = Tick("agreed", self.tr("I have read this and agree"), otherwise=False)
        inside.addWidget(self._add(tick))
        self._column.addWidget(self._agreement)

    def _about_what(self) -> None:
        self._today = self.day.day
        kinds = options("feedback.occasion")
        self._row(Choice("occasion", kinds, label=self.tr("Which occasion?"), keys=True, per_row=3))
        self._column.addWidget(self.day)
        lengths = Choice(
            "minutes",
            [(n, n) for n in LENGTHS],
            label=self.tr("Minutes"),
            number=True,
            optional=True,
        )
        self._row(lengths, Line("title", self.tr("In a few words"), self.tr("if you like")))
        head = Label(self.tr("What should they look for? Two or three."), "label")
        head.setContentsMargins(RING, 0, RING, 0)
        self._column.addWidget(head)
        self._column.addWidget(self.behaviours)

    def _how(self) -> None:
        ways = [
            ("here", self.tr("Here, now")),
            ("form", self.tr("Form file")),
            ("text", self.tr("Text to paste")),
        ]
        way = Choice("way", ways, label=self.tr("How do they answer?"), keys=True)
        self._row(way, Choice("lang", languages.names(), label=self.tr("Language of the form")))
        self._leader = self._row(
            Line("leader", self.tr("What they call you"), self.tr("stands in the form"))
        )

    def _row(self, *fields: Field) -> QWidget:
        holder = FitHeight()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 - 2 * RING)
        for field in fields:
            row.addWidget(self._add(field), 1 if len(fields) > 1 else 0)
        self._column.addWidget(holder)
        return holder

    def _add(self, field: Field) -> Field:
        field.changed.connect(self._changed)
        self.fields[field.name] = field
        return field

    def _text(self, said: str, style: str) -> Paragraph:
        text = Paragraph(said, style)
        self._column.addWidget(text)
        return text

    def _usual(self, log: Any, observer_id: str | None) -> dict[str, Any]:
        """What was asked the last time, of whom it is asked now."""
        last = last_asked(log)
        usual: dict[str, Any] = {"lang": language(), "way": "form", "observer": observer_id}
        if last is not None:
            usual |= {"lang": last.lang, "way": last.way, "occasion": last.occasion}
            usual |= {"minutes": last.minutes, "focus": last.focus}
            usual["observer"] = observer_id or last.observer_id
        return usual

    def _changed(self) -> None:
        self._adapt()
        self.changed.emit()

    def _signed(self) -> bool:
        known = self._known.get(str(self.fields["observer"].read()))
        return known is not None and known.contract_leader_on is not None

    def _adapt(self) -> None:
        """Show what depends on whom is asked."""
        who = self.fields["observer"].read()
        known = self._known.get(str(who))
        relation = known.relation if known else self.fields["relation"].read()
        for row in self._new:
            row.setVisible(who == NEW)
        self._warning.setVisible(relation == "report" and who is not None)
        self._agreement.setVisible(not self._signed())
        self._leader.setVisible(not self._named)
