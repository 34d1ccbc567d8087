"""Nothing goes unless the leader has said yes, no number changes, and all of it comes back."""

import json
from contextlib import closing
from datetime import date, timedelta

import pytest
from erasures import WORD, traces
from histories import fill
from old_logs import (
    DAYS,
    ago,
    announce,
    believe,
    everything_old,
    lived,
    numbers,
    remove_all,
    tell,
    thin,
    whole,
)
from samples import TODAY, add, at, entry

from leadercoach.backup import backups
from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.exchange.archive import contents
from leadercoach.log.retention import MONTHS, last_gone
from leadercoach.moment import Moment
from leadercoach.store import entries as stored
from leadercoach.store import notes
from leadercoach.store.engine import open_log
from leadercoach.usecases import drafts, entries, erasing, retention
from leadercoach.usecases import notes as use_notes
from leadercoach.usecases.retention import tidy
from leadercoach.views.about_person import about
from leadercoach.views.retention import bin_lines, lines


@pytest.fixture(autouse=True)
def any_day(monkeypatch):
    """A test says what the present is."""
    monkeypatch.setattr(Moment, "is_present", True)


def test_thinning_leaves_every_number_as_it_was(log):
    lived(log)
    before = numbers(log)
    assert thin(log) > 200
    assert numbers(log) == before
    assert log.rows("select count(*) from week_counts")[0][0] > 100
    saved = [r for r in stored.all_records(log) if not r.deleted_at]
    assert min(r.entry.occurred_on for r in saved) > ago(24, 1)
    with closing(open_log(log.path)) as again:
        assert numbers(again) == before


def test_what_was_thinned_out_comes_back_exactly_as_it_was(log):
    lived(log)
    before, figures = whole(log), numbers(log)
    thin(log)
    for (removed_id,) in log.rows("select id from removed"):
        retention.restore(log, removed_id, at())
    assert whole(log) == before
    assert numbers(log) == figures
    assert retention.due(log, at()).items == ()


def test_something_of_everything_goes_and_comes_back_in_any_order(log):
    everything_old(log)
    before = whole(log)
    for order in ("id", "id desc", "of_id", "kind desc"):
        remove_all(log)
        remove_all(log)  # and the entry whose draft is gone now
        assert all(record.deleted_at for record in stored.all_records(log))
        assert log.rows("select 1 from sessions union all select 1 from requests") == []
        for (removed_id,) in log.rows(f"select id from removed order by {order}"):
            if log.one("select 1 from removed where id = ?", (removed_id,)):
                retention.restore(log, removed_id, at())
        after = whole(log)
        assert {k: v for k, v in after.items() if v != before[k]} == {}
        with log.transaction():
            log.write("delete from kept")


def test_the_texts_of_everything_go_and_come_back(log):
    fill(log)
    retention.set_months(log, "retention_facts", 0)
    with log.transaction():
        log.write("update actions set status = 'done'")
    before = whole(log)
    gone = remove_all(log, TODAY + timedelta(days=600))
    saved = [r for r in stored.all_records(log) if not r.deleted_at]
    spared = {key for (key,) in log.rows("select key from drafts union select id from kept")}
    assert all(r.entry.title == "" for r in saved if r.id not in spared)
    assert contents(log)["actions"]
    for removed_id in gone:
        retention.restore(log, removed_id, at())
    assert whole(log) == before


@pytest.mark.parametrize(("point", "months"), [("failure", 6), ("dialogue", 12), ("upward", 12)])
def test_a_text_goes_when_its_limit_has_passed_and_its_fields_stay(log, point, months):
    old = add(log, point, on=ago(months), title=WORD, note=WORD, people=["M3"])
    young = add(log, point, on=ago(months, -1), title="Young")
    remove_all(log)
    left = stored.get(log, old.id).entry
    assert (left.title, left.note, left.people) == ("", "", ("M3",))
    assert stored.get(log, young.id) == young
    (gone,) = bin_lines(log, "en", TODAY)
    assert gone.title == WORD
    retention.restore(log, gone.id, at())
    assert stored.get(log, old.id) == old


def test_never_is_a_limit_and_so_are_five_years(log):
    old = add(log, on=ago(48), title="Old")
    retention.choose(log, "ask")
    for months, due in ((0, 0), (60, 0), (48, 1), (47, 1)):
        retention.set_months(log, "retention_text", months)
        retention.set_months(log, "retention_facts", 0)
        believe(log, TODAY)
        assert len(retention.due(log, at()).items) == due
    assert stored.get(log, old.id) == old


@pytest.mark.parametrize("months", [-1, 1201])
def test_a_limit_is_a_number_of_months(log, months):
    with pytest.raises(InvalidEntry, match="bad_retention"):
        retention.set_months(log, "retention_text", months)
    assert retention.months_of(log) == MONTHS


def test_only_what_was_asked_about_can_be_removed(log):
    young, old = add(log, title="Young"), add(log, on=ago(13), title="Old")
    retention.choose(log, "ask")
    (item,) = retention.due(log, at()).items
    with pytest.raises(NotFound):
        retention.remove(log, [item._replace(id=young.id)], at())
    retention.choose(log, "keep")
    with pytest.raises(NotFound):
        retention.remove(log, [item], at())
    assert {r.entry.title for r in stored.all_records(log)} == {"Young", "Old"}
    assert item.id == old.id


def test_what_is_kept_is_not_asked_about_again_nor_does_the_whole_go(log):
    add(log, on=ago(13), title="Old")
    retention.choose(log, "ask")
    believe(log, TODAY)
    retention.keep(log, retention.due(log, at()).items, at())
    believe(log, TODAY + timedelta(days=4000))
    assert retention.due(log, at(TODAY + timedelta(days=4000))).items == ()


def test_one_line_says_of_an_old_entry_that_all_of_it_goes(log):
    old = add(log, on=ago(25), title="Old", note="A long story")
    retention.choose(log, "ask")
    believe(log, TODAY)
    (line,) = lines(log, retention.due(log, at()).items, "en", TODAY)
    assert (line.item.kind, line.item.id, line.title) == ("entries", old.id, "Old")


def test_what_is_being_written_waits(log):
    old = add(log, on=ago(25), title="Old")
    drafts.keep(log, old.id, {"title": "Again"}, at())
    drafts.keep(log, "upward", {"ask": "?"}, at(ago(13)))
    retention.choose(log, "ask")
    believe(log, TODAY)
    assert [(i.kind, i.id) for i in retention.due(log, at()).items] == [("drafts_text", "upward")]


def test_a_draft_that_came_back_to_a_new_one_loses_neither(log):
    drafts.keep(log, "upward", {"ask": "Old"}, at(ago(13)))
    (gone,) = remove_all(log)
    drafts.keep(log, "upward", {"ask": "New"}, at())
    retention.restore(log, gone, at())
    assert notes.draft(log, "upward").form == {"ask": "Old"}
    (other,) = bin_lines(log, "en", TODAY)
    assert other.title == "New"
    retention.restore(log, other.id, at())
    assert notes.draft(log, "upward").form == {"ask": "New"}


def test_what_was_written_since_stays_as_an_earlier_version(log):
    old = add(log, on=ago(13), title="Old")
    edited = entry(occurred_on=str(ago(13)), title="Older")
    entries.edit(log, old.id, edited, at(ago(13)))
    (gone,) = remove_all(log)
    entries.edit(log, old.id, entry(occurred_on=str(ago(13)), title="New"), at())
    retention.restore(log, gone, at())
    assert stored.get(log, old.id).entry.title == "Older"
    said = {revision.entry.title for revision in stored.revisions(log, old.id)}
    assert {"Old", "New"} <= said


def test_a_whole_entry_comes_back_from_the_bin_with_its_counts_once(log):
    lived(log)
    before = numbers(log)
    remove_all(log)
    for record in stored.all_records(log):
        if record.deleted_at:
            entries.restore(log, record.id, at())
            entries.restore(log, record.id, at())
    assert numbers(log) == before
    assert log.rows("select 1 from week_counts") == []


def test_removed_texts_stay_thirty_days_and_then_go_without_a_trace(log):
    old = add(log, on=ago(13), title="Xylofon")
    remove_all(log)
    for n in (7, 14, 21, 28, 30):
        tidy(log, at(TODAY + timedelta(days=n)))
        assert len(bin_lines(log, "en", TODAY)) == 1
    tidy(log, at(TODAY + timedelta(days=31)))
    assert bin_lines(log, "en", TODAY) == []
    log.rows("pragma wal_checkpoint(truncate)")
    assert traces(log.path.parent, "Xylofon") == set()
    assert stored.get(log, old.id).entry.title == ""


def test_counts_stay_when_the_bin_is_emptied(log):
    lived(log)
    before = numbers(log)
    remove_all(log)
    for n in range(7, 42, 7):
        tidy(log, at(TODAY + timedelta(days=n)))
    assert log.rows("select 1 from removed") == []
    assert all(not r.deleted_at for r in stored.all_records(log))
    assert numbers(log) == before


def test_no_backup_is_touched(log):
    everything_old(log)
    folder = backups.make(log, at(ago(1))).path.parent
    before = {p: p.read_bytes() for p in folder.iterdir()}
    remove_all(log)
    retention.choose(log, "thin")
    announce(log)
    tidy(log, at(DAYS[-1]))
    assert {p: p.read_bytes() for p in folder.iterdir()} == before


def test_erasing_reaches_what_was_removed(log):
    everything_old(log)
    remove_all(log)
    assert about(log, WORD, TODAY).count("removed")
    erasing.erase(log, erasing.Person(WORD), at())
    assert log.rows("select 1 from removed union all select 1 from bin_days") == []
    assert traces(log.path.parent, WORD) == set()


def test_somebody_named_only_in_what_was_removed_can_be_erased(log):
    use_notes.reflect(log, "principle:trust", f"{WORD} said no", at(ago(13)))
    remove_all(log)
    assert [found.kind for found in about(log, WORD, TODAY).found] == ["removed"]
    assert erasing.what_would_go(log, erasing.Person(WORD)).counts["mentions"] == 1
    erasing.erase(log, erasing.Person(WORD), at())
    assert traces(log.path.parent, WORD) == set()


def test_erasing_everything_leaves_no_decision(log):
    everything_old(log)
    remove_all(log)
    erasing.erase(log, erasing.Everything(), at())
    for table in ("removed", "kept", "announced", "bin_days"):
        assert log.rows(f"select 1 from {table}") == []


def test_what_comes_back_without_what_it_belonged_to_is_refused(log):
    everything_old(log)
    remove_all(log)
    with log.transaction():
        log.write("delete from removed where kind = 'sessions'")
        log.write("delete from coaches")
    action = log.one("select id from removed where kind = 'actions'")[0]
    retention.restore(log, action, at())
    assert log.one("select session_id from actions") == (None,)


def test_a_row_no_version_has_written_is_never_put_back(log):
    add(log, title="Old")
    body = [
        {"table": "settings", "key": {"key": "country"}, "was": {"value": "x"}, "now": None},
        {"table": "entries", "key": {"id": "x' or 1"}, "was": {"title=title--": 1}, "now": {}},
        {"table": "drafts", "key": {"key": "x"}, "was": {"key": "x"}, "now": None},
        {"table": "sqlite_master", "key": {"name": "x"}, "was": {"sql": ""}, "now": {}},
    ]
    for number, change in enumerate(body):
        with log.transaction():
            row = (f"r{number}", "entries_text", "x", str(TODAY), json.dumps([change]), at().stamp)
            log.write("insert into removed values (?, ?, ?, ?, ?, ?)", row)
        before = whole(log)
        with pytest.raises(Refused):
            retention.restore(log, f"r{number}", at())
        assert whole(log) == before


def test_a_failure_told_lately_keeps_its_fields(log):
    old = add(log, "failure", on="2023-02-06", title="Old")
    tell(log, old.id, TODAY - timedelta(days=60))
    remove_all(log)
    assert len(stored.get(log, old.id).entry.shares) == 1


@pytest.mark.parametrize(
    ("day", "months", "gone"),
    [("2026-02-28", 6, "2025-08-28"), ("2026-03-01", 12, "2025-03-01"),
     ("2026-02-28", 24, "2024-02-28"), ("2024-05-31", 3, "2024-02-29"),
     ("2026-05-31", 3, "2026-02-28")],
)  # fmt: skip
def test_months_end_with_the_calendar(day, months, gone):
    assert last_gone(date.fromisoformat(day), months) == date.fromisoformat(gone)
