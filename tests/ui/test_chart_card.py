"""A figure on its card: picture, table, words; marks one can point at, walk through and open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip

from leadercoach.profile.chart import Mark, Table
from tests.ui.conftest import named, said, shown
from tests.ui.figures import nothing, units, wait_drawn, weeks
from ui.charts.chart_card import ChartCard
from ui.charts.chart_picture import PAD, PAUSE, ChartPicture
from ui.charts.pictures import file_name


@pytest.fixture
def pictures(session):
    return session.pages.pictures


@pytest.fixture
def card(qtbot, session, pictures):
    """A card with three units, drawn."""
    made = ChartCard(pictures, hideable=True)
    place(made, session)
    made.show_chart(units())
    wait_drawn(qtbot, made, 3)
    return made


def place(card: ChartCard, session) -> None:
    """Put a card over the window."""
    card.setParent(session.window)
    card.resize(500, 300)
    card.show()


def centre(card: ChartCard, nth: int) -> QPoint:
    return card.picture.place_of(nth).center().toPoint()


def asked(card: ChartCard, monkeypatch) -> list[object]:
    """What the card asks the studio for from now on."""
    studio, found = card.picture._studio, []
    ask = studio.ask

    def count(*wish):
        found.append(wish)
        ask(*wish)

    monkeypatch.setattr(studio, "ask", count)
    return found


def choose(card: ChartCard, button: str, text: str) -> None:
    """Take something from one of the card's menus, which need no screen here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QMenu, "popup", lambda _menu, _place: None)
        named(card, button).click()
    menu = card.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.deleteLater()


# Words and table


def test_a_card_says_title_sentence_and_notes(card):
    for words in ("Who decided", "Three.", "One left out."):
        assert words in shown(card)


def test_a_figure_with_nothing_to_draw_is_its_sentence_without_buttons(qtbot, pictures, session):
    made = ChartCard(pictures)
    place(made, session)
    made.show_chart(nothing())
    assert "Nothing told yet." in shown(made)
    assert said(made) == set()
    assert not made.picture.isVisible()


def test_the_table_has_what_the_chart_says(card, click):
    click(named(card, "Table"))
    model = card.table.model()
    rows = range(model.rowCount())
    columns = range(model.columnCount())
    read = Table(
        tuple(model.headerData(c, Qt.Orientation.Horizontal) for c in columns),
        tuple(tuple(model.index(r, c).data() for c in columns) for r in rows),
    )
    assert read == units().table
    assert card.table.isVisible()
    assert not card.picture.isVisible()


def test_the_table_keeps_qts_rules(card, qtmodeltester, click):
    click(named(card, "Table"))
    qtmodeltester.check(card.table.model(), force_py=True)
    assert card.table.model().rowCount() == 3


def test_a_cell_is_spoken_with_its_head(card, click):
    click(named(card, "Table"))
    index = card.table.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Week: b"


def test_the_table_is_copied_with_its_heads(card, click):
    click(named(card, "Table"))
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Week\tCount\na\t1\nb\t1\nc\t1"


def test_chosen_cells_are_copied_alone(card, click):
    click(named(card, "Table"))
    card.table.selectRow(1)
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "b\t1"


def test_the_picture_comes_back_from_the_table(card, click):
    click(named(card, "Table"))
    click(named(card, "Table"))
    assert card.picture.isVisible()
    assert not card.table.isVisible()


# Marks


def test_a_click_on_a_mark_opens_what_is_behind_it(card, qtbot):
    with qtbot.waitSignal(card.opened) as done:
        qtbot.mouseClick(card.picture, Qt.MouseButton.LeftButton, pos=centre(card, 1))
    assert done.args == [Mark("Unit b", ("b",))]


def test_a_click_beside_the_marks_opens_nothing(card, qtbot):
    with qtbot.assertNotEmitted(card.opened):
        corner = QPoint(card.picture.width() - 1, card.picture.height() - 1)
        qtbot.mouseClick(card.picture, Qt.MouseButton.LeftButton, pos=corner)


def test_a_mark_says_what_it_is_as_it_is_written(card, qtbot, monkeypatch):
    words = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: words.append(text))
    odd = units()._replace(shape=_with_name("<b>Eva</b> & co"))
    card.show_chart(odd)
    wait_drawn(qtbot, card, 1)
    over = centre(card, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, over, card.picture.mapToGlobal(over))
    QApplication.sendEvent(card.picture, event)
    assert words == ["<span>&lt;b&gt;Eva&lt;/b&gt; &amp; co</span>"]


def _with_name(name):
    shape = units("x").shape
    row = shape.rows[0]
    unit = row.units[0]._replace(mark=Mark(name, ("x",)))
    return shape._replace(rows=(row._replace(units=(unit,)),))


def test_keys_walk_from_mark_to_mark_and_open_them(card, qtbot):
    picture = card.picture
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    names = [_name(picture)]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(picture, key)
        names.append(_name(picture))
    assert names == [f"Unit {n}. Who decided" for n in "abcca"]
    QTest.keyClick(picture, Qt.Key.Key_End)
    with qtbot.waitSignal(card.opened) as done:
        QTest.keyClick(picture, Qt.Key.Key_Return)
    assert done.args[0].ids == ("c",)


def _name(picture: ChartPicture) -> str:
    return QAccessible.queryAccessibleInterface(picture).text(QAccessible.Text.Name)


def test_one_comes_to_a_line_at_its_latest_week(card, qtbot):
    card.show_chart(weeks(6))
    wait_drawn(qtbot, card, 6)
    card.picture.setFocus(Qt.FocusReason.TabFocusReason)
    assert _name(card.picture) == "Week 38. Regularity"


def test_the_picture_is_described_by_its_sentence(card):
    spoken = QAccessible.queryAccessibleInterface(card.picture)
    assert spoken.text(QAccessible.Text.Description) == "Three."


def test_the_mark_one_is_at_is_kept_when_it_is_drawn_elsewhere(card, qtbot):
    card.picture.move_to(1)
    card.show_chart(units("xabc"))
    wait_drawn(qtbot, card, 4)
    assert card.picture.spots[card.picture.now].mark.ids == ("b",)


# Drawing


def test_nothing_is_drawn_again_where_nothing_changed(card, qtbot, monkeypatch):
    wishes = asked(card, monkeypatch)
    card.show_chart(units())
    card.resize(card.width(), card.height() + 60)
    card.hide()
    card.show()
    qtbot.wait(2 * PAUSE)
    assert wishes == []


def test_another_width_is_drawn_once_it_stays(card, qtbot, monkeypatch):
    wishes = asked(card, monkeypatch)
    for width in (520, 560, 600):
        card.resize(width, 300)
    qtbot.waitUntil(lambda: len(wishes) > 0)
    qtbot.wait(2 * PAUSE)
    assert [wish[3] for wish in wishes] == [card.picture.width() - 2 * PAD]


def test_the_old_picture_stays_until_the_new_one_is_drawn(card, qtbot):
    before = card.picture._image
    card.show_chart(units("abcde"))
    assert card.picture._image is before
    wait_drawn(qtbot, card, 5)
    assert card.picture._image is not before


def test_a_table_asks_for_no_picture(card, qtbot, monkeypatch, click):
    click(named(card, "Table"))
    wishes = asked(card, monkeypatch)
    card.show_chart(units("ab"))
    qtbot.wait(2 * PAUSE)
    assert wishes == []


def test_a_picture_that_cannot_be_drawn_gives_way_to_its_table(card):
    card.picture._failed(card.picture._ticket, ValueError())
    assert card.table.isVisible()
    assert "cannot be drawn" in shown(card)


# Out of the window


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """The save dialog answers with this place; what it was asked stands in `asked`."""
    place = {"path": tmp_path / "figure.png", "asked": []}

    def answer(_parent, _title, suggested, _kinds):
        place["asked"].append(Path(suggested).name)
        return str(place["path"]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return place


@pytest.mark.parametrize(
    ("kind", "begins"), [("PNG", b"\x89PNG"), ("SVG", b"<?xml"), ("PDF", b"%PDF")]
)
def test_a_picture_is_saved_under_a_name_that_tells_what_it_is(
    card, session, chosen, qtbot, kind, begins
):
    chosen["path"] = chosen["path"].with_suffix("")
    choose(card, "Save picture", kind)
    path = chosen["path"].with_suffix(f".{kind.lower()}")
    qtbot.waitUntil(lambda: path.name in session.window.toast.accessibleName(), timeout=20_000)
    assert chosen["asked"] == [f"who-decided-2026-02-09.{kind.lower()}"]
    assert path.read_bytes().startswith(begins)


def test_another_file_with_the_ending_added_is_asked_about(card, session, chosen, qtbot):
    there = chosen["path"]
    there.write_bytes(b"of somebody else")
    chosen["path"] = there.with_suffix("")
    choose(card, "Save picture", "PNG")
    assert chosen["asked"] == ["who-decided-2026-02-09.png", "figure.png"]
    assert not session.window.busy.running
    assert there.read_bytes() == b"of somebody else"


def test_a_picture_never_takes_the_place_of_the_log(card, session, chosen, qtbot):
    link = chosen["path"]
    link.symlink_to(session.path)
    choose(card, "Save picture", "PNG")
    toast = session.window.toast
    qtbot.waitUntil(lambda: "the log itself" in toast.accessibleName(), timeout=20_000)
    assert session.workspace.log.rows("select 1") == [(1,)]
    assert link.is_symlink()


def test_a_place_that_takes_nothing_is_told_in_words(card, session, chosen, qtbot):
    chosen["path"] = chosen["path"].parent / "none" / "figure.png"
    choose(card, "Save picture", "PNG")
    toast = session.window.toast
    qtbot.waitUntil(lambda: bool(toast.accessibleName()), timeout=20_000)
    assert "no such place" in toast.accessibleName()
    assert not session.window.busy.running


def test_a_full_disk_is_told_in_words(card, session, chosen, qtbot, small_disk):
    (small_disk / "filling").write_bytes(b"x" * 510_000)
    chosen["path"] = small_disk / "figure.png"
    choose(card, "Save picture", "PNG")
    toast = session.window.toast
    qtbot.waitUntil(lambda: bool(toast.accessibleName()), timeout=20_000)
    assert "full" in toast.accessibleName()
    assert not chosen["path"].exists()


def test_a_picture_is_copied(card, session, qtbot):
    QGuiApplication.clipboard().clear()
    choose(card, "Save picture", "Copy picture")
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=20_000)
    assert "copied" in session.window.toast.accessibleName()


def test_a_figure_can_be_hidden_where_the_page_lets_it(card, qtbot):
    with qtbot.waitSignal(card.hide_asked):
        choose(card, "More", "Hide this figure")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vanestyrka · Återföra", "vanestyrka-aterfora-2026-02-09.svg"),
        ("Håll/fråga: ja?", "hall-fraga-ja-2026-02-09.svg"),
    ],
)
def test_file_names_suit_every_system(title, name, at):
    assert file_name(title, at.today, "svg") == name
