"""The report's parts as boxes: how it looks on paper."""

from collections.abc import Iterator, Sequence

from leadercoach.profile.chart import Chart
from leadercoach.profile.follow_ups import FollowUps, Waiting
from leadercoach.profile.report import Report, Row, Section
from leadercoach.profile.rows import PointRow
from ui.report.boxes import Box, beside, gap, marked, one_line, picture, rule, stack, words
from ui.report.canvas import Style, width_of
from ui.report.pages import FULL, ROOM, Item

TITLE = Style(25, 32, 600)
PERIOD = Style(10.5, 16, 400, "muted")
BODY = Style(9.2, 13.6)
QUIET = Style(8.4, 12.2, 400, "muted")
HEAD = Style(14, 20, 600)
NAME = Style(10.5, 15, 600)
NUMBER = Style(25, 30, 600)
STANDS = Style(14, 20, 600)
LEFT, GUTTER = 196.0, 24.0
HALF = (ROOM - GUTTER) / 2
NARROW = ("needs", "answers", "heard", "taken_back", "directions")
DAY, KIND = 62.0, 136.0
HIGHEST = 0.75 * FULL


def items(report: Report) -> Iterator[Item]:
    """All of it, from the title to the last word."""
    yield Item(_title(report))
    if report.empty:
        yield Item(words(report.empty, BODY, ROOM), 18)
        return
    for row in report.rows:
        yield Item(_row(row), 10)
    yield Item(stack(rule(ROOM), gap(9), words(report.caution, QUIET, ROOM)), 10)
    for section in report.sections:
        yield from _section(section)
    if report.without:
        yield Item(words(report.without, QUIET, ROOM), 16)
    yield from _follow_ups(report.follow_ups)


def footer(report: Report, page: int, pages: int) -> Box:
    """What the report is for, and which page this is."""
    number = report.page_of(page, pages)
    wide = width_of(number, QUIET)
    return stack(
        rule(ROOM),
        gap(7),
        beside(
            (0, one_line(report.footer, QUIET, ROOM - wide - 12)),
            (ROOM - wide, one_line(number, QUIET, wide + 1)),
        ),
    )


def _title(report: Report) -> Box:
    return stack(
        words(report.title, TITLE, ROOM),
        gap(2),
        words(report.period, PERIOD, ROOM),
        gap(10),
        words("" if report.empty else report.explained, QUIET, ROOM),
    )


def _row(row: Row) -> Box:
    """The name and the number beside a small chart."""
    found, indent = row.row, 17.0
    name = marked(found.point, words(found.name, NAME, LEFT - indent), 7.5, 4.6, indent)
    value, lead = _value(found), f"{found.verdict}:" if found.verdict else ""
    left = stack(name, gap(3), value, gap(3), words(found.sentence, BODY, LEFT, lead))
    at = LEFT + GUTTER
    chart = picture(row.chart, ROOM - at, HIGHEST) if row.chart else gap(0)
    return stack(rule(ROOM), gap(11), beside((0, left), (at, chart)))


def _value(row: PointRow) -> Box:
    """The number, large, with its range; the facts with the number second; else the range alone or
    the word for why there is none. Below it how many weeks were closed, or are open."""
    weeks = words(row.weeks, QUIET, LEFT)
    if row.value != row.line.end or not row.value:
        stands = row.value or row.range_alone or row.state_word
        return stack(words(stands, STANDS, LEFT), words(row.beside, QUIET, LEFT), weeks)
    at = width_of(row.value, NUMBER) + 9
    beside_it = stack(gap(13.5), words(row.beside, QUIET, LEFT - at))
    return stack(beside((0, words(row.value, NUMBER, LEFT)), (at, beside_it)), weeks)


def _section(section: Section) -> Iterator[Item]:
    head = marked(section.point, words(section.name, HEAD, ROOM - 20), 10, 5.6, 20)
    yield Item(stack(rule(ROOM), gap(11), head), 16, tied=True)
    for nth, line in enumerate(_lines(section.charts)):
        wide = ROOM if len(line) == 1 else HALF
        boxes = [_chart(chart, wide) for chart in line]
        places = [(i * (HALF + GUTTER), box) for i, box in enumerate(boxes)]
        yield Item(beside(*places), 15 if nth else 9)


def _lines(charts: Sequence[Chart]) -> Iterator[tuple[Chart, ...]]:
    """Charts of half the width by two."""
    waiting: list[Chart] = []
    for chart in charts:
        if chart.name in NARROW:
            waiting.append(chart)
        else:
            if waiting:
                yield tuple(waiting)
                waiting = []
            yield (chart,)
        if len(waiting) == 2:
            yield tuple(waiting)
            waiting = []
    if waiting:
        yield tuple(waiting)


def _chart(chart: Chart, width: float) -> Box:
    return stack(
        words(chart.title, NAME, width),
        gap(6),
        picture(chart, width, HIGHEST),
        gap(5),
        words(chart.sentence, BODY, width),
        *(words(note, QUIET, width) for note in chart.notes),
    )


def _follow_ups(found: FollowUps) -> Iterator[Item]:
    """All on one page, to have at hand."""
    boxes = [rule(ROOM), gap(11), words(found.head, HEAD, ROOM), gap(6)]
    boxes.append(words(found.none, BODY, ROOM))
    for name, rows in found.groups:
        boxes += [gap(6), words(name, NAME, ROOM)]
        for row in rows:
            boxes += [gap(3.5), _waiting(row)]
        boxes.append(gap(6))
    boxes.append(words(found.more, QUIET, ROOM))
    yield Item(stack(*boxes), 16)


def _waiting(row: Waiting) -> Box:
    wide = ROOM - DAY - KIND - 12
    what = words(row.what, BODY, wide - 15)
    what = marked(row.point, what, 6.8, 3.6, 15) if row.point else beside((15, what))
    return beside(
        (0, words(row.day, BODY, DAY)),
        (DAY, what),
        (ROOM - KIND, words(row.kind, BODY._replace(colour="muted"), KIND)),
    )
