"""An answer given at the leader's own computer: gathered step by step, then as it travels (C.1)."""

import secrets
from dataclasses import dataclass, field

from leadercoach.feedback.form import FormData
from leadercoach.feedback.reply import FeedbackReply, code_hash
from leadercoach.moment import Moment

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none of which look alike
HALF = 5


@dataclass
class Answers:
    """What has been said so far. A rating of None is *not observed*; what is not in it is open."""

    agreed: bool = False
    coach: bool = False
    talk: bool = False
    examples: dict[str, int] = field(default_factory=dict)
    seen: str = ""
    ratings: dict[str, int | None] = field(default_factory=dict)
    saw: str = ""
    led_to: str = ""
    next_time: str = ""


def new_code() -> str:
    """A code to take the answer back with, as it is shown: *K7M2P-9QX4D*."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(2 * HALF))
    return f"{letters[:HALF]}-{letters[HALF:]}"


def cleaned(text: str) -> str:
    """Text without the control characters and halves of characters that a paste may bring."""
    return "".join(" " if _is_stray(char) else char for char in text.strip())


def reply(form: FormData, answers: Answers, code: str, at: Moment) -> FeedbackReply:
    """The answer as if it had come from the form file. InvalidEntry if a text is too long."""
    said: dict[str, object] = {"seen": "little", "ratings": {}, "talk": True}
    if not answers.talk:
        said = {
            "seen": answers.seen,
            "ratings": {item.id: answers.ratings[item.id] for item in form.items},
            "saw": answers.saw,
            "led_to": answers.led_to,
            "next_time": answers.next_time,
            "coach": answers.coach,
        }
    return FeedbackReply(
        v=1,
        request=form.request,
        token=form.token,
        reply=secrets.token_hex(16),
        written_at=at.stamp,
        withdraw=code_hash(code),
        contract=True,
        calibrated=all(vignette.id in answers.examples for vignette in form.vignettes),
        **said,  # type: ignore[arg-type]
    )


def _is_stray(char: str) -> bool:
    control = (char < " " and char not in "\n\t") or char == "\x7f"
    return control or "\ud800" <= char <= "\udfff"
