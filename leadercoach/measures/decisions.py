"""Who decided, who was heard before, and what became of what was handed over (E.2)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from leadercoach.measures.indices import middle
from leadercoach.measures.shares import ENOUGH, Share
from leadercoach.measures.verdict import dealt

KEPT, SHARED, DELEGATED = 2, 4, 5  # up to 2 is kept; from 4 handed over; from 5 delegated
LEGS = ("mandate", "responsibility", "support", "check_in")
MANY_NOT_APPLICABLE = 30  # percent
LUCK = Fraction(1, 20)  # a difference that more than one deal in twenty gives is no difference


class Decision(NamedTuple):
    """A logged decision (B.2). `legs` says which of mandate, responsibility, support and check-in
    are filled in; `deep` whether anything of the handover is. `agreed` is the level agreed for its
    area on that day."""

    id: str
    on: date
    sample: bool
    level: int
    involved: str  # all, some, no, na
    na_reason: str | None
    agreed: int | None
    area: str
    legs: tuple[bool, bool, bool, bool]
    deep: bool
    outcome: str | None
    taken_back_reason: str | None
    check_in_kept: str | None


class Deciders(NamedTuple):
    """Who decided: the leader alone (level 1–2), the leader after asking (3), all together (4),
    others (5–7)."""

    alone: int
    asked: int
    together: int
    others: int


class Heard(NamedTuple):
    """IB: all concerned heard; `some` counts at least some. Not applicable stays outside, counted
    by reason; `many_na` when that is more than 30 % of a sample of five or more."""

    all: Share
    some: Share
    na: dict[str, int]
    many_na: bool


class Handover(NamedTuple):
    """HC, and how often each of its four parts was filled in."""

    complete: Share
    legs: tuple[Share, Share, Share, Share]


class TakenBack(NamedTuple):
    """TB, the reasons, and beside it what receivers handed back themselves."""

    share: Share
    reasons: dict[str, int]
    returned: int
    open: int


def sampled(decisions: Iterable[Decision]) -> list[Decision]:
    """The weekly decision sample: shares rest on nothing else (A.4)."""
    return [decision for decision in decisions if decision.sample]


def delegated(sample: Sequence[Decision]) -> Share:
    """DS: level 5 and up."""
    return Share(sum(d.level >= DELEGATED for d in sample), len(sample))


def kept(sample: Sequence[Decision]) -> Share:
    """KS: level 1 and 2."""
    return Share(sum(d.level <= KEPT for d in sample), len(sample))


def deciders(sample: Sequence[Decision]) -> Deciders:
    """Every decision with who made it: what KS and DS leave unsaid, too."""
    at_level = Counter(d.level for d in sample)
    return Deciders(
        at_level[1] + at_level[2], at_level[3], at_level[4], at_level[5] + at_level[6] + at_level[7]
    )


def median_level(sample: Sequence[Decision]) -> float | None:
    """LT: the median level; None below five, where the levels are shown one by one."""
    return middle([d.level for d in sample]) if len(sample) >= ENOUGH else None


def level_change(latest: Sequence[int], before: Sequence[int]) -> str:
    """LT: higher or lower where at most one of twenty ways to deal these levels anew gives as much
    (D.1), else unclear."""
    at_least, at_most = dealt([Fraction(n) for n in latest], [Fraction(n) for n in before])
    if at_least <= LUCK:
        return "higher"
    return "lower" if at_most <= LUCK else "unclear"


def agreed_level_kept(decisions: Iterable[Decision]) -> Share:
    """AL: at least the agreed level, of decisions in areas with an agreement on that day."""
    agreed = [d for d in decisions if d.agreed is not None]
    return Share(sum(d.level >= (d.agreed or 0) for d in agreed), len(agreed))


def heard_before(sample: Sequence[Decision]) -> Heard:
    """IB: whether those concerned were heard before the decision."""
    answers = Counter(d.involved for d in sample)
    n = answers["all"] + answers["some"] + answers["no"]
    reasons = Counter(d.na_reason or "" for d in sample if d.involved == "na")
    return Heard(
        all=Share(answers["all"], n),
        some=Share(answers["all"] + answers["some"], n),
        na=dict(sorted(reasons.items())),
        many_na=len(sample) >= ENOUGH and 100 * answers["na"] > MANY_NOT_APPLICABLE * len(sample),
    )


def handover(decisions: Iterable[Decision]) -> Handover:
    """HC: all four parts filled in, of deep entries from level 4 up."""
    deep = [d for d in decisions if d.level >= SHARED and d.deep]
    first, second, third, fourth = (
        Share(sum(d.legs[leg] for d in deep), len(deep)) for leg in range(len(LEGS))
    )
    complete = Share(sum(all(d.legs) for d in deep), len(deep))
    return Handover(complete, (first, second, third, fourth))


def taken_back(decisions: Iterable[Decision]) -> TakenBack:
    """TB: taken back by the leader, of reviewed handovers from level 4 up. Open ones are outside;
    returned by the receiver is no failure and is counted beside."""
    handed = [d for d in decisions if d.level >= SHARED]
    reviewed = [d for d in handed if d.outcome not in (None, "open")]
    back = [d for d in reviewed if d.outcome == "taken_back"]
    return TakenBack(
        share=Share(len(back), len(reviewed)),
        reasons=dict(Counter(d.taken_back_reason or "other" for d in back)),
        returned=sum(d.outcome == "returned_by_receiver" for d in reviewed),
        open=len(handed) - len(reviewed),
    )


def check_ins_kept(decisions: Iterable[Decision]) -> Share:
    """CK: kept as agreed, of kept, late and not kept."""
    answers = Counter(d.check_in_kept for d in decisions)
    return Share(answers["yes"], answers["yes"] + answers["late"] + answers["no"])
