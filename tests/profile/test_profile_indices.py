"""Every index against the plain way over random years, on any day (E.2)."""

from datetime import timedelta

import naive
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lives import lived, seeds
from samples import TODAY, add, at, told

from leadercoach.content import POINTS
from leadercoach.log.failure import Share
from leadercoach.log.weeks import Week, span
from leadercoach.profile.charts.catalogue import one_chart
from leadercoach.profile.charts.failure import directions_chart
from leadercoach.profile.indices import Index, indices
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.usecases import entries, people, weeks


def read(log, today=TODAY, count: int | None = 8) -> dict[str, Index]:
    """The indices by name; those of every point are of the last one."""
    found = read_profile(log, today, count)
    return {index.id: index for point in POINTS for index in indices(found, point)}


def shares(profile: Profile) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (point, index.id): tuple(index.share)
        for point in POINTS
        for index in indices(profile, point)
        if index.share is not None
    }


@pytest.mark.long
@settings(max_examples=40, deadline=None)
@given(seeds, some.sampled_from([1, 4, 8, 26, None]), some.sampled_from([0, 1, 4, 20, 60]))
def test_every_index_is_as_the_specification_writes_it(seed, count, back):
    with lived(seed) as life:
        today = TODAY - timedelta(days=back)
        begun = naive.begins(life)
        if begun is None or begun > Week.of(today):
            return
        profile = read_profile(life.log, today, count)
        plain = naive.indices(life, today, count)
        found = shares(profile)
        for point in POINTS:
            for name in ("TA", "QM1", "QM2", "QM3"):
                assert found[point, name] == plain[point, name], (point, name)
        own = {name: share for (_, name), share in found.items()}
        for name in ("UA", "UB", "DS", "KS", "AL", "IB", "HC", "TB", "CK", "FS", "FR"):
            assert own[name] == plain[name], name
        check_beside({i.id: i for point in POINTS for i in indices(profile, point)}, plain)


def check_beside(found: dict[str, Index], plain: dict[str, object]) -> None:
    """What stands beside the shares and outside of them."""
    assert found["RE"].more["people"] == plain["people"]
    assert found["RE"].share == plain["RE"]
    assert (found["NB"].more["needs"], found["NB"].more["good"]) == plain["NB"]
    assert found["UA"].outside == {"young": plain["young"], "agreed": plain["agreed"]}
    check_days(found["UA"], plain["days"], plain["waits"])
    assert found["LT"].more["median"] == plain["LT"]
    assert tuple(found["IB"].more["some"].values()) == plain["some"]
    assert sum(found["IB"].outside.values()) == plain["na"]
    assert (found["TB"].more["returned"], found["TB"].outside["open"]) == (
        plain["returned"],
        plain["open"],
    )
    assert found["FS"].outside == {"pending": plain["pending"], "not_shareable": plain["closed"]}
    check_days(found["FL"], plain["FL"], plain["lags"])
    assert found["FD"].more == plain["FD"]


def check_days(index: Index, median: int | None, lengths: list[tuple[int, bool]]) -> None:
    assert index.more["median_days"] == median
    assert index.more["ended"] == sorted(length for length, over in lengths if over)
    assert index.more["waiting"] == sum(not over for _, over in lengths)


def test_an_answer_and_its_telling_are_unknown_before_their_days(log):
    need = add(log, "upward", on="2025-12-01")
    entries.answer(log, need.id, at("2026-01-12"), response="met")
    entries.answer(log, need.id, at("2026-01-20"), told=at("2026-01-20").today)
    days = ("2026-01-11", "2026-01-12", "2026-01-19", "2026-01-20")
    found = [read(log, at(day).today, None) for day in days]
    assert [tuple(i["UA"].share) for i in found] == [(0, 1), (1, 1), (1, 1), (1, 1)]
    assert [tuple(i["UB"].share) for i in found] == [(0, 0), (0, 1), (0, 1), (1, 1)]


def test_a_review_is_unknown_before_its_day(log):
    made = add(log, "delegation", on="2026-01-12")
    entries.review(log, made.id, at("2026-02-02"), outcome="done", kept="yes")
    early, late = (read(log, at(day).today, None) for day in ("2026-02-01", "2026-02-02"))
    assert (tuple(early["TB"].share), early["TB"].outside) == ((0, 0), {"open": 1})
    assert (tuple(late["TB"].share), tuple(late["CK"].share)) == ((0, 1), (1, 1))
    assert tuple(early["CK"].share) == (0, 0)


def test_a_telling_and_the_reaction_to_it_are_unknown_before_its_day(log):
    shares, reaction = [told("2026-01-12")], "others_told_theirs"
    happened = {"occurred_on": "2026-01-05", "shares": shares, "reaction": reaction}
    add(log, "failure", on="2026-01-12", **happened)
    early, late = (read(log, at(day).today, None) for day in ("2026-01-11", "2026-01-19"))
    assert (early["FL"].more["ended"], early["FR"].share.n) == ([], 0)
    assert (late["FL"].more["ended"], late["FR"].share) == ([7], (1, 1))
    assert (early["FD"].more["down"], late["FD"].more["down"]) == (0, 1)


def test_an_old_failure_told_now_is_a_telling_of_now_and_a_failure_of_then(log):
    add(log, "failure", on="2025-09-01", shares=[told("2025-09-01")])
    made = add(log, "failure", on="2025-09-02")
    entries.share(log, made.id, Share(on=TODAY, direction="up"), at())
    found = read(log, TODAY, 4)
    assert found["FD"].more == {"down": 0, "side": 0, "up": 1, "out": 0, "coach": 0}
    assert tuple(found["FS"].share) == (0, 0)
    assert found["FL"].more["ended"] == []


def test_of_an_old_failure_only_what_was_told_in_the_period_is_a_telling_of_it(log):
    made = add(log, "failure", on="2025-09-01", shares=[told("2025-09-01"), told("2025-09-01")])
    entries.share(log, made.id, Share(on=TODAY, direction="side"), at())
    assert read(log, TODAY, 4)["FD"].more == {"down": 0, "side": 1, "up": 0, "out": 0, "coach": 0}
    assert read(log, TODAY, None)["FD"].more["down"] == 2
    rows = directions_chart(read_profile(log, TODAY, 4), "en").shape.rows
    assert [len(row.units) for row in rows] == [0, 1, 0]


def test_a_need_belongs_to_the_period_it_was_first_raised_in(log):
    first = add(log, "upward", on="2025-11-03")
    again = add(log, "upward", on="2025-12-01", repeat_of=first.id)
    add(log, "upward", on="2026-01-20", repeat_of=again.id)
    add(log, "upward", on="2026-01-21")
    assert tuple(read(log, TODAY, 4)["UA"].share) == (0, 1)
    assert tuple(read(log, TODAY, None)["UA"].share) == (0, 2)
    assert read(log, TODAY, 4)["NB"].more["needs"] == 2


@pytest.mark.parametrize(("deleted", "found"), [(0, (0, 1)), (1, (0, 1)), (2, (0, 1))])
def test_repeats_stay_one_need_when_one_of_them_is_deleted(log, deleted, found):
    first = add(log, "upward", on="2026-01-05")
    again = add(log, "upward", on="2026-01-08", repeat_of=first.id)
    third = add(log, "upward", on="2026-01-12", repeat_of=again.id)
    entries.delete(log, (first, again, third)[deleted].id, at())
    assert tuple(read(log)["UA"].share) == found


def test_the_agreed_level_is_that_of_the_day_of_the_decision(log):
    area = people.add_area(log, "Rota", at("2025-12-01"))
    people.agree_level(log, area, 6, at("2026-01-05"))
    people.agree_level(log, area, 2, at("2026-01-19"))
    for day, level in (("2025-12-20", 1), ("2026-01-12", 5), ("2026-01-18", 6), ("2026-01-19", 2)):
        add(log, "delegation", on=day, area="Rota", level=level)
    found = read(log, TODAY, None)["AL"]
    assert (tuple(found.share), found.outside) == ((2, 3), {"no_agreement": 1})


def test_what_is_deleted_counts_nowhere(log):
    kept = add(log, "delegation", on="2026-01-12", origin="sample")
    gone = add(log, "delegation", on="2026-01-12", origin="sample")
    entries.delete(log, gone.id, at())
    assert tuple(read(log)["DS"].share) == (1, 1)
    entries.delete(log, kept.id, at())
    assert tuple(read(log)["DS"].share) == (0, 0)


@pytest.mark.parametrize(("point", "share"), [("dialogue", (0, 1)), ("failure", (0, 0))])
def test_an_open_week_is_beside_the_weeks_on_target(log, point, share):
    add(log, on="2026-01-26")
    weeks.close(log, Week.parse("2026-W05"), at("2026-01-30"))
    (found, *_) = indices(read_profile(log, TODAY), point)
    assert (tuple(found.share), found.outside) == (share, {"unclosed": 1})


def test_weeks_on_target_are_counted_in_whole_windows_that_lie_in_the_period(log):
    for week in span(Week.parse("2025-W45"), Week.parse("2026-W06")):
        add(log, "failure", on=week.friday, shares=[told(str(week.friday))])
        weeks.close(log, week, at(week.friday))
    found = [indices(read_profile(log, TODAY, count), "failure")[0].share for count in (4, 7, 8)]
    assert found == [(2, 2), (3, 3), (4, 4)]


@pytest.mark.parametrize(
    ("fields", "legs", "deep"),
    [
        ({}, (), False),
        ({"mandate": "x"}, ("mandate",), True),
        ({"responsibility": "x"}, ("responsibility",), True),
        ({"support": ["time"]}, ("support",), True),
        ({"support_note": "x"}, ("support",), True),
        ({"check_in": "2026-03-02"}, ("check_in",), True),
        ({"check_in_every": 7}, ("check_in",), True),
        ({"come_back_if": "x"}, (), True),
        ({"accepted": "yes"}, (), True),
        ({"read_back": False}, (), True),
        ({"receivers": ["M1"]}, (), False),
    ],
)
def test_a_handover_counts_once_anything_of_it_is_filled_in(log, fields, legs, deep):
    add(log, "delegation", **fields)
    found = read(log)["HC"]
    assert tuple(found.share) == (0, int(deep))
    assert {name for name, share in found.more.items() if share["k"]} == set(legs)


def test_of_two_levels_agreed_from_one_day_the_one_set_later_holds(log):
    area = people.add_area(log, "Rota", at("2026-01-05"))
    first = at("2026-01-05").today
    for level, day in ((6, "2026-01-05"), (2, "2026-01-06"), (4, "2026-01-07")):
        people.agree_level(log, area, level, at(day), first)
    add(log, "delegation", on="2026-01-05", area="Rota", level=3)
    assert tuple(read(log)["AL"].share) == (0, 1)


def test_what_was_not_answered_is_counted_beside(log):
    for marked in (True, False, None):
        add(log, markers={"m1": marked})
    add(log, "failure", reaction="silence", shares=[told(str(TODAY))])
    add(log, "failure")
    found = read_profile(log, TODAY)
    beside = {i.id: i.outside for p in ("dialogue", "failure") for i in indices(found, p)}
    (marker,) = (i for i in indices(found, "dialogue") if i.id == "QM1")
    assert (tuple(marker.share), marker.outside) == ((1, 2), {"unanswered": 1})
    assert beside["FR"] == {"unanswered": 1}


def test_the_charts_divide_where_their_indices_do(log):
    """At the agreed level, and on the day a need is fourteen days old."""
    area = people.add_area(log, "Rota", at("2026-01-05"))
    people.agree_level(log, area, 3, at("2026-01-05"))
    for level in (2, 3, 4):
        add(log, "delegation", on="2026-01-26", area="Rota", level=level)
    for day in ("2026-01-26", "2026-01-27"):
        add(log, "upward", on=day)
    profile = read_profile(log, TODAY)
    agreed = one_chart(log, profile, "agreed_level", None, "en").shape.rows
    assert [len(row.units) for row in agreed] == [2, 1]
    assert agreed[1].units[0].mark.said == "Rota: level 2, agreed 3"
    waiting = one_chart(log, profile, "answers", None, "en").shape.rows
    assert [(row.label, len(row.units)) for row in waiting] == [("No answer yet", 1)]
