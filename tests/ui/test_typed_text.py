"""No refresh, whatever causes it, takes typed text, focus, selection or scroll position away, and
every field for more than a word is a draft from its first letter.

The fields are found by walking the window: one that comes tomorrow is tried too.
"""

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle, product

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from samples import add, at
from shiboken6 import isValid

from leadercoach.moment import Moment
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.notes import draft_keys
from leadercoach.usecases.backups import make
from tests.ui.protecting import PASSPHRASE, cheaply
from tests.ui.writing import (
    PLACES,
    Field,
    Place,
    fields,
    fill,
    page,
    scroll,
    scrolled,
    select,
    selected,
    text,
    write,
)
from ui.composition.leader import LeaderSession
from ui.protection.locking import lock
from ui.widgets.overlay import takes_tab

WHAT = ("entries", "weeks", "people", "settings", "notes", "feedback", "coaching", "drafts", "day")
NO_DRAFT = {  # by the class of what is around it: a search, not something one writes
    "PrivacyGroup": "whom to look for",
    "Header": "what to search for",
}
FEW = 3  # fields of which each is tried with every cause
SETTLED = 300  # milliseconds until a draft is in the log
Cause = Callable[[LeaderSession], object]


@pytest.fixture
def full(unopened: LeaderSession, tmp_path, monkeypatch) -> LeaderSession:
    """A window on a protected log with something of everything in it."""
    cheaply(monkeypatch)
    unopened.path = tmp_path / "diary.lc"
    with create_log(unopened.path) as log:
        fill(log)
    key = protect(unopened.path, PASSPHRASE, new_code())
    unopened.remember(welcomed=True)
    unopened.open_at(unopened.path, key=key)
    return unopened


def settle(session: LeaderSession) -> None:
    for _ in range(4):
        session.app.processEvents()
        session.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def other_program(session: LeaderSession) -> None:
    with open_log(session.path, key=session.workspace.log.key) as other:
        add(other, title="Från en annan")
    session.workspace.look_for_others()


def backup(session: LeaderSession) -> None:
    with session.workspace.log.again() as log:
        make(log, at())
    session.workspace.look_for_others()


def midnight(session: LeaderSession) -> None:
    tomorrow = session.workspace.at.today + timedelta(days=1)
    session.workspace.clock = lambda: Moment.frozen(tomorrow)
    session.workspace.look_for_others()


def speak(session: LeaderSession) -> None:
    session.remember(language="sv")
    session.rebuild()


def dress(session: LeaderSession) -> None:
    session.remember(look="dark")
    session.rebuild()


def unlocked(qtbot, session: LeaderSession) -> None:
    lock(session)
    screen = session.gate.screen
    screen.passphrase.line.setText(PASSPHRASE)
    screen.onward.click()
    qtbot.waitUntil(lambda: session.workspace is not None)


IN_PLACE: dict[str, Cause] = {
    **{what: lambda s, what=what: s.workspace.changed.emit(what) for what in WHAT},
    "another program": other_program,
    "a backup": backup,
    "midnight": midnight,
    "narrow": lambda s: s.frame.resize(960, 640),
    "wide": lambda s: s.frame.resize(1600, 900),
    "as before": lambda s: s.frame.resize(1280, 860),
}


class Look:
    """What stands in a place, to be compared with what stands there after something happened."""

    def __init__(self, session: LeaderSession, place: Place) -> None:
        self.session, self.place = session, place
        self.fields = fields(place.root(session))
        self.names = [f.accessibleName() for f in self.fields]
        self.words = [f"zebra{n} ord " for n in range(len(self.fields))]
        for field, words in zip(self.fields, self.words, strict=True):
            write(field, words)
        self.settled = [text(field) for field in self.fields]

    def now(self) -> list[Field]:
        """The same fields: themselves, or what stands in their place."""
        if all(isValid(field) and field.isVisible() for field in self.fields):
            return self.fields
        return fields(self.place.root(self.session))

    def wrong(self, cause: str, focused: int, chosen: str, down: list[int] | None) -> list[str]:
        """What is not as it was, by field and cause."""
        found, now = [], self.now()
        if len(now) != len(self.fields):
            return [f"{cause}: {len(self.fields)} fields, now {len(now)} of {self.names}"]
        for name, field, words in zip(self.names, now, self.settled, strict=True):
            if text(field) != words:
                found.append(f"{name} · {cause}: the text is {text(field)!r}, was {words!r}")
        if not now[focused].hasFocus():
            focus = self.session.frame.focusWidget()
            found.append(f"{self.names[focused]} · {cause}: the focus has gone to {focus}")
        if selected(now[focused]) != chosen:
            found.append(f"{self.names[focused]} · {cause}: selected {selected(now[focused])!r}")
        if down is not None:
            there = scrolled(self.place.root(self.session))
            if [at for at, _ in there] != [
                min(at, most) for at, (_, most) in zip(down, there, strict=True)
            ]:
                found.append(f"{cause}: scrolled to {there}, was {down}")
        return found

    def try_cause(self, cause: str, fire: Cause, focused: int, *, sized: bool = False) -> list[str]:
        """Put the cursor into a field, let something happen, and look."""
        now = self.now()
        if len(now) != len(self.fields):
            return [f"{cause}: {len(self.fields)} fields before, now {len(now)}"]
        select(now[focused])
        chosen = selected(now[focused])
        settle(self.session)
        scroll(self.place.root(self.session))
        there = scrolled(self.place.root(self.session))
        down = None if sized else [at for at, _ in there]
        fire(self.session)
        settle(self.session)
        return self.wrong(cause, focused, chosen, down)


def begun(session: LeaderSession, name: str) -> Look:
    place = PLACES[name]
    place.open(session)
    settle(session)
    assert type(place.root(session)).__name__ == place.shows
    return Look(session, place)


@pytest.mark.long
@pytest.mark.parametrize("name", PLACES)
def test_what_happens_in_the_window_changes_nothing_that_is_typed(full, name):
    look, found = begun(full, name), []
    number = len(look.fields)
    pairs = (
        product(IN_PLACE, range(number)) if number <= FEW else zip(IN_PLACE, cycle(range(number)))
    )
    for cause, n in pairs:
        sized = cause in ("narrow", "wide", "as before")
        found += look.try_cause(cause, IN_PLACE[cause], n, sized=sized)
    assert not found


@pytest.mark.long
@pytest.mark.parametrize("name", PLACES)
def test_a_window_made_anew_stands_as_it_stood(full, name):
    look, found = begun(full, name), []
    if look.fields:
        found += look.try_cause("language", speak, 0)
        found += look.try_cause("look", dress, len(look.fields) - 1)
    assert not found


@pytest.mark.parametrize("name", PLACES)
def test_a_lock_brings_everything_back(full, qtbot, name):
    look = begun(full, name)
    if look.fields:
        assert not look.try_cause("lock", lambda s: unlocked(qtbot, s), len(look.fields) - 1)


@pytest.mark.parametrize("name", PLACES)
def test_what_is_typed_is_in_the_log_at_once(full, qtbot, name):
    look = begun(full, name)
    qtbot.wait(SETTLED)
    with open_log(full.path, key=full.workspace.log.key) as log:
        tables = ("drafts", "sessions")
        kept = "".join(b for t in tables for (b,) in log.rows(f"select body from {t}"))
    lost = [
        name
        for name, field, words in zip(look.names, look.fields, look.settled, strict=True)
        if words.strip() not in kept and not _is_search(field)
    ]
    assert not lost


def _is_search(field: Field) -> bool:
    above = field.parentWidget()
    while above is not None:
        if type(above).__name__ in NO_DRAFT:
            return True
        above = above.parentWidget()
    return False


@pytest.mark.parametrize("name", [n for n, place in PLACES.items() if place.root is page])
def test_the_focus_stays_on_every_control(full, name):
    PLACES[name].open(full)
    settle(full)
    for n in range(len(controls(page(full)))):
        if n == 0:
            other_program(full)
        control = controls(page(full))[n]
        control.setFocus()
        was = (type(control), control.accessibleName())
        full.workspace.changed.emit("coaching")
        settle(full)
        focus = full.frame.focusWidget()
        assert (type(focus), focus.accessibleName()) == was


def controls(root: QWidget) -> list[QWidget]:
    return [w for w in root.findChildren(QWidget) if takes_tab(w)][:12]


def test_a_program_that_ended_while_it_was_locked_comes_back_where_it_was(full, qtbot):
    look = begun(full, "terms")
    lock(full)
    full.open_at(full.path)  # as the next start does
    full.gate.screen.passphrase.line.setText(PASSPHRASE)
    full.gate.screen.onward.click()
    qtbot.waitUntil(lambda: full.workspace is not None)
    settle(full)
    assert [text(field) for field in fields(PLACES["terms"].root(full))] == look.settled
    assert "place" not in draft_keys(full.workspace.log)
