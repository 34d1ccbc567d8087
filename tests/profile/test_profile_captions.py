"""What is said of a habit in one or two short lines, and of the week closed last."""

from datetime import date

import pytest
from samples import add, at

from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Week
from leadercoach.profile.glance import captions, closed_line, glance
from leadercoach.profile.profile import Habit, habits, read_profile
from leadercoach.profile.rows import PointRow, point_row
from leadercoach.store.engine import Log
from leadercoach.usecases import weeks

LAST = Week.parse("2025-W47")  # with no holiday in the weeks before
TODAY = date(2025, 11, 24)


def live(log: Log, weeks_lived: str, point: str = "upward") -> None:
    """A week for each letter up to the last: met, zero or open. The target is one."""
    for nth, state in enumerate(weeks_lived):
        week = LAST.before(len(weeks_lived) - 1 - nth)
        if state == "m":
            add(log, point, on=week.friday)
        if state != "o":
            weeks.close(log, week, at(week.sunday))


def aim(log: Log, week: Week, target: Target) -> None:
    weeks.set_target(log, TargetChange("upward", week, target), at(week.monday))


def told(log: Log, lang: str = "sv", on: date = TODAY) -> tuple[str, ...]:
    return captions(seen(log, on), "upward", lang)


def seen(log: Log, on: date = TODAY) -> Habit:
    return habits(log, on)["upward"]


def row(log: Log, on: date = TODAY) -> PointRow:
    return point_row(read_profile(log, on), "upward", "sv")


class TestCaptions:
    def test_say_the_percent_and_how_the_latest_weeks_were(self, log: Log):
        live(log, "mzmzmmmm")
        percent, latest = told(log)
        assert percent == "82 % av målet · 8 stängda veckor"
        assert latest == "4 av de 4 senaste veckorna, 2 av 4 före"

    def test_say_the_range_where_its_ends_differ_and_that_a_week_is_open(self, log: Log):
        live(log, "mmmmmmmmmo")
        assert told(log)[0] == "100 % av målet, spann 81–100 · 9 stängda veckor, 1 öppen"

    def test_say_how_many_were_left_open_among_them(self, log: Log):
        live(log, "mmmmmmomm")
        assert told(log)[1] == "4 av de 4 senaste veckorna, 4 av 4 före; 1 öppen"

    @pytest.mark.parametrize(
        ("lived", "said"),
        [
            ("zzzzmmmm", "Högre: 100 % av målet de 4 senaste veckorna, 0 % de 4 före"),
            ("mmmmzzzz", "Lägre: 0 % av målet de 4 senaste veckorna, 100 % de 4 före"),
        ],
    )
    def test_begin_with_the_word_where_there_is_one(self, log: Log, lived: str, said: str):
        live(log, lived)
        assert told(log)[1] == said

    def test_say_the_facts_first_while_they_are_few(self, log: Log):
        live(log, "mmmzm")
        assert told(log) == ("4 av 5 behov · 77 % av målet", "5 stängda veckor")

    def test_say_the_range_alone_where_weeks_are_open(self, log: Log):
        live(log, "mmmmmmoo")
        assert told(log) == ("mellan 61 och 100 %", "2 av 8 veckor är öppna")

    def test_say_only_a_word_and_the_weeks_while_it_builds_up(self, log: Log):
        live(log, "mm")
        assert told(log) == ("Bygger upp · 2 stängda veckor",)

    def test_say_what_is_missing_where_most_weeks_are_open(self, log: Log):
        live(log, "mmmmooooo")
        assert told(log) == ("För glest underlag", "5 av 8 veckor är öppna")

    def test_say_when_the_target_changed_in_place_of_a_change(self, log: Log):
        live(log, "mmmmmmmm")
        aim(log, LAST.before(2), Target(2, 1))
        assert told(log)[1] == "Målet ändrades vecka 45, 2025"

    def test_call_a_window_a_period(self, log: Log):
        aim(log, LAST.before(19), Target(1, 2))
        live(log, "m" * 16)
        assert told(log)[1] == "4 av de 4 senaste perioderna, 4 av 4 före"

    def test_are_in_english_too(self, log: Log):
        live(log, "mmmmmmmmmo")
        percent, latest = told(log, "en")
        assert percent == "100% of the target, range 81–100 · 9 closed weeks, 1 open"
        assert latest == "4 of the latest 4 weeks, 4 of 4 before; 1 open"


class TestTheWeekClosedLast:
    def test_says_what_was_reached_of_what_was_wanted(self, log: Log):
        add(log, "upward", on=LAST.monday)
        live(log, "m")
        assert (
            closed_line(glance(log, TODAY), "upward", "sv") == "Återkoppling uppåt: 2 av 1, i mål"
        )

    def test_says_nothing_more_of_one_that_was_missed(self, log: Log):
        live(log, "z")
        assert closed_line(glance(log, TODAY), "upward", "en") == "Upward feedback: 0 of 1"

    def test_names_the_weeks_of_its_target(self, log: Log):
        live(log, "m", "failure")
        said = closed_line(glance(log, TODAY), "failure", "sv")
        assert said.startswith("Berätta om egna misslyckanden: ")
        assert " på två veckor" in said


class TestTheRangeAlone:
    def test_has_no_number_beside_it_and_says_how_many_are_open(self, log: Log):
        live(log, "mmmmmmoo")
        found = row(log)
        assert (found.value, found.beside) == ("", "")
        assert (found.range_alone, found.weeks) == ("mellan 61 och 100 %", "2 av 8 veckor är öppna")

    def test_whose_ends_look_alike_is_about_one_percent(self, log: Log):
        live(log, "m" * 24 + "oo" + "m" * 6)
        weeks.set_half_life(log, 2)
        now = seen(log)._replace(now=seen(log).now._replace(low=0.9996, high=1.0))
        assert captions(now, "upward", "sv")[0] == "omkring 100 %"

    def test_has_a_line_that_ends_before_the_open_weeks(self, log: Log):
        live(log, "mmmmmmmoo")
        line = row(log).line
        assert [week.value is None for week in line.weeks] == [False] * 8 + [True, True]
        assert line.alone is line.weeks[-1]
        assert line.end == "63 till 100 %"


class TestAWeekThatIsNotOver:
    def test_has_no_number_in_the_line_while_the_row_shows_none(self, log: Log):
        live(log, "mmmmoommmmmm")
        found = row(log)
        assert found.range_alone
        assert found.line.weeks[-1].value is None

    def test_has_one_while_the_row_does(self, log: Log):
        live(log, "mmmmmmmo")
        found = row(log, LAST.monday.replace(day=22))
        assert found.value
        assert found.line.weeks[-1].value is not None
        assert found.line.alone is None
