"""Packages on their way to a coach: shown, then written exactly as shown, and opened at the other
end. A file that has left the machine cannot be recalled."""

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from leadercoach.backup.own_files import read_given, refuse_own
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import LARGEST as LARGEST_TEXT
from leadercoach.coaching.package import Package, encode, package_of
from leadercoach.coaching.viewer import viewer_html
from leadercoach.errors import Refused, StoreError
from leadercoach.exchange.cards import is_card
from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import fingerprint, lock, open_locked, open_sealed, seal
from leadercoach.moment import Moment
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.written import payload, written
from leadercoach.store import coaching, handed_over, outputs
from leadercoach.store.engine import Log
from leadercoach.store.files import staged
from leadercoach.store.handed_over import HandedOver
from leadercoach.store.notes import setting

LARGEST = LARGEST_TEXT // 2 * 3  # bytes of a file: as text it takes a third more
_OWN_WORDS = {
    "sealed_none": "package_none",
    "sealed_two": "package_two",
    "sealed_cut": "package_cut",
    "sealed_damaged": "package_damaged",
    "sealed_passphrase": "package_locked",
    "sealed_other_key": "package_other_key",
    "sealed_too_large": "package_too_large",
}


class Prepared(NamedTuple):
    """A package that has been shown and may be written. `text` is all that it says; `hide` are the
    words that were hidden in it beside the names."""

    coach_id: str
    package: Package
    text: str
    hide: tuple[str, ...]


class Written(NamedTuple):
    """What was written where. `fingerprint` is that of the coach's key, empty with a passphrase."""

    path: Path
    noted: HandedOver
    fingerprint: str


def prepare_package(
    log: Log, coach_id: str, at: Moment, lang: str, *, hide: tuple[str, ...] = ()
) -> Prepared:
    """What a coach would get now, to be shown. Refused until the leader has a name."""
    if not setting(log, "leader_name"):
        raise Refused("leader_name_missing")
    package = allowed(log, coach_id, at, lang, hide=hide, keys=keys(log, at))
    return Prepared(coach_id, package, encode(package).decode(), hide)


def write_prepared(
    log: Log, prepared: Prepared, path: Path, at: Moment, *, passphrase: str | None = None
) -> Written:
    """Write what was shown, sealed to the coach's key or locked with a passphrase.

    Refused if what the coach may see has changed since. It is noted before the file gets its name,
    and the note is taken back if it gets none.
    """
    public = coaching.coach(log, prepared.coach_id).coach.public
    _check(log, prepared, path, at)
    if passphrase is not None:
        body = lock(prepared.text.encode(), passphrase)
        return _put(log, prepared, path, at, body, "passphrase", "")
    if not public:
        raise Refused("coach_without_card", name=prepared.package.coach)
    body = seal(prepared.text.encode(), [public])
    return _put(log, prepared, path, at, body, "key", fingerprint(public))


def write_viewer(log: Log, prepared: Prepared, path: Path, at: Moment, passphrase: str) -> Written:
    """Write what was shown as a page for a coach without the program: the same in words, opened in
    any browser with the passphrase."""
    _check(log, prepared, path, at)
    package = prepared.package
    locked = lock(payload(written(package)), passphrase)
    return _put(log, prepared, path, at, viewer_html(locked, package.lang), "viewer", "")


def open_package_file(
    path: Path, today: date, *, secret: str | None = None, passphrase: str | None = None
) -> Package:
    """The package in a file, with the coach's secret key or the passphrase the leader told."""
    return open_package(read_given(path, LARGEST), today, secret=secret, passphrase=passphrase)


def open_package(
    data: bytes, today: date, *, secret: str | None = None, passphrase: str | None = None
) -> Package:
    """The package in a file or a pasted text. Refused in one sentence, also once it is too old."""
    try:
        if passphrase is not None:
            body = open_locked(data, passphrase, LARGEST)
        else:
            body = open_sealed(data, [secret] if secret else [], LARGEST)
    except Refused as error:
        raise _said(data, error) from None
    package = package_of(body)
    if today > package.expires_on:
        raise Refused("package_expired", day=package.expires_on)
    return package


def _said(data: bytes, error: Refused) -> Refused:
    """A refusal in words that are about packages."""
    if data[:64].lstrip().lower().startswith(b"<!doctype html"):
        return Refused("package_is_page")
    if is_card(data):
        return Refused("package_is_card")
    return Refused(_OWN_WORDS.get(error.code, error.code), **error.params)


def _check(log: Log, prepared: Prepared, path: Path, at: Moment) -> None:
    """Refused unless the coach would get the same now, and the file is another than the log."""
    refuse_own(path, log.path, code="file_over_log")
    shown = prepared.package
    now = allowed(log, prepared.coach_id, at, shown.lang, hide=prepared.hide, keys=keys(log, at))
    _check_consent(now.consent, prepared)
    if msgspec.structs.replace(now, package=shown.package, token=shown.token) != shown:
        raise Refused("package_not_as_shown")


def _check_consent(now: Consent | None, prepared: Prepared) -> None:
    if now is None:
        raise Refused("consent_missing", name=prepared.package.coach)
    if now != prepared.package.consent:
        raise Refused("consent_changed")


def _put(
    log: Log, prepared: Prepared, path: Path, at: Moment, body: str, way: str, mark: str
) -> Written:
    package = prepared.package
    row = HandedOver(
        *(package.package, prepared.coach_id, package.token, way, package.consent),
        *(package.text_version, len(package.entries)),
        hashlib.sha256(prepared.text.encode()).hexdigest(),
        *(package.made_on, package.expires_on),
    )
    durable = False
    outputs.note(log, path)
    try:
        with staged(path, body.encode()):
            with log.transaction():
                in_force = coaching.in_force(log, prepared.coach_id)
                _check_consent(in_force.consent if in_force else None, prepared)
                handed_over.note(log, row, at)
            durable = True
    except StoreError:
        if durable:
            with log.transaction():
                handed_over.forget(log, package.package)
        raise
    return Written(path, row, mark)
