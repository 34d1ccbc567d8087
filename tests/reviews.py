"""A review as it could be read, for the screen that shows one."""

from datetime import date
from typing import Any

from leadercoach.content import POINTS, point_name
from leadercoach.measures.shares import Share
from leadercoach.moment import Moment
from leadercoach.profile.profile import read_profile
from leadercoach.sharing.review import ActionRow, Line, Question, Review, Row
from leadercoach.store import actions, coaching
from leadercoach.store.engine import Log
from leadercoach.views.sessions import agreed_row

SEES = "Eva sees: facts about dialogue, upward feedback and delegation, 18 Dec–8 Feb"
QUESTIONS = [
    Question("S2", "Several needs have no answer. Which is worth raising again?", "6 needs"),
    Question("S3", "What does the team know about the answers you got?", "2 of 4 told"),
]
LINES = [Line(0, "Johan", date(2026, 2, 3), "M3 lade fram två förslag.", "M3 valde.", "Fråga mer.")]


def review_now(log: Log, coach_id: str, session: Any, at: Moment, lang: str) -> Review | None:
    """What the log holds of three points, and words that are always the same."""
    if coaching.in_force(log, coach_id) is None:
        return None
    profile = read_profile(log, at.today)
    rows = []
    for point in POINTS:
        shown = point != "failure"
        habit, name = profile.habits[point], point_name(point).in_(lang)
        number = round(habit.now.value * 100) if shown else None
        weeks = profile.series[point][-8:] if shown else []
        before = 73 if shown else None
        rows.append(Row(point, name, shown, number, before, habit if shown else None, weeks))
    found = [ActionRow(*agreed_row(each, at.today, lang)) for each in actions.actions(log)]
    first, last = date(2025, 12, 18), date(2026, 2, 8)
    return Review(
        coach="Eva", sees=SEES, first=first, last=last, since=None, closed=6, open=0, paused=2,
        timely=Share(40, 44), rows=rows, questions=QUESTIONS, actions=found, kept=Share(11, 12),
        lines=LINES, taken_back=Share(0, 9), untold=None, pinned=[],
    )  # fmt: skip
