"""When each kind of thing last was, against all that happened (E.1)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lives import Life, lived, seeds
from samples import TODAY

from leadercoach.profile import facts
from leadercoach.profile.facts import Span
from leadercoach.profile.latest import latest
from leadercoach.store.entries import all_records
from leadercoach.store.schema import FOLLOWED

EVER = date(2000, 1, 1)


def plain(life: Life, days: Span) -> dict[str, list[date]]:
    """The days of everything of a kind, read from all there is."""
    until = Span(EVER, days.last)
    decisions = [found for found, _ in facts.decisions(life.log, until)]
    failures = [found for found, _ in facts.failures(life.log, until)]
    upwards = facts.upwards(life.log, until)
    again = {r.id for r in all_records(life.log) if getattr(r.entry, "repeat_of", None)}
    reviewed = [d for d in decisions if d.outcome not in (None, "open")]
    records = [r for r in all_records(life.log) if r.deleted_at is None]
    return {
        "upward": [u.on for u in upwards],
        "need": [u.on for u in upwards if u.content != "good" and u.id not in again],
        "sample": [d.on for d in decisions if d.sample],
        "agreed": [d.on for d in decisions if d.agreed is not None],
        "handed": [d.on for d in decisions if d.level >= 4 and d.deep],
        "reviewed": [d.on for d in reviewed if d.level >= 4],
        "check_in": [d.on for d in decisions if d.check_in_kept is not None],
        "failure": [f.on for f in failures],
        "told": [t.on for f in failures for t in f.told],
        "reaction": [
            r.entry.occurred_on
            for r in records
            if getattr(r.entry, "reaction", None) and r.entry.occurred_on <= days.last
        ],
        "promise": [],
    }


@pytest.mark.long
@settings(max_examples=30, deadline=None)
@given(seeds, some.sampled_from([0, 1, 20, 100, 400]))
def test_the_latest_of_each_kind_is_the_latest_of_all(seed, back):
    last = TODAY - timedelta(days=back)
    days = Span(last - timedelta(days=20), last)
    with lived(seed) as life:
        found = latest(life.log, days)
        assert found == {kind: max(on, default=None) for kind, on in plain(life, days).items()}


def test_what_never_followed_a_decision_is_known_without_reading_them_all(log):
    which = f"select 1 from delegations d where {FOLLOWED} and d.check_in_kept is not null"
    plan = " ".join(row[-1] for row in log.rows(f"explain query plan {which}"))
    assert "INDEX delegations_followed" in plan
