"""The shapes of a package in words, and the words for them (resources/content/written.json)."""

from datetime import date
from typing import NamedTuple

from leadercoach import content
from leadercoach.log.weeks import Week
from leadercoach.profile.readings import year_day
from leadercoach.views.words import span


class Line(NamedTuple):
    """`label` is empty where the text speaks for itself."""

    label: str
    text: str


class Block(NamedTuple):
    """One thing with its lines: an entry, a reply, a session, an action; `title` may be empty."""

    title: str
    lines: tuple[Line, ...]


class Group(NamedTuple):
    """Blocks under a heading: a week, an observer; `title` is empty where there is but one."""

    title: str
    blocks: tuple[Block, ...]


class Table(NamedTuple):
    """Every row has as many cells as `head`."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(NamedTuple):
    """`id` is the same in both languages; without table and groups, `lead` says why."""

    id: str
    title: str
    lead: str = ""
    table: Table | None = None
    groups: tuple[Group, ...] = ()


class Written(NamedTuple):
    """All of a package in words. `expires_on` is the ISO day after which it is not to be read."""

    lang: str
    title: str
    period: str
    made: str
    expires: str
    recall: str
    purpose: str
    expires_on: str
    sections: tuple[Section, ...]


def say(code: str, lang: str, **gaps: object) -> str:
    """A text of the outline with its gaps filled."""
    row: dict[str, str] = content.raw("written")[code]
    return row[lang].format_map(gaps)


def line(code: str, lang: str, value: object) -> list[Line]:
    """A labelled line; none where nothing was filled in."""
    text = year_day(value, lang) if isinstance(value, date) else str(value or "")
    return [Line(say(code, lang), text)] if text.strip() else []


def days(first: date, last: date, lang: str) -> str:
    """*15 december 2025 – 8 februari 2026*."""
    return say("days_between", lang, first=year_day(first, lang), last=year_day(last, lang))


def week_name(week: Week, lang: str) -> str:
    """*Vecka 6, 2–8 februari 2026*."""
    days_of_it = span(week.monday, week.sunday, lang, None)
    return say("week_of", lang, week=week.number, days=days_of_it)


def section(code: str, lang: str, groups: tuple[Group, ...], lead: str = "") -> Section:
    """A section under its name, which says so where there is nothing in it."""
    return Section(code, say(code, lang), lead if groups else say("nothing", lang), groups=groups)


def only(*blocks: Block) -> tuple[Group, ...]:
    """Blocks without a heading above them; no group without a block."""
    return (Group("", blocks),) if blocks else ()
