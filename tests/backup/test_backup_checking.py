"""The full look at a log finds what opening it does not."""

from pathlib import Path

import pytest
from samples import add

from leadercoach.backup.backups import check
from leadercoach.protection.code import new_code
from leadercoach.protection.encryption import protect
from leadercoach.store.engine import create_log, open_log

PAGE = 4096
PASSPHRASE = "grön cykel vid sjön i maj"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "log.lc"
    with create_log(made) as log, log.transaction():
        for number in range(60):
            add(log, title=f"Entry {number}", note="x" * 900)
    return made


def test_nothing_is_wrong_with_a_whole_log(path):
    with open_log(path) as log:
        assert check(log) == []
        with log.again() as other:
            assert check(other) == []


def test_a_damaged_page_is_found(path):
    body = bytearray(path.read_bytes())
    body[-2 * PAGE : -PAGE] = b"\xa5" * PAGE
    path.write_bytes(body)
    with open_log(path) as log:
        assert check(log) == ["pages_damaged"]


def test_a_row_that_refers_to_nothing_is_found(path):
    with open_log(path) as log:
        log.rows("pragma foreign_keys = off")
        with log.transaction():
            log.write("delete from entries where position = (select max(position) from entries)")
        assert check(log) == ["rows_dangling"]


def test_a_whole_protected_log_passes_both_looks(path):
    key = protect(path, PASSPHRASE, new_code())
    with open_log(path, key=key) as log:
        assert check(log) == []


def test_a_junk_page_in_a_protected_log_is_found(path):
    key = protect(path, PASSPHRASE, new_code())
    body = bytearray(path.read_bytes())
    path.write_bytes(body + b"\xa5" * PAGE)  # which the plain look does not see
    with open_log(path, key=key) as log:
        assert "pages_forged" in check(log)


@pytest.mark.parametrize("sign", ["integrity_check", "cipher_integrity_check"])
def test_what_is_gone_at_the_next_look_was_no_damage(path, sign, monkeypatch):
    """While another program takes up what is beside a log, its pages may look damaged."""
    key = protect(path, PASSPHRASE, new_code())
    with open_log(path, key=key) as log:
        real = log.rows
        monkeypatch.setattr(
            log, "rows", lambda sql: [("page 7",)] if sql == f"pragma {sign}" else real(sql)
        )
        assert check(log) == []


def test_opening_a_log_again_does_not_look_at_a_file_that_is_being_written(path):
    with open_log(path) as log:
        add(log, title="new")
        body = path.read_bytes()
        path.write_bytes(b"\0" * 100 + body[100:])
        with log.again() as other:
            assert other.one("select count(*) from entries where title = 'new'") == (1,)
        path.write_bytes(body)
