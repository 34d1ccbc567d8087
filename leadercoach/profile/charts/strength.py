"""Habit strength week by week, with the strip of week states below (D.1, D.2)."""

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.measures.honesty import ENOUGH_CLOSED
from leadercoach.measures.strength import Strength, shown
from leadercoach.profile.chart import Chart, Line, LineWeek, Mark, Table
from leadercoach.profile.profile import Habit, Profile
from leadercoach.profile.readings import number, say, sentences
from leadercoach.profile.series import SeriesWeek
from leadercoach.views.words import short_month

ROW_WEEKS = 26
MOST_NOTES = 3
YEARS_FROM = 60  # weeks from which the years are named and no longer the months


def strength_chart(profile: Profile, point: str, lang: str) -> Chart:
    """The line of the period, with consistency, volume and return beside it (D.3)."""
    weeks = _from(profile, point, profile.period.weeks[0])
    habit = profile.habits[point]
    name = content.point_name(point).in_(lang)
    title = f"{say('title_strength', lang)} · {name}"
    return Chart(
        "strength",
        point,
        title,
        strength_sentence(habit, weeks, lang),
        rhythm(habit, lang),
        line(weeks, habit, lang) if weeks else None,
        _table(weeks, habit, lang),
    )


def weeks_chart(profile: Profile, point: str, lang: str) -> Chart:
    """The strip alone: how many closed weeks reached the target (TA)."""
    from leadercoach.profile.sentences import index_sentence

    found = strength_chart(profile, point, lang)
    shape = found.shape._replace(end="") if isinstance(found.shape, Line) else None
    name = content.point_name(point).in_(lang)
    title = f"{say('title_weeks', lang)} · {name}"
    sentence = index_sentence(profile, point, "TA", lang)
    return found._replace(name="weeks", title=title, sentence=sentence, shape=shape, notes=())


def row_line(profile: Profile, point: str, lang: str) -> Line:
    """The last 26 weeks, for a row of the profile page."""
    weeks = _from(profile, point, profile.calendar.last.before(ROW_WEEKS - 1))
    return line(weeks, profile.habits[point], lang)


def line(weeks: list[SeriesWeek], habit: Habit, lang: str) -> Line:
    """Weeks as a line: every first week of a month, or of a year, is named below it."""
    ticks = _ticks(weeks, lang)
    notes = _notes(weeks, lang)
    number_now = habit.number
    return Line(
        weeks=tuple(
            _line_week(week, tick, note, lang, told=number_now is not None)
            for week, tick, note in zip(weeks, ticks, notes, strict=True)
        ),
        end="" if number_now is None else str(shown(number_now.value)),
        pause=say("w_Pause", lang),
    )


def glyph(week: SeriesWeek) -> str:
    """A week's glyph; the running week shows what it has, not that it is open."""
    if not week.running:
        return week.state.state
    if week.state.target is not None and week.state.events >= week.state.target:
        return "met"
    return "partly" if week.state.events else ""


def strength_sentence(habit: Habit, weeks: list[SeriesWeek], lang: str) -> str:
    """The value with its band and change, or what is missing; and which weeks were left open."""
    unclosed = [week for week in weeks if week.state.state == "unclosed" and not week.running]
    left = ""
    if unclosed and habit.number is not None:
        left = say("open_weeks", lang, len(unclosed), week=unclosed[-1].week.number)
    stale = say("hs_stale", lang) if habit.state == "stale" else ""
    return sentences(value_sentence(habit, lang), stale, left)


def value_sentence(habit: Habit, lang: str) -> str:
    """*Vanestyrkan är 91 (89–92), något upp på fyra arbetsveckor.*"""
    now = habit.number
    if now is None:
        left = ENOUGH_CLOSED - habit.closed
        return say("hs_building", lang, left) if left > 0 else say("hs_sparse", lang)
    change = ""
    if habit.change is not None:
        change = say("hs_change", lang, word=say(f"change_{habit.change}", lang))
    around = band(now)
    return say(
        "hs", lang, value=shown(now.value), band=f" ({around})" if around else "", change=change
    )


def band(now: Strength) -> str:
    """*89–92*; empty where the ends are the same."""
    low, high = shown(now.low), shown(now.high)
    return "" if low == high else f"{low}–{high}"


def rhythm(habit: Habit, lang: str) -> tuple[str, ...]:
    """Consistency, volume and return, as far as there is something to tell (D.3)."""
    told = []
    if habit.consistency.closed:
        met, closed = habit.consistency
        told.append(say("consistency", lang, closed, k=met))
    latest, previous = habit.volume
    if latest is not None and previous is not None:
        told.append(say("volume", lang, now=number(latest, lang), before=number(previous, lang)))
    if habit.return_weeks is not None:
        told.append(say("return", lang, habit.return_weeks))
    return tuple(told)


def _from(profile: Profile, point: str, first: Week) -> list[SeriesWeek]:
    return [week for week in profile.series[point] if week.week >= first]


def _line_week(week: SeriesWeek, tick: str, note: str, lang: str, *, told: bool) -> LineWeek:
    """`told`: a number may be shown (D.2)."""
    paused = not week.days
    value, low, high = (None if paused else 100 * part for part in week.strength)
    said = f"{say('w_week', lang)} {week.week.number}: {_state(week, lang)}"
    if told and not paused:
        said += f", {shown(week.strength.value)}"
    return LineWeek(
        state=glyph(week),
        value=value,
        low=low,
        high=high,
        tick=tick,
        note=note,
        late=week.late > 0,
        mark=Mark(said, week=week.week),
    )


def _state(week: SeriesWeek, lang: str) -> str:
    if week.running:
        return say("w_running", lang)
    return content.label("week.state", week.state.state).in_(lang)


def _ticks(weeks: list[SeriesWeek], lang: str) -> list[str]:
    by_year = len(weeks) >= YEARS_FROM
    ticks, before = [], None
    for nth, week in enumerate(weeks):
        day = week.week.monday
        now = week.week.sunday.year if by_year else day.month
        fresh = now != before and (nth or not by_year)
        ticks.append((str(now) if by_year else short_month(day.month, lang)) if fresh else "")
        before = now
    return ticks


def _notes(weeks: list[SeriesWeek], lang: str) -> list[str]:
    """The word beside the first open week of each run; none where there are many."""
    unclosed = [week.state.state == "unclosed" and not week.running for week in weeks]
    first = [now and not before for now, before in zip(unclosed, [False, *unclosed], strict=False)]
    if sum(first) > MOST_NOTES:
        return [""] * len(weeks)
    return [say("w_open_week", lang) if is_first else "" for is_first in first]


def _table(weeks: list[SeriesWeek], habit: Habit, lang: str) -> Table:
    """Every week of the line; its strength only where a number may be shown (D.2)."""
    told = habit.number is not None
    heads = ("week", "days_head", "events", "target", "late", "state", "strength", "band")
    return Table(
        tuple(say(f"w_{head}", lang) for head in heads),
        tuple(
            (
                str(week.week),
                str(week.days),
                str(week.events),
                "–" if week.state.target is None else str(week.state.target),
                str(week.late),
                _state(week, lang),
                str(shown(week.strength.value)) if told else "–",
                f"{shown(week.strength.low)}–{shown(week.strength.high)}" if told else "–",
            )
            for week in weeks
        ),
    )
