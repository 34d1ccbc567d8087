"""Entries, weeks and follow-ups as lines of text."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from leadercoach import content
from leadercoach.log.entries import Record
from leadercoach.views.counted import not_started, row_text, short_week, tally_text
from leadercoach.views.log_list import Item
from leadercoach.views.reading import Change, lines, retro_text, value_text
from leadercoach.views.today import FollowUpRow
from leadercoach.views.weeks import PointWeek, WeekView
from leadercoach.views.words import label, long_day, short_day

SHORT_ID = 8


def item_line(item: Item, lang: str) -> str:
    """*1a2b3c4d  2026-02-09  Mission dialogue  Strategy day · The team*, always one line."""
    untold = item.waits_for == "share"  # the list already says that it has not been told
    waits = [waiting(item.waits_for, lang)] if item.waits_for and not untold else []
    parts = (item.title, item.others, row_text(item.why, lang), *waits)
    what = " · ".join(_flat(part) for part in parts if part)
    return f"{item.id[-SHORT_ID:]}  {item.occurred_on}  {_point(item.point, lang)}  {what}"


def due_line(row: FollowUpRow, lang: str) -> str:
    what = f"{_flat(row.title)} · {waiting(row.kind, lang)}"
    return f"{row.id[-SHORT_ID:]}  {row.due}  {_point(row.point, lang)}  {what}"


def waiting(kind: str, lang: str) -> str:
    """What an entry waits for, in words."""
    return content.sentence(f"waits_{kind}", {}, lang)


def entry_lines(
    record: Record,
    uncounted: str,
    history: Sequence[Change],
    lang: str,
    today: date,
    name_of: Callable[[str], str],
) -> Iterator[str]:
    """All of an entry: fields, note, history; `uncounted` says why it counts for nothing."""
    entry = record.entry
    yield f"{label(entry, lang, today)}  ({record.id})"
    yield f"{content.point_name(entry.point).in_(lang)} · {long_day(entry.occurred_on, lang)}"
    yield retro_text(record, lang)
    if uncounted and not record.deleted_at:
        yield uncounted
    if record.deleted_at:
        yield content.sentence("in_bin_since", {"day": record.deleted_at[:10]}, lang)
    for line in lines(entry, lang, today, name_of):
        yield f"{line.label}: {line.value}"
    for name in ("origin", "coach_visibility"):
        yield f"{content.field(name).in_(lang)}: {value_text(entry, name, lang, today)}"
    if entry.note:
        yield f"\n{entry.note}\n"
    for change in history:
        yield f"{change.at.astimezone():%Y-%m-%d %H:%M}  {_flat(change.text)}"


def week_lines(view: WeekView, items: Sequence[Item], lang: str, today: date) -> Iterator[str]:
    """A week's days and its four points; below each, what of `items` is stored and not counted."""
    state = "week_closed" if view.closed else "week_closable" if view.can_change else "week_open"
    params: dict[str, object] = {
        "week": view.week,
        "first": short_day(view.week.monday, lang, today),
        "last": short_day(view.week.sunday, lang, today),
        "days": view.days,
    }
    yield content.sentence("week_is", params, lang) + " " + content.sentence(state, {}, lang)
    if not view.started:
        yield not_started(lang)
    for point, row in view.points.items():
        tally = tally_text(point, items, row.happened, lang)
        yield " · ".join(part for part in (point_line(row, point, lang), tally) if part)
        for item in items:
            if item.point == point and item.why is not None:
                yield f"  {item_line(item, lang)}"


def point_line(row: PointWeek, point: str, lang: str) -> str:
    """*Mission dialogue  1/2  Partly · target 2, short week: 3 workdays*; no target in a pause."""
    target = "–" if row.state.target is None else row.state.target
    state = content.label("week.state", row.state.state).in_(lang)
    short = [text] if (text := short_week(row, lang)) else []
    return " · ".join([f"{_point(point, lang)}  {row.state.events}/{target}  {state}", *short])


def _point(point: str, lang: str) -> str:
    """The point's name, as wide as the widest."""
    width = max(len(content.point_name(p).in_(lang)) for p in content.POINTS)
    return content.point_name(point).in_(lang).ljust(width)


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
