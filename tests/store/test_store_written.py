"""What no version of this program has written ends as damage, wherever it is read."""

from datetime import date

import pytest
from samples import TODAY, add

from leadercoach.errors import NotFound, Refused, StoreError
from leadercoach.profile.profile import read_profile
from leadercoach.store import notes
from leadercoach.store.entries import all_records
from leadercoach.store.weeks import first_week
from leadercoach.store.written import as_written
from leadercoach.views.log_list import Filter, first_items


def put(log, sql: str, *values: object) -> None:
    with log.transaction():
        log.rows("pragma ignore_check_constraints = on")
        log.write(sql, values)


def damaged(read) -> None:
    with pytest.raises(StoreError, match="log_damaged"):
        read()


@pytest.mark.parametrize("value", ["1", "{}", "null", '"SE'])
def test_a_setting_of_another_kind_is_damage(log, value):
    put(log, "insert into settings values ('country', ?)", value)
    damaged(lambda: notes.setting(log, "country"))


def test_a_week_before_all_logs_is_not_counted_from(log):
    add(log)
    put(log, "insert into week_marks values ('w', 1, 1, '2026-02-09', '2026-02-09T12:00:00.000Z')")
    damaged(lambda: first_week(log))
    damaged(lambda: read_profile(log, TODAY))


def test_a_word_of_no_list_is_damage_of_the_log(log):
    add(log, "dialogue")
    put(log, "update dialogues set with_group = 'nobody'")
    damaged(lambda: first_items(log, Filter(), "sv"))


def test_a_list_without_end_is_damage_of_the_log(log):
    add(log, "dialogue")
    put(log, "update dialogues set topics = ?", "[" * 100_000)
    damaged(lambda: all_records(log))


@pytest.mark.parametrize("error", [ValueError, KeyError, TypeError, OverflowError, RecursionError])
def test_what_cannot_be_read_is_damage_and_what_is_refused_stays_so(log, error):
    @as_written
    def read(_log, what: type[Exception]) -> date:
        raise what("x")

    damaged(lambda: read(log, error))
    for refusal in (NotFound, Refused):
        with pytest.raises(refusal, match="'x'"):
            read(log, refusal)


def test_a_need_that_goes_back_to_itself_does_not_keep_the_profile_waiting(log):
    first = add(log, "upward")
    second = add(log, "upward", repeat_of=first.id)
    put(log, "update upwards set repeat_of = ? where entry_id = ?", second.id, first.id)
    assert read_profile(log, TODAY).today == TODAY
