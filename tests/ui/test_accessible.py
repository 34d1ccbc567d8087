"""What a screen reader meets: every control that takes the keys has a name, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from leadercoach.content import POINTS
from leadercoach.log.entries import build
from leadercoach.log.weeks import Week
from leadercoach.usecases import entries
from ui.forms.quick_entry import QuickEntry

pytestmark = pytest.mark.long

PAGES = ("today", "log", "profile", "feedback", "sessions", "guidance", "settings")


@pytest.fixture(params=["sv", "en"])
def lived_in(session, at, request):
    """A window with something on every page, in one of the languages."""
    log = session.workspace.log
    raw = {"point": "delegation", "occurred_on": "2026-02-06", "level": 6, "involved_before": "all"}
    entries.add(log, build(raw | {"check_in": "2026-02-06", "receivers": ["M3"]}), at)
    session.remember(language=request.param)
    session.rebuild()
    return session


def nameless(holder: QWidget) -> list[str]:
    """Visible controls that take the keys and say nothing of themselves."""
    found = []
    for control in holder.findChildren(QWidget):
        takes_keys = control.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not control.isVisible() or not takes_keys or type(control).__name__ == "QScrollArea":
            continue
        spoken = QAccessible.queryAccessibleInterface(control)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(control).__name__} in {type(control.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page_has_a_name(lived_in, page):
    lived_in.window.show_page(page)
    assert nameless(lived_in.window) == []


@pytest.mark.parametrize("point", POINTS)
def test_every_control_of_a_form_has_a_name(lived_in, point):
    card = QuickEntry(lived_in.window, lived_in.workspace, point, None)
    card.turn()
    assert nameless(card) == []


def test_every_control_of_the_weekly_close_has_a_name(lived_in):
    lived_in.routes.close_week.emit(Week.parse("2026-W06"))
    assert nameless(lived_in.window.page("week")) == []


def test_a_chosen_segment_says_that_it_is_chosen(lived_in):
    card = QuickEntry(lived_in.window, lived_in.workspace, "delegation", None)
    row = card.form.fields["level"].row
    row.choose("6")
    states = [QAccessible.queryAccessibleInterface(c).state().checked for c in row._cells]
    assert [bool(s) for s in states] == [False] * 5 + [True, False]
