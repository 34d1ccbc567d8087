"""What a chart shows, without saying how it is drawn: shapes, words and the events behind them.

All words are already in the reader's language. A mark knows the entries behind it, so that every
figure opens to its events (E.4).
"""

from datetime import date
from typing import NamedTuple

from leadercoach.log.weeks import Week


class Mark(NamedTuple):
    """Something to point at: what it says, and what is behind it: entries by id, a week, or the
    replies to requests for feedback, by the requests' ids."""

    said: str
    ids: tuple[str, ...] = ()
    week: Week | None = None
    requests: tuple[str, ...] = ()


class Table(NamedTuple):
    """The same numbers to read; every row is as long as `heads`."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class LineWeek(NamedTuple):
    """One week of a regularity line. `value`, `low`, `high` are 0–100, None in a pause; `value`
    is None too where only the range may be shown.

    `state` as in week_states, empty for a running week; `tick` stands below, `note` beside the
    week, with a dotted line to it. `late` marks a week held up by events written down later,
    `paused_late` one that a pause has shortened after it was settled.
    """

    state: str
    value: float | None
    low: float | None
    high: float | None
    tick: str
    note: str
    late: bool
    mark: Mark
    paused_late: bool = False


class Line(NamedTuple):
    """Regularity week by week, oldest first, with a strip of week glyphs below. `end` names the
    last value or range, empty where neither is shown: then only the strip is drawn. `scale` names
    0, 50 and 100."""

    weeks: tuple[LineWeek, ...]
    end: str
    pause: str
    scale: tuple[str, ...]

    @property
    def alone(self) -> LineWeek | None:
        """The last week of work, where its range is shown and its number may not be."""
        ranges = [week for week in self.weeks if week.low is not None]
        return ranges[-1] if self.end and ranges and ranges[-1].value is None else None


class LevelBlock(NamedTuple):
    """How many decisions were taken at each level 1–7 in some weeks; `counts` and `marks` are 7."""

    label: str
    n: int
    counts: tuple[int, ...]
    marks: tuple[Mark, ...]


class Levels(NamedTuple):
    """Bars of levels that diverge at level 4; a block of fewer than five is drawn as unit marks.

    `names` are the seven levels, `weeks` the word before the labels.
    """

    blocks: tuple[LevelBlock, ...]
    names: tuple[str, ...]
    weeks: str


class StepBlock(NamedTuple):
    """The levels of some weeks, each 1–7; `median` is None below five, then dots are drawn."""

    label: str
    levels: tuple[int, ...]
    median: float | None
    mark: Mark


class Steps(NamedTuple):
    """Median level block by block; `names` are the seven levels."""

    blocks: tuple[StepBlock, ...]
    names: tuple[str, ...]


class ShareBlock(NamedTuple):
    """`k` of `n` in some weeks, with its interval 0–1; None below five, then unit marks."""

    label: str
    caption: str
    k: int
    n: int
    interval: tuple[float, float] | None
    mark: Mark


class Shares(NamedTuple):
    """One share block by block, with intervals."""

    blocks: tuple[ShareBlock, ...]


class MirrorBlock(NamedTuple):
    """Two counts of the same weeks, one drawn upward and one downward."""

    label: str
    up: int
    down: int
    up_mark: Mark
    down_mark: Mark


class Mirror(NamedTuple):
    """Mirrored bars around a common line; the names stand at either side."""

    blocks: tuple[MirrorBlock, ...]
    up: str
    down: str


class Unit(NamedTuple):
    """One thing that happened. `fill`: full, hollow or arrow; `caption` may stand beside it."""

    fill: str
    caption: str
    mark: Mark


class UnitRow(NamedTuple):
    """Things of one kind in a row, counted at its end."""

    label: str
    units: tuple[Unit, ...]
    caption: str


class Units(NamedTuple):
    """Rows of unit marks: what is counted can be seen and pointed at one by one."""

    rows: tuple[UnitRow, ...]


class Part(NamedTuple):
    """`k` of `n`, said in `caption`; with `n` below five it is drawn as unit marks."""

    label: str
    k: int
    n: int
    caption: str
    mark: Mark


class Parts(NamedTuple):
    """Shares side by side as bars, or as chips: boxes that fill up."""

    rows: tuple[Part, ...]
    chips: bool


class Dumbbell(NamedTuple):
    """A failure from the day it happened to the day it was told.

    `state`: told, open (not told yet, drawn with an open arrow), or closed (not to be told).
    `late` when it was told after more than 14 days. `caption` stands at the right.
    """

    label: str
    happened: date
    told: date | None
    state: str
    late: bool
    caption: str
    mark: Mark


class Dumbbells(NamedTuple):
    """Failures, latest on top, on a common time axis; `ticks` are days with their words."""

    rows: tuple[Dumbbell, ...]
    first: date
    last: date
    ticks: tuple[tuple[date, str], ...]


class Cell(NamedTuple):
    """How much fell on one place of the grid."""

    column: int
    row: int
    times: int
    mark: Mark


class Grid(NamedTuple):
    """A calendar: dots that grow with it. Labels are places along the edge with words."""

    cells: tuple[Cell, ...]
    columns: int
    rows: int
    column_labels: tuple[tuple[int, str], ...]
    row_labels: tuple[tuple[int, str], ...]


class Glance(NamedTuple):
    """A behaviour on one occasion: the leader's own rating and an observer's, 1–5.

    None is *not observed*, or not rated by the leader.
    """

    on: date
    own: int | None
    seen: int | None
    mark: Mark


class Panel(NamedTuple):
    """A behaviour through one observer's eyes, oldest first. `said` is what may be concluded and
    `more` stands after it."""

    title: str
    glances: tuple[Glance, ...]
    said: str
    more: str


class Watch(NamedTuple):
    """One observer; `form` is their place among the observers, which gives them their mark. `key`
    names what is drawn: own, theirs, both equal, and not observed."""

    name: str
    form: int
    panels: tuple[Panel, ...]
    key: tuple[str, str, str, str]


class Watches(NamedTuple):
    """Small multiples, observer by observer, over the same days. `ends` name first and last."""

    watches: tuple[Watch, ...]
    first: date
    last: date
    ends: tuple[str, str]


class Kind(NamedTuple):
    """How often an observer, in the earlier or the `later` half, was at a place of the map."""

    form: int
    later: bool
    times: int


class MapPlace(NamedTuple):
    """A place of the agreement map, 1–5 each way: `seen` by the observer across, `own` up."""

    seen: float
    own: float
    kinds: tuple[Kind, ...]
    mark: Mark


class MapRow(NamedTuple):
    """A line beside the map: whose marks, `value` at its end, and what it comes to in words.
    `apart` names the behaviours that lie apart, at most one each way."""

    form: int
    later: bool
    label: str
    value: str
    said: str
    mark: Mark
    apart: tuple[str, ...] = ()


class AgreementMap(NamedTuple):
    """Own ratings against those of observers, with a band where both see about the same.

    `across` and `up` name the axes, `above` and `below` the two sides of the band.
    """

    places: tuple[MapPlace, ...]
    rows: tuple[MapRow, ...]
    across: str
    up: str
    above: str
    below: str


class DotRound(NamedTuple):
    """The answers of a round from −3 to +3, seven counts and marks, with `captions` below."""

    title: str
    counts: tuple[int, ...]
    captions: tuple[str, ...]
    marks: tuple[Mark, ...]


class DotRounds(NamedTuple):
    """Dot histograms side by side; `ends` are the words for −3, 0 and +3."""

    rounds: tuple[DotRound, ...]
    ends: tuple[str, str, str]


Shape = (
    Line
    | Levels
    | Steps
    | Shares
    | Mirror
    | Units
    | Parts
    | Dumbbells
    | Grid
    | Watches
    | AgreementMap
    | DotRounds
)


class Chart(NamedTuple):
    """A figure of the profile. Where `shape` is None there is nothing to draw yet: the sentence
    then says what is missing.

    `point` is None for what belongs to all four. `sentence` reads the chart; `notes` are shorter
    remarks below it, such as how many were left out and why.
    """

    name: str
    point: str | None
    title: str
    sentence: str
    notes: tuple[str, ...]
    shape: Shape | None
    table: Table
