"""Amira's log of the demo, to be shared."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from leadercoach.demo import story
from leadercoach.store.engine import Log, open_log


@pytest.fixture(scope="session")
def demo_written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.lc"
    story.write(path, "sv")
    return path


@pytest.fixture
def amira(demo_written: Path, tmp_path: Path) -> Iterator[Log]:
    shutil.copy(demo_written, tmp_path / "amira.lc")
    with open_log(tmp_path / "amira.lc") as log:
        yield log
