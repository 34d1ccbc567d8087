"""Taking an answer back: by the code alone, told by telephone, or by a sealed withdrawal (C.1)."""

import hmac

from leadercoach.errors import NotFound, Refused
from leadercoach.feedback.reply import Withdrawal, code_hash
from leadercoach.moment import Moment
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedRequest, request_of
from leadercoach.store.pulses import SavedRound
from leadercoach.usecases import feedback, pulses


def by_code(log: Log, code: str, at: Moment) -> SavedRequest | SavedRound:
    """Give back the answer with this code. NotFound if there is none, Refused if it is too late."""
    try:
        return feedback.withdraw(log, code, at)
    except NotFound:
        return pulses.withdraw(log, code)


def take(log: Log, answer: Withdrawal, at: Moment) -> SavedRequest | SavedRound:
    """Honour a withdrawal that came as a file; one that comes before its answer keeps that out."""
    if not hmac.compare_digest(code_hash(answer.code), answer.withdraw):
        raise Refused("reply_wrong")
    if request_of(log, answer.request):
        return feedback.take_back(log, answer, at)
    return pulses.take_back(log, answer)
