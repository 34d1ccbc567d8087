"""Whatever the window tells two years later, days and weeks of another year have their year."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from dated import LATER, yearless
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from leadercoach import content, demo
from leadercoach.log.weeks import Week
from leadercoach.store import coaching, feedback
from ui.base import i18n, preferences
from ui.composition.leader import LeaderSession
from ui.shell.frame import Frame
from ui.shell.single import SingleWindow

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


@pytest.fixture(params=content.LANGUAGES)
def late(
    request: pytest.FixtureRequest, qapp: QApplication, dressed: None, tmp_path: Path
) -> Iterator[LeaderSession]:
    """A window on the invented log, two years after it ends."""
    path, lang = tmp_path / "amira.lc", request.param
    demo.write(path, lang)
    i18n.use(lang)
    kept = preferences.Preferences(language=lang, look="light", welcomed=True)
    frame = Frame("", "light")
    made = LeaderSession(
        qapp, frame, SingleWindow(path), path, kept, tmp_path / "window.json", today=LATER
    )
    made.make_window()
    frame.resize(1280, 860)
    frame.show()
    made.open()
    yield made
    frame.close()
    frame.deleteLater()


def told(holder: QWidget) -> Iterator[str]:
    """All that can be read or heard of a widget and what it holds."""
    for widget in (holder, *holder.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(min(model.rowCount(), 400)):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    yield from (str(index.data(role) or "") for role in ROLES)


def walk(session: LeaderSession) -> Iterator[tuple[str, QWidget]]:
    """Every place of the window with something of the log in it, one after another."""
    window, log = session.window, session.workspace.log
    for place in ("today", "log", "profile", "feedback", "sessions", "guidance"):
        window.show_page(place)
        yield place, window
    for point in content.POINTS:
        session.routes.point.emit(point)
        yield point, window
    window.show_page("feedback")
    for tab in ("replies", "requests", "pulse"):
        window.page("feedback").choose(tab)
        yield tab, window
    answered = [each for each in feedback.requests(log) if each.state == "answered"]
    session.routes.replies.emit(answered[0].request.observer_id, answered[0].id)
    yield "all replies", window
    window.page("feedback")
    for known in coaching.sessions(log)[:3]:
        session.routes.session.emit(known.id)
        yield "session", window
    session.routes.close_week.emit(Week.of(LATER).before(1))
    yield "week", window
    window.show_page("settings")
    for group in ("weeks", "people", "observers", "areas", "privacy", "bin"):
        window.page("settings").choose(group)
        yield group, window


def test_every_page_has_its_years(late: LeaderSession, qtbot) -> None:
    found, count = [], 0
    for place, window in walk(late):
        qtbot.wait(150)
        texts = [text for text in told(window) if text]
        count += len(texts)
        found += [(place, text) for text in texts if yearless(text, LATER)]
    assert count > 3000
    assert sorted(set(found)) == []


def test_every_entry_has_its_years_where_it_is_read(late: LeaderSession) -> None:
    late.window.show_page("log")
    page = late.window.page("log")
    entries = page.findChild(QAbstractItemView)
    found = []
    for row in range(min(entries.model().rowCount(), 120)):
        entries.setCurrentIndex(entries.model().index(row, 0))
        found += [text for text in told(page) if yearless(text, LATER)]
    assert sorted(set(found)) == []


def test_a_day_of_last_year_is_chosen_with_its_year(late: LeaderSession) -> None:
    from ui.widgets.date_choice import DateButton, DateChoice

    choice, press = DateChoice(LATER), DateButton("Day", LATER)
    choice.set_day(LATER - timedelta(days=400))
    press.set_iso((LATER - timedelta(days=400)).isoformat())
    for widget in (choice, press):
        assert [text for text in told(widget) if yearless(text, LATER)] == []
        assert any("2027" in text for text in told(widget))
