"""The thin line of a habit: broken at pauses, hollow where it was told later, words apart."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QImage

from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.profile import read_profile
from leadercoach.profile.rows import PointRow, point_row
from leadercoach.usecases import weeks
from tests.samples import TODAY, add, at
from ui.base import theme
from ui.profile.sparkline import Sparkline

LAST = Week.parse("2026-W06")


def lived(log, count: int = 26, late: int = 0) -> PointRow:
    """Something in each of the last weeks but the first six; three weeks of pause, one left open
    before them."""
    weeks.pause(log, Pause(date(2025, 12, 8), date(2025, 12, 28)), at(TODAY))
    for back in range(count - 1, -1, -1):
        week = LAST.before(back)
        if back < 20 and back not in (6, 7, 8):
            told = week.friday + timedelta(days=7 if back == late else 0)
            add(log, "upward", on=told, occurred_on=week.friday.isoformat())
        if back != 9:
            weeks.close(log, week, at(week.sunday))
    return point_row(read_profile(log, TODAY), "upward", "sv")


@pytest.fixture
def line(qtbot, dressed):
    made = Sparkline()
    qtbot.addWidget(made)
    return made


def shown(line: Sparkline, row: PointRow, width: int = 500) -> QImage:
    line.show_row(row)
    line.resize(width, line.sizeHint().height())
    line.setStyleSheet("background: white")
    return line.grab().toImage()


def drawn(image: QImage, x: float, top: float, bottom: float, colour: str) -> bool:
    """Whether there is something of a colour on a line downward."""
    wanted = QColor(colour)
    found = [image.pixelColor(round(x), y) for y in range(round(top), round(bottom))]
    return any(
        abs(c.red() - wanted.red()) + abs(c.green() - wanted.green()) < 90 and c != QColor("white")
        for c in found
    )


@pytest.mark.parametrize("width", [240, 286, 340, 430, 500, 640])
def test_words_below_never_touch(line, log, width):
    row = lived(log)
    shown(line, row, width)
    placed = line._placed(row, QFontMetrics(theme.current().font(12)))
    boxes = sorted((box.left(), box.right()) for box, _ in placed)
    assert all(before[1] + 6 <= after[0] for before, after in pairwise(boxes))
    assert all(left >= 0 and right <= width for left, right in boxes)
    assert {"feb", "paus"} <= {text for _, text in placed}


def test_the_line_breaks_at_a_pause(line, log):
    image = shown(line, lived(log))
    colour = theme.current().colours["upward"]
    top, bottom = line._y(100) + 2, line._y(0) - 2
    assert drawn(image, line._x(14.5), top, bottom, colour)
    assert not drawn(image, line._x(17), top, bottom, colour)
    assert drawn(image, line._x(20.5), top, bottom, colour)


def test_a_week_held_up_by_later_words_has_a_hollow_mark(line, log):
    row = lived(log, late=4)
    image = shown(line, row)
    (spot,) = [spot for run in line._runs() for spot in run if spot.week.late]
    assert image.pixelColor(round(spot.x), round(spot.y)).name() == "#ffffff"


def opened(log) -> PointRow:
    """Twelve weeks that reached the target, and then three that were left open."""
    for back in range(14, -1, -1):
        week = LAST.before(back)
        if back > 2:
            add(log, "upward", on=week.friday)
            weeks.close(log, week, at(week.sunday))
    return point_row(read_profile(log, TODAY), "upward", "sv")


def test_of_the_range_alone_the_line_stops_where_the_open_weeks_begin(line, log):
    row = opened(log)
    shown(line, row)
    assert row.range_alone.endswith("och 100 %")
    ((*_, last),) = line._runs()
    assert last.x == line._x(12)  # the first open week has a number, the second none
    ((*_, (end, _)),) = line._ranges()
    assert end == line._x(15)


def test_the_range_alone_ends_in_a_bracket_from_its_lower_to_its_upper_end(line, log):
    row = opened(log)
    image = shown(line, row)
    week, x, edge = row.line.weeks[-1], line._x(15), theme.current().colours["upward_edge"]
    low, high = line._y(week.low), line._y(week.high)
    upright = [drawn(image, int(x), y, y + 1, edge) for y in range(round(high) + 2, round(low) - 1)]
    assert upright
    assert all(upright)
    for side in (-3, 3):
        assert drawn(image, x + side, low - 1, low + 2, edge)
        assert not drawn(image, x + side, (low + high) / 2, (low + high) / 2 + 2, edge)


def test_a_number_ends_in_the_mark_of_its_point_and_no_bracket(line, log):
    row = lived(log)
    image = shown(line, row)
    spot = line._runs()[-1][-1]
    assert row.line.alone is None
    assert drawn(image, spot.x + 3, spot.y, spot.y + 2, theme.current().colours["upward"])


def test_without_a_number_there_is_only_the_strip(line, log):
    row = lived(log, count=3)
    assert row.value == ""
    image = shown(line, row)
    assert image.height() < 60
    assert drawn(image, line._x(0), 0, 30, theme.current().colours["upward"])


def test_a_log_that_has_not_begun_shows_one_running_week(line, log):
    row = point_row(read_profile(log, TODAY), "failure", "en")
    image = shown(line, row)
    tile = theme.current().colours["selection"]
    assert image.pixelColor(round(line._x(0)), round(line._strip_y())).name() == tile.lower()


def bar(line: Sparkline, row: PointRow) -> list[bool]:
    """Whether there is something at each point across the glyph of a paused week."""
    image, radius = shown(line, row), 3
    middle, y = round(line._x(16)), round(line._strip_y())
    white = QColor("white")
    return [image.pixelColor(x, y) != white for x in range(middle - radius, middle + radius)]


def test_a_pause_set_afterwards_is_a_dotted_bar_and_one_set_in_time_a_whole_one(line, log):
    row = lived(log)
    in_time = tuple(week._replace(paused_late=False) for week in row.line.weeks)
    assert row.line.weeks[16].paused_late
    assert not all(bar(line, row))
    assert all(bar(line, row._replace(line=row.line._replace(weeks=in_time))))
