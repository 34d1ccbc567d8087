"""What a leader can do to an entry, and what then is in the log."""

from datetime import date

import pytest
from samples import ID, TODAY, add, at, entry, told

from leadercoach.errors import InvalidEntry, NotFound, Refused, SoftStop
from leadercoach.log.failure import Share
from leadercoach.store import entries as stored
from leadercoach.store import notes
from leadercoach.usecases import drafts, entries


def everything(log):
    """All that is in the log's own tables, to see that nothing changed."""
    tables = log.rows("select name from sqlite_master where type = 'table' and sql like '%strict%'")
    return {name: log.rows(f"select * from {name}") for (name,) in tables}


def test_an_entry_is_saved_with_the_day_it_was_written_down(log):
    saved = add(log, occurred_on="2026-02-01")
    assert (saved.logged_on, saved.retro_days) == (TODAY, 8)
    assert saved.created_at == saved.updated_at == "2026-02-09T12:00:00.000Z"
    assert stored.get(log, saved.id) == saved


@pytest.mark.parametrize(
    ("kind", "fields", "refusal"),
    [
        ("dialogue", {"occurred_on": "2026-02-10"}, InvalidEntry),
        ("upward", {"repeat_of": ID}, NotFound),
        ("delegation", {"level": 3, "involved_before": "no"}, SoftStop),
    ],
)
def test_an_entry_that_is_refused_changes_nothing(log, kind, fields, refusal):
    drafts.keep(log, kind, {"title": "kept"}, at())
    before = everything(log)
    with pytest.raises(refusal):
        entries.add(log, entry(kind, **fields), at(), draft=kind)
    assert everything(log) == before


def test_thinking_twice_and_meaning_it_saves(log):
    unheard = entry("delegation", level=3, involved_before="no")
    assert entries.add(log, unheard, at(), sure=True).entry == unheard


def test_only_a_need_is_repeated(log):
    good = add(log, "upward", content="good", need_type=None)
    for other in (good, add(log)):
        with pytest.raises(InvalidEntry, match="repeats_no_need"):
            add(log, "upward", repeat_of=other.id)
    need = add(log, "upward")
    with pytest.raises(InvalidEntry, match="repeats_itself"):
        entries.edit(log, need.id, entry("upward", repeat_of=need.id), at())


def test_a_draft_goes_with_the_entry_it_became(log):
    drafts.keep(log, "dialogue", {"title": "a"}, at())
    entries.add(log, entry(), at(), draft="dialogue")
    assert notes.draft_keys(log) == []


def test_a_draft_outlives_entries_written_elsewhere(log):
    drafts.keep(log, "dialogue", {"title": "half a tho"}, at())
    saved = add(log)
    entries.edit(log, saved.id, entry(title="b"), at())
    entries.delete(log, saved.id, at())
    assert notes.draft(log, "dialogue").form == {"title": "half a tho"}


def test_a_draft_is_kept_whatever_was_pasted_into_it(log):
    drafts.keep(log, "dialogue", {"title": "a\0\ud800😀", "people": ["Å"]}, at())
    assert notes.draft(log, "dialogue").form == {"title": "a\0?😀", "people": ["Å"]}
    drafts.drop(log, "dialogue")
    assert notes.draft(log, "dialogue") is None


def test_an_edit_keeps_when_it_was_first_written_down(log):
    saved = add(log, on="2026-02-01", occurred_on="2026-01-20")
    after = entries.edit(log, saved.id, entry(title="b", occurred_on="2026-01-21"), at())
    assert (after.created_at, after.logged_on) == (saved.created_at, saved.logged_on)
    assert (after.updated_at[:10], after.retro_days) == ("2026-02-09", 11)


def test_an_edit_of_nothing_is_no_version(log):
    saved = add(log, "failure", shares=[told("2026-02-09")])
    same = entry("failure", shares=[told("2026-02-09")])
    assert entries.edit(log, saved.id, same, at("2026-02-20")) == saved
    assert stored.revisions(log, saved.id) == []


def test_an_entry_stays_the_kind_it_is(log):
    saved = add(log)
    with pytest.raises(InvalidEntry, match="point_is_fixed"):
        entries.edit(log, saved.id, entry("failure"), at())


def test_an_entry_in_the_bin_is_not_edited(log):
    saved = add(log)
    entries.delete(log, saved.id, at())
    before = everything(log)
    with pytest.raises(Refused, match="entry_in_bin"):
        entries.edit(log, saved.id, entry(title="b"), at())
    assert everything(log) == before


def test_an_edit_that_is_refused_changes_nothing(log):
    saved = add(log, "delegation")
    drafts.keep(log, saved.id, {"title": "a"}, at())
    before = everything(log)
    unheard = entry("delegation", level=3, involved_before="no")
    with pytest.raises(SoftStop):
        entries.edit(log, saved.id, unheard, at(), draft=saved.id)
    with pytest.raises(InvalidEntry):
        entries.edit(log, saved.id, entry("delegation", occurred_on="2026-02-11"), at())
    assert everything(log) == before


def test_an_unknown_entry_is_not_found(log):
    for change in (entries.delete, entries.restore):
        with pytest.raises(NotFound, match="entry_not_found"):
            change(log, ID, at())
    with pytest.raises(NotFound):
        entries.edit(log, ID, entry(), at())


def test_an_answer_comes_today_unless_said_otherwise(log):
    need = add(log, "upward", on="2026-02-01")
    answered = entries.answer(log, need.id, at(), response="partly", reason="Half of it").entry
    assert (answered.response_on, answered.response_reason) == (TODAY, "Half of it")
    told_ = entries.answer(log, need.id, at(), told=TODAY).entry
    assert (told_.response, told_.reported_back_on) == ("partly", TODAY)


def test_no_answer_yet_has_no_day(log):
    need = add(log, "upward")
    entries.answer(log, need.id, at(), response="met")
    taken_back = entries.answer(log, need.id, at(), response="none").entry
    assert (taken_back.response, taken_back.response_on) == ("none", None)


def test_an_answer_is_neither_early_nor_ahead(log):
    need = add(log, "upward")
    for day, code in ((date(2026, 2, 8), "date_before"), (date(2026, 2, 10), "date_ahead")):
        with pytest.raises(InvalidEntry, match=code):
            entries.answer(log, need.id, at(), response="met", on=day)


def test_each_question_goes_to_its_own_kind(log):
    dialogue, good = add(log).id, add(log, "upward", content="good", need_type=None).id
    asked = (
        (lambda: entries.answer(log, dialogue, at(), response="met"), "not_upward"),
        (lambda: entries.answer(log, good, at(), response="met"), "answers_no_need"),
        (lambda: entries.review(log, dialogue, at(), outcome="done"), "not_delegation"),
        (lambda: entries.not_shareable(log, dialogue, "safety", at()), "not_failure"),
    )
    for ask, code in asked:
        with pytest.raises(Refused, match=code):
            ask()


def test_a_review_says_what_it_says_and_leaves_the_rest(log):
    decided = add(log, "delegation", on="2026-01-01")
    entries.review(log, decided.id, at("2026-01-20"), kept="late", learned="Ask first")
    after = entries.review(log, decided.id, at(), outcome="taken_back", reason="urgency").entry
    assert (after.check_in_kept, after.learned) == ("late", "Ask first")
    assert (after.taken_back_reason, after.reviewed_on) == ("urgency", TODAY)
    again = entries.review(log, decided.id, at(), outcome="done").entry
    assert (again.outcome, again.taken_back_reason) == ("done", None)


def test_taking_back_without_a_reason_changes_nothing(log):
    decided = add(log, "delegation")
    before = everything(log)
    with pytest.raises(InvalidEntry, match="taken_back_needs_reason"):
        entries.review(log, decided.id, at(), outcome="taken_back")
    assert everything(log) == before


def test_a_decision_of_level_three_unheard_can_still_be_reviewed(log):
    decided = add(log, "delegation", level=3, involved_before="no")
    assert entries.review(log, decided.id, at(), outcome="done").entry.outcome == "done"


def test_each_telling_is_dated_the_day_it_was_written_down(log):
    failed = add(log, "failure", on="2026-02-01", shares=[told("2026-02-01", "coach")])
    after = entries.share(log, failed.id, Share(on=date(2026, 2, 8), direction="down"), at())
    assert [s.logged_on.isoformat() for s in after.entry.shares] == ["2026-02-01", "2026-02-09"]


def test_a_failure_edited_later_keeps_the_days_of_its_tellings(log):
    failed = add(log, "failure", on="2026-02-01", shares=[told("2026-02-01", "up")])
    edited = entry(
        "failure", occurred_on="2026-02-01", title="b", shares=[told("2026-02-01", "up")]
    )
    after = entries.edit(log, failed.id, edited, at()).entry
    assert after.shares[0].logged_on == date(2026, 2, 1)


def test_deleting_twice_is_deleting_once(log):
    saved = add(log)
    first = entries.delete(log, saved.id, at("2026-02-10"))
    assert entries.delete(log, saved.id, at("2026-02-20")) == first
    assert entries.restore(log, saved.id, at()) == saved
    assert entries.restore(log, saved.id, at()) == saved


@pytest.mark.parametrize(("day", "gone"), [("2026-03-11", 0), ("2026-03-12", 1)])
def test_the_bin_keeps_an_entry_for_thirty_days(log, day, gone):
    saved = add(log)
    entries.delete(log, saved.id, at())
    kept = add(log)
    assert entries.empty_bin(log, at(day)) == gone
    assert entries.empty_bin(log, at(day)) == 0
    left = {i for (i,) in log.rows("select id from entries")}
    assert left == ({kept.id} if gone else {saved.id, kept.id})


def test_an_emptied_bin_leaves_no_word_in_the_file(log):
    saved = add(log, title="Xylofon", note="Kattuggla")
    entries.delete(log, saved.id, at())
    entries.empty_bin(log, at("2026-05-01"))
    log.rows("pragma wal_checkpoint(truncate)")
    body = log.path.read_bytes().lower()
    assert (b"xylofon" in body, b"kattuggla" in body) == (False, False)


def test_a_fault_in_the_middle_of_a_change_undoes_all_of_it(log, monkeypatch):
    saved = add(log, "delegation", title="before", receivers=["M1"])
    before = everything(log)
    monkeypatch.setattr(stored, "index", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        entries.edit(log, saved.id, entry("delegation", title="after", receivers=["M2"]), at())
    with pytest.raises(ZeroDivisionError):
        add(log, people=["M3"])
    monkeypatch.undo()
    assert everything(log) == before
