"""Pulse rounds as dot histograms from −3 to +3: every answer is a dot, no mean is drawn."""

from leadercoach.profile.chart import DotRound, DotRounds
from ui.charts.forms import CIRCLE
from ui.charts.sheet import Place, Sheet

NARROWEST, WIDEST, BETWEEN = 260.0, 340.0, 40.0
LINE, DOT, PITCH, TALLEST = 16.0, 4.6, 12.0, 96.0
STEPS = ("−3", "−2", "−1", "0", "+1", "+2", "+3")


def draw(sheet: Sheet, shape: DotRounds, point: str | None) -> float:
    """Draw it. Returns the height."""
    n = len(shape.rounds)
    across = max(1, min(n, int((sheet.width + BETWEEN) / (NARROWEST + BETWEEN))))
    wide = min(WIDEST, (sheet.width - BETWEEN * (across - 1)) / across)
    most = max(max(found.counts) for found in shape.rounds)
    pitch = min(PITCH, TALLEST / max(1, most))
    y = 0.0
    for start in range(0, n, across):
        row = shape.rounds[start : start + across]
        titles = [sheet.wrap(found.title, wide, weight=500)[:2] for found in row]
        deep = max(len(title) for title in titles)
        floor, bottom = y + deep * LINE + 15 + pitch * most + 6, 0.0
        for nth, (found, title) in enumerate(zip(row, titles, strict=True)):
            left = nth * (wide + BETWEEN)
            for line, text in enumerate(title):
                shown = sheet.elide(text, wide, weight=500)
                sheet.words((left, y + line * LINE + 10), shown, "ink", weight=500)
            _dots(sheet, found, (left, floor), wide, pitch, point)
            _ends(sheet, shape.ends, (left, floor + 32), wide)
            bottom = max(bottom, _captions(sheet, found, (left, floor + 54), wide))
        y = bottom + 14
    return y - 14


def _dots(
    sheet: Sheet, found: DotRound, at: Place, wide: float, pitch: float, point: str | None
) -> None:
    """A stack for each step, on a line at `at` with its number below."""
    left, floor = at
    look, column = sheet.look, wide / len(STEPS)
    sheet.line([[(left, floor), (left + wide, floor)]], look.colours["field_line"])
    dots = []
    for nth, (times, step) in enumerate(zip(found.counts, STEPS, strict=True)):
        x = left + (nth + 0.5) * column
        sheet.words((x, floor + 14), step, align="center")
        dots += [(x, floor - pitch * (i + 0.5) - 2) for i in range(times)]
        high = max(pitch * max(found.counts) + 6, 24)
        sheet.spot((left + nth * column, floor - high, column, high), found.marks[nth])
    sheet.stamp(CIRCLE, dots, min(DOT, pitch / 2 - 0.2), look.fill(point), look.edge(point), 0.8)


def _ends(sheet: Sheet, ends: tuple[str, str, str], at: Place, wide: float) -> None:
    """The words for the ends and the middle; the middle gives way where there is no room."""
    left, y = at
    first, middle, last = (sheet.elide(text, wide / 2 - 6) for text in ends)
    sheet.words((left, y), first)
    sheet.words((left + wide, y), last, align="right")
    room = wide / 2 - max(sheet.wide(first), sheet.wide(last)) - 10
    if sheet.wide(middle) / 2 <= room:
        sheet.words((left + wide / 2, y), middle, align="center")


def _captions(sheet: Sheet, found: DotRound, at: Place, wide: float) -> float:
    left, y = at
    for nth, caption in enumerate(found.captions):
        weight = 600 if nth == 0 else 400
        for line in sheet.wrap(caption, wide, weight=weight)[:3]:
            shown = sheet.elide(line, wide, weight=weight)
            sheet.words((left, y), shown, "ink" if nth == 0 else "muted", weight=weight)
            y += LINE
    return y - 4
