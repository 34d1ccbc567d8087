"""Entries to read: today, the list, a search, one entry in full, the people."""

from datetime import datetime
from typing import Any

import click

from leadercoach.cli import shapes, values
from leadercoach.cli.coaching_lines import wait_line
from leadercoach.cli.lines import due_line, entry_lines, item_line, point_line
from leadercoach.cli.output import fields, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Wrong
from leadercoach.log.weeks import Week
from leadercoach.store import entries as stored
from leadercoach.store.people import known_person
from leadercoach.store.people import people as all_people
from leadercoach.usecases import people as change
from leadercoach.views import reading as words_of
from leadercoach.views.actions import actions_due
from leadercoach.views.counted import record_text, week_text
from leadercoach.views.log_list import Filter, first_items, items_of_week, weeks_of
from leadercoach.views.today import follow_ups
from leadercoach.views.weeks import closable, counting, week_view
from leadercoach.views.words import long_day

TEXT_LIMIT = 50
_ALL = -1

_since = click.option("--since", type=values.day, metavar="DATE", help="From this day on.")
_until = click.option("--until", type=values.day, metavar="DATE", help="Up to this day.")
_person = click.option("--person", type=values.text("people"), metavar="ALIAS", help="With whom.")
_limit = click.option(
    "--limit", type=values.whole("--limit", 1), metavar="N", help="At most so many."
)
_tag = click.option(
    "--tag", type=values.one_of("--tag", values.tags()), metavar="CODE", help="With this tag."
)


@click.command("list")
@_since
@_until
@values.one_point
@_person
@_tag
@click.option("--open", "open_only", is_flag=True, help="Only what waits for something.")
@click.option("--bin", "binned", is_flag=True, help="What lies in the bin.")
@_limit
@as_json
@click.pass_obj
def list_(session: Session, /, *, limit: int | None, as_json: bool, **chosen: Any) -> None:
    """The entries, newest first."""
    _list(session, Filter(**chosen), limit, as_json=as_json)


@click.command()
@click.argument("typed", type=values.text("TEXT"), metavar="TEXT")
@_since
@_until
@values.one_point
@_person
@_limit
@as_json
@click.pass_obj
def search(
    session: Session, /, *, typed: str, limit: int | None, as_json: bool, **chosen: Any
) -> None:
    """Entries in which every word of TEXT begins a word, newest first."""
    if not typed.strip():
        raise Wrong("search_blank")
    _list(session, Filter(search=typed, **chosen), limit, as_json=as_json)


def _list(session: Session, chosen: Filter, limit: int | None, *, as_json: bool) -> None:
    with session.log() as log:
        if as_json:
            items = first_items(log, chosen, session.lang, limit)
            records = [stored.get(log, item.id) for item in items]
            tally = counting(log)
            put_json([shapes.record(record, tally, session.lang) for record in records])
            return
        items = first_items(log, chosen, session.lang, limit or TEXT_LIMIT, session.at.today)
        put(*(item_line(item, session.lang) for item in items))
        more = sum(count for _, count in weeks_of(log, chosen)) - len(items)
    if not items:
        put(session.say("nothing_found"))
    if more:
        put(session.say("more_entries", count=more))


@click.command()
@click.argument("entry_id", type=values.text("id"), metavar="ID")
@as_json
@click.pass_obj
def show(session: Session, *, entry_id: str, as_json: bool) -> None:
    """One entry in words, with its history."""
    with session.log() as log:
        record = stored.get(log, stored.find_id(log, entry_id))
        lang, day = session.lang, session.at.today
        history = words_of.history(log, record.id, lang, day)
        named = words_of.namer(log, lang, day)
        uncounted = record_text(log, record, lang)
        written = list(entry_lines(record, uncounted, history, lang, day, named))
        tally = counting(log)
    if as_json:
        versions = [{"at": _stamp(change.at), "text": change.text} for change in history]
        put_json(shapes.record(record, tally, lang) | {"history": versions})
        return
    put(*written)


@click.command()
@as_json
@click.pass_obj
def today(session: Session, *, as_json: bool) -> None:
    """The four points this week, and what is due."""
    day = session.at.today
    with session.log() as log:
        view = week_view(log, Week.of(day), day)
        items = items_of_week(log, Filter(), view.week, session.lang, day)
        due = follow_ups(log, day, session.lang, _ALL)
        agreed = actions_due(log, day, session.lang)
        to_close = [str(week) for week in closable(log, day)]
    if as_json:
        put_json(
            {
                "today": day,
                "week": view.week,
                "points": {point: shapes.point_week(row) for point, row in view.points.items()},
                "due": len(due),
                "follow_ups": [shapes.follow_up_row(row) for row in due],
                "actions": agreed,
                "closable": to_close,
            }
        )
        return
    put(f"{long_day(day, session.lang)} · {view.week}")
    for point, row in view.points.items():
        uncounted = week_text((item.why for item in items if item.point == point), session.lang)
        put(" · ".join(part for part in (point_line(row, point, session.lang), uncounted) if part))
    put(*(due_line(row, session.lang) for row in due))
    put(*(wait_line(action, session) for action in agreed))
    if to_close:
        put(session.say("weeks_to_close", weeks=", ".join(to_close)))


@click.command()
@click.argument("alias", type=values.text("people"), required=False, metavar="[ALIAS]")
@click.option("--team/--no-team", default=None, help="Of your own team, or not.")
@as_json
@click.pass_obj
def people(session: Session, *, alias: str | None, team: bool | None, as_json: bool) -> None:
    """Everybody in the log, by alias; with an alias, who is of your own team (*)."""
    if (alias is None) != (team is None):
        raise Wrong("missing_parameter", name="ALIAS" if alias is None else "--team")
    with session.log() as log:
        if alias is not None and team is not None:
            change.mark_team(log, known_person(log, alias), session.at, team=team)
        everybody = all_people(log)
    if as_json:
        put_json([fields(person, "alias", "uses", "retired", "team") for person in everybody])
        return
    put(*(f"{person.uses:5}  {person.alias}{' *' if person.team else ''}" for person in everybody))


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
