"""Whether a day the computer's clock says can be believed, by the last day that was."""

from datetime import date, timedelta

SLACK = timedelta(days=1)  # a journey over time zones is no fault
GAP = timedelta(days=7)  # a longer absence and a clock that jumped look the same


def goes_back(today: date, last: date) -> bool:
    """Whether the clock has gone back."""
    return last - today > SLACK


def in_order(today: date, last: date | None) -> bool:
    """Whether `today` follows on the last believed day; any day does where there is none."""
    return last is None or not (goes_back(today, last) or today - last > GAP)
