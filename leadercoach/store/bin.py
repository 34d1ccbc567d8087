"""How long things have lain in the bin, counted in days that can be believed.

A moment written by a wrong clock says nothing of how long something has been there: the thirty days
begin on the first believed day on which it was seen in the bin.
"""

from datetime import date

from leadercoach.store.engine import Log

_IN_BIN = """select id from entries where status = 'deleted'
    union all select id from removed where kind <> 'entries'"""


def begin(log: Log, row_id: str, day: date | None) -> None:
    """Count from `day` on; with None from when it is next looked at."""
    log.write("delete from bin_days where id = ?", (row_id,))
    if day is not None:
        log.write("insert into bin_days values (?, ?)", (row_id, day.isoformat()))


def look(log: Log, today: date) -> None:
    """Begin to count for what is not counted yet, or from a day that is still to come."""
    day = today.isoformat()
    log.write(f"delete from bin_days where since_day > ? or id not in ({_IN_BIN})", (day,))
    log.write(f"insert or ignore into bin_days select id, ? from ({_IN_BIN})", (day,))


def count_anew(log: Log) -> None:
    """Begin to count for all of it when it is next looked at."""
    log.write("delete from bin_days")


def uncounted(log: Log, today: date) -> bool:
    """Whether there is anything for `look` to do."""
    return (
        log.one(
            f"""select 1 where exists (select 1 from bin_days where since_day > ?)
                or exists (select 1 from ({_IN_BIN}) where id not in (select id from bin_days))
                or exists (select 1 from bin_days where id not in ({_IN_BIN}))""",
            (today.isoformat(),),
        )
        is not None
    )


def lying_since(log: Log, day: date) -> tuple[list[str], list[str]]:
    """Ids of the entries, and of what else was removed, that have lain in the bin since before a
    day."""
    rows = log.rows("select id from bin_days where since_day < ?", (day.isoformat(),))
    gone = {row_id for (row_id,) in rows}
    entries = [i for (i,) in log.rows("select id from entries where status = 'deleted'")]
    others = [i for (i,) in log.rows("select id from removed where kind <> 'entries'")]
    return [i for i in entries if i in gone], [i for i in others if i in gone]


def purge_removed(log: Log, row_id: str) -> None:
    """Let go for good of something removed."""
    log.write("delete from removed where id = ?", (row_id,))
    log.write("delete from bin_days where id = ?", (row_id,))


def forget_entry(log: Log, entry_id: str) -> None:
    """An entry has gone for good: nothing need be known of it."""
    log.write("delete from removed where of_id = ?", (entry_id,))
    log.write("delete from bin_days where id = ?", (entry_id,))
    log.write("delete from kept where id = ?", (entry_id,))
    log.write("delete from announced where id = ?", (entry_id,))
