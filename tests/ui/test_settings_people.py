"""Settings: people and decision areas, worked through the widgets, checked in the log."""

import pytest
from PySide6.QtCore import Qt

from leadercoach.coaching.action import Action
from leadercoach.log.entries import build
from leadercoach.store.people import agreed_levels, areas, people
from leadercoach.usecases import actions
from leadercoach.usecases import people as change
from tests.ui.conftest import TODAY, named, said, shown


@pytest.fixture
def group(session):
    session.window.show_page("settings")
    return session.window.page("settings").choose("people")


@pytest.fixture
def area_group(session):
    session.window.show_page("settings")
    return session.window.page("settings").choose("areas")


def aliases(group):
    return [p.alias for p in people(group.workspace.log)]


def test_an_alias_is_added_with_enter(group, qtbot):
    qtbot.keyClicks(group.add.edit, "M3")
    qtbot.keyClick(group.add.edit, Qt.Key.Key_Return)
    assert aliases(group) == ["M3"]
    assert group.add.edit.text() == ""
    assert "M3\nno entries" in shown(group)


def test_an_alias_that_cannot_be_kept_is_refused_in_words_and_stays_to_be_mended(
    group, session, click
):
    group.add.edit.setText("M3, M4")
    click(named(group, "Add"))
    assert aliases(group) == []
    assert "comma" in session.window.toast.accessibleName()
    assert group.add.edit.text() == "M3, M4"


def test_markup_in_an_alias_is_shown_as_typed(group, click):
    group.add.edit.setText("<b>&x")
    click(named(group, "Add"))
    assert "<b>&x" in shown(group)
    assert "<b>" not in named(group, "Rename <b>&x").toolTip()


def add(group, *names):
    for alias in names:
        change.add_person(group.workspace.log, alias, group.workspace.at)
    group.refresh()


def test_an_alias_is_changed_where_it_stands(group, qtbot, click):
    add(group, "M3")
    click(named(group, "Rename M3"))
    row = group.rows.row(people(group.workspace.log)[0].id)
    row._edit.setText("M30")
    qtbot.keyClick(row._edit, Qt.Key.Key_Return)
    assert aliases(group) == ["M30"]
    assert "Rename M30" in said(group)


def test_escape_leaves_the_alias_as_it_was(group, qtbot, click):
    add(group, "M3")
    click(named(group, "Rename M3"))
    row = group.rows.row(people(group.workspace.log)[0].id)
    row._edit.setText("M30")
    qtbot.keyClick(row._edit, Qt.Key.Key_Escape)
    assert aliases(group) == ["M3"]
    assert group.window().focusWidget() is named(group, "Rename M3")


def test_a_taken_alias_is_refused_and_can_be_mended_at_once(group, session, qtbot, click):
    add(group, "M3", "M4")
    click(named(group, "Rename M3"))
    row = next(r for r in group.rows._rows.values() if r._name == "M3")
    row._edit.setText("m4")
    qtbot.keyClick(row._edit, Qt.Key.Key_Return)
    assert aliases(group) == ["M3", "M4"]
    assert "taken" in session.window.toast.accessibleName()
    assert row._edit.isVisible()
    assert row._edit.text() == "m4"


def test_a_person_is_hidden_and_shown_again(group, click):
    add(group, "M3")
    click(named(group, "Hide M3"))
    assert people(group.workspace.log)[0].retired
    assert "hidden" in shown(group)
    click(named(group, "Show M3 again"))
    assert not people(group.workspace.log)[0].retired


def test_removing_somebody_can_be_undone(group, session, click):
    add(group, "M3")
    click(named(group, "M3 is in my team"))
    click(named(group, "Remove M3"))
    assert aliases(group) == []
    click(session.window.toast._button)
    assert [(p.alias, p.team) for p in people(group.workspace.log)] == [("M3", True)]


def test_somebody_in_an_entry_cannot_be_removed(group):
    entry = build(
        {
            "point": "dialogue",
            "occurred_on": "2026-02-09",
            "with_group": "team",
            "topics": ["mission"],
            "people": ["M3"],
        }
    )
    group.workspace.add(entry)
    assert "1 entry" in shown(group)
    assert "Remove M3" not in said(group)


def test_somebody_promised_something_cannot_be_removed(session, at):
    promised = Action(what="Ask", promised_to="staff", person="M3")
    actions.agree(session.workspace.log, promised, at)
    session.window.show_page("settings")
    found = session.window.page("settings").choose("people")
    assert "no entries" in shown(found)
    assert "Remove M3" not in said(found)


def test_when_a_row_goes_its_neighbour_takes_the_focus(group, click):
    add(group, "M1", "M2")
    named(group, "Remove M2").setFocus()
    click(named(group, "Remove M2"))
    assert group.window().focusWidget() is named(group, "Rename M1")
    named(group, "Remove M1").setFocus()
    click(named(group, "Remove M1"))
    assert group.window().focusWidget() is group.add.edit


def test_an_area_is_added_and_a_level_agreed(area_group, qtbot):
    area_group.add.edit.setText("Rota & <i>leave</i>")
    qtbot.keyClick(area_group.add.edit, Qt.Key.Key_Return)
    log = area_group.workspace.log
    (area,) = areas(log, TODAY)
    row = area_group.rows.row(area.id)
    assert row.level.currentText() == "Not agreed yet"
    qtbot.keyClick(row.level, Qt.Key.Key_Down)
    assert [a.level for a in agreed_levels(log, area.id)] == [1]
    assert row.level.currentText().startswith("1 · ")
    assert "level 1 from Monday 9 February 2026" in shown(area_group)
    assert "Rota & <i>leave</i>" in shown(area_group)


def test_what_was_agreed_before_stays_to_be_read(area_group):
    log, at = area_group.workspace.log, area_group.workspace.at
    area = change.add_area(log, "Rota", at)
    change.agree_level(log, area, 3, at, TODAY.replace(year=2025))
    change.agree_level(log, area, 6, at)
    area_group.refresh()
    assert "level 6 from Monday 9 February 2026 · level 3 from" in shown(area_group)


def test_removing_an_area_can_be_undone_with_its_levels(area_group, session, click):
    log, at = area_group.workspace.log, area_group.workspace.at
    area = change.add_area(log, "Rota", at)
    change.agree_level(log, area, 3, at, TODAY.replace(year=2025))
    area_group.refresh()
    click(named(area_group, "Remove Rota"))
    assert areas(log, TODAY) == []
    click(session.window.toast._button)
    (back,) = areas(log, TODAY)
    assert (back.name, back.level) == ("Rota", 3)


def test_an_area_is_renamed_and_hidden(area_group, qtbot, click):
    log, at = area_group.workspace.log, area_group.workspace.at
    area = change.add_area(log, "Rota", at)
    area_group.refresh()
    click(named(area_group, "Rename Rota"))
    row = area_group.rows.row(area)
    row._edit.setText("Shifts")
    qtbot.keyClick(row._edit, Qt.Key.Key_Return)
    click(named(area_group, "Hide Shifts"))
    assert areas(log, TODAY)[0][1:3] == ("Shifts", True)


def test_a_blank_area_name_is_refused(area_group, session, qtbot, click):
    change.add_area(area_group.workspace.log, "Rota", area_group.workspace.at)
    area_group.refresh()
    click(named(area_group, "Rename Rota"))
    (row,) = area_group.rows._rows.values()
    row._edit.setText("  ")
    qtbot.keyClick(row._edit, Qt.Key.Key_Return)
    assert "needs a name" in session.window.toast.accessibleName()


def test_who_is_in_the_team_is_ticked_and_kept(group, click):
    add(group, "M3", "M4")
    click(named(group, "M3 is in my team"))
    assert [p.team for p in people(group.workspace.log)] == [True, False]
    assert named(group, "M3 is in my team").isChecked()
    click(named(group, "M3 is in my team"))
    assert [p.team for p in people(group.workspace.log)] == [False, False]
