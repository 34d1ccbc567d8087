"""AP2: needs and good news brought upward, and what became of the needs (NB, UA, UB)."""

from collections.abc import Iterable

from leadercoach.measures.needs import MATURE, Need, answers
from leadercoach.profile.chart import Chart, Mark, Mirror, MirrorBlock, Table, Units
from leadercoach.profile.charts.shared import (
    block_said,
    chart,
    heads,
    plain_units,
    units_table,
)
from leadercoach.profile.period import Block, blocks
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import k_of_n, say, sentences, share_said


def needs_chart(profile: Profile, lang: str) -> Chart:
    """Needs above the line, good news below it, block by block (NB)."""
    up, down = say("w_needs", lang), say("w_good", lang)
    cut = blocks(profile.period)
    rows = tuple(_mirror(profile, block, up, down, lang) for block in cut)
    needs, good = sum(row.up for row in rows), sum(row.down for row in rows)
    said = say("NB_none", lang)
    if needs or good:
        said = say("NB", lang, needs=say("NB_needs", lang, needs), good=say("NB_good", lang, good))
    table = Table(
        heads(lang, "weeks_word", "needs", "good"),
        tuple((b.name, str(row.up), str(row.down)) for b, row in zip(cut, rows, strict=True)),
    )
    shape = Mirror(rows, up, down) if needs or good else None
    return chart("needs", "upward", lang, shape, table, said)


def _mirror(profile: Profile, block: Block, up: str, down: str, lang: str) -> MirrorBlock:
    inside = [entry for entry in profile.happened.upwards if block.holds(entry.on)]
    needs = tuple(entry.id for entry in inside if entry.content != "good")
    good = tuple(entry.id for entry in inside if entry.content != "need")
    weeks = block_said(block, lang)
    return MirrorBlock(
        block.label,
        len(needs),
        len(good),
        Mark(f"{weeks}, {up.lower()}: {len(needs)}", needs),
        Mark(f"{weeks}, {down.lower()}: {len(good)}", good),
    )


def answers_chart(profile: Profile, lang: str) -> Chart:
    """Needs of at least 14 days by what became of them; a repeated need counts once (UA, UB)."""
    found = answers(profile.happened.needs, profile.today)
    mature = [need for need in profile.happened.needs if profile.today - need.on >= MATURE]
    known = [need for need in profile.happened.needs if need.answered]
    rows = [
        plain_units(say("w_answered", lang), "full", _ids(n for n in mature if n.answered)),
        plain_units(say("w_no_answer", lang), "hollow", _ids(n for n in mature if not n.answered)),
        plain_units(say("w_told_team", lang), "full", _ids(n for n in known if n.told)),
        plain_units(say("w_not_told_team", lang), "hollow", _ids(n for n in known if not n.told)),
    ]
    rows = [
        row._replace(caption=k_of_n(share, lang)) if share else row
        for row, share in zip(rows, (found.answered, None, found.told, None), strict=True)
    ]
    said = share_said("UA", found.answered, lang)
    told = share_said("UB", found.told, lang)
    days = say("UA_days", lang, found.days) if found.days is not None else ""
    young = say("UA_young", lang, found.young) if found.young and found.answered.n else ""
    shape = Units(tuple(row for row in rows if row.units)) if mature or known else None
    table = units_table(lang, rows)
    return chart("answers", "upward", lang, shape, table, sentences(said, told), days, young)


def _ids(needs: Iterable[Need]) -> list[str]:
    return [need.ids[0] for need in needs]
