"""What every command is handed: which log, what day, which language."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from leadercoach import content
from leadercoach.backup.backups import sweep_unfinished
from leadercoach.backup.own_files import refuse_beside
from leadercoach.cli.output import note
from leadercoach.cli.passphrases import passphrase
from leadercoach.errors import Refused, StoreError
from leadercoach.moment import Moment
from leadercoach.protection.key_file import Unlocked, cut_short, is_protected, unlock
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.store.erasures import unfinished
from leadercoach.store.header import check_file
from leadercoach.store.schema import LOG_FILE, Kind
from leadercoach.usecases import protection

if TYPE_CHECKING:
    from leadercoach.cli.drawing import Drawing


class Session(NamedTuple):
    """One call of the program. `drawing` loads what can draw; `passphrase_file` is where the
    passphrase of a protected log stands; `keys` are those of the logs that were opened, until it
    ends."""

    path: Path
    at: Moment
    lang: str
    drawing: Callable[[], "Drawing"]
    passphrase_file: str | None
    keys: dict[Path, DataKey]

    def log(self) -> Log:
        """The log, which must be there. The caller closes it."""
        log = open_log(self.path, key=self.key(self.path))
        if log.key is None and cut_short(self.path):
            note(self.say("protecting_cut_short", path=self.path))
        sweep_unfinished(self.path)
        self._finish_erasing(log)
        return log

    def _finish_erasing(self, log: Log) -> None:
        """An erasing that was cut short is finished, or left to the next start; either way the
        command goes on."""
        with suppress(Refused):
            if unfinished(log):
                from leadercoach.usecases.clearing import finish_if_left

                finish_if_left(log)

    def log_to_begin(self) -> Log:
        """The log, made if there is none yet. The caller closes it. With a passphrase there must be
        one: what is made here is open."""
        try:
            return self.log()
        except StoreError as error:
            if error.code != "no_log" or self.passphrase_file is not None:
                raise
        refuse_beside(self.path)
        try:
            return create_log(self.path)
        except StoreError as error:
            if error.code != "log_exists":
                raise
        return self.log()  # somebody else was faster

    def key(self, path: Path, kind: Kind = LOG_FILE) -> DataKey | None:
        """What opens the file at `path`, asked for once; None if it is not protected. Refused if a
        passphrase was given for a log that does without: it may not be the one that is meant."""
        if path not in self.keys and is_protected(path):
            typed = passphrase(self, path, self.passphrase_file)
            protection.finish(path, self.keep(path, unlock(path, typed)), kind)
        if path not in self.keys and self.passphrase_file is not None and path.exists():
            check_file(path, kind)
            raise Refused("passphrase_for_open", path=path)
        return self.keys.get(path)

    def keep(self, path: Path, unlocked: Unlocked) -> DataKey:
        """Remember a key until the command ends."""
        if not unlocked.untouched:
            note(self.say("keys_altered"))
        self.keys[path] = unlocked.key
        return unlocked.key

    def forget(self) -> None:
        """Wipe the keys."""
        for key in self.keys.values():
            key.wipe()

    def say(self, code: str, **params: object) -> str:
        """A sentence of messages.json in the session's language."""
        return content.sentence(code, params, self.lang)


as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
