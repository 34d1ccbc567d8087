"""No file that the program reads may end in anything but what it says, or a sentence, at once.

FUZZ=100000 takes that many files instead of a few hundred; so does python -m tests.fuzz, with what
came of them.
"""

import os
import random

import pytest

from leadercoach.errors import Refused
from tests.fuzz.__main__ import SHARES
from tests.fuzz.child import run, tried
from tests.fuzz.kinds import kinds
from tests.fuzz.spoil import PAGE, bent, torn

FILES = int(os.environ.get("FUZZ", "600"))


@pytest.mark.long
@pytest.mark.parametrize("kind", SHARES)
def test_a_spoilt_file_is_read_or_refused_in_a_sentence_at_once(kind, tmp_path):
    count = max(1, FILES * SHARES[kind] // 100)
    found = run(kind, count, first=0, keep=tmp_path)
    assert found.faults == []
    assert found.cases == count
    assert len(found.outcomes) > 1


def test_every_kind_of_file_is_tried():
    assert set(kinds()) == set(SHARES)
    assert sum(SHARES.values()) == 100


def test_a_fault_of_any_kind_is_noticed():
    def bug(data: bytes) -> str:
        raise KeyError(data)

    def unknown(data: bytes) -> str:
        raise Refused("never_heard_of")

    assert "KeyError" in tried(bug, b"x")[1]
    assert "no sentence" in tried(unknown, b"x")[1]
    assert tried(lambda data: "fine", b"x") == ("fine", "")


def test_a_file_is_never_left_as_it_was():
    body = b'{"a": [1, 2, {"b": "c"}]}'
    assert sum(bent(body, random.Random(seed)) != body for seed in range(200)) > 180
    page = bytes(range(256)) * (PAGE // 256)
    pages = page + bytes(reversed(page))
    assert sum(torn(pages, random.Random(seed)) != pages for seed in range(200)) > 120
