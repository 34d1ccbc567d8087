"""The order of the log as one integer: the day in the upper bits, a running number in the lower."""

from datetime import date

DAY_BITS = 32


def first_position(day: date) -> int:
    """The lowest position of a day; the highest is one below that of the next day."""
    return day.toordinal() << DAY_BITS
