"""How long things are kept, what has passed its limit, and which day the log believes (F.4)."""

from typing import Any

import click

from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands
from leadercoach.log.retention import MODES
from leadercoach.moment import in_order
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log
from leadercoach.store.removed import removed
from leadercoach.store.retention import Item
from leadercoach.usecases import clock as clocks
from leadercoach.usecases import retention as limits
from leadercoach.usecases.entries import BIN_DAYS
from leadercoach.views.retention import bin_lines, lines

_SHOWN = 8  # characters of an id, as in other lists
_CHOSEN = {
    "keep": "retention_mode_keep",
    "ask": "retention_mode_ask",
    "thin": "retention_mode_thin",
}
_id = click.argument("item_id", type=values.text("id"), metavar="ID")


@click.group(cls=Commands, invoke_without_command=True)
@click.option(
    "--mode",
    type=values.one_of("--mode", MODES),
    metavar="keep|ask|thin",
    help="Keep everything, ask each time, or thin out by itself.",
)
@click.option("--apply", "bite", is_flag=True, help="Remove what may go by itself.")
@as_json
@click.pass_context
def retention(context: click.Context, *, mode: str | None, bite: bool, as_json: bool) -> None:
    """What is chosen about old things, and what has passed its limit."""
    session: Session = context.obj
    if context.invoked_subcommand is not None:
        return
    with session.log() as log:
        if mode is not None:
            limits.choose(log, mode)
        gone = limits.apply(log, session.at) if bite else None
        _show(session, log, gone, as_json=as_json)


@retention.command()
@_id
@click.pass_obj
def keep(session: Session, *, item_id: str) -> None:
    """Keep something that has passed its limit, for good."""
    with session.log() as log:
        items = _found(session, log, item_id)
        limits.keep(log, items, session.at)
    put(items[0].id)


@retention.command()
@_id
@click.pass_obj
def remove(session: Session, *, item_id: str) -> None:
    """Remove something that has passed its limit; it lies in the bin for 30 days."""
    with session.log() as log:
        clocks.check(log, session.at)
        made = limits.remove(log, _found(session, log, item_id), session.at)
    put(*made)


@retention.command("bin")
@as_json
@click.pass_obj
def bin_(session: Session, *, as_json: bool) -> None:
    """What was removed and can be put back; whole entries are in list --bin."""
    with session.log() as log:
        found = bin_lines(log, session.lang, session.at.today)
    if as_json:
        put_json([each._asdict() | {"on": each.on.isoformat()} for each in found])
        return
    put(*(_line(each.id, str(each.on), each.kind, each.title) for each in found))
    if not found:
        put(session.say("nothing_found"))


@retention.command()
@_id
@click.pass_obj
def restore(session: Session, *, item_id: str) -> None:
    """Put something back as it stood before it was removed, and keep it."""
    with session.log() as log:
        found = limits.find([each.id for each in removed(log, "true")], item_id)
        limits.restore(log, found, session.at)
    put(found)


@click.command()
@click.option("--yes", "sure", is_flag=True, help="Today is really today.")
@as_json
@click.pass_obj
def clock(session: Session, *, sure: bool, as_json: bool) -> None:
    """Whether the log believes what the clock says; until then it removes nothing."""
    with session.log() as log:
        if sure:
            clocks.confirm(log, session.at)
        last = last_day(log)
    today = session.at.today
    believed = in_order(today, last)
    if as_json:
        put_json({"today": str(today), "last": str(last) if last else None, "believed": believed})
        return
    code = "clock_sure" if believed else "clock_unsure"
    put(session.say(code, today=today, last=last))


def _show(session: Session, log: Log, gone: int | None, *, as_json: bool) -> None:
    found = limits.due(log, session.at)
    months = limits.months_of(log)
    said = lines(log, found.items, session.lang, session.at.today)
    if as_json:
        due: list[Any] = [
            {"id": x.item.id, "kind": x.item.kind, "on": str(x.item.on), "title": x.title}
            for x in said
        ]
        mode = {"mode": found.mode, "chosen": limits.chosen(log) is not None}
        put_json({**mode, "months": months, "removed": gone, "due": due})
        return
    put(session.say(_CHOSEN[found.mode]))
    put(*(f"{name}  {number or 'never'}" for name, number in months.items()))
    if gone is not None:
        put(session.say("retention_taken", count=gone, days=BIN_DAYS))
    put(*(_line(x.item.id, str(x.item.on), x.item.kind, x.title) for x in said))
    last = last_day(log)
    if session.at.is_present and not in_order(session.at.today, last):
        put(session.say("clock_unsure", today=session.at.today, last=last))


def _found(session: Session, log: Log, typed: str) -> list[Item]:
    """All that has passed its limit of the one thing whose id is typed."""
    due = limits.due(log, session.at).items
    wanted = limits.find([item.id for item in due], typed)
    return [item for item in due if item.id == wanted]


def _line(row_id: str, day: str, kind: str, title: str) -> str:
    return "  ".join(filter(None, (row_id[-_SHOWN:], day, kind, " ".join(title.split()))))


COMMANDS = (retention, clock)
