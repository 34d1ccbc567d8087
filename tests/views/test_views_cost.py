"""A list costs what it shows, not what the log holds: every read goes by an index."""

import pytest
from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.log.weeks import Week
from leadercoach.store.engine import Log
from leadercoach.usecases import actions as use_actions
from leadercoach.views.log_list import Filter, first_items, items_of_week, weeks_of
from leadercoach.views.today import today_view


def plans(log: Log, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A list that fills with the plan of each query, its outermost steps only."""
    found: list[list[str]] = []
    read = log.rows

    def watched(sql, values=()):
        steps = read(f"explain query plan {sql}", values)
        found.append([detail for _, parent, _, detail in steps if parent == 0])
        return read(sql, values)

    monkeypatch.setattr(log, "rows", watched)
    return found


FILTERS = [Filter(), Filter(point="upward"), Filter(binned=True), Filter(search="m")]


@pytest.mark.parametrize("chosen", FILTERS)
def test_the_first_page_is_not_sorted_out_of_all_entries(log, monkeypatch, chosen):
    add(log, title="Möte")
    found = plans(log, monkeypatch)
    first_items(log, chosen, "sv")
    assert not any("ORDER BY" in step for step in found[0])


@pytest.mark.parametrize("point", [None, "upward"])
def test_a_week_is_read_by_its_place_in_the_log(log, monkeypatch, point):
    found = plans(log, monkeypatch)
    items_of_week(log, Filter(point=point), Week.of(TODAY), "sv")
    assert "rowid>? AND rowid<?" in found[0][0]


def test_weeks_are_counted_without_reading_entries(log, monkeypatch):
    found = plans(log, monkeypatch)
    weeks_of(log, Filter())
    assert "COVERING INDEX" in found[0][0]


def test_today_reads_no_table_from_end_to_end(log, monkeypatch):
    add(log, "failure")
    use_actions.agree(log, Action(what="Ask", due=TODAY), at())
    found = plans(log, monkeypatch)
    today_view(log, TODAY, "sv")
    small = ("pauses", "week_marks", "targets", "f")  # f: the few follow-ups that are shown
    scans = [step for plan in found for step in plan if step.startswith("SCAN")]
    assert not [step for step in scans if step.split()[1] not in small]
