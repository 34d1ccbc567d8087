"""Which figures of the profile are hidden: no longer helpful is reason enough (E.4)."""

from collections.abc import Sequence

from leadercoach.log.settings import check_figures
from leadercoach.store import notes
from leadercoach.store.engine import Log


def set_hidden(log: Log, names: Sequence[str]) -> None:
    """Hide just these figures, in the order they were hidden."""
    check_figures(names)
    with log.transaction():
        notes.keep_setting(log, "hidden_figures", list(names))
