"""The profile once more, the slow and plain way, from the specification alone (E.2).

Everything is read from all records in Python; nothing of leadercoach.measures or
leadercoach.profile is used.
"""

from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import Any

from lives import Life
from naive_habits import begins, chunks, of_a_kind, series, workdays

from leadercoach.content import POINTS
from leadercoach.log.entries import Record
from leadercoach.log.weeks import Week, span
from leadercoach.store.entries import all_records


def records(life: Life, today: date) -> list[Record]:
    """What has happened by a day, and is not in the bin."""
    saved = [r for r in all_records(life.log) if r.deleted_at is None]
    return sorted(
        (r for r in saved if r.entry.occurred_on <= today),
        key=lambda r: (r.entry.occurred_on, r.created_at, r.id),
    )


def period(life: Life, today: date, count: int | None) -> tuple[list[Week], date]:
    """The last active whole weeks, and the first day looked at."""
    every = list(span(begins(life), Week.of(today)))
    whole = [
        week
        for week in every
        if workdays(life, week) and not (week == every[-1] and today < week.friday)
    ]
    chosen = whole or [every[-1]]
    chosen = chosen if count is None else chosen[-count:]
    first = chosen[0].monday
    if count is None:
        saved = [r for r in all_records(life.log) if r.deleted_at is None]
        first = min([first, *(r.entry.occurred_on for r in saved)])
    return chosen, first


def indices(life: Life, today: date, count: int | None) -> dict[str, Any]:
    """Every index that is a share as (k, n), by point and name, and the further numbers."""
    weeks, first = period(life, today, count)
    seen = records(life, today)
    inside = [r for r in seen if r.entry.occurred_on >= first]
    by_point = {point: [r for r in inside if r.entry.point == point] for point in POINTS}
    found: dict[str, Any] = {}
    for point in POINTS:
        found |= _common(life, point, by_point[point], weeks, today)
    found |= _dialogue(life, [r.entry for r in by_point["dialogue"]])
    found |= _upward(life, by_point["upward"], first, today)
    found |= _delegation(life, [r.entry for r in by_point["delegation"]], today)
    found |= _failure([r.entry for r in by_point["failure"]], seen, first, today)
    return found


def _common(
    life: Life, point: str, rows: list[Record], weeks: list[Week], today: date
) -> dict[str, Any]:
    inside = [
        chunk
        for chunk in chunks(series(life, point, today))
        if weeks[0] <= chunk.weeks[0].week and chunk.weeks[-1].week <= weeks[-1]
    ]
    closed = [chunk for chunk in of_a_kind(inside) if chunk.closed]
    met = sum(chunk.share == 1 for chunk in closed)
    found: dict[str, Any] = {(point, "TA"): (met, len(closed))}
    for nth in (1, 2, 3):
        answers = [getattr(r.entry.markers, f"m{nth}") for r in rows]
        given = [answer for answer in answers if answer is not None]
        found[point, f"QM{nth}"] = (sum(given), len(given))
    return found


def _dialogue(life: Life, entries: list[Any]) -> dict[str, Any]:
    met = {person for entry in entries for person in entry.people}
    size = life.team_size
    if size is None or not life.team or len(life.team) > size:
        return {"people": len(met), "RE": None}
    return {"people": len(met), "RE": (len(met & life.team), size)}


def _upward(life: Life, rows: list[Record], first: date, today: date) -> dict[str, Any]:
    every = {r.id: r for r in all_records(life.log)}
    needs = [r for r in every.values() if r.entry.point == "upward" and r.entry.has_need]
    chains: dict[str, list[Record]] = {}
    for record in needs:
        root = record.id
        while getattr(every[root].entry, "repeat_of", None):
            root = every[root].entry.repeat_of
        if record.deleted_at is None and record.entry.occurred_on <= today:
            chains.setdefault(root, []).append(record)
    k = n = young = agreed = told = answered = 0
    waits: list[tuple[int, bool]] = []
    for chain in chains.values():
        raised = min(r.entry.occurred_on for r in chain)
        if raised < first:
            continue
        known = [r.entry for r in chain if r.entry.response not in (None, "none")]
        known = [e for e in known if e.response_on is None or e.response_on <= today]
        back = [r.entry.reported_back_on for r in chain]
        answered += bool(known)
        told += bool(known) and any(day is not None and day <= today for day in back)
        days = [e.response_on for e in known if e.response_on is not None]
        if days:
            waits.append(((min(days) - raised).days, True))
        elif not known:
            waits.append(((today - raised).days, False))
        in_turn = sorted(chain, key=lambda r: (r.entry.occurred_on, r.id))
        dues = [r.entry.answer_due for r in in_turn if r.entry.answer_due is not None]
        if dues and today <= dues[-1]:
            agreed += 1
        elif not dues and (today - raised).days < 14:
            young += 1
        else:
            n += 1
            k += bool(known)
    good = sum(r.entry.content in ("good", "both") for r in rows)
    return {
        "UA": (k, n), "UB": (told, answered), "young": young,
        "agreed": agreed, "days": _median(waits), "waits": waits,
        "NB": (sum(r.entry.content in ("need", "both") for r in rows), good),
    }  # fmt: skip


def _median(waits: list[tuple[int, bool]]) -> int | None:
    """Kaplan–Meier, day by day; none unless half have ended, nor of fewer than three (E.1)."""
    if len(waits) < 3 or 2 * sum(ended for _, ended in waits) < len(waits):
        return None
    left = Fraction(1)
    for day in range(max(length for length, _ in waits) + 1):
        at_risk = sum(length >= day for length, _ in waits)
        left *= 1 - Fraction(waits.count((day, True)), at_risk)
        if left <= Fraction(1, 2):
            return day
    return None


def _delegation(life: Life, entries: list[Any], today: date) -> dict[str, Any]:
    sample = [e for e in entries if e.origin == "sample"]
    heard = [e.involved_before for e in sample if e.involved_before != "na"]
    handed = [e for e in entries if e.level >= 4]
    deep = [e for e in handed if any(_legs(e))]
    known = [e for e in entries if e.reviewed_on is None or e.reviewed_on <= today]
    reviewed = [e for e in known if e.level >= 4 and e.outcome not in (None, "open")]
    check_ins = [e.check_in_kept for e in known if e.check_in_kept is not None]
    levels = [(e.level, _agreed(life, e)) for e in entries]
    agreed = [(level, least) for level, least in levels if least is not None]
    return {
        "DS": (sum(e.level >= 5 for e in sample), len(sample)),
        "KS": (sum(e.level <= 2 for e in sample), len(sample)),
        "LT": median([e.level for e in sample]) if len(sample) >= 5 else None,
        "AL": (sum(level >= least for level, least in agreed), len(agreed)),
        "IB": (heard.count("all"), len(heard)),
        "some": (len(heard) - heard.count("no"), len(heard)),
        "na": len(sample) - len(heard),
        "HC": (sum(all(_legs(e)) for e in deep), len(deep)),
        "TB": (sum(e.outcome == "taken_back" for e in reviewed), len(reviewed)),
        "returned": sum(e.outcome == "returned_by_receiver" for e in reviewed),
        "open": len(handed) - len(reviewed),
        "CK": (check_ins.count("yes"), len(check_ins)),
    }


def _legs(entry: Any) -> tuple[bool, ...]:
    support = bool(entry.support or entry.support_note)
    check_in = bool(entry.check_in or entry.check_in_every)
    return bool(entry.mandate), bool(entry.responsibility), support, check_in


def _agreed(life: Life, entry: Any) -> int | None:
    rows = life.log.rows(
        "select l.from_day, l.level from area_levels l join areas a on a.id = l.area_id"
        " where a.name = ? order by l.from_day, l.created_at, l.id",
        (entry.area,),
    )
    before = [level for day, level in rows if day <= entry.occurred_on.isoformat()]
    return before[-1] if before else None


def _failure(entries: list[Any], seen: list[Record], first: date, today: date) -> dict[str, Any]:
    soon = old = pending = closed = 0
    lags: list[tuple[int, bool]] = []
    reactions = []
    for entry in entries:
        told = [s.on for s in entry.shares if s.direction != "coach" and s.on <= today]
        lag = (min(told) - entry.occurred_on).days if told else None
        if any(s.on <= today for s in entry.shares) or not entry.shares:
            reactions.append(entry.reaction)
        if entry.not_shareable and lag is None:
            closed += 1
            continue
        lags.append(((today - entry.occurred_on).days, False) if lag is None else (lag, True))
        if today - entry.occurred_on >= timedelta(days=14):
            old += 1
            soon += lag is not None and lag <= 14
        else:
            pending += lag is None
    noted = [reaction for reaction in reactions if reaction is not None]
    ways = [
        share.direction
        for record in seen
        if record.entry.point == "failure"
        for share in record.entry.shares
        if first <= share.on <= today
    ]
    return {
        "FS": (soon, old), "pending": pending, "closed": closed, "lags": lags,
        "FL": _median(lags),
        "FR": (noted.count("others_told_theirs"), len(noted)),
        "FD": {way: ways.count(way) for way in ("down", "side", "up", "out", "coach")},
    }  # fmt: skip
