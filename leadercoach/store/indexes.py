"""What is derived from an entry so that reading is fast: habit events, follow-ups, search words."""

from leadercoach.log.counting import habit_events
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.log.roles import written
from leadercoach.log.rules import follow_up
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log


def index(log: Log, position: int, record: Record) -> None:
    """Put a saved record into every index."""
    for event in habit_events(record):
        log.write(
            "insert into habit_events values (?, ?, ?, ?, ?)",
            (record.id, event.point, Week.of(event.on).ordinal, event.on.isoformat(), event.retro),
        )
    due = follow_up(record.entry)
    if due:
        log.write(
            "insert into follow_ups values (?, ?, ?)", (record.id, due.kind, due.due.isoformat())
        )
    log.write("insert into search(rowid, text) values (?, ?)", (position, searchable(record.entry)))


def unindex(log: Log, position: int, entry_id: str) -> None:
    """Take an entry out of every index."""
    log.write("delete from habit_events where entry_id = ?", (entry_id,))
    log.write("delete from follow_ups where entry_id = ?", (entry_id,))
    log.write("delete from search where rowid = ?", (position,))


def searchable(entry: AnyEntry) -> str:
    """All that the leader has typed into an entry, aliases included, folded for search."""
    return fold("\n".join((*written(entry), *entry.aliases())))


def forget_words(log: Log) -> None:
    """Take the words of entries unindexed before out of the file too; until then they lie there."""
    log.write("insert into search(search) values ('optimize')")
