"""What has come, shown exactly as it was written before it is taken in."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.exchange.replies import Preview
from leadercoach.feedback.reply import FeedbackReply
from leadercoach.views.feedback import occasion_words
from ui.base.i18n import language
from ui.widgets.reflow import FitHeight
from ui.widgets.reply_parts import Noted, Ratings, Written
from ui.widgets.text import Paragraph, divider


class PreviewView(FitHeight):
    """Which request it answers, whether it came sealed, its words and ratings, what to know."""

    def __init__(self, preview: Preview, today: date) -> None:
        super().__init__()
        self._preview, self._today = preview, today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add(Paragraph(self._whose(), "head"))
        if preview.sealed:
            self._add(Noted("lock", self.tr("Came sealed: nobody has read it on its way.")))
        if preview.shown is not None:
            self._show(preview.shown)
        for warned in preview.warnings:
            self._add(Paragraph(warned.said(language()), "stop"))

    @property
    def take_name(self) -> str:
        """The words on the button that takes it in."""
        if self._preview.kind == "withdrawal":
            return self.tr("Take it back")
        if self._preview.kind == "pulse":
            return self.tr("Take the answer in")
        return self.tr("Take the reply in")

    def _whose(self) -> str:
        request, observer = self._preview.request, self._preview.observer
        named = ""
        if request is not None and observer is not None:
            occasion = occasion_words(request.request, language(), self._today)
            named = f"{observer.observer.name} · {occasion}"
        if self._preview.kind == "feedback":
            return named
        said = content.sentence(f"preview_{self._preview.kind}", {}, language())
        return f"{named}\n{said}" if named else said

    def _show(self, reply: FeedbackReply) -> None:
        if reply.talk:
            self._add(Paragraph(_say("preview_talk"), "reading"))
            return
        self._add(divider())
        self._add(Written(reply.saw, reply.led_to, reply.next_time))
        rows = [(_name(item), [self._number(value)]) for item, value in reply.ratings.items()]
        self._add(Ratings([self._observer], rows))
        seen = content.label("observation.seen", reply.seen).in_(language())
        coach = _say("coach_may" if reply.coach else "coach_may_not")
        self._add(Paragraph(f"{_say('saw_of_it', seen=seen)} · {coach}", "muted"))
        self._add(divider())

    @property
    def _observer(self) -> str:
        known = self._preview.observer
        return known.observer.name if known else ""

    def _number(self, value: int | None) -> str:
        return self.tr("not observed") if value is None else str(value)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)


def _say(code: str, **params: object) -> str:
    return content.sentence(code, params, language())


def _name(item: str) -> str:
    return content.behaviour(item).name.in_(language())
