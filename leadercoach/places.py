"""Where things lie on this computer when nobody says otherwise."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path


def own_log() -> Path:
    """The user's own log, whether it exists yet or not."""
    return user_data_path("leader-coach", appauthor=False) / "log.lc"


def own_practice() -> Path:
    """The file of a user who is a coach, whether it exists yet or not."""
    return user_data_path("leader-coach", appauthor=False) / "practice.lcp"


def own_preferences() -> Path:
    """What this computer remembers of the window."""
    return user_config_path("leader-coach", appauthor=False) / "window.json"
