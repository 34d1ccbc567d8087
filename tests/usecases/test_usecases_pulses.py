"""Pulse rounds: nothing below five, nothing while answers still come, nothing raw afterwards."""

import threading
from collections import Counter
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from replies import answered, free_tokens, pulse, pulse_reply
from samples import TODAY, at

from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.store import pulses as stored
from leadercoach.store.engine import create_log, open_log
from leadercoach.usecases import pulses

DAY = timedelta(days=1)


def seen(log, round_id) -> tuple:
    """All a leader can see of the answers of a round."""
    return stored.counts(log, round_id), stored.ideas(log, round_id)


NOTHING: tuple = (None, [])


def test_a_round_asks_five_or_more(log):
    for count in (0, 4, 201):
        with pytest.raises(InvalidEntry, match="pulse_count"):
            pulse(log, count)
    with pytest.raises(InvalidEntry, match="bad_value"):
        pulses.open_round(log, "X1", "sv", 5, at())
    made = pulse(log, 5)
    assert (made.asked, made.closes_on, made.closed_on) == (5, TODAY + 14 * DAY, None)
    assert stored.rounds(log) == [made]


@pytest.mark.parametrize("answers", range(5))
@pytest.mark.parametrize("finish", ["run", "end", "close"])
def test_below_five_answers_nothing_is_seen_or_kept(log, answers, finish):
    made = pulse(log)
    answered(log, made, *[2] * answers, idea="Fika")
    said: list[str] = []
    if finish == "end":
        pulses.end(log, made.id)
    elif finish == "close":
        said = pulses.close(log, made.id, at())
        assert log.rows("select * from pulse_counts") == []
    assert (seen(log, made.id), said) == (NOTHING, [])


def test_a_running_round_tells_only_how_many_have_answered(log):
    made = pulse(log, 8)
    for number in range(1, 9):
        answered(log, made, 3, idea=f"Idea {number}")
        assert (stored.received(log, made.id), seen(log, made.id)) == (number, NOTHING)


def test_an_ended_round_shows_what_five_have_said(log):
    made = pulse(log)
    for change, idea in ((3, "Ö"), (-1, "b"), (3, ""), (None, "A"), (0, "c")):
        answered(log, made, change, idea=idea)
    pulses.end(log, made.id)
    counts, ideas = seen(log, made.id)
    assert counts == {
        "change": {"3": 2, "-1": 1, "none": 1, "0": 1},
        "followed_up": {"once": 5},
    }
    assert ideas == ["A", "b", "c", "Ö"]


def test_ideas_do_not_stand_in_the_order_they_came(log):
    made = pulse(log)
    for idea in ("5", "3", "1", "4", "2"):
        answered(log, made, 1, idea=idea)
    pulses.end(log, made.id)
    assert stored.ideas(log, made.id) == ["1", "2", "3", "4", "5"]


def test_closing_keeps_the_counts_and_deletes_every_answer(log):
    made = pulse(log)
    answered(log, made, 1, 1, 2, 2, 3, idea="Zebrafinken")
    assert pulses.close(log, made.id, at()) == ["Zebrafinken"] * 5
    assert seen(log, made.id) == (
        {"change": {"1": 2, "2": 2, "3": 1}, "followed_up": {"once": 5}},
        [],
    )
    assert stored.get_round(log, made.id).closed_on == TODAY
    for table in ("pulse_answers", "pulse_tokens"):
        assert log.rows(f"select * from {table}") == []
    assert b"Zebrafinken" not in log.path.read_bytes()


def test_a_round_is_closed_once(log):
    made = pulse(log)
    pulses.close(log, made.id, at())
    for again in (lambda: pulses.close(log, made.id, at()), lambda: pulses.end(log, made.id)):
        with pytest.raises(Refused, match="pulse_closed"):
            again()
    with pytest.raises(NotFound, match="pulse_not_found"):
        pulses.close(log, "none", at())


def test_a_token_answers_once(log):
    made = pulse(log)
    token = free_tokens(log, made)[0]
    pulses.take(log, pulse_reply(made, token), at())
    with pytest.raises(Refused, match="reply_known"):
        pulses.take(log, pulse_reply(made, token), at())
    assert stored.received(log, made.id) == 1


def test_one_answer_cannot_come_with_two_tokens(log):
    made = pulse(log)
    first, second = free_tokens(log, made)[:2]
    answer = pulse_reply(made, first)
    pulses.take(log, answer, at())
    with pytest.raises(Refused, match="reply_known"):
        pulses.take(log, pulse_reply(made, second, reply=answer.reply), at())
    assert second in free_tokens(log, made)


def test_nothing_ties_an_answer_to_its_token_or_its_time(log):
    made = pulse(log)
    token = free_tokens(log, made)[0]
    pulses.take(log, pulse_reply(made, token), at())
    (row,) = log.rows("select * from pulse_answers")
    assert token not in row
    columns = {name for _, name, *_ in log.rows("pragma table_info(pulse_answers)")}
    assert columns == {"reply_id", "round_id", "change", "followed_up", "idea", "withdraw"}


def test_the_rows_of_a_running_round_lie_in_no_order_of_time(log):
    made = pulse(log, 30)
    came = [pulse_reply(made, token) for token in free_tokens(log, made)]
    for answer in came:
        pulses.take(log, answer, at())
    lie = [row[0] for row in log.rows("select reply_id from pulse_answers")]
    assert lie == sorted(answer.reply for answer in came)
    with pytest.raises(Refused):
        log.rows("select rowid from pulse_answers")


@pytest.mark.parametrize("wrong", ["request", "token", "other round"])
def test_an_answer_nobody_asked_for_is_refused(log, wrong):
    made, other = pulse(log), pulse(log)
    token = free_tokens(log, other if wrong == "other round" else made)[0]
    answer = pulse_reply(made, token)
    if wrong == "token":
        answer = msgspec.structs.replace(answer, token="0" * 48)
    elif wrong == "request":
        answer = msgspec.structs.replace(answer, request="0" * 32)
    with pytest.raises(Refused, match="reply_not_asked"):
        pulses.take(log, answer, at())
    assert stored.received(log, made.id) == 0


def test_tokens_are_compared_in_constant_time(log, monkeypatch):
    compared = []
    monkeypatch.setattr(
        pulses.hmac, "compare_digest", lambda *pair: compared.append(pair) or pair[0] == pair[1]
    )
    made = pulse(log)
    token = free_tokens(log, made)[0]
    pulses.take(log, pulse_reply(made, token), at())
    assert len(compared) == made.asked


def test_an_answer_expires_by_the_day_of_the_log(log):
    made = pulse(log)
    answer = pulse_reply(made, free_tokens(log, made)[0])
    with pytest.raises(Refused, match="reply_expired"):
        pulses.take(log, answer, at(made.closes_on + DAY))
    pulses.take(log, answer, at(made.closes_on))


@pytest.mark.parametrize("finish", ["end", "close"])
def test_a_finished_round_takes_no_more_answers(log, finish):
    made = pulse(log)
    used, free = free_tokens(log, made)[:2]
    pulses.take(log, pulse_reply(made, used), at())
    if finish == "end":
        pulses.end(log, made.id)
    else:
        pulses.close(log, made.id, at())
    for token in (used, free):
        with pytest.raises(Refused, match="pulse_ended"):
            pulses.take(log, pulse_reply(made, token), at())


def test_two_programs_taking_the_same_answer_in_at_once_keep_one(log):
    made = pulse(log)
    answer = pulse_reply(made, free_tokens(log, made)[0])
    start = threading.Barrier(2)
    said: list[str] = []

    def take() -> None:
        with open_log(log.path) as own:
            start.wait()
            try:
                pulses.take(own, answer, at())
                said.append("taken")
            except Refused as refusal:
                said.append(refusal.code)

    both = [threading.Thread(target=take) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(said) == ["reply_known", "taken"]
    assert stored.received(log, made.id) == 1


@given(some.lists(some.sampled_from([-3, -1, 0, 2, None]), max_size=12))
@settings(max_examples=30, deadline=None)
def test_counts_are_those_of_five_or_more_answers_or_none(tmp_path_factory, changes):
    with create_log(tmp_path_factory.mktemp("pulse") / "log.lc") as log:
        made = pulse(log, 12)
        answered(log, made, *changes)
        pulses.end(log, made.id)
        ended = stored.counts(log, made.id)
        pulses.close(log, made.id, at())
        assert stored.counts(log, made.id) == ended
        steps = Counter("none" if change is None else str(change) for change in changes)
        assert (ended or {}).get("change") == (dict(steps) if len(changes) >= 5 else None)
