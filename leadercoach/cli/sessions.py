"""Sessions with a coach: prepared, held, written in, closed, read again."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click
import msgspec

from leadercoach import content
from leadercoach.cli import coaching_lines as texts
from leadercoach.cli import values
from leadercoach.cli.output import done, fields, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import group
from leadercoach.coaching.session import CoachSession
from leadercoach.errors import Refused
from leadercoach.log.weeks import Week
from leadercoach.measures.regularity import shown
from leadercoach.sharing.outline import days, say
from leadercoach.sharing.review import Review, Row, review_now
from leadercoach.store import coaching as stored
from leadercoach.store import entries
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_session
from leadercoach.usecases import coaching as usecases

WEEKS = 8  # looked back on where there was no session before
_TEXTS = {
    "frame": "What may be looked at.",
    "moved": "What moved.",
    "surprises": "What surprised.",
    "goal": "The goal.",
    "reality": "How it is now.",
    "will": "What is going to be done.",
    "kept": "What is kept of the session.",
}


session = group("session", "Sessions with your coach.")


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
        coach = stored.coach_named(log, name)
        first = first or _begins(log, coach.id, today)
        planned = CoachSession(
            held_on=on or today, first_day=first, last_day=last or today, minutes=minutes
        )
        session_id = usecases.prepare(log, coach.id, planned, session.at)
    done(session_id, as_json=as_json, first_day=planned.first_day, last_day=planned.last_day)


def _begins(log: Log, coach_id: str, today: date) -> date:
    """The Monday of the last session that was held; of eight weeks ago before there is one."""
    held = [each for each in stored.sessions(log, coach_id) if each.state != "prepared"]
    if not held:
        return Week.of(today).before(WEEKS).monday
    return Week.of(min(held[0].session.held_on, today)).monday


@session.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """All sessions, the latest first."""
    with session.log() as log:
        put_rows(
            stored.sessions(log),
            session.lang,
            as_json=as_json,
            shape=lambda row: texts.session_shape(log, row),
            line=lambda row: texts.session_line(log, row, session),
        )


@session.command()
@values.typed_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """One session: what is written in it, what was agreed on, and what the coach sees of it."""
    with session.log() as log:
        saved = stored.session(log, find_session(log, typed))
        review = review_now(log, saved.coach_id, saved.session, session.at, session.lang)
        if as_json:
            shape = _review_shape(review) if review else None
            put_json(texts.session_shape(log, saved) | {"review": shape})
            return
        put(*texts.session_lines(log, saved, session))
        if review:
            put("", *_review_lines(review, session))


def _texts(command: Any) -> Any:
    for name, about in reversed(_TEXTS.items()):
        reader = values.text(name)
        command = click.option(f"--{name}", name, type=reader, metavar="TEXT", help=about)(command)
    return command


@session.command()
@values.typed_id
@_texts
@values.choice(
    "--point", "goal_point", choices=content.POINTS, help="The advice point the goal is about."
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
def write(session: Session, /, *, typed: str, as_json: bool, **options: Any) -> None:
    """Write in a session; only what is given changes, and an empty text takes the old one away."""
    changes = {name: value for name, value in options.items() if value not in (None, ())}
    if not changes:
        raise Refused("nothing_to_change")
    with session.log() as log, log.transaction():
        session_id = find_session(log, typed)
        if "pinned" in changes:
            changes["pinned"] = tuple(entries.find_id(log, each) for each in changes["pinned"])
        after = msgspec.structs.replace(stored.session(log, session_id).session, **changes)
        usecases.write(log, session_id, after, session.at)
    done(session_id, as_json=as_json)


@session.command()
@values.typed_id
@as_json
@click.pass_obj
def hold(session: Session, *, typed: str, as_json: bool) -> None:
    """You meet now: a prepared session is held today."""
    with session.log() as log:
        session_id = find_session(log, typed)
        usecases.hold(log, session_id, session.at)
    done(session_id, as_json=as_json)


@session.command()
@values.typed_id
@click.option("--yes", "sure", is_flag=True, help="Also with nothing agreed on.")
@as_json
@click.pass_obj
def close(session: Session, *, typed: str, sure: bool, as_json: bool) -> None:
    """Close a session; from then on it can be read, not changed."""
    with session.log() as log:
        session_id = find_session(log, typed)
        usecases.close(log, session_id, session.at, sure=sure)
    done(session_id, as_json=as_json)


@session.command()
@values.typed_id
@as_json
@click.pass_obj
def reopen(session: Session, *, typed: str, as_json: bool) -> None:
    """Take back that a session was closed."""
    with session.log() as log:
        session_id = find_session(log, typed)
        usecases.reopen(log, session_id, session.at)
    done(session_id, as_json=as_json)


def _review_lines(review: Review, session: Session) -> Iterator[str]:
    """What the coach may see of the days: questions, then what moved, then what observers said."""
    lang = session.lang
    yield review.sees
    for question in review.questions:
        yield f"? {question.text}  ({question.basis})"
    yield days(review.first, review.last, lang)
    yield say("weeks_lead", lang, closed=review.closed, open=review.open, paused=review.paused)
    if review.note:
        yield review.note
    for row in review.rows:
        yield from _row(row, lang)
    yield session.say("kept_of", kept=review.kept.k, of=review.kept.n)
    for line in review.lines:
        text = " · ".join(filter(None, (line.saw, line.led_to, line.next_time)))
        yield f"{line.name}, {line.on}: {text}"


def _review_shape(review: Review) -> dict[str, Any]:
    """Of a point that is not shown, or where no number may be (D.2), numbers are null; `since`
    counts the weeks, or whole windows, since the last session. Percents are as they are shown."""
    return {
        "sees": review.sees,
        "first_day": review.first,
        "last_day": review.last,
        "since": review.since,
        "weeks": fields(review, "closed", "open", "paused"),
        **fields(review, "timely", "note"),
        "points": {row.point: _point(row) for row in review.rows},
        **fields(review, "questions", "kept", "lines", "taken_back", "untold"),
    }


def _row(row: Row, lang: str) -> Iterator[str]:
    """*Dialog om uppdraget  95 %, spann 94–96*, with the facts below."""
    if not row.shown:
        yield f"  {row.name}  {say('not_shown', lang)}"
        return
    parts = (row.range_alone or row.value, row.beside, row.why)
    yield f"  {row.name}  {', '.join(filter(None, parts))}"
    yield from (f"    {text}" for text in (row.facts, row.verdict) if text)


def _point(row: Row) -> dict[str, Any]:
    habit = row.habit
    number, ends = (habit.number, habit.range) if habit else (None, None)
    return {
        "shown": row.shown,
        "state": habit.state if habit else None,
        "regularity": shown(number.value) if number else None,
        "low": shown(ends.low) if ends else None,
        "high": shown(ends.high) if ends else None,
        "window": habit.window if habit else None,
        "since": row.met if row.shown else None,
        "verdict": habit.change.word if habit and row.verdict else None,
        "sentences": [text for text in (row.facts, row.verdict) if text],
    }
