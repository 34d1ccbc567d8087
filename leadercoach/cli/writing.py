"""`add` and `edit`: every field of an entry from options."""

from typing import Any

import click

from leadercoach.cli import fields, values
from leadercoach.cli.saved import put_saved
from leadercoach.cli.session import Session
from leadercoach.cli.usage import Commands, need_command
from leadercoach.content import POINTS, point_name
from leadercoach.errors import Refused
from leadercoach.languages import SOURCE
from leadercoach.log.entries import build, changed
from leadercoach.store import entries as stored
from leadercoach.usecases import entries

_JSON = click.Option(["--json", "as_json"], is_flag=True, help="Print the entry as JSON.")
_YES = click.Option(["--yes", "sure"], is_flag=True, help="Save it whatever it makes one think of.")


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def add(context: click.Context) -> None:
    """Write a new entry; its id is printed, and beside it why it does not count if it does not."""
    need_command(context)


def _add(point: str) -> click.Command:
    @click.pass_obj
    def command(session: Session, /, *, sure: bool, as_json: bool, **typed: Any) -> None:
        told = fields.given(point, typed)
        if "repeat_of" in told:
            with session.log() as log:
                told["repeat_of"] = stored.find_id(log, told["repeat_of"])
        entry = build({"point": point, "occurred_on": session.at.today.isoformat(), **told})
        entries.check(entry, session.at, sure=sure)
        with session.log_to_begin() as log:
            record = entries.add(log, entry, session.at, sure=sure)
            put_saved(session, log, record, None, as_json=as_json)

    params: list[click.Parameter] = [*fields.options(point, adding=True), _YES, _JSON]
    return click.Command(point, params=params, callback=command, help=point_name(point).in_(SOURCE))


for _point in POINTS:
    add.add_command(_add(_point))


@click.pass_obj
def _edit(
    session: Session, /, *, entry_id: str, clear: tuple[str, ...], sure: bool, **typed: Any
) -> None:
    """Change an entry; only what is given changes, and a list is replaced as a whole.

    ID is the entry's id, or four characters or more of its beginning or end. The options are those
    of the entry's own kind.
    """
    with session.log() as log:
        with log.transaction():
            found = stored.find_id(log, entry_id)
            before = stored.get(log, found).entry
            new = fields.cleared(before, clear)
            told = fields.given(before.point, typed)
            if not new and not told:
                raise Refused("nothing_to_change")
            if "markers" in told:
                marks = new.get("markers", fields.marks(before))
                told["markers"] = marks | told["markers"]
            if "repeat_of" in told:
                told["repeat_of"] = stored.find_id(log, told["repeat_of"])
            after = changed(before, **(new | told))
            record = entries.edit(log, found, after, session.at, sure=sure)
        put_saved(session, log, record, before)


def _all_options() -> list[click.Parameter]:
    every = {o.name: o for point in POINTS for o in fields.options(point, adding=False)}
    return [*every.values()]


edit = click.Command(
    "edit",
    params=[
        click.Argument(["entry_id"], type=values.text("id"), metavar="ID"),
        *_all_options(),
        click.Option(["--clear"], multiple=True, metavar="FIELD", help="Empty a field, or m1–m3."),
        _YES,
    ],
    callback=_edit,
    help=_edit.__doc__,
)
