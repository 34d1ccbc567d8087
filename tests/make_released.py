"""Makes the files of tests/data for the newest formats: python -m tests.make_released

Once a format has been released its files are never made again: that is what they are for.
"""

import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parent
LOG, ARCHIVE = TESTS / "data" / "log_0004.lc", TESTS / "data" / "archive_5.json"


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


if __name__ == "__main__":
    sys.path.insert(0, str(TESTS))
    with tempfile.TemporaryDirectory(dir=TESTS) as place:
        make(Path(place))
