"""The rows of the profile page: what each says, and what it keeps to itself."""

import re
from datetime import date

import pytest
from samples import add, at

from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.profile.profile import read_profile
from leadercoach.profile.rows import PointRow, point_row, profile_page
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks

NOW = Week.parse("2026-W06")
TODAY = date(2026, 2, 9)


def live(log: Log, count: int, closed: int | None = None, point: str = "upward") -> None:
    """Something on every Wednesday of the last `count` weeks, the first `closed` of them closed."""
    begin = NOW.before(count - 1)
    for nth in range(count):
        week = Week(begin.ordinal + nth)
        add(log, point, on=date.fromordinal(week.monday.toordinal() + 2))
        if closed is None or nth < closed:
            weeks.close(log, week, at(week.sunday))


def row(log: Log, point: str = "upward", on: date = TODAY, lang: str = "en") -> PointRow:
    return point_row(read_profile(log, on), point, lang)


def captions(found: PointRow) -> list[str]:
    return [caption.text for caption in found.captions]


def test_before_eight_closed_weeks_the_facts_lead_and_the_percent_stands_second(log: Log):
    live(log, 4)
    found = row(log)
    assert (found.value, found.beside, found.state_word) == ("4 of 4 needs", "100%", "Current")
    assert found.weeks == "4 closed weeks"


def test_from_eight_on_the_percent_leads_and_the_range_stands_second(log: Log):
    live(log, 9)
    assert (row(log).value, row(log).beside) == ("100%", "")
    weeks.reopen(log, NOW, at(TODAY))
    weeks.set_target(log, TargetChange("upward", NOW, Target(2, 1)), at(NOW.monday))
    found = row(log)
    assert found.value == "100%"
    assert found.beside.startswith("range ")
    assert found.beside.endswith("–100")


@pytest.mark.parametrize("closed", [0, 1, 3])
def test_before_four_a_word_says_that_it_builds_up(log: Log, closed: int):
    live(log, 4, closed=closed)
    found = row(log)
    assert (found.value, found.beside, found.range_alone) == ("", "", "")
    assert found.state_word == "Building up"
    assert found.weeks.startswith(("No closed week", "1 closed week", "3 closed weeks"))


def live_open(log: Log, closed: int, left_open: int) -> None:
    """Something in each of the first weeks; then weeks with nothing in them, all left open."""
    begin = NOW.before(closed + left_open - 1)
    for nth in range(closed):
        week = Week(begin.ordinal + nth)
        add(log, "upward", on=week.friday)
        weeks.close(log, week, at(week.sunday))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_two_open_weeks_leave_the_range_and_no_number_beside_it(log: Log, lang: str):
    live_open(log, 8, 2)
    found = row(log, lang=lang)
    assert (found.state, found.value, found.beside, found.verdict) == ("range", "", "", "")
    between = {"sv": r"mellan (\d+) och 100\s%", "en": r"between (\d+) and 100%"}
    assert re.fullmatch(between[lang], found.range_alone)
    assert found.closable == NOW.before(1)


def test_five_open_weeks_leave_nothing(log: Log):
    live_open(log, 8, 5)
    found = row(log)
    assert (found.state, found.value, found.range_alone) == ("sparse", "", "")
    assert "5 of 8 weeks are open" in found.sentence


@pytest.mark.parametrize(
    ("zeros", "word"), [((0, 1, 2, 3), "Higher"), ((4, 5, 6, 7), "Lower"), ((1, 3, 5, 7), "")]
)
def test_a_verdict_is_said_only_where_it_is_one(log: Log, zeros: tuple[int, ...], word: str):
    first = Week.parse("2025-W44")
    add(log, "dialogue", on=first.before().friday)
    for nth in range(8):
        week = first.after(nth)
        if nth not in zeros:
            add(log, "upward", on=week.friday)
        weeks.close(log, week, at(week.sunday))
    found = row(log, on=first.after(7).sunday)
    assert found.verdict == word
    assert found.sentence.startswith(f"{word}: " if word else "2 of the latest 4")
    assert "cannot be told" not in found.sentence


def test_the_points_come_in_their_order_whatever_was_logged(log: Log):
    live(log, 2, point="failure")
    page = profile_page(log, read_profile(log, TODAY), "sv")
    assert tuple(found.point for found in page.rows) == POINTS


def test_the_page_knows_its_weeks(log: Log):
    live(log, 6)
    page = profile_page(log, read_profile(log, TODAY, 4), "sv")
    assert (str(page.first), str(page.last)) == ("2026-W03", "2026-W06")


def test_a_log_without_entries_is_empty_and_one_entry_is_enough(log: Log):
    assert profile_page(log, read_profile(log, TODAY), "en").empty
    add(log, "dialogue", on=TODAY)
    assert not profile_page(log, read_profile(log, TODAY), "en").empty


def test_the_last_week_runs_until_its_friday(log: Log):
    live(log, 2)
    assert row(log).running
    assert not row(log, on=date(2026, 2, 13)).running


def test_the_latest_month_is_named_before_all_others(log: Log):
    live(log, 12)
    assert captions(row(log))[0] == "Feb"
    assert set(captions(row(log))) == {"Nov", "Dec", "Jan", "Feb"}


def test_a_pause_is_named_once_in_its_middle(log: Log):
    live(log, 8)
    weeks.pause(log, Pause(date(2025, 12, 29), date(2026, 1, 18)), at(TODAY))
    (pause,) = [caption for caption in row(log).captions if caption.text == "pause"]
    assert row(log).line.weeks[round(pause.place)].mark.week == Week.parse("2026-W02")


def test_an_open_week_is_named_by_its_number(log: Log):
    live(log, 5, closed=4)
    assert "w. 6" in captions(row(log))


def test_markers_nobody_answered_are_said_in_words(log: Log):
    live(log, 1)
    found = row(log)
    assert found.parts == ()
    assert "No quality question" in found.unmarked


def test_answered_markers_are_counted(log: Log):
    add(log, "upward", on=date(2026, 2, 4), markers={"m1": True, "m2": False})
    found = row(log)
    assert [part.caption for part in found.parts] == ["1 of 1", "0 of 1", "–"]
    assert found.unmarked == ""
