"""What goes by itself was chosen and announced, on days that can be believed; so the bin too."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from old_logs import DAYS, ago, announce, believe, lived, whole
from samples import TODAY, add, at, entry

from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.moment import Moment
from leadercoach.store import entries as stored
from leadercoach.store import notes
from leadercoach.store.clock import last_day
from leadercoach.store.engine import create_log
from leadercoach.usecases import clock, entries, retention
from leadercoach.usecases.retention import tidy


@pytest.fixture(autouse=True)
def any_day(monkeypatch):
    """A test says what the present is."""
    monkeypatch.setattr(Moment, "is_present", True)


def test_a_leader_who_has_never_chosen_loses_nothing(log):
    lived(log)
    before = whole(log)
    announce(log)
    tidy(log, at(DAYS[-1]))
    assert retention.due(log, at(DAYS[-1])).items == ()
    with pytest.raises(Refused, match="retention_not_chosen"):
        retention.apply(log, at(DAYS[-1]))
    assert whole(log) == before


@pytest.mark.parametrize("mode", ["keep", "ask"])
def test_only_thinning_out_goes_by_itself(log, mode):
    lived(log)
    before = whole(log)
    retention.choose(log, mode)
    announce(log)
    tidy(log, at(DAYS[-1]))
    assert whole(log) == before


def test_the_limits_of_a_log_of_before_are_no_yes(log):
    lived(log)
    with log.transaction():
        notes.keep_setting(log, "retention_text", 2)
    before = whole(log)
    announce(log)
    assert not any(tidy(log, at(DAYS[-1])))
    assert whole(log) == before


@pytest.mark.parametrize(
    ("days", "goes"),
    [
        ((0, 6, 14), True),
        ((0, 6, 13), False),
        ((0, 0, 14), False),
        ((0, 14), False),
        ((0, 1, 2, 3, 4, 5, 6), False),
        ((0, 7, 14, 21), True),
    ],
)
def test_three_days_fourteen_days_apart(log, days, goes):
    old = add(log, on=ago(13), title="Old")
    retention.choose(log, "thin")
    seen = [TODAY + timedelta(days=n) for n in days]
    announce(log, seen)
    retention.apply(log, at(seen[-1]))
    assert (stored.get(log, old.id).entry.title == "") is goes


def test_what_was_never_on_the_screen_stays_beside_what_was(log):
    shown, hidden = (add(log, on=ago(13), title=title) for title in ("Shown", "Hidden"))
    retention.choose(log, "thin")
    for day in DAYS:
        believe(log, day)
        items = [i for i in retention.due(log, at(day)).items if i.id == shown.id]
        retention.seen(log, items, at(day))
    assert retention.apply(log, at(DAYS[-1])) == 1
    assert stored.get(log, hidden.id) == hidden


def test_what_has_been_changed_is_announced_anew(log):
    old = add(log, on=ago(13), title="Old")
    retention.choose(log, "thin")
    announce(log)
    entries.edit(log, old.id, entry(occurred_on=str(ago(13)), title="Mended"), at(DAYS[1]))
    assert retention.apply(log, at(DAYS[-1])) == 0
    assert stored.get(log, old.id).entry.title == "Mended"


@pytest.mark.parametrize("change", ["months", "mode"])
def test_another_choice_begins_the_announcement_anew(log, change):
    add(log, on=ago(13), title="Old")
    retention.choose(log, "thin")
    announce(log)
    if change == "months":
        retention.set_months(log, "retention_text", 11)
    else:
        retention.choose(log, "ask")
        retention.choose(log, "thin")
    assert retention.apply(log, at(DAYS[-1])) == 0


def test_a_day_that_was_chosen_is_neither_counted_nor_acted_on(log, monkeypatch):
    add(log, on=ago(13), title="Old")
    retention.choose(log, "thin")
    monkeypatch.setattr(Moment, "is_present", False)
    announce(log)
    assert log.rows("select 1 from announced") == []
    monkeypatch.undo()
    real = Moment.present()
    assert real.is_present
    assert not at().is_present
    (item,) = retention.due(log, at()).items
    for act in (lambda: retention.apply(log, at()), lambda: retention.remove(log, [item], at())):
        with pytest.raises(Refused, match="retention_clock"):
            act()


def test_a_day_ahead_counts_for_nothing_until_she_confirms_it(log):
    old = add(log, title="Old")
    retention.choose(log, "thin")
    believe(log, TODAY)
    for day in (date(2031, 5, 5), date(2031, 5, 12), date(2031, 5, 20)):
        assert not any(tidy(log, at(day)))
        retention.seen(log, retention.due(log, at(day)).items, at(day))
        with pytest.raises(Refused, match="clock_unsure"):
            retention.apply(log, at(day))
    assert stored.get(log, old.id) == old
    assert last_day(log) == TODAY
    clock.confirm(log, at("2031-05-20"))
    assert len(retention.due(log, at("2031-05-20")).items) == 1
    assert not any(tidy(log, at("2031-05-20")))


def test_days_of_a_wrong_clock_that_was_believed_do_not_count_once_it_is_right(log):
    add(log, on=ago(13), title="Old")
    retention.choose(log, "thin")
    announce(log, [TODAY + timedelta(days=300 + n) for n in (0, 7, 14)])
    clock.confirm(log, at())
    assert retention.ready(log, at()) == []


def test_the_bin_waits_for_a_day_that_is_sure(log):
    believe(log, TODAY)
    thrown = add(log, title="Thrown away")
    entries.delete(log, thrown.id, at())
    for day in (TODAY + timedelta(days=8), date(2031, 1, 1), date(1999, 1, 1)):
        tidy(log, at(day))
        assert stored.get(log, thrown.id)
    clock.confirm(log, at("2031-01-01"))
    for n in range(0, 31, 5):
        tidy(log, at(date(2031, 1, 1) + timedelta(days=n)))
        assert stored.get(log, thrown.id)
    tidy(log, at("2031-02-01"))
    with pytest.raises(NotFound):
        stored.get(log, thrown.id)


def test_what_was_thrown_away_on_a_clock_gone_back_has_its_thirty_days(log):
    believe(log, TODAY)
    thrown = add(log, title="Thrown away")
    entries.delete(log, thrown.id, at("1999-01-01"))
    for n in (1, 7, 14, 21, 28, 31):
        tidy(log, at(TODAY + timedelta(days=n)))
        assert stored.get(log, thrown.id)
    tidy(log, at(TODAY + timedelta(days=32)))
    with pytest.raises(NotFound):
        stored.get(log, thrown.id)


def test_the_question_comes_after_three_months_and_once(log):
    add(log, on=ago(3, -1), title="First")
    believe(log, TODAY)
    assert not retention.offered(log, at())
    add(log, on=ago(3), title="First")
    believe(log, TODAY)
    assert retention.offered(log, at())
    assert not retention.offered(log, at("2031-01-01"))
    retention.choose(log, "keep")
    assert not retention.offered(log, at())
    with pytest.raises(InvalidEntry, match="bad_retention_mode"):
        retention.choose(log, "all")


_STARTS = some.lists(
    some.tuples(
        some.one_of(some.integers(-3, 9), some.integers(-4000, 4000)),
        some.sampled_from(["start", "look", "look", "confirm", "throw"]),
    ),
    max_size=30,
)


class Model:
    """The rule once more, told apart from the code: what is believed, seen and counted."""

    def __init__(self) -> None:
        self.sure, self.seen, self.since, self.thrown = TODAY, set(), None, False

    def believes(self, day):
        return self.sure - timedelta(days=1) <= day <= self.sure + timedelta(days=7)

    def start(self, day):
        """Whether the bin is emptied."""
        if not self.believes(day):
            return False
        self.sure = max(self.sure, day)
        if not self.thrown:
            return False
        gone = self.since is not None and self.since < day - timedelta(days=30)
        self.since = day if self.since is None or self.since > day else self.since
        return gone

    def may_thin(self, day):
        past = {d for d in self.seen if d <= day}
        return len(past) >= 3 and max(past) - min(past) >= timedelta(days=14)


def act(log, model, what, day):
    """One thing done on a day; whether what was thrown away is to be gone."""
    if what == "confirm":
        clock.confirm(log, at(day))
        model.sure, model.since = day, None
    if what == "throw" and not model.thrown:
        thrown = add(log, title="Thrown away")
        entries.delete(log, thrown.id, at(day))
        model.thrown, model.since = True, day if model.believes(day) else None
    if what == "look":
        due = retention.due(log, at(day)).items
        retention.seen(log, due, at(day))
        if due and model.believes(day) and retention.chosen(log) == "thin":
            model.seen.add(day)
            model.sure = max(model.sure, day)
    if what == "start":
        tidy(log, at(day))
        return model.start(day)
    return False


@pytest.mark.long
@settings(max_examples=120, deadline=None)
@given(_STARTS, some.sampled_from([None, "keep", "ask", "thin", "thin"]))
def test_no_row_of_starts_removes_what_was_not_announced_on_three_sure_days(
    tmp_path_factory, starts, mode
):
    """Whatever the clock says at each start."""
    with create_log(tmp_path_factory.mktemp("clock") / "log.lc") as log:
        old, model, day = add(log, on=ago(13), title="Old"), Model(), TODAY
        believe(log, TODAY)
        if mode:
            retention.choose(log, mode)
        for step, what in starts:
            day = min(max(day + timedelta(days=step), date(1980, 1, 1)), date(2190, 1, 1))
            emptied = act(log, model, what, day)
            there = log.one("select 1 from entries where title = 'Thrown away'") is not None
            assert there is (model.thrown and not emptied)
            if emptied:
                model.thrown, model.since = False, None
            if stored.get(log, old.id).entry.title == "":
                assert mode == "thin"
                assert model.may_thin(day)
                return
