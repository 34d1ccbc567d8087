"""What there is about somebody and what has left the machine; how long things are kept (F.4)."""

import click

from leadercoach.cli import values
from leadercoach.cli.output import plain, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.still_left import note_left
from leadercoach.cli.usage import Commands
from leadercoach.log.retention import MODES
from leadercoach.moment import in_order
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log
from leadercoach.store.removed import removed
from leadercoach.store.retention import Item
from leadercoach.store.sent_files import Left
from leadercoach.store.sent_files import left as all_left
from leadercoach.usecases import clock as clocks
from leadercoach.usecases import retention as limits
from leadercoach.usecases.entries import BIN_DAYS
from leadercoach.views.about_person import about as about_person
from leadercoach.views.retention import Gone, bin_lines, lines

_SHOWN = 8  # characters of an id, as in other lists
_CHOSEN = {
    "keep": "retention_mode_keep",
    "ask": "retention_mode_ask",
    "thin": "retention_mode_thin",
}
_id = click.argument("item_id", type=values.text("id"), metavar="ID")


@click.command()
@click.argument("alias", type=values.text("people"), metavar="ALIAS")
@as_json
@click.pass_obj
def about(session: Session, *, alias: str, as_json: bool) -> None:
    """Everything there is about somebody, with days and texts."""
    with session.log() as log:
        alias, person, places = about_person(log, alias, session.at.today)
    of_team = bool(person and person.team)
    if as_json:
        put_json({"alias": alias, "team": of_team, "found": places})
        return
    if of_team:
        put(session.say("of_the_team", alias=alias))
    for each in places:
        put("  ".join((str(each.on or "–"), each.kind, each.how)))
        put(*("    " + " ".join(text.split("\n")) for text in each.texts))
    if not places and not of_team:
        put(session.say("nothing_found"))


@click.command()
@as_json
@click.pass_obj
def left(session: Session, *, as_json: bool) -> None:
    """What has left this machine: what, for whom, and when."""
    with session.log() as log:
        files = all_left(log)
        note_left(session, log)
    put_rows(files, session.lang, as_json=as_json, shape=plain, line=_left_line)


def _left_line(file: Left) -> str:
    return "  ".join((str(file.on_day), file.what, file.whom or "–", file.detail))


@click.group(cls=Commands, invoke_without_command=True)
@values.choice(
    "--mode", choices=MODES, help="Keep everything, ask each time, or thin out by itself."
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
        count = limits.apply(log, session.at) if bite else None
        _show(session, log, count, as_json=as_json)


@retention.command()
@_id
@click.pass_obj
def keep(session: Session, *, item_id: str) -> None:
    """Keep something that has passed its limit, for good."""
    with session.log() as log:
        items = _passed(session, log, item_id)
        limits.keep(log, items, session.at)
    put(items[0].id)


@retention.command()
@_id
@click.pass_obj
def remove(session: Session, *, item_id: str) -> None:
    """Remove something that has passed its limit; it lies in the bin for 30 days."""
    with session.log() as log:
        clocks.check(log, session.at)
        removed_ids = limits.remove(log, _passed(session, log, item_id), session.at)
    put(*removed_ids)


@retention.command("bin")
@as_json
@click.pass_obj
def bin_(session: Session, *, as_json: bool) -> None:
    """What was removed and can be put back; whole entries are in list --bin."""
    with session.log() as log:
        rows = bin_lines(log, session.lang, session.at.today)
    put_rows(rows, session.lang, as_json=as_json, shape=plain, line=_line)


@retention.command()
@_id
@click.pass_obj
def restore(session: Session, *, item_id: str) -> None:
    """Put something back as it stood before it was removed, and keep it."""
    with session.log() as log:
        removed_id = limits.find([each.id for each in removed(log, "true")], item_id)
        limits.restore(log, removed_id, session.at)
    put(removed_id)


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
        put_json({"today": today, "last": last, "believed": believed})
        return
    code = "clock_sure" if believed else "clock_unsure"
    put(session.say(code, today=today, last=last))


def _show(session: Session, log: Log, count: int | None, *, as_json: bool) -> None:
    mode, items = limits.due(log, session.at)
    months = limits.months_of(log)
    titled = lines(log, items, session.lang, session.at.today)
    due = [Gone(each.item.id, each.item.kind, each.item.on, each.title) for each in titled]
    if as_json:
        chosen = {"mode": mode, "chosen": limits.chosen(log) is not None}
        put_json({**chosen, "months": months, "removed": count, "due": due})
        return
    put(session.say(_CHOSEN[mode]))
    put(*(f"{name}  {number or 'never'}" for name, number in months.items()))
    if count is not None:
        put(session.say("retention_taken", count=count, days=BIN_DAYS))
    put(*map(_line, due))
    last = last_day(log)
    if session.at.is_present and not in_order(session.at.today, last):
        put(session.say("clock_unsure", today=session.at.today, last=last))


def _passed(session: Session, log: Log, typed: str) -> list[Item]:
    """All that has passed its limit of the one thing whose id is typed."""
    due = limits.due(log, session.at).items
    wanted = limits.find([item.id for item in due], typed)
    return [item for item in due if item.id == wanted]


def _line(row: Gone) -> str:
    title = " ".join(row.title.split())
    return "  ".join(filter(None, (row.id[-_SHOWN:], str(row.on), row.kind, title)))


COMMANDS = (about, left, retention, clock)
