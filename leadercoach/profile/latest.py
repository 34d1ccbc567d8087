"""When something last happened, so that *not in this period* is never said like *never* (E.1)."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from leadercoach.profile.facts import Span
from leadercoach.store.actions import actions
from leadercoach.store.engine import Log

Latest = Mapping[str, date | None]
UNKNOWN: Latest = MappingProxyType({})

_DETAILS = {"upward": "upwards", "delegation": "delegations", "failure": "failures"}
_HANDED = """d.level >= 4 and (coalesce(d.mandate, '') <> '' or coalesce(d.responsibility, '') <> ''
    or coalesce(d.support, '') not in ('', '[]') or coalesce(d.support_note, '') <> ''
    or d.check_in is not null or d.check_in_every is not null or d.read_back is not null
    or coalesce(d.come_back_if, '') <> '' or coalesce(d.accepted, '') <> '')"""
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


def latest(log: Log, days: Span) -> Latest:
    """The last day until the end of some days by kind of thing; None where there never was one.

    A kind is left out where the log cannot know: what a coach is shown begins with the consent,
    and of a log that was thinned out the oldest is gone.
    """
    found = {kind: _last(log, kind, days) for kind in _KINDS}
    found["told"] = _told(log, days)
    found["promise"] = max(_settled(log, days), default=None)
    complete = log.read_only != "shared_log" and not log.one("select 1 from week_counts limit 1")
    return {kind: day for kind, day in found.items() if complete or day is not None}


def _last(log: Log, kind: str, days: Span) -> date | None:
    point, which = _KINDS[kind]
    detail = _DETAILS[point]
    row = log.one(  # what is there mostly was in these days already
        f"""select e.occurred_on from entries e join {detail} d on d.entry_id = e.id
            where e.status = 'saved' and e.point = '{point}' and e.position >= :low
              and e.position < :high and {which} order by e.position desc limit 1""",
        days.bounds,
    )
    row = row or log.one(  # what is not is rare: its details first, then the entries of these few
        f"""select max(e.occurred_on) from {detail} d cross join entries e on e.id = d.entry_id
            where {which} and +e.status = 'saved' and +e.position < :low""",
        days.bounds,
    )
    return date.fromisoformat(row[0]) if row and row[0] else None


def _told(log: Log, days: Span) -> date | None:
    row = log.one(
        """select s.on_day from shares s cross join entries e on e.id = s.entry_id
           where s.on_day <= :last and +e.status = 'saved' order by s.on_day desc limit 1""",
        days.bounds,
    )
    return date.fromisoformat(row[0]) if row else None


def _settled(log: Log, days: Span) -> list[date]:
    """The days until then on which it was said of an agreed action that it was done or missed."""
    said = (saved.settled for saved in actions(log))
    return [s.on for s in said if s.on and s.on <= days.last and s.status in ("done", "missed")]
