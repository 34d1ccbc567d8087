"""Pulse rounds: raw answers live until the round is closed, counts stay from five answers on.

While answers can still come, nothing of a round can be read but how many there are: seen before and
after an answer is taken in, the counts would tell what that one colleague said.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from leadercoach.errors import NotFound, Refused
from leadercoach.feedback.reply import PulseReply
from leadercoach.moment import Moment
from leadercoach.store import records
from leadercoach.store.engine import Log, Row
from leadercoach.store.rows import fields_of, insert
from leadercoach.store.written import as_written

ENOUGH = 5  # below, nothing is shown or kept (C.5)
CHANGE, FOLLOWED_UP = "change", "followed_up"


class SavedRound(NamedTuple):
    """A round of questions about one behaviour; `asked` is how many forms were made."""

    id: str
    rid: str
    focus: str
    lang: str
    opened_on: date
    closes_on: date
    closed_on: date | None
    asked: int


def open_round(
    log: Log, rid: str, focus: str, lang: str, closes_on: date, tokens: Sequence[str], at: Moment
) -> str:
    new = log.new_id(at.now)
    insert(
        log,
        records.PULSE_ROUNDS,
        id=new,
        rid=rid,
        focus=focus,
        lang=lang,
        opened_on=at.today,
        closes_on=closes_on,
        asked=len(tokens),
        created_at=at.stamp,
    )
    for token in tokens:
        insert(log, records.PULSE_TOKENS, round_id=new, token=token, used=False)
    return new


@as_written
def rounds(log: Log) -> list[SavedRound]:
    """All rounds, the latest first."""
    return [_round(row) for row in log.rows(f"{_ROUNDS} order by opened_on desc, id desc")]


@as_written
def round_of(log: Log, rid: str) -> SavedRound | None:
    """The round an answer names."""
    row = log.one(f"{_ROUNDS} where rid = ?", (rid,))
    return _round(row) if row else None


@as_written
def get_round(log: Log, round_id: str) -> SavedRound:
    row = log.one(f"{_ROUNDS} where id = ?", (round_id,))
    if row is None:
        raise NotFound("pulse_not_found")
    return _round(row)


def tokens(log: Log, round_id: str) -> list[tuple[str, bool]]:
    """The tokens of a round and whether each has been used. Nobody's name stands beside them."""
    rows = log.rows("select token, used from pulse_tokens where round_id = ?", (round_id,))
    return [(token, bool(used)) for token, used in rows]


def add_answer(log: Log, round_id: str, answer: PulseReply) -> None:
    """Keep a raw answer and use up its token, which is then no longer tied to it."""
    if log.one("select 1 from pulse_answers where reply_id = ?", (answer.reply,)):
        raise Refused("reply_known")
    use_token(log, round_id, answer.token)
    said = fields_of(records.PULSE_ANSWERS, answer)
    insert(log, records.PULSE_ANSWERS, reply_id=answer.reply, round_id=round_id, **said)


def use_token(log: Log, round_id: str, token: str) -> None:
    """Let nobody answer with this token any more. Refused if somebody has."""
    changed = log.write(
        "update pulse_tokens set used = 1 where round_id = ? and token = ? and used = 0",
        (round_id, token),
    )
    if changed != 1:
        raise Refused("reply_known")


def received(log: Log, round_id: str) -> int:
    """How many answers have come in."""
    row = log.one("select count(*) from pulse_answers where round_id = ?", (round_id,))
    return int(row[0]) if row else 0


def ended(log: Log, round_id: str) -> bool:
    """Whether no more answers can come: the tokens are gone."""
    return log.one("select 1 from pulse_tokens where round_id = ? limit 1", (round_id,)) is None


def end_round(log: Log, round_id: str) -> None:
    """Let no more answers come, so that what has come in can be read."""
    log.write("delete from pulse_tokens where round_id = ?", (round_id,))


def ideas(log: Log, round_id: str) -> list[str]:
    """Ideas for the future, in alphabetical order so that none tells when it came; none before
    the round has ended, nor below five answers, nor once the round is closed."""
    if received(log, round_id) < ENOUGH or not ended(log, round_id):
        return []
    rows = log.rows("select idea from pulse_answers where round_id = ? and idea <> ''", (round_id,))
    return sorted(idea for (idea,) in rows)


def counts(log: Log, round_id: str) -> dict[str, dict[str, int]] | None:
    """Answers by question and step; None below five and before the round has ended. *Cannot say*
    is the step `none`."""
    kept = log.rows(
        "select question, step, times from pulse_counts where round_id = ?", (round_id,)
    )
    if kept:
        found: dict[str, dict[str, int]] = {CHANGE: {}, FOLLOWED_UP: {}}
        for question, step, times in kept:
            found[question][step] = times
        return found
    return _counted(log, round_id) if ended(log, round_id) else None


def close_round(log: Log, round_id: str, at: Moment) -> None:
    """Keep the counts of an ended round if there are five answers or more, and delete every raw
    answer (C.5)."""
    for question, steps in (_counted(log, round_id) or {}).items():
        for step, times in steps.items():
            counted = {"question": question, "step": step, "times": times}
            insert(log, records.PULSE_COUNTS, round_id=round_id, **counted)
    log.write("delete from pulse_answers where round_id = ?", (round_id,))
    log.write(
        "update pulse_rounds set closed_on = ? where id = ? and closed_on is null",
        (at.today.isoformat(), round_id),
    )


def withdraw_answer(log: Log, round_id: str, withdraw: str) -> bool:
    """Remove the raw answer taken back with the code of this hash; whether there was one."""
    return bool(
        log.write(
            "delete from pulse_answers where round_id = ? and withdraw = ?", (round_id, withdraw)
        )
    )


_ROUNDS = "select id, rid, focus, lang, opened_on, closes_on, closed_on, asked from pulse_rounds"


def _counted(log: Log, round_id: str) -> dict[str, dict[str, int]] | None:
    rows = log.rows("select change, followed_up from pulse_answers where round_id = ?", (round_id,))
    if len(rows) < ENOUGH:
        return None
    changes = Counter("none" if change is None else str(change) for change, _ in rows)
    followed = Counter(answer for _, answer in rows)
    return {CHANGE: dict(changes), FOLLOWED_UP: dict(followed)}


def _round(row: Row) -> SavedRound:
    round_id, rid, focus, lang, opened_on, closes_on, closed_on, asked = row
    return SavedRound(
        round_id,
        rid,
        focus,
        lang,
        date.fromisoformat(opened_on),
        date.fromisoformat(closes_on),
        date.fromisoformat(closed_on) if closed_on else None,
        asked,
    )
