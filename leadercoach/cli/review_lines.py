"""The one screen of a session, as lines of text and as JSON: what the coach may see of its days."""

from collections.abc import Iterator
from typing import Any

from leadercoach.cli.session import Session
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
    for row in found.rows:
        yield f"  {row.name}  {_strength(row, session)}"
    yield session.say("kept_of", kept=found.kept.k, of=found.kept.n)
    for line in found.lines:
        said = " · ".join(filter(None, (line.saw, line.led_to, line.next_time)))
        yield f"{line.name}, {line.on}: {said}"


def review_shape(found: Review) -> dict[str, Any]:
    """Numbers of points that are not shown are null."""
    return {
        "sees": found.sees,
        "first_day": found.first.isoformat(),
        "last_day": found.last.isoformat(),
        "since": found.since,
        "weeks": {"closed": found.closed, "open": found.open, "paused": found.paused},
        "timely": found.timely._asdict(),
        "points": {
            row.point: {"shown": row.shown, "number": row.number, "before": row.before}
            for row in found.rows
        },
        "questions": [asked._asdict() for asked in found.questions],
        "kept": found.kept._asdict(),
        "lines": [line._asdict() | {"on": line.on.isoformat()} for line in found.lines],
        "taken_back": found.taken_back._asdict() if found.taken_back else None,
        "untold": found.untold,
    }


def _strength(row: Row, session: Session) -> str:
    """*93 (84 the time before)*; a dash where there is no number, words where it is not shown."""
    if not row.shown:
        return say("not_shown", session.lang)
    now = "–" if row.number is None else str(row.number)
    if row.before is None:
        return now
    return session.say("strength_before", now=now, before=row.before)
