"""Observers on the profile page: a line of dots for each, and a column only where there are any."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from leadercoach import demo
from leadercoach.content import POINTS
from leadercoach.profile.observed import DotLine
from leadercoach.profile.profile import read_profile
from leadercoach.profile.rows import PointRow, point_row
from leadercoach.store.engine import open_log
from tests.ui.conftest import shown
from ui.profile.heads import ColumnHeads
from ui.profile.observer_dots import ObserverDots
from ui.profile.row import ProfileRow

TODAY = date(2026, 2, 9)


@pytest.fixture(scope="module")
def rows(tmp_path_factory) -> dict[str, PointRow]:
    """The rows of the demo, in English."""
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "en")
    with open_log(path) as log:
        profile = read_profile(log, TODAY)
        return {point: point_row(profile, point, "en") for point in POINTS}


@pytest.fixture
def dots(qtbot, session) -> ObserverDots:
    made = ObserverDots()
    qtbot.addWidget(made)
    made.resize(190, 92)
    return made


def picture(dots: ObserverDots, *lines: DotLine):
    dots.show_lines(lines)
    return dots.grab().toImage()


@pytest.fixture
def room(session, qtbot) -> QWidget:
    """Something to lay a row in."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def laid(room: QWidget, row: PointRow, width: int) -> ProfileRow:
    made = ProfileRow(row.point)
    room.resize(width, 600)
    made.setParent(room)
    made.show_row(row)
    made.resize(width, 400)
    room.show()
    return made


def place(row: ProfileRow) -> tuple[int, int]:
    """Row and column of the dots in the grid."""
    grid = row.layout()
    index = grid.indexOf(row.findChild(ObserverDots))
    return grid.getItemPosition(index)[:2]


def test_each_has_a_line_and_the_latest_comes_last(rows):
    lines = rows["dialogue"].dots
    assert [(line.name, line.form) for line in lines] == [("You", None), ("Johan", 0), ("Leila", 1)]
    assert (lines[2].earlier, lines[2].last) == ([3.5], 3)


def test_an_observer_without_anything_has_a_line_that_says_so(rows):
    leila = rows["delegation"].dots[2]
    assert (leila.values, leila.earlier) == ((), [])
    assert "Leila: nothing to go on yet." in rows["delegation"].dots_said


def test_the_latest_is_filled_and_earlier_ones_are_hollow(dots):
    both = picture(dots, DotLine("You", None, (2, 4)))
    turned = picture(dots, DotLine("You", None, (4, 2)))
    alone = picture(dots, DotLine("You", None, (4,)))
    assert both != turned
    assert both != alone
    assert picture(dots, DotLine("You", None, (4, 2, 4))) == both


def test_observers_are_told_apart_by_their_marks(dots):
    pictures = [picture(dots, DotLine("Same", form, (3,))) for form in (None, 0, 1, 2, 3, 4)]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_line_is_added_for_each_observer(dots):
    heights = []
    for names in ("A", "AB", "ABC"):
        dots.show_lines([DotLine(name, 0, (3,)) for name in names])
        heights.append(dots.sizeHint().height())
    assert heights[2] - heights[1] == heights[1] - heights[0] == 24


@pytest.mark.parametrize(("width", "where"), [(1118, (0, 3)), (820, (1, 2)), (500, (3, 0))])
def test_dots_have_a_column_where_there_is_room(room, rows, width, where):
    assert place(laid(room, rows["dialogue"], width)) == where


def test_dots_are_read_out_with_the_row(room, rows):
    spoken = laid(room, rows["upward"], 1118).accessibleName()
    assert "Johan: 3, latest 4." in spoken
    assert "Leila: nothing to go on yet." in spoken


def test_without_observers_there_is_no_such_column(room, rows):
    bare = rows["dialogue"]._replace(dots=(), dots_said="")
    made = laid(room, bare, 1118)
    assert not made.findChild(ObserverDots).isVisible()
    assert "nothing" not in made.accessibleName()


def test_the_column_has_a_head_where_there_are_observers(room):
    heads = ColumnHeads()
    heads.setParent(room)
    room.resize(1118, 40)
    heads.resize(1118, 30)
    room.show()
    assert "Observations" not in shown(heads)
    heads.show_observed(observed=True)
    assert "Observations" in shown(heads)


def test_marks_beyond_the_fifth_observer_begin_anew(dots):
    assert picture(dots, DotLine("A", 5, (3,))) == picture(dots, DotLine("A", 0, (3,)))
