"""What a coach types is taken away by nothing either."""

import pytest
from coach_windows import coach  # noqa: F401
from practices import shared
from samples import at

from leadercoach.practice.packages import take_package
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.practice import open_practice
from leadercoach.store.practice_schema import PRACTICE_FILE
from tests.ui.protecting import PASSPHRASE, cheaply
from tests.ui.test_typed_text import SETTLED, Look, dress, settle, speak
from tests.ui.writing_coach import COACH_PLACES
from ui.composition.coach import CoachSession
from ui.protection.locking import lock

WHAT = ("clients", "notes", "settings", "drafts", "day")


@pytest.fixture
def locked(coach, tmp_path, monkeypatch) -> CoachSession:  # noqa: F811
    """A coach with a client and a passphrase."""
    cheaply(monkeypatch)
    take_package(coach.workspace.log, shared(tmp_path), at())
    coach.workspace.close()
    coach.workspace = None
    key = protect(coach.path, PASSPHRASE, new_code(), PRACTICE_FILE)
    coach.make_window()
    coach.open_at(coach.path, key=key)
    return coach


def begun(one: CoachSession, name: str) -> Look:
    place = COACH_PLACES[name]
    place.open(one)
    settle(one)
    assert type(place.root(one)).__name__ == place.shows
    return Look(one, place)


def unlocked(qtbot, one: CoachSession) -> None:
    lock(one)
    one.gate.screen.passphrase.line.setText(PASSPHRASE)
    one.gate.screen.onward.click()
    qtbot.waitUntil(lambda: one.workspace is not None)


@pytest.mark.long
@pytest.mark.parametrize("name", COACH_PLACES)
def test_nothing_takes_away_what_a_coach_types(locked, qtbot, name):
    look, found = begun(locked, name), []
    for what in WHAT if look.fields else ():
        found += look.try_cause(what, lambda s, w=what: s.workspace.changed.emit(w), 0)
    if look.fields:
        found += look.try_cause("language", speak, 0)
        found += look.try_cause("look", dress, len(look.fields) - 1)
        found += look.try_cause("lock", lambda s: unlocked(qtbot, s), 0)
    assert not found


@pytest.mark.parametrize("name", COACH_PLACES)
def test_what_a_coach_types_is_in_the_practice_at_once(locked, qtbot, name):
    look = begun(locked, name)
    qtbot.wait(SETTLED)
    with open_practice(locked.path, locked.workspace.log.key) as practice:
        kept = "".join(body for (body,) in practice.rows("select body from drafts"))
    assert [words for words in look.settled if words.strip() not in kept] == []
