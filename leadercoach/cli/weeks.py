"""Weeks: shown, closed and reopened; days off."""

from datetime import date

import click

from leadercoach.cli import shapes, values
from leadercoach.cli.lines import week_lines
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Wrong, group, yes
from leadercoach.errors import NotFound
from leadercoach.log.weeks import Pause, Week, check_pause
from leadercoach.store import weeks as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks
from leadercoach.views.log_list import Filter, items_of_week
from leadercoach.views.weeks import week_view

_which = click.argument("which", type=values.week, metavar="WEEK")


week = group("week", "A week of the log, written 2026-W07.")


@week.command()
@click.argument("which", type=values.week, metavar="[WEEK]", required=False)
@as_json
@click.pass_obj
def show(session: Session, *, which: Week | None, as_json: bool) -> None:
    """How far the four points reached; this week if none is given."""
    with session.log() as log:
        _show(log, which or Week.of(session.at.today), session, as_json=as_json)


@week.command()
@_which
@click.option("--note", type=values.text("note"), default="", help="A reflection on the week.")
@yes
@click.pass_obj
def close(session: Session, *, which: Week, note: str, sure: bool) -> None:
    """Say that everything of a week is in; its blanks then count as zero."""
    with session.log() as log:
        weeks.close(log, which, session.at, reflection=note, sure=sure)
        _show(log, which, session)


@week.command()
@_which
@click.pass_obj
def reopen(session: Session, *, which: Week) -> None:
    """Undo the closing of a week."""
    with session.log() as log:
        weeks.reopen(log, which, session.at)
        _show(log, which, session)


def _show(log: Log, which: Week, session: Session, *, as_json: bool = False) -> None:
    lang, today = session.lang, session.at.today
    view = week_view(log, which, today)
    items = items_of_week(log, Filter(), which, lang, today)[::-1]
    if as_json:
        put_json(shapes.week(view, items, lang))
        return
    put(*week_lines(view, items, lang, today))


@click.command()
@click.argument("first", type=values.day, required=False, metavar="[FROM")
@click.argument("last", type=values.day, required=False, metavar="TO]")
@click.option("--remove", is_flag=True, help="Take away the pause of just these days.")
@as_json
@click.pass_obj
def pause(
    session: Session, *, first: date | None, last: date | None, remove: bool, as_json: bool
) -> None:
    """Days off, both included; without days, the pauses there are."""
    if first and last:
        _change_pause(session, Pause(first, last), remove=remove)
    elif first or remove:
        raise Wrong("missing_parameter", name="TO" if first else "FROM")
    if as_json or not first:
        _list_pauses(session, as_json=as_json)


def _change_pause(session: Session, days: Pause, *, remove: bool) -> None:
    if not remove:
        check_pause(days)
        with session.log_to_begin() as log:
            weeks.pause(log, days, session.at)
        return
    with session.log() as log, log.transaction():
        same = [saved.id for saved in stored.pauses(log) if saved.pause == days]
        if not same:
            raise NotFound("pause_not_found")
        for pause_id in same:
            weeks.remove_pause(log, pause_id, session.at)


def _list_pauses(session: Session, *, as_json: bool) -> None:
    with session.log() as log:
        pauses = [saved.pause for saved in stored.pauses(log)]
    if as_json:
        put_json([{"first_day": days.first, "last_day": days.last} for days in pauses])
        return
    put(*(f"{days.first} – {days.last}" for days in pauses))
