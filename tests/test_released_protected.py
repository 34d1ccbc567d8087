"""A protected log as the first version wrote it: its passphrase and its code open it for good."""

import shutil
from pathlib import Path

import pytest
from make_released import CODE, PASSPHRASE, PROTECTED

from leadercoach.errors import Refused
from leadercoach.protection.key_file import unlock, unlock_by_code
from leadercoach.store.engine import open_log
from leadercoach.store.entries import all_records
from leadercoach.store.header import keys_of


@pytest.fixture
def released(tmp_path: Path) -> Path:
    path = tmp_path / "log.lc"
    shutil.copy(PROTECTED, path)
    shutil.copy(keys_of(PROTECTED), keys_of(path))
    return path


@pytest.mark.parametrize(
    ("way", "secret"),
    [
        (unlock, PASSPHRASE),
        (unlock, f"  {PASSPHRASE.replace(' ', '  ')} "),
        (unlock_by_code, CODE),
        (unlock_by_code, CODE.lower().replace(" ", "-")),
    ],
)
def test_a_protected_log_of_this_version_opens_for_good(released, way, secret):
    key, untouched = way(released, secret)
    assert untouched
    with open_log(released, key=key) as log:
        assert log.read_only is None
        assert [record.entry.title for record in all_records(log)] == ["Morgonrunda"]


def test_it_stays_shut_without_them(released):
    with pytest.raises(Refused, match="wrong_passphrase"):
        unlock(released, "kaffe regn lampa nyckeln")
    with pytest.raises(Refused, match="log_locked"):
        open_log(released)
    assert b"Morgonrunda" not in released.read_bytes()
