"""The list: every filter and every count is what reading all entries one by one would give."""

from datetime import date, timedelta

import pytest
from histories import NAMES, histories, lived
from hypothesis import given, settings
from hypothesis import strategies as some
from samples import NEEDED, TODAY, add, at, told

from leadercoach.log.entries import Record
from leadercoach.log.rules import follow_up
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store import entries as stored
from leadercoach.usecases import entries
from leadercoach.views.log_list import Filter, first_items, items_of_week, tag_counts, weeks_of
from leadercoach.views.names import earlier_needs

DAYS = some.integers(-1, 42).map(lambda n: TODAY - timedelta(days=n))
FILTERS = some.builds(
    Filter,
    point=some.none() | some.sampled_from(list(NEEDED)),
    person=some.none() | some.sampled_from(NAMES).map(str.upper),
    since=some.none() | DAYS,
    until=some.none() | DAYS,
    open_only=some.booleans(),
    binned=some.booleans(),
    tag=some.none(),
    search=some.just(""),
    why=some.just(""),
    ids=some.just(()),
)


def chosen_by_hand(record: Record, chosen: Filter) -> bool:
    entry = record.entry
    return (
        bool(record.deleted_at) == chosen.binned
        and chosen.point in (None, entry.point)
        and (not chosen.person or fold(chosen.person) in map(fold, entry.aliases()))
        and (not chosen.since or entry.occurred_on >= chosen.since)
        and (not chosen.until or entry.occurred_on <= chosen.until)
        and (not chosen.open_only or (not chosen.binned and follow_up(entry) is not None))
    )


@given(histories, FILTERS)
@settings(max_examples=60, deadline=None)
def test_a_list_is_what_reading_everything_gives(history, chosen):
    with lived(history) as log:
        expected = [r.id for r in stored.all_records(log) if chosen_by_hand(r, chosen)][::-1]
        assert [item.id for item in first_items(log, chosen, "en", None)] == expected
        assert [item.id for item in first_items(log, chosen, "sv", 3)] == expected[:3]
        weeks = weeks_of(log, chosen)
        rows = [items_of_week(log, chosen, week, "en") for week, _ in weeks]
        assert [len(found) for found in rows] == [count for _, count in weeks]
        assert [item.id for found in rows for item in found] == expected
        assert weeks == sorted(weeks, reverse=True)


@given(histories, some.lists(some.integers(0, 60)), FILTERS)
@settings(max_examples=40, deadline=None)
def test_the_entries_behind_a_figure_are_those_and_no_others(history, picked, chosen):
    with lived(history) as log:
        known = stored.all_records(log)
        ids = (*{known[n].id for n in picked if n < len(known)}, "unknown")
        behind = chosen._replace(ids=ids, why="Level 3, weeks 3–6")
        expected = [r.id for r in known if r.id in ids and chosen_by_hand(r, chosen)][::-1]
        assert [item.id for item in first_items(log, behind, "en", None)] == expected
        weeks = weeks_of(log, behind)
        rows = [items_of_week(log, behind, week, "en") for week, _ in weeks]
        assert [item.id for found in rows for item in found] == expected


def test_behind_a_figure_of_nothing_there_is_nothing(log):
    add(log)
    assert weeks_of(log, Filter(why="No decision yet")) == []


def test_weeks_change_between_sunday_and_monday_over_a_new_year(log):
    for day in ("2025-12-28", "2025-12-29", "2026-01-04", "2026-01-05"):
        add(log, occurred_on=day)
    counts = [(str(week), count) for week, count in weeks_of(log, Filter())]
    assert counts == [("2026-W02", 1), ("2026-W01", 2), ("2025-W52", 1)]


def test_both_ends_of_a_period_are_in_it(log):
    for day in ("2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04"):
        add(log, title=day[-1], occurred_on=day)
    days = Filter(since=date(2026, 2, 2), until=date(2026, 2, 3))
    assert [item.title for item in first_items(log, days, "en")] == ["3", "2"]


def test_a_tag_narrows_the_list_and_is_counted(log):
    tagged = add(log, principles=["trust"])
    add(log)
    entries.delete(log, add(log, principles=["trust"]).id, at())
    assert [item.id for item in first_items(log, Filter(tag="trust"), "en")] == [tagged.id]
    assert tag_counts(log) == {"trust": 1}


def test_a_search_and_a_filter_narrow_together(log):
    add(log, title="rota", occurred_on="2026-02-01")
    add(log, "failure", title="rota")
    found = first_items(log, Filter(search="rot", point="failure"), "en")
    assert [item.point for item in found] == ["failure"]
    assert weeks_of(log, Filter(search="rot")) == [
        *((Week.parse("2026-W07"), 1), (Week.parse("2026-W05"), 1))
    ]


@pytest.mark.parametrize(
    ("point", "fields", "others"),
    [
        ("dialogue", {}, "The team · Our mission"),
        ("dialogue", {"people": ["M1"]}, "The team · M1"),
        ("upward", {}, "My manager · Need"),
        ("delegation", {"receivers": ["M2"], "people": ["M1"]}, "M2, M1 · level 6"),
        ("delegation", {}, "Level 6"),
        ("delegation", {"receiver_group": "team"}, "The team · level 6"),
        ("failure", {}, "Not told yet"),
        ("failure", {"not_shareable": "safety"}, "Safety"),
        ("failure", {"shares": [told("2026-02-09")]}, "Misjudgement"),
    ],
)
def test_a_line_says_with_whom_and_how(log, point, fields, others):
    add(log, point, **fields)
    (item,) = first_items(log, Filter(), "en")
    assert item.others == others


def test_a_line_says_how_long_after_it_was_written_down(log):
    add(log, occurred_on="2026-01-01")
    add(log, on="2026-02-09")
    assert [item.retro for item in first_items(log, Filter(), "en")] == [0, 39]


def test_a_need_is_repeated_from_the_first_time_it_was_said(log):
    first = add(log, "upward", title="First")
    add(log, "upward", title="Again", repeat_of=first.id)
    add(log, "upward", content="good", need_type=None)
    entries.delete(log, add(log, "upward").id, at())
    assert earlier_needs(log, "en", TODAY) == [(first.id, "First")]
