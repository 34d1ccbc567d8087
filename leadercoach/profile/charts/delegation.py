"""AP3: who decided, who was heard before, and what became of handovers (DS … CK)."""

from collections import Counter
from collections.abc import Sequence

from leadercoach import content
from leadercoach.languages import number
from leadercoach.measures import decisions as deciding
from leadercoach.measures.decisions import Decision
from leadercoach.measures.shares import Share
from leadercoach.profile.chart import (
    Chart,
    LevelBlock,
    Levels,
    Mark,
    Part,
    Parts,
    ShareBlock,
    Shares,
    StepBlock,
    Steps,
    Table,
    Unit,
    UnitRow,
    Units,
)
from leadercoach.profile.charts.shared import (
    Namer,
    block_text,
    chart,
    compared,
    heads,
    interval_words,
    none_text,
    plain_units,
    share_or_none,
    unit_row,
    units_table,
)
from leadercoach.profile.indices import sample_weeks
from leadercoach.profile.period import Block, blocks
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import k_of_n, say, sentences, share_text
from leadercoach.views.words import in_sentence, joined

Sampled = list[tuple[Block, list[Decision]]]


def levels_chart(profile: Profile, lang: str) -> Chart:
    """Sampled decisions by level, block by block, diverging at level 4 (DS, KS)."""
    cut = _cut(profile)
    names = _level_names(lang)
    rows = tuple(_level_block(block, inside, names, lang) for block, inside in cut)
    shares = [deciding.delegated(inside) for _, inside in cut]
    sample = [decision for _, inside in cut for decision in inside]
    said = compared("DS_latest", lang, shares) or none_text(profile, "DS", "sample", lang)
    table = Table(
        (say("w_weeks_word", lang), *names, say("w_count", lang), say("w_interval", lang)),
        tuple(
            (block.name, *(str(c) for c in row.counts), str(row.n), interval_words(share, lang))
            for (block, _), row, share in zip(cut, rows, shares, strict=True)
        ),
    )
    shape = None
    if sample:
        shape = Levels(tuple(r for r in rows if r.n), names, say("w_weeks_word", lang))
    notes = (deciders_text(profile, lang), sampled_text(profile, lang)) if sample else ()
    return chart("levels", "delegation", lang, shape, table, said, *notes)


def deciders_text(profile: Profile, lang: str) -> str:
    """KS: every part of the sample that is not empty, by who decided."""
    deciders = deciding.deciders(deciding.sampled(profile.happened.decisions))
    parts = [say(f"KS_{who}", lang, count) for who, count in deciders._asdict().items() if count]
    return say("KS", lang, sum(deciders), parts=joined(parts, lang))


def sampled_text(profile: Profile, lang: str) -> str:
    """In how many weeks decisions were sampled; empty where it was all of them (D.2)."""
    weeks = sample_weeks(profile)
    return say("sample_weeks", lang, k=weeks.k, n=weeks.n) if weeks.k < weeks.n else ""


def _level_block(
    block: Block, inside: Sequence[Decision], names: Sequence[str], lang: str
) -> LevelBlock:
    by_level = [tuple(d.id for d in inside if d.level == level) for level in range(1, 8)]
    weeks, n = block_text(block, lang), len(inside)
    marks = tuple(
        Mark(f"{weeks}, {name}: {k_of_n(Share(len(ids), n), lang)}", ids)
        for name, ids in zip(names, by_level, strict=True)
    )
    return LevelBlock(block.label, n, tuple(len(ids) for ids in by_level), marks)


def trend_chart(profile: Profile, lang: str) -> Chart:
    """The median level of the sample, block by block; below five the levels themselves (LT)."""
    rows = []
    cut = _cut(profile)
    for block, inside in cut:
        levels = tuple(sorted(d.level for d in inside))
        median = deciding.median_level(inside)
        shown = number(median, lang) if median is not None else ", ".join(map(str, levels))
        mark = Mark(f"{block_text(block, lang)}: {shown or '–'}", tuple(d.id for d in inside))
        rows.append(StepBlock(block.label, levels, median, mark))
    counted = sum(len(row.levels) for row in rows)
    table = Table(
        heads(lang, "weeks_word", "count", "median"),
        tuple(
            (b.name, str(len(r.levels)), "–" if r.median is None else number(r.median, lang))
            for (b, _), r in zip(cut, rows, strict=True)
        ),
    )
    shape = Steps(tuple(row for row in rows if row.levels), _level_names(lang)) if counted else None
    said = _trend_sentence(rows, lang) or none_text(profile, "DS", "sample", lang)
    note = sampled_text(profile, lang) if counted else ""
    return chart("level_trend", "delegation", lang, shape, table, said, note)


def _trend_sentence(rows: Sequence[StepBlock], lang: str) -> str:
    """The latest block with a median against the first, and whether that is more than luck."""
    medians = [(row.levels, number(row.median, lang)) for row in rows if row.median is not None]
    counted = sum(len(row.levels) for row in rows)
    if not medians:
        return say("LT_few", lang, counted) if counted else ""
    (first, before), (latest, now) = medians[0], medians[-1]
    if len(medians) == 1:
        return say("LT", lang, median=now)
    return sentences(
        say("LT_latest", lang, now=now, before=before, latest=len(latest), first=len(first)),
        say(f"LT_{deciding.level_change(latest, first)}", lang),
    )


def heard_chart(profile: Profile, lang: str) -> Chart:
    """Whether all concerned were heard before, block by block, with intervals (IB)."""
    rows = []
    cut = _cut(profile)
    for block, inside in cut:
        share = deciding.heard_before(inside).all
        caption = k_of_n(share, lang)
        ids = tuple(d.id for d in inside if d.involved != "na")
        ends = (share.interval.low, share.interval.high) if share.interval else None
        interval = ends if share.part is not None else None
        said = f"{block_text(block, lang)}: {caption}"
        rows.append(ShareBlock(block.label, caption, share.k, share.n, interval, Mark(said, ids)))
    whole = deciding.heard_before(deciding.sampled(profile.happened.decisions))
    whole_said, *notes = heard_text(profile, lang)
    said = compared("IB_latest", lang, [Share(r.k, r.n) for r in rows]) or whole_said
    table = Table(
        heads(lang, "weeks_word", "share", "interval"),
        tuple(
            (block.name, row.caption, interval_words(Share(row.k, row.n), lang))
            for (block, _), row in zip(cut, rows, strict=True)
        ),
    )
    shape = Shares(tuple(row for row in rows if row.n)) if whole.all.n else None
    return chart("heard", "delegation", lang, shape, table, said, *notes)


def heard_text(profile: Profile, lang: str) -> tuple[str, ...]:
    """IB, at least some heard, what did not apply and why, and when that is much."""
    sample = deciding.sampled(profile.happened.decisions)
    heard = deciding.heard_before(sample)
    if not sample:
        return (none_text(profile, "DS", "sample", lang),)
    reasons = ", ".join(
        f"{in_sentence(content.label('decision.na_reason', code).in_(lang), lang)} {count}"
        for code, count in heard.na.items()
        if code
    )
    many = say("IB_many_na", lang, k=sum(heard.na.values()), n=len(sample))
    return (
        share_text("IB", heard.all, lang) if heard.all.n else say("IB_all_na", lang),
        share_text("IB_some", heard.some, lang) if heard.some.n else "",
        say("IB_na", lang, reasons=reasons) if reasons else "",
        many if heard.many_na else "",
        sampled_text(profile, lang),
    )


def handover_chart(profile: Profile, lang: str) -> Chart:
    """The four parts of a handover, each as often as it was filled in (HC)."""
    handover = deciding.handover(profile.happened.decisions)
    deep = [d for d in profile.happened.decisions if d.level >= deciding.SHARED and d.deep]
    parts = []
    for nth, leg in enumerate(deciding.LEGS):
        label, share = say(f"HC_{leg}", lang), handover.legs[nth]
        caption = k_of_n(share, lang)
        ids = tuple(d.id for d in deep if d.legs[nth])
        parts.append(Part(label, share.k, share.n, caption, Mark(f"{label}: {caption}", ids)))
    said = share_or_none(profile, "HC", handover.complete, "handed", lang)
    table = Table(
        heads(lang, "name", "share", "interval"),
        tuple((p.label, p.caption, interval_words(Share(p.k, p.n), lang)) for p in parts),
    )
    shape = Parts(tuple(parts), chips=True) if handover.complete.n else None
    return chart("handover", "delegation", lang, shape, table, said)


def taken_back_chart(profile: Profile, lang: str) -> Chart:
    """Reviewed handovers one by one: kept, taken back and why, returned by the receiver (TB)."""
    handed = [d for d in profile.happened.decisions if d.level >= deciding.SHARED]
    taken_back = deciding.taken_back(handed)
    ends = ("taken_back", "returned_by_receiver", "open", None)
    kept = [d.id for d in handed if d.outcome not in ends]
    back = [d for d in handed if d.outcome == "taken_back"]
    returned = [d.id for d in handed if d.outcome == "returned_by_receiver"]
    names = {c: content.label("decision.outcome", c).in_(lang) for c in ends[:2]}
    units = [_reason(d, lang) for d in back]
    rows = [
        plain_units(say("TB_kept", lang), "hollow", kept),
        unit_row(say("title_taken_back", lang), units),
        plain_units(names["returned_by_receiver"], "arrow", returned),
    ]
    said = share_or_none(profile, "TB", taken_back.share, "reviewed", lang)
    notes = (
        say("TB_returned", lang, taken_back.returned) if taken_back.returned else "",
        say("TB_open", lang, taken_back.open) if taken_back.open else "",
    )
    shape = Units(tuple(row for row in rows if row.units)) if taken_back.share.n else None
    table = units_table(lang, _with_reasons(rows, back, lang))
    return chart("taken_back", "delegation", lang, shape, table, said, *notes)


def _reason(decision: Decision, lang: str) -> Unit:
    code = decision.taken_back_reason or "other"
    reason = content.label("decision.taken_back_reason", code).in_(lang)
    return Unit("full", reason, Mark(f"{say('title_taken_back', lang)}: {reason}", (decision.id,)))


def _with_reasons(rows: list[UnitRow], back: list[Decision], lang: str) -> list[UnitRow]:
    reasons = Counter(_reason(d, lang).caption for d in back)
    below = [UnitRow(f"– {reason}", (), str(times)) for reason, times in sorted(reasons.items())]
    return [*rows[:2], *below, *rows[2:]]


def agreed_level_chart(profile: Profile, names: Namer, lang: str) -> Chart:
    """Decisions in areas with an agreed level: kept, and the misses by area (AL)."""
    known = [d for d in profile.happened.decisions if d.agreed is not None]
    share = deciding.agreed_level_kept(known)
    areas = names(sorted({d.area for d in known}))
    kept = [d.id for d in known if d.level >= (d.agreed or 0)]
    missed = [
        Unit("hollow", "", Mark(_below(d, areas.get(d.area, ""), lang), (d.id,)))
        for d in known
        if d.level < (d.agreed or 0)
    ]
    rows = [
        plain_units(say("w_kept_level", lang), "full", kept, k_of_n(share, lang)),
        unit_row(say("w_below_level", lang), missed),
    ]
    said = share_or_none(profile, "AL", share, "agreed", lang)
    shape = Units(tuple(row for row in rows if row.units)) if share.n else None
    table = Table(
        heads(lang, "name", "count"),
        (
            *((row.label, row.caption) for row in rows),
            *((f"– {unit.mark.said}", "1") for unit in missed),
        ),
    )
    return chart("agreed_level", "delegation", lang, shape, table, said)


def _below(decision: Decision, area: str, lang: str) -> str:
    return say("AL_below", lang, area=area, level=decision.level, agreed=decision.agreed)


def check_ins_chart(profile: Profile, lang: str) -> Chart:
    """Check-ins kept as agreed, late, or not (CK)."""
    decisions = profile.happened.decisions
    share = deciding.check_ins_kept(decisions)
    rows = [
        plain_units(
            option.label.in_(lang),
            fill,
            [d.id for d in decisions if d.check_in_kept == option.code],
        )
        for option, fill in zip(
            content.options("decision.check_in_kept"), ("full", "hollow", "hollow"), strict=True
        )
    ]
    said = share_or_none(profile, "CK", share, "check_in", lang)
    shape = Units(tuple(row for row in rows if row.units)) if share.n else None
    table = units_table(lang, rows)
    return chart("check_ins", "delegation", lang, shape, table, said)


def _cut(profile: Profile) -> Sampled:
    sample = deciding.sampled(profile.happened.decisions)
    return [(b, [d for d in sample if b.holds(d.on)]) for b in blocks(profile.period)]


def _level_names(lang: str) -> tuple[str, ...]:
    return tuple(level.name.in_(lang) for level in content.levels())
