"""The whole log out to a file and in from one, and a log to look around in."""

from pathlib import Path

import click

from leadercoach.backup.own_files import refuse_beside
from leadercoach.cli import values
from leadercoach.cli.output import put
from leadercoach.cli.session import Session
from leadercoach.cli.target import check_new, replace, target
from leadercoach.errors import StoreError
from leadercoach.exchange import archive as archives
from leadercoach.exchange.archive_format import Archive
from leadercoach.languages import LANGUAGES
from leadercoach.usecases import sent_files

_out = click.argument("path", type=values.text("path"), metavar="OUT.json")
_in = click.argument("path", type=values.text("path"), metavar="IN.json")
_file = click.argument("path", type=values.text("path"), metavar="FILE")
_lang = click.option(
    "--lang",
    type=values.one_of("--lang", LANGUAGES),
    metavar="|".join(LANGUAGES),
    help="Its language.",
)


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
    found = archives.read(Path(path), session.at.today)
    count = _load(session, found)
    put(session.say("loaded", count=count, path=session.path))


def _load(session: Session, found: Archive) -> int:
    try:
        log = session.log()
    except StoreError as error:
        if error.code != "no_log" or session.told is not None:  # what is made here is open
            raise
        refuse_beside(session.path)
        return archives.load_new(session.path, found, session.at)
    with log:
        return archives.load(log, found, session.at)


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
