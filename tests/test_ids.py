"""Identities that sort by the time they were made."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from leadercoach.ids import is_id, new_id

NOON = datetime(2026, 2, 9, 12, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_seven():
    made = uuid.UUID(new_id(NOON))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


def test_ids_sort_by_the_time_they_were_made():
    made = [new_id(NOON + timedelta(milliseconds=n)) for n in range(200)]
    assert made == sorted(made)


def test_ids_of_one_instant_differ():
    assert len({new_id(NOON) for _ in range(1000)}) == 1000


@pytest.mark.parametrize("text", ["", "1", "019C4245-DA00-7F81-A5B1-F6B01232235C", "x" * 36, "å"])
def test_what_is_no_id_is_told(text):
    assert not is_id(text)
    assert is_id(new_id(NOON))
