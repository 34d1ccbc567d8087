"""What is there about somebody, what leaves the machine, and what goes for good (F.4)."""

from datetime import date
from typing import Any

import click

from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands, need_command
from leadercoach.store.entries import find_id
from leadercoach.store.leaving import left as all_left
from leadercoach.usecases import erasing
from leadercoach.views.about_person import about as about_person

_yes = click.option(
    "--yes", "sure", is_flag=True, help="Erase; without it, only what would go is shown."
)


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
                "found": [each._asdict() | {"on": _day(each.on)} for each in found.found],
            }
        )
        return
    for each in found.found:
        put("  ".join((_day(each.on) or "–", each.kind, each.how)))
        put(*("    " + " ".join(text.split("\n")) for text in each.texts))
    if not found.found:
        put(session.say("nothing_found"))


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def erase(context: click.Context) -> None:
    """Erase for good, from the log and its backups."""
    need_command(context)


@erase.command()
@click.argument("alias", type=values.text("people"), metavar="ALIAS")
@_yes
@as_json
@click.pass_obj
def person(session: Session, *, alias: str, sure: bool, as_json: bool) -> None:
    """Somebody: their links, and their alias in every text."""
    _erase(session, erasing.Person(alias), sure=sure, as_json=as_json)


@erase.command()
@click.argument("entry_id", type=values.text("id"), metavar="ID")
@_yes
@as_json
@click.pass_obj
def entry(session: Session, *, entry_id: str, sure: bool, as_json: bool) -> None:
    """An entry, with its versions and comments."""
    with session.log() as log:
        target = erasing.Entry(find_id(log, entry_id))
    _erase(session, target, sure=sure, as_json=as_json)


@erase.command()
@click.argument("first", type=values.day, metavar="FIRST")
@click.argument("last", type=values.day, metavar="LAST")
@_yes
@as_json
@click.pass_obj
def period(session: Session, *, first: date, last: date, sure: bool, as_json: bool) -> None:
    """All that is dated from FIRST to LAST."""
    _erase(session, erasing.Period(first, last), sure=sure, as_json=as_json)


@erase.command("all")
@_yes
@as_json
@click.pass_obj
def all_(session: Session, *, sure: bool, as_json: bool) -> None:
    """The whole log; it goes on empty."""
    _erase(session, erasing.Everything(), sure=sure, as_json=as_json)


def _erase(session: Session, target: erasing.Target, *, sure: bool, as_json: bool) -> None:
    with session.log() as log:
        if not sure:
            counts = erasing.what_would_go(log, target).counts
            if as_json:
                put_json({"would_go": counts})
            else:
                _put_counts(session, counts, "would_go")
            return
        gone = erasing.erase(log, target, session.at)
    if as_json:
        missed = [path.name for path in gone.missed]
        put_json({"gone": gone.counts, "cleared": gone.cleared, "missed": missed})
        return
    _put_counts(session, gone.counts, "erased")
    _put_finish(session, erasing.Finish(gone.cleared, gone.missed))


def _put_counts(session: Session, counts: dict[str, int], code: str) -> None:
    put(session.say(code if any(counts.values()) else "nothing_found"))
    put(*(f"  {kind}  {number}" for kind, number in counts.items() if number))


def _put_finish(session: Session, done: erasing.Finish) -> None:
    put(session.say("erased_backups" if done.cleared else "erased_later"))
    put(*(session.say("copy_missed", path=path) for path in done.missed))


@click.command()
@as_json
@click.pass_obj
def left(session: Session, *, as_json: bool) -> None:
    """What has left this machine: what, for whom, and when."""
    with session.log() as log:
        found = all_left(log)
    if as_json:
        put_json([each._asdict() | {"on_day": _day(each.on_day)} for each in found])
        return
    put(*("  ".join((str(x.on_day), x.what, x.whom or "–", x.detail)) for x in found))
    if not found:
        put(session.say("nothing_found"))


def _day(day: date | None) -> Any:
    return day.isoformat() if day else None


COMMANDS = (about, erase, left)
