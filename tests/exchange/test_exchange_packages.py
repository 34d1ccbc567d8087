"""Packages: what was shown is written, noted or not there at all, and opened by the coach."""

import base64
import hashlib
import json
import os
import re
import stat
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from coachings import write_package
from practices import leader
from samples import TODAY, add, at
from test_exchange_passphrase import SAID, age, age_at_a_terminal

from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import GOOD_FOR, encode, package_of
from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.exchange import packages
from leadercoach.exchange.packages import (
    Prepared,
    open_package,
    open_package_file,
    prepare_package,
    write_prepared,
    write_viewer,
)
from leadercoach.exchange.sealed import fingerprint, new_identity, open_locked, open_sealed, seal
from leadercoach.sharing.written import payload, written
from leadercoach.store import handed_over
from leadercoach.store.engine import Log
from leadercoach.store.keys import keys
from leadercoach.usecases import coaching
from leadercoach.usecases.notes import set_leader_name

SECRET, PUBLIC = new_identity()


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[tuple[Log, str]]:
    """A log that shares something with Eva, whose card has been taken in."""
    log, eva = leader(tmp_path)
    coaching.change_coach(log, eva, Coach(name="Eva", public=PUBLIC), at())
    with log:
        yield log, eva


@pytest.fixture
def shown(shared: tuple[Log, str]) -> Prepared:
    return prepare_package(*shared, at(), "sv")


def refused(code: str):
    return pytest.raises(Refused, match=f"'{code}'")


def test_what_was_shown_is_what_is_written(shared, shown, tmp_path):
    log, _ = shared
    out = tmp_path / "eva.age"
    written = write_prepared(log, shown, out, at())
    assert open_sealed(out.read_bytes(), [SECRET]).decode() == shown.text
    assert open_package_file(out, TODAY, secret=SECRET) == shown.package
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert written.fingerprint == fingerprint(PUBLIC)
    assert out.read_text().startswith("-----BEGIN AGE ENCRYPTED FILE-----\n")


def test_it_is_noted_what_was_handed_over(shared, shown, tmp_path):
    log, eva = shared
    written = write_prepared(log, shown, tmp_path / "eva.age", at())
    (noted,) = handed_over.handed_over(log)
    assert noted == written.noted
    assert (noted.coach_id, noted.way, noted.entries) == (eva, "key", 1)
    assert noted.token == shown.package.token
    assert noted.consent == shown.package.consent
    assert noted.hash == hashlib.sha256(shown.text.encode()).hexdigest()
    assert noted.expires_on == TODAY + timedelta(days=GOOD_FOR)


def test_a_return_can_be_sealed_to_the_log(shared, shown):
    log, _ = shared
    assert shown.package.recipients == tuple(key.public for key in keys(log))


def test_a_passphrase_opens_it_without_any_key(shared, tmp_path):
    log, eva = shared
    out = tmp_path / "eva.age"
    written = write_package(log, eva, out, at(), "en", passphrase=SAID.upper())
    assert (written.noted.way, written.fingerprint) == ("passphrase", "")
    found = open_package_file(out, TODAY, passphrase=SAID.replace("-", " "))
    assert (found.lang, found.package) == ("en", written.noted.package)
    with refused("package_locked"):
        open_package_file(out, TODAY, secret=SECRET)


def test_a_page_for_a_browser_holds_the_same_in_words(shared, shown, tmp_path):
    log, _ = shared
    out = tmp_path / "eva.html"
    noted = write_viewer(log, shown, out, at(), SAID).noted
    assert (noted.way, noted.package) == ("viewer", shown.package.package)
    assert handed_over.handed_over(log) == [noted]
    page = out.read_text(encoding="utf-8")
    assert "Morgonrunda" not in page
    (armored,) = re.findall(r'"(-----BEGIN.+-----\\n)"', page)
    sealed = json.loads(f'"{armored}"')
    assert open_locked(sealed.encode(), SAID) == payload(written(shown.package))
    with refused("package_is_page"):
        open_package_file(out, TODAY, passphrase=SAID)


def test_a_coach_without_a_card_gets_a_passphrase_or_nothing(shared, tmp_path):
    log, eva = shared
    coaching.change_coach(log, eva, Coach(name="Eva"), at())
    with refused("coach_without_card"):
        write_package(log, eva, tmp_path / "eva.age", at(), "sv")
    with refused("passphrase_weak"):
        write_package(log, eva, tmp_path / "eva.age", at(), "sv", passphrase="hemligt")
    assert not (tmp_path / "eva.age").exists()
    assert handed_over.handed_over(log) == []


def test_nothing_is_prepared_before_the_leader_has_a_name(shared):
    log, eva = shared
    set_leader_name(log, "")
    with refused("leader_name_missing"):
        prepare_package(log, eva, at(), "sv")


def _revoke(log: Log, eva: str) -> None:
    coaching.revoke(log, eva, at())


def _narrow(log: Log, eva: str) -> None:
    coaching.grant(log, eva, Consent(points=("upward",), first_day=date(2026, 1, 5)), at())


def _log_more(log: Log, _eva: str) -> None:
    add(log, on="2026-02-04", title="Ny", coach_visibility="all")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_revoke, "consent_missing"),
        (_narrow, "consent_changed"),
        (_log_more, "package_not_as_shown"),
    ],
)
def test_what_is_no_longer_so_is_not_written(shared, shown, tmp_path, change, code):
    log, eva = shared
    change(log, eva)
    with refused(code):
        write_prepared(log, shown, tmp_path / "eva.age", at())
    assert not (tmp_path / "eva.age").exists()
    assert handed_over.handed_over(log) == []


def test_a_consent_revoked_while_it_is_sealed_is_heeded(shared, shown, tmp_path, monkeypatch):
    log, eva = shared
    sealing = packages.seal
    monkeypatch.setattr(packages, "seal", lambda *given: (_revoke(log, eva), sealing(*given))[1])
    with refused("consent_missing"):
        write_prepared(log, shown, tmp_path / "eva.age", at())
    assert list(tmp_path.glob("*eva.age*")) == []


def test_nothing_is_written_over_the_log(shared, shown):
    log, _ = shared
    with refused("file_over_log"):
        write_prepared(log, shown, log.path, at())
    assert handed_over.handed_over(log) == []


@pytest.mark.parametrize("place", ["none/eva.age", "folder"])
def test_a_file_that_cannot_be_written_is_not_noted(shared, shown, tmp_path, place):
    log, _ = shared
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError):
        write_prepared(log, shown, tmp_path / place, at())
    assert handed_over.handed_over(log) == []


def test_a_full_disk_leaves_neither_note_nor_file(shared, shown, small_disk):
    log, _ = shared
    (small_disk / "filling").write_bytes(b"a" * 510 * 1024)
    with pytest.raises(StoreError, match="disk_full"):
        write_prepared(log, shown, small_disk / "eva.age", at())
    assert handed_over.handed_over(log) == []
    assert [path.name for path in small_disk.iterdir()] == ["filling"]


def test_a_log_that_cannot_be_written_lets_no_file_out(shared, shown, tmp_path):
    log, _ = shared
    log.rows("pragma query_only = on")
    with pytest.raises(StoreError):
        write_prepared(log, shown, tmp_path / "eva.age", at())
    assert list(tmp_path.glob("*eva.age*")) == []


def test_a_file_that_gets_no_name_takes_its_note_back(shared, shown, tmp_path, monkeypatch):
    log, _ = shared
    noted = []

    def fail(self: Path, _target: Path) -> None:
        noted.extend(handed_over.handed_over(log))
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(StoreError, match="place_read_only"):
        write_prepared(log, shown, tmp_path / "eva.age", at())
    assert len(noted) == 1
    assert handed_over.handed_over(log) == []
    assert list(tmp_path.glob("*eva.age*")) == []


def test_a_package_is_open_for_ninety_days(shown):
    data = seal(shown.text.encode(), [PUBLIC]).encode()
    last = TODAY + timedelta(days=GOOD_FOR)
    assert open_package(data, last, secret=SECRET) == shown.package
    with refused("package_expired"):
        open_package(data, last + timedelta(days=1), secret=SECRET)


def test_a_package_that_cannot_be_opened_says_why(shown, tmp_path):
    armored = seal(shown.text.encode(), [PUBLIC])
    lines = armored.strip().split("\n")
    binary = base64.b64decode("".join(lines[1:-1]))
    newer = shown.text.replace('"v": 2', '"v": 3', 1).encode()
    ways = {
        "package_none": b"Hej!",
        "package_two": (armored * 2).encode(),
        "package_cut": "\n".join(lines[:-1]).encode(),
        "package_damaged": binary[:-1] + bytes([binary[-1] ^ 1]),
        "package_other_key": seal(b"{}", [new_identity()[1]]).encode(),
        "package_wrong": seal(b'{"format": "leadercoach-card", "v": 1}', [PUBLIC]).encode(),
        "package_newer": seal(newer, [PUBLIC]).encode(),
    }
    for code, data in ways.items():
        with refused(code):
            open_package(data, TODAY, secret=SECRET)
    with refused("sealed_key"):
        open_package(armored.encode(), TODAY, passphrase=SAID)
    with pytest.raises(StoreError, match="no_such_place"):
        open_package_file(tmp_path / "none.age", TODAY, secret=SECRET)


def test_a_package_in_a_mail_is_opened(shown):
    armored = seal(shown.text.encode(), [PUBLIC])
    mail = "Hej Eva!\n" + "\n".join(f"> {line}" for line in armored.splitlines())
    assert open_package(mail.encode(), TODAY, secret=SECRET) == shown.package


def test_a_large_package_is_opened_at_once():
    body = os.urandom(8_000_000).hex().encode()
    armored = seal(body, [PUBLIC]).encode()
    assert open_sealed(armored, [SECRET], packages.LARGEST) == body


@age
def test_the_program_age_opens_both_kinds(shared, shown, tmp_path):
    log, _ = shared
    (tmp_path / "key").write_text(SECRET)
    write_prepared(log, shown, tmp_path / "eva.age", at())
    command = ["age", "-d", "-i", tmp_path / "key", tmp_path / "eva.age"]
    opened = subprocess.run(command, capture_output=True, check=True).stdout
    assert package_of(opened) == shown.package
    again = prepare_package(*shared, at(), "sv")
    write_prepared(log, again, tmp_path / "words.age", at(), passphrase=SAID)
    told = age_at_a_terminal("-d", str(tmp_path / "words.age"), typed=[SAID])
    assert package_of(told) == again.package


@age
def test_what_the_program_age_seals_is_opened(shown):
    sealed = subprocess.run(
        ["age", "-r", PUBLIC], input=encode(shown.package), capture_output=True, check=True
    )
    assert open_package(sealed.stdout, TODAY, secret=SECRET) == shown.package


def test_a_coach_who_is_not_there_gets_nothing(shared, tmp_path):
    with pytest.raises(NotFound):
        write_package(shared[0], "0", tmp_path / "eva.age", at(), "sv")
