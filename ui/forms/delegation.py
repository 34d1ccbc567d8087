"""AP3: who decided, and who was heard first."""

from leadercoach import content
from leadercoach.store.people import areas
from ui.base.i18n import language
from ui.forms.entry_form import AnyField, EntryForm
from ui.forms.fields import Choice, Day, Line, Pick, Text, Tick, options
from ui.widgets.layouts import layout_of
from ui.widgets.text import Paragraph

INTERVALS = (7, 14, 28)


class DelegationForm(EntryForm):
    """A decision (B.2)."""

    point = "delegation"

    def quick(self) -> list[list[AnyField]]:
        levels = [(str(step.level), step.name.in_(language())) for step in content.levels()]
        level = Choice("level", levels, keys=True, tall=True, number=True)
        self._help = Paragraph(" ", "muted")
        level.say_below(self._help)
        return [
            [level],
            [Choice("involved_before", options("decision.involved_before"), keys=True, height=44)],
            [Choice("na_reason", options("decision.na_reason"), keys=True, height=44)],
        ]

    def deep(self) -> list[list[AnyField]]:
        return [*self._handover(), *self._about(), *self._review()]

    def _handover(self) -> list[list[AnyField]]:
        return [
            [
                self.people_field("receivers"),
                Choice("matter", options("decision.matter"), optional=True),
            ],
            [Choice("accepted", options("decision.accepted"), optional=True), Tick("read_back")],
            [
                Text("mandate", hint=self.tr("what they decide alone")),
                Text("responsibility", hint=self.tr("the result, not the way")),
            ],
            [Choice("support", options("decision.support"), many=True)],
            [Line("support_note"), Line("come_back_if")],
            [
                Day("check_in", self.today),
                Pick("check_in_every", self._intervals(), nothing=self.tr("Once")),
                Pick("initiator", options("decision.initiator"), nothing=self.tr("Not agreed")),
            ],
        ]

    def _about(self) -> list[list[AnyField]]:
        at = self.workspace.at
        known = [(a.name, a.name) for a in areas(self.workspace.log, at.today) if not a.retired]
        self._formal = Paragraph(content.text("formal_box").in_(language()), "stop")
        formal = Tick("formal", otherwise=False)
        layout_of(formal).addWidget(self._formal)
        return [
            [
                Pick("area", known, free=True),
                Pick(
                    "receiver_group",
                    options("dialogue.with_group"),
                    nothing=self.tr("No group"),
                ),
                self.people_field(),
            ],
            [formal],
        ]

    def _review(self) -> list[list[AnyField]]:
        return [
            [Choice("outcome", options("decision.outcome"), optional=True, per_row=3)],
            [
                Choice(
                    "taken_back_reason",
                    options("decision.taken_back_reason"),
                    per_row=3,
                    optional=True,
                )
            ],
            [
                Choice("check_in_kept", options("decision.check_in_kept"), optional=True),
                Text("learned"),
            ],
        ]

    def adapt(self) -> None:
        level, heard = self.fields["level"].read(), self.fields["involved_before"].read()
        self.switch("na_reason", on=heard == "na")
        self._help.setText(self._level_help(level, heard))
        if "outcome" in self.fields:
            self.switch("taken_back_reason", on=self.fields["outcome"].read() == "taken_back")
            self._formal.setVisible(bool(self.fields["formal"].read()))

    def _level_help(self, level: int | None, heard: str | None) -> str:
        if level is None:
            return " "
        help_text = content.levels()[level - 1].help.in_(language())
        if level <= 2 and heard == "no":
            help_text += " · " + content.text("who_is_affected").in_(language())
        return help_text

    def _intervals(self) -> list[tuple[int, str]]:
        names = (self.tr("Every week"), self.tr("Every other week"), self.tr("Every fourth week"))
        return list(zip(INTERVALS, names, strict=True))
