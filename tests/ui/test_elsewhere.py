"""What the log cannot take stays on the card, and can be saved in a file."""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from leadercoach.store.engine import create_log
from leadercoach.store.entries import all_records
from tests.ui.conftest import named, said, shown
from ui.forms.quick_entry import QuickEntry

RAW = {"with_group": "team", "topics": ["mission"], "title": "Of weight", "note": "Every word"}


@pytest.fixture
def card(session):
    made = QuickEntry.open_new(session.window, session.workspace, "dialogue")
    made.form.load({"occurred_on": "2026-02-09", **RAW})
    return made


def test_when_the_log_has_been_moved_the_text_is_saved_elsewhere(
    card, session, click, monkeypatch, tmp_path
):
    session.path.rename(session.path.with_name("moved.lc"))
    card.save()
    assert card.isVisible()
    assert "was moved or replaced" in shown(card).replace("\u200b", "")
    out = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(out), ""))
    click(named(card, "Save the text to a file…"))
    assert "Every word" in out.read_text(encoding="utf-8")
    assert "Of weight" in out.read_text(encoding="utf-8")
    assert card.form.raw()["note"] == "Every word"
    assert "The text is saved in" in shown(card)


def test_what_is_missing_in_a_form_is_no_matter_for_a_file(session):
    card = QuickEntry.open_new(session.window, session.workspace, "dialogue")
    card.save()
    assert "Save the text to a file…" not in said(card)


def test_a_text_is_never_written_over_the_log(card, session, click, monkeypatch):
    moved = session.path.with_name("moved.lc")
    session.path.rename(moved)
    card.save()
    moved.rename(session.path)
    before = session.path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(session.path), ""))
    click(named(card, "Save the text to a file…"))
    assert session.path.read_bytes() == before
    assert "cannot be written over the log" in shown(card)


def test_on_a_full_disk_the_text_is_saved_elsewhere(
    small_disk, unopened, click, monkeypatch, tmp_path
):
    unopened.path = small_disk / "log.lc"
    create_log(unopened.path).close()
    unopened.remember(welcomed=True)
    unopened.open()
    fill_up(small_disk)
    card = QuickEntry.open_new(unopened.window, unopened.workspace, "dialogue")
    card.form.load({"occurred_on": "2026-02-09", **RAW, "note": "Every word " * 150})
    card.save()
    assert "The disk is full" in shown(card)
    out = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(out), ""))
    click(named(card, "Save the text to a file…"))
    assert out.read_text(encoding="utf-8").count("Every word") == 150
    assert card.form.raw()["note"].count("Every word") == 150
    assert all_records(unopened.workspace.log) == []


def fill_up(place: Path) -> None:
    """Leave no room at all."""
    with (place / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(bytes(1024))
