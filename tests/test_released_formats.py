"""Files as earlier versions wrote them, in tests/data: each must stay readable for good."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from leadercoach.exchange import archive
from leadercoach.exchange.archive_format import VERSION
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.engine import create_log, open_log

DATA = Path(__file__).parent / "data"
AT = Moment.frozen(date(2026, 2, 9))


@pytest.mark.parametrize("name", ["log_0001.lc"])
def test_a_log_of_an_earlier_version_opens_with_all_it_holds(name, tmp_path):
    shutil.copy(DATA / name, tmp_path / "log.lc")
    with open_log(tmp_path / "log.lc") as log:
        assert log.read_only is None
        archive.archive(log, tmp_path / "all.json")
    before = (DATA / "archive_1.json").read_text(encoding="utf-8")
    now = before.replace('"version": 1', f'"version": {VERSION}', 1)
    assert (tmp_path / "all.json").read_text(encoding="utf-8") == now


@pytest.mark.parametrize("name", ["archive_1.json", "archive_2.json"])
def test_an_archive_of_an_earlier_version_loads(name, tmp_path):
    found = archive.read(DATA / name, AT.today)
    with create_log(tmp_path / "log.lc") as log:
        assert archive.load(log, found, AT) == 5


def test_an_archive_of_version_2_brings_the_settings_of_the_profile(tmp_path):
    found = archive.read(DATA / "archive_2.json", AT.today)
    with create_log(tmp_path / "log.lc") as log:
        archive.load(log, found, AT)
        assert notes.setting(log, "half_life") == 6
        assert notes.setting(log, "hidden_figures") == ["told", "delegation.markers"]
        assert notes.setting(log, "figures_asked_on") == "2026-02-09"
        archive.archive(log, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (DATA / "archive_2.json").read_bytes()
