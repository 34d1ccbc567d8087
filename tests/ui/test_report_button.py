"""The button on the profile page that writes the report."""

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QMenu

from leadercoach.feedback.request import Observer
from leadercoach.usecases.feedback import add_observer
from tests.samples import add, at
from tests.ui.conftest import named, shown


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Where the report goes, and under which name it was offered."""
    place = {"path": tmp_path / "report.pdf", "asked": ""}

    def answer(asker, title, suggested, kinds):
        place["asked"] = suggested
        return str(place["path"] or ""), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return place


@pytest.fixture
def save(session, log, click, qtbot):
    """Press the button on the profile of a log with one need, and wait until it is done."""

    def save_() -> None:
        add(log, "upward", title="One more night", occurred_on="2026-02-02")
        session.window.show_page("profile")
        qtbot.waitUntil(lambda: not session.window.busy.running, timeout=20000)
        click(named(session.window.page("profile"), "Save report (PDF)…"))
        qtbot.waitUntil(lambda: not session.window.busy.running, timeout=20000)

    return save_


def test_the_report_is_saved_beside_the_window_and_said(save, session, chosen):
    save()
    assert chosen["asked"].endswith("my-trust-habits-2026-02-09.pdf")
    reader = PdfReader(chosen["path"])
    assert "One more night" in " ".join(page.extract_text() for page in reader.pages)
    assert "Saved as report.pdf." in shown(session.window)


def test_a_name_without_a_kind_gets_one(save, chosen, tmp_path):
    chosen["path"] = tmp_path / "report"
    save()
    assert (tmp_path / "report.pdf").exists()


def test_nothing_is_written_when_no_place_is_chosen(save, chosen, tmp_path):
    chosen["path"] = None
    save()
    assert not list(tmp_path.glob("*.pdf"))


def test_a_place_that_is_not_there_is_said(save, session, chosen, tmp_path):
    chosen["path"] = tmp_path / "none" / "report.pdf"
    save()
    assert "There is no such place" in shown(session.window)


def test_the_report_has_the_weeks_that_are_chosen_on_the_page(save, session, chosen, log):
    add(log, "upward", on="2025-06-02", title="Long ago")
    session.pages.periods.choose(None)
    save()
    assert "2 June 2025" in PdfReader(chosen["path"]).pages[0].extract_text()


@pytest.mark.parametrize(("choice", "named_too"), [(0, False), (1, True)])
def test_with_observers_the_leader_says_whether_they_come_along(
    session, log, click, monkeypatch, choice, named_too
):
    add(log, "upward", title="One more night", occurred_on="2026-02-02")
    add_observer(log, Observer(name="Johan", relation="peer"), at())
    asked = []
    monkeypatch.setattr(
        "ui.profile.report_button.save_report", lambda *_, observers: asked.append(observers)
    )
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # the screen here cannot take the keys
    session.window.show_page("profile")
    click(named(session.window.page("profile"), "Save report (PDF)…"))
    menu = session.window.findChild(QMenu)
    menu.actions()[choice].trigger()
    assert asked == [named_too]
