"""Feedback: what observers saw, what is asked, and what goes on among several colleagues."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leadercoach.backup.own_files import refuse_own
from leadercoach.errors import Refused
from leadercoach.exchange import forms
from leadercoach.store import feedback as stored
from leadercoach.store import outputs, pulses
from leadercoach.store.feedback import SavedRequest
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import feedback as usecases
from leadercoach.usecases import sent_files
from leadercoach.views import feedback as views
from leadercoach.views.feedback import RequestRow
from ui.base import theme
from ui.base.i18n import language
from ui.charts.pictures import Pictures
from ui.charts.profile_reader import ProfileReader
from ui.feedback.pulse_tab import PulseTab
from ui.feedback.replies_tab import RepliesTab
from ui.feedback.requests_tab import RequestsTab
from ui.shell.drops import sources_of
from ui.shell.page import Page, Scrolled
from ui.shell.routes import Routes
from ui.shell.workspace import Workspace
from ui.widgets.busy import BusyLine
from ui.widgets.column import Column
from ui.widgets.reflow import SideBySide
from ui.widgets.text import button


def give_again(asker: QWidget, workspace: Workspace, request_id: str) -> None:
    """Write the form where the leader says, or put the text on the clipboard."""
    try:
        asked = stored.request(workspace.log, request_id)
        if asked.request.way == "text":
            _copy(workspace, asked)
        else:
            _write(asker, workspace, asked)
    except Refused as refusal:
        workspace.refused.emit(refusal)


def _copy(workspace: Workspace, asked: SavedRequest) -> None:
    QGuiApplication.clipboard().setText(forms.questions(workspace.log, asked))
    workspace.tell(
        QCoreApplication.translate("Giving", "The text is copied. Paste it in a message.")
    )


def _write(asker: QWidget, workspace: Workspace, asked: SavedRequest) -> None:
    data = forms.feedback_form(workspace.log, asked, workspace.at)
    name = QCoreApplication.translate("Giving", "feedback-{day}.html")
    name = name.format(day=asked.request.occurred_on.isoformat())
    title = QCoreApplication.translate("Giving", "Where to put the form file")
    chosen, _ = QFileDialog.getSaveFileName(
        asker.window(), title, str(Path.home() / name), "HTML (*.html)"
    )
    if chosen:
        path = Path(chosen)
        refuse_own(path, workspace.path, code="file_over_log")
        outputs.note(workspace.log, path)
        forms.write_form(path, data)
        whom = stored.observer(workspace.log, asked.request.observer_id).observer.name
        sent_files.note(workspace.log, "form", whom, path.name, workspace.at)
        said = QCoreApplication.translate("Giving", "The form is in {name}. Send it as it is.")
        workspace.tell(said.format(name=path.name))


REPLIES, REQUESTS, PULSE = "replies", "requests", "pulse"
LEAST_CHIPS = 300


class FeedbackPage(Page):
    """Chips choose what is shown. Whatever has been sent can be dropped or pasted here."""

    def __init__(
        self, workspace: Workspace, routes: Routes, pictures: Pictures, busy: BusyLine
    ) -> None:
        super().__init__(workspace)
        self._routes, self._pictures = routes, pictures
        self._reader = ProfileReader(self, workspace, busy)
        self.chosen = REPLIES
        self._chips: dict[str, QPushButton] = {}
        self._area = Scrolled(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Column(self._bar()))
        column.addWidget(self._area, 1)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    @property
    def title(self) -> str:
        return self.tr("Feedback")

    def choose(self, name: str) -> None:
        """Show the replies, the requests or the pulse rounds."""
        self.chosen = name
        self.refresh()

    def stands(self) -> str:
        return self.chosen

    def stand(self, how: str) -> None:
        self.choose(how)

    def refresh(self) -> None:
        asked = views.unanswered(self.workspace.log, self.workspace.at.today, language())
        self._label(REQUESTS, self.tr("Requests"), sum(row.state == "open" for row in asked))
        rounds = pulses.rounds(self.workspace.log)
        self._label(PULSE, self.tr("Pulse"), len(rounds))
        for name, chip in self._chips.items():
            chip.setChecked(name == self.chosen)
        if self.chosen == REPLIES:
            shown = self._replies()
        else:
            shown = self._requests(asked) if self.chosen == REQUESTS else self._pulse(rounds)
        self._area.show_content(shown)

    def _bar(self) -> QWidget:
        chips, buttons = QWidget(), QWidget()
        left, right = _row(chips), _row(buttons)
        for name, text in (
            (REPLIES, self.tr("Replies")),
            (REQUESTS, self.tr("Requests")),
            (PULSE, self.tr("Pulse")),
        ):
            chip = self._chips[name] = button(text, "chip")
            chip.setCheckable(True)
            chip.setProperty("tab", name)
            chip.clicked.connect(self._turn)
            left.addWidget(chip)
        left.addStretch()
        for made in (self._take_button(), self._ask_button()):
            right.addWidget(made)
        return SideBySide(chips, buttons, theme.current().px(LEAST_CHIPS))

    def _take_button(self) -> QPushButton:
        made = button(self.tr("Take in a reply"), "", "file-input")
        made.clicked.connect(self._take_in)
        return made

    def _ask_button(self) -> QPushButton:
        made = button(self.tr("Ask for feedback"), "", "send")
        made.clicked.connect(self._ask)
        return made

    def _replies(self) -> QWidget:
        shown = views.replies(self.workspace.log, self.workspace.at.today, language())
        tab = RepliesTab(shown, self.workspace.at.today, self._pictures)
        tab.wants_all.connect(self._routes.replies)
        tab.wants_rating.connect(self._routes.rate_self)
        tab.wants_to_ask.connect(self._ask)
        if tab.seen:
            tab.read(self._reader)
        return tab

    def _requests(self, asked: Sequence[RequestRow]) -> QWidget:
        tab = RequestsTab(self.workspace.log, asked, self.workspace.at.today)
        tab.wants_to_ask.connect(self._ask)
        tab.wanted.connect(self._act)
        return tab

    def _pulse(self, rounds: Sequence[SavedRound]) -> QWidget:
        tab = PulseTab(self.workspace.log, rounds, self.workspace.at.today, self._pictures)
        tab.closing.connect(self._routes.close_pulse)
        tab.wants_to_open.connect(self._routes.open_pulse)
        if any(each.closed_on for each in rounds):
            tab.read(self._reader)
        return tab

    def _act(self, what: str, request_id: str) -> None:
        match what:
            case "rate":
                self._routes.rate_self.emit(request_id)
            case "here":
                self._routes.observe_in_person.emit(request_id)
            case "give":
                give_again(self, self.workspace, request_id)
            case "cancel":
                log, at = self.workspace.log, self.workspace.at
                self.workspace.run("feedback", lambda: usecases.cancel(log, request_id, at))

    def _label(self, name: str, text: str, count: int) -> None:
        """A chip with how many there are behind it."""
        self._chips[name].setText(f"{text}  {count}" if count else text)

    def _turn(self) -> None:
        self.choose(self.sender().property("tab"))

    def _take_in(self) -> None:
        self._routes.take_in.emit([])

    def _ask(self) -> None:
        self._routes.ask_feedback.emit(None)

    def _paste(self) -> None:
        found = sources_of(QGuiApplication.clipboard().mimeData())
        self._routes.take_in.emit(found)


def _row(holder: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    return row
