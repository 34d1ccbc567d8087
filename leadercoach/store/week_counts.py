"""What is left of weeks whose entries have been kept for long enough: how often each point counted
in them (F.4)."""

from leadercoach.store.engine import Log


def week_counts(log: Log, first: int, last: int) -> dict[tuple[str, int], int]:
    """By point and week, from the week `first` to `last`, as ordinals."""
    rows = log.rows(
        "select point, week, qualified from week_counts where week between ? and ?", (first, last)
    )
    return {(point, week): qualified for point, week, qualified in rows}
