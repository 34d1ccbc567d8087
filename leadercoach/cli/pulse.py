"""Pulse rounds: several colleagues about one behaviour, silent below five answers (C.5)."""

from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import values
from leadercoach.cli.feedback import called, lang_of_form
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import note, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Commands, need_command
from leadercoach.exchange.asking import begin_round
from leadercoach.measures.pulse import STEPS
from leadercoach.measures.pulse import pulse as measured
from leadercoach.measures.shares import wilson
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_round
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import pulses

_id = click.argument("typed", type=values.text("id"), metavar="ID")


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def pulse(context: click.Context) -> None:
    """A short anonymous question to five colleagues or more."""
    need_command(context)


@pulse.command("open")
@click.argument("item", type=values.text("focus"), metavar="ITEM")
@click.option("--count", type=values.whole("--count"), metavar="N", required=True, help="How many.")
@click.option(
    "--forms", "folder", type=values.text("path"), metavar="DIR", required=True, help="Where to."
)
@lang_of_form
@called
@as_json
@click.pass_obj
def open_(
    session: Session,
    *,
    item: str,
    count: int,
    folder: str,
    lang: str | None,
    leader: str | None,
    as_json: bool,
) -> None:
    """Begin a round about the behaviour ITEM; each colleague gets a form file of their own."""
    with session.log_to_begin() as log:
        begun = begin_round(
            log, item.upper(), lang or session.lang, count, Path(folder), session.at, leader or ""
        )
    if as_json:
        put_json(_shape_of_new(*begun))
        return
    put(begun.round.id)
    note(session.say("forms_written", path=folder, fingerprint=begun.fingerprint, count=count))


def _shape_of_new(opened: SavedRound, written: list[Path], mark: str) -> dict[str, Any]:
    return {
        "id": opened.id,
        "closes_on": opened.closes_on.isoformat(),
        "forms": [str(path) for path in written],
        "fingerprint": mark,
    }


@pulse.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """All rounds, the latest first."""
    with session.log() as log:
        found = stored.rounds(log)
        if as_json:
            put_json([_shape(log, known) for known in found])
            return
        put(*(_line(log, known, session) for known in found))
    if not found:
        put(session.say("nothing_found"))


@pulse.command()
@_id
@as_json
@click.pass_obj
def close(session: Session, *, typed: str, as_json: bool) -> None:
    """Take no more answers, keep the counts from five on, and delete every answer.

    Ideas for the future are printed this once, and kept nowhere.
    """
    with session.log() as log:
        found = find_round(log, typed)
        ideas = pulses.close(log, found, session.at)
        closed = stored.get_round(log, found)
        if as_json:
            put_json(_shape(log, closed) | {"ideas": ideas})
            return
        put(*_lines(log, closed, session), *(f"  · {idea}" for idea in ideas))


@pulse.command()
@_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """What the answers say together; nothing while they can still come, nor below five."""
    with session.log() as log:
        found = stored.get_round(log, find_round(log, typed))
        if as_json:
            put_json(_shape(log, found))
            return
        put(*_lines(log, found, session))


def _answers(log: Log, known: SavedRound) -> dict[str, dict[str, int]] | None:
    """The counts, once five who could say have answered."""
    counts = stored.counts(log, known.id)
    return counts if counts and measured(_steps(counts)) else None


def _steps(counts: dict[str, dict[str, int]]) -> dict[int | None, int]:
    steps = counts[stored.CHANGE].items()
    return {None if step == "none" else int(step): times for step, times in steps}


def _shape(log: Log, known: SavedRound) -> dict[str, Any]:
    return {
        "id": known.id,
        "focus": known.focus,
        "lang": known.lang,
        "opened_on": known.opened_on.isoformat(),
        "closes_on": known.closes_on.isoformat(),
        "closed_on": known.closed_on.isoformat() if known.closed_on else None,
        "asked": known.asked,
        "received": None if known.closed_on else stored.received(log, known.id),
        "counts": _answers(log, known),
    }


def _line(log: Log, known: SavedRound, session: Session) -> str:
    if known.closed_on:
        state = session.say("pulse_was_closed", day=known.closed_on)
    else:
        received = stored.received(log, known.id)
        state = session.say(
            "pulse_is_open", day=known.closes_on, received=received, asked=known.asked
        )
    name = content.behaviour(known.focus).name.in_(session.lang)
    return f"{known.id[-SHORT_ID:]}  {known.opened_on}  {known.focus} {name}  {state}"


def _lines(log: Log, known: SavedRound, session: Session) -> list[str]:
    counts = _answers(log, known)
    found = measured(_steps(counts)) if counts else None
    if counts is None or found is None:
        silent = "pulse_too_few" if known.closed_on else "pulse_silent"
        return [_line(log, known, session), session.say(silent, fewest=stored.ENOUGH)]
    improved = found.improved
    low, high = (round(100 * end) for end in wilson(improved.k, improved.n))
    numbers = {"k": improved.k, "n": improved.n, "median": f"{found.median:g}"}
    followed = {step: counts[stored.FOLLOWED_UP].get(step, 0) for step in _FOLLOWED}
    return [
        _line(log, known, session),
        *(f"  {step:+2}  {times}" for step, times in zip(STEPS, found.counts, strict=True)),
        session.say("pulse_says", **numbers, low=low, high=high),
        session.say("pulse_followed", **followed),
    ]


_FOLLOWED = ("no", "once", "several")
