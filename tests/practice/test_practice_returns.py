"""What a coach writes goes back as proposals, bound to the package it is about."""

import pytest
from msgspec.structs import replace
from practices import shared
from samples import at

from leadercoach.coaching.action import Action
from leadercoach.coaching.package import card_of, encode, entry_hash, return_of
from leadercoach.errors import InvalidEntry, NotFound, Refused
from leadercoach.exchange.sealed import public_of
from leadercoach.practice.clients import card, make_card
from leadercoach.practice.packages import take_package
from leadercoach.practice.returns import change, note, propose, remove, return_for, returned
from leadercoach.store.practice import drafts

RUN = Action(what="En runda till")


@pytest.fixture
def package(practice, tmp_path):
    found = shared(tmp_path)
    take_package(practice, found, at())
    return found


def refused(call, *args) -> str:
    with pytest.raises(Refused) as told:
        call(*args)
    return told.value.code


def test_the_card_is_made_once_and_its_key_stays(practice):
    made = make_card(practice, "Eva", at())
    assert public_of(made.key.secret) == made.key.public
    again = make_card(practice, "Eva Ek", at("2026-02-10"))
    assert (again.name, again.key) == ("Eva Ek", made.key)
    assert card_of(encode(card(again))) == card(again)
    assert made.key.secret not in encode(card(again)).decode()


def test_a_card_needs_a_name(practice):
    with pytest.raises(InvalidEntry):
        make_card(practice, " ", at())


def test_notes_and_actions_go_back_bound_to_their_package(practice, package):
    make_card(practice, "Eva", at())
    about = package.entries[0]
    first = note(practice, package, "Vad gjorde att det gick?", at(), entry_id=about.id)
    whole = note(practice, package, "Fint att se.", at())
    third = propose(practice, package, RUN, at())
    sent = return_for(practice, package)
    assert (sent.package, sent.token, sent.coach) == (package.package, package.token, "Eva")
    assert [part.id for part in sent.notes] == [first, whole]
    assert (sent.notes[0].entry, sent.notes[0].entry_hash) == (about.id, entry_hash(about))
    assert (sent.notes[1].entry, sent.actions[0].action) == (None, RUN)
    assert sent.actions[0].id == third
    assert return_of(encode(sent)) == sent


def test_the_hash_tells_a_changed_entry(package):
    about = package.entries[0]
    other = replace(about, entry=replace(about.entry, title="Annat"))
    assert entry_hash(about) == entry_hash(replace(about))
    assert entry_hash(about) != entry_hash(other)


def test_each_change_is_a_revision(practice, package):
    written = note(practice, package, "Först", at())
    change(practice, written, "Sedan", at())
    (draft,) = drafts(practice, package.package)
    assert (draft.body.text, draft.body.revision) == ("Sedan", 2)
    agreed = propose(practice, package, RUN, at())
    change(practice, agreed, Action(what="Två till"), at())
    assert return_for(practice, package).actions[0].revision == 2


def test_what_has_been_returned_stays_as_it_was_sent(practice, package):
    written = note(practice, package, "Först", at())
    sent = return_for(practice, package)
    returned(practice, package.package, at())
    assert refused(change, practice, written, "Sedan", at()) == "note_returned"
    assert refused(remove, practice, written) == "note_returned"
    later = note(practice, package, "Mer", at("2026-02-10"))
    again = return_for(practice, package)
    assert again.notes[:1] == sent.notes
    assert [part.id for part in again.notes] == [written, later]


def test_a_note_can_be_taken_away_before_it_is_returned(practice, package):
    written = note(practice, package, "Först", at())
    remove(practice, written)
    assert drafts(practice, package.package) == []
    assert refused(change, practice, written, "Sedan", at()) == "note_not_found"


def test_there_is_no_return_of_nothing(practice, package):
    assert refused(return_for, practice, package) == "return_empty"


def test_a_note_on_an_entry_nobody_shared_is_not_kept(practice, package):
    with pytest.raises(NotFound):
        note(practice, package, "Vad?", at(), entry_id="01900000-0000-7000-8000-000000000001")
    assert drafts(practice, package.package) == []


def test_an_empty_note_is_not_kept(practice, package):
    with pytest.raises(InvalidEntry):
        note(practice, package, " \n", at())
    assert drafts(practice, package.package) == []
