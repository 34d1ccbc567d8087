"""What every test shares: a day, a fresh log, and no way into the user's own folders."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from browsers import browser  # noqa: F401 – one for all tests that open a page
from locks import watched
from quick_logs import upgrade
from web import rebuilt  # noqa: F401 – built once for the form and the viewer

from leadercoach.moment import Moment
from leadercoach.protection import slots
from leadercoach.store import connection, engine
from leadercoach.store.connection import PRAGMAS
from leadercoach.store.engine import Log, create_log

LONG = pytest.StashKey[int]()
KEEP_LOGS = ("store", "backup", "protection", "practice", "e2e", "bench")
if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def no_real_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        os.environ[name] = str(home / name)


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slots made by tests are turned as cheaply as is allowed; half a second each adds up."""
    monkeypatch.setattr(slots, "OPERATIONS", 1)
    monkeypatch.setattr(slots, "MEMORY", 8 * 1024 * 1024)


@pytest.fixture(autouse=True)
def quick_logs(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A log takes thirty milliseconds to build and three to copy, and a disk takes its time: only
    the tests of what keeps logs build theirs as a user's is, and wait for the disk."""
    if request.path.parent.name not in KEEP_LOGS:
        monkeypatch.setattr(engine, "upgrade", upgrade)
        quick = tuple(each.replace("synchronous = full", "synchronous = off") for each in PRAGMAS)
        monkeypatch.setattr(connection, "PRAGMAS", quick)
        monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture(autouse=True)
def open_logs_stay_locked() -> Iterator[None]:
    with watched():
        yield


@pytest.fixture
def at() -> Moment:
    return Moment.frozen(date(2026, 2, 9))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with create_log(tmp_path / "log.lc") as made:
        yield made


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of half a megabyte, where the machine lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs a disk of its own")
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be made here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    long = sum(item.get_closest_marker("long") is not None for item in items)
    if hasattr(config, "workeroutput"):
        config.workeroutput["long"] = long
    config.stash[LONG] = long


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: pytest.Item, error: object) -> None:
    """A worker that has ended tells how many long tests it has seen: all see all."""
    node.config.stash[LONG] = getattr(node, "workeroutput", {}).get("long", 0)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    left_out = config.stash.get(LONG, 0)
    if left_out and config.option.markexpr == "not long":
        terminalreporter.write_line(f"{left_out} long tests were left out: uv run pytest -m long")
