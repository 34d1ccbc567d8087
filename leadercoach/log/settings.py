"""What a log's own settings may be."""

import re
from collections.abc import Sequence

from leadercoach.errors import InvalidEntry
from leadercoach.log.texts import check_alias

HALF_LIVES = range(2, 9)  # active weeks (D.1)
MOST_FIGURES = 200
_FIGURE = re.compile(r"[A-Za-z0-9_.:-]{1,64}", re.ASCII)


def check_half_life(half_life: int) -> None:
    """InvalidEntry unless it is 2–8 active weeks (D.1)."""
    if half_life not in HALF_LIVES:
        least, most = HALF_LIVES[0], HALF_LIVES[-1]
        raise InvalidEntry("bad_half_life", weeks=half_life, least=least, most=most)


def check_figures(names: Sequence[str]) -> None:
    """InvalidEntry unless each could name a figure, of this version or another, and stands once."""
    if len(names) > MOST_FIGURES:
        raise InvalidEntry("too_many_figures", most=MOST_FIGURES)
    for place, name in enumerate(names):
        if not _FIGURE.fullmatch(name) or name in names[:place]:
            raise InvalidEntry("bad_figure", name=name)


def check_leader_name(name: str) -> None:
    """InvalidEntry unless it can stand in a form as what observers call the leader, or is empty."""
    if name:
        check_alias(name)
