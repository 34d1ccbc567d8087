"""What feedback waits for stands on Today, and nothing of what a locked reply says."""

from datetime import timedelta

import pytest

from leadercoach.usecases import feedback
from tests.replies import OWN, WORDS, asked, taken
from tests.samples import TODAY
from tests.ui.conftest import shown
from ui.today.feedback_wait import FeedbackWait


@pytest.fixture
def waits(session):
    """What Today says of feedback, the first first, read anew."""

    def said() -> list[str]:
        session.workspace.changed.emit("feedback")
        page = session.window.page("today")
        page.refresh()
        return [shown(row) for row in page.findChildren(FeedbackWait) if row.isVisible()]

    return said


def test_a_locked_reply_asks_for_the_leaders_own_rating_and_says_no_more(session, waits):
    taken(session.workspace.log)
    (said,) = waits()
    assert "Johan" in said
    assert "It opens anyway on Monday 16 February." in said
    assert "Rate yourself" in said
    assert not any(word in said for word in WORDS.values())


def test_an_open_reply_asks_for_thanks_until_it_has_them(session, waits, at):
    done = taken(session.workspace.log, OWN)
    (said,) = waits()
    assert "Read and thank" in said
    feedback.thank(session.workspace.log, done.id, "Thank you", at)
    assert waits() == []


def test_a_question_that_soon_expires_is_brought_up(session, waits):
    asked(session.workspace.log, on=TODAY - timedelta(days=12), occurred_on=TODAY)
    assert waits() == []
    asked(
        session.workspace.log,
        on=TODAY - timedelta(days=12),
        occurred_on=TODAY - timedelta(days=12),
    )
    (said,) = waits()
    assert "No answer yet. The last day is Wednesday 11 February." in said


def test_a_reply_leads_to_the_replies_and_an_open_question_to_the_requests(session, waits):
    taken(session.workspace.log)
    asked(
        session.workspace.log,
        on=TODAY - timedelta(days=12),
        occurred_on=TODAY - timedelta(days=12),
    )
    waits()
    rows = session.window.page("today").findChildren(FeedbackWait)
    by_kind = {"No answer yet" in shown(row): row for row in rows if row.isVisible()}
    by_kind[True].wanted.emit()
    assert session.window.current == "feedback"
    assert session.window.page("feedback").chosen == "requests"
    session.window.show_page("today")
    by_kind[False].wanted.emit()
    assert session.window.current == "feedback"
    assert session.window.page("feedback").chosen == "replies"
