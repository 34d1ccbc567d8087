"""AP4: how soon own failures were told, to whom, and what others did then (FS, FL, FD, FR)."""

from datetime import date, timedelta

from leadercoach import content
from leadercoach.measures import failures as failing
from leadercoach.measures.failures import Failure
from leadercoach.measures.indices import others_told
from leadercoach.profile.chart import Chart, Dumbbell, Dumbbells, Mark, Table, Unit, Units
from leadercoach.profile.charts.shared import (
    Namer,
    chart,
    heads,
    none_text,
    plain_units,
    share_or_none,
    unit_row,
    units_table,
)
from leadercoach.profile.profile import Profile
from leadercoach.profile.readings import k_of_n, median_text, say, share_text
from leadercoach.views.words import joined, short_day, short_month

MOST_ROWS = 25


def told_chart(profile: Profile, names: Namer, lang: str, most: int = MOST_ROWS) -> Chart:
    """Each failure from the day it happened to the day it was told (FS, FL)."""
    failures = sorted(profile.happened.failures, key=lambda f: (f.on, f.id), reverse=True)
    labels = names([failure.id for failure in failures])
    rows = tuple(_dumbbell(f, labels.get(f.id, ""), lang) for f in failures)
    sharing = failing.sharing(failures, profile.today)
    table = Table(
        heads(lang, "name", "happened", "told_head", "days_until"),
        tuple(
            (
                row.label,
                row.happened.isoformat(),
                row.told.isoformat() if row.told else row.caption,
                str((row.told - row.happened).days) if row.told else "–",
            )
            for row in rows
        ),
    )
    shape = None
    if rows:
        shown = rows[:most]
        first = min(row.happened for row in shown)
        shape = Dumbbells(shown, first, profile.today, _months(first, profile.today, lang))
    cut = len(rows) > most
    notes = (
        say("latest_of", lang, shown=most, all=len(rows)) if cut else "",
        lag_sentence(profile, lang) if sharing.soon.n else "",
        say("FS_pending", lang, sharing.pending) if sharing.pending else "",
        say("FS_closed", lang, sharing.closed) if sharing.closed else "",
    )
    return chart("told", "failure", lang, shape, table, soon_sentence(profile, lang), *notes)


def soon_sentence(profile: Profile, lang: str) -> str:
    """FS, of failures that happened in the period."""
    failures = profile.happened.failures
    if not failures:
        return none_text(profile, "FS", "failure", lang)
    soon = failing.sharing(failures, profile.today).soon
    return share_text("FS", soon, lang) if soon.n else say("FS_young", lang)


def lag_sentence(profile: Profile, lang: str) -> str:
    """FL, of the same failures; empty where none may be told."""
    lags = failing.lags(profile.happened.failures, profile.today)
    if lags.waiting and not lags.ended:
        return say("FL_none", lang)
    return median_text("FL", lags, lang)


def _dumbbell(failure: Failure, label: str, lang: str) -> Dumbbell:
    told = failure.first_told
    state = "told" if told else "closed" if failure.closed else "open"
    captions = {
        "closed": say("w_not_shareable", lang),
        "open": say("w_not_told", lang),
        "told": say("w_days_short", lang, failure.lag or 0),
    }
    caption = captions[state]
    return Dumbbell(
        label=label,
        happened=failure.on,
        told=told,
        state=state,
        late=failure.lag is not None and failure.lag > failing.SOON.days,
        caption=caption,
        mark=Mark(f"{label}, {short_day(failure.on, lang, None)}: {caption}", (failure.id,)),
    )


def _months(first: date, last: date, lang: str) -> tuple[tuple[date, str], ...]:
    """The first day of each month between; of each year where there are many."""
    ticks = []
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            ticks.append((day, short_month(day.month, lang)))
        day = (day + timedelta(days=31)).replace(day=1)
    if len(ticks) > 14:
        return tuple((day, str(day.year)) for day, _ in ticks if day.month == 1)
    return tuple(ticks)


def directions_chart(profile: Profile, lang: str) -> Chart:
    """How often failures were told down, sideways and up, each telling counted (FD)."""
    told = [(failure.id, time) for failure, time in _told(profile)]
    rows = []
    for option in content.options("failure.direction"):
        label = option.label.in_(lang)
        units = [
            Unit("full", "", Mark(f"{label}, {short_day(time.on, lang, None)}", (i,)))
            for i, time in told
            if time.direction == option.code
        ]
        if units or option.code in ("down", "side", "up"):
            rows.append(unit_row(label, units))
    shape = Units(tuple(rows)) if told else None
    table = units_table(lang, rows)
    said = direction_sentences(profile, lang)
    return chart("directions", "failure", lang, shape, table, *said)


def direction_sentences(profile: Profile, lang: str) -> tuple[str, ...]:
    """FD: how often in which direction in the period, whenever it happened, and how often of that
    about failures of before; a direction nobody was told in is not named."""
    told = _told(profile)
    if not told:
        return (none_text(profile, "FD", "told", lang),)
    directions = failing.directions([time for _, time in told])
    times = {way: _times(count, lang) for way, count in directions.items() if count}
    ways = [say(f"FD_{way}", lang, times=times[way]) for way in failing.DIRECTIONS if way in times]
    older = sum(failure.on < profile.period.days.first for failure, _ in told)
    return (
        say("FD", lang, ways=joined(ways, lang))
        if ways
        else say("FD_coach_alone", lang, times=times["coach"]),
        say("FD_coach_too", lang, times=times["coach"]) if ways and "coach" in times else "",
        say("FD_older", lang, times=_times(older, lang)) if older else "",
    )


def _told(profile: Profile) -> list[tuple[Failure, failing.Told]]:
    days = profile.period.days
    return [
        (failure, time)
        for failure in profile.happened.told
        for time in failure.told
        if days.first <= time.on <= days.last
    ]


def _times(count: int, lang: str) -> str:
    return say("FD_times", lang, count)


def others_chart(profile: Profile, lang: str) -> Chart:
    """What the others did when they heard of it (FR)."""
    failures = profile.happened.failures
    share = others_told(failure.reaction for failure in failures)
    rows = []
    for option in content.options("failure.reaction"):
        ids = [f.id for f in failures if f.reaction == option.code]
        fill = "full" if option.code == "others_told_theirs" else "hollow"
        caption = k_of_n(share, lang) if fill == "full" else None
        rows.append(plain_units(option.label.in_(lang), fill, ids, caption))
    said = share_or_none(profile, "FR", share, "reaction", lang)
    left = len(failures) - share.n
    note = say("unanswered", lang, left) if left and share.n else ""
    shape = Units(tuple(rows)) if share.n else None
    table = units_table(lang, rows)
    return chart("others", "failure", lang, shape, table, said, note)
