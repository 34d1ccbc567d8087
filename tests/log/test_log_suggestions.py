"""What an entry speaks of without being asked: its shifts, and how late it was written down."""

import pytest
from samples import entry, told

from leadercoach.errors import InvalidEntry
from leadercoach.log.rules import suggested_shifts


@pytest.mark.parametrize(
    ("point", "fields", "shifts"),
    [
        ("dialogue", {"with_group": "cross_unit"}, ("network",)),
        ("dialogue", {"with_group": "team"}, ()),
        ("delegation", {"level": 5}, ("selflead",)),
        ("delegation", {"level": 4}, ()),
        ("failure", {"kind": "experiment"}, ("experiment",)),
        ("failure", {"shares": [told("2026-02-09", "down")]}, ("transparency",)),
        ("failure", {"shares": [told("2026-02-09", "coach")]}, ()),
        ("upward", {}, ()),
    ],
)
def test_an_entry_suggests_the_shift_it_speaks_of(point, fields, shifts):
    assert suggested_shifts(entry(point, **fields)) == shifts


def test_a_trial_that_was_told_speaks_of_two_shifts():
    told_trial = entry("failure", kind="experiment", shares=[told("2026-02-09", "side")])
    assert suggested_shifts(told_trial) == ("experiment", "transparency")


def test_support_is_named_once():
    with pytest.raises(InvalidEntry) as refused:
        entry("delegation", support=["time", "time"])
    assert (refused.value.code, refused.value.field) == ("named_twice", "support")
