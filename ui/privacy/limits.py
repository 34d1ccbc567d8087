"""What has passed its limit: a list of the very things, to keep or to remove, and a note of it on
Today (F.4)."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leadercoach.store.retention import Item
from leadercoach.usecases import retention
from leadercoach.views import words
from leadercoach.views.retention import Line, lines
from ui.base.i18n import language
from ui.base.kinds import kind_name
from ui.forms.form_card import FormCard
from ui.shell.workspace import Workspace
from ui.widgets.on_screen import OnScreen
from ui.widgets.reflow import FitHeight
from ui.widgets.rows import Row, Rows
from ui.widgets.text import Elided, Label, Paragraph, button, card

SHOWN, LISTED = 5, 100  # lines on Today, and in the list


class LimitsCard(FormCard):
    """Each thing with its day and words, and two buttons. Where things go by themselves, those that
    have been read here have been announced."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window, workspace)
        self.set_title(self.tr("Past the limit you chose"))
        self._said = self.add_text("", "reading")
        self.list = Rows(self._make, self.tr("Nothing has passed its limit."))
        self.rows.addWidget(self.list)
        self._more = self.add_text(self.tr("Only the oldest are shown."))
        self._sight = OnScreen(self)
        self._sight.read.connect(self._read)
        self.add_onward(self.tr("Close"), self.leave)
        self._show()
        self.open()

    def _show(self) -> None:
        log, at = self.workspace.log, self.workspace.at
        due = retention.due(log, at)
        self._said.setText(
            self.tr(
                "What goes lies in the bin for 30 days and can be put back. The weeks’ counts "
                "stay, so that no figure changes. In older backups it stays until these age out."
            )
        )
        items = sorted(due.items[:LISTED], key=lambda item: item.on)
        found = lines(log, items, language(), at.today)
        self._more.setVisible(len(due.items) > LISTED)
        self.list.show_items([(f"{x.item.kind} {x.item.id}", x) for x in found])
        if due.mode == "thin":
            self._sight.watch(*(self.list.row(f"{i.kind} {i.id}") for i in items))
        self.place()

    def _make(self) -> "LimitRow":
        row = LimitRow()
        row.kept.connect(self._keep)
        row.removed.connect(self._remove)
        return row

    def _keep(self, item: Item) -> None:
        workspace = self.workspace
        workspace.run("settings", lambda: retention.keep(workspace.log, [item], workspace.at))
        self._show()

    def _remove(self, item: Item) -> None:
        workspace = self.workspace
        gone: list[str] = []

        def put_back() -> None:
            for removed in gone:
                retention.restore(workspace.log, removed, workspace.at)

        workspace.take_away(
            "entries",
            lambda: gone.extend(retention.remove(workspace.log, [item], workspace.at)),
            self.tr("Moved to the bin, where it stays for 30 days"),
            put_back,
        )
        self._show()

    def _read(self, rows: list["LimitRow"]) -> None:
        retention.seen(
            self.workspace.log,
            [row.item for row in rows if row.item is not None],
            self.workspace.at,
        )


class LimitRow(Row):
    """One thing: `kept` and `removed` with it."""

    kept = Signal(object)
    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.item: Item | None = None
        self._title, self._facts = Elided("", "medium"), Label("", "caption")
        self._text = Elided("", "muted")
        self._keep = button(self.tr("Keep"))
        self._keep.clicked.connect(lambda: self.kept.emit(self.item))
        self._remove = button(self.tr("Remove"))
        self._remove.clicked.connect(lambda: self.removed.emit(self.item))
        text = QVBoxLayout()
        text.setSpacing(0)
        for part in (self._title, self._facts, self._text):
            text.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addLayout(text, 1)
        row.addWidget(self._keep)
        row.addWidget(self._remove)

    def show_item(self, item: Line) -> None:
        self.item = item.item
        kind = _what_goes(item.item)
        title = item.title or kind
        self._title.setText(title)
        self._facts.setText(f"{words.long_day(item.item.on, language())} · {kind}")
        self._text.setText(item.text)
        self._text.setVisible(bool(item.text))
        self._keep.setAccessibleName(self.tr("Keep {title}").format(title=title))
        self._remove.setAccessibleName(self.tr("Remove {title}").format(title=title))


class LimitsNote(FitHeight):
    """The calm card on Today; `wanted` asks for the list, `read` with the items whose lines have
    been on the screen."""

    wanted = Signal()
    read = Signal(object)

    def __init__(self, due: retention.Due, shown: list[Line]) -> None:
        super().__init__()
        frame = card()
        frame.setAccessibleName(self.tr("Past the limit you chose"))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 14, 16, 14)
        inside.setSpacing(6)
        inside.addWidget(Label(self.tr("Past the limit you chose"), "head"))
        inside.addWidget(Paragraph(self._said(due), "reading"))
        self._items = {self._line(inside, line): line.item for line in shown}
        see = button(self.tr("Keep or remove – all %n", "", len(due.items)), "link")
        see.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(see)
        row.addStretch()
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._sight = OnScreen(self)
        self._sight.read.connect(self._have_read)
        if due.mode == "thin":
            self._sight.watch(*self._items)

    def _said(self, due: retention.Due) -> str:
        if due.mode == "ask":
            return self.tr("Nothing goes unless you say so.")
        return self.tr(
            "These go to the bin by themselves once they have stood here on three days, the last "
            "14 days after the first. Keep what you want to keep."
        )

    def _line(self, inside: QVBoxLayout, line: Line) -> QWidget:
        made, text = QWidget(), QVBoxLayout()
        made.setLayout(text)
        text.setContentsMargins(0, 2, 0, 2)
        text.setSpacing(0)
        kind = _what_goes(line.item)
        text.addWidget(Elided(line.title or kind))
        day = words.long_day(line.item.on, language())
        text.addWidget(Label(f"{day} · {kind}", "caption"))
        inside.addWidget(made)
        return made

    def _have_read(self, found: list[QWidget]) -> None:
        self.read.emit([self._items[widget] for widget in found])


def _what_goes(item: Item) -> str:
    if item.kind == "entries_text":
        return QCoreApplication.translate("LimitRow", "its texts go")
    if item.kind == "entries":
        return QCoreApplication.translate("LimitRow", "all of it goes")
    return kind_name(item.kind)
