"""How hard a passphrase is to guess."""

from typing import Literal

from leadercoach.errors import Refused
from leadercoach.protection.slots import normal

Strength = Literal["short", "weak", "fair", "strong"]
SHORTEST = 8
_JUDGED = 72  # characters; more only takes longer
_FAIR, _STRONG = 10, 14  # powers of ten of guesses; half a second each when the log is protected


def strength(passphrase: str) -> Strength:
    """`short` and `weak` are refused. Guesses are estimated by zxcvbn (Wheeler 2016); words it does
    not know, Swedish ones, count letter by letter."""
    from zxcvbn import zxcvbn

    read = normal(passphrase)
    if len(read) < SHORTEST:
        return "short"
    guesses = float(zxcvbn(read[:_JUDGED], max_length=_JUDGED)["guesses_log10"])
    if guesses < _FAIR:
        return "weak"
    return "strong" if guesses >= _STRONG else "fair"


def check_passphrase(passphrase: str) -> None:
    """Refused if it is too short or too easy to guess."""
    judged = strength(passphrase)
    if judged == "short":
        raise Refused("passphrase_short", least=SHORTEST)
    if judged == "weak":
        raise Refused("passphrase_guessable")
