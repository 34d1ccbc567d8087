"""What programs do while they are killed. Each act says what it has done as soon as it is done."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from leadercoach.backup import backups, key_files, restoring, salvage
from leadercoach.exchange import archive as archives
from leadercoach.log.entries import AnyEntry, build
from leadercoach.moment import Moment
from leadercoach.protection import computer_keyring, encryption, key_file, strength
from leadercoach.protection import slots as vault
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.usecases import entries, erasing, protection

OLD, NEW = "lugn tvätt under åtta lindar", "helt andra ord om morgonen"
OLD_CODE = "K4TM 9QWX 2HDN V7RB PL3F 8SGJ ZC6A M5YE"
NEW_CODE = "M5YE ZC6A 8SGJ PL3F V7RB 2HDN 9QWX K4TM"
MARK = "Zebrafinken sjunger"  # in each entry, so that it is seen wherever one is to be read
Say = Callable[[str], None]


def prepare() -> None:
    """Argon2 as fast as it may be, and nothing of this computer's keyring."""
    vault.OPERATIONS, vault.MEMORY = 1, 8 * 1024 * 1024
    computer_keyring.forget = lambda vault: None  # type: ignore[assignment]
    strength.strength(OLD)


def log_of(folder: Path) -> Path:
    return folder / "log.lc"


def moment() -> Moment:
    return Moment.frozen(date(2026, 2, 9))


def opened(folder: Path) -> Log:
    """The log, with its first passphrase if it is protected."""
    return open_log(log_of(folder), key=key(folder))


def key(folder: Path) -> DataKey | None:
    path = log_of(folder)
    return key_file.unlock(path, OLD).key if key_file.is_protected(path) else None


def protect(folder: Path, say: Say) -> None:
    protection.protect(log_of(folder), OLD, OLD_CODE)
    say("protected")


def unprotect(folder: Path, say: Say) -> None:
    protection.unprotect(log_of(folder), key_file.unlock(log_of(folder), OLD).key)
    say("open")


def rekey(folder: Path, say: Say) -> None:
    protection.rekey(log_of(folder), key_file.unlock(log_of(folder), OLD).key, NEW, NEW_CODE)
    say("rekeyed")


def passphrase(folder: Path, say: Say) -> None:
    found = key_file.unlock(log_of(folder), OLD).key
    encryption.change_passphrase(log_of(folder), found, NEW)
    say("passphrase")


def code(folder: Path, say: Say) -> None:
    encryption.change_code(log_of(folder), key_file.unlock(log_of(folder), OLD).key, NEW_CODE)
    say("code")


def save(folder: Path, say: Say) -> None:
    """Entries added, changed and thrown away, one after the other, in one long process."""
    with opened(folder) as log:
        for nth in range(60):
            made = entries.add(log, an_entry(f"first {nth}"), moment(), sure=True)
            say(f"{made.id} first {nth}")
            if nth % 3 == 1:
                entries.edit(log, made.id, an_entry(f"again {nth}"), moment(), sure=True)
                say(f"{made.id} again {nth}")
            if nth % 5 == 2:
                entries.delete(log, made.id, moment())
                say(f"{made.id} gone")


def type_(folder: Path, say: Say) -> None:
    """Entries added by commands, each of which opens the log and closes it."""
    import contextlib
    import io

    from leadercoach.cli import run

    words = folder / "words"
    words.write_text(OLD, encoding="utf-8")
    words.chmod(0o600)
    own = ["--log", str(log_of(folder)), "--today", "2026-02-09", "--passphrase-file", str(words)]
    add = ["add", "dialogue", "--with", "team", "--topic", "mission", "--note", MARK * 40]
    for nth in range(8):
        with contextlib.redirect_stdout(io.StringIO()) as said:
            assert run([*own, *add, "--title", f"first {nth}"]) == 0
        say(f"{said.getvalue().strip()} first {nth}")


def load_new(folder: Path, say: Say) -> None:
    """An archive into a log that is not there yet."""
    found = archives.read(folder / "log.json", moment().today)
    archives.load_new(log_of(folder), found, moment())
    say("loaded")


def load(folder: Path, say: Say) -> None:
    """An archive into an empty log."""
    found = archives.read(folder / "log.json", moment().today)
    with opened(folder) as log:
        archives.load(log, found, moment())
        say("loaded")


def begin(folder: Path, say: Say) -> None:
    create_log(log_of(folder)).close()
    say("made")


def upgrade(folder: Path, say: Say) -> None:
    opened(folder).close()
    say("upgraded")


def back_up(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        made = backups.make(log, moment())
        say(made.path.name)


def erase(folder: Path, say: Say) -> None:
    with opened(folder) as log:
        erasing.erase(log, erasing.Everything(), moment())
        say("erased")


def restore(folder: Path, say: Say) -> None:
    (backup,) = (folder / "backups").glob("log.2*.lc")
    found = key(folder)
    own = key_file.unlock(backup, OLD).key if found else None
    done = restoring.restore(log_of(folder), backup, moment(), key=found, own=own)
    say(done.kept.name if done.kept else "nothing kept")


def restore_away(folder: Path, say: Say) -> None:
    backup = folder / "away" / "log (1).lc"
    own = key_files.unlock_any(backup, "passphrase", OLD, log_of(folder)).key
    restoring.restore(log_of(folder), backup, moment(), own=own)
    say("restored")


def save_what_is_left(folder: Path, say: Say) -> None:
    salvage.salvage(log_of(folder), folder / "new.lc", moment(), key(folder))
    say("salvaged")


def an_entry(title: str) -> AnyEntry:
    fields = {"with_group": "team", "topics": ["mission"], "note": MARK * 40, "title": title}
    return build({"point": "dialogue", "occurred_on": "2026-02-09", **fields})
