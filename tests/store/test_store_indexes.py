"""Indexes are derived: after any history they are what a rebuild from scratch would make."""

import pytest
from histories import histories, lived
from hypothesis import given, settings
from samples import TODAY

from leadercoach.log.texts import fold
from leadercoach.store import entries
from leadercoach.store.engine import Log
from leadercoach.store.indexes import index, searchable
from leadercoach.views.log_list import hits

TERMS = ("möte", "ålder", "ide", "😀", "plan", "b", "m1", "åsa", "elise", "rota", "å", "m")


def derived(log: Log) -> dict[str, object]:
    """All that the indexes say."""
    return {
        "events": sorted(log.rows("select * from habit_events")),
        "follow_ups": sorted(log.rows("select * from follow_ups")),
        "words": {term: hits(log, term, 1000) for term in TERMS},
    }


def rebuild(log: Log) -> None:
    with log.transaction():
        log.write("delete from habit_events")
        log.write("delete from follow_ups")
        log.write("insert into search(search) values ('delete-all')")
        for record in entries.all_records(log):
            if not record.deleted_at:
                index(log, entries.position_of(log, record.id), record)


@pytest.mark.long
@given(histories)
@settings(max_examples=40, deadline=None)
def test_the_indexes_are_what_a_rebuild_makes(history):
    with lived(history) as log:
        before = derived(log)
        rebuild(log)
        assert derived(log) == before
        assert log.rows("pragma integrity_check") == [("ok",)]
        assert log.rows("pragma foreign_key_check") == []


@given(histories)
@settings(max_examples=25, deadline=None)
def test_a_search_finds_what_reading_every_entry_finds(history):
    with lived(history) as log:
        saved = [r for r in entries.all_records(log) if not r.deleted_at]
        for term in TERMS:
            expected = [
                entries.position_of(log, r.id)
                for r in saved
                if any(w.startswith(fold(term).strip()) for w in words(searchable(r.entry)))
            ]
            assert hits(log, term, 1000) == sorted(expected, reverse=True), term


def words(text: str) -> list[str]:
    return "".join(c if c.isalnum() or c == "😀" else " " for c in text).split()


@given(histories)
@settings(max_examples=20, deadline=None)
def test_entries_stand_in_the_order_of_their_days(history):
    with lived(history) as log:
        days = [r.entry.occurred_on for r in entries.all_records(log)]
        assert days == sorted(days)
        assert all(day <= TODAY for day in days)
