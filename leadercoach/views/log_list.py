"""The list of entries: which weeks it has, the rows of a week, the hits of a search.

Nothing here reads more than is shown: a list knows its weeks and their counts from one query, and
the rows of a week only when that week comes into view.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec

from leadercoach import content
from leadercoach.log.counting import (
    Counting,
    Occasion,
    against_decision,
    against_dialogue,
    against_upward,
    failure_occasions,
)
from leadercoach.log.texts import fold, in_word, is_emoji
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.store.positions import DAY_BITS, first_position
from leadercoach.store.search import match_query, words_of
from leadercoach.store.written import as_written
from leadercoach.views.weeks import counting
from leadercoach.views.words import isolated, label_of

PAGE = 200
_WEEK = "((e.position >> 32) - 1) / 7"


class Filter(NamedTuple):
    """What to list. Empty is everything saved; `tag` is a code, `person` an alias.

    With `why`, only the entries with these `ids`: what is behind a figure, and its words.
    """

    point: str | None = None
    person: str | None = None
    tag: str | None = None
    since: date | None = None
    until: date | None = None
    open_only: bool = False
    binned: bool = False
    search: str = ""
    ids: tuple[str, ...] = ()
    why: str = ""


class Item(NamedTuple):
    """One line. `others` are aliases and short facts, `visible` is how much a coach may see.

    `why` is the code of why it does not count, None if it does, and for what lies in the bin.
    """

    position: int
    id: str
    point: str
    occurred_on: date
    title: str
    others: str
    waits_for: str | None
    visible: str
    retro: int
    why: str | None


@as_written
def weeks_of(log: Log, chosen: Filter) -> list[tuple[Week, int]]:
    """Every week that has something to show, latest first, with its number of entries."""
    where, values = _where(chosen)
    rows = log.rows(
        f"select {_WEEK} as week, count(*) from {_source(chosen)} where {where}"
        " group by week order by week desc",
        values,
    )
    return [(Week(week), count) for week, count in rows]


@as_written
def items_of_week(
    log: Log, chosen: Filter, week: Week, lang: str, today: date | None = None
) -> list[Item]:
    """The entries of one week, latest first, named as on a day (see words)."""
    where, values = _where(chosen)
    values |= {"low": first_position(week.monday), "high": first_position(week.after().monday)}
    where = f"{where} and e.position >= :low and e.position < :high"
    return _items(log, chosen, where, values, lang, today)


@as_written
def first_items(
    log: Log,
    chosen: Filter,
    lang: str,
    limit: int | None = PAGE,
    today: date | None = None,
) -> list[Item]:
    """The latest entries, at most `limit`; all with None. Named as on a day (see words)."""
    where, values = _where(chosen)
    return _items(log, chosen, where, values, lang, today, limit)


def hits(log: Log, typed: str, limit: int = PAGE) -> list[int]:
    """Positions of the latest entries that hold every word typed, as the beginning of a word."""
    query = match_query(typed)
    if not query:
        return []
    rows = log.rows(
        "select rowid from search where search match ? order by rowid desc limit ?", (query, limit)
    )
    return [position for (position,) in rows]


def marks(text: str, typed: str) -> list[tuple[int, int]]:
    """Where the words typed begin a word of `text`: start and length, in characters of `text`."""
    words = words_of(typed)
    bounds = [i for i, char in enumerate(text) if char.isascii() or fold(char)] + [len(text)]
    spans = []
    before = " "
    for nth, start in enumerate(bounds[:-1]):
        alone = is_emoji(text[start]) or is_emoji(before) or not in_word(before)
        before = text[start]
        if alone and in_word(before):
            length = max((_prefix(text, bounds[nth:], word) for word in words), default=0)
            spans += [(start, length)] if length else []
    return spans


def _prefix(text: str, bounds: list[int], word: str) -> int:
    """How many characters of `text` from the first bound on fold to `word`; 0 if none do.

    `bounds` are the places where a letter begins, its accents written apart belonging to it.
    """
    for end in bounds[1:]:
        folded = fold(text[bounds[0] : end]).strip()
        if folded == word:
            return end - bounds[0]
        if not word.startswith(folded):
            break
    return 0


def _source(chosen: Filter) -> str:
    if match_query(chosen.search):
        return "search s join entries e on e.position = s.rowid"
    return "entries e"


def _where(chosen: Filter) -> tuple[str, dict[str, Any]]:
    tests = ["e.status = 'deleted'" if chosen.binned else "e.status = 'saved'"]
    values: dict[str, Any] = {}
    if query := match_query(chosen.search):
        tests.append("s.search match :search")
        values["search"] = query
    elif chosen.search.strip():
        tests.append("0")
    if chosen.point:
        tests.append("e.point = :point")
        values["point"] = chosen.point
    if chosen.person:
        tests.append(
            "e.id in (select entry_id from entry_people join people p on p.id = person_id"
            " where p.folded = :person)"
        )
        values["person"] = fold(chosen.person)
    if chosen.tag:
        tests.append("e.id in (select entry_id from entry_tags where code = :tag)")
        values["tag"] = chosen.tag
    if chosen.since:
        tests.append("e.position >= :since")
        values["since"] = first_position(chosen.since)
    if chosen.until:
        tests.append("e.position < :until")
        values["until"] = first_position(chosen.until) + (1 << DAY_BITS)
    if chosen.open_only:
        tests.append("e.id in (select entry_id from waiting)")
    if chosen.why:
        tests.append("e.id in (select value from json_each(:ids))")
        values["ids"] = json.dumps(chosen.ids)
    return " and ".join(tests), values


def _items(
    log: Log,
    chosen: Filter,
    where: str,
    values: dict[str, Any],
    lang: str,
    today: date | None,
    limit: int | None = None,
) -> list[Item]:
    # The search index is read in its own order, so that a page costs a page and not all hits.
    order = "s.rowid" if match_query(chosen.search) else "e.position"
    rows = log.rows(
        f"""select e.position, e.id, e.point, e.occurred_on, e.title, e.coach_visibility,
              max(0, julianday(e.logged_on) - julianday(e.occurred_on)),
              case e.point
                when 'dialogue' then (select json_array(with_group, json(topics))
                  from dialogues where entry_id = e.id)
                when 'upward' then (select json_array(recipient, content)
                  from upwards where entry_id = e.id)
                when 'delegation' then (select json_array(level, receiver_group, involved_before)
                  from delegations where entry_id = e.id)
                else (select json_array(kind, not_shareable,
                    (select json_group_array(json_array(on_day, direction,
                        max(0, julianday(coalesce(s.logged_on, e.logged_on)) - julianday(on_day))))
                      from (select * from shares where entry_id = e.id order by nth) s))
                  from failures where entry_id = e.id) end,
              (select json_group_array(alias) from (
                select distinct p.alias from entry_people ep join people p on p.id = ep.person_id
                where ep.entry_id = e.id order by ep.role desc, ep.nth)),
              (select kind from waiting where entry_id = e.id)
            from {_source(chosen)} where {where} order by {order} desc limit :limit""",
        values | {"limit": -1 if limit is None else limit},
    )
    known = counting(log) if rows and not chosen.binned else None
    return [_item(row, known, lang, today) for row in rows]


def _item(row: tuple[Any, ...], known: Counting | None, lang: str, today: date | None) -> Item:
    position, entry_id, point, day, title, visible, retro, facts, aliases, waits = row
    first, second, *rest = msgspec.json.decode(facts)
    what = first if point == "failure" else second if point == "upward" else None
    on = date.fromisoformat(day)
    return Item(
        position=position,
        id=entry_id,
        point=point,
        occurred_on=on,
        title=label_of(point, title, what, day, lang, today),
        others=" · ".join(_facts(point, first, second, rest, msgspec.json.decode(aliases), lang)),
        waits_for=waits,
        visible=visible,
        retro=int(retro),
        why=known.why_not(_occasions(point, on, int(retro), first, second, rest))
        if known
        else None,
    )


def _occasions(
    point: str, on: date, retro: int, first: Any, second: Any, rest: Sequence[Any]
) -> Sequence[Occasion]:
    """What counting.occasions makes of the whole record."""
    if point == "dialogue":
        return (Occasion(on, retro, against_dialogue(second)),)
    if point == "upward":
        return (Occasion(on, retro, against_upward(second)),)
    if point == "delegation":
        return (Occasion(on, retro, against_decision(first, rest[0])),)
    told = [(date.fromisoformat(day), direction, int(n)) for day, direction, n in rest[0]]
    return failure_occasions(Occasion(on, retro, None), second, told)


def _facts(
    point: str, first: Any, second: Any, rest: Sequence[Any], aliases: list[str], lang: str
) -> list[str]:
    named = [", ".join(isolated(alias) for alias in aliases)] if aliases else []
    if point == "dialogue":
        with_group = content.label("dialogue.with_group", first).in_(lang)
        topic = content.label("dialogue.topics", second[0]).in_(lang)
        return [with_group, *(named or [topic])]
    if point == "upward":
        return [
            content.label("upward.recipient", first).in_(lang),
            content.label("upward.content", second).in_(lang),
            *named,
        ]
    if point == "delegation":
        group = [content.label("dialogue.with_group", second).in_(lang)] if second else []
        level = f"{content.text('level_word').in_(lang)} {first}"
        known = named or group
        return [*known, level if known else level.capitalize()]
    if second:
        return [content.label("failure.not_shareable", second).in_(lang), *named]
    if not rest[0]:
        return [content.text("not_told").in_(lang), *named]
    return [content.label("failure.kind", first).in_(lang), *named]


def tag_counts(log: Log) -> dict[str, int]:
    """Number of saved entries that carry each tag; tags never used are left out."""
    return dict(
        log.rows(
            """select t.code, count(*) from entry_tags t join entries e on e.id = t.entry_id
               where e.status = 'saved' group by t.code"""
        )
    )
