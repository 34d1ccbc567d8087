"""What is there about somebody, and what leaves the machine (F.4)."""

from datetime import date
from typing import Any

import click

from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.still_left import note_left
from leadercoach.store.sent_files import left as all_left
from leadercoach.views.about_person import about as about_person


@click.command()
@click.argument("alias", type=values.text("people"), metavar="ALIAS")
@as_json
@click.pass_obj
def about(session: Session, *, alias: str, as_json: bool) -> None:
    """Everything there is about somebody, with days and texts."""
    with session.log() as log:
        found = about_person(log, alias, session.at.today)
    if as_json:
        put_json(
            {
                "alias": found.alias,
                "team": bool(found.person and found.person.team),
                "found": [each._asdict() | {"on": _day(each.on)} for each in found.found],
            }
        )
        return
    if found.person and found.person.team:
        put(session.say("of_the_team", alias=found.alias))
    for each in found.found:
        put("  ".join((_day(each.on) or "–", each.kind, each.how)))
        put(*("    " + " ".join(text.split("\n")) for text in each.texts))
    if not found.found and not (found.person and found.person.team):
        put(session.say("nothing_found"))


@click.command()
@as_json
@click.pass_obj
def left(session: Session, *, as_json: bool) -> None:
    """What has left this machine: what, for whom, and when."""
    with session.log() as log:
        found = all_left(log)
        note_left(session, log)
    if as_json:
        put_json([each._asdict() | {"on_day": _day(each.on_day)} for each in found])
        return
    put(*("  ".join((str(x.on_day), x.what, x.whom or "–", x.detail)) for x in found))
    if not found:
        put(session.say("nothing_found"))


def _day(day: date | None) -> Any:
    return day.isoformat() if day else None


COMMANDS = (about, left)
