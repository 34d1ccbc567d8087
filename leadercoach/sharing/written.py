"""A package in words: all that a coach can read in it, to be approved before the file is written
and to be opened by a coach without the program."""

from collections.abc import Iterator
from contextlib import closing

import msgspec

from leadercoach.coaching.package import Package
from leadercoach.profile.profile import read_profile
from leadercoach.profile.readings import year_day
from leadercoach.sharing.entries_text import entries_section, observers_section, pulses_section
from leadercoach.sharing.numbers_text import basis_section, points_section, weeks_section
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.outline import Block, Line, Section, Table, Written, say
from leadercoach.sharing.shared_sessions_text import (
    actions_section,
    consent_section,
    sessions_section,
    terms_section,
)
from leadercoach.views.reading import namer

VERSION = 1
_INDENT = "    "


def written(package: Package) -> Written:
    """The package in its own language. It opens and closes a log of its own."""
    lang = package.lang
    gaps = {"leader": package.leader, "coach": package.coach}
    return Written(
        lang=lang,
        title=say("title" if package.leader else "title_nameless", lang, **gaps),
        period=say(
            "period",
            lang,
            first=year_day(package.consent.first_day, lang),
            last=year_day(package.last_day, lang),
        ),
        made=say("made", lang, day=year_day(package.made_on, lang)),
        expires=say("expires", lang, day=year_day(package.expires_on, lang)),
        recall=say("recall", lang),
        purpose=say("own_learning", lang),
        expires_on=package.expires_on.isoformat(),
        sections=_sections(package),
    )


def as_text(whole: Written) -> str:
    """The same as plain text. What goes on over a line end is set in, so that no text of anybody's
    can pass for a heading or a line of its own."""
    head = (whole.period, whole.made, whole.expires, whole.recall, whole.purpose)
    lines = [whole.title, *head]
    for part in whole.sections:
        lines += ["", "", part.title.upper(), *_section(part)]
    return "\n".join(lines) + "\n"


def payload(whole: Written) -> bytes:
    """What is sealed into the file for a browser: the words alone, nothing left to compute."""
    return msgspec.json.encode({"v": VERSION, **whole._asdict()})


def _sections(package: Package) -> tuple[Section, ...]:
    with closing(open_package(package)) as log:
        profile = read_profile(log, package.last_day, None)
        name_of = namer(log, package.lang, None)
        return (
            consent_section(package),
            points_section(package, profile),
            weeks_section(package, profile),
            sessions_section(package, name_of),
            actions_section(package, name_of),
            entries_section(package, name_of),
            observers_section(package),
            pulses_section(package),
            terms_section(package),
            basis_section(package),
        )


def _section(part: Section) -> Iterator[str]:
    if part.lead:
        yield part.lead
    if part.table:
        yield from ("", *_table(part.table))
    for group in part.groups:
        if group.title:
            yield from ("", f"== {group.title} ==")
        for block in group.blocks:
            yield from ("", *_block(block))


def _block(block: Block) -> Iterator[str]:
    if block.title:
        yield block.title
    yield from map(_line, block.lines)


def _line(part: Line) -> str:
    said = f"{part.label}: {part.text}" if part.label else part.text
    return _INDENT + f"\n{_INDENT * 2}".join(said.splitlines())


def _table(table: Table) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
    for row in (table.head, *table.rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
