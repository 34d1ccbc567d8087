"""How long after the event something may be written down, in days, and what that means (D.2)."""

TIMELY_DAYS = 3  # up to here in the moment, after that later
COUNTED_DAYS = 14  # after that kept, but outside regularity
