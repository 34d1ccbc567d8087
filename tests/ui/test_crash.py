"""An error nobody foresaw ends in a plain card, and tells nothing of the log."""

import sys
import threading

import pytest

from tests.ui.conftest import named, shown
from ui.shell import crash
from ui.shell.crash_note import CrashNote

SECRET = "M3 gråter på toaletten"


@pytest.fixture
def caught(monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return crash.install()


def fail(hidden):
    raise ValueError(hidden)


def take(caught, error=ValueError):
    try:
        fail(SECRET) if error is ValueError else {}[SECRET]
    except (ValueError, KeyError):
        caught.take(*sys.exc_info())


def notes(session):
    return [w for w in session.window.findChildren(CrashNote) if w.isVisible()]


def test_a_fault_is_told_in_words_and_the_program_goes_on(session, caught, qtbot, click):
    take(caught)
    qtbot.waitUntil(lambda: bool(notes(session)))
    (note,) = notes(session)
    assert "The log is whole" in shown(note)
    click(named(note, "Go on"))
    assert notes(session) == []
    session.window.show_page("guidance")


def test_the_details_hold_places_but_nothing_written(session, caught, qtbot, capsys):
    take(caught)
    qtbot.waitUntil(lambda: bool(notes(session)))
    details = notes(session)[0].details.text
    assert details.splitlines()[0] == "ValueError"
    assert details.splitlines()[-1].startswith("tests/ui/test_crash.py:")
    assert details.endswith(" fail")
    assert SECRET not in details + capsys.readouterr().err


def test_the_same_fault_is_told_once(session, caught, qtbot):
    for _ in range(5):
        take(caught)
    qtbot.wait(50)
    assert len(notes(session)) == 1


def test_a_fault_in_a_thread_is_told_too(session, caught, qtbot, capsys):
    thread = threading.Thread(target=fail, args=(SECRET,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(notes(session)))
    assert SECRET not in capsys.readouterr().err


def test_a_fault_without_a_window_ends_quietly(caught, qtbot, dressed, capsys):
    take(caught, KeyError)
    qtbot.wait(20)
    assert capsys.readouterr().err.startswith("KeyError\n")


def test_the_details_unfold_within_the_card(session, caught, qtbot, click):
    take(caught)
    qtbot.waitUntil(lambda: bool(notes(session)))
    (note,) = notes(session)
    before = note._card.height()
    click(named(note, "Details"))
    assert note._card.height() > before
