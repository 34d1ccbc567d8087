"""Makes the files of tests/data for the newest formats: python -m tests.make_released

Once a format has been released its files are never made again: that is what they are for.
"""

import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parent
LOG, ARCHIVE = TESTS / "data" / "log_0007.lc", TESTS / "data" / "archive_7.json"
PROTECTED = TESTS / "data" / "log_0004_protected.lc"
PACKAGE = TESTS / "data" / "package_2.json"
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

    from leadercoach.protection import slots
    from leadercoach.protection.encryption import protect
    from leadercoach.store.engine import create_log

    slots.OPERATIONS, slots.MEMORY = 1, 8 * 1024 * 1024
    with create_log(folder / "log.lc") as log:
        add(log, title="Morgonrunda")
    protect(folder / "log.lc", PASSPHRASE, CODE)
    for ending in ("", ".keys"):
        made = PROTECTED.with_name(PROTECTED.name + ending)
        (folder / f"log.lc{ending}").replace(made)
        made.chmod(0o644)


def make_package(_folder: Path) -> None:
    """What a coach gets, with twelve weeks before the period and three closed ones in it.

    Apart from the others: python -m tests.make_released package
    """
    from samples import add, at
    from whole_package import FIRST, whole_package

    from leadercoach.coaching.package import encode
    from leadercoach.log.weeks import Week
    from leadercoach.store.engine import log_in_memory
    from leadercoach.usecases import weeks

    log = log_in_memory(Path("log"))
    with log.transaction():
        for back in range(12, -3, -1):
            week = Week.of(FIRST).before(back)
            for _ in range(2 if back > 0 else 0):
                add(log, on=week.monday, coach_visibility="facts")
            weeks.close(log, week, at(week.sunday))
        PACKAGE.write_bytes(encode(whole_package(log)))
    log.close()


def write_fields(_folder: Path) -> None:
    """What stands in the files of new versions, for every change to be seen.

    Apart from the others: python -m tests.make_released fields
    """
    from formats import unwritten

    for path, body in unwritten():
        path.write_text(body, encoding="utf-8")


MAKERS = {
    "": make,
    "protected": make_protected,
    "package": make_package,
    "fields": write_fields,
}

if __name__ == "__main__":
    sys.path.insert(0, str(TESTS))
    with tempfile.TemporaryDirectory(dir=TESTS) as place:
        MAKERS["".join(sys.argv[1:])](Path(place))
