"""AP2: needs and good news brought upward, and what became of the needs (NB, UA, UB)."""

from collections.abc import Iterable

from leadercoach.measures.needs import Need, answers
from leadercoach.profile.chart import Chart, Mark, Mirror, MirrorBlock, Table, Units
from leadercoach.profile.charts.shared import (
    block_text,
    chart,
    heads,
    none_text,
    plain_units,
    units_table,
)
from leadercoach.profile.period import Block, blocks
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import k_of_n, median_text, say, sentences, share_text
from leadercoach.views import words


def needs_chart(profile: Profile, lang: str) -> Chart:
    """Needs above the line, good news below it, block by block (NB)."""
    up, down = say("w_needs", lang), say("w_good", lang)
    cut = blocks(profile.period)
    rows = tuple(_mirror(profile, block, up, down, lang) for block in cut)
    needs, good = sum(row.up for row in rows), sum(row.down for row in rows)
    said = none_text(profile, "NB", "upward", lang)
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
    weeks = block_text(block, lang)
    return MirrorBlock(
        block.label,
        len(needs),
        len(good),
        Mark(f"{weeks}, {words.in_sentence(up, lang)}: {len(needs)}", needs),
        Mark(f"{weeks}, {words.in_sentence(down, lang)}: {len(good)}", good),
    )


def answers_chart(profile: Profile, lang: str) -> Chart:
    """Needs whose answer was to be had by what became of them; a repeated one counts once (UA,
    UB)."""
    needs = profile.happened.needs
    counts = answers(needs, profile.today)
    counted = [need for need in needs if need.counts(profile.today)]
    answered = [need for need in needs if need.answered]
    rows = [
        plain_units(say("w_answered", lang), "full", _ids(n for n in counted if n.answered)),
        plain_units(say("w_no_answer", lang), "hollow", _ids(n for n in counted if not n.answered)),
        plain_units(say("w_told_team", lang), "full", _ids(n for n in answered if n.told)),
        plain_units(
            say("w_not_told_team", lang), "hollow", _ids(n for n in answered if not n.told)
        ),
    ]
    rows = [
        row._replace(caption=k_of_n(share, lang)) if share else row
        for row, share in zip(rows, (counts.answered, None, counts.told, None), strict=True)
    ]
    said, *notes = answered_text(profile, lang)
    told = told_team_text(profile, lang) if needs else ""
    shape = Units(tuple(row for row in rows if row.units)) if counted or answered else None
    table = units_table(lang, rows)
    return chart("answers", "upward", lang, shape, table, sentences(said, told), *notes)


def answered_text(profile: Profile, lang: str) -> tuple[str, ...]:
    """UA, how long answers took, and what does not count yet."""
    needs = profile.happened.needs
    if not needs:
        return (none_text(profile, "UA", "need", lang),)
    counts = answers(needs, profile.today)
    # Answers without a day are in no length, so what part of all still waits is not said.
    halves = counts.undated and counts.days.word in ("most", "half")
    return (
        share_text("UA", counts.answered, lang) if counts.answered.n else say("UA_early", lang),
        "" if halves else median_text("UA_days", counts.days, lang),
        say("UA_undated", lang, counts.undated) if counts.undated else "",
        say("UA_young", lang, counts.young) if counts.young else "",
        say("UA_agreed", lang, counts.agreed) if counts.agreed else "",
    )


def told_team_text(profile: Profile, lang: str) -> str:
    """UB."""
    needs = profile.happened.needs
    if not needs:
        return none_text(profile, "UA", "need", lang)
    told = answers(needs, profile.today).told
    return share_text("UB", told, lang)


def _ids(needs: Iterable[Need]) -> list[str]:
    return [need.ids[0] for need in needs]
