"""Ids as a person types them: their beginning or end is enough."""

from leadercoach.errors import NotFound
from leadercoach.store.engine import Log

SHORTEST, LONGEST = 4, 36


def find_request(log: Log, typed: str) -> str:
    """The request whose id begins or ends as typed. NotFound unless one does."""
    return _find(log, "requests", typed, "request_not_found")


def find_round(log: Log, typed: str) -> str:
    """The pulse round whose id begins or ends as typed. NotFound unless one does."""
    return _find(log, "pulse_rounds", typed, "pulse_not_found")


def find_session(log: Log, typed: str) -> str:
    """The coach session whose id begins or ends as typed. NotFound unless one does."""
    return _find(log, "sessions", typed, "session_not_found")


def find_action(log: Log, typed: str) -> str:
    """The agreed action whose id begins or ends as typed. NotFound unless one does."""
    return _find(log, "actions", typed, "action_not_found")


def find_proposal(log: Log, typed: str) -> str:
    """What a coach sent whose id begins or ends as typed. NotFound unless one does."""
    return _find(log, "proposals", typed, "proposal_not_found")


def _find(log: Log, table: str, typed: str, missing: str) -> str:
    if not SHORTEST <= len(typed) <= LONGEST:
        raise NotFound(missing)
    rows = log.rows(
        f"select id from {table} where substr(id, 1, :n) = :t or substr(id, -:n) = :t limit 2",
        {"t": typed.lower(), "n": len(typed)},
    )
    if len(rows) != 1:
        raise NotFound("id_ambiguous" if rows else missing, id=typed)
    return str(rows[0][0])
