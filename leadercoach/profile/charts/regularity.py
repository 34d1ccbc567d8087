"""Regularity week by week, with the strip of week states below (D.1, D.2), and its sentences."""

from collections.abc import Sequence

from leadercoach import content
from leadercoach.languages import number
from leadercoach.log.weeks import Week
from leadercoach.measures.honesty import ENOUGH_CLOSED
from leadercoach.measures.medians import Median
from leadercoach.measures.regularity import Regularity, shown
from leadercoach.profile.afterwards import changed_state
from leadercoach.profile.chart import Chart, Line, LineWeek, Mark, Table
from leadercoach.profile.profile import ROW_WEEKS, Habit, Profile
from leadercoach.profile.readings import say, sentences
from leadercoach.profile.series import SeriesWeek, pointed
from leadercoach.views.words import short_month, week_number

MOST_NOTES = 3
SCALE = (0, 50, 100)  # percent
YEARS_FROM = 60  # weeks from which the years are named and no longer the months


def regularity_chart(profile: Profile, point: str, lang: str) -> Chart:
    """The line of the period, with change, consistency, volume and return beside it (D.1, D.3)."""
    first = profile.period.weeks[0]
    weeks = _from(profile, point, first)
    habit = profile.habits[point]
    name = content.point_name(point).in_(lang)
    title = f"{say('title_regularity', lang)} · {name}"
    return Chart(
        "regularity",
        point,
        title,
        regularity_sentence(habit, point, lang),
        rhythm(habit, lang),
        line(profile, point, first, lang) if weeks else None,
        _table(weeks, habit, _told(profile, point), lang),
    )


def weeks_chart(profile: Profile, point: str, lang: str) -> Chart:
    """The strip alone: how many closed weeks reached the target (TA)."""
    from leadercoach.profile.sentences import index_sentence

    found = regularity_chart(profile, point, lang)
    shape = found.shape._replace(end="") if isinstance(found.shape, Line) else None
    name = content.point_name(point).in_(lang)
    title = f"{say('title_weeks', lang)} · {name}"
    sentence = index_sentence(profile, point, "TA", lang)
    return found._replace(name="weeks", title=title, sentence=sentence, shape=shape, notes=())


def row_line(profile: Profile, point: str, lang: str) -> Line:
    """The last 26 weeks, for a row of the profile page."""
    return line(profile, point, profile.calendar.last.before(ROW_WEEKS - 1), lang)


def line(profile: Profile, point: str, first: Week, lang: str) -> Line:
    """The weeks from `first` on: every first week of a month, or of a year, is named below it.

    A week from which one looked back on two open ones of eight has its range and no value (D.2).
    """
    habit, told = profile.habits[point], _told(profile, point)
    weeks = _from(profile, point, first)
    ticks, notes = _ticks(weeks, lang), _notes(weeks, lang)
    return Line(
        weeks=tuple(
            _line_week(
                week, tick, note, lang, told=habit.range is not None, pointed=week.week in told
            )
            for week, tick, note in zip(weeks, ticks, notes, strict=True)
        ),
        end=end_words(habit, lang),
        pause=say("w_Pause", lang),
        scale=tuple(say("rg_percent", lang, value=value) for value in SCALE),
    )


def _told(profile: Profile, point: str) -> frozenset[Week]:
    """The weeks that have a number; one that is not over has it where there is one now."""
    now = profile.habits[point].number is not None
    return pointed(profile.calendar, point, profile.series[point], now=now)


def end_words(habit: Habit, lang: str) -> str:
    """*95 %*, or the range alone as *46 till 100 %*; empty where neither is shown."""
    if habit.range is None:
        return ""
    if habit.number is not None:
        return say("rg_percent", lang, value=shown(habit.number.value))
    return _range_text("rg_ends", habit.range, lang)


def range_alone(habit: Habit, lang: str) -> str:
    """*mellan 46 och 100 %*, where it is all that may be shown; else empty."""
    if habit.range is None or habit.number is not None:
        return ""
    return _range_text("rg_between", habit.range, lang)


def _range_text(code: str, now: Regularity, lang: str) -> str:
    ends = _ends(now)
    return say(code if ends["low"] < ends["high"] else "rg_about", lang, **ends)


def glyph(week: SeriesWeek) -> str:
    """A week's glyph; the running week shows what it has, not that it is open."""
    if not week.running:
        return week.state.state
    if week.state.target is not None and week.state.events >= week.state.target:
        return "met"
    return "partly" if week.state.events else ""


def regularity_sentence(habit: Habit, point: str, lang: str) -> str:
    """*Regelbundenheten är 95 % av målet. 23 stängda veckor, 1 öppen.*, or what is missing."""
    return sentences(value_sentence(habit, point, lang), closed_sentence(habit, lang))


def value_sentence(habit: Habit, point: str, lang: str) -> str:
    """The percent, and where its ends differ the range; the facts first while they are few; the
    range alone where two weeks or more of eight are open; else what is missing (D.1, D.2)."""
    if habit.state == "building":
        return say("rg_building", lang, ENOUGH_CLOSED - habit.closed - habit.earlier)
    if habit.state == "sparse" or habit.range is None:
        return say("rg_sparse", lang, open=open_words(habit, lang))
    ends = _ends(habit.range)
    if habit.number is None:
        code = "rg_range" if ends["low"] < ends["high"] else "rg_range_same"
        return say(code, lang, open=open_words(habit, lang), **ends)
    depends = say("rg_depends", lang, **ends) if ends["low"] < ends["high"] else ""
    code = "rg_young" if habit.young and habit.facts.n else "rg"
    return say(
        code,
        lang,
        value=shown(habit.number.value),
        facts=facts_words(habit, point, lang),
        range=depends,
    )


def open_words(habit: Habit, lang: str) -> str:
    """*3 av 8 veckor är öppna*; those of a window hold on to an open one without being it."""
    code = "open_of" if habit.window == 1 else "open_of_whole"
    return say(code, lang, open=habit.honesty.open, ended=habit.honesty.ended)


def facts_words(habit: Habit, point: str, lang: str) -> str:
    """*11 av 15 samtal*: what was reached of what was wanted in closed weeks (D.1)."""
    things = say(f"things_{point}", lang, habit.facts.n)
    return say("rg_facts", lang, k=habit.facts.k, n=habit.facts.n, things=things)


def closed_words(habit: Habit, lang: str) -> str:
    """*23 stängda veckor, 1 öppen*."""
    left_open = say("rg_open", lang, habit.open) if habit.open else ""
    return say("rg_closed", lang, habit.closed) + left_open


def closed_sentence(habit: Habit, lang: str) -> str:
    return f"{closed_words(habit, lang)}."


def ends_words(now: Regularity, lang: str) -> str:
    """*46 till 100 %*."""
    return _range_text("rg_ends", now, lang)


def range_words(now: Regularity, lang: str) -> str:
    """*spann 94–96*; empty where the ends are the same as shown."""
    ends = _ends(now)
    return say("rg_beside", lang, **ends) if ends["low"] < ends["high"] else ""


def change_sentence(habit: Habit, lang: str) -> str:
    """The verdict with the two means it compares, else how often the target was reached; empty
    below eight closed weeks (D.1)."""
    left_open = _left_open(habit)
    weeks = latest_weeks(habit, left_open, lang)
    return _change(habit, _WHOLE, lang, weeks=weeks, open=_between(left_open, lang))


def change_brief(habit: Habit, lang: str) -> str:
    """The same for a card: *4 av de 4 senaste veckorna, 2 av 4 före*."""
    left_open = _left_open(habit)
    between = say("brief_open", lang, left_open) if left_open else ""
    weeks = say("brief_weeks" if habit.window == 1 else "brief_periods", lang)
    return _change(habit, _BRIEF, lang, weeks=weeks, open=between)


_WHOLE = ("change_turned", "change_means", "change_facts")
_BRIEF = ("brief_turned", "brief_means", "brief_facts")


def _change(habit: Habit, codes: tuple[str, str, str], lang: str, **words: str) -> str:
    turned, means, facts = codes
    word, latest, before, _ = habit.change
    if habit.turned is not None:
        return say(turned, lang, week=habit.turned.number, year=habit.turned.year)
    if latest is None or before is None:
        return ""
    if word in ("higher", "lower"):
        label, now, then = (
            content.label("change.word", word),
            shown(latest.mean),
            shown(before.mean),
        )
        said = say(means, lang, n=latest.n, now=now, before=then, **words)
        return f"{label.in_(lang)}: {said}"
    return say(facts, lang, k=latest.met, n=latest.n, before=before.met, **words)


def _left_open(habit: Habit) -> int:
    """How many lie open between those that are compared."""
    return sum(side.open for side in habit.change[1:3] if side is not None)


def latest_weeks(habit: Habit, left_open: int, lang: str) -> str:
    """*veckorna*, *stängda veckorna* where some between were left open, *tvåveckorsperioderna*."""
    return say(f"latest_{habit.window}{'_closed' if left_open else ''}", lang)


def _between(left_open: int, lang: str) -> str:
    return say("left_open", lang, left_open) if left_open else ""


def rhythm(habit: Habit, lang: str) -> tuple[str, ...]:
    """Change, consistency, volume and return, as far as there is something to tell (D.1, D.3)."""
    told = [change_sentence(habit, lang)]
    if habit.change.word == "cannot_tell":
        told.append(say("change_cannot_tell", lang))
    if habit.consistency.closed:
        met, closed, left_open = habit.consistency
        weeks = latest_weeks(habit, 1, lang) if closed > 1 else say(f"one_{habit.window}", lang)
        between = _between(left_open, lang)
        told.append(say("consistency", lang, closed, k=met, weeks=weeks, open=between))
    latest, previous = habit.volume
    if latest is not None and previous is not None:
        told.append(say("volume", lang, now=number(latest, lang), before=number(previous, lang)))
    told.append(_return(habit.return_weeks, say(f"one_{habit.window}", lang), lang))
    return tuple(said for said in told if said)


def _return(found: Median, week: str, lang: str) -> str:
    """`week` is what was missed: *vecka*, *tvåveckorsperiod*."""
    missed = len(found.ended) + found.waiting
    if not found.ended:
        return say("return_never", lang, missed, week=week) if missed else ""
    if found.word == "few":
        after = ", ".join(number(weeks, lang) for weeks in found.ended)
        waiting = say("return_waiting", lang, found.waiting) if found.waiting else ""
        return sentences(say("return_few", lang, weeks=after, week=week), waiting)
    if found.value is None:
        return say("return_most", lang, n=missed, waiting=found.waiting, week=week)
    half = say("return_half", lang, n=missed, waiting=found.waiting)
    told = say("return", lang, found.value, week=week)
    return sentences(told, half if found.word == "half" else "")


def _ends(now: Regularity | None) -> dict[str, int]:
    assert now is not None
    return {"low": shown(now.low), "high": shown(now.high)}


def _from(profile: Profile, point: str, first: Week) -> list[SeriesWeek]:
    return [week for week in profile.series[point] if week.week >= first]


def _line_week(
    week: SeriesWeek, tick: str, note: str, lang: str, *, told: bool, pointed: bool
) -> LineWeek:
    """`told`: a number or a range may be shown now; `pointed`: the number in this week (D.2)."""
    nothing = not week.days or not week.regularity.weight
    value, low, high = (None if nothing else 100 * part for part in week.regularity[:3])
    said = f"{say('w_week', lang)} {week_number(week.week, None)}: {_state(week, lang)}"
    if told and not nothing:
        said += f", {week_words(week, lang, pointed=pointed)}"
    return LineWeek(
        state=glyph(week),
        value=value if pointed else None,
        low=low,
        high=high,
        tick=tick,
        note=note,
        late=week.late > 0,
        mark=Mark(said, week=week.week),
        paused_late=week.paused_late,
    )


def week_words(week: SeriesWeek, lang: str, *, pointed: bool) -> str:
    """*95 %*, or the range alone."""
    if pointed:
        return say("rg_percent", lang, value=shown(week.regularity.value))
    return _range_text("rg_ends", week.regularity, lang)


def _state(week: SeriesWeek, lang: str) -> str:
    if week.running:
        return say("w_running", lang)
    state = content.label("week.state", week.state.state).in_(lang)
    return changed_state(state, week.days, week.late_pauses, lang)


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


def _table(weeks: Sequence[SeriesWeek], habit: Habit, told: frozenset[Week], lang: str) -> Table:
    """Every week of the line, with the numbers of the line (D.2)."""
    heads = ("week", "days_head", "events", "target", "late", "state", "regularity", "range")
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
                *_numbers(week, habit, lang, pointed=week.week in told),
            )
            for week in weeks
        ),
    )


def _numbers(week: SeriesWeek, habit: Habit, lang: str, *, pointed: bool) -> tuple[str, str]:
    now = week.regularity
    if habit.range is None or not now.weight or not week.days:
        return "–", "–"
    value = say("rg_percent", lang, value=shown(now.value)) if pointed else "–"
    return value, f"{shown(now.low)}–{shown(now.high)}"
