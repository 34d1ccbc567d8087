"""The indices of the two other lenses: observers (OT, SG) and pulse rounds (PU), never merged.

`more` holds a list by observer, or by round: there is no number for all of them together. Only PU
may be a share: how many saw improvement in the latest round, where all were about one behaviour.
"""

from collections.abc import Iterable
from typing import Any

from leadercoach.measures.gap import Gap
from leadercoach.profile.charts.agreement import gaps_sentence, halves
from leadercoach.profile.charts.observers import observers_sentence
from leadercoach.profile.charts.pulse import latest_rounds, pulses_sentence, rounds_of
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.observed import ClosedRound, Observed
from leadercoach.profile.profile import Profile

IDS = ("OT", "SG", "PU")


def every_index(profile: Profile, point: str) -> list[Index]:
    """All indices of one advice point: of the own log, then of the two other lenses."""
    return [*indices(profile, point), *observer_indices(profile, point)]


def observer_indices(profile: Profile, point: str) -> list[Index]:
    """OT, SG and PU of one advice point, in the order of E.2."""
    gaps = [_gap(found, point) for found in profile.observed if found.items(point)]
    rounds = rounds_of(profile, point)
    latest = latest_rounds(rounds)
    improved = latest[0].pulse.improved if len(latest) == 1 else None
    return [
        _trend(profile.observed, point),
        Index("SG", None, {}, {"observers": gaps}),
        Index("PU", improved, {}, {"rounds": [_round(found) for found in rounds]}),
    ]


def all_gaps(profile: Profile) -> Index:
    """SG over all points, with the earlier and the later half of the period apart."""
    both = halves(profile)
    rows = []
    for observer in profile.observed:
        mine = [half for half in both if half.found.id == observer.id]
        parts = {"later" if half.later else "earlier": _gap(half.found, None) for half in mine}
        for part in parts.values():
            del part["name"]
        rows.append(_gap(observer, None) | parts)
    return Index("SG", None, {}, {"observers": rows})


def is_empty(index: Index) -> bool:
    """Whether nobody has answered."""
    return index.id in IDS and not any(index.more.values())


def observer_sentence(profile: Profile, point: str, index: Index, lang: str) -> str:
    """What OT, SG or PU says in words; with an empty `point` of all points together."""
    if index.id == "OT":
        return observers_sentence(profile, point, lang)
    if index.id == "SG":
        return gaps_sentence(profile, point or None, lang)
    return pulses_sentence(profile, point, lang)


def _trend(observed: Iterable[Observed], point: str) -> Index:
    rows, unseen = [], 0
    for observer in observed:
        items = {item: observer.picture(item) for item in observer.items(point)}
        unseen += sum(each.seen.n - each.seen.k for each in items.values())
        if items:
            told = {item: each._asdict() | _seen(each.seen) for item, each in items.items()}
            rows.append({"name": observer.name, "behaviours": told})
    return Index("OT", None, {"not_observed": unseen}, {"observers": rows})


def _seen(share: tuple[int, int]) -> dict[str, int]:
    return {"seen": share[0], "asked": share[1]}


def _gap(found: Observed, point: str | None) -> dict[str, Any]:
    whole = found.gap(point)
    each = {item: _numbers(gap) for item, gap in whole.behaviours.items()}
    return {"name": found.name, **_numbers(whole), "behaviours": each, "apart": whole.apart}


def _numbers(found: Gap) -> dict[str, Any]:
    names = ("category", "pairs", "occasions", "mean", "low", "high")
    return {name: getattr(found, name) for name in names}


def _round(found: ClosedRound) -> dict[str, Any]:
    improved = found.pulse.improved
    return {
        "closed_on": found.closed_on.isoformat(),
        "focus": found.focus,
        "counts": list(found.pulse.counts),
        "unsure": found.pulse.unsure,
        "median": found.pulse.median,
        "improved": {
            "numerator": improved.k,
            "denominator": improved.n,
            "share": improved.part,
            "interval": list(improved.interval or ()),
        },
        "followed_up": found.followed_up,
    }
