"""`add` and `edit`: every field of an entry from options."""

from typing import Any

import click

from leadercoach.cli import fields, shapes, values
from leadercoach.cli.output import note, put, put_json
from leadercoach.cli.session import Session
from leadercoach.cli.usage import group
from leadercoach.content import POINTS, point_name
from leadercoach.errors import Refused
from leadercoach.languages import SOURCE
from leadercoach.log.entries import AnyEntry, Record, build, changed
from leadercoach.store import entries as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import entries
from leadercoach.views.counted import saved_text
from leadercoach.views.weeks import counting

_JSON = click.Option(["--json", "as_json"], is_flag=True, help="Print the entry as JSON.")
_YES = click.Option(["--yes", "sure"], is_flag=True, help="Save it whatever it makes one think of.")


add = group(
    "add",
    "Write a new entry; its id is printed, and beside it why it does not count if it does not.",
)


def _add(point: str) -> click.Command:
    @click.pass_obj
    def command(session: Session, /, *, sure: bool, as_json: bool, **typed: Any) -> None:
        chosen = fields.chosen(point, typed)
        if "repeat_of" in chosen:
            with session.log() as log:
                chosen["repeat_of"] = stored.find_id(log, chosen["repeat_of"])
        entry = build({"point": point, "occurred_on": session.at.today.isoformat(), **chosen})
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
            whole_id = stored.find_id(log, entry_id)
            before = stored.get(log, whole_id).entry
            cleared = fields.cleared(before, clear)
            chosen = fields.chosen(before.point, typed)
            if not cleared and not chosen:
                raise Refused("nothing_to_change")
            if "markers" in chosen:
                marks = cleared.get("markers", fields.marks(before))
                chosen["markers"] = marks | chosen["markers"]
            if "repeat_of" in chosen:
                chosen["repeat_of"] = stored.find_id(log, chosen["repeat_of"])
            after = changed(before, **(cleared | chosen))
            record = entries.edit(log, whole_id, after, session.at, sure=sure)
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


def put_saved(
    session: Session,
    log: Log,
    record: Record,
    before: AnyEntry | None = None,
    *,
    as_json: bool = False,
) -> None:
    """Print the id, or as JSON the whole entry. Why it does not count is no part of the answer."""
    if as_json:
        put_json(shapes.record(record, counting(log), session.lang))
        return
    put(record.id)
    text = saved_text(log, record, before, session.lang)
    if text:
        note(text)
