"""Agreed actions: agreed on, listed, done, missed, moved, tied to entries."""

from datetime import date
from typing import Any

import click
import msgspec

from leadercoach import content
from leadercoach.cli import coaching_lines as texts
from leadercoach.cli import values
from leadercoach.cli.output import done, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import group, yes
from leadercoach.coaching.action import Action, Status, lasts
from leadercoach.errors import Refused
from leadercoach.store import actions as stored
from leadercoach.store import entries
from leadercoach.store import feedback as observers
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_action, find_session
from leadercoach.usecases import actions as usecases
from leadercoach.views.sessions import in_turn

_BEHAVIOURS = [behaviour.id for behaviour in content.behaviours()]
_why = click.option("--why", type=values.text("why"), metavar="TEXT", default="", help="Why.")
_learned = click.option(
    "--learned", type=values.text("learned"), metavar="TEXT", default="", help="What it taught."
)
_OPTIONS = (
    click.option("--when", "situation", type=values.text("situation"), metavar="TEXT",
                 help="When …, the situation."),
    click.option("--then", "response", type=values.text("response"), metavar="TEXT",
                 help="Then …, the action."),
    click.option("--obstacle", type=values.text("obstacle"), metavar="TEXT",
                 help="What may come between."),
    click.option("--to", "to", type=values.text("person"), metavar="self|coach|team|ALIAS",
                 help="To whom it is promised."),
    click.option("--due", type=values.day, metavar="DATE", help="The day it is done by."),
    click.option("--confidence", type=values.whole("--confidence", 0, 10), metavar="0-10",
                 help="How likely you are to do it."),
    click.option("--observer", type=values.text("people"), metavar="NAME", help="Who looks at it."),
    click.option("--item", type=values.one_of("--item", _BEHAVIOURS), metavar="U5",
                 help="At which behaviour."),
    click.option("--rehearsed/--not-rehearsed", default=None, help="Said aloud once."),
)  # fmt: skip


def _fields(command: Any) -> Any:
    """All options an action is described with."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


action = group(
    "action",
    "What has been agreed on: when, then, promised to whom, by when, and what became of it.",
)


@action.command()
@click.argument("what", type=values.text("what"), metavar="WHAT")
@_fields
@click.option("--session", "of", type=values.text("id"), metavar="ID", help="Agreed on there.")
@yes
@as_json
@click.pass_obj
def add(session: Session, /, *, of: str | None, sure: bool, as_json: bool, **typed: Any) -> None:
    """Agree on WHAT is to be done; its id is printed."""
    with session.log_to_begin() as log, log.transaction():
        action = Action(**{"promised_to": "self", **_own_fields(log, typed)})
        agreed_in = find_session(log, of) if of is not None else None
        action_id = usecases.agree(log, action, session.at, session_id=agreed_in, sure=sure)
    done(action_id, as_json=as_json, shaky=action.shaky)
    texts.warn_if_shaky(action, session)


@action.command()
@values.typed_id
@click.option("--what", type=values.text("what"), metavar="TEXT", help="What is to be done.")
@_fields
@yes
@as_json
@click.pass_obj
def edit(session: Session, /, *, typed: str, sure: bool, as_json: bool, **about: Any) -> None:
    """Word it anew; only what is given changes, and an empty text takes the old one away."""
    with session.log() as log, log.transaction():
        action_id = find_action(log, typed)
        changes = _own_fields(log, about)
        if not changes:
            raise Refused("nothing_to_change")
        now = stored.action(log, action_id).action
        after = msgspec.structs.replace(now, **changes)
        usecases.change(log, action_id, after, session.at, sure=sure)
    done(action_id, as_json=as_json, shaky=after.shaky)
    texts.warn_if_shaky(after, session)


@action.command("list")
@click.option("--open", "waiting", is_flag=True, help="Only what still is to be done.")
@as_json
@click.pass_obj
def list_(session: Session, *, waiting: bool, as_json: bool) -> None:
    """What has been agreed on, the open first, promises to staff before others."""
    with session.log() as log:
        rows = in_turn(stored.actions(log))
        put_rows(
            (row for row in rows if not waiting or lasts(row.settled)),
            session.lang,
            as_json=as_json,
            shape=lambda row: texts.action_shape(log, row, session.at.today),
            line=lambda row: texts.action_line(row, session),
        )


@action.command("done")
@values.typed_id
@_why
@_learned
@yes
@as_json
@click.pass_obj
def done_(session: Session, /, *, typed: str, as_json: bool, **options: Any) -> None:
    """It was done."""
    _settle(session, typed, "done", as_json=as_json, **options)


@action.command()
@values.typed_id
@_why
@_learned
@yes
@as_json
@click.pass_obj
def missed(session: Session, /, *, typed: str, as_json: bool, **options: Any) -> None:
    """It was not done."""
    _settle(session, typed, "missed", as_json=as_json, **options)


@action.command()
@values.typed_id
@click.argument("day", type=values.day, metavar="DATE")
@_why
@yes
@as_json
@click.pass_obj
def move(session: Session, /, *, typed: str, day: date, as_json: bool, **options: Any) -> None:
    """Agree on a new day; told in time it breaks no promise."""
    _settle(session, typed, "renegotiated", as_json=as_json, moved_to=day, **options)


@action.command()
@values.typed_id
@as_json
@click.pass_obj
def reopen(session: Session, *, typed: str, as_json: bool) -> None:
    """Take back that it was done, missed or moved."""
    _settle(session, typed, "open", as_json=as_json)


@action.command()
@values.typed_id
@click.argument("entry", type=values.text("id"), metavar="ENTRY")
@click.option("--undo", is_flag=True, help="They have nothing to do with each other.")
@as_json
@click.pass_obj
def link(session: Session, *, typed: str, entry: str, undo: bool, as_json: bool) -> None:
    """Tie an entry of the log to it."""
    with session.log() as log:
        action_id = find_action(log, typed)
        usecases.link(log, action_id, entries.find_id(log, entry), session.at, linked=not undo)
    done(action_id, as_json=as_json)


@action.command()
@values.typed_id
@as_json
@click.pass_obj
def remove(session: Session, *, typed: str, as_json: bool) -> None:
    """Take it away as if it had never been agreed on."""
    with session.log() as log:
        action_id = find_action(log, typed)
        usecases.remove(log, action_id)
    done(action_id, as_json=as_json)


def _settle(session: Session, typed: str, status: Status, *, as_json: bool, **more: Any) -> None:
    with session.log() as log:
        action_id = find_action(log, typed)
        usecases.settle(log, action_id, status, session.at, **more)
    done(action_id, as_json=as_json, status=status)


def _own_fields(log: Log, typed: dict[str, Any]) -> dict[str, Any]:
    """What was given, as an action's own fields."""
    chosen = {name: value for name, value in typed.items() if value is not None}
    to, name = chosen.pop("to", None), chosen.pop("observer", None)
    if to is not None:
        by_role = to in ("self", "coach", "team")
        chosen |= {"promised_to": to if by_role else "staff", "person": "" if by_role else to}
    if name is not None:
        chosen["observer_id"] = observers.observer_named(log, name).id
    return chosen
