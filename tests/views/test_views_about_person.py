"""What a colleague may ask to see: everything about them, and nothing about anybody else."""

from datetime import timedelta

from erasures import DAY, WORD, write_everywhere
from histories import fill
from replies import asked, observer, reply
from samples import TODAY, add, at

from leadercoach.usecases import erasing, feedback
from leadercoach.views.about_person import KINDS, about


def test_all_that_is_linked_or_named_is_there_with_its_day_and_texts(log):
    fill(log)
    write_everywhere(log)
    found = about(log, WORD.lower(), TODAY)
    assert found.alias == WORD
    assert found.person
    assert {each.kind for each in found.found} == {*KINDS} - {"observer"}
    assert all(each.on for each in found.found if each.kind in ("entry", "session", "action"))
    assert {each.on for each in found.found if each.kind == "session"} == {DAY}
    assert all(each.texts for each in found.found if each.kind == "reflection")


def test_a_linked_entry_is_there_although_no_text_names_them(log):
    add(log, title="A walk", note="in the rain", people=["M3"])
    add(log, title="Another", people=["M4"])
    (one,) = about(log, "M3", TODAY).found
    assert (one.kind, one.how, one.texts) == ("entry", "linked", ("A walk", "in the rain"))


def test_what_is_named_in_a_text_only_is_there(log):
    add(log, title="About M3:s plan", people=["M3"])
    add(log, note="m3 again")
    add(log, note="M30")
    assert sorted(each.how for each in about(log, "M3", TODAY).found) == ["both", "named"]


def test_a_reply_stays_under_its_cover_until_it_may_be_read(log):
    observer(log, "Johan")
    feedback.take(log, reply(asked(log), saw="Johan saw it"), at(), sealed=True)
    for days, texts in ((0, ()), (7, ("Johan saw it",))):
        found = about(log, "Johan", TODAY + timedelta(days=days))
        (answer,) = (each for each in found.found if each.kind == "reply")
        assert answer.texts[:1] == texts


def test_answers_to_a_pulse_are_never_shown(log):
    fill(log)
    write_everywhere(log)
    pulses = [each for each in about(log, WORD, TODAY).found if each.kind == "pulse"]
    assert len(pulses) == 3
    assert {each.texts for each in pulses} == {()}


def test_after_erasing_there_is_nothing_about_them(log):
    fill(log)
    write_everywhere(log)
    erasing.erase(log, erasing.Person(WORD), at())
    found = about(log, WORD, TODAY)
    assert (found.person, found.found) == (None, ())
