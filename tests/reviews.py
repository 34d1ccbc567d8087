"""A review with every part filled in, for the screen that shows one."""

from datetime import date

from leadercoach.measures.shares import Share
from leadercoach.sharing.review import Line, Question, Review

QUESTIONS = [
    Question("S2", "Several needs have no answer. Which is worth raising again?", "6 needs"),
    Question("S3", "What does the team know about the answers you got?", "2 of 4 told"),
]
LINES = [Line(0, "Johan", date(2026, 2, 3), "M3 lade fram två förslag.", "M3 valde.", "Fråga mer.")]


def filled(review: Review) -> Review:
    """The same days with words and counts that a log would need months for."""
    facts = "Sedan förra samtalet: 4 av 5 stängda veckor i mål; 1 lämnades öppen."
    more = {"value": "80 %", "beside": "spann 78–84", "why": "", "facts": facts}
    rows = [row._replace(**more) if row.shown else row for row in review.rows]
    return review._replace(
        rows=rows, timely=Share(40, 44), kept=Share(11, 12), taken_back=Share(0, 9),
        questions=QUESTIONS, lines=LINES,
    )  # fmt: skip
