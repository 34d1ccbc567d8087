"""Own ratings against each observer's: the agreement map and the gaps beside it (SG, C.4)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach import content
from leadercoach.measures.gap import Gap
from leadercoach.measures.observers import roll_up
from leadercoach.profile.chart import AgreementMap, Chart, Kind, MapPlace, MapRow, Mark, Table
from leadercoach.profile.charts.observers import months
from leadercoach.profile.charts.shared import chart, heads
from leadercoach.profile.observed import Observed
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import number, say, sentences
from leadercoach.views.words import short_day

MINUS = "\N{MINUS SIGN}"


class Half(NamedTuple):
    """What an observer saw in one half of the period."""

    found: Observed
    later: bool


class _Spot(NamedTuple):
    """One occasion on the map."""

    seen: float
    own: float
    half: Half
    on: date
    request: str


def agreement_chart(profile: Profile, lang: str) -> Chart:
    """All observers on one map, each with an own mark and an own gap (C.4)."""
    both = [half for half in halves(profile) if half.found.gap().pairs]
    rows = [_row(half, lang) for half in both]
    shape = None
    if both:
        words = ("observer_saw", "you_rated", "you_higher", "you_lower")
        across, up, above, below = (say(f"w_{word}", lang) for word in words)
        shape = AgreementMap(_places(both, lang), tuple(rows), across, up, above, below)
    table = Table(
        heads(lang, "observer", "gap", "pairs", "meaning"),
        tuple(
            (row.label, gap_value(half.found.gap(), lang), str(half.found.gap().pairs), row.said)
            for row, half in zip(rows, both, strict=True)
        ),
    )
    told = sentences(
        *(_told(row, half.found.gap(), lang) for row, half in zip(rows, both, strict=True))
    )
    said = told or gaps_sentence(profile.observed, None, lang)
    notes = (_key(both, lang), say("SG_question", lang)) if both else ()
    return chart("agreement", None, lang, shape, table, said, *notes)


def halves(profile: Profile) -> list[Half]:
    """Every observer in the earlier and in the later half of the period, cut at its middle day."""
    first, last = profile.period.days
    turn = first + (last - first) / 2
    after = turn + timedelta(days=1)
    return [
        Half(found.only(*days), later)
        for found in profile.observed
        for later, days in ((False, (first, turn)), (True, (after, last)))
    ]


def gaps_sentence(found: Iterable[Observed], point: str | None, lang: str) -> str:
    """One sentence for each observer with any pair: category, gap with interval, occasions."""
    known = [(each.name, each.gap(point)) for each in found]
    told = [_sentence(name, gap, lang) for name, gap in known if gap.pairs]
    return sentences(*told) or say("SG_none" if known else "SG_nobody", lang)


def gap_value(found: Gap, lang: str) -> str:
    """*+1,0 (0,5 till 1,5)*; where the pairs are too few, only how many there are."""
    if found.mean is None or found.low is None or found.high is None:
        return say("SG_pairs", lang, found.pairs)
    low, high = (signed(end, lang).removeprefix("+") for end in (found.low, found.high))
    return say("SG_value", lang, mean=signed(found.mean, lang), low=low, high=high)


def signed(value: float, lang: str) -> str:
    """*+1,0*, *−0,1*, *0,0*: always one decimal."""
    text, point = number(abs(value), lang), number(0.5, lang)[1]
    text = text if point in text else f"{text}{point}0"
    if not text.strip("0,."):
        return text
    return f"{'+' if value > 0 else MINUS}{text}"


def _told(row: MapRow, found: Gap, lang: str) -> str:
    """What a row says, as a sentence."""
    if found.mean is None:
        return _few(row.label, found, lang)
    return say("SG_row", lang, name=row.label, label=_category(found, lang), value=row.value)


def _few(name: str, found: Gap, lang: str) -> str:
    label = f"{_category(found, lang)} ({gap_value(found, lang)})"
    return say("SG_few", lang, name=name, label=label)


def _category(found: Gap, lang: str) -> str:
    label = content.label("gap.category", found.category).in_(lang)
    return label[:1].lower() + label[1:]


def _sentence(name: str, found: Gap, lang: str) -> str:
    if found.mean is None:
        return _few(name, found, lang)
    label, value = _category(found, lang), gap_value(found, lang)
    return say("SG", lang, found.occasions, name=name, label=label, value=value)


def _row(half: Half, lang: str) -> MapRow:
    found, value = half.found.gap(), gap_value(half.found.gap(), lang)
    said = content.label("gap.category", found.category).in_(lang)
    label = say("SG_half", lang, name=half.found.name, months=_months([half], lang))
    behind = tuple(sighting.id for sighting in half.found.sightings)
    mark = Mark(f"{label}: {said}, {value}", requests=behind)
    return MapRow(half.found.form, half.later, label, value, said, mark)


def _key(both: Sequence[Half], lang: str) -> str:
    """What hollow and filled marks mean, where there are both."""
    sides = [[half for half in both if half.later is later] for later in (False, True)]
    if not all(sides):
        return say("SG_key", lang)
    first, last = (_months(side, lang) for side in sides)
    return sentences(say("SG_key", lang), say("SG_halves", lang, first=first, last=last))


def _months(some: Iterable[Half], lang: str) -> str:
    """*aug–okt*: the months of the occasions."""
    days = [sighting.on for half in some for sighting in half.found.sightings]
    first, last = months(min(days), max(days), lang)
    return first if first == last else f"{first}–{last}"


def _places(both: Iterable[Half], lang: str) -> tuple[MapPlace, ...]:
    """Occasions by their place: what lies at the same one is pointed at together."""
    by_place: dict[tuple[float, float], list[_Spot]] = {}
    for half in both:
        for spot in _spots(half):
            by_place.setdefault((spot.own, spot.seen), []).append(spot)
    return tuple(_place(spots, lang) for _, spots in sorted(by_place.items(), reverse=True))


def _spots(half: Half) -> Iterable[_Spot]:
    """One for each occasion and advice point: the medians over its paired behaviours (C.3)."""
    for sighting in half.found.sightings:
        for point in content.POINTS:
            pairs = [b for b in sighting.of(point) if b.own is not None and b.seen is not None]
            own, seen = roll_up(b.own for b in pairs), roll_up(b.seen for b in pairs)
            if own is not None and seen is not None:
                yield _Spot(seen, own, half, sighting.on, sighting.id)


def _place(spots: Sequence[_Spot], lang: str) -> MapPlace:
    counted = Counter((spot.half.found.form, spot.half.later) for spot in spots)
    kinds = tuple(Kind(form, later, n) for (form, later), n in sorted(counted.items()))
    own, seen = spots[0].own, spots[0].seen
    told = (f"{short_day(spot.on, lang, None)}, {_said(spot, lang)}" for spot in spots)
    behind = dict.fromkeys(spot.request for spot in spots)
    return MapPlace(seen, own, kinds, Mark("; ".join(told), requests=tuple(behind)))


def _said(spot: _Spot, lang: str) -> str:
    own, seen = number(spot.own, lang), number(spot.seen, lang)
    return say("SG_place", lang, own=own, name=spot.half.found.name, seen=seen)
