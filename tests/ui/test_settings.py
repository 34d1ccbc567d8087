"""Settings, worked through the widgets as a leader would, and checked in the log."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from leadercoach.exchange import archive
from leadercoach.log.entries import build
from leadercoach.log.targets import Target
from leadercoach.log.weeks import Pause, Week
from leadercoach.store import notes, sent_files
from leadercoach.store.engine import create_log, open_log
from leadercoach.store.weeks import pauses, target_changes
from leadercoach.usecases import entries, people, weeks
from leadercoach.views.today import today_view
from tests.ui.conftest import TODAY, named, said, shown
from ui.base import i18n, preferences, theme
from ui.widgets.country import Country

ENTRY = {
    "point": "delegation",
    "occurred_on": "2026-02-09",
    "title": "Rota & <b>leave</b>",
    "level": 6,
    "involved_before": "all",
}


@pytest.fixture
def choose(session):
    def one(name):
        session.window.show_page("settings")
        return session.window.page("settings").choose(name)

    return one


def answer_with(monkeypatch, path, which="getSaveFileName"):
    monkeypatch.setattr(QFileDialog, which, lambda *a, **k: (str(path) if path else "", ""))


# Targets and weeks


def test_a_target_holds_from_this_week_on(choose, session, click):
    line = choose("weeks").lines["dialogue"]
    click(line.times._more)
    assert line.times.value == 4
    (change,) = target_changes(session.workspace.log)
    assert change == ("dialogue", Week.of(TODAY), Target(4, 1), TODAY)


def test_a_target_counts_over_two_weeks(choose, session, click):
    click(choose("weeks").lines["dialogue"].weeks._cells[1])
    assert target_changes(session.workspace.log)[-1].target == Target(3, 2)


def test_a_typed_number_is_one_change(choose, session, qtbot):
    line = choose("weeks").lines["upward"]
    line.times._box.selectAll()
    qtbot.keyClicks(line.times._box, "12")
    qtbot.keyClick(line.times._box, Qt.Key.Key_Return)
    assert [c.target.times for c in target_changes(session.workspace.log)] == [12]


def test_earlier_targets_are_told_in_words(choose, session, click):
    group = choose("weeks")
    assert not group._fold.isVisible()
    click(group.lines["failure"].weeks._cells[2])
    click(group.lines["dialogue"].times._fewer)
    click(named(group, "Show earlier targets"))
    assert "From week 7, 2026: Mission dialogue, 2 times a week" in shown(group)
    assert "From week 7, 2026: Share own failures, 1 time in 4 weeks" in shown(group)


def test_a_pause_is_added_and_removed_and_brought_back(choose, session, click):
    group = choose("weeks")
    assert not group.pauses.add.isEnabled()
    group.pauses.first._picked(date(2025, 12, 22))
    group.pauses.last._picked(date(2026, 1, 4))
    click(group.pauses.add)
    days = Pause(date(2025, 12, 22), date(2026, 1, 4))
    assert [saved.pause for saved in pauses(session.workspace.log)] == [days]
    assert "22 December 2025 – 4 January 2026" in shown(group)
    click(named(group, "Remove the pause 22 December 2025 – 4 January 2026"))
    assert pauses(session.workspace.log) == []
    click(session.window.toast._button)
    assert [saved.pause for saved in pauses(session.workspace.log)] == [days]


def test_a_pause_that_ends_before_it_begins_is_refused_in_words(choose, session, click):
    group = choose("weeks")
    group.pauses.first._picked(date(2026, 1, 4))
    group.pauses.last._picked(date(2025, 12, 22))
    click(group.pauses.add)
    assert pauses(session.workspace.log) == []
    assert session.window.toast.accessibleName() == "The pause ends before it begins."
    assert group.pauses.first.iso() == "2026-01-04"


def test_the_list_of_countries_waits_until_it_is_opened(choose, session, qtbot):
    group = choose("weeks")
    assert group.country.count() == 1
    assert group.country.currentText() == "Sweden"
    qtbot.keyClick(group.country, Qt.Key.Key_Down)
    assert group.country.count() > 100
    assert notes.setting(session.workspace.log, "country") == group.country.currentData() != "SE"


@pytest.mark.parametrize(("lang", "name"), [("sv", "Sverige"), ("en", "Sweden")])
def test_the_own_country_is_named_as_at_home(dressed, qtbot, lang, name):
    i18n.use(lang)
    box = Country()
    qtbot.addWidget(box)
    box.show_code("SE")
    assert box.currentText() == name


def test_the_half_life_is_kept_between_two_and_eight_weeks(choose, session, click):
    half_life = choose("weeks").half_life
    assert half_life.value == 4
    click(half_life._more)
    assert notes.setting(session.workspace.log, "half_life") == 5
    for _ in range(4):
        click(half_life._fewer)
    assert notes.setting(session.workspace.log, "half_life") == 2
    assert half_life.value == 2


def test_the_team_size_is_kept_and_can_be_unset(choose, session, click):
    team = choose("weeks").team
    assert team._box.text() == "Not set"
    click(team._more)
    assert notes.setting(session.workspace.log, "team_size") == 1
    click(team._fewer)
    assert notes.setting(session.workspace.log, "team_size") is None


# Language and look


def test_another_language_keeps_the_page_and_changes_no_number(choose, session, click):
    session.workspace.add(build(ENTRY))
    before = today_view(session.workspace.log, TODAY, "en").cards
    group = choose("look")
    click(group.language._cells[0])
    assert i18n.language() == "sv"
    assert session.window.current == "settings"
    assert session.window.page("settings").title == "Inställningar"
    assert preferences.read(session.kept_in).language == "sv"
    assert today_view(session.workspace.log, TODAY, "sv").cards == before
    session.window.page("settings").choose("weeks").lines["dialogue"].times._more.click()
    assert len(target_changes(session.workspace.log)) == 1


def test_a_dark_look_is_put_on_at_once(choose, session, click):
    click(choose("look").look._cells[2])
    assert theme.current().dark
    assert session.window.current == "settings"
    assert preferences.read(session.kept_in).look == "dark"


def test_the_language_already_spoken_rebuilds_nothing(choose, session, click):
    window = session.window
    click(choose("look").language._cells[1])
    assert session.window is window


# Where the data lies


def test_the_path_can_be_copied(choose, session, click):
    group = choose("data")
    assert group.path.toPlainText() == str(session.path)
    click(named(group, "Copy the path"))
    assert QGuiApplication.clipboard().text() == str(session.path)


def test_the_folder_is_opened(choose, session, click, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not asked.append(url))
    click(named(choose("data"), "Show in folder"))
    assert [Path(url.toLocalFile()) for url in asked] == [session.path.parent]


def test_a_folder_that_cannot_be_opened_is_said_in_words(choose, session, click, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    click(named(choose("data"), "Show in folder"))
    assert "cannot be shown" in session.window.toast.accessibleName()


@pytest.fixture
def work(session, click, qtbot, choose):
    """Press a button of the data group and wait until what it started has ended."""

    def done(name: str) -> None:
        click(named(choose("data"), name))
        qtbot.waitUntil(lambda: not session.window.busy.running, timeout=10_000)

    return done


def test_an_archive_is_saved(work, session, monkeypatch, tmp_path):
    session.workspace.add(build(ENTRY))
    answer_with(monkeypatch, tmp_path / "all.json")
    work("Save an archive…")
    assert len(archive.read(tmp_path / "all.json", TODAY).entries) == 1
    assert session.window.toast.accessibleName() == "1 entry saved in all.json."
    assert not session.window.toast._button.isVisible()


def test_tables_are_saved(work, session, monkeypatch, tmp_path):
    session.workspace.add(build(ENTRY))
    answer_with(monkeypatch, tmp_path / "all.zip")
    work("Save tables…")
    assert (tmp_path / "all.zip").read_bytes().startswith(b"PK")
    assert session.window.toast.accessibleName() == "1 row saved in all.zip."


def test_saving_an_archive_can_be_called_off(choose, session, click, monkeypatch, tmp_path, qtbot):
    for _ in range(300):
        entries.add(session.workspace.log, build(ENTRY), session.workspace.at)
    answer_with(monkeypatch, tmp_path / "all.json")
    click(named(choose("data"), "Save an archive…"))
    session.window.busy.cancel()
    qtbot.waitUntil(lambda: not session.window.busy.running, timeout=10_000)
    assert not (tmp_path / "all.json").exists()
    assert not session.window.toast.isVisible()


def test_closing_the_window_waits_for_what_runs(choose, session, click, monkeypatch, tmp_path):
    answer_with(monkeypatch, tmp_path / "all.json")
    click(named(choose("data"), "Save an archive…"))
    session.frame.close()
    assert not list(tmp_path.glob(".all.json*"))


def test_everything_is_saved_in_one_file_and_noted(work, session, monkeypatch, tmp_path):
    answer_with(monkeypatch, tmp_path / "all.zip")
    work("Save everything…")
    with zipfile.ZipFile(tmp_path / "all.zip") as pack:
        assert {"README.txt", "archive.json", "report.pdf"} <= set(pack.namelist())
    (noted,) = sent_files.left(session.workspace.log)
    assert (noted.what, noted.detail) == ("everything", "all.zip")


def test_no_archive_is_saved_over_the_log(work, session, monkeypatch):
    answer_with(monkeypatch, session.path)
    work("Save an archive…")
    assert "over the log itself" in session.window.toast.accessibleName()
    open_log(session.path).close()


@pytest.fixture
def archived(tmp_path, at):
    """An archive with one entry."""
    path = tmp_path / "from.json"
    with create_log(tmp_path / "from.lc") as log:
        entries.add(log, build(ENTRY), at)
        archive.archive(log, path)
    return path


def test_an_archive_is_loaded_into_an_empty_log(work, session, monkeypatch, archived):
    answer_with(monkeypatch, archived, "getOpenFileName")
    work("Load an archive…")
    assert session.window.toast.accessibleName() == "1 entry loaded."
    assert session.workspace.log.one("select count(*) from entries") == (1,)


def test_an_archive_beside_a_log_with_entries_becomes_a_log_of_its_own(
    work, session, monkeypatch, archived, tmp_path
):
    people.add_person(session.workspace.log, "M3", session.workspace.at)
    answer_with(monkeypatch, archived, "getOpenFileName")
    answer_with(monkeypatch, tmp_path / "new.lc")
    work("Load an archive…")
    assert session.workspace.path == tmp_path / "new.lc"
    assert session.workspace.log.one("select count(*) from entries") == (1,)


def test_what_is_no_archive_is_refused_in_words(work, session, monkeypatch, tmp_path):
    (tmp_path / "x.json").write_text("no archive")
    answer_with(monkeypatch, tmp_path / "x.json", "getOpenFileName")
    work("Load an archive…")
    assert "is not an archive" in session.window.toast.accessibleName()


def test_another_log_is_opened(choose, session, click, monkeypatch, tmp_path):
    create_log(tmp_path / "other.lc").close()
    answer_with(monkeypatch, tmp_path / "other.lc", "getOpenFileName")
    click(named(choose("data"), "Open another log…"))
    assert session.workspace.path == tmp_path / "other.lc"


def test_nothing_chosen_changes_nothing(choose, session, click, monkeypatch):
    for which in ("getOpenFileName", "getSaveFileName"):
        answer_with(monkeypatch, None, which)
    for name in ("Save an archive…", "Load an archive…", "Open another log…"):
        click(named(choose("data"), name))
    assert not session.window.toast.isVisible()


def test_the_long_view_can_be_shown(choose, session, click):
    group = choose("data")
    click(group.long_view._cells[1])
    assert notes.setting(session.workspace.log, "long_view") is True
    click(group.long_view._cells[0])
    assert notes.setting(session.workspace.log, "long_view") is False


# The bin, and about


def test_an_entry_comes_back_from_the_bin(choose, session, click):
    record = session.workspace.add(build(ENTRY))
    session.workspace.delete(record.id)
    group = choose("bin")
    assert "Rota & <b>leave</b>" in shown(group)
    restore = named(group, "Restore Rota & <b>leave</b>")
    assert "<b>" not in restore.toolTip()
    click(restore)
    assert session.workspace.log.one("select status from entries") == ("saved",)
    assert "The bin is empty." in shown(group)


def test_about_says_what_to_show_those_who_would_judge(choose):
    assert "say no, and show this line" in shown(choose("about"))


# All of it


def test_every_group_is_reached_by_its_button(session, click):
    session.window.show_page("settings")
    page = session.window.page("settings")
    for press in page._buttons.buttons():
        click(press)
        assert page.chosen.isVisible()


def test_every_control_has_a_name(choose):
    for name in ("look", "weeks", "people", "areas", "data", "bin", "about"):
        assert "" not in said(choose(name)), name


def test_a_change_made_elsewhere_shows(choose, session):
    group = choose("weeks")
    at = session.workspace.at
    with open_log(session.path) as other:
        weeks.set_team_size(other, 14)
    session.workspace.look_for_others()
    assert group.team.value == 14
    assert at.today == TODAY
