"""What killed programs have left of a log, looked for in every place it or its files were written.

Only names of ours are touched: unfinished files of this log, of its copies, and of what was written
out of it. Whatever is finished stays.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from leadercoach.backup import backups, rotation, second_folder
from leadercoach.store.header import followed
from leadercoach.store.outputs import Output
from leadercoach.store.temp_files import Swept, sweep_folder

_BESIDE = ("-wal", "-shm", "-journal")


class Search(NamedTuple):
    """Which folders were looked through, what was removed, what stays because somebody writes it or
    it could not be removed, which places were out of reach, and which finished files there are."""

    folders: tuple[Path, ...] = ()
    removed: tuple[Path, ...] = ()
    stay: tuple[Path, ...] = ()
    away: tuple[Path, ...] = ()
    finished: tuple[Path, ...] = ()


def sweep_all(log: Path, outputs: Iterable[Output], *, answers: bool = False) -> Search:
    """Remove the unfinished files there are. `answers`: those that wait beside the log go too;
    nobody can read them once everything is erased."""
    swept, folders, away = list[Swept](), list[Path](), list[Path]()
    for own in dict.fromkeys((log, followed(log))):
        folders.append(own.parent)
        names = rf"{re.escape(own.name)}(?:\.keys(?:\.next)?|\.reply-[0-9a-f]+)?"
        swept.append(sweep_folder(own.parent, names))
        swept.append(_remove(_aside(own, answers=answers)))
    for place in backups.places(log):
        if place.is_dir():
            folders.append(place)
            names = (
                rf"{rotation.pattern(log)}(?:\.keys(?:\.next)?)?|{re.escape(second_folder.NAME)}"
            )
            swept += [sweep_folder(place, names), _remove(_orphans(log, place))]
    finished: list[Path] = []
    for output in outputs:
        if output.path.parent.is_dir():
            folders.append(output.path.parent)
            swept.append(sweep_folder(output.path.parent, output.names))
            finished += output.there()
        elif not output.reached:
            away.append(output.path.parent)
    return Search(
        tuple(dict.fromkeys(folders)),
        tuple(path for each in swept for path in each.removed),
        tuple(path for each in swept for path in each.stay),
        tuple(dict.fromkeys(away)),
        tuple(dict.fromkeys(finished)),
    )


def _aside(log: Path, *, answers: bool) -> list[Path]:
    """What a log that was moved away has left beside this one, and answers that wait for it."""
    patterns = [rf"{re.escape(log.name)}-(?:wal|journal)\.\d{{1,9}}\.stray"]
    if answers:
        patterns.append(rf"{re.escape(log.name)}\.reply-[0-9a-f]+")
    pattern = "|".join(patterns)
    return [each for each in _files(log.parent) if re.fullmatch(pattern, each.name)]


def _orphans(log: Path, place: Path) -> list[Path]:
    """What lay beside a copy that is gone, and a journal beside one that is the log itself, which
    has opened without it. A key file may still open a copy somebody has moved."""
    orphans = []
    for each in _files(place):
        name, dash, ending = each.name.rpartition("-")
        if f"{dash}{ending}" in _BESIDE and re.fullmatch(rotation.pattern(log), name):
            copy = each.with_name(name)
            is_log = ending != "wal" and backups.is_log(log, copy)
            if is_log or not copy.exists():
                orphans.append(each)
    return orphans


def _remove(files: list[Path]) -> Swept:
    removed, stay = [], []
    for each in files:
        try:
            each.unlink(missing_ok=True)
            removed.append(each)
        except OSError:
            stay.append(each)
    return Swept(tuple(removed), tuple(stay))


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if not each.is_dir())
    except OSError:
        return []
