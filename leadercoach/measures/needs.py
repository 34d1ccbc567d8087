"""What became of needs brought upward: answers from above, and telling the team (E.2 UA, UB)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach.measures.medians import Median, censored_median
from leadercoach.measures.shares import Share

MATURE = timedelta(days=14)


class Asked(NamedTuple):
    """One time a need was brought upward; `first` is the id of the need it repeats, or its own,
    `due` the day an answer was agreed for, if any was."""

    id: str
    first: str
    on: date
    answered: bool
    answered_on: date | None
    told: bool
    due: date | None = None


class Need(NamedTuple):
    """A need with all its repeats: when it was first raised, the day last agreed for its answer,
    whether it was answered, when, and told; and its ids."""

    on: date
    due: date | None
    answered: bool
    answered_on: date | None
    told: bool
    ids: tuple[str, ...]

    def counts(self, today: date) -> bool:
        """Whether an answer was to be had by now: the day agreed has passed, or 14 days have where
        none was agreed (E.2 UA)."""
        return today - self.on >= MATURE if self.due is None else today > self.due


class Answers(NamedTuple):
    """UA; how long answers took in days, with those that still wait; how many answers have no day;
    how many needs are too young to count, and how many wait for a day agreed; UB."""

    answered: Share
    days: Median
    undated: int
    young: int
    agreed: int
    told: Share


def merged(asked: Iterable[Asked]) -> list[Need]:
    """Repeats as one need each, in the order they were first raised."""
    chains: dict[str, list[Asked]] = {}
    for time in sorted(asked, key=lambda a: (a.on, a.id)):
        chains.setdefault(time.first, []).append(time)
    return [_need(chain) for chain in chains.values()]


def answers(needs: Sequence[Need], today: date) -> Answers:
    """UA counts needs whose answer was to be had by now; its days all of them, from the day each
    was raised; UB those told to the team of the answered ones."""
    counted = [need for need in needs if need.counts(today)]
    early = [need for need in needs if not need.counts(today)]
    answered = [need for need in needs if need.answered]
    dated = [need for need in needs if not need.answered or need.answered_on is not None]
    return Answers(
        answered=Share(sum(need.answered for need in counted), len(counted)),
        days=censored_median(
            (((need.answered_on or today) - need.on).days, need.answered) for need in dated
        ),
        undated=len(needs) - len(dated),
        young=sum(need.due is None for need in early),
        agreed=sum(need.due is not None for need in early),
        told=Share(sum(need.told for need in answered), len(answered)),
    )


def _need(chain: list[Asked]) -> Need:
    days = [time.answered_on for time in chain if time.answered and time.answered_on]
    agreed = [time.due for time in chain if time.due is not None]
    return Need(
        on=chain[0].on,
        due=agreed[-1] if agreed else None,
        answered=any(time.answered for time in chain),
        answered_on=min(days, default=None),
        told=any(time.told for time in chain),
        ids=tuple(time.id for time in chain),
    )
