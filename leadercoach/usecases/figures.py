"""Which figures of the profile are hidden: no longer helpful is reason enough (E.4)."""

from collections.abc import Sequence

from leadercoach.log.settings import check_figures
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import Log


def set_hidden(log: Log, names: Sequence[str]) -> None:
    """Hide just these figures, in the order they were hidden."""
    check_figures(names)
    with log.transaction():
        notes.keep_setting(log, "hidden_figures", list(names))


def hide(log: Log, figure: str) -> None:
    """Hide a figure, after those hidden before."""
    hidden = notes.setting(log, "hidden_figures")
    if figure not in hidden:
        set_hidden(log, [*hidden, figure])


def show(log: Log, figure: str) -> None:
    """Show a figure again."""
    set_hidden(log, [name for name in notes.setting(log, "hidden_figures") if name != figure])


def answered(log: Log, at: Moment) -> None:
    """Do not ask which figure helps no longer for another twelve weeks."""
    with log.transaction():
        notes.keep_setting(log, "figures_asked_on", at.today.isoformat())
