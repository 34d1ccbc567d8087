"""What the charts of all points are built with, and the charts that belong to every point."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.measures.indices import agreements_kept, marked
from leadercoach.measures.shares import Share, compare
from leadercoach.profile.chart import (
    Cell,
    Chart,
    Grid,
    Mark,
    Part,
    Parts,
    Shape,
    Table,
    Unit,
    UnitRow,
    Units,
)
from leadercoach.profile.facts import Span
from leadercoach.profile.period import Block
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import (
    around,
    interval,
    k_of_n,
    of,
    once,
    say,
    sentences,
    share_text,
    year_day,
)
from leadercoach.views.words import short_day, short_month, short_weekday

Namer = Callable[[Sequence[str]], dict[str, str]]
GRID_WEEKS = 54  # up to so many weeks every day has its dot, above that every week


def heads(lang: str, *codes: str) -> tuple[str, ...]:
    return tuple(say(f"w_{code}", lang) for code in codes)


def chart(
    name: str, point: str | None, lang: str, shape: Shape | None, table: Table, *said: str
) -> Chart:
    """A chart whose first sentence reads it; the others are its notes."""
    sentence, *notes = once(said)
    title = say(f"title_{name}", lang)
    return Chart(name, point, title, sentence, tuple(notes), shape, table)


def interval_words(share: Share, lang: str) -> str:
    """*33–72 %*, or a dash below five."""
    return interval(share, lang) or "–"


def compared(code: str, lang: str, shares: Sequence[Share]) -> str:
    """The latest block, and against the first one: higher, lower, or cannot be told (E.1)."""
    counted = [share for share in shares if share.n]
    if not counted:
        return ""
    now, first = counted[-1], counted[0]
    latest = say(code, lang, now.n, k=now.k, percent=around(now, lang))
    if len(counted) == 1:
        return f"{latest}."
    against = say("against", lang, first.n, k=first.k, percent=around(first, lang))
    return sentences(latest + against, say(compare(now, first), lang))


def block_text(block: Block, lang: str) -> str:
    """*Vecka 33–36*."""
    return f"{say('w_weeks_word', lang)} {block.name}"


def unit_row(label: str, units: Iterable[Unit], caption: str | None = None) -> UnitRow:
    row = tuple(units)
    return UnitRow(label, row, str(len(row)) if caption is None else caption)


def units_table(lang: str, rows: Sequence[UnitRow]) -> Table:
    return Table(heads(lang, "name", "count"), tuple((row.label, row.caption) for row in rows))


def plain_units(label: str, fill: str, ids: Sequence[str], caption: str | None = None) -> UnitRow:
    """One unit for each entry."""
    return unit_row(label, (Unit(fill, "", Mark(label, (i,))) for i in ids), caption)


def markers_chart(profile: Profile, point: str, lang: str) -> Chart:
    """The three quality markers, k of n each (QM)."""
    rows = profile.happened.markers[point]
    parts = []
    for nth, option in enumerate(content.markers(point)):
        share = marked(markers[nth] for _, markers in rows)
        label = option.label.in_(lang)
        ids = tuple(i for i, markers in rows if markers[nth])
        caption = k_of_n(share, lang)
        parts.append(Part(label, share.k, share.n, caption, Mark(f"{label}: {caption}", ids)))
    table = Table(
        heads(lang, "name", "share", "interval"),
        tuple((p.label, p.caption, interval_words(Share(p.k, p.n), lang)) for p in parts),
    )
    answered = [part for part in parts if part.n]
    unanswered = any(part.n < len(rows) for part in answered)
    note = say("markers_of", lang, len(rows)) if unanswered else ""
    shape = Parts(tuple(parts), chips=False) if answered else None
    return chart("markers", point, lang, shape, table, _most(answered, lang), note)


def _most(parts: Sequence[Part], lang: str) -> str:
    """Which marker is told most often and which least, where the intervals let one say so."""
    if not parts:
        return say("QM_chart_none", lang)
    shares = [Share(part.k, part.n) for part in parts]
    if len(parts) == 1:
        return share_text("QM", shares[0], lang, label=parts[0].label)
    order = sorted(range(len(parts)), key=lambda nth: shares[nth].k / shares[nth].n)
    least, most = order[0], order[-1]
    if compare(shares[most], shares[least]) != "higher":
        listed = (say("QM", lang, label=p.label, share=p.caption, percent="") for p in parts)
        return sentences(*listed)
    return say(
        "QM_chart",
        lang,
        label=parts[most].label,
        share=of(shares[most], lang),
        other=parts[least].label,
        other_share=of(shares[least], lang),
    )


def agreements_chart(profile: Profile, lang: str) -> Chart:
    """Agreed actions kept (FT): filled squares are kept, hollow ones not."""
    kept = agreements_kept(profile.promises, profile.today)
    label = say("title_agreements", lang)
    units = [Unit("full", "", Mark(label))] * kept.share.k
    units += [Unit("hollow", "", Mark(label))] * (kept.share.n - kept.share.k)
    row = unit_row(label, units, k_of_n(kept.share, lang))
    said = share_or_none(profile, "FT", kept.share, "promise", lang)
    moved = say("FT_moved", lang, kept.moved) if kept.moved else ""
    shape = Units((row,)) if kept.share.n else None
    return chart("agreements", None, lang, shape, units_table(lang, [row]), said, moved)


def calendar_chart(profile: Profile, days: dict[date, list[str]], lang: str) -> Chart:
    """All entries by the day they happened; by week where there are more than a year's."""
    total = sum(len(ids) for ids in days.values())
    words = say("days", lang, len(days))
    said = say("entries", lang, total, days=words) if total else say("entries_none", lang)
    over = profile.period.days
    weeks = Week.of(over.last).ordinal - Week.of(over.first).ordinal + 1
    grid = _by_day if weeks <= GRID_WEEKS else _by_week
    table = Table(
        heads(lang, "date", "count"),
        tuple((day.isoformat(), str(len(ids))) for day, ids in sorted(days.items())),
    )
    shape = grid(over, days, lang) if total else None
    return chart("calendar", None, lang, shape, table, said)


def _by_day(over: Span, days: dict[date, list[str]], lang: str) -> Grid:
    first, last = Week.of(over.first), Week.of(over.last)
    cells = []
    for number in range((last.sunday - first.monday).days + 1):
        day = first.monday + timedelta(days=number)
        if over.first <= day <= over.last:
            ids = tuple(days.get(day, ()))
            said = f"{short_day(day, lang, None)}: {len(ids)}"
            cells.append(Cell(number // 7, number % 7, len(ids), Mark(said, ids)))
    mondays = [Week(first.ordinal + n).monday for n in range(last.ordinal - first.ordinal + 1)]
    months = [
        (n, short_month(day.month, lang))
        for n, day in enumerate(mondays)
        if n == 0 or day.month != mondays[n - 1].month
    ]
    names = [(n, short_weekday(mondays[0] + timedelta(days=n), lang)) for n in (0, 2, 4)]
    return Grid(tuple(cells), len(mondays), 7, tuple(months), tuple(names))


def _by_week(over: Span, days: dict[date, list[str]], lang: str) -> Grid:
    """A row for each year, a column for each ISO week."""
    by_week: dict[Week, list[str]] = {}
    for day, ids in days.items():
        by_week.setdefault(Week.of(day), []).extend(ids)
    first, last = Week.of(over.first), Week.of(over.last)
    first_year = first.monday.isocalendar().year
    cells = []
    for ordinal in range(first.ordinal, last.ordinal + 1):
        week = Week(ordinal)
        year, number, _ = week.monday.isocalendar()
        behind = tuple(by_week.get(week, ()))
        said = f"{say('w_week', lang)} {number}, {year}: {len(behind)}"
        cells.append(Cell(number - 1, year - first_year, len(behind), Mark(said, behind)))
    rows = last.monday.isocalendar().year - first_year + 1
    labels = tuple((n, str(first_year + n)) for n in range(rows))
    columns = tuple((n - 1, str(n)) for n in (1, 10, 20, 30, 40, 50))
    return Grid(tuple(cells), 53, rows, columns, labels)


def none_text(profile: Profile, code: str, kind: str, lang: str) -> str:
    """`code`_never where there never was any of a kind; else `code`_none, and the last day of one
    before the period."""
    if kind in profile.latest and profile.latest[kind] is None:
        return say(f"{code}_never", lang)
    day = profile.latest.get(kind)
    if day is None or day >= profile.period.days.first:
        return say(f"{code}_none", lang)
    last = say("last_time", lang, day=year_day(day, lang))
    return sentences(say(f"{code}_none", lang), last)


def share_or_none(profile: Profile, code: str, share: Share, kind: str, lang: str) -> str:
    """The sentence `code` about a share, or that there was none to count."""
    return share_text(code, share, lang) if share.n else none_text(profile, code, kind, lang)


def month_ends(first: date, last: date, lang: str, today: date) -> tuple[str, str]:
    """Names for both ends: *aug 2025* and *feb 2026*, *3 nov* and *28 nov*."""
    days = in_same_month(first, last)
    year = first.year != last.year or last.year != today.year
    return _end(first, lang, days=days, year=year), _end(last, lang, days=days, year=year)


def month_span(first: date, last: date, lang: str, today: date, *, days: bool) -> str:
    """*aug–okt*, *nov 2025–feb 2026*; with `days` *3–14 nov*, *29 okt–3 nov*."""
    two_years = first.year != last.year
    end = _end(last, lang, days=days, year=two_years or last.year != today.year)
    if first == last or (in_same_month(first, last) and not days):
        return end
    if in_same_month(first, last):
        return f"{first.day}–{end}"
    return f"{_end(first, lang, days=days, year=two_years)}–{end}"


def in_same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _end(day: date, lang: str, *, days: bool, year: bool) -> str:
    name = short_month(day.month, lang)
    return f"{f'{day.day} ' if days else ''}{name}{f' {day.year}' if year else ''}"
