"""The whole log out to a file and in from one, also from a damaged one; and one to look at."""

from pathlib import Path

import click

from leadercoach.backup import salvage as salvaging
from leadercoach.backup.own_files import refuse_beside
from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import check_new, replace, target
from leadercoach.errors import StoreError
from leadercoach.exchange import archive as archives
from leadercoach.exchange.archive_format import Archive
from leadercoach.languages import LANGUAGES
from leadercoach.usecases import sent_files
from leadercoach.views.salvaged import head_line, part_lines

_out = click.argument("path", type=values.text("path"), metavar="OUT.json")
_in = click.argument("path", type=values.text("path"), metavar="IN.json")
_file = click.argument("path", type=values.text("path"), metavar="FILE")
_lang = values.choice("--lang", choices=LANGUAGES, help="Its language.")


@click.command()
@_out
@replace
@click.pass_obj
def archive(session: Session, *, path: str, replace: bool) -> None:
    """Write the whole log as one JSON file."""
    out = target(session, path, replace=replace, code="archive_over_log")
    with session.log() as log:
        count = archives.archive(log, out)
        sent_files.note(log, "archive", "", path, session.at)
    put(session.say("archived", count=count, path=path))


@click.command()
@click.argument("path", type=values.text("path"), metavar="OUT.zip")
@replace
@click.pass_obj
def export(session: Session, *, path: str, replace: bool) -> None:
    """Write the whole log as tables for a spreadsheet (CSV files in a ZIP)."""
    from leadercoach.exchange import tables

    out = target(session, path, replace=replace)
    with session.log() as log:
        count = tables.export(log, out, session.lang)
        sent_files.note(log, "tables", "", path, session.at)
    put(session.say("exported", count=count, path=path))


@click.command()
@_in
@click.pass_obj
def load(session: Session, *, path: str) -> None:
    """Load an archive into a new or empty log, all or nothing."""
    count = _load(session, archives.read(Path(path), session.at.today))
    put(session.say("loaded", count=count, path=session.path))


def _load(session: Session, loaded: Archive) -> int:
    try:
        log = session.log()
    except StoreError as error:
        if error.code != "no_log" or session.passphrase_file is not None:
            raise  # what is made here is open
        refuse_beside(session.path)
        return archives.load_new(session.path, loaded, session.at)
    with log:
        return archives.load(log, loaded, session.at)


@click.command()
@_file
@_lang
@click.pass_obj
def demo(session: Session, *, path: str, lang: str | None) -> None:
    """Write a log full of invented entries, to look around in."""
    from leadercoach import demo as demos

    check_new(session, Path(path))
    demos.write(Path(path), lang or session.lang)
    put(session.say("demo_written", path=path))


@click.command()
@click.argument("damaged", type=values.text("path"), metavar="DAMAGED")
@click.argument("new", type=values.text("path"), metavar="NEW.lc")
@as_json
@click.pass_obj
def salvage(session: Session, *, damaged: str, new: str, as_json: bool) -> None:
    """Put all that can be read of a damaged log into a new one, and say what is missing."""
    old, path = Path(damaged), Path(new)
    check_new(session, path, old)
    salvaged = salvaging.salvage(old, path, session.at, session.key(old))
    if as_json:
        put_json(salvaged)
        return
    put(head_line(salvaged, old, path, session.lang), *part_lines(salvaged, session.lang))
    if salvaged.loose:
        put("", session.say("salvaged_loose"), *(f"– {text}" for text in salvaged.loose))
