"""Nothing outside the consent is in a package: a thousand random logs, searched byte by byte."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import TODAY, at
from walled import HIDDEN_NAMES, Walled

from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package, encode, package_of
from leadercoach.exchange.sealed import new_identity, open_sealed, seal
from leadercoach.sharing.allowed import allowed
from leadercoach.store.engine import Log, log_in_memory

LOGS, HANDFUL = 1000, 50


def made(seed: int, within: Consent | None = None) -> tuple[Walled, Log]:
    log = log_in_memory(Path("random"))
    with log.transaction():
        return Walled(log, seed, within), log


def shared(walled: Walled, consent: Consent) -> Package:
    return allowed(walled.log, walled.coach, at(), "sv", consent=consent)


def through_the_post(package: Package) -> str:
    """What the coach has in hand: sealed, opened again, read as text."""
    secret, public = new_identity()
    return open_sealed(seal(encode(package), [public]).encode(), [secret]).decode()


def cases() -> Iterator[tuple[int, Walled, Consent, Package, str]]:
    for seed in range(LOGS):
        walled, log = made(seed)
        consent = walled.consent()
        package = shared(walled, consent)
        yield seed, walled, consent, package, through_the_post(package)
        log.close()


def leaks(walled: Walled, consent: Consent, text: str) -> list[str]:
    """Words that must not be there and are, or should be there and are not."""
    return [m.word for m in walled.marks if (m.word in text) != m.may_be_seen(consent)]


def named(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text).casefold()
    return [name for name in HIDDEN_NAMES if re.search(rf"(?<!\w){name}(['’]?s)?(?!\w)", plain)]


def miscounted(walled: Walled, consent: Consent, package: Package) -> bool:
    last = consent.last(TODAY)
    expected = Counter(
        point
        for point, day, visibility in walled.entries
        if visibility != "none" and point in consent.points and consent.first_day <= day <= last
    )
    return Counter(part.entry.point for part in package.entries) != expected


@pytest.mark.long
def test_no_word_name_or_count_outside_the_consent_is_in_a_package():
    words = 0
    for seed, walled, consent, package, text in cases():
        assert leaks(walled, consent, text) == [], seed
        assert named(text) == [], seed
        assert not miscounted(walled, consent, package), seed
        assert package_of(text.encode()) == package
        words += sum(mark.may_be_seen(consent) for mark in walled.marks)
    assert words > LOGS  # something is let through: the search can find


def bare(package: Package) -> str:
    """A package without what is random in every one: its names and the ids."""
    text = encode(package).decode()
    for secret in (package.package, package.token, package.engagement):
        text = text.replace(secret, "")
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", text)


@pytest.mark.parametrize("seed", range(HANDFUL))
def test_what_may_not_be_seen_changes_nothing_of_what_is(seed):
    walled, log = made(seed)
    consent = walled.consent()
    twin, twin_log = made(seed, consent)
    assert len(twin.entries) <= len(walled.entries)
    assert bare(shared(walled, consent)) == bare(shared(twin, consent))
    log.close()
    twin_log.close()


def test_no_id_of_the_log_is_in_a_package():
    walled, log = made(3)
    consent = Consent(
        points=("dialogue", "upward", "delegation", "failure"),
        first_day=TODAY.min.replace(year=1970),
        depth="all",
    )
    package = shared(walled, consent)
    text = encode(package).decode()
    own = [i for (i,) in log.rows("select id from entries union select id from coaches")]
    assert package.entries
    assert [i for i in own if i in text] == []
    log.close()
