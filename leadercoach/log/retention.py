"""How long things are kept (F.4): the limits in months, and the days they pass."""

from calendar import monthrange
from datetime import date, timedelta

from leadercoach.errors import InvalidEntry

MONTHS = {  # by setting; each may be made shorter, never longer
    "retention_failure": 6,
    "retention_text": 12,
    "retention_facts": 24,
    "retention_observer": 12,
}
NOTICE = timedelta(days=30)  # between showing what will go and taking it away


def check_months(name: str, months: int) -> None:
    """InvalidEntry unless it is at least a month and no longer than the method's own limit."""
    if not 1 <= months <= MONTHS[name]:
        raise InvalidEntry("bad_retention", name, least=1, most=MONTHS[name])


def last_gone(today: date, months: int) -> date:
    """The latest day of which things have been kept for so many months."""
    return _moved(today, -months)


def gone_on(day: date, months: int) -> date:
    """The day on which things of `day` have been kept for so many months."""
    found = _moved(day, months)
    return found if last_gone(found, months) >= day else found + timedelta(days=1)


def _moved(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
