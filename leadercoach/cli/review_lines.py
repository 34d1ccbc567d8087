"""The one screen of a session, as lines of text and as JSON: what the coach may see of its days."""

from collections.abc import Iterator
from typing import Any

from leadercoach.cli.session import Session
from leadercoach.measures.regularity import shown
from leadercoach.sharing.outline import days, say
from leadercoach.sharing.review import Review, Row


def review_lines(found: Review, session: Session) -> Iterator[str]:
    """Questions first, then what moved, then what observers said."""
    lang = session.lang
    yield found.sees
    for asked in found.questions:
        yield f"? {asked.text}  ({asked.basis})"
    yield days(found.first, found.last, lang)
    yield say("weeks_lead", lang, closed=found.closed, open=found.open, paused=found.paused)
    if found.note:
        yield found.note
    for row in found.rows:
        yield from _row(row, lang)
    yield session.say("kept_of", kept=found.kept.k, of=found.kept.n)
    for line in found.lines:
        said = " · ".join(filter(None, (line.saw, line.led_to, line.next_time)))
        yield f"{line.name}, {line.on}: {said}"


def review_shape(found: Review) -> dict[str, Any]:
    """Of a point that is not shown, or where no number may be (D.2), numbers are null; `since`
    counts the weeks, or whole windows, since the last session. Percents are as they are shown."""
    return {
        "sees": found.sees,
        "first_day": found.first.isoformat(),
        "last_day": found.last.isoformat(),
        "since": found.since,
        "weeks": {"closed": found.closed, "open": found.open, "paused": found.paused},
        "timely": found.timely._asdict(),
        "note": found.note,
        "points": {row.point: _point(row) for row in found.rows},
        "questions": [asked._asdict() for asked in found.questions],
        "kept": found.kept._asdict(),
        "lines": [line._asdict() | {"on": line.on.isoformat()} for line in found.lines],
        "taken_back": found.taken_back._asdict() if found.taken_back else None,
        "untold": found.untold,
    }


def _row(row: Row, lang: str) -> Iterator[str]:
    """*Dialog om uppdraget  95 %, spann 94–96*, with the facts below."""
    if not row.shown:
        yield f"  {row.name}  {say('not_shown', lang)}"
        return
    parts = (row.range_alone or row.value, row.beside, row.why)
    yield f"  {row.name}  {', '.join(filter(None, parts))}"
    yield from (f"    {said}" for said in (row.facts, row.verdict) if said)


def _point(row: Row) -> dict[str, Any]:
    habit = row.habit
    number, ends = (habit.number, habit.range) if habit else (None, None)
    return {
        "shown": row.shown,
        "state": habit.state if habit else None,
        "regularity": shown(number.value) if number else None,
        "low": shown(ends.low) if ends else None,
        "high": shown(ends.high) if ends else None,
        "window": habit.window if habit else None,
        "since": row.met._asdict() if row.shown else None,
        "verdict": habit.change.word if habit and row.verdict else None,
        "sentences": [said for said in (row.facts, row.verdict) if said],
    }
