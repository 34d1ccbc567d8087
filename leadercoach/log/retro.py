"""How long after the event something was written down, and what that means (D.2)."""

TIMELY_DAYS, COUNTED_DAYS = 3, 14


def retro_class(days: int) -> str:
    """timely (up to 3 days), later (up to 14) or late (kept, but outside habit strength)."""
    if days <= TIMELY_DAYS:
        return "timely"
    return "later" if days <= COUNTED_DAYS else "late"
