"""Who observes the leader: added, agreed with, listed, retired."""

from typing import Any

import click

from leadercoach import content
from leadercoach.cli import values
from leadercoach.cli.output import done, note, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands, need_command
from leadercoach.feedback.request import Observer
from leadercoach.store import feedback as stored
from leadercoach.store.feedback import SavedObserver
from leadercoach.usecases import feedback

_name = click.argument("name", type=values.text("people"), metavar="NAME")
_relation = click.option(
    "--relation",
    type=values.one_of("--relation", content.codes("feedback.relation")),
    metavar="|".join(content.codes("feedback.relation")),
    required=True,
    help="What they are to you.",
)


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def observer(context: click.Context) -> None:
    """Colleagues who give you feedback, by name and by agreement."""
    need_command(context)


@observer.command()
@_name
@_relation
@click.option("--contract", "signed", is_flag=True, help="You agree to the contract with them.")
@as_json
@click.pass_obj
def add(session: Session, *, name: str, relation: Any, signed: bool, as_json: bool) -> None:
    """Somebody new; their id is printed."""
    made = Observer(name=name, relation=relation)
    with session.log_to_begin() as log, log.transaction():
        new = feedback.add_observer(log, made, session.at)
        if signed:
            feedback.sign_contract(log, new, session.at)
    done(new, as_json=as_json, warns=made.warns)
    if made.warns:
        note(session.say("observer_reports"))


@observer.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Everybody who observes, and what has been agreed."""
    with session.log() as log:
        found = stored.observers(log)
    if as_json:
        put_json([_shape(known) for known in found])
        return
    put(*(_line(known, session) for known in found))
    if not found:
        put(session.say("nothing_found"))


@observer.command()
@_name
@as_json
@click.pass_obj
def contract(session: Session, *, name: str, as_json: bool) -> None:
    """Agree to the contract, which is printed; the observer does so in the form."""
    with session.log() as log:
        found = stored.observer_named(log, name)
        feedback.sign_contract(log, found.id, session.at)
    text = content.text("contract").in_(session.lang)
    if as_json:
        put_json({"id": found.id, "contract": text})
        return
    put(text)


@observer.command()
@_name
@click.option("--back", is_flag=True, help="They observe again.")
@as_json
@click.pass_obj
def retire(session: Session, *, name: str, back: bool, as_json: bool) -> None:
    """Ask them no more; what they gave stays."""
    with session.log() as log:
        found = stored.observer_named(log, name)
        feedback.retire_observer(log, found.id, session.at, retired=not back)
    done(found.id, as_json=as_json)


def _shape(known: SavedObserver) -> dict[str, Any]:
    about = known.observer
    return {
        "id": known.id,
        "name": about.name,
        "relation": about.relation,
        "contract_leader_on": _day(about.contract_leader_on),
        "contract_observer_on": _day(about.contract_observer_on),
        "calibrated_on": _day(about.calibrated_on),
        "retired": known.retired,
        "warns": about.warns,
    }


def _day(day: Any) -> str | None:
    return str(day) if day else None


def _line(known: SavedObserver, session: Session) -> str:
    about = known.observer
    relation = content.label("feedback.relation", about.relation).in_(session.lang)
    agreed = bool(about.contract_leader_on) + bool(about.contract_observer_on)
    parts = [about.name, relation, session.say("contract_state", count=agreed)]
    return "  ".join([*parts, session.say("retired")] if known.retired else parts)
