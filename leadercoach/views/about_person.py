"""Everything there is about somebody, by alias: what a colleague may ask to see (F.4).

What observers wrote stays under its cover until it may be read, answers to a pulse always do.
"""

from datetime import date
from typing import NamedTuple

from leadercoach.feedback.request import is_unlocked
from leadercoach.log.mentions import mentions
from leadercoach.log.texts import fold
from leadercoach.store import free_text
from leadercoach.store.engine import Log
from leadercoach.store.erasing import named_rows, person
from leadercoach.store.people import Person, people

KINDS = (
    *("entry", "bin", "version", "draft", "action", "session", "observer", "request", "reply"),
    *("pulse", "proposal", "reflection", "area", "coach", "sent_out", "setting"),
    "removed",
)


class Found(NamedTuple):
    """One thing with somebody in it. `how` they are in it: linked, named or both; `texts` those
    that may be read; `on` None is undated. `point` is an entry's."""

    kind: str
    on: date | None
    id: str
    how: str
    texts: tuple[str, ...]
    point: str = ""


class About(NamedTuple):
    """All of it, by kind and then by day. `person` None: never linked, only named."""

    alias: str
    person: Person | None
    found: tuple[Found, ...]

    def count(self, kind: str) -> int:
        return sum(each.kind == kind for each in self.found)


Key = tuple[str, str]  # kind and id
_KIND_OF = {
    **dict.fromkeys(free_text.OF_ENTRIES, "entry"),
    "revisions": "version",
    "drafts": "draft",
    "sessions": "session",
    "coaches": "coach",
    "actions": "action",
    "proposals": "proposal",
    "reflections": "reflection",
    "requests": "request",
    "replies": "reply",
    "pulse_answers": "pulse",
    "sent_out": "sent_out",
    "settings": "setting",
    "removed": "removed",
}
_DAYS = {
    "entry": "select occurred_on, point, status = 'deleted' from entries where id = ?",
    "version": "select saved_at from revisions where device || ' ' || number = ?",
    "draft": "select updated_at from drafts where key = ?",
    "action": "select agreed_on from actions where id = ?",
    "session": "select held_on from sessions where id = ?",
    "request": "select occurred_on from requests where id = ?",
    "reply": "select received_on, self_rated_at is not null from replies join requests"
    " on id = request_id where request_id = ?",
    "proposal": "select received_on from proposals where id = ?",
    "reflection": "select on_day from reflections where id = ?",
    "sent_out": "select on_day from sent_out where id = ?",
    "removed": "select on_day from removed where id = ?",
}
_LINKED = {
    "entry": "select distinct entry_id from entry_people where person_id = :person",
    "version": "select device || ' ' || number from revisions where instr(body, :person)",
    "action": "select id from actions where person_id = :person or observer_id = :observer",
    "request": "select id from requests where observer_id = :observer",
    "reply": "select request_id from replies join requests on id = request_id"
    " where observer_id = :observer",
    "removed": "select id from removed where instr(body, coalesce(:person, '?'))"
    " or instr(body, coalesce(:observer, '?'))",
}
_NAMES = {"areas": "area", "observers": "observer", "coaches": "coach"}


def about(log: Log, alias: str, today: date) -> About:
    """What the log holds about whoever is called `alias`, by link or in a text."""
    with log.snapshot():
        linked = _linked(log, alias)
        texts: dict[Key, list[str]] = {key: [] for key in linked}
        named = set()
        for cell in free_text.cells(log):
            key = (_KIND_OF[cell.table], " ".join(map(str, cell.key)))
            read = free_text.texts(cell)
            if any(mentions(text, alias) for text in read):
                named.add(key)
            if key in linked or key in named:
                texts.setdefault(key, []).extend(read)
        found = [_found(log, key, texts[key], today, key in linked, key in named) for key in texts]
        found += [
            Found(kind, None, row_id, "named", (name,))
            for table, kind in _NAMES.items()
            for row_id, name in named_rows(log, table, alias)
        ]
        who = next((p for p in people(log) if fold(p.alias) == fold(alias)), None)
    found.sort(key=lambda each: (KINDS.index(each.kind), each.on or date.max, each.id))
    return About(who.alias if who else alias, who, tuple(found))


def _linked(log: Log, alias: str) -> set[Key]:
    asked = log.one("select id from observers where folded = ?", (fold(alias),))
    roles = {"person": person(log, alias), "observer": asked[0] if asked else None}
    return {(kind, i) for kind, sql in _LINKED.items() for (i,) in log.rows(sql, roles)}


def _found(log: Log, key: Key, texts: list[str], today: date, linked: bool, named: bool) -> Found:
    kind, row_id = key
    row = log.one(_DAYS[kind], (row_id,)) if kind in _DAYS else None
    day = date.fromisoformat(row[0][:10]) if row else None
    point = row[1] if row and kind == "entry" else ""
    closed = kind == "pulse"
    if row and day and kind == "reply":
        closed = not is_unlocked(day, today, self_rated=bool(row[1]))
    if row and kind == "entry" and row[2]:
        kind = "bin"
    how = "both" if linked and named else "linked" if linked else "named"
    return Found(kind, day, row_id, how, () if closed else tuple(dict.fromkeys(texts)), point)
