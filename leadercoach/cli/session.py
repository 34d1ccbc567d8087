"""What every command is handed: which log, what day, which language."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from leadercoach import content
from leadercoach.errors import StoreError
from leadercoach.moment import Moment
from leadercoach.store.engine import Log, create_log, open_log

if TYPE_CHECKING:
    from leadercoach.cli.drawing import Drawing


class Session(NamedTuple):
    """One call of the program. `drawing` loads what can draw."""

    path: Path
    at: Moment
    lang: str
    drawing: Callable[[], "Drawing"]

    def log(self) -> Log:
        """The log, which must be there. The caller closes it."""
        return open_log(self.path)

    def log_to_begin(self) -> Log:
        """The log, made if there is none yet. The caller closes it."""
        try:
            return open_log(self.path)
        except StoreError as error:
            if error.code != "no_log":
                raise
        try:
            return create_log(self.path)
        except StoreError as error:
            if error.code != "log_exists":
                raise
        return open_log(self.path)  # somebody else was faster

    def say(self, code: str, **params: object) -> str:
        """A sentence of messages.json in the session's language."""
        return content.sentence(code, params, self.lang)


as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
