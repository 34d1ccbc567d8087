"""The log page: found again, read, changed, deleted and brought back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leadercoach.log.entries import build
from leadercoach.log.weeks import Pause, Week
from leadercoach.store.entries import get
from leadercoach.usecases import entries, weeks
from leadercoach.views.log_list import Filter
from tests.ui.conftest import named, said, shown
from ui.log.model import ITEM_ROLE, EntryModel


@pytest.fixture
def filled(session, at):
    """A log with an entry of each kind over three weeks, shown on the log page."""
    raws = (
        {"point": "dialogue", "occurred_on": "2026-02-09", "with_group": "team"}
        | {"topics": ["mission"], "title": "Idé på bålet", "people": ["M2"]},
        {"point": "upward", "occurred_on": "2026-02-03", "recipient": "manager"}
        | {"content": "need", "need_type": "money", "title": "Kvällarna"},
        {"point": "delegation", "occurred_on": "2026-02-02", "level": 6, "involved_before": "all"}
        | {"title": "Kvällsschemat", "receivers": ["M3"], "principles": ["trust"]},
        {"point": "failure", "occurred_on": "2026-01-20", "kind": "took_over"}
        | {"title": "<b>Otydlig</b> & sen"},
    )
    for raw in raws:
        entries.add(session.workspace.log, build(raw), at)
    session.workspace.changed.emit("entries")
    session.window.show_page("log")
    return session


def page(session):
    return session.window.page("log")


def titles(session) -> list[str]:
    model = page(session)._list.entries
    items = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [item.title for item in items if item]


def reading(session) -> str:
    return shown(page(session)._reading)


def test_an_empty_log_says_what_will_stand_there(session, click):
    session.window.show_page("log")
    assert "Nothing logged yet" in shown(page(session))
    click(named(page(session), "Log the first one"))
    assert session.window.findChild(object, "overlay") is not None


def test_entries_stand_latest_first_under_their_weeks(filled):
    assert titles(filled) == ["Idé på bålet", "Kvällarna", "Kvällsschemat", "<b>Otydlig</b> & sen"]
    assert len(page(filled)._list.entries.heads()) == 3
    assert "4 entries" in shown(page(filled))


def test_the_first_entry_is_read_at_once(filled):
    assert "Idé på bålet" in reading(filled)
    assert "Monday 9 February 2026" in reading(filled)


def test_an_entry_that_does_not_count_says_why_in_its_row_and_where_it_is_read(filled, at):
    model = page(filled)._list.entries
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert "counts once it is told" in spoken[-1]
    raw = {"point": "dialogue", "occurred_on": "2026-02-09", "with_group": "team"}
    entries.add(filled.workspace.log, build(raw | {"topics": ["other"]}), at)
    filled.workspace.changed.emit("entries")
    page(filled)._list.select(1)
    assert "Not counted towards the target: not about the mission." in reading(filled)


def test_a_week_that_is_not_a_whole_one_says_its_days_at_its_head(filled, at):
    pause = Pause(date(2026, 2, 12), date(2026, 2, 13))
    weeks.pause(filled.workspace.log, pause, at)
    filled.workspace.changed.emit("weeks")
    rows = page(filled)._list._rows
    assert rows._week_state(Week.of(date(2026, 2, 9))) == "3 workdays · running"
    assert rows._week_state(Week.of(date(2026, 2, 2))) == "open"


def test_arrow_keys_walk_over_the_heads_of_weeks(filled):
    table = page(filled)._list
    table.setFocus()
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert "<b>Otydlig</b> & sen" in reading(filled)


def test_markup_is_shown_as_typed(filled):
    page(filled).search("otyd")
    assert titles(filled) == ["<b>Otydlig</b> & sen"]
    assert "&lt;b&gt;" in reading(filled)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kväll", ["Kvällarna", "Kvällsschemat"]),
        ("KVÄLLA", ["Kvällarna"]),
        ("kvall", []),
        ("ide", ["Idé på bålet"]),
        ("m3", ["Kvällsschemat"]),
        ("bål idé", ["Idé på bålet"]),
        ('"', []),
    ],
)
def test_search_finds_the_beginnings_of_words(filled, qtbot, typed, found):
    filled.window.header.search.setText(typed)
    assert titles(filled) == found
    qtbot.wait(200)
    assert titles(filled) == found


def test_heads_and_rows_keep_their_heights_when_the_list_changes(filled, qtbot):
    table = page(filled)._list
    for typed in ("kväll", "", "bål", "kväll"):
        filled.window.header.search.setText(typed)
        qtbot.wait(200)
        heads = set(table.entries.heads())
        heights = [table.verticalHeader().sectionSize(r) for r in range(table.entries.rowCount())]
        assert heights == [36 if row in heads else 56 for row in range(len(heights))]


def test_search_from_another_page_goes_to_the_log(filled):
    filled.window.show_page("today")
    filled.window.header.search.setText("kväll")
    assert filled.window.current == "log"
    assert len(titles(filled)) == 2


def test_nothing_found_offers_everything_again(filled, click):
    filled.window.header.search.setText("zzz")
    assert "Nothing fits" in shown(page(filled))
    click(named(page(filled), "Show everything"))
    assert len(titles(filled)) == 4


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (Filter(point="failure"), 1),
        (Filter(person="m3"), 1),
        (Filter(tag="trust"), 1),
        (Filter(open_only=True), 3),
    ],
)
def test_chips_narrow_the_list(filled, chosen, found):
    page(filled).show_filter(chosen)
    assert len(titles(filled)) == found


def test_the_entries_behind_a_figure_are_listed_with_its_words(filled, click):
    picked = tuple(item.id for item in _items(filled)[1:3])
    filled.routes.entries.emit(Filter(ids=picked, why="Who decided, weeks 3–6"))
    assert titles(filled) == ["Kvällarna", "Kvällsschemat"]
    assert "Who decided, weeks 3–6" in shown(page(filled))
    click(named(page(filled), "Show more than Who decided, weeks 3–6"))
    assert len(titles(filled)) == 4


def test_a_long_reason_does_not_widen_the_page(filled):
    filled.routes.entries.emit(Filter(why="Who decided"))
    wide = page(filled).minimumSizeHint().width()
    filled.routes.entries.emit(Filter(why="Who decided " * 40))
    assert page(filled).minimumSizeHint().width() == wide
    assert "Nothing fits" in shown(page(filled))


def test_an_entry_deleted_since_is_not_listed(filled):
    first, second, *_ = _items(filled)
    filled.routes.entries.emit(Filter(ids=(first.id, second.id), why="Two"))
    filled.workspace.delete(first.id)
    assert titles(filled) == [second.title]
    filled.workspace.delete(second.id)
    assert "Nothing fits" in shown(page(filled))


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [
        ("2026-02-02", "2026-02-08", "Week 6"),
        ("2025-11-03", "2025-11-09", "Week 45, 2025"),
        ("2026-02-02", "2026-02-15", "2–15 February"),
    ],
)
def test_the_chip_of_a_period_says_which(filled, since, until, name):
    chosen = Filter(since=date.fromisoformat(since), until=date.fromisoformat(until))
    filled.routes.entries.emit(chosen)
    assert name in shown(page(filled))


@pytest.mark.parametrize("way", ["button", "Esc"])
def test_one_goes_back_from_what_was_listed_to_where_one_was(filled, click, way):
    filled.window.show_page("guidance")
    filled.routes.entries.emit(Filter(point="failure"))
    assert filled.window.header.search.isVisible()
    if way == "Esc":
        QTest.keyClick(page(filled)._list, Qt.Key.Key_Escape)
    else:
        click(named(filled.window.header, "Back"))
    assert filled.window.current == "guidance"
    assert "Back" not in said(filled.window.header)


def test_going_elsewhere_forgets_the_way_back(filled):
    filled.window.show_page("guidance")
    filled.routes.entries.emit(Filter(point="failure"))
    filled.window.show_page("settings")
    filled.window.show_page("log")
    assert "Back" not in said(filled.window.header)
    QTest.keyClick(page(filled)._list, Qt.Key.Key_Escape)
    assert filled.window.current == "log"


def test_an_entry_is_edited_with_enter(filled):
    table = page(filled)._list
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    card = filled.window.findChild(object, "overlay")
    card.form.fields["title"].edit.setText("Idé om elden")
    card.save()
    assert titles(filled)[0] == "Idé om elden"
    assert "Title changed from Idé på bålet to Idé om elden" in reading(filled)


def test_an_earlier_version_can_be_read_again(filled, click, at):
    log = filled.workspace.log
    entry_id = page(filled)._list.current_id()
    before = get(log, entry_id).entry
    filled.workspace.edit(entry_id, build({**_plain(before), "title": "Ny"}))
    click(named(page(filled)._reading, "Show how it stood"))
    assert "As it stood" in reading(filled)
    assert "Idé på bålet" in reading(filled)
    click(named(page(filled)._reading, "Back to now"))
    assert "As it stood" not in reading(filled)


def test_delete_moves_to_the_bin_and_undo_brings_back(filled, click):
    table = page(filled)._list
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert "Idé på bålet" not in titles(filled)
    click(named(filled.window.toast, "Undo"))
    assert "Idé på bålet" in titles(filled)


def test_deleting_goes_on_with_the_neighbour(filled):
    table = page(filled)._list
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert table.current_id() == next(i.id for i in _items(filled) if i.title == "Kvällsschemat")


def test_a_repeated_need_is_named_and_not_numbered(filled, at):
    first = next(i for i in _items(filled) if i.title == "Kvällarna")
    raw = {"point": "upward", "occurred_on": "2026-02-09", "recipient": "top", "content": "need"}
    again = build(raw | {"need_type": "money", "repeat_of": first.id})
    record = entries.add(filled.workspace.log, again, at)
    filled.routes.entry.emit(record.id)
    assert "Kvällarna, 3 February" in reading(filled)
    assert first.id not in reading(filled)


def test_down_goes_from_the_search_box_to_the_hits(filled):
    box = filled.window.header.search
    box.setFocus()
    box.setText("kväll")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert page(filled)._list.hasFocus()


def test_undo_says_when_there_is_nothing_to_take_back(filled):
    filled.window.undo.emit()
    assert "nothing to take back" in filled.window.toast.accessibleName()


def test_a_need_is_brought_up_again_from_the_first(filled):
    first = next(i for i in _items(filled) if i.title == "Kvällarna")
    page(filled)._repeat(first.id)
    card = filled.window.findChild(object, "overlay")
    assert card.form.raw()["repeat_of"] == first.id


def test_follow_ups_are_answered_in_the_reading_pane(filled, click):
    first = next(i for i in _items(filled) if i.title == "Kvällarna")
    filled.routes.entry.emit(first.id)
    click(named(page(filled)._reading, "Yes"))
    assert get(filled.workspace.log, first.id).entry.response == "met"


def test_the_model_keeps_qts_rules(filled, qtmodeltester):
    model = EntryModel(filled.workspace.log, filled.workspace.at.today)
    model.show_filter(Filter())
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 7


def test_each_row_is_spoken_with_point_date_and_title(filled):
    model = page(filled)._list.entries
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Mission dialogue, Monday 9 February, Idé på bålet")


def _items(session):
    model = page(session)._list.entries
    rows = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [item for item in rows if item]


def _plain(entry):
    from leadercoach.log.entries import plain

    return plain(entry)
