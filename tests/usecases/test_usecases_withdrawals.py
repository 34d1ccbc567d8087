"""Taking an answer back: for a day, without a trace of it, and also before it has come."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from replies import (
    CODE,
    OWN,
    WORDS,
    answered,
    asked,
    free_tokens,
    pulse,
    pulse_reply,
    reply,
    taken,
    withdrawal,
)
from samples import TODAY, at

from leadercoach.errors import NotFound, Refused
from leadercoach.feedback.reply import code_hash
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import pulses as rounds
from leadercoach.usecases import feedback, pulses, withdrawals

DAY = timedelta(days=1)
TABLES = "select name from sqlite_master where type = 'table' and name not like 'search%'"
OTHER = code_hash("22222-22222")


def after(**gone: float) -> Moment:
    """Some time after noon of the day."""
    now = at().now + timedelta(**gone)
    return Moment(now.date(), now)


def rows(log) -> str:
    """Every row of every table, as text."""
    return repr([log.rows(f"select * from {name}") for (name,) in log.rows(TABLES)])


def raw(log) -> bytes:
    """Every byte of the log's files."""
    return b"".join(
        path.read_bytes() for path in (log.path, Path(f"{log.path}-wal")) if path.exists()
    )


@pytest.mark.parametrize("code", [CODE, "7k2mp-x9qrt", " 7K2MPX9QRT\n", "7K2MP – X9QRT"])
def test_the_code_is_known_however_it_is_told(log, code):
    done = taken(log)
    assert withdrawals.by_code(log, code, at()).state == "withdrawn"
    assert stored.reply(log, done.id) is None


def test_nothing_of_a_reply_taken_back_stays_in_the_tables(log):
    done = taken(log, OWN)
    feedback.thank(log, done.id, "Thank you for the waiting", at())
    reply_id = stored.reply(log, done.id).reply_id
    withdrawals.by_code(log, CODE, at())
    left = rows(log)
    for gone in (*WORDS.values(), "Thank you", reply_id, code_hash(CODE)):
        assert gone not in left
    assert stored.ratings(log, done.id, "observer") == {}
    assert stored.ratings(log, done.id, "self") == OWN
    assert log.rows("select on_day from withdrawals") == [("2026-02-09",)]


def test_not_one_byte_of_a_reply_taken_back_stays_in_the_files(log):
    taken(log, saw="Zebrafinken " * 40, led_to="Zebrafinken", next_time="Zebrafinken")
    log.scrub()
    assert b"Zebrafinken" in raw(log)
    withdrawals.by_code(log, CODE, at())
    assert b"Zebrafinken" not in raw(log)
    assert code_hash(CODE).encode() not in raw(log)


def test_what_others_wrote_stays(log):
    kept = taken(log, withdraw=OTHER)
    taken(log)
    withdrawals.by_code(log, CODE, at())
    assert stored.reply(log, kept.id).saw == WORDS["saw"]
    assert stored.request(log, kept.id).state == "answered"


def test_an_answer_can_be_taken_back_for_a_day(log):
    done = taken(log)
    with pytest.raises(Refused, match="withdraw_late"):
        withdrawals.by_code(log, CODE, after(hours=24, seconds=1))
    assert stored.reply(log, done.id)
    assert withdrawals.by_code(log, CODE, after(hours=24)).state == "withdrawn"


@pytest.mark.parametrize("code", ["", "22222-22222", code_hash(CODE)])
def test_a_wrong_code_takes_nothing_back(log, code):
    taken(log)
    before = rows(log)
    with pytest.raises(NotFound, match="withdraw_unknown"):
        withdrawals.by_code(log, code, at())
    assert rows(log) == before


def test_an_answer_taken_back_is_not_taken_in_again(log):
    made = asked(log)
    answer = reply(made)
    feedback.take(log, answer, at(), sealed=True)
    withdrawals.by_code(log, CODE, at())
    with pytest.raises(Refused, match="reply_withdrawn"):
        feedback.take(log, answer, at(), sealed=True)
    assert WORDS["saw"] not in rows(log)


def test_a_sealed_withdrawal_takes_its_answer_back(log):
    done = taken(log)
    assert withdrawals.take(log, withdrawal(done, done.token), at()).state == "withdrawn"
    assert WORDS["saw"] not in rows(log)
    assert withdrawals.take(log, withdrawal(done, done.token), at()).state == "withdrawn"


def test_a_sealed_withdrawal_before_its_answer_keeps_that_out(log):
    made = asked(log, OWN)
    assert withdrawals.take(log, withdrawal(made, made.token), at()).state == "withdrawn"
    with pytest.raises(Refused, match="reply_withdrawn"):
        feedback.take(log, reply(made), at(), sealed=True)
    assert stored.ratings(log, made.id, "self") == OWN


def test_a_sealed_withdrawal_comes_too_late_as_well(log):
    done = taken(log)
    with pytest.raises(Refused, match="withdraw_late"):
        withdrawals.take(log, withdrawal(done, done.token), after(hours=25))
    assert stored.reply(log, done.id)


@pytest.mark.parametrize(
    ("forged", "code"),
    [
        ({"token": "0" * 48}, "reply_not_asked"),
        ({"request": "0" * 32}, "reply_not_asked"),
        ({"withdraw": OTHER}, "reply_wrong"),
        ({"withdraw": OTHER, "code": "22222-22222"}, "withdraw_unknown"),
    ],
)
def test_a_forged_withdrawal_takes_nothing_back(log, forged, code):
    done = taken(log)
    before = rows(log)
    answer = msgspec.structs.replace(withdrawal(done, done.token), **forged)
    with pytest.raises(Refused, match=code):
        withdrawals.take(log, answer, at())
    assert rows(log) == before


def test_a_question_called_off_or_talked_over_has_nothing_to_take_back(log):
    made = asked(log)
    feedback.cancel(log, made.id, at())
    with pytest.raises(NotFound, match="withdraw_unknown"):
        withdrawals.take(log, withdrawal(made, made.token), at())
    assert stored.request(log, made.id).state == "cancelled"


# A colleague in a pulse


def test_a_pulse_answer_can_be_taken_back_while_the_round_runs(log):
    made = pulse(log)
    answered(log, made, 1, 1, withdraw=OTHER)
    answered(log, made, -3, idea="Zebrafinken")
    assert withdrawals.by_code(log, CODE, at()).id == made.id
    assert rounds.received(log, made.id) == 2
    assert b"Zebrafinken" not in raw(log)


def test_a_pulse_answer_stays_once_others_may_have_read_it(log):
    made = pulse(log)
    answered(log, made, 1, 1, 1, 1, 1)
    token = free_tokens(log, made)[0]
    pulses.end(log, made.id)
    with pytest.raises(NotFound, match="withdraw_unknown"):
        withdrawals.by_code(log, CODE, at())
    with pytest.raises(Refused, match="pulse_ended"):
        withdrawals.take(log, withdrawal(made, token), at())
    assert rounds.received(log, made.id) == 5


def test_a_sealed_withdrawal_takes_a_pulse_answer_back(log):
    made = pulse(log)
    token = free_tokens(log, made)[0]
    pulses.take(log, pulse_reply(made, token), at())
    withdrawals.take(log, withdrawal(made, token), at())
    assert rounds.received(log, made.id) == 0
    with pytest.raises(NotFound, match="withdraw_unknown"):
        withdrawals.take(log, withdrawal(made, token), at())


def test_a_sealed_withdrawal_before_its_pulse_answer_keeps_that_out(log):
    made = pulse(log)
    token = free_tokens(log, made)[0]
    withdrawals.take(log, withdrawal(made, token), at())
    with pytest.raises(Refused, match="reply_known"):
        pulses.take(log, pulse_reply(made, token), at())
    assert rounds.received(log, made.id) == 0


def test_a_code_of_nothing_in_a_pulse_takes_nothing_back(log):
    made = pulse(log)
    answered(log, made, 1, 1, withdraw=OTHER)
    with pytest.raises(NotFound, match="withdraw_unknown"):
        withdrawals.by_code(log, CODE, at())
    assert rounds.received(log, made.id) == 2
    assert withdrawals.by_code(log, "22222-22222", at(TODAY + DAY)).id == made.id
