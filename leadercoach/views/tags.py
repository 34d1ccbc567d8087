"""How often each tag has been used."""

from leadercoach.store.engine import Log


def tag_counts(log: Log) -> dict[str, int]:
    """Number of saved entries that carry each tag; tags never used are left out."""
    return dict(
        log.rows(
            """select t.code, count(*) from entry_tags t join entries e on e.id = t.entry_id
               where e.status = 'saved' group by t.code"""
        )
    )
