"""What observers and colleagues said, as far as they and the leader let a coach see it (F.3)."""

from datetime import date

from leadercoach.coaching import package as wire
from leadercoach.coaching.consent import Consent
from leadercoach.content import behaviour
from leadercoach.feedback.request import is_unlocked
from leadercoach.profile.facts import Span
from leadercoach.profile.observed import closed_rounds
from leadercoach.sharing.masks import Masks
from leadercoach.store import feedback, pulses
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedReply, SavedRequest


def observer_lines(
    log: Log, consent: Consent, last: date, today: date, masks: Masks
) -> tuple[wire.ObserverPart, ...]:
    """Open replies to questions about the points shown, from observers who have said yes."""
    if not consent.observers:
        return ()
    lines: dict[str, list[wire.SeenPart]] = {}
    replies = feedback.replies(log)
    own, seen = feedback.all_ratings(log, "self"), feedback.all_ratings(log, "observer")
    for request in reversed(feedback.requests(log)):
        reply = replies.get(request.id)
        if reply is None or not _may(request, reply, consent, last, today):
            continue
        items = [i for i in request.request.focus if behaviour(i).point in consent.points]
        ratings = (own.get(request.id, {}), seen.get(request.id, {}))
        line = _line(request, reply, masks, *({i: r.get(i) for i in items} for r in ratings))
        lines.setdefault(request.request.observer_id, []).append(line)
    return tuple(
        wire.ObserverPart(name=known.observer.name, form=form, lines=tuple(lines[known.id]))
        for form, known in enumerate(feedback.observers(log))
        if known.id in lines
    )


def closed_pulses(log: Log, consent: Consent, last: date) -> tuple[wire.RoundPart, ...]:
    """Rounds closed in the period, about a point that is shown, with five answers or more."""
    if not consent.pulse:
        return ()
    shown = {each.id for each in closed_rounds(log, Span(consent.first_day, last))}
    parts = []
    for known in pulses.rounds(log):
        counts = pulses.counts(log, known.id) if known.id in shown else None
        if counts and known.closed_on and behaviour(known.focus).point in consent.points:
            parts.append(
                wire.RoundPart(
                    focus=known.focus,
                    opened_on=known.opened_on,
                    closed_on=known.closed_on,
                    asked=known.asked,
                    counts=counts,
                )
            )
    return tuple(parts)


def _may(
    request: SavedRequest, reply: SavedReply, consent: Consent, last: date, today: date
) -> bool:
    day = request.request.occurred_on
    about = any(behaviour(item).point in consent.points for item in request.request.focus)
    within = consent.first_day <= day <= last and reply.received_on <= last
    open_ = is_unlocked(reply.received_on, today, self_rated=request.self_rated)
    return reply.coach and about and within and open_


def _line(
    request: SavedRequest,
    reply: SavedReply,
    masks: Masks,
    own: dict[str, int | None],
    ratings: dict[str, int | None],
) -> wire.SeenPart:
    line = wire.SeenPart(
        on=request.request.occurred_on,
        occasion=request.request.occasion,
        received_on=reply.received_on,
        seen=reply.seen,  # type: ignore[arg-type]
        saw=reply.saw,
        led_to=reply.led_to,
        next_time=reply.next_time,
        own=own,
        ratings=ratings,
    )
    return masks.whole(line)
