"""What is new in a later package is told in plain sentences; two leaders are never compared."""

from datetime import date
from typing import Any

import msgspec
import pytest
from coachings import agree, coach
from samples import TODAY, add, at
from scenes import DAY, LAST, SINCE, close, otherwise

from leadercoach.coaching.action import Action
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package
from leadercoach.content import POINTS
from leadercoach.log.entries import changed
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.differences import differences
from leadercoach.store import coaching
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, entries, weeks


def packed(log: Log, **more: Any) -> Package:
    known = coaching.coaches(log)
    coach_id = known[0].id if known else coach(log)
    said = {"points": POINTS, "first_day": SINCE, "observers": True} | more
    return allowed(log, coach_id, at(), "sv", consent=Consent(**said))


def agreed(log: Log, what: str) -> str:
    coach_id = coaching.coaches(log)[0].id
    return actions.agree(log, Action(what=what), at(DAY), coach_id=coach_id)


def test_nothing_is_said_where_nothing_has_changed(log):
    add(log, "upward", on=DAY)
    close(log, 2)
    assert differences(packed(log), packed(log), "sv") == []


def test_new_entries_are_counted_by_point(log):
    add(log, "upward", on=DAY)
    older = packed(log)
    add(log, "delegation", on=DAY)
    add(log, "upward", on=TODAY)
    add(log, "upward", on=TODAY)
    add(log, "upward", on=TODAY, coach_visibility="none")
    newer = packed(log)
    assert differences(older, newer, "sv") == [
        "Återkoppling uppåt: 2 nya händelser.",
        "Delegera och involvera: 1 ny händelse.",
    ]
    assert differences(older, newer, "en")[0] == "Upward feedback: 2 new entries."


def test_a_need_that_has_been_answered_is_told(log):
    waits = add(log, "upward", on=DAY)
    add(log, "upward", on=DAY)
    older = packed(log)
    answered = changed(waits.entry, response="declined", response_on=str(TODAY))
    entries.edit(log, waits.id, answered, at(), sure=True)
    assert differences(older, packed(log), "sv") == ["1 behov har fått svar."]


def test_what_became_of_agreed_actions_is_told(log):
    coach(log)
    done, moved, _ = (agreed(log, what) for what in ("Ask", "Wait", "Listen"))
    older = packed(log)
    actions.settle(log, done, "done", at())
    actions.settle(log, moved, "renegotiated", at(), why="Later", moved_to=TODAY.replace(day=20))
    agreed(log, "Tell")
    agree(log, "Alone")
    said = differences(older, packed(log), "sv")
    assert set(said[:2]) == {
        "Överenskommelsen ”Ask”: Gjort.",
        "Överenskommelsen ”Wait”: Omförhandlat.",
    }
    assert said[2:] == ["1 ny överenskommelse."]


def packed_on(log: Log, day: date, **more: Any) -> Package:
    """As it would have been packed on a day: until then."""
    return packed(log, **({"last_day": day} | more))


def test_the_weeks_that_came_are_told_as_facts(log):
    for back in range(6):
        for _ in range(3 if back != 1 else 1):
            add(log, on=LAST.before(back).monday)
    close(log, 6)
    older, newer = packed_on(log, LAST.before(3).sunday), packed_on(log, LAST.sunday)
    said = differences(older, newer, "sv")
    assert said[0] == "Dialog om uppdraget: 7 nya händelser."
    assert said[1] == "Dialog om uppdraget: 2 av 3 stängda veckor i mål."
    assert not [each for each in said if "%" in each or "→" in each]


def test_weeks_left_open_are_told_with_them(log):
    for back in range(4):
        add(log, "upward", on=LAST.before(back).monday)
    for back in (0, 2, 3):
        week = LAST.before(back)
        weeks.close(log, week, at(week.sunday))
    only = {"points": ("upward",)}
    older, newer = packed_on(log, LAST.before(2).sunday, **only), packed(log, **only)
    assert differences(older, newer, "sv")[1:] == [
        "Återkoppling uppåt: 1 av 1 stängd vecka i mål; 1 lämnades öppen."
    ]


def test_a_week_closed_since_is_news_and_one_known_before_is_not(log):
    add(log, "upward", on=LAST.monday)
    only = {"points": ("upward",), "first_day": LAST.before(3).monday}
    older = packed(log, **only)
    weeks.close(log, LAST, at())
    newer = packed(log, **only)
    assert differences(older, newer, "sv") == ["Återkoppling uppåt: 1 av 1 stängd vecka i mål."]
    assert differences(newer, packed(log, **only), "sv") == []


def test_a_week_that_is_over_and_open_tells_nothing(log):
    add(log, "upward", on=DAY)
    only = {"points": ("upward",)}
    older = packed_on(log, LAST.before().sunday, **only)
    assert differences(older, packed(log, **only), "sv") == []


def test_new_lines_of_observers_are_told(log):
    coach(log)
    older = packed(log)
    otherwise(log, times=2)
    otherwise(log, who="Johan", times=1, coach=False)
    assert differences(older, packed(log), "sv") == ["Leila: 2 nya observatörssvar."]


def test_a_point_shown_for_the_first_time_is_no_news_of_what_happened(log):
    add(log, "upward", on=DAY)
    add(log, "delegation", on=DAY)
    older = packed(log, points=("upward",))
    newer = packed(log, points=("delegation",))
    assert differences(older, newer, "en") == [
        "Shown now: Delegate and involve.",
        "No longer shown: Upward feedback.",
    ]


def test_days_shown_for_the_first_time_are_no_news(log):
    add(log, "upward", on=SINCE)
    older = packed(log, first_day=DAY)
    assert differences(older, packed(log), "sv") == []


def test_two_engagements_are_never_compared(log):
    package = packed(log)
    other = msgspec.structs.replace(package, engagement="0" * 32)
    with pytest.raises(ValueError, match="not compared"):
        differences(package, other, "sv")
