"""Guidance: the method as cards, each with the way to where it lives in the app."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leadercoach import content
from leadercoach.content import POINTS, Card
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.usecases.notes import forget, reflect
from leadercoach.views.log_list import Filter, tag_counts
from ui.base.i18n import language
from ui.guidance.learning_card import LearningCard
from ui.shell.page import Page, Scrolled, filled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.columns import Columns
from ui.widgets.text import Label, Paragraph, card


class GuidancePage(Page):
    """Advice points, principles, shifts, needs and reminders, in sections."""

    def __init__(self, workspace: Workspace, routes: Routes) -> None:
        super().__init__(workspace)
        self._routes = routes
        self._area = Scrolled(QWidget())
        self._tagged: dict[str, LearningCard] = {}
        self._long_view: bool | None = None
        filled(self, self._area)

    @property
    def title(self) -> str:
        return self.tr("Guidance")

    @property
    def subtitle(self) -> str:
        return self.tr("The method, and where it lives here")

    def card(self, code: str) -> LearningCard:
        """The card of a principle, shift or need."""
        return self._tagged[code]

    def refresh(self) -> None:
        log = self.workspace.log
        long_view = bool(notes.setting(log, "long_view"))
        if long_view != self._long_view:
            self._long_view = long_view
            self._build()
        counts = tag_counts(log)
        for code, shown in self._tagged.items():
            self._offer(shown, counts.get(code, 0))
        for principle in content.principles():
            if principle.code in self._tagged:
                found = notes.reflections(log, f"principle:{principle.code}")
                self._tagged[principle.code].show_answers(found)

    def _build(self) -> None:
        principles = [c for c in content.principles() if self._long_view or c.code != "longterm"]
        name = self.tr("Eight principles") if self._long_view else self.tr("Seven principles")
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 32)
        column.setSpacing(8)
        self._tagged = {}
        for head, cards in (
            (self.tr("The four advice points"), [self._point(p) for p in POINTS]),
            (name, [self._tag(c) for c in principles]),
            (self.tr("Five shifts"), [self._tag(c) for c in content.shifts()]),
            (self.tr("Three needs in others"), [self._tag(c) for c in content.needs()]),
            (self.tr("Worth remembering"), [self._reminder(c) for c in content.reminders()]),
        ):
            column.addWidget(Label(head, "head"))
            column.addWidget(Columns(cards))
            column.addSpacing(16)
        column.addWidget(Label(self.tr("Live as you teach"), "head"))
        column.addWidget(self._teaching())
        column.addStretch()
        self._area.show_content(whole)

    def _point(self, point: str) -> LearningCard:
        lives = self.tr("A card on Today, and Ctrl+{number} from anywhere")
        shown = LearningCard(
            point,
            content.point_name(point).in_(language()),
            content.point_help(point).in_(language()),
            point=point,
            lives=lives.format(number=POINTS.index(point) + 1),
            marked=True,
        )
        shown.offer(self.tr("Log one"))
        shown.wanted.connect(self._log_one)
        return shown

    def _tag(self, tip: Card) -> LearningCard:
        shown = self._card(tip)
        shown.wanted.connect(self._show_tagged)
        shown.forgotten.connect(self._forget)
        self._tagged[tip.code] = shown
        return shown

    def _reminder(self, tip: Card) -> LearningCard:
        shown = self._card(tip)
        shown.offer(self.tr("Show the entries"))
        shown.setProperty("point", tip.home)
        shown.wanted.connect(self._show_point)
        return shown

    def _card(self, tip: Card) -> LearningCard:
        lang = language()
        lives = self.tr("Belongs to {point}").format(point=content.point_name(tip.home).in_(lang))
        return LearningCard(
            tip.code,
            tip.name.in_(lang),
            tip.text.in_(lang),
            point=tip.home,
            lives=lives,
            prompt=tip.prompt.in_(lang) if tip.prompt else "",
        )

    def _offer(self, shown: LearningCard, count: int) -> None:
        shown.offer(self.tr("Show %n tagged entries", "", count) if count else "")

    def _teaching(self) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for line in content.live_as_you_teach():
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(Label("–", "muted"))
            row.addWidget(Paragraph(line.in_(language()), "reading"), 1)
            column.addLayout(row)
        lives = self.tr("Four sentences to hold against the month. Nothing here is counted.")
        column.addWidget(Paragraph(lives, "caption"))
        return frame

    def _log_one(self, point: str) -> None:
        self._routes.new_entry.emit(point, None)

    def _show_tagged(self, code: str) -> None:
        self._routes.entries.emit(Filter(tag=code))

    def _show_point(self) -> None:
        self._routes.entries.emit(Filter(point=self.sender().property("point")))

    def _forget(self, answer: str) -> None:
        card = self.sender()
        assert isinstance(card, LearningCard)
        log, about = self.workspace.log, f"principle:{card.code}"
        gone = next((r for r in notes.reflections(log, about) if r.id == answer), None)
        if gone is None:
            return
        then = Moment(gone.on_day, self.workspace.at.now)
        self.workspace.take_away(
            "notes",
            lambda: forget(log, answer),
            self.tr("Answer removed"),
            lambda: reflect(log, about, gone.text, then, sure=True),
        )
