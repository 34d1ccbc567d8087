"""Where a command writes what it makes: never over a file of the program's own, and over another's
only when that is said."""

import os
import sys
from pathlib import Path

import click

from leadercoach.backup.own_files import refuse_beside, refuse_own
from leadercoach.cli.output import note, put
from leadercoach.cli.passphrases import at_terminal
from leadercoach.cli.session import Session
from leadercoach.errors import Refused
from leadercoach.places import own_log, own_practice, own_preferences

_YES = ("j", "ja", "y", "yes")
replace = click.option("--replace", is_flag=True, help="Write over a file that is there.")


def target(
    session: Session, typed: str, *, replace: bool, used: Path | None = None, code: str = ""
) -> Path:
    """The file to write, which may be there only if it is to be replaced."""
    path = Path(typed)
    check_target(session, path, used, code)
    if not path.exists() or replace:
        return path
    if not at_terminal():
        raise Refused("file_there_replace", path=path)
    note(session.say("replace_it", path=path))
    if not _yes_typed():
        raise Refused("file_kept", path=path)
    return path


def check_target(session: Session, path: Path, used: Path | None = None, code: str = "") -> None:
    """Refused if the file belongs to the program, on this computer or beside the log; `code` says
    that it is the one in `use` itself, the log if nothing else is said."""
    beside = session.path.with_name(own_practice().name)
    usual = (session.path, beside, own_log(), own_practice(), own_preferences())
    refuse_own(path, used or session.path, *usual, code=code or "file_over_log")


def check_new(session: Session, path: Path, used: Path | None = None) -> None:
    """Refused if a log must not begin here: over anything of the program's, or where something of
    it would be. One that is gone may begin anew in its own place."""
    if path.exists() or path.absolute() not in (session.path.absolute(), own_log()):
        check_target(session, path, used)
    refuse_beside(path)


def check_not_there(path: str) -> None:
    """Refused for a file that holds a secret and is never written over."""
    if os.path.lexists(path):
        raise Refused("file_there", path=path)


def agreed(session: Session, question: str) -> bool:
    """Whether somebody at a terminal says yes."""
    if not at_terminal():
        return False
    put(session.say(question))
    return _yes_typed()


def _yes_typed() -> bool:
    return sys.stdin.readline().strip().lower() in _YES
