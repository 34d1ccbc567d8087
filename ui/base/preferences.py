"""What this computer remembers about the window: language, look, size. Nothing of the log."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.errors import StoreError
from leadercoach.languages import LANGUAGES
from leadercoach.places import own_preferences

LOOKS = ("system", "light", "dark")
LOCK_AFTER = (0, 5, 10, 30)  # minutes; 0 is never
_LARGEST = 64 * 1024  # bytes; what is longer is not ours


class Preferences(NamedTuple):
    """`language` is a code or empty for the system's; `geometry` is Qt's, in base 64.

    `log` is the path of another log than the user's own, if that was opened last; `role` whether
    the program begins as the leader's or the coach's; `lock_after` after how many minutes without a
    key or a press a protected log is locked, 0 for never.
    """

    language: str = ""
    look: str = "system"
    page: str = "today"
    geometry: str = ""
    welcomed: bool = False
    log: str = ""
    role: str = "leader"
    lock_after: int = 10


def preferences_file() -> Path:
    return own_preferences()


def read(path: Path) -> Preferences:
    """What was kept, or the defaults where the file is missing, foreign or partly wrong."""
    from leadercoach.store.files import read_up_to

    try:
        found: Any = json.loads(read_up_to(path, _LARGEST)[:_LARGEST])
        kept = {
            name: found[name]
            for name, default in Preferences()._asdict().items()
            if name in found and _can_be(found[name], default)
        }
    except (StoreError, ValueError, TypeError, RecursionError):
        return Preferences()
    preferences = Preferences(**kept)
    if preferences.lock_after not in LOCK_AFTER:
        preferences = preferences._replace(lock_after=Preferences().lock_after)
    if preferences.language not in ("", *LANGUAGES):
        preferences = preferences._replace(language="")
    return preferences if preferences.look in LOOKS else preferences._replace(look="system")


def keep(path: Path, preferences: Preferences) -> None:
    """Write the preferences. A folder that cannot be written loses them, and nothing else."""
    from leadercoach.store.files import write_whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(preferences._asdict(), indent=1).encode() + b"\n")
    except (StoreError, OSError):
        return


def _can_be(found: Any, default: Any) -> bool:
    """Of the same type, and no text with a NUL or half of a letter, which nothing can be called."""
    if type(found) is not type(default):
        return False
    return not isinstance(found, str) or not any(
        c == "\0" or "\ud800" <= c <= "\udfff" for c in found
    )
