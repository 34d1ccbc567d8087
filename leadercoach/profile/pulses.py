"""Pulse rounds that are closed, as far as they may be seen (C.5)."""

from datetime import date
from typing import NamedTuple

from leadercoach.measures.pulse import Pulse, pulse
from leadercoach.profile.facts import Span
from leadercoach.store import pulses as stored
from leadercoach.store.engine import Log


class ClosedRound(NamedTuple):
    """A round about one behaviour; `followed_up` counts the answers no, once, several."""

    id: str
    focus: str
    closed_on: date
    pulse: Pulse
    followed_up: dict[str, int]


def closed_rounds(log: Log, days: Span) -> tuple[ClosedRound, ...]:
    """The rounds closed on some days, oldest first; those with too few answers are left out.

    An open round stays silent: whoever takes in a sixth answer would see what it added to five.
    """
    found = []
    for known in reversed(stored.rounds(log)):
        if known.closed_on is None or not days.first <= known.closed_on <= days.last:
            continue
        counts = stored.counts(log, known.id) or {}
        steps = counts.get(stored.CHANGE, {})
        made = pulse({None if step == "none" else int(step): n for step, n in steps.items()})
        if made is not None:
            answers = counts[stored.FOLLOWED_UP]
            found.append(ClosedRound(known.id, known.focus, known.closed_on, made, answers))
    return tuple(sorted(found, key=lambda each: each.closed_on))
