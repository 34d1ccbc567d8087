"""What is stored and not counted says so, and only that (D.2)."""

import tempfile
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from samples import NEEDED, TODAY, add, at, entry, told

from leadercoach.content import LANGUAGES, raw
from leadercoach.log.counting import occasions
from leadercoach.log.targets import DEFAULTS
from leadercoach.log.weeks import Pause, Week
from leadercoach.store import entries as stored
from leadercoach.store.engine import create_log
from leadercoach.store.weeks import first_week
from leadercoach.usecases import entries, weeks
from leadercoach.views.counted import (
    record_text,
    row_text,
    saved_text,
    short_week,
    tally_text,
    week_text,
    why_text,
)
from leadercoach.views.log_list import Filter, first_items, items_of_week
from leadercoach.views.weeks import counting, days_of, point_weeks

W07 = Week.of(TODAY)

ENTRIES = some.lists(
    some.tuples(
        some.sampled_from(list(NEEDED)),
        some.integers(0, 30),  # how many days ago it happened
        some.integers(0, 30),  # and was logged
        some.integers(1, 7),
        some.sampled_from(["all", "some", "no", "na"]),
        some.sampled_from(["down", "side", "up", "out", "coach"]),
    ),
    min_size=1,
    max_size=8,
)
PAUSES = some.lists(some.tuples(some.integers(0, 40), some.integers(0, 12)), max_size=3)


def fields(point, happened, level, heard, direction):
    return {
        "dialogue": {"topics": [["mission"], ["other"], ["appreciation", "value"]][level % 3]},
        "upward": {
            "content": ["need", "both", "good"][level % 3],
            "need_type": "money" if level % 3 < 2 else None,
        },
        "delegation": {
            "level": level,
            "involved_before": heard,
            "na_reason": "acute" if heard == "na" else None,
        },
        "failure": {
            "not_shareable": "safety" if heard == "na" else None,
            "shares": [told(str(happened + timedelta(n)), direction) for n in range(level % 3)],
        },
    }[point]


@contextmanager
def life(found, pauses):
    """A log with all kinds of entries, some of them in the bin."""
    with tempfile.TemporaryDirectory() as folder, create_log(Path(folder) / "log.lc") as log:
        for point, ago, logged, level, heard, direction in found:
            happened = TODAY - timedelta(days=max(ago, logged) + 2)
            own = fields(point, happened, level, heard, direction)
            on = TODAY - timedelta(days=min(ago, logged))
            saved = add(log, point, on=on, occurred_on=str(happened), **own)
            if level == 7 and heard == "no":
                entries.delete(log, saved.id, at())
        for ago, length in pauses:
            first = TODAY - timedelta(days=ago)
            weeks.pause(log, Pause(first, first + timedelta(days=length)), at())
        yield log


def counted_rows(log):
    """Ids, points and weeks of the habit events that are counted, by the rules of D.1 and D.2."""
    begins = first_week(log)
    rows = log.rows("select entry_id, point, week from habit_events where retro <= 14")
    kept = [(i, p, Week(week)) for i, p, week in rows if begins and Week(week) >= begins]
    return [row for row in kept if days_of(log, row[2], row[2])[row[2]] > 0]


@given(ENTRIES, PAUSES)
@settings(max_examples=40, deadline=None)
def test_there_is_no_reason_exactly_where_an_event_is_counted(found, pauses):
    with life(found, pauses) as log:
        known = counting(log)
        rows = counted_rows(log)
        for record in stored.all_records(log):
            counts = record.id in {entry_id for entry_id, *_ in rows}
            assert (known.why_not_record(record) is None) is counts
            free = [o for o in occasions(record) if known.against(o) is None]
            own = [row for row in rows if row[0] == record.id]
            assert record.deleted_at or len(free) == len(own)


@given(ENTRIES, PAUSES)
@settings(max_examples=25, deadline=None)
def test_a_row_of_the_list_has_the_reason_of_its_whole_record(found, pauses):
    with life(found, pauses) as log:
        known = counting(log)
        for item in first_items(log, Filter(), "sv", None):
            assert item.why == known.why_not_record(stored.get(log, item.id))


@given(ENTRIES, PAUSES)
@settings(max_examples=25, deadline=None)
def test_a_weeks_number_is_how_many_events_are_not_reasoned_away(found, pauses):
    with life(found, pauses) as log:
        rows = counted_rows(log)
        for point, found_weeks in point_weeks(log, W07.before(9), W07).items():
            for week in found_weeks:
                if week.days:
                    assert week.happened == sum(row[1:] == (point, week.week) for row in rows)


def test_every_reason_has_its_words_in_both_languages():
    for lang in LANGUAGES:
        for why in raw("counting")["why"]:
            assert why_text(why, lang).endswith(".")
            assert row_text(why, lang)


def saved(log, point="dialogue", lang="en", *, on=TODAY, **own):
    """What is said when an entry is saved."""
    return saved_text(log, add(log, point, on=on, **own), None, lang)


def test_what_counts_is_saved_without_a_word(log):
    assert saved(log) == ""


def test_a_decision_of_level_one_saved_says_why_it_does_not_count(log):
    assert saved(log, "delegation", level=1, involved_before="no") == (
        "Not counted towards the target: level 1–2."
    )


@pytest.mark.parametrize(
    ("point", "own", "said"),
    [
        ("dialogue", {"topics": ["appreciation"]}, "inte om uppdraget"),
        ("upward", {"content": "good", "need_type": None}, "bara goda nyheter, inget behov"),
        ("delegation", {"level": 3, "involved_before": "no"}, "ingen hördes före"),
        (
            "delegation",
            {"level": 4, "involved_before": "na", "na_reason": "only_me"},
            "ingen att höra före",
        ),
        ("failure", {"not_shareable": "safety"}, "går inte att berätta"),
        ("failure", {"shares": [told("2026-02-09", "coach")]}, "bara berättat för coachen"),
    ],
)
def test_what_is_saved_and_does_not_count_says_why(log, point, own, said):
    assert saved(log, point, "sv", **own) == f"Räknas inte mot målet: {said}."


def test_a_failure_not_told_yet_counts_once_it_is_told(log):
    assert saved(log, "failure", "sv") == "Räknas när det är berättat."


def test_an_entry_sixteen_days_old_is_saved_with_why_it_does_not_count(log):
    add(log, on="2026-01-12")
    assert saved(log, "dialogue", "sv", occurred_on="2026-01-24") == (
        "Räknas inte mot målet: loggat mer än 14 dagar efteråt."
    )


def test_an_entry_before_the_logs_first_week_says_so(log):
    assert "within three days" in saved(log, occurred_on="2026-02-04")
    add(log)
    assert "before the log’s first week" in saved(log, occurred_on="2026-02-04")


def test_an_entry_in_a_week_of_pause_says_so(log):
    add(log, on="2026-01-26")
    weeks.pause(log, Pause(W07.monday, W07.sunday), at())
    assert "the whole week is a pause" in saved(log)


def test_a_telling_logged_late_and_one_to_the_coach_alone_say_so(log):
    made = add(log, "failure", on="2026-01-12", shares=[told("2026-01-12")])
    shared = entry("failure", occurred_on="2026-01-12", shares=[told("2026-01-12")])
    late = entry(
        "failure", occurred_on="2026-01-12", shares=[told("2026-01-12"), told("2026-01-20", "up")]
    )
    after = entries.edit(log, made.id, late, at())
    assert "logged more than 14 days later" in saved_text(log, after, made.entry, "en")
    assert "Counts 1 of 2 times." in record_text(log, after, "en")
    back = entries.edit(log, made.id, shared, at())
    coach = entries.share(log, made.id, told_to("coach"), at())
    assert "told only to the coach" in saved_text(log, coach, back.entry, "en")


def told_to(direction):
    return entry("failure", shares=[told("2026-02-09", direction)]).shares[0]


def short(log):
    """Two days of the week are off."""
    weeks.pause(log, Pause(date(2026, 2, 12), date(2026, 2, 15)), at())
    add(log, on="2026-01-26")


def test_a_short_week_says_its_smaller_target_when_something_is_saved(log):
    short(log)
    assert saved(log, "delegation", "sv") == "Mål 1, kort vecka: 3 arbetsdagar."
    assert saved(log, "upward", "sv") == ""  # its target is one whatever the week


@pytest.mark.parametrize("point", NEEDED)
def test_a_short_weeks_target_is_said_where_it_is_smaller(log, point):
    short(log)
    row = point_weeks(log, W07, W07)[point][-1]
    assert bool(short_week(row, "en")) is (row.state.target < DEFAULTS[point].times)


def tally(log, point="delegation", lang="en"):
    items = items_of_week(log, Filter(), W07, lang)
    return tally_text(point, items, point_weeks(log, W07, W07)[point][-1].happened, lang)


def test_three_of_two_above_four_decisions_says_that_three_of_them_count(log):
    for level in (7, 6, 5):
        add(log, "delegation", level=level)
    assert tally(log) == ""
    add(log, "delegation", level=1, involved_before="no")
    assert tally(log) == "4 decisions, 3 of them count"
    assert tally(log, lang="sv") == "4 beslut, 3 av dem räknas"


def test_a_failure_told_twice_and_one_not_told_are_not_two_of_two(log):
    add(log, "failure", shares=[told("2026-02-09"), told("2026-02-09", "up")])
    add(log, "failure")
    assert tally(log, "failure") == "2 failures, told 2 times that count"


def test_the_one_entry_that_does_not_count_says_so_itself(log):
    add(log, "delegation", level=1, involved_before="no")
    add(log, "failure")
    assert (tally(log), tally(log, "failure")) == ("", "")


def test_an_older_failure_told_this_week_is_in_the_number_and_not_in_the_list(log):
    add(log, "failure", occurred_on="2026-01-12", shares=[told("2026-02-09")])
    assert tally(log, "failure", "sv") == "0 misslyckanden, berättat 1 gång som räknas"


def test_the_reasons_of_a_week_are_summed_up():
    reasons = ["level_1_2", None, "nobody_heard", "level_1_2", "not_told"]
    assert week_text(reasons, "en") == (
        "3 not counted: level 1–2, nobody was heard before. 1 saved counts once it is told."
    )
    assert week_text([None], "en") == ""
