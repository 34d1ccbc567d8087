"""Pulse rounds: several colleagues about one behaviour, silent below five answers (C.5)."""

from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import values
from leadercoach.cli.feedback import called, lang_of_form
from leadercoach.cli.lines import SHORT_ID
from leadercoach.cli.output import fields, note, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import group
from leadercoach.exchange.asking import begin_round
from leadercoach.measures.pulse import STEPS
from leadercoach.measures.pulse import pulse as measured
from leadercoach.measures.shares import wilson
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log
from leadercoach.store.id_prefix import find_round
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import pulses

pulse = group("pulse", "A short anonymous question to five colleagues or more.")


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
        opened = fields(begun.round, "id", "closes_on")
        put_json({**opened, "forms": begun.paths, "fingerprint": begun.fingerprint})
        return
    put(begun.round.id)
    note(session.say("forms_written", path=folder, fingerprint=begun.fingerprint, count=count))


@pulse.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """All rounds, the latest first."""
    with session.log() as log:
        put_rows(
            stored.rounds(log),
            session.lang,
            as_json=as_json,
            shape=lambda row: _shape(log, row),
            line=lambda row: _line(log, row, session),
        )


@pulse.command()
@values.typed_id
@as_json
@click.pass_obj
def close(session: Session, *, typed: str, as_json: bool) -> None:
    """Take no more answers, keep the counts from five on, and delete every answer.

    Ideas for the future are printed this once, and kept nowhere.
    """
    with session.log() as log:
        round_id = find_round(log, typed)
        ideas = pulses.close(log, round_id, session.at)
        closed = stored.get_round(log, round_id)
        if as_json:
            put_json(_shape(log, closed) | {"ideas": ideas})
            return
        put(*_lines(log, closed, session), *(f"  · {idea}" for idea in ideas))


@pulse.command()
@values.typed_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """What the answers say together; nothing while they can still come, nor below five."""
    with session.log() as log:
        saved = stored.get_round(log, find_round(log, typed))
        if as_json:
            put_json(_shape(log, saved))
            return
        put(*_lines(log, saved, session))


def _answers(log: Log, saved: SavedRound) -> dict[str, dict[str, int]] | None:
    """The counts, once five who could say have answered."""
    counts = stored.counts(log, saved.id)
    return counts if counts and measured(_steps(counts)) else None


def _steps(counts: dict[str, dict[str, int]]) -> dict[int | None, int]:
    steps = counts[stored.CHANGE].items()
    return {None if step == "none" else int(step): times for step, times in steps}


def _shape(log: Log, saved: SavedRound) -> dict[str, Any]:
    return {
        **fields(saved, "id", "focus", "lang", "opened_on", "closes_on", "closed_on", "asked"),
        "received": None if saved.closed_on else stored.received(log, saved.id),
        "counts": _answers(log, saved),
    }


def _line(log: Log, saved: SavedRound, session: Session) -> str:
    if saved.closed_on:
        state = session.say("pulse_was_closed", day=saved.closed_on)
    else:
        received = stored.received(log, saved.id)
        state = session.say(
            "pulse_is_open", day=saved.closes_on, received=received, asked=saved.asked
        )
    name = content.behaviour(saved.focus).name.in_(session.lang)
    return f"{saved.id[-SHORT_ID:]}  {saved.opened_on}  {saved.focus} {name}  {state}"


def _lines(log: Log, saved: SavedRound, session: Session) -> list[str]:
    counts = _answers(log, saved)
    result = measured(_steps(counts)) if counts else None
    if counts is None or result is None:
        silent = "pulse_too_few" if saved.closed_on else "pulse_silent"
        return [_line(log, saved, session), session.say(silent, fewest=stored.ENOUGH)]
    improved = result.improved
    low, high = (round(100 * end) for end in wilson(improved.k, improved.n))
    numbers = {"k": improved.k, "n": improved.n, "median": f"{result.median:g}"}
    followed = {step: counts[stored.FOLLOWED_UP].get(step, 0) for step in _FOLLOWED}
    return [
        _line(log, saved, session),
        *(f"  {step:+2}  {times}" for step, times in zip(STEPS, result.counts, strict=True)),
        session.say("pulse_says", **numbers, low=low, high=high),
        session.say("pulse_followed", **followed),
    ]


_FOLLOWED = ("no", "once", "several")
