"""Every index of the profile over a period: a name, k of n, what stays outside, what else (E.2)."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from leadercoach.log.weeks import Week
from leadercoach.measures import decisions as deciding
from leadercoach.measures import failures as failing
from leadercoach.measures import indices as counting
from leadercoach.measures.medians import Median
from leadercoach.measures.needs import answers
from leadercoach.measures.shares import Share
from leadercoach.measures.windows import alike
from leadercoach.profile.profile import Happened, Profile
from leadercoach.profile.series import Laid, laid


class Index(NamedTuple):
    """One index. `share` is None where it is no share or does not apply; `outside` counts what is
    in no denominator, by reason; `more` holds its further numbers."""

    id: str
    share: Share | None
    outside: dict[str, int]
    more: dict[str, Any]


def indices(profile: Profile, point: str) -> list[Index]:
    """The indices of one advice point, in the order of E.2."""
    own = {"dialogue": _dialogue, "upward": _upward, "delegation": _delegation, "failure": _failure}
    common = [_on_target(profile, point), *_markers(profile.happened, point)]
    return [*common, *own[point](profile)]


def agreements(profile: Profile) -> Index:
    """FT, which belongs to no single point."""
    kept = counting.agreements_kept(profile.promises, profile.today)
    return _index("FT", kept.share, moved=kept.moved, waiting=kept.waiting)


def in_period(profile: Profile, point: str) -> list[Laid]:
    """The whole weeks of the period, or the whole windows that lie in it."""
    first, last = profile.period.weeks[0], profile.period.last
    every = laid(profile.calendar, point, profile.series[point])
    return [each for each in every if first <= each.first and each.last <= last]


def sample_weeks(profile: Profile) -> Share:
    """The active weeks of the period that decisions were sampled in (D.2)."""
    sampled = {Week.of(d.on) for d in deciding.sampled(profile.happened.decisions)}
    weeks = profile.working_weeks
    return Share(sum(week in sampled for week in weeks), len(weeks))


def _on_target(profile: Profile, point: str) -> Index:
    whole = [each.stretch for each in in_period(profile, point)]
    every = alike(whole) or whole
    closed = [each for each in every if each.closed]
    share = Share(sum(each.full for each in closed), len(closed))
    window = every[-1].window if every else profile.habits[point].window
    return Index("TA", share, {"unclosed": sum(each.open for each in every)}, {"window": window})


def _markers(happened: Happened, point: str) -> Iterable[Index]:
    rows = happened.markers[point]
    for nth in range(3):
        share = counting.marked(markers[nth] for _, markers in rows)
        yield _index(f"QM{nth + 1}", share, unanswered=len(rows) - share.n)


def _dialogue(profile: Profile) -> list[Index]:
    people = {person for c in profile.happened.conversations for person in c.people}
    team, size = profile.team, profile.team_size
    share = counting.reach(len(people & team.people), team.marked, size)
    numbers = {"people": len(people), "marked": team.marked, "team_size": size}
    return [Index("RE", share, {}, numbers)]


def _upward(profile: Profile) -> list[Index]:
    balance = counting.balance(u.content for u in profile.happened.upwards)
    found = answers(profile.happened.needs, profile.today)
    return [
        Index("NB", None, {}, balance._asdict()),
        Index(
            "UA",
            found.answered,
            {"young": found.young, "agreed": found.agreed},
            {**_days(found.days), "undated": found.undated},
        ),
        _index("UB", found.told),
    ]


def _delegation(profile: Profile) -> list[Index]:
    decisions = profile.happened.decisions
    sample = deciding.sampled(decisions)
    heard = deciding.heard_before(sample)
    handover = deciding.handover(decisions)
    level = deciding.median_level(sample)
    legs = {name: leg._asdict() for name, leg in zip(deciding.LEGS, handover.legs, strict=True)}
    beside = {"some": heard.some._asdict(), "many_na": heard.many_na}
    weeks = {"sample_weeks": sample_weeks(profile)._asdict()}
    without = {"no_agreement": sum(d.agreed is None for d in decisions)}
    return [
        Index("DS", deciding.delegated(sample), {}, weeks),
        Index("KS", deciding.kept(sample), {}, {**deciding.deciders(sample)._asdict(), **weeks}),
        Index("LT", None, {}, {"median": level, "n": len(sample), **weeks}),
        Index("AL", deciding.agreed_level_kept(decisions), without, {}),
        Index("IB", heard.all, heard.na, {**beside, **weeks}),
        Index("HC", handover.complete, {}, legs),
        _taken_back(deciding.taken_back(decisions)),
        _index("CK", deciding.check_ins_kept(decisions)),
    ]


def _taken_back(found: deciding.TakenBack) -> Index:
    more = {"reasons": found.reasons, "returned": found.returned}
    return Index("TB", found.share, {"open": found.open}, more)


def _failure(profile: Profile) -> list[Index]:
    failures = profile.happened.failures
    sharing = failing.sharing(failures, profile.today)
    lags = failing.lags(failures, profile.today)
    told = told_in_period(profile)
    reactions = [f.reaction for f in failures]
    others = counting.others_told(reactions)
    return [
        _index("FS", sharing.soon, pending=sharing.pending, not_shareable=sharing.closed),
        Index("FL", None, {}, _days(lags)),
        Index("FD", None, {}, failing.directions(told)),
        _index("FR", others, unanswered=len(reactions) - others.n),
    ]


def told_in_period(profile: Profile) -> list[failing.Told]:
    """Each time a failure was told within the period, whenever it happened."""
    days = profile.period.days
    return [t for f in profile.happened.told for t in f.told if days.first <= t.on <= days.last]


def _days(found: Median) -> dict[str, Any]:
    return {
        "median_days": found.value,
        "ended": list(found.ended),
        "waiting": found.waiting,
        "word": found.word,
    }


def _index(name: str, share: Share, **outside: int) -> Index:
    return Index(name, share, outside, {})
