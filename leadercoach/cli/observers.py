"""Who observes the leader: added, agreed with, listed, retired."""

from typing import Any

import click

from leadercoach import content
from leadercoach.cli import values
from leadercoach.cli.output import done, note, plain, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import group
from leadercoach.feedback.request import Observer
from leadercoach.store import feedback as stored
from leadercoach.store.feedback import SavedObserver
from leadercoach.usecases import feedback

_name = click.argument("name", type=values.text("people"), metavar="NAME")
_relation = values.choice(
    "--relation",
    choices=content.codes("feedback.relation"),
    required=True,
    help="What they are to you.",
)


observer = group("observer", "Colleagues who give you feedback, by name and by agreement.")


@observer.command()
@_name
@_relation
@click.option("--contract", "signed", is_flag=True, help="You agree to the contract with them.")
@as_json
@click.pass_obj
def add(session: Session, *, name: str, relation: Any, signed: bool, as_json: bool) -> None:
    """Somebody new; their id is printed."""
    observer = Observer(name=name, relation=relation)
    with session.log_to_begin() as log, log.transaction():
        new = feedback.add_observer(log, observer, session.at)
        if signed:
            feedback.sign_contract(log, new, session.at)
    done(new, as_json=as_json, warns=observer.warns)
    if observer.warns:
        note(session.say("observer_reports"))


@observer.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """Everybody who observes, and what has been agreed."""
    with session.log() as log:
        observers = stored.observers(log)
    put_rows(
        observers, session.lang, as_json=as_json, shape=_shape, line=lambda o: _line(o, session)
    )


@observer.command()
@_name
@as_json
@click.pass_obj
def contract(session: Session, *, name: str, as_json: bool) -> None:
    """Agree to the contract, which is printed; the observer does so in the form."""
    with session.log() as log:
        observer = stored.observer_named(log, name)
        feedback.sign_contract(log, observer.id, session.at)
    text = content.text("contract").in_(session.lang)
    if as_json:
        put_json({"id": observer.id, "contract": text})
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
        observer = stored.observer_named(log, name)
        feedback.retire_observer(log, observer.id, session.at, retired=not back)
    done(observer.id, as_json=as_json)


def _shape(saved: SavedObserver) -> dict[str, Any]:
    observer = saved.observer
    more = {"retired": saved.retired, "warns": observer.warns}
    return {"id": saved.id, **plain(observer), **more}


def _line(saved: SavedObserver, session: Session) -> str:
    observer = saved.observer
    relation = content.label("feedback.relation", observer.relation).in_(session.lang)
    agreed = bool(observer.contract_leader_on) + bool(observer.contract_observer_on)
    parts = [observer.name, relation, session.say("contract_state", count=agreed)]
    return "  ".join([*parts, session.say("retired")] if saved.retired else parts)
