"""Guidance: cards, the ways they lead, and the leader's own answers."""

import pytest

from leadercoach import content
from leadercoach.log.entries import build
from leadercoach.store import notes
from leadercoach.usecases.notes import reflect, show_long_view
from leadercoach.views.log_list import Filter
from tests.ui.conftest import named, said, shown
from ui.widgets.columns import Columns

TAGGED = {
    "point": "delegation",
    "occurred_on": "2026-02-09",
    "level": 6,
    "involved_before": "all",
    "principles": ["trust"],
}


@pytest.fixture
def page(session):
    session.window.show_page("guidance")
    return session.window.page("guidance")


def test_every_card_of_the_method_is_there(page):
    words = shown(page)
    cards = [*content.principles()[:7], *content.shifts(), *content.needs(), *content.reminders()]
    for tip in cards:
        assert f"{tip.name.in_('en')}\n{tip.text.in_('en')}" in words
    for line in content.live_as_you_teach():
        assert line.in_("en") in words


def test_the_eighth_principle_is_shown_when_the_log_wants_it(page, session):
    assert "Long view" not in shown(page)
    session.workspace.run("settings", lambda: show_long_view(session.workspace.log, on=True))
    assert "Eight principles" in shown(page)
    assert "Long view" in shown(page)


def test_an_advice_point_leads_to_its_form(page, session, qtbot, click):
    asked = []
    session.routes.new_entry.connect(lambda point, day: asked.append(point))
    session.routes.new_entry.disconnect(session.pages.new_entry)
    click(named(page, "Log one: Upward feedback"))
    assert asked == ["upward"]


def test_a_principle_nothing_carries_offers_no_way(page):
    assert not any("tagged" in name for name in said(page))


def test_a_principle_leads_to_the_entries_that_carry_it(page, session, qtbot, click):
    session.workspace.add(build(TAGGED))
    with qtbot.waitSignal(session.routes.entries) as asked:
        click(named(page, "Show 1 tagged entry: Trust"))
    assert asked.args == [Filter(tag="trust")]
    assert session.window.current == "log"


def test_a_reminder_leads_to_its_advice_point(page, session, qtbot, click):
    with qtbot.waitSignal(session.routes.entries) as asked:
        click(named(page, "Show the entries: Trust and performance"))
    assert asked.args == [Filter(point="delegation")]


def test_an_answer_is_shown_as_written_and_can_be_removed_and_brought_back(page, session, click):
    log, at = session.workspace.log, session.workspace.at
    session.workspace.run("notes", lambda: reflect(log, "principle:trust", "<b>M3</b> & I", at))
    assert "Monday 9 February 2026\n<b>M3</b> & I" in shown(page.card("trust"))
    click(named(page, "Remove the answer of Monday 9 February 2026"))
    assert notes.reflections(log, "principle:trust") == []
    click(session.window.toast._button)
    (back,) = notes.reflections(log, "principle:trust")
    assert (back.text, back.on_day) == ("<b>M3</b> & I", at.today)


def test_a_word_without_end_does_not_widen_the_card(page, session, qtbot):
    log, at = session.workspace.log, session.workspace.at
    session.workspace.run("notes", lambda: reflect(log, "principle:trust", "å" * 1900, at))
    qtbot.wait(20)
    assert page.card("trust").width() <= page.width() / 2


def test_two_columns_where_there_is_room_and_one_where_there_is_not(page, session, qtbot):
    assert {columns.across for columns in page.findChildren(Columns)} == {2}
    session.frame.resize(960, 640)
    qtbot.wait(20)
    assert {columns.across for columns in page.findChildren(Columns)} == {1}


def test_every_control_has_a_name_of_its_own(page):
    names = [name for name in said(page) if name]
    assert len(names) == 4 + len(content.reminders())
