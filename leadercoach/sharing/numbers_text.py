"""The four advice points, the weeks and what the numbers rest on, in words."""

from collections.abc import Iterator
from datetime import date

from leadercoach import content
from leadercoach.coaching.package import BeforePart, Package
from leadercoach.content import POINTS
from leadercoach.log.weeks import Week
from leadercoach.measures.regularity import shown
from leadercoach.profile.charts.regularity import (
    change_sentence,
    end_words,
    ends_words,
    range_words,
    regularity_sentence,
)
from leadercoach.profile.profile import Habit, Profile
from leadercoach.profile.readings import year_day
from leadercoach.sharing.outline import (
    Block,
    Line,
    Section,
    Table,
    days,
    line,
    only,
    say,
    section,
    week_name,
)


def points_section(package: Package, profile: Profile) -> Section:
    """Regularity and what may honestly be said of each point; nothing of those not granted."""
    lang, granted = package.lang, package.consent.points
    names = {point: content.point_name(point).in_(lang) for point in POINTS}
    rows = [
        (names[point], *_numbers(profile.habits[point], lang))
        if point in granted
        else (names[point], say("not_shown", lang), "–", "–")
        for point in POINTS
    ]
    said = [
        Block(names[point], tuple(_said(profile.habits[point], point, lang)))
        for point in package.consent.in_order
    ]
    head = tuple(say(code, lang) for code in ("point", "regularity", "range", "state"))
    lead = say("points_lead", lang, day=year_day(package.last_day, lang))
    table = Table(head, tuple(rows))
    return section("points", lang, only(*said), lead)._replace(table=table)


def weeks_section(package: Package, profile: Profile) -> Section:
    """Every week of the consent's period, whether it was closed, and what was logged in it."""
    lang, known = package.lang, profile.calendar
    first, last = Week.of(package.consent.first_day), Week.of(package.last_day)
    weeks = [week for week in known.days if first <= week <= last]
    series = {p: {w.week: w for w in profile.series[p]} for p in package.consent.in_order}
    states = [_week_state(profile, week) for week in weeks]
    rows = tuple(
        (
            week_name(week, lang),
            say(state, lang),
            *(f"{weeks_of[week].events}" for weeks_of in series.values()),
        )
        for week, state in zip(weeks, states, strict=True)
    )
    names = (content.point_name(point).in_(lang) for point in series)
    table = Table((say("week", lang), say("state", lang), *names), rows)
    counted = {code: states.count(code) for code in ("closed", "open", "paused")}
    pauses = [
        Line(
            say("pauses", lang),
            days(p.first, p.last, lang)
            + _afterwards("set_on", p.set_on, lang)
            + _afterwards("removed_on", p.removed_on, lang),
        )
        for p in package.pauses
    ]
    return Section(
        "weeks",
        say("weeks", lang),
        say("weeks_lead", lang, **counted) if rows else say("nothing", lang),
        table if rows else None,
        only(Block("", tuple(pauses))) if pauses else (),
    )


def basis_section(package: Package) -> Section:
    """Targets, agreed levels and the settings that regularities are computed with."""
    lang = package.lang
    found = [*_targets(package), *_before(package), *_areas(package)]
    if package.team_marked:
        found += line("team", lang, f"{package.team_marked} ({len(package.team)})")
    for code in ("team_size", "half_life", "country"):
        found += line(code, lang, getattr(package, code))
    return section("basis", lang, only(Block("", tuple(found))))


def _numbers(habit: Habit, lang: str) -> tuple[str, str, str]:
    state = content.label("habit.state", habit.state).in_(lang)
    if habit.range is None:
        return "–", "–", state
    if habit.number is None:
        return "–", ends_words(habit.range, lang), state
    ends = ends_words(habit.range, lang) if range_words(habit.range, lang) else "–"
    return end_words(habit, lang), ends, state


def _said(habit: Habit, point: str, lang: str) -> Iterator[Line]:
    yield Line("", regularity_sentence(habit, point, lang))
    if habit.change.word in ("higher", "lower"):
        yield Line("", change_sentence(habit, lang))


def _week_state(profile: Profile, week: Week) -> str:
    calendar = profile.calendar
    if not calendar.active(week):
        return "paused"
    if week in calendar.closed:
        return "closed"
    return "running" if calendar.running(week) else "open"


def _targets(package: Package) -> list[Line]:
    lang, rows = package.lang, []
    for target in package.targets:
        name = content.point_name(target.point).in_(lang)
        code = "target_weekly" if target.weeks == 1 else "target_of"
        gaps = {"times": target.times, "weeks": target.weeks, "week": target.from_week}
        late = _afterwards("set_on", target.set_on, lang)
        rows.append(Line(say("target", lang, point=name), say(code, lang, **gaps) + late))
    return rows


def _afterwards(code: str, day: date | None, lang: str) -> str:
    return "" if day is None else say(code, lang, day=year_day(day, lang))


def _before(package: Package) -> list[Line]:
    lang = package.lang
    if package.v == 1:
        return [Line("", say("first_edition", lang))]
    known = [(point, part) for point, part in package.goes_on_from.items() if part.weight]
    return [
        Line(
            say("carried", lang, point=content.point_name(point).in_(lang)),
            "; ".join(_before_words(part, lang)),
        )
        for point, part in known
    ]


def _before_words(part: BeforePart, lang: str) -> Iterator[str]:
    yield say(
        "carried_value", lang, value=shown(part.value), low=shown(part.low), high=shown(part.high)
    )
    closed, left_open = (sum(getattr(w, state) for w in part.weeks) for state in ("closed", "open"))
    yield say("carried_weeks", lang, closed=closed, n=len(part.weeks), open=left_open)
    reached = sum(week.reached for week in part.weeks)
    if reached:
        yield say("carried_reached", lang, reached=reached)


def _areas(package: Package) -> list[Line]:
    lang, rows = package.lang, []
    for area in package.areas:
        levels = [
            say("level_from", lang, level=part.level, day=year_day(part.from_day, lang))
            for part in area.levels
        ]
        text = ", ".join(levels) or say("no_level", lang)
        rows.append(Line(say("area", lang, area=area.name), text))
    return rows
