"""A client's place: what one leader shares, only to be read, and what goes back."""

from datetime import date

import pytest
from coach_windows import coach, engagement, two  # noqa: F401
from coachings import write_package
from msgspec.structs import replace
from practices import leader
from PySide6.QtWidgets import QFileDialog, QWidget
from samples import TODAY, at

from leadercoach.coaching.package import encode, package_of
from leadercoach.exchange.packages import open_package_file
from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.exchange.returns import take_return
from leadercoach.practice.packages import take_package
from leadercoach.store.handed_over import proposals
from leadercoach.store.practice import drafts
from tests.ui.conftest import named, said, shown
from ui.profile.not_shown import NotShown

PAGES = ("overview", "log", "profile", "notes", "point_dialogue")


@pytest.fixture
def amira(two):  # noqa: F811
    two.show_client(engagement(two, "Amira"))
    return two


def everything(session, qtbot) -> str:
    """All words on all pages of the client that is open."""
    found = []
    for name in PAGES:
        session.window.show_page(name)
        qtbot.wait(50)
        found.append(shown(session.frame))
        found += [w.accessibleName() for w in session.frame.findChildren(QWidget)]
    log = session.window.page("log")._list.entries
    rows = range(log.rowCount())
    return "\n".join([*found, *(str(log.data(log.index(n, 0), 0)) for n in rows)])


def test_the_banner_says_whose_it_is_and_that_it_is_only_read(amira):
    said_now = shown(amira.frame)
    assert "Amira: 5 January – 9 February 2026, made 9 February 2026." in said_now
    assert "Opens until 10 May 2026. Can only be read." in said_now


def test_the_overview_tells_what_was_agreed_on(amira):
    said_now = shown(amira.window.page("overview"))
    assert "Morgonrunda varje måndag" in said_now
    assert "Morgonrunda oftare" in said_now
    assert "Session 1 · 2 February" in said_now


def test_what_one_client_shares_is_never_on_the_screen_of_another(amira, qtbot):
    first = everything(amira, qtbot)
    assert "Morgonrunda" in first
    assert "Kvällsrunda" not in first
    amira.show_client(engagement(amira, "Bo"))
    qtbot.wait(50)
    second = everything(amira, qtbot)
    assert "Kvällsrunda" in second
    assert "Morgonrunda" not in second
    assert "Amira" not in second


def test_a_point_that_is_not_granted_says_so_and_has_no_page(amira):
    amira.window.show_page("profile")
    gone = amira.window.page("profile").findChildren(NotShown)
    (only,) = [each.accessibleName() for each in gone]
    assert only.endswith("Not shown in the session")
    assert "point_failure" not in amira.window.made


def test_nothing_that_is_shared_can_be_changed(amira, qtbot):
    amira.window.show_page("log")
    assert {"Edit", "More", "New"} & said(amira.frame) == set()
    amira.window.page("log")._list.thrown.emit(amira.client.package.entries[0].id)
    assert "can only be read" in shown(amira.frame)
    assert amira.client.workspace.log.one("select count(*) from entries") == (1,)


def test_search_finds_only_what_this_client_shares(amira):
    amira.window.header.search.setText("vila")
    assert amira.window.current == "log"
    assert amira.window.page("log")._list.entries.rowCount() == 2


def test_the_whole_period_is_read_beside_the_window(amira, qtbot):
    amira.window.show_page("profile")
    amira.pages.periods.choose(None)
    qtbot.waitUntil(lambda: not amira.window.busy.running, timeout=20_000)
    assert amira.window.page("profile")._shown_weeks is None


def test_a_note_on_an_entry_is_kept_with_the_entry(amira, click):
    amira.window.show_page("log")
    click(named(amira.frame, "Write a note"))
    card = amira.window.findChild(object, "overlay")
    card.fields["text"].write("Vad gjorde att det gick?")
    click(card.onward)
    (draft,) = drafts(amira.workspace.log, amira.client.package.package)
    assert draft.body.entry == amira.client.package.entries[0].id
    amira.window.show_page("notes")
    assert "Morgonrunda" in shown(amira.window.page("notes"))


def test_a_proposed_action_can_be_changed_and_removed(amira, click):
    amira.window.show_page("notes")
    page = amira.window.page("notes")
    click(page.propose)
    card = amira.window.findChild(object, "overlay")
    card.fields["what"].write("En runda till")
    click(card.onward)
    click(named(page, "Change: En runda till"))
    card = amira.window.findChild(object, "overlay")
    card.fields["what"].write("Två rundor")
    click(card.onward)
    assert "Två rundor" in shown(page)
    click(named(page, "Remove: Två rundor"))
    assert "No notes yet" in shown(page)


@pytest.mark.parametrize("page", PAGES)
def test_each_place_of_a_client_has_a_help_of_its_own(amira, page):
    amira.window.show_page(page)
    amira.routes.page.emit("help")
    said_now = shown(amira.window.findChild(object, "overlay"))
    assert ("send it to the leader" if page == "notes" else "this client") in said_now
    assert "Go to a place on the left, from the top" in said_now
    assert "you have written" not in said_now


def test_an_empty_note_is_not_kept(amira, click):
    amira.window.show_page("notes")
    click(amira.window.page("notes").write)
    card = amira.window.findChild(object, "overlay")
    click(card.onward)
    assert card.stopped == "Write the note first."
    assert drafts(amira.workspace.log, amira.client.package.package) == []


def test_the_file_that_goes_back_is_taken_in_by_the_leaders_log(
    coach,  # noqa: F811
    tmp_path,
    click,
    monkeypatch,
):
    log, eva = leader(tmp_path)
    words, back = new_passphrase(), tmp_path / "back.age"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(back), ""))
    with log:
        file = write_package(log, eva, tmp_path / "a.age", at(), "sv", passphrase=words).path
        take_package(coach.workspace.log, open_package_file(file, TODAY, passphrase=words), at())
        coach.show_client(engagement(coach, "Amira"))
        coach.window.show_page("notes")
        page = coach.window.page("notes")
        click(page.write)
        card = coach.window.findChild(object, "overlay")
        card.fields["text"].write("Fint att se.")
        click(card.onward)
        click(page.make)
        assert "in a file sent back" in shown(page)
        assert "Remove: Fint att se." not in said(page)
        take_return(log, back.read_bytes(), at())
        assert [each.body.text for each in proposals(log)] == ["Fint att se."]


def test_another_package_of_the_same_client_can_be_looked_at(amira, qtbot):
    package = amira.client.package
    text = encode(package).decode().replace(package.package, "ab" * 16)
    older = package_of(text.replace('"made_on": "2026-02-09"', '"made_on": "2026-02-08"').encode())
    take_package(amira.workspace.log, older, at())
    amira.show_client(package.engagement)
    page = amira.window.page("overview")
    assert [page.packages.itemText(n) for n in (0, 1)] == [
        *("Made 9 February 2026", "Made 8 February 2026"),
    ]
    assert "Made 8 February 2026\nNothing new." in shown(page)
    page.packages.setCurrentIndex(1)
    page.packages.activated.emit(1)
    qtbot.waitUntil(lambda: amira.client.package == older)


def test_what_came_since_the_package_before_is_said_in_sentences(amira):
    package = amira.client.package
    older = replace(package, package="ab" * 16, made_on=date(2026, 2, 8), entries=())
    take_package(amira.workspace.log, older, at())
    amira.show_client(package.engagement)
    assert "Mission dialogue: 1 new entry." in shown(amira.window.page("overview"))


def test_a_client_can_be_called_something_else(amira, qtbot):
    page = amira.window.page("overview")
    page.name.setText("Amira på lager 2")
    page.name.editingFinished.emit()
    assert page.title == "Amira på lager 2"
    page.name.setText(" ")
    page.name.editingFinished.emit()
    assert page.name.text() == "Amira på lager 2"


def test_every_control_has_a_name(amira, qtbot):
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    for name in PAGES:
        amira.window.show_page(name)
        kinds = QAbstractButton | QComboBox | QLineEdit
        found = [w for w in amira.frame.findChildren(QWidget) if isinstance(w, kinds)]
        seen = [w for w in found if w.isVisible() and w.focusPolicy() and not w.accessibleName()]
        assert seen == []


def test_back_to_all_clients_forgets_the_one_that_was_open(amira, click, qtbot):
    click(named(amira.frame, "All clients"))
    qtbot.waitUntil(lambda: amira.client is None)
    assert amira.window.current == "clients"
