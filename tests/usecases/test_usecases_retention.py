"""Kept no longer than its limit, never taken away unannounced, and no strength changes for it."""

from contextlib import closing
from datetime import date, timedelta

import pytest
from erasures import WORD, traces, write_beside, write_entries
from histories import fill
from samples import TODAY, add, at, told

from leadercoach.content import POINTS
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.exchange.archive import contents
from leadercoach.log.failure import Share
from leadercoach.log.retention import MONTHS, gone_on, last_gone
from leadercoach.log.weeks import Week
from leadercoach.moment import Moment
from leadercoach.profile.series import calendar, point_series
from leadercoach.store import entries as stored
from leadercoach.store import notes
from leadercoach.store.engine import open_log
from leadercoach.usecases import entries, retention, weeks
from leadercoach.views.weeks import point_weeks

SHOWN = TODAY - timedelta(days=30)


@pytest.fixture
def clock(monkeypatch):
    """Lets a test choose the present."""
    monkeypatch.setattr(retention, "_runs", lambda _: True)


def bite(log):
    retention.show(log, at(SHOWN))
    retention.apply(log, at())


def ago(months, days=0):
    return last_gone(TODAY, months) - timedelta(days=days)


def lived(log):
    """Three years, every week with something in each point, most of them closed."""
    day = TODAY - timedelta(weeks=156)
    while day < TODAY:
        for nth, point in enumerate(POINTS):
            if day.day % (nth + 2):
                shares = {"shares": [told(str(day))]} if point == "failure" else {}
                add(log, point, on=day, title=f"In {day}", people=["M3"], **shares)
        if day.day % 5:
            weeks.close(log, Week.of(day), at(Week.of(day).friday))
        day += timedelta(weeks=1)
    old = TODAY - timedelta(weeks=150)
    twice = add(log, "failure", on=old, shares=[told(str(old))])
    tell(log, twice.id, old + timedelta(weeks=20))
    add(log, on=old, occurred_on=str(old - timedelta(days=40)), title="Written down late")


def tell(log, failure, day):
    entries.share(log, failure, Share(on=day, direction="down"), at(day))


def numbers(log):
    known = calendar(log, TODAY, all_weeks=True)
    series = point_series(log, known)
    strengths = {p: [(w.week, w.events, w.state, w.strength) for w in series[p]] for p in POINTS}
    return known, strengths, point_weeks(log, known.begins, known.last)


def test_the_strength_is_the_same_before_and_after(log, clock):
    lived(log)
    before = numbers(log)
    bite(log)
    assert numbers(log) == before
    assert log.rows("select count(*) from week_counts")[0][0] > 100
    assert min(r.entry.occurred_on for r in stored.all_records(log)) > ago(24, 1)


def test_the_log_begins_where_it_did_although_nothing_is_closed(log, clock):
    add(log, on="2023-02-06")
    add(log, on=TODAY)
    before = numbers(log)
    bite(log)
    assert len(stored.all_records(log)) == 1
    assert numbers(log) == before


@pytest.mark.parametrize(("point", "months"), [("failure", 6), ("dialogue", 12), ("upward", 12)])
def test_a_text_goes_when_its_limit_has_passed_and_its_fields_stay(log, clock, point, months):
    old = add(log, point, on=ago(months), title=WORD, note=WORD, people=["M3"])
    young = add(log, point, on=ago(months, -1), title="Young")
    bite(log)
    left = stored.get(log, old.id).entry
    assert (left.title, left.note, left.people) == ("", "", ("M3",))
    assert stored.get(log, young.id) == young
    assert traces(log.path.parent, WORD) == set()


def test_everything_of_everything_goes_without_a_trace(log, clock):
    day = ago(25)
    first = write_entries(log, WORD, day)
    write_beside(log, WORD, first, day)
    with log.transaction():
        log.write("update pulse_rounds set closed_on = opened_on, opened_on = ?", (str(day),))
        log.write("update pulse_rounds set closed_on = opened_on")
        log.write("update actions set person_id = null")
        log.write("delete from sent_out")
        log.write("update actions set status = 'done', updated_at = created_at")
        log.write("update entries set updated_at = ?", (at(day).stamp,))
        log.write("delete from entry_people")
        log.write("delete from people")
    bite(log)
    assert traces(log.path.parent, WORD) == set()
    assert stored.all_records(log) == []


def test_what_has_lost_its_texts_still_reads(log, clock):
    fill(log)
    far = at(TODAY + timedelta(days=400))
    retention.show(log, far)
    later = Moment.frozen(far.today + timedelta(days=30))
    retention.apply(log, later)
    assert all(record.entry.title == "" for record in stored.all_records(log))
    assert contents(log)["actions"]


def test_nothing_goes_before_it_has_been_shown_for_30_days(log, clock):
    lived(log)
    before = contents(log)["entries"]
    for shown in (None, TODAY - timedelta(days=29), TODAY + timedelta(days=40)):
        with log.transaction():
            notes.keep_setting(log, "retention_shown_on", shown and str(shown))
        assert not retention.may_apply(log, at())
        with pytest.raises(Refused, match="retention_not_shown"):
            retention.apply(log, at())
    assert contents(log)["entries"] == before


def test_nothing_goes_on_a_clock_that_was_set(log):
    add(log, on="2020-02-03", title="Old")
    retention.show(log, at())
    assert notes.setting(log, "retention_shown_on") is None
    with pytest.raises(Refused, match="retention_clock"):
        retention.apply(log, at())


def test_the_real_clock_may_show(log):
    now = Moment.present()
    retention.show(log, now)
    assert notes.setting(log, "retention_shown_on") == now.today.isoformat()


def test_the_first_time_it_is_shown_counts_and_after_it_bit_there_is_a_new_notice(log, clock):
    retention.show(log, at(SHOWN))
    retention.show(log, at())
    assert retention.due(log, TODAY).bites_on == TODAY
    retention.apply(log, at())
    assert retention.due(log, TODAY).bites_on is None


def test_what_is_written_after_the_notice_waits_for_the_next(log, clock):
    retention.show(log, at(SHOWN))
    new = add(log, on=TODAY, occurred_on="2020-02-03", title="Remembered")
    retention.apply(log, at())
    assert stored.get(log, new.id) == new


def test_the_notice_counts_what_goes_now_and_soon_with_the_day(log):
    add(log, "failure", on=ago(6), title="Now")
    add(log, "failure", on=ago(6, -3), title="Soon")
    add(log, "failure", on=ago(6, -40), title="Later")
    (found,) = retention.due(log, TODAY).due
    assert (found.setting, found.kind) == ("retention_failure", "entries_text")
    assert (found.now, found.soon, found.first) == (1, 1, TODAY + timedelta(days=3))


def test_a_limit_can_only_be_made_shorter_and_is_then_shown_anew(log, clock):
    retention.show(log, at())
    retention.set_months(log, "retention_text", 3)
    assert retention.months_of(log) == MONTHS | {"retention_text": 3}
    assert retention.due(log, TODAY).bites_on is None
    for months in (0, 13):
        with pytest.raises(InvalidEntry, match="bad_retention"):
            retention.set_months(log, "retention_text", months)


def test_a_failure_told_lately_keeps_its_fields(log, clock):
    old = add(log, "failure", on="2023-02-06", title="Old")
    tell(log, old.id, TODAY - timedelta(days=60))
    bite(log)
    assert len(stored.get(log, old.id).entry.shares) == 1


@pytest.mark.parametrize(
    ("day", "months", "gone"),
    [("2025-08-31", 6, "2026-03-01"), ("2025-02-28", 12, "2026-02-28"),
     ("2024-02-29", 24, "2026-03-01"), ("2025-11-09", 3, "2026-02-09")],
)  # fmt: skip
def test_months_end_with_the_calendar(day, months, gone):
    assert gone_on(date.fromisoformat(day), months) == date.fromisoformat(gone)


def test_another_program_reads_the_same_after_it_bit(log, clock):
    lived(log)
    before = numbers(log)
    bite(log)
    with closing(open_log(log.path)) as again:
        assert numbers(again) == before
