"""The questions a session begins with: rules read what this coach may see, nothing else (F.2)."""

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple

from leadercoach.content import POINTS, behaviour
from leadercoach.measures.decisions import SHARED, heard_before, sampled, taken_back
from leadercoach.measures.failures import DIRECTIONS, SOON, Failure
from leadercoach.measures.gap import HIGHER, LOWER
from leadercoach.measures.indices import reach
from leadercoach.measures.needs import MATURE
from leadercoach.measures.shares import Share
from leadercoach.profile.observed import Observed
from leadercoach.profile.readings import k_of_n, say
from leadercoach.sharing.shown import Seen
from leadercoach.views import words

MOST = 3
QUIET_WEEKS, LONG_WEEKS = 4, 8  # of S1; of S11 and S12
SURE, SURE_WEEKS = 80, 16  # percent; closed weeks in all (S12)


class Question(NamedTuple):
    """A question a rule asks (S1–S12), and what it rests on: *6 needs without an answer after 14
    days*."""

    id: str
    text: str
    basis: str


Rule = Callable[[Seen, str], str | None]


def questions(seen: Seen, lang: str) -> list[Question]:
    """At most three, those first that somebody else waits for.

    Work taken back out of worry is the sharpest and rarest, and hurts the one it was taken from:
    S4. Then what people wait for: an answer from above, S2, and word of it in the team, S3. Then
    what another pair of eyes saw, S9, which the leader cannot see alone. Then how it was done:
    those concerned, S6, handing over, S5, own failures, S7 and S8. Then what is not there, and may
    just not have come up: S1, S11. S10 is about the logging only. S12 asks whether to go on at
    all, so it comes when nothing else does.
    """
    asked = [Question(code, say(code, lang), basis) for code, basis in _bases(seen, lang)]
    if asked:
        return asked[:MOST]
    basis = near_long(seen, lang)
    return [Question("S12", say("S12", lang), basis)] if basis else []


def _bases(seen: Seen, lang: str) -> list[tuple[str, str]]:
    asked = [(code, rule(seen, lang)) for code, rule in _IN_TURN.items()]
    return [(code, basis) for code, basis in asked if basis]


def no_need(seen: Seen, lang: str) -> str | None:
    """S1: no need since the first of the last four closed weeks, the running one included."""
    if "upward" not in seen.points or len(seen.closed) < QUIET_WEEKS:
        return None
    since = seen.closed[-QUIET_WEEKS].monday
    if any(u.content != "good" and u.on >= since for u in seen.upwards):
        return None
    return say("S1_basis", lang, day=words.day_month(since, lang, None))


def no_answers(seen: Seen, lang: str) -> str | None:
    """S2: three needs at least 14 days old without an answer, whatever was agreed."""
    silent = [n for n in seen.needs if not n.answered and seen.last - n.on >= MATURE]
    shown = "upward" in seen.points and len(silent) >= 3
    return say("S2_basis", lang, count=len(silent)) if shown else None


def not_told(seen: Seen, lang: str) -> str | None:
    """S3: two answers the team has not heard of."""
    answered = [need for need in seen.needs if need.answered]
    told = Share(sum(need.told for need in answered), len(answered))
    if "upward" not in seen.points or told.n - told.k < 2:
        return None
    return say("S3_basis", lang, share=k_of_n(told, lang))


def worried(seen: Seen, lang: str) -> str | None:
    """S4: taken back twice out of own worry, as TB counts it."""
    back = taken_back(seen.decisions)
    times = back.reasons.get("own_worry", 0)
    if "delegation" not in seen.points or times < 2:
        return None
    return say("S4_basis", lang, share=k_of_n(Share(times, back.share.k), lang))


def unclear(seen: Seen, lang: str) -> str | None:
    """S5: two handovers without mandate or support. An entry that says nothing of how it was handed
    over does not say that anything was missing (HC)."""
    handed = [d for d in seen.decisions if d.level >= SHARED and d.deep]
    lacking = [d for d in handed if not (d.legs[0] and d.legs[2])]
    if "delegation" not in seen.points or len(lacking) < 2:
        return None
    return say("S5_basis", lang, share=k_of_n(Share(len(lacking), len(handed)), lang))


def unheard(seen: Seen, lang: str) -> str | None:
    """S6: half of five or more decisions of the sample came before anybody was heard (IB)."""
    some = heard_before(sampled(seen.decisions)).some
    unheard = Share(some.n - some.k, some.n)
    if "delegation" not in seen.points or unheard.part is None or unheard.part < 0.5:
        return None
    return say("S6_basis", lang, share=k_of_n(unheard, lang))


def untold(seen: Seen) -> list[Failure]:
    """Failures that could have been told and have not been, at least 14 days old (FS)."""
    waiting = [f for f in seen.failures if f.lag is None and not f.closed]
    return [failure for failure in waiting if seen.last - failure.on >= SOON]


def kept_back(seen: Seen, lang: str) -> str | None:
    """S7."""
    waiting = untold(seen)
    shown = "failure" in seen.points and waiting
    return say("S7_basis", lang, len(waiting)) if shown else None


def sideways(seen: Seen, lang: str) -> str | None:
    """S8: told in the period, and never to anybody but fellow managers."""
    told = [t.direction for f in seen.told for t in f.told if t.direction in DIRECTIONS]
    shown = "failure" in seen.points and set(told) == {"side"}
    return say("S8_basis", lang, len(told)) if shown else None


def seen_otherwise(seen: Seen, lang: str) -> str | None:
    """S9: far from what an observer saw, taken together or in one behaviour; the basis names the
    one that is furthest off, or one each way where they point different ways."""
    for each in seen.observed:
        gap = each.gap()
        far = {HIGHER: 1, LOWER: -1}.get(gap.category)
        items = gap.named or ([_furthest(each, far)] if far else [])
        if items:
            names = words.joined([behaviour(item).name.in_(lang) for item in items], lang)
            return say("S9_basis", lang, name=words.isolated(each.name), behaviour=names)
    return None


def _furthest(each: Observed, way: int) -> str:
    found: dict[str, list[int]] = {}
    pairs = chain.from_iterable(sighting.ratings.items() for sighting in each.sightings)
    for item, both in pairs:
        if both.own is not None and both.seen is not None:
            found.setdefault(item, []).append(way * (both.own - both.seen))
    return max(each.items(), key=lambda i: sum(found[i]) / len(found[i]) if i in found else -9)


def open_weeks(seen: Seen, lang: str) -> str | None:
    """S10."""
    return say("S10_basis", lang, count=len(seen.open)) if len(seen.open) >= 2 else None


def few_met(seen: Seen, lang: str) -> str | None:
    """S11: at most half of the team met in eight weeks of work; silent where fewer are shown."""
    if "dialogue" not in seen.points or len(seen.weeks) < LONG_WEEKS:
        return None
    since = seen.weeks[-LONG_WEEKS].monday
    met = {person for c in seen.conversations if c.on >= since for person in c.people}
    share = reach(len(met & seen.team.people), seen.team.marked, seen.team_size)
    if share is None or 2 * share.k > share.n:
        return None
    return say("S11_basis", lang, share=k_of_n(share, lang))


def near_long(seen: Seen, lang: str) -> str | None:
    """S12: sixteen weeks are closed, every habit is shown, and after each of the latest eight its
    lower end was 80 % or more: even if nothing was done in the open ones."""
    if seen.closed_ever < SURE_WEEKS:
        return None
    long = [seen.lowest.get(point, [])[-LONG_WEEKS:] for point in POINTS]
    if any(len(ends) < LONG_WEEKS or min(ends) < SURE for ends in long):
        return None
    return say("S12_basis", lang, low=min(map(min, long)))


_IN_TURN: dict[str, Rule] = {
    "S4": worried,
    "S2": no_answers,
    "S3": not_told,
    "S9": seen_otherwise,
    "S6": unheard,
    "S5": unclear,
    "S7": kept_back,
    "S8": sideways,
    "S1": no_need,
    "S11": few_met,
    "S10": open_weeks,
}
