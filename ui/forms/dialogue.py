"""AP1: with whom, about what."""

from ui.forms.entry_form import AnyField, EntryForm
from ui.forms.fields import Choice, Text, YesNo, options


class DialogueForm(EntryForm):
    """A conversation about the mission (A.2)."""

    point = "dialogue"

    def quick(self) -> list[list[AnyField]]:
        return [
            [Choice("with_group", options("dialogue.with_group"), keys=True, height=44)],
            [
                Choice(
                    "topics",
                    options("dialogue.topics"),
                    keys=True,
                    many=True,
                    per_row=3,
                    height=44,
                    hint=self.tr("one or more"),
                )
            ],
        ]

    def deep(self) -> list[list[AnyField]]:
        return [
            [
                Choice("minutes", options("dialogue.minutes"), optional=True),
                Choice("talk_share", options("dialogue.talk_share"), optional=True),
            ],
            [
                self.people_field(hint=self.tr("aliases only")),
                Choice("place", options("dialogue.place"), optional=True),
                Choice("occasion", options("dialogue.occasion"), optional=True),
            ],
            [Text("insight"), YesNo("changed")],
        ]
