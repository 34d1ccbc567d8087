"""AP2: to whom, a need or good news."""

from leadercoach.views.names import earlier_needs
from ui.base.i18n import language
from ui.forms.entry_form import AnyField, EntryForm
from ui.forms.fields import Choice, Day, Line, Pick, Text, options


class UpwardForm(EntryForm):
    """What was told upward (A.3)."""

    point = "upward"

    def quick(self) -> list[list[AnyField]]:
        return [
            [Choice("recipient", options("upward.recipient"), keys=True, height=44)],
            [Choice("content", options("upward.content"), keys=True, height=44)],
            [Choice("need_type", options("upward.need_type"), keys=True, per_row=4, height=44)],
        ]

    def deep(self) -> list[list[AnyField]]:
        needs = earlier_needs(self.workspace.log, language(), self.today)
        return [
            [Line("ask"), Day("answer_due", self.today)],
            [Pick("repeat_of", needs, nothing=self.tr("No earlier need")), self.people_field()],
            [Choice("response", options("upward.response"), optional=True)],
            [
                Day("response_on", self.today, past=True),
                Day("reported_back_on", self.today, past=True),
            ],
            [Text("response_reason")],
        ]

    def adapt(self) -> None:
        need = self.fields["content"].read() in ("need", "both")
        for name in ("need_type", "ask", "answer_due", "repeat_of", "response"):
            self.switch(name, on=need)
        answered = need and "response" in self.fields and bool(self.fields["response"].read())
        for name in ("response_on", "response_reason", "reported_back_on"):
            self.switch(name, on=answered)
