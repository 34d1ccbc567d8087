"""Key slots open with their own secret only, and show whatever was done to them."""

import json
import unicodedata
from contextlib import suppress

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leadercoach.errors import Refused
from leadercoach.protection import slots
from leadercoach.protection.slots import Slots
from leadercoach.store.data_key import LARGEST_KEY_FILE, DataKey

WORDS, SECRET = "lugn tvätt under åtta lindar", b"s" * 32
LEAST = 8 * 1024 * 1024


@pytest.fixture(autouse=True)
def fast(monkeypatch):
    monkeypatch.setattr(slots, "OPERATIONS", 2)
    monkeypatch.setattr(slots, "MEMORY", 2 * LEAST)


@pytest.fixture
def key() -> DataKey:
    return DataKey.new()


@pytest.fixture
def made(key) -> Slots:
    return new(key)


def new(key: DataKey) -> Slots:
    vault = slots.new_vault()
    own = (
        slots.passphrase_slot(vault, key, WORDS),
        slots.secret_slot(vault, "code", key, SECRET),
    )
    return slots.sealed(Slots(vault=vault, slots=own), key)


def summed(found: Slots) -> Slots:
    """As somebody would leave it who knows the format but not the key."""
    return msgspec.structs.replace(found, total=slots._total(found))


def changed(found: Slots, nth: int, **fields: object) -> Slots:
    own = list(found.slots)
    own[nth] = msgspec.structs.replace(own[nth], **fields)
    return summed(msgspec.structs.replace(found, slots=tuple(own)))


def test_every_way_gives_the_key(made, key):
    for way, secret in (("passphrase", WORDS), ("code", SECRET)):
        opened = slots.open_slot(slots.decode(slots.encode(made)), way, secret)
        assert (opened.key.raw, opened.untouched) == (key.raw, True)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_passphrase_opens_however_a_keyboard_composes_it(made, key, form):
    typed = unicodedata.normalize(form, f"  {WORDS.replace(' ', '   ')} ")
    assert slots.open_slot(made, "passphrase", typed).key.raw == key.raw


@pytest.mark.parametrize("typed", [WORDS.upper(), WORDS[:-1], "", WORDS + "x"])
def test_another_passphrase_opens_nothing(made, typed):
    with pytest.raises(Refused, match="wrong_passphrase"):
        slots.open_slot(made, "passphrase", typed)


def test_a_slot_moved_from_another_log_opens_nothing(made, key):
    other = new(DataKey.new())
    moved = summed(msgspec.structs.replace(made, slots=other.slots))
    for way, secret in (("passphrase", WORDS), ("code", SECRET)):
        with pytest.raises(Refused, match="wrong_"):
            slots.open_slot(moved, way, secret)


@pytest.mark.parametrize("weaker", [{"operations": 1}, {"memory": LEAST}])
def test_weakened_parameters_open_nothing(made, weaker):
    with pytest.raises(Refused, match="wrong_passphrase"):
        slots.open_slot(slots.decode(slots.encode(changed(made, 0, **weaker))), "passphrase", WORDS)


@pytest.mark.parametrize(
    "beyond",
    [{"memory": 2**40}, {"memory": 1024}, {"operations": 1000}, {"operations": 0}, {"memory": 0}],
)
def test_parameters_out_of_bounds_are_refused_before_anything_is_computed(made, beyond):
    with pytest.raises(Refused, match="keys_damaged"):
        slots.decode(slots.encode(changed(made, 0, **beyond)))


def test_a_removed_slot_is_evident_to_whoever_opens_another(made):
    fewer = summed(msgspec.structs.replace(made, slots=made.slots[:1]))
    assert not slots.open_slot(fewer, "passphrase", WORDS).untouched


def test_a_slot_put_there_by_somebody_else_is_evident(made):
    foreign = slots.secret_slot(made.vault, "computer", DataKey.new(), SECRET)
    more = summed(msgspec.structs.replace(made, slots=(*made.slots, foreign)))
    assert not slots.open_slot(more, "passphrase", WORDS).untouched


def test_a_slot_taken_away_with_the_key_leaves_nothing_to_be_told(made, key):
    own = slots.secret_slot(made.vault, "computer", key, SECRET)
    with_own = slots.with_slots(made, key, own)
    assert slots.open_slot(with_own, "computer", SECRET).untouched
    assert slots.without(with_own, key, "computer") == made
    with pytest.raises(Refused, match="no_such_slot"):
        slots.open_slot(made, "computer", SECRET)


def test_the_last_slot_stays(made, key):
    one = slots.without(made, key, "code")
    assert slots.without(one, key, "passphrase").slots == one.slots


def test_two_files_of_one_key_and_passphrase_have_nothing_in_common(key):
    first, second = (json.loads(slots.encode(new(key))) for _ in range(2))
    assert first["vault"] != second["vault"]
    for one, other in zip(first["slots"], second["slots"], strict=True):
        assert one["salt"] != other["salt"]
        assert one["wrapped"] != other["wrapped"]


def test_a_file_says_nothing_of_its_key(made, key):
    assert key.raw.hex().encode() not in slots.encode(made)
    assert WORDS.split(maxsplit=1)[0].encode() not in slots.encode(made)


@pytest.fixture(scope="module")
def body() -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "OPERATIONS", 1)
        patch.setattr(slots, "MEMORY", LEAST)
        return slots.encode(new(DataKey.new()))


@settings(max_examples=300, deadline=None)
@given(some.data())
def test_one_changed_byte_is_never_read_as_another_file(body, data):
    at = data.draw(some.integers(0, len(body) - 1))
    byte = data.draw(some.integers(0, 255))
    other = body[:at] + bytes([byte]) + body[at + 1 :]
    with suppress(Refused):
        assert slots.decode(other) == slots.decode(body)


@settings(max_examples=200, deadline=None)
@given(some.binary(max_size=400))
def test_anything_else_is_refused_in_words(junk):
    with pytest.raises(Refused, match="keys_damaged"):
        slots.decode(junk)


def test_a_file_too_large_to_be_one_is_not_read():
    with pytest.raises(Refused, match="keys_damaged"):
        slots.decode(b" " * (LARGEST_KEY_FILE + 1))
