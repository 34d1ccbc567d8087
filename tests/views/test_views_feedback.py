"""What is shown of feedback, and that a locked reply shows nothing but that it is there."""

from datetime import timedelta

import pytest
from replies import OWN, WORDS, asked, observer, reply, request, taken, talk
from samples import TODAY, at

from leadercoach.feedback.request import Observer
from leadercoach.usecases import feedback
from leadercoach.views import feedback as views
from leadercoach.views.today import count_due, today_view

DAY = timedelta(days=1)


def everything(log, today=TODAY) -> str:
    """All that the page and Today get to know, as text."""
    shown = [
        views.replies(log, today, "en"),
        views.unanswered(log, today, "en"),
        views.waiting(log, today, "en"),
        today_view(log, today, "en"),
    ]
    return repr(shown)


def one(log, today=TODAY, lang="en") -> views.ReplyRow:
    """The only reply."""
    ((row,),) = [known.replies for known in views.replies(log, today, lang)]
    return row


def waits(log, today=TODAY):
    return [(wait.kind, wait.due) for wait in views.waiting(log, today, "en")]


def test_an_empty_log_has_nothing_to_show(log):
    assert views.replies(log, TODAY, "en") == []
    assert views.waiting(log, TODAY, "en") == []


def test_of_a_locked_reply_nothing_leaves_but_that_it_is_there(log):
    made = asked(log)
    feedback.take(log, reply(made, ratings={"D1": 5, "D4": 5}, seen="little"), at(), sealed=True)
    high = everything(log)
    assert not any(word in high for word in (*WORDS.values(), "Only a little", "RatedItem"))
    with log.transaction():
        log.write("update ratings set value = 1 where who = 'observer'")
        log.write("update replies set saw = '', led_to = '', next_time = '', seen = 'all'")
        log.write("update replies set calibrated = 0, coach = 1, sealed = 0")
    assert everything(log) == high
    with log.transaction():
        log.write("delete from ratings where who = 'observer'")
    assert everything(log) == high


def test_a_locked_reply_says_why_and_until_when(log):
    taken(log)
    row = one(log)
    assert (row.said, row.self_rated, row.thanks) == (None, False, None)
    assert row.locked == "Waits for your own rating. Opens anyway on 16 February."
    assert one(log, lang="sv").locked == "Väntar på din egen skattning. Öppnas annars 16 februari."


def test_a_reply_before_its_occasion_cannot_wait_for_a_rating(log):
    made = asked(log, occurred_on=TODAY + DAY)
    feedback.take(log, reply(made), at(), sealed=True)
    assert one(log).locked == "Opens on 16 February."
    assert one(log, TODAY + DAY).locked.startswith("Waits for your own rating.")


@pytest.mark.parametrize(("own", "today"), [(OWN, TODAY), (None, TODAY + 7 * DAY)])
def test_an_open_reply_shows_words_and_both_ratings(log, own, today):
    taken(log, own)
    said = one(log, today).said
    assert (said.saw, said.led_to, said.next_time, said.seen) == (*WORDS.values(), "Part of it")
    mine = own or {}
    assert [(r.item, r.own, r.seen) for r in said.ratings] == [
        ("D1", mine.get("D1"), 2),
        ("D4", mine.get("D4"), None),
    ]
    assert all(r.name for r in said.ratings)


def test_replies_stand_under_the_observer_who_gave_them(log):
    johan = observer(log, "Johan")
    leila = feedback.add_observer(
        log, Observer(name="Leila", relation="specialist"), at(TODAY + DAY)
    )
    feedback.sign_contract(log, leila, at())
    for days, by in ((9, johan), (3, johan), (5, leila)):
        made = feedback.ask(log, request(by, occurred_on=TODAY - days * DAY), at(), OWN)
        feedback.take(log, reply(made), at(), sealed=True)
    first, second = views.replies(log, TODAY, "sv")
    assert (first.name, first.form, first.relation) == ("Johan", 0, "Chefskollega")
    assert (first.occasions, first.latest) == (2, TODAY - 3 * DAY)
    assert first.newest == first.replies[0]
    assert (second.name, second.form, second.occasions) == ("Leila", 1, 1)


def test_the_newest_reply_is_the_newest_that_may_be_seen(log):
    shown = taken(log, OWN, reply="0" * 32)
    newer = asked(log, occurred_on=TODAY, title="Later")
    feedback.take(log, reply(newer), at(), sealed=True)
    (known,) = views.replies(log, TODAY, "en")
    assert (known.occasions, known.newest.request_id) == (2, shown.id)
    assert "Later" in repr(known)


def test_a_retired_observer_keeps_name_mark_and_replies(log):
    done = taken(log, OWN)
    feedback.retire_observer(log, done.request.observer_id, at())
    (known,) = views.replies(log, TODAY, "en")
    assert (known.name, known.retired, known.occasions) == ("Johan", True, 1)


def test_questions_without_a_reply_say_what_became_of_them(log):
    for state in ("talked", "cancelled", "withdrawn", "open", "answered"):
        made = asked(log)
        if state == "talked":
            feedback.take(log, talk(made), at(), sealed=True)
        elif state == "cancelled":
            feedback.cancel(log, made.id, at())
        elif state == "withdrawn":
            feedback.withdraw_unread(log, made.rid, made.token, at())
        elif state == "answered":
            feedback.take(log, reply(made), at(), sealed=True)
    states = sorted(row.state for row in views.unanswered(log, TODAY, "en"))
    assert states == ["cancelled", "open", "talked", "withdrawn"]
    (still,) = (row for row in views.unanswered(log, TODAY, "en") if row.state == "open")
    assert (still.observer, still.rates, still.way) == ("Johan", True, "form")
    late = {row.state for row in views.unanswered(log, TODAY + 15 * DAY, "en")}
    assert late == {"cancelled", "expired", "talked", "withdrawn"}


def test_the_leader_can_rate_when_the_occasion_is_over_and_once(log):
    asked(log, OWN, title="a")
    asked(log, title="b")
    asked(log, title="c", occurred_on=TODAY + DAY)
    rates = {row.occasion[0]: row.rates for row in views.unanswered(log, TODAY, "en")}
    assert rates == {"a": False, "b": True, "c": False}


@pytest.mark.parametrize(
    ("lang", "more", "said"),
    [
        ("sv", {}, "Arbetsplatsträff · måndag 9 februari"),
        ("en", {"minutes": 60}, "Staff meeting · Monday 9 February · 60 minutes"),
        ("sv", {"title": "Schema", "minutes": 30}, "Schema · måndag 9 februari · 30 minuter"),
    ],
)
def test_an_occasion_is_named_by_its_title_or_kind(lang, more, said):
    assert views.occasion_words(request("somebody", **more), lang, TODAY) == said


def test_today_brings_up_a_reply_that_waits_for_the_leaders_rating(log):
    done = taken(log)
    assert waits(log) == [("rate_self", TODAY + 7 * DAY)]
    feedback.rate_self(log, done.id, OWN, at())
    assert waits(log) == [("thank", TODAY)]
    feedback.thank(log, done.id, "Thank you", at())
    assert waits(log) == []


def test_today_brings_up_thanks_for_a_reply_that_opened_by_itself(log):
    taken(log)
    assert waits(log, TODAY + 7 * DAY) == [("thank", TODAY + 7 * DAY)]


def test_today_brings_up_a_question_shortly_before_its_last_day(log):
    last = asked(log).expires_on
    assert waits(log, last - 4 * DAY) == []
    assert waits(log, last - 3 * DAY) == waits(log, last) == [("expires", last)]
    assert waits(log, last + DAY) == []


def test_a_reply_taken_back_waits_for_nothing(log):
    done = taken(log, OWN)
    with log.transaction():
        views.stored.forget_reply(log, done.id, at())
    assert waits(log) == []
    assert [known.replies for known in views.replies(log, TODAY, "en")] == [[]]


def test_today_names_observer_and_occasion_beside_the_entries_follow_ups(log):
    taken(log, OWN)
    view = today_view(log, TODAY, "sv")
    assert [(w.observer, w.occasion) for w in view.feedback] == [
        ("Johan", "Arbetsplatsträff · måndag 9 februari")
    ]
    assert (view.follow_ups, view.due) == ([], count_due(log, TODAY))
