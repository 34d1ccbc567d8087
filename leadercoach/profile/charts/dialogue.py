"""AP1: with how many of the team the leader has talked about the mission (RE)."""

from leadercoach.profile.chart import Chart, Mark, Unit, Units
from leadercoach.profile.charts.shared import Namer, chart, unit_row, units_table
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import say


def reach_chart(profile: Profile, aliases: Namer, lang: str) -> Chart:
    """A dot for each person, hollow for the rest of the team."""
    behind: dict[str, list[str]] = {}
    for talk in profile.happened.conversations:
        for person in talk.people:
            behind.setdefault(person, []).append(talk.id)
    names = aliases(list(behind))
    order = sorted(behind, key=lambda person: (-len(behind[person]), names.get(person, "")))
    met = [
        Unit("full", "", Mark(f"{names.get(p, '')}: {len(behind[p])}", tuple(behind[p])))
        for p in order
    ]
    rows = [unit_row(say("w_met", lang), met)]
    left = (profile.team_size or 0) - len(met)
    if left > 0:
        label = say("w_rest", lang)
        rows.append(unit_row(label, [Unit("hollow", "", Mark(label))] * left))
    if not behind:
        said = say("RE_none", lang)
    elif profile.team_size is None:
        said = say("RE_unset", lang, len(behind))
    else:
        said = say("RE", lang, len(behind), team=profile.team_size)
    shape = Units(tuple(rows)) if behind else None
    return chart("reach", "dialogue", lang, shape, units_table(lang, rows), said)
