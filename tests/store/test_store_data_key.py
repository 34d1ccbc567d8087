"""A key that was told to forget has forgotten."""

import pytest

from leadercoach.errors import Refused
from leadercoach.store.data_key import LENGTH, DataKey


def test_a_wiped_key_is_nowhere_and_refuses():
    key = DataKey(b"k" * LENGTH)
    kept = key._raw
    key.wipe()
    assert not kept
    for ask in (lambda: key.raw, lambda: key.pragma, key.copy):
        with pytest.raises(Refused, match="log_locked"):
            ask()
    key.wipe()  # twice does no harm


def test_the_bytes_are_overwritten_before_they_are_let_go():
    key, seen = DataKey(b"k" * LENGTH), []

    class Watched(bytearray):
        def clear(self) -> None:
            seen.append(bytes(self))
            super().clear()

    key._raw = Watched(key._raw)
    key.wipe()
    assert seen == [bytes(LENGTH)]


def test_a_copy_outlives_what_it_was_copied_from():
    key = DataKey.new()
    copy, raw = key.copy(), key.raw
    key.wipe()
    assert copy.raw == raw
    copy.wipe()


def test_no_two_keys_are_the_same():
    assert len({DataKey.new().raw for _ in range(50)}) == 50


def test_only_its_own_key_opens_what_was_sealed():
    key, other = DataKey.new(), DataKey.new()
    sealed = key.seal(b"Halva tanken")
    assert key.unseal(sealed) == b"Halva tanken"
    assert other.unseal(sealed) is None
    assert key.unseal(sealed[:-1]) is None
    assert key.unseal(b"") is None
    key.wipe()
    with pytest.raises(Refused, match="log_locked"):
        key.unseal(sealed)
