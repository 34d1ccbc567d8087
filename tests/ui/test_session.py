"""One run of the window: made anew while something runs, and one window for one log."""

import pytest
from PySide6.QtWidgets import QWidget

from leadercoach.views.log_list import Filter
from ui.forms.quick_entry import QuickEntry
from ui.shell.single import SingleWindow


def test_a_new_look_ends_what_runs_in_the_old_window(session, qtbot):
    ended = []

    def work(step):
        try:
            while True:
                step()
        finally:
            ended.append(True)

    session.window.busy.run("…", work, ended.append)
    session.rebuild()
    assert ended == [True]
    assert not session.window.busy.running


def test_a_half_written_form_comes_back_after_a_change_of_look(session):
    card = QuickEntry(session.window, session.workspace, "delegation", None)
    card.form.fields["title"].edit.setText("Halv")
    card.form.changed.emit()
    session.rebuild()
    (again,) = session.window.findChildren(QWidget, "overlay")
    assert again.form.fields["title"].read() == "Halv"


def test_leaving_the_demo_waits_for_the_window_that_has_the_log(session):
    session.single, other = SingleWindow(session.path), SingleWindow(session.path)
    assert other.first()
    session.start_demo()
    session.leave_demo()
    assert session.workspace.path != session.path
    assert "in use" in session.window.toast.accessibleName()
    other.give_up()
    session.leave_demo()
    assert session.workspace.path == session.path


@pytest.mark.parametrize("chosen", [Filter(open_only=True), Filter(tag="trust")])
def test_a_way_into_the_log_leaves_no_old_search_behind(session, chosen):
    session.window.header.search.setText("kväll")
    session.routes.entries.emit(chosen)
    assert session.window.header.search.text() == ""


def test_a_new_look_stays_with_the_point_whose_page_is_open(session):
    session.routes.point.emit("delegation")
    session.rebuild()
    assert session.window.current == "point_delegation"
    session.window.go_back()
    assert session.window.current == "profile"
