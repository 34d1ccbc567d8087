"""What the tests of the coach's side share: an empty practice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leadercoach.store.engine import Log
from leadercoach.store.practice import open_practice


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Log]:
    with open_practice(tmp_path / "practice.lcp") as made:
        yield made
