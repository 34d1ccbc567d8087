"""What became of needs brought upward: answers from above, and telling the team (E.2 UA, UB)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.measures.indices import middle
from leadercoach.measures.shares import Share

MATURE = timedelta(days=14)


class Asked(NamedTuple):
    """One time a need was brought upward; `first` is the id of the need it repeats, or its own."""

    id: str
    first: str
    on: date
    answered: bool
    answered_on: date | None
    told: bool


class Need(NamedTuple):
    """A need with all its repeats: when it was first raised, answered and told; and its ids."""

    on: date
    answered: bool
    answered_on: date | None
    told: bool
    ids: tuple[str, ...]


class Answers(NamedTuple):
    """UA, its median days until the answer, and how many needs are too young to count; UB."""

    answered: Share
    days: float | None
    young: int
    told: Share


def merged(asked: Iterable[Asked]) -> list[Need]:
    """Repeats as one need each, in the order they were first raised."""
    chains: dict[str, list[Asked]] = {}
    for time in sorted(asked, key=lambda a: (a.on, a.id)):
        chains.setdefault(time.first, []).append(time)
    return [_need(chain) for chain in chains.values()]


def answers(needs: Sequence[Need], today: date) -> Answers:
    """UA counts needs at least 14 days old; UB those told to the team of the answered ones."""
    mature = [need for need in needs if today - need.on >= MATURE]
    answered = [need for need in mature if need.answered]
    waits = [(n.answered_on - n.on).days for n in answered if n.answered_on is not None]
    known = [need for need in needs if need.answered]
    return Answers(
        answered=Share(len(answered), len(mature)),
        days=middle(waits),
        young=len(needs) - len(mature),
        told=Share(sum(need.told for need in known), len(known)),
    )


def _need(chain: list[Asked]) -> Need:
    days = [time.answered_on for time in chain if time.answered and time.answered_on]
    return Need(
        on=chain[0].on,
        answered=any(time.answered for time in chain),
        answered_on=min(days, default=None),
        told=any(time.told for time in chain),
        ids=tuple(time.id for time in chain),
    )
