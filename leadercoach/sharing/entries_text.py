"""Entries, observers' lines and pulses of a package, in words."""

from collections.abc import Callable
from itertools import groupby

from leadercoach import content
from leadercoach.coaching.package import EntryPart, ObserverPart, Package, RoundPart, SeenPart
from leadercoach.feedback.form import words as form_words
from leadercoach.log.entries import AnyEntry, Record
from leadercoach.log.weeks import Week
from leadercoach.profile.readings import year_day
from leadercoach.sharing.opened import moment
from leadercoach.sharing.outline import (
    Block,
    Group,
    Line,
    Section,
    line,
    only,
    say,
    section,
    week_name,
)
from leadercoach.views import reading
from leadercoach.views.words import label, long_day

_SAID = ("saw", "led_to", "next_time")


def entries_section(package: Package, name_of: Callable[[str], str]) -> Section:
    """Every entry, by week, the earliest first."""
    lang = package.lang
    weeks = groupby(package.entries, key=lambda part: Week.of(part.entry.occurred_on))
    groups = tuple(
        Group(week_name(week, lang), tuple(_entry(part, lang, name_of) for part in parts))
        for week, parts in weeks
    )
    lead = say("entries_lead", lang, count=len(package.entries))
    return section("entries", lang, groups, lead)


def observers_section(package: Package) -> Section:
    lang = package.lang
    groups = tuple(
        Group(known.name, tuple(_seen(known, part, lang) for part in known.lines))
        for known in package.observers
    )
    return section("observers", lang, groups)


def pulses_section(package: Package) -> Section:
    blocks = (_pulse(part, package.lang) for part in package.pulses)
    return section("pulses", package.lang, only(*blocks))


def _entry(part: EntryPart, lang: str, name_of: Callable[[str], str]) -> Block:
    entry = part.entry
    named = (
        long_day(entry.occurred_on, lang),
        content.point_name(entry.point).in_(lang),
        label(entry, lang, None),
    )
    lines = [Line(found.label, found.value) for found in reading.lines(entry, lang, None, name_of)]
    if entry.note:
        lines.append(Line(content.field("note").in_(lang), entry.note))
    if entry.origin != "adhoc":
        lines.append(Line("", content.label("decision.origin", entry.origin).in_(lang)))
    lines.append(Line("", _logged(part, entry, lang)))
    return Block(" · ".join(named), tuple(lines))


def _logged(part: EntryPart, entry: AnyEntry, lang: str) -> str:
    stamp = moment(part.logged_on).stamp
    record = Record(
        id=part.id, created_at=stamp, updated_at=stamp, logged_on=part.logged_on, entry=entry
    )
    return reading.retro_text(record, lang).capitalize()


def _seen(known: ObserverPart, part: SeenPart, lang: str) -> Block:
    occasion = content.label("feedback.occasion", part.occasion).in_(lang)
    lines = line("seen", lang, content.label("observation.seen", part.seen).in_(lang))
    for code in _SAID:
        lines += line(code, lang, getattr(part, code))
    for item in dict.fromkeys((*part.ratings, *part.own)):
        own, seen = _rating(part.own.get(item), lang), _rating(part.ratings.get(item), lang)
        said = say("rated", lang, name=known.name, seen=seen, own=own)
        lines.append(Line(content.behaviour(item).name.in_(lang), said))
    lines += line("received_on", lang, part.received_on)
    return Block(f"{year_day(part.on, lang)} · {occasion}", tuple(lines))


def _rating(value: int | None, lang: str) -> str:
    return say("not_rated", lang) if value is None else str(value)


def _pulse(part: RoundPart, lang: str) -> Block:
    lines = line("pulse_open", lang, part.opened_on) + line("pulse_closed", lang, part.closed_on)
    lines += line("asked", lang, part.asked)
    for code, counts in part.counts.items():
        steps = [
            say("times", lang, step=_step(code, step, lang), count=counts[step])
            for step in sorted(counts, key=_order)
        ]
        lines += line(code, lang, ", ".join(steps))
    return Block(content.behaviour(part.focus).name.in_(lang), tuple(lines))


def _order(step: str) -> tuple[bool, int, str]:
    """From worse to better, those who could not say last."""
    number = step.removeprefix("-").isdecimal()
    return not number, int(step) if number else 0, step


def _step(code: str, step: str, lang: str) -> str:
    """The words of the form that was answered."""
    form = form_words(lang)
    if step == "none":
        return form["cannot_say"]
    key = f"followed_{step}" if code == "followed_up" else f"change_{step}"
    return form.get(key, step).replace("{leader}", "")
