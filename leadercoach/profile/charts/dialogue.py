"""AP1: with how many of the team the leader has talked about the mission (RE)."""

from collections.abc import Iterable

from leadercoach.measures.indices import reach
from leadercoach.profile.chart import Chart, Mark, Unit, UnitRow, Units
from leadercoach.profile.charts.shared import Namer, chart, unit_row, units_table
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say
from leadercoach.profile.sentences import index_sentence


def reach_chart(profile: Profile, aliases: Namer, lang: str) -> Chart:
    """A dot for each person: the team apart from others, hollow for the rest of it. `aliases` knows
    no names where a coach looks."""
    behind: dict[str, list[str]] = {}
    for talk in profile.happened.conversations:
        for person in talk.people:
            behind.setdefault(person, []).append(talk.id)
    names = aliases(list(behind))
    order = sorted(behind, key=lambda person: (-len(behind[person]), names.get(person, "")))

    def met(people: Iterable[str]) -> list[Unit]:
        marks = (Mark(_said(names.get(p), behind[p]), tuple(behind[p])) for p in people)
        return [Unit("full", "", mark) for mark in marks]

    team = profile.team.people
    share = reach(len(team & behind.keys()), profile.team.marked, profile.team_size)
    if share is None:
        rows = [unit_row(say("w_met", lang), met(order))]
    else:
        rows = [
            unit_row(say("w_met_team", lang), met(p for p in order if p in team)),
            *_rest(share.n - share.k, lang),
            unit_row(say("w_met_others", lang), met(p for p in order if p not in team)),
        ]
    shape = Units(tuple(row for row in rows if row.units)) if behind else None
    said = index_sentence(profile, "dialogue", "RE", lang)
    return chart("reach", "dialogue", lang, shape, units_table(lang, rows), said)


def _said(name: str | None, behind: list[str]) -> str:
    return f"{name}: {len(behind)}" if name else str(len(behind))


def _rest(left: int, lang: str) -> list[UnitRow]:
    label = say("w_rest", lang)
    return [unit_row(label, [Unit("hollow", "", Mark(label))] * left)] if left else []
