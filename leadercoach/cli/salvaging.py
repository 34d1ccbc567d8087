"""What can be read of a damaged log, in a new one."""

from pathlib import Path

import click

from leadercoach.backup import salvage as salvaging
from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import check_new
from leadercoach.views.salvaged import head_line, part_lines


@click.command()
@click.argument("damaged", type=values.text("path"), metavar="DAMAGED")
@click.argument("new", type=values.text("path"), metavar="NEW.lc")
@as_json
@click.pass_obj
def salvage(session: Session, *, damaged: str, new: str, as_json: bool) -> None:
    """Put all that can be read of a damaged log into a new one, and say what is missing."""
    old, made = Path(damaged), Path(new)
    check_new(session, made, old)
    found = salvaging.salvage(old, made, session.at, session.key(old))
    if as_json:
        parts = {name: part._asdict() for name, part in found.parts.items()}
        put_json({"parts": parts, "loose": found.loose})
        return
    put(head_line(found, old, made, session.lang), *part_lines(found, session.lang))
    if found.loose:
        put("", session.say("salvaged_loose"), *(f"– {text}" for text in found.loose))
