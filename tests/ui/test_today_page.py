"""The Today page: how the week stands, and what waits, answered where it stands."""

from datetime import date

import pytest

from leadercoach.log.entries import build
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Pause, Week
from leadercoach.moment import Moment
from leadercoach.store import notes
from leadercoach.store.entries import get
from leadercoach.usecases import entries, weeks
from tests.ui.conftest import named, shown
from ui.forms.follow_up import FollowUp
from ui.today.point_card import PointCard


@pytest.fixture
def add(session, at):
    """Put an entry into the log and show the page anew."""

    def added(**fields):
        entry = build({"occurred_on": "2026-02-09"} | fields)
        record = entries.add(session.workspace.log, entry, at)
        session.workspace.changed.emit("entries")
        return record

    return added


def page(session):
    return session.window.page("today")


def cards(session) -> dict[str, str]:
    return {card._card.point: shown(card) for card in page(session).findChildren(PointCard)}


def follow_up(session) -> FollowUp:
    (found,) = [f for f in page(session).findChildren(FollowUp) if f.isVisible()]
    return found


def entry(session, record):
    return get(session.workspace.log, record.id).entry


def test_an_empty_week_says_what_reaches_the_target(session):
    said = cards(session)
    assert "0 of 3" in said["dialogue"]
    assert "Three more conversations reach this week’s target." in said["dialogue"]
    assert "Nothing told yet." in said["failure"]


def test_one_more_says_so_in_the_singular(session, add):
    for _ in range(2):
        add(point="dialogue", with_group="team", topics=["mission"])
    assert "One more conversation reaches this week’s target." in cards(session)["dialogue"]


def test_a_reached_target_is_said_and_not_praised(session, add):
    add(point="upward", recipient="manager", content="need", need_type="money")
    assert "The target is reached." in cards(session)["upward"]


def test_good_news_does_not_fill_the_habit(session, add):
    add(point="upward", recipient="manager", content="good")
    assert "0 of 1" in cards(session)["upward"]


def test_a_decision_of_level_one_is_not_followed_by_one_more_reaches_the_target_alone(session, add):
    add(point="delegation", level=1, involved_before="no")
    said = cards(session)["delegation"]
    assert "0 of 2" in said
    assert "Two more decisions reach this week’s target. 1 not counted: level 1–2." in said


def test_a_failure_saved_and_not_told_says_when_it_counts(session, add):
    add(point="failure", kind="other")
    assert "Nothing told yet. 1 saved counts once it is told." in cards(session)["failure"]


def test_what_is_saved_and_does_not_count_says_why_beside_undo(session):
    raw = {"point": "delegation", "occurred_on": "2026-02-09", "involved_before": "no"}
    session.workspace.add(build(raw | {"level": 1}))
    toast = session.window.toast
    assert shown(toast).startswith("Saved. Not counted towards the target: level 1–2.\n")
    assert named(toast, "Undo")
    session.workspace.add(build(raw | {"level": 5}))
    assert shown(toast).startswith("Saved\n")


def test_a_failure_told_only_to_the_coach_says_so_when_that_is_saved(session, add):
    record = add(point="failure", kind="other")
    session.workspace.share(record.id, "coach")
    assert "told only to the coach" in shown(session.window.toast)
    session.workspace.share(record.id, "down")
    assert "not counted" not in shown(session.window.toast).lower()


def test_a_short_week_says_its_days_beside_its_smaller_target(session, add, at):
    add(point="upward", recipient="manager", content="need", need_type="money")
    weeks.pause(session.workspace.log, Pause(date(2026, 2, 12), date(2026, 2, 13)), at)
    session.workspace.changed.emit("weeks")
    assert "0 of 1\nshort week: 3 workdays" in cards(session)["delegation"]
    assert "this week" in cards(session)["upward"]  # one is one in a short week too


def test_a_longer_window_is_not_called_this_week(session, add, at):
    change = TargetChange("dialogue", Week.of(date(2026, 2, 9)), Target(3, 4))
    weeks.set_target(session.workspace.log, change, at)
    session.workspace.changed.emit("weeks")
    assert "Three more conversations reach the target." in cards(session)["dialogue"]


def test_a_card_opens_its_form(session, click):
    card = page(session).findChildren(PointCard)[2]
    click(named(card, "Log a decision"))
    overlay = session.window.findChild(object, "overlay")
    assert overlay.point == "delegation"


def test_a_check_in_is_answered_and_then_the_outcome_asked(session, add, click):
    record = add(point="delegation", level=6, involved_before="all", check_in="2026-02-09")
    click(named(follow_up(session), "Yes, as agreed"))
    assert entry(session, record).check_in_kept == "yes"
    assert entry(session, record).reviewed_on == date(2026, 2, 9)


def test_taking_back_asks_why_in_the_same_place(session, add, click):
    add(point="delegation", occurred_on="2026-01-02", level=6, involved_before="all")
    row = follow_up(session)
    click(named(row, "Taken back by me"))
    click(named(row, "My own worry"))
    (record,) = session.workspace.log.rows("select entry_id from delegations")
    found = get(session.workspace.log, record[0]).entry
    assert (found.outcome, found.taken_back_reason) == ("taken_back", "own_worry")


def test_a_need_is_answered_and_the_team_told(session, add, click):
    record = add(
        point="upward",
        occurred_on="2026-01-20",
        recipient="manager",
        content="need",
        need_type="money",
    )
    click(named(follow_up(session), "Partly"))
    click(named(follow_up(session), "Told today"))
    assert entry(session, record).response == "partly"
    assert entry(session, record).reported_back_on == date(2026, 2, 9)


def test_a_failure_is_told_with_two_clicks(session, add, click):
    record = add(point="failure", occurred_on="2026-02-02", kind="took_over")
    click(named(follow_up(session), "Told"))
    click(named(follow_up(session), "↓ Staff"))
    (share,) = entry(session, record).shares
    assert (share.on, share.direction) == (date(2026, 2, 9), "down")


def test_an_answer_can_be_taken_back(session, add, click):
    record = add(point="failure", occurred_on="2026-02-02", kind="took_over")
    click(named(follow_up(session), "Not shareable"))
    click(named(follow_up(session), "Safety"))
    assert entry(session, record).not_shareable == "safety"
    click(named(session.window.toast, "Undo"))
    assert entry(session, record).not_shareable is None


def test_a_repeated_need_asks_only_through_its_repeat(session, add):
    first = add(
        point="upward",
        occurred_on="2026-01-02",
        recipient="manager",
        content="need",
        need_type="money",
    )
    add(
        point="upward",
        occurred_on="2026-01-20",
        recipient="top",
        content="need",
        need_type="money",
        repeat_of=first.id,
    )
    assert "Top" in shown(follow_up(session)) or "top" in shown(follow_up(session))


def test_an_answer_to_the_weeks_principle_is_kept(session, click):
    click(named(page(session), "Write an answer"))
    text = page(session).findChildren(object)
    edit = next(w for w in text if type(w).__name__ == "NoteEdit" and w.isVisible())
    edit.setPlainText("Jag släpper schemat.")
    click(named(page(session), "Save"))
    (kept,) = session.workspace.log.rows("select about, text from reflections")
    assert kept[0].startswith("principle:")
    assert kept[1] == "Jag släpper schemat."


def test_another_principle_is_shown_when_one_is_put_away(session, click):
    before = shown(page(session))
    click(named(page(session), "Show another"))
    assert shown(page(session)) != before


def test_a_week_that_can_be_closed_is_offered(session, add, click):
    add(point="failure", occurred_on="2026-02-06", kind="other")
    assert "Week 6 is open" in shown(page(session))
    click(named(page(session), "Close the week"))
    assert session.window.current == "week"


def test_a_closed_week_is_said_and_not_offered_again(session, add, at):
    add(point="failure", occurred_on="2026-02-06", kind="other")
    weeks.close(session.workspace.log, Week.parse("2026-W06"), at)
    session.workspace.changed.emit("weeks")
    assert "Week 6 is closed" in shown(page(session))


def test_a_draft_is_offered_on_its_card(session, at):
    log = session.workspace.log
    with log.transaction():
        notes.keep_draft(log, "upward", {"point": "upward"}, at)
    session.workspace.changed.emit("drafts")
    assert "Go on with the draft" in cards(session)["upward"]


def test_what_another_program_wrote_is_shown(session, at, log):
    from leadercoach.store.engine import open_log

    with open_log(log.path) as other:
        raw = {"point": "dialogue", "with_group": "team", "topics": ["value"]}
        entries.add(other, build({"occurred_on": "2026-02-09"} | raw), at)
    session.workspace.look_for_others()
    assert "1 of 3" in cards(session)["dialogue"]


def test_of_two_open_weeks_the_latest_is_offered_first_and_both_can_be_closed(session, add, click):
    raw = {"point": "failure", "occurred_on": "2026-01-28", "kind": "other"}
    entries.add(session.workspace.log, build(raw), Moment.frozen(date(2026, 1, 30)))
    session.workspace.changed.emit("entries")
    assert "Week 6 is open" in shown(page(session))
    click(named(page(session), "Week 5 is open too"))
    assert session.window.page("week").week == Week.parse("2026-W05")
