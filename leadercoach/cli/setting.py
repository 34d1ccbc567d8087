"""The settings of a log: shown, and changed one at a time."""

from collections.abc import Callable
from typing import Any, NamedTuple

import click

from leadercoach.cli import values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.log.retention import MONTHS
from leadercoach.store import notes
from leadercoach.store.engine import Log
from leadercoach.usecases import figures, retention, weeks
from leadercoach.usecases.notes import set_leader_name, show_long_view

NONE, NEVER = "none", "never"
_SWITCH = ("on", "off")


class Kind(NamedTuple):
    """How a setting is read from what was typed, and kept."""

    read: Callable[[str], Any]
    keep: Callable[[Log, Any], None]


def _number(name: str) -> Callable[[str], int | None]:
    return lambda typed: None if typed == NONE else values.whole(name)(typed)


def _switch(typed: str) -> bool:
    return values.one_of("long_view", _SWITCH)(typed) == "on"


def _names(typed: str) -> list[str]:
    names = values.text("VALUE")(typed).split(",")
    return [] if typed == NONE else [name.strip() for name in names]


def _name(typed: str) -> str:
    return "" if typed == NONE else values.text("VALUE")(typed)


def _kept_for(name: str) -> Kind:
    def read(typed: str) -> int:
        return 0 if typed == NEVER else values.whole(name)(typed)

    return Kind(read, lambda log, months: retention.set_months(log, name, months))


KINDS = {
    "country": Kind(values.text("VALUE"), weeks.set_country),
    "team_size": Kind(_number("team_size"), weeks.set_team_size),
    "half_life": Kind(values.whole("half_life"), weeks.set_half_life),
    "long_view": Kind(_switch, lambda log, on: show_long_view(log, on=on)),
    "hidden_figures": Kind(_names, figures.set_hidden),
    "leader_name": Kind(_name, set_leader_name),
    **{name: _kept_for(name) for name in MONTHS},
}


@click.command()
@click.argument("name", type=values.one_of("NAME", [*KINDS]), required=False, metavar="[NAME")
@click.argument("value", required=False, metavar="VALUE]")
@as_json
@click.pass_obj
def setting(session: Session, *, name: str | None, value: str | None, as_json: bool) -> None:
    """What holds for the whole log; without arguments, all of it.

    NAME is country (a code such as SE), team_size (a number or none), half_life (2-8 weeks),
    long_view (on or off), hidden_figures (names with commas, or none), leader_name (what those you
    ask for feedback call you, or none), or after how many months something has passed its limit, a
    number or never: retention_failure (texts on failures), retention_text (other texts),
    retention_observer (what observers wrote) or retention_facts (all the rest). What then happens
    is chosen with retention --mode.
    """
    if name is not None and value is not None:
        read, keep = KINDS[name]
        setting = read(value)
        with session.log_to_begin() as log:
            keep(log, setting)
    if as_json or value is None:
        _show(session, [name] if name else [*KINDS], as_json=as_json)


def _show(session: Session, names: list[str], *, as_json: bool) -> None:
    with session.log() as log:
        settings = {name: notes.setting(log, name) for name in names}
    if as_json:
        put_json(settings)
        return
    put(*(f"{name}  {_written(name, value)}" for name, value in settings.items()))


def _written(name: str, value: Any) -> str:
    """As it would be typed."""
    if name in MONTHS and not value:
        return NEVER
    match value:
        case bool():
            return _SWITCH[0] if value else _SWITCH[1]
        case None | [] | "":
            return NONE
        case list():
            return ",".join(map(str, value))
    return str(value)
