"""Where else a log's backups are: a note in their folder, for it must not be in the log itself.

Folders that were named before stay noted: there may still be backups in them.
"""

import json
from pathlib import Path
from typing import Any

from leadercoach.errors import StoreError
from leadercoach.store.files import read_up_to, write_whole

NAME = "folders.json"
_LARGEST = 100_000


def second(folder: Path) -> Path | None:
    """The second folder for the backups in `folder`, if one was named."""
    now = _read(folder).get("now")
    return Path(now) if isinstance(now, str) and now else None


def ever(folder: Path) -> list[Path]:
    """Every second folder there has been."""
    noted = _read(folder)
    names = [noted.get("now"), *_list(noted.get("before"))]
    return [Path(name) for name in dict.fromkeys(names) if isinstance(name, str) and name]


def name_second(folder: Path, chosen: Path | None) -> None:
    """Note the second folder, or that there is none any more. StoreError if it is not a folder, or
    the one the backups are in already."""
    if chosen is not None:
        if not chosen.is_dir():
            raise StoreError("no_such_place", path=chosen)
        if folder.exists() and chosen.samefile(folder):
            raise StoreError("backup_same_place", path=chosen)
        chosen = chosen.absolute()
    before = [str(place) for place in ever(folder) if place != chosen]
    _write(folder, {"now": str(chosen or ""), "before": before})


def filled(folder: Path) -> list[Path]:
    """The second folders that are known to have got a backup."""
    return [Path(name) for name in _list(_read(folder).get("filled")) if isinstance(name, str)]


def note_filled(folder: Path, place: Path) -> None:
    """Note that a second folder has got a backup. StoreError if that cannot be written."""
    there = filled(folder)
    if place not in there:
        _write(folder, {"filled": [str(each) for each in (*there, place)]})


def forget(folder: Path, place: Path) -> None:
    """Look for copies in a second folder no more: there are none any longer."""
    noted = _read(folder)
    kept = {name: str(now) for name, now in [("now", noted.get("now"))] if now != str(place)}
    lists = {name: _list(noted.get(name)) for name in ("before", "filled")}
    _write(
        folder,
        {"now": "", **kept}
        | {name: [each for each in was if each != str(place)] for name, was in lists.items()},
    )


def _write(folder: Path, changed: dict[str, Any]) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    noted = _read(folder) | changed
    write_whole(folder / NAME, json.dumps(noted, ensure_ascii=False, indent=1).encode() + b"\n")


def _read(folder: Path) -> dict[str, Any]:
    try:
        noted = json.loads(read_up_to(folder / NAME, _LARGEST).decode("utf-8"))
    except (StoreError, ValueError, RecursionError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
