"""The coach a leader works with: who it is, what has been agreed on, what they may see."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import coaching_lines as texts
from leadercoach.cli import values
from leadercoach.cli.output import done, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Wrong, group
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


coach = group(
    "coach", "Your coach, and what they may see; card, open and return are the coach’s own side."
)


@coach.command()
@name_of_coach
@values.file_option("--card", "card", "The card they gave you.")
@click.option("--yes", "sure", is_flag=True, help="Also where they had another key before.")
@as_json
@click.pass_obj
def add(session: Session, *, name: str, card: str | None, sure: bool, as_json: bool) -> None:
    """Somebody new, whose id is printed; or the card of one who is known."""
    their_card = read_card_file(Path(card)) if card is not None else None
    with session.log_to_begin() as log, log.transaction():
        saved = {fold(each.coach.name): each for each in stored.coaches(log)}.get(fold(name))
        if saved is None or their_card is None:
            coach_id = usecases.add_coach(log, Coach(name=name), session.at)
        else:
            coach_id = saved.id
        if their_card is not None:
            take_card(log, coach_id, their_card, session.at, sure=sure)
    mark = fingerprint(their_card.public) if their_card else None
    done(coach_id, as_json=as_json, fingerprint=mark)
    if mark and not as_json:
        put(session.say("card_taken", fingerprint=mark))


@coach.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Every coach, and what each may see."""
    with session.log() as log:
        put_rows(
            stored.coaches(log),
            session.lang,
            as_json=as_json,
            shape=lambda row: texts.coach_shape(log, row),
            line=lambda row: texts.coach_line(log, row, session),
        )


def _points(typed: str) -> tuple[str, ...]:
    point = values.one_of("--points", content.POINTS)
    return tuple(point(part.strip()) for part in typed.split(","))


@coach.command()
@name_of_coach
@click.option("--points", type=_points, metavar="dialogue,upward", required=True, help="Which.")
@values.choice(
    "--depth", choices=("facts", "all"), default="facts", help="Facts without text, or all."
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
    consent = Consent(**chosen)
    with session.log() as log:
        saved = stored.coach_named(log, name)
        consent_id = usecases.grant(log, saved.id, consent, session.at)
    if as_json:
        done(consent_id, as_json=True)
        return
    put(sees(consent, saved.coach.name, session.at.today, session.lang))


@coach.command()
@name_of_coach
@as_json
@click.pass_obj
def revoke(session: Session, *, name: str, as_json: bool) -> None:
    """Let NAME see nothing any more; a file that was handed over stays with them."""
    with session.log() as log:
        saved = stored.coach_named(log, name)
        changed = usecases.revoke(log, saved.id, session.at)
    if as_json:
        done(saved.id, as_json=True, changed=changed)
        return
    put(sees(None, saved.coach.name, session.at.today, session.lang))


@coach.command()
@name_of_coach
@click.option("--back", is_flag=True, help="You work together again.")
@as_json
@click.pass_obj
def retire(session: Session, *, name: str, back: bool, as_json: bool) -> None:
    """End the engagement: they see nothing any more, what was agreed on stays."""
    with session.log() as log:
        saved = stored.coach_named(log, name)
        usecases.retire_coach(log, saved.id, session.at, retired=not back)
    done(saved.id, as_json=as_json)


@coach.command()
@name_of_coach
@click.option("--purpose", type=values.text("purpose"), metavar="TEXT", help="Why you meet.")
@click.option("--sponsor", type=values.text("sponsor"), metavar="TEXT", help="What they are told.")
@click.option("--limits", type=values.text("limits"), metavar="TEXT", help="Of confidentiality.")
@click.option("--retention", type=values.text("retention"), metavar="TEXT", help="How long kept.")
@click.option("--ends", "ends_on", type=values.day, metavar="DATE", help="When it ends.")
@as_json
@click.pass_obj
def terms(session: Session, /, *, name: str, as_json: bool, **options: str | date | None) -> None:
    """The agreement of the first session; without options, what was agreed on."""
    changes = {field: value for field, value in options.items() if value is not None}
    with session.log() as log, log.transaction():
        saved = stored.coach_named(log, name)
        now = saved.terms
        if changes:
            now = _terms(session, now, changes)
            usecases.agree_terms(log, saved.id, now, session.at)
    if now is None:
        raise NotFound("terms_missing", name=saved.coach.name)
    if as_json:
        put_json(now)
    else:
        put(*texts.terms_lines(now, session))


def _terms(session: Session, now: Terms | None, changes: dict[str, Any]) -> Terms:
    before = {"sponsor": session.say("sponsor_usual"), "limits": "", "retention": ""}
    if now is not None:
        before = {name: getattr(now, name) for name in now.__struct_fields__}
    elif "purpose" not in changes:
        raise Wrong("missing_parameter", name="--purpose")
    return Terms(**(before | changes))


@coach.command()
@name_of_coach
@hidden
@as_json
@click.pass_obj
def preview(session: Session, *, name: str, hide: tuple[str, ...], as_json: bool) -> None:
    """Exactly what NAME would be given now; nothing is written."""
    with session.log() as log:
        saved = stored.coach_named(log, name)
        package = allowed(log, saved.id, session.at, session.lang, hide=hide)
    if as_json:
        put_json(json.loads(encode(package)))
        return
    put(as_text(written(package)).rstrip("\n"))
