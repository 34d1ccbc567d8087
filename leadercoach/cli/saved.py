"""What is said when an entry has been saved: its id, and beside it what of it does not count."""

from leadercoach.cli import shapes
from leadercoach.cli.output import note, put, put_json
from leadercoach.cli.session import Session
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.store.engine import Log
from leadercoach.views.counted import saved_text
from leadercoach.views.weeks import counting


def put_saved(
    session: Session,
    log: Log,
    record: Record,
    before: AnyEntry | None = None,
    *,
    as_json: bool = False,
) -> None:
    """Print the id, or as JSON the whole entry. Why it does not count is no part of the answer."""
    if as_json:
        put_json(shapes.record(record, counting(log), session.lang))
        return
    put(record.id)
    said = saved_text(log, record, before, session.lang)
    if said:
        note(said)
