"""Entries on disk: their order, their versions, the bin, and the words they are found by."""

import unicodedata

import pytest
from samples import add, at, entry, told

from leadercoach.errors import NotFound, Refused
from leadercoach.store import entries, people
from leadercoach.usecases import entries as use
from leadercoach.usecases import people as use_people
from leadercoach.views.log_list import Filter, first_items, hits


def titles(log, **chosen):
    return [item.title for item in first_items(log, Filter(**chosen), "en", None)]


def found(log, typed):
    """Titles found by what is typed; both ways of searching agree."""
    listed = first_items(log, Filter(search=typed), "en", None)
    assert [item.position for item in listed] == hits(log, typed)
    return [item.title for item in listed]


def test_entries_of_a_day_stand_in_the_order_they_were_written(log):
    for title in "abc":
        add(log, title=title)
    assert titles(log) == ["c", "b", "a"]


def test_a_back_dated_entry_stands_on_its_own_day(log):
    add(log, title="new")
    add(log, title="old", occurred_on="2025-12-31")
    assert titles(log) == ["new", "old"]


def test_an_entry_with_another_date_moves_and_comes_last_that_day(log):
    moved = add(log, title="moved", occurred_on="2026-02-01")
    add(log, title="there")
    use.edit(log, moved.id, entry(title="moved"), at())
    assert titles(log) == ["moved", "there"]
    assert found(log, "moved") == ["moved"]


def test_an_entry_edited_on_its_day_keeps_its_place(log):
    first = add(log, title="first")
    add(log, title="second")
    use.edit(log, first.id, entry(title="first again"), at())
    assert titles(log) == ["second", "first again"]


def test_an_entry_back_from_the_bin_has_its_old_place(log):
    first = add(log, title="first")
    add(log, title="second")
    use.delete(log, first.id, at())
    assert titles(log) == ["second"]
    assert found(log, "first") == []
    use.restore(log, first.id, at())
    assert titles(log) == ["second", "first"]


FULL = {
    "dialogue": {"minutes": "15_30", "insight": "a", "changed": False, "place": "remote"},
    "upward": {"ask": "two", "response": "partly", "response_reason": "why"},
    "delegation": {
        "support": ["time", "money"],
        "receivers": ["M2", "M1"],
        "area": "Rota",
        "read_back": False,
        "formal": True,
        "check_in_every": 14,
    },
    "failure": {
        "shares": [
            told("2026-02-09", "up", format="written", logged_on="2026-02-09"),
            told("2026-02-09", "down", logged_on="2026-02-09"),
        ],
        "impact": "large",
    },
}


@pytest.mark.parametrize("point", FULL)
def test_an_entry_comes_back_as_it_was_saved(log, point):
    saved = add(
        log,
        point,
        title="Å 😀 <b>",
        note="a\n\tb",
        people=["Åsa", "M10", "M2"],
        markers={"m1": True, "m3": False},
        principles=["trust"],
        origin="sample",
        coach_visibility="all",
        **FULL[point],
    )
    assert entries.get(log, saved.id) == saved


def test_a_value_taken_out_is_gone(log):
    saved = add(log, "delegation", area="Rota", receivers=["M1"], mandate="all", support=["time"])
    after = use.edit(log, saved.id, entry("delegation"), at())
    assert entries.get(log, saved.id) == after
    assert log.one("select count(*) from entry_people") == (0,)


def test_a_renamed_person_is_renamed_in_earlier_versions_and_found(log):
    saved = add(log, title="a", people=["Kalle"])
    use.edit(log, saved.id, entry(title="b", people=["Kalle", "M2"]), at())
    (kalle,) = [p.id for p in people.people(log) if p.alias == "Kalle"]
    use_people.rename_person(log, kalle, "M9", at())
    (version,) = entries.revisions(log, saved.id)
    assert version.entry.people == ("M9",)
    assert entries.get(log, saved.id).entry.people == ("M9", "M2")
    assert (found(log, "M9"), found(log, "Kalle")) == (["b"], [])


def test_no_trace_of_an_old_alias_is_left_in_the_log(log):
    saved = add(log, "delegation", receivers=["Qvarnström"])
    use.edit(log, saved.id, entry("delegation", receivers=["Qvarnström"], title="x"), at())
    use.delete(log, saved.id, at())
    use_people.rename_person(log, people.people(log)[0].id, "M1", at())
    log.rows("pragma wal_checkpoint(truncate)")
    assert b"varnstr" not in log.path.read_bytes().lower()


def test_a_renamed_area_is_renamed_in_earlier_versions(log):
    saved = add(log, "delegation", area="Rota")
    use.edit(log, saved.id, entry("delegation", area="Rota", title="x"), at())
    use_people.rename_area(log, people.areas(log, at().today)[0].id, "Schedule", at())
    (version,) = entries.revisions(log, saved.id)
    assert version.entry.area == entries.get(log, saved.id).entry.area == "Schedule"


def test_a_purged_entry_leaves_nothing(log):
    saved = add(log, "failure", title="gone", people=["M1"], principles=["trust"], shares=[
        told("2026-02-09")])  # fmt: skip
    use.edit(log, saved.id, entry("failure", title="really gone"), at())
    with log.transaction():
        entries.purge(log, saved.id)
    tables = "entries failures shares entry_people entry_tags revisions habit_events follow_ups"
    assert [log.one(f"select count(*) from {t}") for t in tables.split()] == [(0,)] * 8
    assert found(log, "gone") == []


def test_what_repeated_a_purged_need_stands_on_its_own(log):
    first = add(log, "upward")
    repeat = add(log, "upward", repeat_of=first.id)
    with log.transaction():
        entries.purge(log, first.id)
    assert entries.get(log, repeat.id).entry.repeat_of is None


def test_nobody_and_nothing_in_use_is_removed(log):
    saved = add(log, "delegation", receivers=["M1"], area="Rota")
    use.delete(log, saved.id, at())
    with pytest.raises(Refused, match="person_in_use"):
        use_people.remove_person(log, people.people(log)[0].id)
    with pytest.raises(Refused, match="area_in_use"):
        use_people.remove_area(log, people.areas(log, at().today)[0].id)


@pytest.mark.parametrize("how", ["start", "end", "whole"])
def test_an_entry_is_found_by_either_end_of_its_id(log, how):
    saved = add(log).id
    typed = {"start": saved[:8], "end": saved[-4:].upper(), "whole": saved}[how]
    assert entries.find_id(log, typed) == saved


def test_an_id_too_short_unknown_or_shared_names_no_entry(log):
    first = add(log).id
    add(log)
    for typed, code in ((first[:3], "entry_not_found"), ("zzzz", "entry_not_found")):
        with pytest.raises(NotFound, match=code):
            entries.find_id(log, typed)
    with pytest.raises(NotFound, match="entry_ambiguous"):
        entries.find_id(log, first[:4])


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("Möte om ålder", "åld"),
        ("Möte om ålder", "MÖ ål"),
        ("En idé", "ide"),
        ("En ide", "idé"),
        ("Glad 😀 dag", "😀"),
        ("Glad👍🏽dag", "👍"),
        (unicodedata.normalize("NFD", "Åsa på möte"), "åsa möte"),
        ("Åsa på möte", unicodedata.normalize("NFD", "åsa möte")),
        ("Straße", "strasse"),
        ("vård–skola", "skola"),
        ("2026-02-09", "2026"),
    ],
)
def test_words_are_found_as_people_type_them(log, title, typed):
    add(log, title=title)
    add(log, title="nothing like it")
    assert found(log, typed) == [title]


@pytest.mark.parametrize("typed", ["al", "om alder", "möten", "öte", "😁", "å"])
def test_what_only_looks_alike_is_not_found(log, typed):
    add(log, title="Möte om ålder" if typed != "å" else "alder")
    assert found(log, typed) == []


@pytest.mark.parametrize(
    "typed",
    ['"rota', '"rota"', "rota*", "*rota", "-rota", "(rota", "rota)", "^rota", "rota + week",
     "{rota}", "rota:", "text:", "'rota'", "rota;", "”rota”", "rota –", "«rota»", "rota \0",
     "rota \ud800"],
)  # fmt: skip
def test_no_sign_typed_is_query_syntax(log, typed):
    add(log, title="rota text week")
    assert found(log, typed) == ["rota text week"]


@pytest.mark.parametrize("typed", ["rota AND week", "rota OR x", "NOT rota", "NEAR(rota week)"])
def test_no_word_typed_is_query_syntax(log, typed):
    add(log, title="rota week")
    assert found(log, typed) == []


@pytest.mark.parametrize("typed", ["", "   ", "*", '""', "–", "()", "\ud800", "\u200d"])
def test_no_word_finds_nothing_unless_nothing_was_typed(log, typed):
    add(log, title="a")
    assert titles(log, search=typed) == ([] if typed.strip() else ["a"])
    assert hits(log, typed) == []


def test_all_that_was_typed_into_an_entry_is_searched(log):
    add(log, "delegation", title="t", mandate="mandat", receivers=["Åsa"], support_note="stöd",
        learned="lärdom", area="område", come_back_if="om")  # fmt: skip
    for word in ("mandat", "åsa", "stöd", "lärdom", "område", "om"):
        assert found(log, word) == ["t"], word
