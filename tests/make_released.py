"""Makes the files of tests/data for the newest formats: python -m tests.make_released

Once a format has been released its files are never made again: that is what they are for.
"""

import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parent
LOG, ARCHIVE = TESTS / "data" / "log_0006.lc", TESTS / "data" / "archive_7.json"
PROTECTED = TESTS / "data" / "log_0004_protected.lc"
PASSPHRASE, CODE = "kaffe regn lampa nyckel", "K4TM 9QWX 2345 6789 ABCD EFGH JKLM NPQR"


def make(folder: Path) -> None:
    """A log with something of everything, and its archive."""
    from histories import fill

    from leadercoach.exchange.archive import archive
    from leadercoach.store.engine import create_log

    with create_log(folder / "log.lc") as log:
        fill(log)
        archive(log, folder / "all.json")
    (folder / "log.lc").replace(LOG)
    (folder / "all.json").replace(ARCHIVE)
    LOG.chmod(0o644)
    ARCHIVE.chmod(0o644)


def make_protected(folder: Path) -> None:
    """A log with one entry, protected; its passphrase takes little memory to be turned into a key.

    Apart from the others: python -m tests.make_released protected
    """
    from samples import add

    from leadercoach.store.engine import create_log
    from leadercoach.store.protecting import protect
    from leadercoach.vault import slots

    slots.OPERATIONS, slots.MEMORY = 1, 8 * 1024 * 1024
    with create_log(folder / "log.lc") as log:
        add(log, title="Morgonrunda")
    protect(folder / "log.lc", PASSPHRASE, CODE)
    for ending in ("", ".keys"):
        made = PROTECTED.with_name(PROTECTED.name + ending)
        (folder / f"log.lc{ending}").replace(made)
        made.chmod(0o644)


if __name__ == "__main__":
    sys.path.insert(0, str(TESTS))
    with tempfile.TemporaryDirectory(dir=TESTS) as place:
        (make_protected if sys.argv[1:] == ["protected"] else make)(Path(place))
