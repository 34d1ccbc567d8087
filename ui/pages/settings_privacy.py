"""Settings: what there is about somebody, erasing, how long things are kept, what has left."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from leadercoach.log.retention import MONTHS
from leadercoach.store import people
from leadercoach.usecases import clearing, retention
from leadercoach.usecases.clearing import Left
from leadercoach.usecases.erasing import Everything, Period, Person
from leadercoach.usecases.retention import Notice
from leadercoach.views.about_person import about
from ui.privacy.about import AboutCard
from ui.privacy.erase import Eraser
from ui.privacy.kinds import beside
from ui.privacy.limits import LimitsCard
from ui.privacy.sent import SentRows
from ui.widgets.date_choice import DateButton
from ui.widgets.group import Group, actions, setting
from ui.widgets.stepper import Stepper
from ui.widgets.text import Paragraph, button, divider
from ui.work import Work
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.session import Session


class PrivacyGroup(Group):
    """What counts or searches the whole log does so beside the window."""

    def __init__(self, workspace: Workspace, session: "Session") -> None:
        super().__init__(workspace)
        self._window, self._busy = session.window, session.window.busy
        self.eraser = Eraser(self._window, workspace, self._busy)
        self.notice: Notice | None = None
        self._work = Work(self, workspace)
        self._work.done.connect(self._show_notice)
        self._copies = Work(self, workspace)
        self._copies.done.connect(self._show_left)
        for work in (self._work, self._copies):
            workspace.closing.connect(work.end)
        self._person()
        self._erase()
        self._limits()
        inside = self.add_card(
            self.tr("What has left this computer"),
            self.tr("Files this program has written for somebody else, and for whom."),
        )
        self.sent = SentRows()
        inside.addWidget(self.sent)
        self.column.addStretch()

    def refresh(self) -> None:
        log, today = self.workspace.log, self.workspace.at.today
        self._completer.model().setStringList([p.alias for p in people.people(log)])
        months = retention.months_of(log)
        for name, stepper in self.months.items():
            stepper.show_value(months[name])
        self.sent.show_log(log)
        self._work.begin(lambda own: retention.due(own, today))
        self._copies.begin(clearing.left)

    def _person(self) -> None:
        inside = self.add_card(
            self.tr("What is there about …?"),
            self.tr("Everything with somebody in it, by link or by name in a text."),
        )
        self.alias = QLineEdit()
        self.alias.setPlaceholderText(self.tr("Alias, such as M3"))
        self.alias.setAccessibleName(self.tr("Alias, such as M3"))
        self._completer = QCompleter([""], self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.alias.setCompleter(self._completer)
        self.alias.returnPressed.connect(self._look_up)
        inside.addWidget(self.alias)
        show = button(self.tr("Show what there is"), "", "search")
        show.clicked.connect(self._look_up)
        erase = button(self.tr("Erase the person…"), "", "trash-2")
        erase.clicked.connect(self._erase_person)
        inside.addLayout(actions(show, erase))

    def _erase(self) -> None:
        inside = self.add_card(
            self.tr("Erase for good"),
            self.tr("You see how much goes before anything does. One entry: its menu in the log."),
        )
        today = self.workspace.at.today
        self.first = DateButton(self.tr("From"), today)
        self.last = DateButton(self.tr("To"), today)
        period = button(self.tr("Erase the period…"), "", "trash-2")
        period.clicked.connect(self._erase_period)
        inside.addLayout(setting(self.tr("From"), self.first))
        inside.addLayout(setting(self.tr("To, that day included"), self.last))
        inside.addLayout(actions(period))
        inside.addWidget(divider())
        everything = button(self.tr("Erase everything…"), "", "trash-2")
        everything.clicked.connect(lambda: self.eraser.ask(Everything()))
        text = self.tr("The log is then as new. Save an archive first if you may want it again.")
        inside.addLayout(setting(self.tr("Everything"), everything, text))
        self.left = Paragraph("", "stop")
        self.see_left = button(self.tr("See what is left…"))
        self.see_left.clicked.connect(self.eraser.see_left)
        for part in (self.left, self.see_left):
            part.hide()
        inside.addWidget(self.left)
        inside.addLayout(actions(self.see_left))

    def _limits(self) -> None:
        inside = self.add_card(
            self.tr("How long things are kept"),
            self.tr("In months; you can make it shorter. Afterwards only the weeks’ counts stay."),
        )
        names = {
            "retention_failure": self.tr("Texts about own failures"),
            "retention_text": self.tr("Other texts"),
            "retention_observer": self.tr("What observers wrote"),
            "retention_facts": self.tr("Everything else about an entry"),
        }
        self.months: dict[str, Stepper] = {}
        for name, words in names.items():
            stepper = Stepper(words, 1, MONTHS[name])
            stepper.setProperty("name", name)
            stepper.changed.connect(self._set_months)
            self.months[name] = stepper
            inside.addLayout(setting(words, stepper))
        inside.addWidget(divider())
        self.soon = Paragraph("", "muted")
        self.see = button(self.tr("See what it is"), "link")
        self.see.clicked.connect(self._see)
        self.see.hide()
        inside.addWidget(self.soon)
        inside.addLayout(actions(self.see))

    def _look_up(self) -> None:
        alias, today = self.alias.text().strip(), self.workspace.at.today
        if not alias:
            self.alias.setFocus()
            return
        self._busy.run(
            self.tr("Looking through the log…"),
            beside(self.workspace, lambda log: about(log, alias, today)),
            self._show_about,
        )

    def _show_about(self, found: Any) -> None:
        AboutCard(self._window, self.workspace, found)

    def _erase_person(self) -> None:
        alias = self.alias.text().strip()
        if alias:
            self.eraser.ask(Person(alias))
        else:
            self.alias.setFocus()

    def _erase_period(self) -> None:
        first, last = self.first.iso(), self.last.iso()
        if not first:
            self.first.setFocus()
        elif not last:
            self.last.setFocus()
        else:
            self.eraser.ask(Period(date.fromisoformat(first), date.fromisoformat(last)))

    def _set_months(self, months: int) -> None:
        log, name = self.workspace.log, self.sender().property("name")
        self.change("settings", lambda: retention.set_months(log, name, months))

    def _show_notice(self, notice: Notice) -> None:
        self.notice = notice
        number = sum(each.now + each.soon for each in notice.due)
        self.soon.setText(
            self.tr("%n things pass their limit within 30 days.", "", number)
            if number
            else self.tr("Nothing passes its limit within 30 days.")
        )
        self.see.setVisible(bool(number))

    def _show_left(self, found: list[Left]) -> None:
        said = self.tr("%n copies or places may still hold what you have erased.", "", len(found))
        self.left.setText(said)
        for part in (self.left, self.see_left):
            part.setVisible(bool(found))

    def _see(self) -> None:
        if self.notice is not None:
            retention.show(self.workspace.log, self.workspace.at)
            LimitsCard(self._window, self.workspace, self.notice)
