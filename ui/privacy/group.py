"""Settings: what there is about somebody, erasing, how long things are kept, what has left."""

from datetime import date
from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from leadercoach.store import people
from leadercoach.usecases import clearing
from leadercoach.usecases.clearing import Left
from leadercoach.usecases.erasing import Everything, Period, Person
from leadercoach.views.about_person import about
from ui.base.jobs import Job
from ui.privacy.about import AboutCard
from ui.privacy.erase import Eraser
from ui.privacy.keeping import Keeping
from ui.privacy.limits import LimitsCard
from ui.privacy.sent import SentRows
from ui.shell.group import Group, actions, setting
from ui.shell.window import MainWindow
from ui.shell.workspace import Workspace
from ui.widgets.date_choice import DateButton
from ui.widgets.text import Paragraph, button, divider


class PrivacyGroup(Group):
    """What counts or searches the whole log does so beside the window."""

    def __init__(self, workspace: Workspace, window: MainWindow) -> None:
        super().__init__(workspace)
        self._window, self._busy = window, window.busy
        self.eraser = Eraser(self._window, workspace, self._busy)
        self._copies = Job(self, reads=True)
        self._copies.done.connect(self._show_left)
        workspace.closing.connect(self._copies.end)
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
        log = self.workspace.log
        self._aliases.setStringList([p.alias for p in people.people(log)])
        self.sent.show_log(log)
        self._copies.start(self.workspace.beside(clearing.left))
        self.keeping.refresh()

    def _person(self) -> None:
        inside = self.add_card(
            self.tr("What is there about …?"),
            self.tr("Everything with somebody in it, by link or by name in a text."),
        )
        self.alias = QLineEdit()
        self.alias.setPlaceholderText(self.tr("Alias, such as M3"))
        self.alias.setAccessibleName(self.tr("Alias, such as M3"))
        self._aliases = QStringListModel(self)
        self._completer = QCompleter(self._aliases, self)
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
        inside = self.add_card(self.tr("How long things are kept"))
        self.keeping = Keeping(self.workspace)
        self.keeping.wanted.connect(lambda: LimitsCard(self._window, self.workspace))
        inside.addWidget(self.keeping)

    def _look_up(self) -> None:
        alias, today = self.alias.text().strip(), self.workspace.at.today
        if not alias:
            self.alias.setFocus()
            return
        self._busy.run(
            self.tr("Looking through the log…"),
            self.workspace.beside(lambda log: about(log, alias, today)),
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

    def _show_left(self, found: list[Left]) -> None:
        said = self.tr("%n copies or places may still hold what you have erased.", "", len(found))
        self.left.setText(said)
        for part in (self.left, self.see_left):
            part.setVisible(bool(found))
