"""What has passed its limit, and what was removed for it, as lines that can be told apart.

Nothing passes while the clock is in doubt: it has gone back, or may have jumped.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.log.roles import written
from leadercoach.moment import Moment, goes_back, in_order
from leadercoach.store import entries, free_text
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log
from leadercoach.store.free_text import Cell
from leadercoach.store.removed import Removed, packed, removed
from leadercoach.store.retention import RULES, Item, at_stake
from leadercoach.store.written import as_written
from leadercoach.views.words import label

_TABLES = {rule.kind: rule.table for rule in RULES}
_ASKED = """select coalesce(nullif(title, ''), name) from requests join observers
    on observers.id = observer_id where requests.id = ?"""


class Line(NamedTuple):
    """`title` may be empty where nothing was ever typed; `text` is what else would go."""

    item: Item
    title: str
    text: str


class Gone(NamedTuple):
    """Something in the bin that is no entry."""

    id: str
    kind: str
    on: date
    title: str


@as_written
def lines(log: Log, items: Sequence[Item], lang: str, today: date | None) -> list[Line]:
    return [_line(log, item, lang, today) for item in items]


@as_written
def bin_lines(log: Log, lang: str, today: date | None) -> list[Gone]:
    """What was removed and can be put back, the latest first."""
    return [
        Gone(each.id, each.kind, date.fromisoformat(each.on_day), _title_of(log, each, lang, today))
        for each in removed(log)
    ]


def _line(log: Log, item: Item, lang: str, today: date | None) -> Line:
    if item.family == "entries":
        entry = entries.get(log, item.id).entry
        return Line(item, label(entry, lang, today), _one_line(t for t in written(entry)[1:] if t))
    if item.family == "requests":  # a reply may still be covered
        row = log.one(_ASKED, (item.id,))
        return Line(item, row[0] if row else "", "")
    texts = free_text.row_texts(log, _TABLES[item.kind], item.id)
    return Line(item, texts[0] if texts else "", _one_line(texts[1:]))


def _title_of(log: Log, gone: Removed, lang: str, today: date | None) -> str:
    if gone.kind == "entries_text" and log.one("select 1 from entries where id = ?", (gone.of_id,)):
        said = _said(gone)
        return said or label(entries.get(log, gone.of_id).entry, lang, today)
    return _said(gone)


def _said(gone: Removed) -> str:
    """The first words of what was removed; of a reply nothing, as it may still be covered."""
    if gone.kind in ("replies_text", "requests"):
        return ""
    cell = Cell("removed", "id", (gone.id,), "body", packed(gone.changes))
    return next(iter(free_text.texts(cell)), "")


def _one_line(texts: object) -> str:
    return " · ".join(" ".join(str(text).split()) for text in texts)  # type: ignore[attr-defined]


class ClockBack(NamedTuple):
    """The clock says `today`, and the log was written to on `written`."""

    today: date
    written: date


class Doubt(NamedTuple):
    """Whether it is really `today` is for the leader to say; `last` is the last day believed."""

    today: date
    last: date


def clock_back(log: Log, at: Moment) -> ClockBack | None:
    """Both days if the last believed one lies more than a day ahead, else None."""
    last = last_day(log)
    return ClockBack(at.today, last) if last and goes_back(at.today, last) else None


def doubt(log: Log, at: Moment) -> Doubt | None:
    """What to ask, once it matters: while nothing could be removed, no day does harm. A moment
    that was chosen is not asked about."""
    last = last_day(log)
    if last is None or in_order(at.today, last) or not at.is_present or not at_stake(log):
        return None
    return Doubt(at.today, last)
