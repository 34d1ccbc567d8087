"""Charts to put on a page, and waiting for them to be drawn."""

from pytestqt.qtbot import QtBot

from leadercoach.log.weeks import Week
from leadercoach.profile.chart import Chart, Line, LineWeek, Mark, Table, Unit, UnitRow, Units
from ui.charts.chart_card import ChartCard

HEADS = ("Week", "Count")


def units(names: str = "abc", title: str = "Who decided", sentence: str = "Three.") -> Chart:
    """A unit for each letter; the entry behind it has the letter as its id."""
    row = UnitRow("Told", tuple(Unit("full", "", Mark(f"Unit {n}", (n,))) for n in names), "n")
    table = Table(HEADS, tuple((name, "1") for name in names))
    return Chart("told", "failure", title, sentence, ("One left out.",), Units((row,)), table)


def weeks(count: int = 4) -> Chart:
    """A line over the weeks from 2025-W33; each mark is a week."""
    first = Week.parse("2025-W33")
    found = [Week(first.ordinal + n) for n in range(count)]
    line = Line(
        tuple(
            LineWeek("met", 50, 40, 60, "", "", late=False, mark=Mark(f"Week {w.number}", (), w))
            for w in found
        ),
        "50%",
        "Pause",
        ("0%", "50%", "100%"),
    )
    table = Table(HEADS, tuple((str(week), "1") for week in found))
    return Chart("regularity", "failure", "Regularity", "It is 50%.", (), line, table)


def nothing() -> Chart:
    """A figure with nothing to draw yet."""
    return Chart("told", "failure", "Told", "Nothing told yet.", (), None, Table(HEADS, ()))


def wait_drawn(qtbot: QtBot, card: ChartCard, marks: int) -> None:
    """Wait until the picture has so many marks."""
    qtbot.waitUntil(lambda: len(card.picture.spots) == marks, timeout=20_000)
