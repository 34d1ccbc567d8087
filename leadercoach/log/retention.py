"""How long things are kept (F.4): what the leader may choose, and the days that pass."""

from calendar import monthrange
from datetime import date, timedelta

from leadercoach.errors import InvalidEntry

MODES = ("keep", "ask", "thin")  # everything · ask each time · thin out by itself
MONTHS = {  # by setting, as suggested; 0 is never
    "retention_failure": 6,
    "retention_text": 12,
    "retention_facts": 24,
    "retention_observer": 12,
}
NEVER = 0
LONGEST = 1200
OFFERED_AFTER = 3  # months of log before the leader is asked
SIGHTINGS, SPAN = 3, timedelta(days=14)  # days on the screen, and from the first to the last


def check_mode(mode: str) -> None:
    """InvalidEntry unless it is one of the three answers."""
    if mode not in MODES:
        raise InvalidEntry("bad_retention_mode", "retention_mode", choices=", ".join(MODES))


def check_months(name: str, months: int) -> None:
    """InvalidEntry unless it is a number of months that can be counted, or never."""
    if months != NEVER and not 1 <= months <= LONGEST:
        raise InvalidEntry("bad_retention", name, least=1, most=LONGEST)


def last_gone(today: date, months: int) -> date:
    """The latest day of which things have been kept for so many months."""
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
