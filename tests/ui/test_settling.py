"""A copy of the log's file alone lacks nothing, a few seconds after the last save."""

import subprocess
from contextlib import closing
from pathlib import Path

from samples import add

from leadercoach.store.connection import connect
from leadercoach.store.engine import open_log
from leadercoach.views.log_list import Filter, first_items
from tests.ui.conftest import shown
from ui.shell.workspace import LOOK_FOR_OTHERS

SOON = 2 * LOOK_FOR_OTHERS


def alone(path: Path) -> list[str]:
    """The titles in a copy of the file itself, made by another program."""
    copy = path.with_name("copy.lc")
    subprocess.run(["cp", str(path), str(copy)], check=True)
    with open_log(copy) as log:
        found = [item.title for item in first_items(log, Filter(), "en", None)]
    for file in path.parent.glob("copy.lc*"):
        file.unlink()
    return found


def test_the_file_alone_has_what_was_saved_a_while_ago(session, qtbot):
    log = session.workspace.log
    add(log, title="saved here")
    assert alone(log.path) == []
    qtbot.waitUntil(lambda: alone(log.path) == ["saved here"], timeout=SOON)


def test_what_another_program_saved_is_in_it_too(session, qtbot):
    path = session.workspace.path
    with open_log(path) as terminal:
        add(terminal, title="saved there")
    qtbot.waitUntil(lambda: alone(path) == ["saved there"], timeout=SOON)


def test_a_reader_is_named_in_the_settings_until_the_file_is_complete(session, qtbot):
    log = session.workspace.log
    session.window.show_page("settings")
    group = session.window.page("settings").choose("data")
    with closing(connect(log.path)) as reader:
        reader.execute("begin")
        reader.execute("select count(*) from entries").fetchone()
        add(log, title="later")
        qtbot.waitUntil(lambda: "still lies in a second file" in shown(group), timeout=SOON)
    qtbot.waitUntil(lambda: alone(log.path) == ["later"], timeout=SOON)
    assert "still lies in a second file" not in shown(group)


def test_a_log_that_is_only_read_says_nothing_of_it(session):
    session.workspace.log.read_only = "log_read_only"
    session.workspace.settle()
    assert session.workspace.is_settled
