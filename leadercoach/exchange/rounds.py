"""Begins a pulse round in one go: the round, and a form file for each colleague, or nothing."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from leadercoach.errors import Refused, StoreError
from leadercoach.exchange import forms
from leadercoach.feedback.form import FormData
from leadercoach.moment import Moment
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.faults import os_fault
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import pulses, sent_files
from leadercoach.usecases.notes import set_leader_name

SHORT_ID = 8


class Begun(NamedTuple):
    """A round with its form files, and the mark of the key they seal to."""

    round: SavedRound
    paths: list[Path]
    fingerprint: str


def begin_round(
    log: Log, focus: str, lang: str, count: int, folder: Path, at: Moment, leader: str = ""
) -> Begun:
    """Begin a round for `count` colleagues with their forms in `folder`, made if need be.

    `leader` is what they call the leader, empty where that is known. Refused with nothing left
    behind, also in the folder.
    """
    written: list[Path] = []
    outputs.note(log, folder / "pulse-*.html")
    try:
        with log.transaction():
            if leader:
                set_leader_name(log, leader)
            opened = pulses.open_round(log, focus, lang, count, at)
            data = forms.pulse_forms(log, opened, at)
            _write(folder, opened, data, written)
            for path in written:
                sent_files.note(log, "form", "", path.name, at)
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return Begun(opened, written, data[0].fingerprint)


def _write(folder: Path, opened: SavedRound, data: list[FormData], written: list[Path]) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError:
        raise StoreError("no_such_place", path=folder) from None
    except OSError as error:
        raise os_fault(error, folder) from error
    for number, form in enumerate(data, 1):
        path = folder / f"pulse-{opened.id[-SHORT_ID:]}-{number:03}.html"
        if path.exists():
            raise Refused("file_there", path=path)
        forms.write_form(path, form)
        written.append(path)
