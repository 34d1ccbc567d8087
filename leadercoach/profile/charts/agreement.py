"""Own ratings against each observer's: the agreement map and the gaps beside it (SG, C.4)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from leadercoach import content
from leadercoach.languages import number
from leadercoach.measures.gap import HIGHER, Gap
from leadercoach.measures.observers import roll_up
from leadercoach.profile.before import paired
from leadercoach.profile.chart import AgreementMap, Chart, Kind, MapPlace, MapRow, Mark, Table
from leadercoach.profile.charts.shared import chart, heads, in_same_month, month_span
from leadercoach.profile.observed import Both, Observed
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say, sentences, year_day
from leadercoach.views.words import in_sentence, short_day

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
    days = _by_days(both)
    rows = [_row(half, _over([half], profile.today, lang, days=days), lang) for half in both]
    shape = None
    if both:
        words = ("observer_saw", "you_rated", "you_higher", "you_lower")
        across, up, above, below = (say(f"w_{word}", lang) for word in words)
        shape = AgreementMap(_places(both, lang), tuple(rows), across, up, above, below)
    table = Table(
        heads(lang, "observer", "gap", "pairs", "meaning"),
        tuple(
            (row.label, row.value, str(half.found.gap().pairs), _meaning(row.said, row.apart))
            for row, half in zip(rows, both, strict=True)
        ),
    )
    told = sentences(
        *(_told(row, half.found.gap(), lang) for row, half in zip(rows, both, strict=True))
    )
    said = told or gaps_sentence(profile, None, lang)
    notes = (_key(both, profile.today, lang), say("SG_question", lang)) if both else ()
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


def gaps_sentence(profile: Profile, point: str | None, lang: str) -> str:
    """For each observer with any pair: category, gap with interval, occasions; then the behaviours
    that lie apart."""
    known = [(each.name, each.gap(point)) for each in profile.observed]
    told = [_sentence(name, gap, lang) for name, gap in known if gap.pairs]
    if told:
        return sentences(*told)
    last = profile.before.latest(paired, point)
    if last is None:
        return say("SG_nobody", lang)
    return say("SG_before", lang, day=year_day(last, lang))


def gap_value(found: Gap, lang: str) -> str:
    """*+1,0 (0,5 till 1,5)*; *+2,0 och −2,0* where behaviours point different ways; where the pairs
    are too few, only how many there are."""
    if len(found.named) > 1:
        high, low = (signed(found.behaviours[item].mean or 0, lang) for item in found.named)
        return say("SG_ways", lang, high=high, low=low)
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
    """What a row says, as sentences."""
    if found.mean is None or len(found.named) > 1:
        return _few(row.label, found, lang)
    label = _category(found, lang)
    told = say("SG_row", lang, name=row.label, label=label, value=row.value)
    return sentences(told, *_apart(found, lang))


def _few(name: str, found: Gap, lang: str) -> str:
    """Without a mean of all: there is none, or it would hide that behaviours lie apart."""
    label = _category(found, lang)
    if found.mean is None:
        label = f"{label} ({gap_value(found, lang)})"
    return sentences(say("SG_few", lang, name=name, label=label), *_apart(found, lang))


def _apart(found: Gap, lang: str) -> Iterable[str]:
    """*På ”Gör mandatet tydligt” skattar du dig högre, +1,3 (0,8 till 1,7).*"""
    for item in found.named:
        each, name = found.behaviours[item], _item(item, lang)
        code = "SG_higher" if each.category == HIGHER else "SG_lower"
        yield say(code, lang, item=name, value=gap_value(each, lang))


def _item(item: str, lang: str) -> str:
    return content.behaviour(item).name.in_(lang)


def _meaning(said: str, apart: Sequence[str]) -> str:
    """*Olika håll: Gör mandatet tydligt +2,0, Hör de berörda före beslutet −2,0*."""
    return f"{said}: {', '.join(apart)}" if apart else said


def _category(found: Gap, lang: str) -> str:
    return in_sentence(content.label("gap.category", found.category).in_(lang), lang)


def _sentence(name: str, found: Gap, lang: str) -> str:
    if found.mean is None or len(found.named) > 1:
        return _few(name, found, lang)
    label, value = _category(found, lang), gap_value(found, lang)
    told = say("SG", lang, found.occasions, name=name, label=label, value=value)
    return sentences(told, *_apart(found, lang))


def _row(half: Half, when: str, lang: str) -> MapRow:
    found, value = half.found.gap(), gap_value(half.found.gap(), lang)
    said = content.label("gap.category", found.category).in_(lang)
    label = say("SG_half", lang, name=half.found.name, months=when)
    apart = tuple(
        f"{_item(item, lang)} {signed(found.behaviours[item].mean or 0, lang)}"
        for item in found.named
    )
    behind = tuple(sighting.id for sighting in half.found.sightings)
    mark = Mark(f"{label}: {_meaning(said, apart)}, {value}", requests=behind)
    return MapRow(half.found.form, half.later, label, value, said, mark, apart)


def _key(both: Sequence[Half], today: date, lang: str) -> str:
    """What hollow and filled marks mean, where there are both."""
    if not all(sides := _sides(both)):
        return say("SG_key", lang)
    first, last = (_over(side, today, lang, days=_by_days(both)) for side in sides)
    return sentences(say("SG_key", lang), say("SG_halves", lang, first=first, last=last))


def _sides(both: Iterable[Half]) -> tuple[list[Half], list[Half]]:
    every = list(both)
    return [h for h in every if not h.later], [h for h in every if h.later]


def _by_days(both: Iterable[Half]) -> bool:
    """Whether months do not tell the earlier half from the later one."""
    earlier, later = _sides(both)
    if not earlier or not later:
        return False
    return in_same_month(max(_occasions(earlier)), min(_occasions(later)))


def _over(some: Iterable[Half], today: date, lang: str, *, days: bool) -> str:
    """*aug–okt*: when the occasions were."""
    occasions = _occasions(some)
    return month_span(min(occasions), max(occasions), lang, today, days=days)


def _occasions(some: Iterable[Half]) -> list[date]:
    return [sighting.on for half in some for sighting in half.found.sightings]


def _places(both: Iterable[Half], lang: str) -> tuple[MapPlace, ...]:
    """Occasions by their place: what lies at the same one is pointed at together."""
    by_place: dict[tuple[float, float], list[_Spot]] = {}
    for half in both:
        for spot in _spots(half):
            by_place.setdefault((spot.own, spot.seen), []).append(spot)
    return tuple(_place(spots, lang) for _, spots in sorted(by_place.items(), reverse=True))


def _spots(half: Half) -> Iterable[_Spot]:
    """One for each occasion and advice point: the medians over its paired behaviours (C.3). Where
    these point different ways, each for itself: together they would look alike (C.4)."""
    for sighting in half.found.sightings:
        for point in content.POINTS:
            for pairs in _alike([b for b in sighting.of(point).values() if paired(b)]):
                own, seen = roll_up(b.own for b in pairs), roll_up(b.seen for b in pairs)
                if own is not None and seen is not None:
                    yield _Spot(seen, own, half, sighting.on, sighting.id)


def _alike(pairs: list[Both]) -> list[list[Both]]:
    ways = {(own > seen) - (own < seen) for own, seen in pairs if own is not None and seen}
    return [[pair] for pair in pairs] if {1, -1} <= ways else [pairs]


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
