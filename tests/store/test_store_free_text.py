"""What somebody has written is found and rewritten; ids and codes are left as they are."""

import pytest
from coachings import at, coach, held
from samples import add, entry

from leadercoach.store import coaching, entries, notes
from leadercoach.store.free_text import cells, put, rewritten, texts
from leadercoach.store.people import person_id
from leadercoach.usecases import entries as use_entries
from leadercoach.usecases import erasing


@pytest.fixture
def hexed(log):
    """An alias that is a part of the id of somebody else, M3."""
    with log.transaction():
        alias = person_id(log, "M3", at()).split("-")[-1]
        person_id(log, alias, at())
    return alias


def test_whoever_is_called_like_a_part_of_an_id_is_erased_and_the_id_stays(log, hexed):
    saved = add(log, people=["M3"], note=f"{hexed} kom")
    use_entries.edit(log, saved.id, entry(people=["M3"], note="Ingen kom"), at(), sure=True)
    with log.transaction():
        kept = person_id(log, "M3", at())
        notes.keep_draft(log, "session:1", {"pinned": [kept], "moved": f"{hexed} kom"}, at())
    erasing.erase(log, erasing.Person(hexed), at())
    ((_, version),) = entries.all_revisions(log)
    assert (version.entry.people, version.entry.note) == (("M3",), "… kom")
    form = notes.draft(log, "session:1").form
    assert form == {"pinned": [kept], "moved": "… kom"}


def test_a_code_is_no_text_though_somebody_is_called_so(log):
    with log.transaction():
        person_id(log, "mission", at())
    saved = add(log, topics=["mission"], title="Mission kom")
    use_entries.edit(log, saved.id, entry(topics=["mission"]), at(), sure=True)
    erasing.erase(log, erasing.Person("mission"), at())
    ((_, version),) = entries.all_revisions(log)
    assert (version.entry.topics, version.entry.title) == (("mission",), "… kom")


@pytest.mark.parametrize("name", ["frame", "goal", "kept"])
def test_each_text_of_a_session_is_found_and_rewritten(log, name):
    held(log, coach(log), options=("En väg", ""), **{name: "Skrivet"})
    (cell,) = [cell for cell in cells(log) if cell.table == "sessions"]
    assert set(texts(cell)) == {"Skrivet", "En väg"}
    with log.transaction():
        put(log, cell, rewritten(cell, lambda text, _: text.replace("Skrivet", "…")))
    (saved,) = coaching.sessions(log)
    assert (getattr(saved.session, name), saved.session.options) == ("…", ("En väg", ""))


def test_a_need_to_say_something_leaves_dots(log):
    with log.transaction():
        notes.add_reflection(log, "week:2026-W07", "Anna", at())
    (cell,) = cells(log)
    assert rewritten(cell, lambda _, otherwise: otherwise) == "…"
