"""Asking an observer and taking the answer in: once, by agreement, hidden until both are in."""

import threading
from datetime import timedelta

import pytest
from replies import CODE, FOCUS, OWN, WORDS, asked, observer, reply, request, taken, talk
from samples import TODAY, at

from leadercoach.errors import InvalidEntry, NotFound, Refused, StoreError
from leadercoach.feedback.request import Observer, Request
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store.engine import open_log
from leadercoach.usecases import feedback

DAY = timedelta(days=1)


def later(**gone: float) -> Moment:
    """Some time after noon of the day."""
    now = at().now + timedelta(**gone)
    return Moment(now.date(), now)


def everything(log) -> list:
    """All rows of all tables of feedback."""
    tables = ("observers", "requests", "ratings", "replies", "withdrawals")
    return [log.rows(f"select * from {table}") for table in tables]


def shown(log, request_id, today=TODAY) -> bool:
    return feedback.unlocked(stored.request(log, request_id), stored.reply(log, request_id), today)


# The agreement and the question


def test_nobody_is_asked_before_the_agreement_is_ticked(log):
    unsigned = observer(log, signed=False)
    with pytest.raises(Refused, match="contract_first"):
        feedback.ask(log, request(unsigned), at())
    assert stored.requests(log) == []
    feedback.sign_contract(log, unsigned, at())
    assert feedback.ask(log, request(unsigned), at()).state == "open"


def test_two_observers_cannot_have_one_name(log):
    observer(log, "Johan")
    other = observer(log, "Leila")
    with pytest.raises(Refused, match="name_taken"):
        observer(log, "JOHAN")
    with pytest.raises(Refused, match="name_taken"):
        feedback.change_observer(log, other, Observer(name="johan", relation="peer"), at())
    feedback.change_observer(log, other, Observer(name="LEILA", relation="other"), at())
    assert {known.observer.name for known in stored.observers(log)} == {"Johan", "LEILA"}


def test_a_retired_observer_is_not_asked_but_keeps_what_they_gave(log):
    done = taken(log, OWN)
    feedback.retire_observer(log, done.request.observer_id, at())
    with pytest.raises(Refused, match="observer_retired"):
        asked(log)
    assert stored.reply(log, done.id).saw == WORDS["saw"]
    assert stored.observer(log, done.request.observer_id).retired
    feedback.retire_observer(log, done.request.observer_id, at(), retired=False)
    assert asked(log).state == "open"


@pytest.mark.parametrize("change", ["retire_observer", "sign_contract"])
def test_somebody_unknown_is_not_found(log, change):
    with pytest.raises(NotFound, match="not_found"):
        getattr(feedback, change)(log, "nobody", at())


@pytest.mark.parametrize(
    ("focus", "code"),
    [
        (("D1",), "focus_count"),
        (("D1", "D2", "D3", "D4"), "focus_count"),
        (("D1", "D1"), "named_twice"),
        (("D1", "X9"), "bad_value"),
    ],
)
def test_two_or_three_known_behaviours_are_asked_about(log, focus, code):
    with pytest.raises(InvalidEntry, match=code):
        request("somebody", focus=focus)


def test_three_behaviours_of_different_points_can_be_asked_about(log):
    assert asked(log, focus=("D1", "U2", "F3")).request.focus == ("D1", "U2", "F3")


def test_an_occasion_lies_on_a_day_people_can_have_agreed_on(log):
    with pytest.raises(InvalidEntry, match="date_too_early"):
        request("somebody", occurred_on=TODAY.replace(year=1969))
    with pytest.raises(InvalidEntry, match="occasion_too_far"):
        asked(log, occurred_on=TODAY + 91 * DAY)
    assert asked(log, occurred_on=TODAY + 90 * DAY).expires_on == TODAY + 104 * DAY


def test_an_answer_has_two_weeks_from_the_asking_or_the_occasion(log):
    assert asked(log, occurred_on=TODAY - 9 * DAY).expires_on == TODAY + 14 * DAY
    assert asked(log, occurred_on=TODAY + 3 * DAY).expires_on == TODAY + 17 * DAY


def test_each_question_has_secrets_of_its_own(log):
    first, second = asked(log), asked(log)
    assert (len(first.rid), len(first.token)) == (32, 48)
    assert len({first.rid, second.rid, first.token, second.token}) == 4


# The leader's own rating


def test_the_leader_may_rate_first(log):
    made = asked(log, OWN)
    assert made.self_rated
    assert stored.ratings(log, made.id, "self") == OWN
    assert not shown(log, made.id)


def test_nobody_rates_an_occasion_that_has_not_been(log):
    with pytest.raises(Refused, match="rated_too_early"):
        asked(log, OWN, occurred_on=TODAY + DAY)
    assert stored.requests(log) == []
    made = asked(log, occurred_on=TODAY + DAY)
    feedback.rate_self(log, made.id, OWN, at(TODAY + DAY))
    assert stored.request(log, made.id).self_rated


@pytest.mark.parametrize(
    ("own", "code"),
    [
        ({"D1": 3}, "focus_not_rated"),
        ({"D1": 3, "D4": 3, "D5": 3}, "focus_not_rated"),
        ({"D1": 3, "D4": 0}, "bad_value"),
        ({"D1": 6, "D4": None}, "bad_value"),
    ],
)
def test_the_leader_rates_just_what_was_asked_about(log, own, code):
    made = asked(log)
    with pytest.raises(InvalidEntry, match=code):
        feedback.rate_self(log, made.id, own, at())
    assert not stored.request(log, made.id).self_rated


def test_the_leader_rates_once(log):
    made = asked(log, OWN)
    with pytest.raises(Refused, match="rated_already"):
        feedback.rate_self(log, made.id, {"D1": 1, "D4": 1}, at())
    assert stored.ratings(log, made.id, "self") == OWN


def test_the_answer_stays_hidden_until_the_leader_has_rated(log):
    done = taken(log)
    assert not shown(log, done.id)
    feedback.rate_self(log, done.id, OWN, at())
    assert shown(log, done.id)


def test_the_answer_opens_after_seven_days_without_the_leaders_rating(log):
    done = taken(log)
    assert not shown(log, done.id, TODAY + 6 * DAY)
    assert shown(log, done.id, TODAY + 7 * DAY)
    with pytest.raises(Refused, match="rated_too_late"):
        feedback.rate_self(log, done.id, OWN, at(TODAY + 7 * DAY))


def test_the_leader_does_not_rate_with_the_answer_open(log):
    done = taken(log, OWN)
    with pytest.raises(Refused, match="rated_too_late"):
        feedback.rate_self(log, done.id, OWN, at())


# Taking an answer in


def test_an_answer_is_kept_as_it_was_written(log):
    done = taken(log, coach=True)
    kept = stored.reply(log, done.id)
    assert done.state == "answered"
    assert (kept.saw, kept.led_to, kept.next_time) == tuple(WORDS.values())
    assert (kept.seen, kept.coach, kept.sealed, kept.received_on) == ("part", True, True, TODAY)
    assert stored.ratings(log, done.id, "observer") == {"D1": 2, "D4": None}


def test_the_form_tells_that_the_observer_agreed_and_has_calibrated(log):
    before = at(TODAY - DAY)
    made = asked(log, on=TODAY - DAY)
    feedback.take(log, reply(made, calibrated=False), before, sealed=True)
    known = stored.observer(log, made.request.observer_id).observer
    assert (known.contract_observer_on, known.calibrated_on) == (TODAY - DAY, None)
    taken(log)
    known = stored.observer(log, made.request.observer_id).observer
    assert (known.contract_observer_on, known.calibrated_on) == (TODAY - DAY, TODAY)


def test_an_answer_is_taken_in_once(log):
    made = asked(log)
    answer = reply(made)
    feedback.take(log, answer, at(), sealed=True)
    before = everything(log)
    for again in (answer, reply(made, saw="Something else"), talk(made)):
        with pytest.raises(Refused, match="reply_known"):
            feedback.take(log, again, at(), sealed=True)
    assert everything(log) == before


def test_one_answer_cannot_be_kept_under_two_questions(log):
    first, second = asked(log), asked(log)
    answer = reply(first)
    feedback.take(log, answer, at(), sealed=True)
    before = everything(log)
    with pytest.raises(Refused, match="reply_known"):
        feedback.take(log, reply(second, reply=answer.reply), at(), sealed=True)
    assert everything(log) == before


@pytest.mark.parametrize("wrong", ["token", "request"])
def test_an_answer_without_the_secrets_of_its_question_is_refused(log, wrong):
    made, other = asked(log), asked(log)
    forged = {"token": other.token} if wrong == "token" else {"request": "0" * 32}
    before = everything(log)
    with pytest.raises(Refused, match="reply_not_asked"):
        feedback.take(log, reply(made, **forged), at(), sealed=True)
    assert everything(log) == before


def test_tokens_are_compared_in_constant_time(log, monkeypatch):
    compared = []
    monkeypatch.setattr(
        feedback.hmac, "compare_digest", lambda *pair: compared.append(pair) or pair[0] == pair[1]
    )
    made = asked(log)
    feedback.take(log, reply(made), at(), sealed=True)
    assert compared == [(made.token, made.token)]


def test_an_answer_expires_by_the_day_of_the_log(log):
    made = asked(log)
    late = reply(made, written_at="2026-02-09T12:00:00Z")
    with pytest.raises(Refused, match="reply_expired") as caught:
        feedback.take(log, late, at(made.expires_on + DAY), sealed=True)
    assert caught.value.params["day"] == made.expires_on
    assert feedback.take(log, late, at(made.expires_on), sealed=True).state == "answered"


@pytest.mark.parametrize(
    "ratings", [{}, {"D1": 1}, {"D1": 1, "U1": 1}, {"D1": 1, "D4": 1, "D5": 1}]
)
def test_an_answer_to_other_questions_is_refused(log, ratings):
    made = asked(log)
    with pytest.raises(Refused, match="reply_other_questions"):
        feedback.take(log, reply(made, ratings=ratings), at(), sealed=True)
    assert stored.request(log, made.id).state == "open"


def test_an_answer_to_a_question_called_off_is_refused(log):
    made = asked(log)
    feedback.cancel(log, made.id, at())
    with pytest.raises(Refused, match="reply_not_awaited"):
        feedback.take(log, reply(made), at(), sealed=True)
    with pytest.raises(Refused, match="request_settled"):
        feedback.cancel(log, made.id, at())


def test_an_answered_question_cannot_be_called_off(log):
    done = taken(log)
    with pytest.raises(Refused, match="request_settled"):
        feedback.cancel(log, done.id, at())


@pytest.mark.parametrize("ratings", [{}, dict.fromkeys(FOCUS)])
def test_a_wish_to_talk_leaves_no_content(log, ratings):
    made = asked(log)
    done = feedback.take(log, talk(made, ratings=ratings), at(), sealed=True)
    assert done.state == "talked"
    assert stored.reply(log, made.id) is None
    assert stored.ratings(log, made.id, "observer") == {}


def test_two_programs_taking_the_same_answer_in_at_once_keep_one(log):
    answer = reply(asked(log))
    start = threading.Barrier(2)
    said: list[str] = []

    def take() -> None:
        with open_log(log.path) as own:
            start.wait()
            try:
                feedback.take(own, answer, at(), sealed=True)
                said.append("taken")
            except Refused as refusal:
                said.append(refusal.code)

    both = [threading.Thread(target=take) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(said) == ["reply_known", "taken"]
    assert log.one("select count(*) from replies") == (1,)
    assert log.one("select count(*) from ratings") == (2,)


# Thanking


def test_the_leader_thanks_once_and_that_is_all(log):
    done = taken(log, OWN)
    feedback.thank(log, done.id, "Thank you – I take with me to wait.", at())
    with pytest.raises(Refused, match="thanked_already"):
        feedback.thank(log, done.id, "But you see …", at())
    kept = stored.reply(log, done.id)
    assert (kept.thanks, kept.thanked_on) == ("Thank you – I take with me to wait.", TODAY)


def test_there_is_no_thanking_for_what_is_still_hidden(log):
    done = taken(log)
    with pytest.raises(Refused, match="reply_locked"):
        feedback.thank(log, done.id, "Thank you", at())
    with pytest.raises(Refused, match="reply_locked"):
        feedback.thank(log, asked(log).id, "Thank you", at())
    feedback.thank(log, done.id, "Thank you", at(TODAY + 7 * DAY))


@pytest.mark.parametrize(("text", "code"), [(" ", "required"), ("x" * 2001, "text_too_long")])
def test_thanks_are_words(log, text, code):
    done = taken(log, OWN)
    with pytest.raises(InvalidEntry, match=code):
        feedback.thank(log, done.id, text, at())


# Logs that are not to be written


@pytest.mark.parametrize("reason", ["log_read_only", "log_newer"])
def test_a_log_for_reading_only_takes_nothing_in(log, reason):
    made = asked(log)
    log.read_only = reason
    before = everything(log)
    for change in (
        lambda: feedback.take(log, reply(made), at(), sealed=True),
        lambda: feedback.rate_self(log, made.id, OWN, at()),
        lambda: feedback.withdraw(log, CODE, at()),
        lambda: feedback.add_observer(log, Observer(name="Ann", relation="peer"), at()),
        lambda: asked(log),
    ):
        with pytest.raises(StoreError, match=reason):
            change()
    assert everything(log) == before


def test_a_request_is_read_as_it_was_made(log):
    made = asked(log, title="Träff", minutes=60, lang="en", way="text")
    assert stored.request(log, made.id) == made == stored.requests(log)[0]
    assert isinstance(made.request, Request)
    assert stored.observer_named(log, "JOHAN").id == made.request.observer_id
    with pytest.raises(NotFound, match="observer_not_found"):
        stored.observer_named(log, "Nobody")
    with pytest.raises(NotFound, match="request_not_found"):
        stored.request(log, "none")
