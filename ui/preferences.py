"""What this computer remembers about the window: language, look, size. Nothing of the log."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from platformdirs import user_config_path

from leadercoach.errors import StoreError

LOOKS = ("system", "light", "dark")


class Preferences(NamedTuple):
    """`language` is sv, en or empty for the system's; `geometry` is Qt's, in base 64.

    `log` is the path of another log than the user's own, if that was opened last; `role` whether
    the program begins as the leader's or the coach's.
    """

    language: str = ""
    look: str = "system"
    page: str = "today"
    geometry: str = ""
    welcomed: bool = False
    log: str = ""
    role: str = "leader"


def preferences_file() -> Path:
    return user_config_path("leader-coach", appauthor=False) / "window.json"


def read(path: Path) -> Preferences:
    """What was kept, or the defaults where the file is missing, foreign or partly wrong."""
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
        kept = {
            name: found[name]
            for name, default in Preferences()._asdict().items()
            if name in found and type(found[name]) is type(default)
        }
    except (OSError, ValueError, TypeError):
        return Preferences()
    preferences = Preferences(**kept)
    if preferences.language not in ("", "sv", "en"):
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
