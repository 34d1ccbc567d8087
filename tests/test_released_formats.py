"""Files as earlier versions wrote them, in tests/data: each must stay readable for good."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from leadercoach.exchange import archive
from leadercoach.moment import Moment
from leadercoach.store.engine import create_log, open_log

DATA = Path(__file__).parent / "data"
AT = Moment.frozen(date(2026, 2, 9))


@pytest.mark.parametrize("name", ["log_0001.lc"])
def test_a_log_of_an_earlier_version_opens_with_all_it_holds(name, tmp_path):
    shutil.copy(DATA / name, tmp_path / "log.lc")
    with open_log(tmp_path / "log.lc") as log:
        assert log.read_only is None
        archive.archive(log, tmp_path / "all.json")
    assert (tmp_path / "all.json").read_bytes() == (DATA / "archive_1.json").read_bytes()


@pytest.mark.parametrize("name", ["archive_1.json"])
def test_an_archive_of_an_earlier_version_loads(name, tmp_path):
    found = archive.read(DATA / name, AT.today)
    with create_log(tmp_path / "log.lc") as log:
        assert archive.load(log, found, AT) == 5
