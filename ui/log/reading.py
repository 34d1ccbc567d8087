"""The right side of the log: one entry as a short text, with its history."""

import html
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leadercoach import content
from leadercoach.errors import NotFound
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.store.entries import get
from leadercoach.views import words
from leadercoach.views.counted import record_text
from leadercoach.views.log_list import marks
from leadercoach.views.reading import Change, history, lines, namer, retro_text
from leadercoach.views.today import follow_up_of
from ui.base import theme
from ui.base.i18n import language
from ui.forms.follow_up import FollowUp
from ui.shell.workspace import Workspace
from ui.widgets.flow import FlowLayout
from ui.widgets.marks import LevelScale, Marker
from ui.widgets.text import Label, Paragraph, button, card, divider, icon_button

LABELS = 148


class Reading(QFrame):
    """Shows an entry; `edit`, `delete`, `erase`, `repeat` and `comment` carry its id.

    What a leader shares is only read; the coach may write a note about it.
    """

    edit = Signal(str)
    delete = Signal(str)
    erase = Signal(str)
    repeat = Signal(str)
    comment = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("class", "card")
        self.workspace = workspace
        self.shown: str | None = None
        self._typed = ""
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._area)

    def show_entry(self, entry_id: str | None, typed: str = "") -> None:
        """Show an entry as it is now, hits of a search marked; None shows nothing."""
        self.shown, self._typed = entry_id, typed
        try:
            record = get(self.workspace.log, entry_id) if entry_id else None
        except NotFound:
            record = None
        if record is None:
            self._area.setWidget(QWidget())
            return
        self._show(record, record.entry)

    @property
    def _today(self) -> date:
        return self.workspace.at.today

    def show_version(self, change: Change) -> None:
        """Show an earlier version, with the way back to the present one."""
        assert self.shown is not None
        assert change.entry is not None
        self._show(get(self.workspace.log, self.shown), change.entry, change)

    def _show(self, record: Record, entry: AnyEntry, past: Change | None = None) -> None:
        page = QWidget()
        page.setProperty("class", "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(6)
        if past is not None:
            column.addLayout(self._past_line(past))
        column.addLayout(self._head(record, past=past is not None))
        column.addWidget(self._marked(words.label(entry, language(), self._today), "heading"))
        column.addWidget(Paragraph(self._when(record, entry), "muted"))
        uncounted = "" if past or record.deleted_at else self._uncounted(record)
        if uncounted:
            column.addWidget(Paragraph(uncounted, "muted"))
        if entry.note:
            column.addSpacing(6)
            column.addWidget(self._marked(entry.note, "reading"))
        column.addSpacing(10)
        column.addLayout(self._facts(entry))
        open_ended = past is None and not self.workspace.shared
        due = None
        if open_ended:
            due = follow_up_of(self.workspace.log, record.id, language(), self._today)
        if due is not None:
            column.addSpacing(8)
            box = card()
            QVBoxLayout(box).addWidget(FollowUp(due, self.workspace))
            column.addWidget(box)
        if not self.workspace.shared:
            column.addSpacing(8)
            column.addWidget(divider())
            column.addLayout(self._history(record))
        column.addStretch()
        self._area.setWidget(page)

    def _head(self, record: Record, *, past: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Marker(record.entry.point))
        row.addWidget(Label(content.point_name(record.entry.point).in_(language()), "muted"), 1)
        if self.workspace.shared:
            write = button(self.tr("Write a note"), "link", "pen-line")
            write.clicked.connect(self._comment)
            row.addWidget(write)
        elif not past:
            change = button(self.tr("Edit"), "link", "pen-line")
            change.clicked.connect(self._edit)
            more = icon_button("ellipsis", self.tr("More"))
            more.clicked.connect(self._more)
            row.addWidget(change)
            row.addWidget(more)
        return row

    def _past_line(self, past: Change) -> QHBoxLayout:
        row = QHBoxLayout()
        at = past.at.astimezone()
        said = self.tr("As it stood {day} at {time}").format(
            day=words.day_month(at.date(), language(), self._today), time=f"{at:%H:%M}"
        )
        row.addWidget(Paragraph(said, "stop"), 1)
        back = button(self.tr("Back to now"), "link")
        back.clicked.connect(self._back_to_now)
        row.addWidget(back)
        return row

    def _when(self, record: Record, entry: AnyEntry) -> str:
        parts = [words.long_day(entry.occurred_on, language()), retro_text(record, language())]
        if entry.origin == "sample":
            origin = content.label("decision.origin", "sample").in_(language())
            parts.append(words.in_sentence(origin, language()))
        return " · ".join(parts)

    def _uncounted(self, record: Record) -> str:
        return record_text(self.workspace.log, record, language())

    def _facts(self, entry: AnyEntry) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(11)
        grid.setColumnMinimumWidth(0, theme.current().px(LABELS))
        grid.setColumnStretch(1, 1)
        lang, today = language(), self._today
        name_of = namer(self.workspace.log, lang, today)
        for n, line in enumerate(lines(entry, lang, today, name_of)):
            grid.addWidget(Paragraph(line.label, "muted"), n, 0, Qt.AlignmentFlag.AlignTop)
            value = self._marked(line.value)
            if line.name != "level":
                grid.addWidget(value, n, 1)
                continue
            assert isinstance(entry, Delegation)  # no other kind has a level
            row, scale = FlowLayout(spacing=10), LevelScale(entry.level)
            value.setWordWrap(False)
            scale.setFixedHeight(value.sizeHint().height())
            for part in (value, scale):
                row.addWidget(part)
            grid.addLayout(row, n, 1)
        return grid

    def _history(self, record: Record) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Changes"), "strong"))
        lang, today = language(), self._today
        for change in history(self.workspace.log, record.id, lang, today):
            row = QHBoxLayout()
            row.setSpacing(12)
            at = change.at.astimezone()
            day = words.short_day_month(at.date(), lang, today)
            when = Label(f"{day} {at:%H:%M}", "muted")
            when.setFixedWidth(theme.current().px(136))
            row.addWidget(when)
            row.addWidget(Paragraph(change.text), 1)
            if change.entry is not None:
                show = _VersionLink(change, self.tr("Show how it stood"))
                show.wanted.connect(self.show_version)
                row.addWidget(show)
            column.addLayout(row)
        return column

    def _marked(self, text: str, style: str = "") -> Paragraph:
        """Text as typed; where a search has hits, they get a background and nothing else."""
        made = Paragraph(text, style)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        hits = marks(text, self._typed) if self._typed else []
        if not hits:
            return made
        colour = theme.current().colours["hit"]
        parts, end = [], 0
        for start, length in hits:
            parts.append(html.escape(text[end:start]))
            hit = html.escape(text[start : start + length])
            parts.append(f'<span style="background-color: {colour}">{hit}</span>')
            end = start + length
        parts.append(html.escape(text[end:]))
        made.setTextFormat(Qt.TextFormat.RichText)
        made.setText(f'<div style="white-space: pre-wrap">{"".join(parts)}</div>')
        made.setAccessibleName(text)
        return made

    def _comment(self) -> None:
        self.comment.emit(self.shown)

    def _edit(self) -> None:
        self.edit.emit(self.shown)

    def _back_to_now(self) -> None:
        self.show_entry(self.shown, self._typed)

    def _more(self) -> None:
        source = self.sender()
        assert isinstance(source, QWidget)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = get(self.workspace.log, self.shown or "").entry
        if getattr(entry, "has_need", False):
            again = QAction(self.tr("Bring this need up again"), menu)
            again.triggered.connect(self._repeat)
            menu.addAction(again)
        delete = QAction(self.tr("Move to the bin"), menu)
        delete.triggered.connect(self._delete)
        menu.addAction(delete)
        erase = QAction(self.tr("Erase for good…"), menu)
        erase.triggered.connect(self._erase)
        menu.addAction(erase)
        menu.popup(source.mapToGlobal(QPoint(0, source.height() + 4)))

    def _repeat(self) -> None:
        self.repeat.emit(self.shown)

    def _delete(self) -> None:
        self.delete.emit(self.shown)

    def _erase(self) -> None:
        self.erase.emit(self.shown)


class _VersionLink(QWidget):
    """A link to one earlier version."""

    wanted = Signal(object)

    def __init__(self, change: Change, text: str) -> None:
        super().__init__()
        self._change = change
        link = button(text, "link")
        link.clicked.connect(self._clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(link)

    def _clicked(self) -> None:
        self.wanted.emit(self._change)
