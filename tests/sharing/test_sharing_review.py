"""The session screen: on the demo log it says what the leader's own profile says of the period."""

import re
from datetime import date

import pytest
from coachings import session
from samples import TODAY, add, at, told

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.errors import NotFound
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Week
from leadercoach.measures.shares import Share
from leadercoach.profile.charts.regularity import range_alone
from leadercoach.profile.profile import read_profile
from leadercoach.sharing.allowed import allowed, coach_ids
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.review import Review, Row, review, review_now
from leadercoach.sharing.shown import WeeksMet
from leadercoach.store import coaching as stored
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, coaching, weeks

SINCE, UNTIL = date(2025, 12, 15), date(2026, 2, 8)
LAST = Week.of(UNTIL)
THREE = ("dialogue", "upward", "delegation")


@pytest.fixture
def nils(amira) -> str:
    """A coach who has seen Amira once before Christmas."""
    coach_id = coaching.add_coach(amira, Coach(name="Nils"), at("2025-12-18"))
    consent = Consent(points=THREE, first_day=SINCE, last_day=UNTIL, observers=True)
    coaching.grant(amira, coach_id, consent, at("2025-12-18"))
    closed(amira, coach_id, "2025-12-18")
    return coach_id


def closed(log: Log, coach_id: str, on: str) -> str:
    new = coaching.prepare(log, coach_id, session(on), at(on))
    coaching.hold(log, new, at(on))
    coaching.close(log, new, at(on), sure=True)
    return new


def now(log: Log, coach_id: str, lang: str = "sv", **more) -> Review:
    looked = session(**{"first_day": SINCE, "last_day": UNTIL, **more})
    found = review_now(log, coach_id, looked, at(), lang)
    assert found is not None
    return found


def values(seen: Review) -> list[str]:
    return [row.value for row in seen.rows]


def test_the_rows_say_how_it_is_and_what_came_since_the_last_session(amira, nils):
    seen = now(amira, nils)
    assert values(seen) == ["95 %", "85 %", "93 %", ""]
    assert [row.beside for row in seen.rows] == ["spann 94–96", "spann 83–86", "spann 91–94", ""]
    assert [row.facts for row in seen.rows] == [
        "Sedan förra samtalet: 6 av 6 stängda veckor i mål.",
        "Sedan förra samtalet: 5 av 6 stängda veckor i mål.",
        "Sedan förra samtalet: 6 av 6 stängda veckor i mål.",
        "",
    ]
    assert [row.shown for row in seen.rows] == [True, True, True, False]
    assert seen.rows[3] == Row("failure", "Berätta om egna misslyckanden", shown=False)
    assert seen.since == 1


def test_no_number_of_before_stands_beside_that_of_now(amira, nils):
    row = now(amira, nils).rows[0]
    assert not re.search(r"\d %.*\d %|→", f"{row.value} {row.facts} {row.why}")


def weeks_of(log: Log, dialogues: list[int | None]) -> None:
    """So many dialogues in each of the last weeks, the oldest first; None leaves it open."""
    for nth, count in enumerate(dialogues):
        week = Week.of(TODAY).before(len(dialogues) - nth)
        for _ in range(count or 0):
            add(log, on=week.monday)
        if count is not None:
            weeks.close(log, week, at(week.sunday))


def looked(log: Log, first: date = SINCE) -> Row:
    """The row of the dialogues."""
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    coaching.grant(log, eva, Consent(points=THREE, first_day=first), at())
    return now(log, eva, first_day=first).rows[0]


def test_weeks_left_open_are_told_with_those_on_target(log):
    weeks_of(log, [3, 3, 3, 3, None, 3, 1, 3])
    row = looked(log)
    assert row.facts == "I perioden: 6 av 7 stängda veckor i mål; 1 lämnades öppen."
    assert row.met == WeeksMet(6, 7, 1)


def test_two_open_weeks_show_the_range_alone(log):
    weeks_of(log, [3, 3, 3, 3, None, 3, None, 3])
    row = looked(log)
    assert (row.value, row.verdict) == ("", "")
    assert row.range_alone.startswith("mellan ")
    assert row.why == "2 av 8 veckor är öppna"


def test_two_open_weeks_before_the_period_show_the_range_alone_as_to_the_leader(log):
    weeks_of(log, [3, 3, 3, 3, None, None, 3, 3])
    row = looked(log, date(2026, 1, 26))
    own = read_profile(log, TODAY).habits["dialogue"]
    assert own.range is not None
    assert (row.value, row.range_alone) == ("", range_alone(own, "sv"))
    assert row.facts == "I perioden: 2 av 2 stängda veckor i mål."
    assert row.pointed == frozenset()


def test_few_closed_weeks_before_the_period_are_no_number_here_either(log):
    weeks_of(log, [3, 3, 3])
    row = looked(log, date(2026, 1, 26))
    assert (row.value, row.range_alone) == ("", "")
    assert row.why == "Ingen siffra än: en vecka till behöver stängas."


def test_a_verdict_stands_beside_the_means_it_compares(log):
    weeks_of(log, [0, 0, 0, 0, 3, 3, 3, 3])
    row = looked(log)
    assert row.verdict == "Högre: 100 % av målet de 4 senaste veckorna, 0 % de 4 före."


def test_failures_have_no_verdict_where_those_of_before_may_have_been_told_unseen(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    old = LAST.before(8).monday
    goal = TargetChange("failure", Week.of(old), Target(1, 1))
    weeks.set_target(log, goal, at(old))
    add(log, "failure", on=old, shares=[told(str(old))], coach_visibility="facts")
    weeks.close(log, Week.of(old), at(Week.of(old).sunday))
    for back in range(7, -1, -1):
        week = LAST.before(back)
        day = week.monday if back < 4 else old  # before, it was old ones that were told
        shares = [told(str(week.monday))]
        add(log, "failure", on=week.monday, occurred_on=str(day), shares=shares,
            coach_visibility="facts")  # fmt: skip
        weeks.close(log, week, at(week.sunday))
    assert read_profile(log, TODAY).habits["failure"].change.word == "cannot_tell"
    given = Consent(points=("failure",), first_day=SINCE)
    coaching.grant(log, eva, given, at())
    row = now(log, eva).rows[3]
    assert (row.met, row.verdict) == (WeeksMet(4, 8, 0), "")


def test_weeks_of_a_window_are_counted_as_whole_windows(log):
    change = TargetChange("dialogue", Week.of(TODAY).before(8), Target(3, 2))
    weeks.set_target(log, change, at("2025-12-15"))
    weeks_of(log, [0, 3, 3, 0, 0, 0, 3, None])
    assert looked(log).facts == (
        "I perioden: 2 av 3 stängda tvåveckorsperioder i mål; 1 lämnades öppen."
    )


def test_the_weeks_of_the_period_are_counted(amira, nils):
    seen = now(amira, nils)
    assert (seen.closed, seen.open, seen.paused) == (6, 0, 2)
    assert len(seen.rows[0].weeks) == 8
    assert seen.timely == Share(44, 44)


def test_what_was_written_down_after_three_days_is_not_timely(amira, nils):
    coaching.grant(amira, nils, Consent(points=THREE, first_day=SINCE), at())
    add(amira, on="2026-02-08", occurred_on="2026-02-05")
    add(amira, on="2026-02-08", occurred_on="2026-02-04")
    add(amira, on="2026-02-08", occurred_on="2026-02-04", coach_visibility="none")
    assert now(amira, nils).timely == Share(45, 46)


def test_a_log_that_has_just_begun_shows_no_number(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    coaching.grant(log, eva, Consent(points=THREE, first_day=SINCE), at())
    add(log, on="2026-01-26")
    seen = now(log, eva)
    assert values(seen) == [""] * 4
    assert seen.rows[0].why == "Ingen siffra än: 4 veckor till behöver stängas."
    assert seen.rows[0].facts == "I perioden: ingen stängd vecka; 2 lämnades öppna."
    assert seen.open == 2


def test_days_in_the_middle_of_weeks_leave_the_numbers_whole(amira, nils):
    seen = now(amira, nils, first_day=date(2025, 12, 18), last_day=date(2026, 2, 5))
    assert values(seen) == ["95 %", "85 %", "93 %", ""]
    assert (seen.first, seen.last) == (date(2025, 12, 18), date(2026, 2, 5))
    assert seen.timely.n < 44


def test_a_period_of_few_weeks_still_shows_its_numbers(amira, nils):
    seen = now(amira, nils, first_day=date(2026, 1, 26))
    assert values(seen) == ["95 %", "85 %", "93 %", ""]
    assert seen.closed == 2


def test_the_sentence_names_what_is_seen_of_the_period(amira, nils):
    assert now(amira, nils).sees == (
        "Nils ser: fakta om dialog, återkoppling uppåt och delegering, 15 dec 2025–8 feb 2026,"
        " med observatörer"
    )


def test_the_latest_three_lines_of_observers(amira, nils):
    lines = now(amira, nils).lines
    assert [(line.name, line.on) for line in lines] == [
        ("Johan", date(2026, 2, 3)),
        ("Leila", date(2026, 1, 26)),
        ("Johan", date(2026, 1, 14)),
    ]


def test_counts_of_points_that_are_not_seen_are_not_there(amira, nils):
    seen = now(amira, nils)
    assert seen.taken_back == Share(0, 6)
    assert seen.untold is None
    coaching.grant(amira, nils, Consent(points=("failure",), first_day=SINCE), at())
    add(amira, "failure", on="2026-01-26", coach_visibility="facts")
    add(amira, "failure", on="2026-01-26", coach_visibility="none")
    seen = now(amira, nils)
    assert seen.taken_back is None
    assert seen.untold == 0
    add(amira, "failure", on="2026-01-25", coach_visibility="facts")
    assert now(amira, nils).untold == 1
    assert seen.lines == []


def test_nothing_is_shown_without_a_consent_or_a_day_in_common(amira, nils):
    days = {"first_day": date(2025, 10, 6), "last_day": date(2025, 12, 7)}
    assert review_now(amira, nils, session(**days), at(), "sv") is None
    ahead = session(first_day=date(2026, 2, 16), last_day=date(2026, 3, 1))
    coaching.grant(amira, nils, Consent(points=THREE, first_day=SINCE), at())
    assert review_now(amira, nils, ahead, at(), "sv") is None
    coaching.revoke(amira, nils, at())
    assert review_now(amira, nils, session(), at(), "sv") is None


def agreed(log: Log, coach_id: str, what: str, **more) -> str:
    return actions.agree(log, Action(what=what, **more), at("2025-12-18"), coach_id=coach_id)


def test_what_was_settled_or_due_comes_first_and_promises_to_staff_before_others(amira, nils):
    later = agreed(amira, nils, "Later", due=date(2026, 3, 1))
    staff = {"promised_to": "staff", "person": "M3"}
    someday = agreed(amira, nils, "Some day", **staff)
    done = agreed(amira, nils, "Done", due=date(2026, 1, 22), promised_to="team")
    due = agreed(amira, nils, "Due", due=date(2026, 1, 30), **staff)
    actions.settle(amira, done, "done", at("2026-01-20"))
    old = agreed(amira, nils, "Old")
    actions.settle(amira, old, "done", at("2025-12-18"))
    seen = now(amira, nils)
    assert [row.id for row in seen.actions] == [due, done, someday, later]
    assert [row.overdue for row in seen.actions] == [True, False, False, False]
    assert seen.actions[1].label == "Gjort"
    assert seen.kept == Share(2, 3)


def test_actions_of_another_engagement_are_not_there(amira, nils):
    kim = coaching.add_coach(amira, Coach(name="Kim"), at())
    agreed(amira, kim, "Ask Kim")
    actions.agree(amira, Action(what="Alone"), at())
    assert now(amira, nils).actions == []


def test_pinned_entries_keep_their_own_ids_and_only_what_is_seen_is_pinned(amira, nils):
    shown = add(amira, "upward", on="2026-02-05", title="Cars").id
    hidden = add(amira, "upward", on="2026-02-05", title="Mine", coach_visibility="none").id
    pinned = now(amira, nils, pinned=(hidden, shown)).pinned
    assert [(pin.id, pin.point, pin.on) for pin in pinned] == [(shown, "upward", date(2026, 2, 5))]


def test_a_package_says_the_same_under_the_coachs_ids(amira, nils):
    own = agreed(amira, nils, "Ask first")
    looked = session(first_day=SINCE, last_day=UNTIL)
    new = coaching.prepare(amira, nils, looked, at())
    package = allowed(amira, nils, at(), "en")
    salt = stored.coach(amira, nils).salt
    with open_package(package) as shared:
        whole = review(shared, package, None, "en")
        seen = review(shared, package, coach_ids(salt, new), "en")
        with pytest.raises(NotFound):
            review(shared, package, new, "en")
    mine = now(amira, nils, "en")
    assert [row.id for row in seen.actions] == [coach_ids(salt, own)]
    assert seen._replace(actions=[]) == mine._replace(actions=[])
    assert (whole.first, whole.last, whole.since) == (SINCE, UNTIL, 1)


def test_a_session_of_days_that_are_not_shown_is_about_all_that_are(amira, nils):
    before = stored.sessions(amira, nils)[0].id
    coaching.grant(amira, nils, Consent(points=THREE, first_day=date(2026, 1, 5)), at())
    package = allowed(amira, nils, at(), "sv")
    with open_package(package) as shared:
        seen = review(shared, package, coach_ids(stored.coach(amira, nils).salt, before), "sv")
    assert (seen.first, seen.last) == (date(2026, 1, 5), date(2026, 2, 9))


def test_eva_sees_which_of_the_agreed_actions_were_kept(amira):
    eva = stored.coach_named(amira, "Eva").id
    last = stored.sessions(amira, eva)[0].session
    seen = review_now(amira, eva, last, at(), "sv")
    assert seen is not None
    assert seen.kept == Share(11, 12)
    assert seen.since == 5
    assert [(row.what, row.status) for row in seen.actions[:3]] == [
        ("Fråga M11 före schemabytet", "done"),
        ("Ta upp kvällarna med min chef", "done"),
        ("Berätta svaret om fordonen", "renegotiated"),
    ]
    titles = [pin.title for pin in seen.pinned]
    assert titles == ["Behov tisdag 20 januari", "Beslut tisdag 3 februari"]


def test_before_the_first_session_the_facts_are_of_the_period(amira):
    kim = coaching.add_coach(amira, Coach(name="Kim"), at())
    coaching.grant(amira, kim, Consent(points=THREE, first_day=SINCE), at())
    seen = now(amira, kim)
    assert seen.since is None
    assert seen.rows[1].facts == "I perioden: 5 av 6 stängda veckor i mål."


def test_a_session_within_the_period_begins_what_is_new(amira, nils):
    closed(amira, nils, "2026-01-29")
    seen = now(amira, nils)
    assert seen.rows[1].facts == "Sedan förra samtalet: 2 av 2 stängda veckor i mål."


def test_an_empty_log_has_a_screen_too(log):
    eva = coaching.add_coach(log, Coach(name="Eva"), at())
    coaching.grant(log, eva, Consent(points=THREE, first_day=SINCE), at())
    seen = now(log, eva)
    assert values(seen) == [""] * 4
    assert (seen.closed, seen.open, seen.paused) == (0, 0, 0)
    assert seen.questions == []
