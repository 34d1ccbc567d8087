"""One reply in the window, while it is locked."""

from replies import WORDS, asked, reply

from leadercoach.feedback.plain_text import NO_CODE
from leadercoach.store import feedback as stored
from leadercoach.usecases import feedback
from tests.ui.conftest import named, shown
from ui.feedback.all_replies import AllReplies


def test_a_locked_reply_in_plain_text_is_removed_at_the_observers_word(session, log, click):
    answer = reply(asked(log), withdraw=NO_CODE)
    to = feedback.take(log, answer, session.workspace.at, sealed=False)
    session.routes.replies.emit(to.request.observer_id, to.id)
    (card,) = session.window.findChildren(AllReplies, "overlay")
    assert not any(word in shown(card) for word in WORDS.values())
    click(named(card, "Remove the reply"))
    assert stored.reply(log, to.id) is not None
    click(named(card, "Remove every word and number of it"))
    assert stored.reply(log, to.id) is None
    assert stored.request(log, to.id).state == "withdrawn"
    assert "No reply has been taken in yet." in shown(card)
