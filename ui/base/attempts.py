"""How long to wait after wrong tries of a passphrase or a code."""

FREE, LONGEST_PAUSE = 2, 60  # wrong tries without a pause; seconds


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries."""
    return min(LONGEST_PAUSE, 2 ** (wrong - FREE - 1)) if wrong > FREE else 0
