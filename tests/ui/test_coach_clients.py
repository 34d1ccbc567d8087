"""The coach's first page: who shares something, how packages come in, and the coach's card."""

from pathlib import Path

import pytest
from coach_windows import coach, engagement, two  # noqa: F401
from coachings import write_package
from practices import leader, shared
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from samples import TODAY, at

from leadercoach.coaching.coach import Coach
from leadercoach.errors import Refused
from leadercoach.exchange import cards
from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.exchange.sealed import new_identity
from leadercoach.practice.clients import clients, make_card
from leadercoach.practice.packages import take_package
from leadercoach.store.keys import Key
from leadercoach.usecases.coaching import change_coach
from tests.ui.conftest import named, said, shown

WAIT = 20_000


@pytest.fixture
def saved_to(monkeypatch, tmp_path):
    """Where the next dialog that asks says that the file goes."""
    target = tmp_path / "chosen"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    return target


def cells(session, row: int) -> list[str]:
    model = session.window.page("clients").table.clients
    return [model.data(model.index(row, n)) for n in range(model.columnCount())]


def sealed(tmp_path, coach, public: str = "") -> Path:  # noqa: F811
    """A package Amira makes for the coach's key."""
    log, eva = leader(tmp_path)
    key = make_card(coach.workspace.log, "Eva", at()).key.public
    with log:
        change_coach(log, eva, Coach(name="Eva", public=public or key), at())
        return write_package(log, eva, tmp_path / "amira.age", at(), "sv").path


def test_without_clients_the_page_says_how_packages_come_in(coach):  # noqa: F811
    said_now = shown(coach.frame)
    assert "No clients yet" in said_now
    assert "drop it anywhere on the window" in said_now
    assert "Open a package…" in said(coach.frame)


def test_the_list_tells_sessions_actions_and_period_of_each_client(two):  # noqa: F811
    assert cells(two, 0) == ["Amira", "2 February", "23 February", "1", "5 January – 9 February"]
    assert cells(two, 1)[0] == "Bo"


def test_a_line_is_read_out_as_a_whole(two):  # noqa: F811
    model = two.window.page("clients").table.clients
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Client: Amira, Last session: 2 February, Next session: 23 February")


def test_enter_opens_the_client_under_the_cursor(two, qtbot):  # noqa: F811
    table = two.window.page("clients").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: two.client is not None)
    assert two.client.row.name == "Bo"


def test_the_list_goes_by_name_or_by_what_was_opened_last(two, click):  # noqa: F811
    two.show_client(engagement(two, "Bo"))
    two.leave_client()
    two._switch(None)
    click(named(two.frame, "Last opened"))
    assert [cells(two, n)[0] for n in (0, 1)] == ["Bo", "Amira"]


def test_nothing_is_logged_in_the_coachs_window(two):  # noqa: F811
    assert "New" not in said(two.frame)
    two.window.routes.new_entry.emit("dialogue", None)
    assert not two.window.covered


def test_the_card_is_written_with_name_and_key(coach, click, saved_to):  # noqa: F811
    page = coach.window.page("clients")
    page.card.name.setText("Eva")
    click(page.card.save)
    card = cards.read_card_file(saved_to)
    assert card.name == "Eva"
    assert "Fingerprint: " in shown(coach.frame)
    assert "AGE-SECRET-KEY" not in saved_to.read_text()


def test_a_card_without_a_name_says_so_and_writes_nothing(coach, click, saved_to):  # noqa: F811
    click(coach.window.page("clients").card.save)
    assert "Your name" in shown(coach.window.page("clients").card)
    assert not saved_to.exists()


def test_a_package_sealed_to_the_coach_opens_its_client(coach, tmp_path, qtbot):  # noqa: F811
    coach.pages.take([sealed(tmp_path, coach)])
    qtbot.waitUntil(lambda: coach.client is not None, timeout=WAIT)
    assert "Amira: 5 January – 9 February 2026" in shown(coach.frame)


def test_a_package_for_somebody_else_is_refused_in_a_sentence(coach, tmp_path, qtbot):  # noqa: F811
    other = "age1" + "q" * 58
    with pytest.raises(Refused):
        sealed(tmp_path, coach, other)
    file = tmp_path / "letter.age"
    file.write_text("Dear Eva")
    coach.pages.take([file])
    qtbot.waitUntil(lambda: "no package here" in shown(coach.frame), timeout=WAIT)
    assert clients(coach.workspace.log, TODAY) == []


def test_a_package_sealed_to_another_coach_says_so(coach, tmp_path, qtbot):  # noqa: F811
    file = sealed(tmp_path, coach, Key(*new_identity()).public)
    coach.pages.take([file])
    qtbot.waitUntil(lambda: "not sealed to your key" in shown(coach.frame), timeout=WAIT)
    assert coach.client is None
    assert clients(coach.workspace.log, TODAY) == []


def test_a_card_that_comes_back_says_whom_it_is_for(coach, tmp_path, qtbot):  # noqa: F811
    file = tmp_path / "eva.card.json"
    cards.write_card(file, "Eva", make_card(coach.workspace.log, "Eva", at()).key.public)
    coach.pages.take([file])
    qtbot.waitUntil(lambda: "This is a coach card" in shown(coach.frame), timeout=WAIT)


def test_the_heads_of_the_list_are_read_whole_in_the_smallest_window(two):  # noqa: F811
    two.frame.resize(960, 640)
    table = two.window.page("clients").table
    heads = table.horizontalHeader()
    assert all(heads.sectionSize(n) >= heads.sectionSizeHint(n) for n in range(heads.count()))
    assert sum(heads.sectionSize(n) for n in range(heads.count())) <= table.viewport().width()


@pytest.mark.parametrize("page", ["clients", "settings"])
def test_the_places_of_all_clients_have_a_help_of_their_own(coach, page):  # noqa: F811
    coach.window.show_page(page)
    coach.routes.page.emit("help")
    said_now = shown(coach.window.findChild(object, "overlay"))
    assert ("nobody is compared" in said_now) == (page == "clients")
    assert "private log for you" not in said_now


def test_a_locked_package_asks_for_its_words(coach, tmp_path, qtbot, click):  # noqa: F811
    log, eva = leader(tmp_path)
    words = new_passphrase()
    with log:
        file = write_package(log, eva, tmp_path / "a.age", at(), "sv", passphrase=words).path
    coach.pages.take([file])
    qtbot.waitUntil(lambda: coach.window.covered, timeout=WAIT)
    card = coach.window.findChild(object, "overlay")
    card.fields["words"].write("wrong words")
    click(card.onward)
    qtbot.waitUntil(lambda: card.stopped != "", timeout=WAIT)
    assert coach.client is None
    card.fields["words"].write(words)
    click(card.onward)
    qtbot.waitUntil(lambda: coach.client is not None, timeout=WAIT)
    assert coach.client.row.name == "Amira"


def test_an_expired_package_is_not_opened_and_the_list_says_so(coach, tmp_path):  # noqa: F811
    package = shared(tmp_path)
    take_package(coach.workspace.log, package, at())
    coach._today = package.expires_on.replace(year=2027)
    coach.workspace.changed.emit("clients")
    assert cells(coach, 0)[4] == "Expired 10 May 2026"
    coach.show_client(package.engagement)
    assert coach.client is None
    assert "is no longer opened" in shown(coach.frame)
