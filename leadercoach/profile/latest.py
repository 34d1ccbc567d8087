"""When something last happened, so that *not in this period* is never said like *never* (E.1)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from leadercoach.profile.facts import Span
from leadercoach.store.actions import actions
from leadercoach.store.engine import Log
from leadercoach.store.schema import FOLLOWED

Latest = Mapping[str, date | None]
UNKNOWN: Latest = MappingProxyType({})

_DETAILS = {"upward": "upwards", "delegation": "delegations", "failure": "failures"}
_HANDED = """d.level >= 4 and (d.mandate <> '' or d.responsibility <> ''
    or d.support not in ('', '[]') or d.support_note <> '' or d.check_in is not null
    or d.check_in_every is not null or d.read_back is not null or d.come_back_if <> ''
    or d.accepted <> '')"""
_KNOWN = "(d.reviewed_on is null or d.reviewed_on <= :last)"
_KINDS = {  # what an index counts: its point, and which entries of it
    "upward": ("upward", "1"),
    "need": ("upward", "d.content <> 'good' and d.repeat_of is null"),
    "sample": ("delegation", "e.origin = 'sample'"),
    "agreed": (
        "delegation",
        """exists (select 1 from area_levels a
             where a.area_id = d.area_id and a.from_day <= e.occurred_on)""",
    ),
    "handed": ("delegation", _HANDED),
    "reviewed": ("delegation", f"d.level >= 4 and d.outcome <> 'open' and {_KNOWN}"),
    "check_in": ("delegation", f"d.check_in_kept is not null and {_KNOWN}"),
    "failure": ("failure", "1"),
    "reaction": ("failure", "d.reaction is not null"),
}
_TOGETHER = {  # what the details of one point tell without their entries is looked for at once
    ("upward", "need"): "1",
    ("sample",): "1",
    ("agreed",): "1",
    ("handed", "reviewed", "check_in"): FOLLOWED,
    ("failure", "reaction"): "1",
}


def latest(log: Log, days: Span) -> Latest:
    """The last day until the end of some days by kind of thing; None where there never was one.

    A kind is left out where the log cannot know: what a coach is shown begins with the consent,
    and of a log that was thinned out the oldest is gone.
    """
    found: dict[str, date | None] = {}
    for point in _DETAILS:
        found |= _within(log, [kind for kind, (of, _) in _KINDS.items() if of == point], days)
    for kinds, which in _TOGETHER.items():
        found |= _before(log, [kind for kind in kinds if found[kind] is None], which, days)
    found["told"] = _told(log, days)
    found["promise"] = max(_settled(log, days), default=None)
    complete = log.read_only != "shared_log" and not log.one("select 1 from week_counts limit 1")
    return {kind: day for kind, day in found.items() if complete or day is not None}


def _within(log: Log, kinds: Sequence[str], days: Span) -> dict[str, date | None]:
    """What is there mostly was in these days: their entries of one point are looked through."""
    point = _KINDS[kinds[0]][0]
    return _last(
        log,
        kinds,
        f"""entries e join {_DETAILS[point]} d on d.entry_id = e.id
            where e.status = 'saved' and e.point = '{point}' and e.position >= :low
              and e.position < :high""",
        days,
    )


def _before(log: Log, kinds: Sequence[str], which: str, days: Span) -> dict[str, date | None]:
    """What is not is rare: the details `which` can tell of it are looked through once, then the
    entries of these few."""
    if not kinds:
        return {}
    rare = " or ".join(f"({_KINDS[kind][1]})" for kind in kinds)
    return _last(
        log,
        kinds,
        f"""{_DETAILS[_KINDS[kinds[0]][0]]} d cross join entries e on e.id = d.entry_id
            where {which} and ({rare}) and +e.status = 'saved' and +e.position < :low""",
        days,
    )


def _last(log: Log, kinds: Sequence[str], among: str, days: Span) -> dict[str, date | None]:
    """The last day of each kind among some entries with their details."""
    asked = ", ".join(f"max(case when {_KINDS[kind][1]} then e.occurred_on end)" for kind in kinds)
    row = log.one(f"select {asked} from {among}", days.bounds)
    return {
        kind: date.fromisoformat(day) if day else None
        for kind, day in zip(kinds, row or (), strict=True)
    }


def _told(log: Log, days: Span) -> date | None:
    told = """select max(s.on_day) from shares s cross join entries e on e.id = s.entry_id
        where s.on_day <= :last and s.on_day >= :first and +e.status = 'saved'"""
    (now,) = log.one(told, days.bounds) or (None,)
    (ever,) = (now,) if now else log.one(told, {**days.bounds, "first": ""}) or (None,)
    return date.fromisoformat(ever) if ever else None


def _settled(log: Log, days: Span) -> list[date]:
    """The days until then on which it was said of an agreed action that it was done or missed."""
    said = (saved.settled for saved in actions(log))
    return [s.on for s in said if s.on and s.on <= days.last and s.status in ("done", "missed")]
