"""Sessions with a coach: prepared, held, written in, closed, read again."""

from datetime import date
from typing import Any

import click
import msgspec

from leadercoach import content
from leadercoach.cli import coaching_lines as said
from leadercoach.cli import values
from leadercoach.cli.output import done, put, put_json
from leadercoach.cli.review_lines import review_lines, review_shape
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands, need_command
from leadercoach.coaching.session import CoachSession
from leadercoach.errors import Refused
from leadercoach.log.weeks import Week
from leadercoach.sharing.review import review_now
from leadercoach.store import coaching as stored
from leadercoach.store import entries
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_session
from leadercoach.usecases import coaching as usecases

WEEKS = 8  # looked back on where there was no session before
_id = click.argument("typed", type=values.text("id"), metavar="ID")
_TEXTS = {
    "frame": "What may be looked at.",
    "moved": "What moved.",
    "surprises": "What surprised.",
    "goal": "The goal.",
    "reality": "How it is now.",
    "will": "What is going to be done.",
    "kept": "What is kept of the session.",
}


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def session(context: click.Context) -> None:
    """Sessions with your coach."""
    need_command(context)


@session.command()
@click.argument("name", type=values.text("people"), metavar="COACH")
@click.option("--from", "first", type=values.day, metavar="DATE", help="Looked at from this day.")
@click.option("--to", "last", type=values.day, metavar="DATE", help="To this day.")
@click.option("--on", "on", type=values.day, metavar="DATE", help="When you meet.")
@click.option("--minutes", type=values.whole("--minutes", 5, 600), metavar="N", help="How long.")
@as_json
@click.pass_obj
def prepare(
    session: Session,
    *,
    name: str,
    first: date | None,
    last: date | None,
    on: date | None,
    minutes: int | None,
    as_json: bool,
) -> None:
    """Prepare a session with COACH, on the time since the last one; its id is printed."""
    today = session.at.today
    with session.log() as log:
        known = stored.coach_named(log, name)
        first = first or _begins(log, known.id, today)
        planned = CoachSession(
            held_on=on or today, first_day=first, last_day=last or today, minutes=minutes
        )
        new = usecases.prepare(log, known.id, planned, session.at)
    done(new, as_json=as_json, first_day=str(planned.first_day), last_day=str(planned.last_day))


def _begins(log: Log, coach_id: str, today: date) -> date:
    """The Monday of the last session that was held; of eight weeks ago before there is one."""
    held = [known for known in stored.sessions(log, coach_id) if known.state != "prepared"]
    if not held:
        return Week.of(today).before(WEEKS).monday
    return Week.of(min(held[0].session.held_on, today)).monday


@session.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """All sessions, the latest first."""
    with session.log() as log:
        found = stored.sessions(log)
        if as_json:
            put_json([said.session_shape(log, known) for known in found])
            return
        put(*(said.session_line(log, known, session) for known in found))
    if not found:
        put(session.say("nothing_found"))


@session.command()
@_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """One session: what is written in it, what was agreed on, and what the coach sees of it."""
    with session.log() as log:
        known = stored.session(log, find_session(log, typed))
        seen = review_now(log, known.coach_id, known.session, session.at, session.lang)
        if as_json:
            shape = review_shape(seen) if seen else None
            put_json(said.session_shape(log, known) | {"review": shape})
            return
        put(*said.session_lines(log, known, session))
        if seen:
            put("", *review_lines(seen, session))


def _texts(command: Any) -> Any:
    for name, about in reversed(_TEXTS.items()):
        reader = values.text(name)
        command = click.option(f"--{name}", name, type=reader, metavar="TEXT", help=about)(command)
    return command


@session.command()
@_id
@_texts
@click.option(
    "--point",
    "goal_point",
    type=values.one_of("--point", content.POINTS),
    metavar="|".join(content.POINTS),
    help="The advice point the goal is about.",
)
@click.option(
    "--option",
    "options",
    type=values.text("options"),
    multiple=True,
    metavar="TEXT",
    help="A way to choose from; given again for each, all of them at once.",
)
@click.option("--next", "next_on", type=values.day, metavar="DATE", help="The next session.")
@click.option("--minutes", type=values.whole("--minutes", 5, 600), metavar="N", help="How long.")
@click.option(
    "--pin",
    "pinned",
    type=values.text("id"),
    multiple=True,
    metavar="ENTRY",
    help="An entry to talk about; given again for each, all of them at once.",
)
@as_json
@click.pass_obj
def write(session: Session, /, *, typed: str, as_json: bool, **told: Any) -> None:
    """Write in a session; only what is given changes, and an empty text takes the old one away."""
    given = {name: value for name, value in told.items() if value not in (None, ())}
    if not given:
        raise Refused("nothing_to_change")
    with session.log() as log, log.transaction():
        found = find_session(log, typed)
        if "pinned" in given:
            given["pinned"] = tuple(entries.find_id(log, each) for each in given["pinned"])
        after = msgspec.structs.replace(stored.session(log, found).session, **given)
        usecases.write(log, found, after, session.at)
    done(found, as_json=as_json)


@session.command()
@_id
@as_json
@click.pass_obj
def hold(session: Session, *, typed: str, as_json: bool) -> None:
    """You meet now: a prepared session is held today."""
    with session.log() as log:
        found = find_session(log, typed)
        usecases.hold(log, found, session.at)
    done(found, as_json=as_json)


@session.command()
@_id
@click.option("--yes", "sure", is_flag=True, help="Also with nothing agreed on.")
@as_json
@click.pass_obj
def close(session: Session, *, typed: str, sure: bool, as_json: bool) -> None:
    """Close a session; from then on it can be read, not changed."""
    with session.log() as log:
        found = find_session(log, typed)
        usecases.close(log, found, session.at, sure=sure)
    done(found, as_json=as_json)


@session.command()
@_id
@as_json
@click.pass_obj
def reopen(session: Session, *, typed: str, as_json: bool) -> None:
    """Take back that a session was closed."""
    with session.log() as log:
        found = find_session(log, typed)
        usecases.reopen(log, found, session.at)
    done(found, as_json=as_json)
