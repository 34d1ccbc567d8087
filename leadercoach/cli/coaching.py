"""The coach a leader works with: who it is, what has been agreed on, what they may see."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import coaching_lines as said
from leadercoach.cli import shapes, values
from leadercoach.cli.output import done, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands, Wrong, need_command
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import encode
from leadercoach.errors import NotFound
from leadercoach.exchange.cards import read_card_file, take_card
from leadercoach.exchange.sealed import fingerprint
from leadercoach.log.texts import fold
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.sees import sees
from leadercoach.sharing.written import as_text, written
from leadercoach.store import coaching as stored
from leadercoach.usecases import coaching as usecases

name_of_coach = click.argument("name", type=values.text("people"), metavar="NAME")
hidden = click.option(
    "--hide",
    multiple=True,
    type=values.text("TEXT"),
    metavar="WORD",
    help="A word to hide as well.",
)


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def coach(context: click.Context) -> None:
    """Your coach, and what they may see; card, open and return are the coach’s own side."""
    need_command(context)


@coach.command()
@name_of_coach
@click.option("--card", type=values.text("path"), metavar="FILE", help="The card they gave you.")
@click.option("--yes", "sure", is_flag=True, help="Also where they had another key before.")
@as_json
@click.pass_obj
def add(session: Session, *, name: str, card: str | None, sure: bool, as_json: bool) -> None:
    """Somebody new, whose id is printed; or the card of one who is known."""
    found = read_card_file(Path(card)) if card is not None else None
    with session.log_to_begin() as log, log.transaction():
        known = {fold(each.coach.name): each for each in stored.coaches(log)}.get(fold(name))
        if known is None or found is None:
            new = usecases.add_coach(log, Coach(name=name), session.at)
        else:
            new = known.id
        if found is not None:
            take_card(log, new, found, session.at, sure=sure)
    mark = fingerprint(found.public) if found else None
    done(new, as_json=as_json, fingerprint=mark)
    if mark and not as_json:
        put(session.say("card_taken", fingerprint=mark))


@coach.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Every coach, and what each may see."""
    with session.log() as log:
        found = stored.coaches(log)
        if as_json:
            put_json([said.coach_shape(log, known) for known in found])
            return
        put(*(said.coach_line(log, known, session) for known in found))
    if not found:
        put(session.say("nothing_found"))


def _points(typed: str) -> tuple[str, ...]:
    read = values.one_of("--points", content.POINTS)
    return tuple(read(point.strip()) for point in typed.split(","))


@coach.command()
@name_of_coach
@click.option("--points", type=_points, metavar="dialogue,upward", required=True, help="Which.")
@click.option(
    "--depth",
    type=values.one_of("--depth", ("facts", "all")),
    metavar="facts|all",
    default="facts",
    help="Facts without text, or all.",
)
@click.option(
    "--from", "first_day", type=values.day, metavar="DATE", required=True, help="The first day."
)
@click.option("--to", "last_day", type=values.day, metavar="DATE", help="The last; or until ended.")
@click.option("--observers", is_flag=True, help="Observers’ lines, where they have said yes too.")
@click.option("--pulse", is_flag=True, help="Closed pulse rounds.")
@as_json
@click.pass_obj
def consent(session: Session, /, *, name: str, as_json: bool, **chosen: Any) -> None:
    """Let NAME see something; what they could see before ends."""
    given = Consent(**chosen)
    with session.log() as log:
        known = stored.coach_named(log, name)
        new = usecases.grant(log, known.id, given, session.at)
    if as_json:
        done(new, as_json=True)
        return
    put(sees(given, known.coach.name, session.at.today, session.lang))


@coach.command()
@name_of_coach
@as_json
@click.pass_obj
def revoke(session: Session, *, name: str, as_json: bool) -> None:
    """Let NAME see nothing any more; a file that was handed over stays with them."""
    with session.log() as log:
        known = stored.coach_named(log, name)
        changed = usecases.revoke(log, known.id, session.at)
    if as_json:
        done(known.id, as_json=True, changed=changed)
        return
    put(sees(None, known.coach.name, session.at.today, session.lang))


@coach.command()
@name_of_coach
@click.option("--back", is_flag=True, help="You work together again.")
@as_json
@click.pass_obj
def retire(session: Session, *, name: str, back: bool, as_json: bool) -> None:
    """End the engagement: they see nothing any more, what was agreed on stays."""
    with session.log() as log:
        known = stored.coach_named(log, name)
        usecases.retire_coach(log, known.id, session.at, retired=not back)
    done(known.id, as_json=as_json)


@coach.command()
@name_of_coach
@click.option("--purpose", type=values.text("purpose"), metavar="TEXT", help="Why you meet.")
@click.option("--sponsor", type=values.text("sponsor"), metavar="TEXT", help="What they are told.")
@click.option("--limits", type=values.text("limits"), metavar="TEXT", help="Of confidentiality.")
@click.option("--retention", type=values.text("retention"), metavar="TEXT", help="How long kept.")
@click.option("--ends", "ends_on", type=values.day, metavar="DATE", help="When it ends.")
@as_json
@click.pass_obj
def terms(session: Session, /, *, name: str, as_json: bool, **told: str | date | None) -> None:
    """The agreement of the first session; without options, what was agreed on."""
    given = {field: value for field, value in told.items() if value is not None}
    with session.log() as log, log.transaction():
        known = stored.coach_named(log, name)
        now = known.terms
        if given:
            now = _terms(session, now, given)
            usecases.agree_terms(log, known.id, now, session.at)
    if now is None:
        raise NotFound("terms_missing", name=known.coach.name)
    if as_json:
        put_json(shapes.whole(now))
    else:
        put(*said.terms_lines(now, session))


def _terms(session: Session, now: Terms | None, given: dict[str, Any]) -> Terms:
    before = {"sponsor": session.say("sponsor_usual"), "limits": "", "retention": ""}
    if now is not None:
        before = {name: getattr(now, name) for name in now.__struct_fields__}
    elif "purpose" not in given:
        raise Wrong("missing_parameter", name="--purpose")
    return Terms(**(before | given))


@coach.command()
@name_of_coach
@hidden
@as_json
@click.pass_obj
def preview(session: Session, *, name: str, hide: tuple[str, ...], as_json: bool) -> None:
    """Exactly what NAME would be given now; nothing is written."""
    with session.log() as log:
        known = stored.coach_named(log, name)
        package = allowed(log, known.id, session.at, session.lang, hide=hide)
    if as_json:
        put_json(json.loads(encode(package)))
        return
    put(as_text(written(package)).rstrip("\n"))
