"""Quick entry: an entry in seconds, by keys alone, and no word lost."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from leadercoach.log.entries import build
from leadercoach.store import notes
from leadercoach.store.engine import open_log
from leadercoach.store.entries import all_records
from leadercoach.usecases import entries
from tests.ui.conftest import named, shown
from ui.forms.quick_entry import QuickEntry

FULL_DELEGATION = {
    "point": "delegation",
    "occurred_on": "2026-02-03",
    "level": 6,
    "involved_before": "na",
    "na_reason": "acute",
    "matter": "decision",
    "area": "Scheman",
    "receivers": ["M3"],
    "receiver_group": "team",
    "mandate": "Allt i vecka 7",
    "responsibility": "Bemannat",
    "support": ["time", "sounding_board"],
    "support_note": "Ring mig",
    "check_in": "2026-02-20",
    "check_in_every": 14,
    "initiator": "receiver",
    "come_back_if": "Övertid",
    "accepted": "changed",
    "read_back": True,
    "formal": True,
    "outcome": "taken_back",
    "taken_back_reason": "own_worry",
    "check_in_kept": "late",
    "reviewed_on": "2026-02-08",
    "learned": "Vänta",
    "title": "Kvällsschemat",
    "note": "M3 avgör",
    "people": ["M5"],
    "markers": {"m1": True, "m2": False},
    "principles": ["trust"],
    "shifts": ["selflead"],
    "needs": ["autonomy"],
    "coach_visibility": "all",
    "origin": "sample",
}
FULL_OTHERS = (
    {
        "point": "dialogue",
        "with_group": "team",
        "topics": ["mission", "other"],
        "minutes": "15_30",
        "talk_share": "them",
        "place": "remote",
        "occasion": "planned",
        "insight": "Nytt",
        "changed": False,
    },
    {
        "point": "upward",
        "recipient": "top",
        "content": "both",
        "need_type": "money",
        "ask": "Två tjänster",
        "answer_due": "2026-03-01",
        "response": "partly",
        "response_on": "2026-02-05",
        "response_reason": "Budget",
        "reported_back_on": "2026-02-06",
    },
    {
        "point": "failure",
        "kind": "experiment",
        "what": "Gick för fort",
        "impact": "large",
        "reaction": "questions",
        "shares": [
            {
                "on": "2026-02-04",
                "direction": "down",
                "format": "meeting",
                "logged_on": "2026-02-05",
            }
        ],
    },
)


@pytest.fixture
def open_card(session, qtbot):
    def opened(point: str, entry_id: str | None = None) -> QuickEntry:
        return QuickEntry(session.window, session.workspace, point, entry_id)

    return opened


def press(card: QuickEntry, keys: str) -> None:
    for key in keys:
        QTest.keyClick(card.window().focusWidget() or card, key)


def enter(card: QuickEntry) -> None:
    QTest.keyClick(card.window().focusWidget() or card, Qt.Key.Key_Return)


def only(session):
    (record,) = all_records(session.workspace.log)
    return record.entry


def test_two_digits_and_enter_log_a_decision(open_card, session):
    card = open_card("delegation")
    press(card, "61")
    enter(card)
    assert (only(session).level, only(session).involved_before) == (6, "all")


def test_a_conversation_takes_a_group_and_topics_by_number(open_card, session):
    card = open_card("dialogue")
    press(card, "2")
    press(card, "13")
    enter(card)
    assert only(session).with_group == "team"
    assert only(session).topics == ("mission", "value")


def test_a_need_asks_for_its_kind_and_good_news_does_not(open_card):
    card = open_card("upward")
    press(card, "12")
    assert card.form.fields["need_type"].isHidden()
    card.form.fields["content"].write("need")
    card.form.adapt()
    assert not card.form.fields["need_type"].isHidden()


def test_a_failure_needs_only_its_kind(open_card, session):
    card = open_card("failure")
    press(card, "3")
    enter(card)
    assert only(session).kind == "took_over"
    assert only(session).coach_visibility == "none"


def test_minus_goes_one_day_back(open_card, session):
    card = open_card("failure")
    press(card, "1--")
    enter(card)
    assert only(session).occurred_on == date(2026, 2, 7)


def test_what_is_missing_is_said_and_nothing_is_saved(open_card, session):
    card = open_card("delegation")
    press(card, "6")
    card.save()
    assert "Heard before deciding is missing." in shown(card)
    assert all_records(session.workspace.log) == []


def test_level_three_with_nobody_heard_is_asked_about_first(open_card, session, click):
    card = open_card("delegation")
    press(card, "33")
    card.save()
    assert "Level 3 means you asked first. Change?" in shown(card)
    assert all_records(session.workspace.log) == []
    click(named(card, "Save anyway"))
    assert only(session).level == 3


def test_deciding_alone_with_nobody_heard_shows_a_question_in_nobodys_way(open_card, session):
    card = open_card("delegation")
    press(card, "13")
    assert "Who is affected? Have they had their say?" in shown(card)
    card.save()
    assert only(session).level == 1


def test_escape_keeps_a_draft_that_the_next_card_shows(open_card, session):
    card = open_card("delegation")
    press(card, "6")
    card.form.fields["title"].edit.setText("Semesterplanen – åäö")
    card.form.changed.emit()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    again = open_card("delegation")
    assert again.form.fields["title"].read() == "Semesterplanen – åäö"
    assert again.form.fields["level"].read() == 6


def test_a_draft_is_on_disk_a_moment_after_the_last_key(open_card, session, qtbot):
    card = open_card("dialogue")
    press(card, "2")
    log = session.workspace.log
    qtbot.waitUntil(lambda: notes.draft(log, "dialogue") is not None, timeout=2000)
    assert notes.draft(log, "dialogue").form["with_group"] == "team"


def test_closing_the_window_keeps_the_last_letter_typed(open_card, session, log):
    card = open_card("failure")
    press(card, "1")
    session.frame.close()
    with open_log(log.path) as again:
        assert notes.draft(again, "failure").form["kind"] == "judgement"


def test_saving_drops_the_draft_it_came_from(open_card, session):
    card = open_card("failure")
    press(card, "1")
    card.draft.keep()
    enter(card)
    assert notes.draft(session.workspace.log, "failure") is None


def test_starting_afresh_forgets_the_draft(open_card, session, click):
    card = open_card("failure")
    press(card, "1")
    QTest.keyClick(card, Qt.Key.Key_Escape)
    again = open_card("failure")
    click(named(again, "Start afresh"))
    assert notes.draft(session.workspace.log, "failure") is None


def test_the_toast_takes_a_save_back(open_card, session, click):
    card = open_card("failure")
    press(card, "1")
    enter(card)
    click(named(session.window.toast, "Undo"))
    (record,) = all_records(session.workspace.log)
    assert record.deleted_at is not None


def test_add_more_shows_one_prompt_and_never_the_same_twice_in_a_row(open_card):
    seen = []
    for _ in range(8):
        card = open_card("upward")
        card.turn()
        seen.append(card.form.fields["note"].head.itemAt(1).widget().text())
        card.draft.forget()
        card.leave()
    assert all(a != b for a, b in pairwise(seen))


def test_enter_in_a_note_is_a_new_line_and_control_enter_saves(open_card, session):
    card = open_card("failure")
    press(card, "1")
    card.turn()
    note = card.form.fields["note"].edit
    note.setFocus()
    note.setPlainText("en rad")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert all_records(session.workspace.log) == []
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert only(session).note == "en rad"


def test_a_note_too_long_is_refused_and_stays_on_the_screen(open_card, session):
    card = open_card("failure")
    press(card, "1")
    card.turn()
    card.form.fields["note"].write("x" * 2001)
    card.save()
    assert "at most 2000 fit" in shown(card)
    assert len(card.form.fields["note"].read()) == 2001
    assert all_records(session.workspace.log) == []


def test_a_paste_of_ten_megabytes_is_refused_at_once(open_card):
    card = open_card("failure")
    card.turn()
    pasted = QMimeData()
    pasted.setText("x" * 10_000_000)
    card.form.fields["note"].edit.insertFromMimeData(pasted)
    assert "the text has 10000000 characters" in shown(card)
    assert card.form.fields["note"].read() is None


def test_every_deep_field_of_a_delegation_comes_back_when_it_is_edited(open_card, session, at):
    entry = build(FULL_DELEGATION)
    record = entries.add(session.workspace.log, entry, at)
    assert build(open_card("delegation", record.id).form.raw()) == entry


@pytest.mark.parametrize("kind", FULL_OTHERS, ids=lambda kind: kind["point"])
def test_every_deep_field_of_the_other_kinds_comes_back_too(open_card, session, at, kind):
    entry = build({"occurred_on": "2026-02-03", "coach_visibility": "all"} | kind)
    record = entries.add(session.workspace.log, entry, at)
    assert build(open_card(kind["point"], record.id).form.raw()) == entry


def test_only_one_card_is_open_at_a_time(open_card, session):
    open_card("dialogue")
    assert QuickEntry.open_new(session.window, session.workspace, "failure") is None


def test_markup_and_direction_marks_are_kept_as_typed(open_card, session):
    text = "<b>fet</b> & \u202etesrever <img src=x>"
    card = open_card("failure")
    press(card, "1")
    card.form.fields["title"].edit.setText(text)
    card.save()
    assert only(session).title == text


def test_tab_stays_inside_the_card(open_card, session):
    card = open_card("dialogue")
    for _ in range(40):
        QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
        assert card.isAncestorOf(card.window().focusWidget())


def test_a_letter_typed_among_the_choices_begins_the_title(open_card, session):
    card = open_card("delegation")
    press(card, "61")
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
    press(card, "ny rota")
    enter(card)
    assert only(session).title == "ny rota"
    assert only(session).involved_before == "all"


def test_tab_goes_from_row_to_row_and_not_from_cell_to_cell(open_card):
    card = open_card("delegation")
    press(card, "61")
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Tab)
    assert card.window().focusWidget() is card.form.fields["title"].edit


def test_enter_on_a_button_presses_it(open_card, session, qtbot):
    card = open_card("failure")
    press(card, "1")
    card._more.setFocus()
    enter(card)
    assert card.form.unfolded
    assert all_records(session.workspace.log) == []


def test_arrows_choose_among_exclusive_cells(open_card):
    card = open_card("delegation")
    press(card, "6")
    card.form.fields["level"].row.focus_first()
    QTest.keyClick(card.window().focusWidget(), Qt.Key.Key_Right)
    assert card.form.fields["level"].read() == 7


def test_a_refused_save_keeps_the_draft(open_card, session):
    card = open_card("delegation")
    press(card, "6")
    card.save()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert notes.draft(session.workspace.log, "delegation").form["level"] == 6


def test_the_card_grows_with_the_questions_it_asks(open_card):
    card = open_card("upward")
    before = card._card.height()
    press(card, "11")
    assert card._card.height() > before
