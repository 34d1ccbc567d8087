"""Returns: opened by the log they are for, taken in once, and never more than proposals."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from practices import leader
from samples import add, at

from leadercoach.coaching.action import Action, CoachNote, ProposedAction
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package, Return, encode, entry_hash
from leadercoach.errors import Refused
from leadercoach.exchange.packages import prepare_package, write_prepared
from leadercoach.exchange.returns import LARGEST, MOST, preview_return, seal_return, take_return
from leadercoach.exchange.sealed import new_identity, open_sealed, seal
from leadercoach.log.entries import build, plain
from leadercoach.store import entries as stored_entries
from leadercoach.store import handed_over
from leadercoach.store.engine import Log
from leadercoach.store.keys import keys
from leadercoach.usecases import coaching, entries, proposals

PUBLIC = new_identity()[1]
N1, N2, A1 = "1" * 32, "2" * 32, "a" * 32


class World(NamedTuple):
    log: Log
    eva: str
    package: Package

    def sent(self, *bodies: CoachNote | ProposedAction, **changes: Any) -> bytes:
        whole: dict[str, Any] = {
            "format": "leadercoach-return",
            "v": 1,
            "package": self.package.package,
            "token": self.package.token,
            "coach": "Eva Ek",
            "notes": tuple(body for body in bodies if isinstance(body, CoachNote)),
            "actions": tuple(body for body in bodies if isinstance(body, ProposedAction)),
        }
        return seal_return(self.package, Return(**(whole | changes))).encode()

    def raw(self, **changes: Any) -> bytes:
        """What a return says, with other fields than ours would have."""
        honest = open_sealed(self.sent(note()), [keys(self.log).leader.secret])
        body = json.dumps(json.loads(honest) | changes, ensure_ascii=False)
        return seal(body.encode("utf-8", "replace"), self.package.recipients).encode()


def handed(log: Log, coach_id: str, out: Path) -> Package:
    prepared = prepare_package(log, coach_id, at(), "sv")
    write_prepared(log, prepared, out, at())
    return prepared.package


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    log, eva = leader(tmp_path)
    coaching.change_coach(log, eva, Coach(name="Eva", public=PUBLIC), at())
    with log:
        yield World(log, eva, handed(log, eva, tmp_path / "eva.age"))


def note(key: str = N1, revision: int = 1, text: str = "Bra fråga", **more: Any) -> CoachNote:
    return CoachNote(id=key, revision=revision, text=text, **more)


def action(key: str = A1, revision: int = 1, what: str = "Fråga först") -> ProposedAction:
    return ProposedAction(id=key, revision=revision, action=Action(what=what))


def news(taken) -> list[str]:
    return [each.news for each in taken.arrived]


def kept(log: Log) -> dict[str, tuple[int, str]]:
    return {each.id: (each.body.revision, each.state) for each in handed_over.proposals(log)}


def refused(world: World, data: bytes, code: str) -> None:
    before = handed_over.proposals(world.log)
    for way in (preview_return, take_return):
        with pytest.raises(Refused, match=f"'{code}'"):
            way(world.log, data, at())
    assert handed_over.proposals(world.log) == before


def test_what_a_coach_writes_waits_to_be_decided(world):
    taken = take_return(world.log, world.sent(note(), action()), at())
    assert (taken.coach_id, taken.name, taken.signed) == (world.eva, "Eva", "Eva Ek")
    assert news(taken) == ["new", "new"]
    assert kept(world.log) == {N1: (1, "proposed"), A1: (1, "proposed")}


def test_a_preview_changes_nothing(world):
    found = preview_return(world.log, world.sent(note(), action()), at())
    assert found.count("new") == 2
    assert handed_over.proposals(world.log) == []


def test_the_same_file_twice_changes_nothing(world):
    data = world.sent(note(), action())
    take_return(world.log, data, at())
    before = handed_over.proposals(world.log)
    assert news(take_return(world.log, data, at("2026-02-10"))) == ["known", "known"]
    assert handed_over.proposals(world.log) == before


def test_an_older_file_after_a_newer_one_changes_nothing(world):
    take_return(world.log, world.sent(note(revision=3, text="Ny")), at())
    before = handed_over.proposals(world.log)
    assert news(take_return(world.log, world.sent(note(revision=2)), at())) == ["known"]
    assert handed_over.proposals(world.log) == before


def test_what_was_decided_comes_up_again_only_when_it_is_revised(world):
    take_return(world.log, world.sent(note(), action()), at())
    proposals.accept(world.log, N1, at())
    proposals.decline(world.log, A1, at())
    again = world.sent(note(revision=2), action())
    assert news(take_return(world.log, again, at())) == ["revised", "known"]
    assert kept(world.log) == {N1: (2, "proposed"), A1: (1, "declined")}


def test_a_note_finds_the_entry_it_is_about(world):
    (part,) = world.package.entries
    about = note(entry=part.id, entry_hash=entry_hash(part))
    (each,) = take_return(world.log, world.sent(about), at()).arrived
    (record,) = stored_entries.all_records(world.log)
    assert each.entry_id == record.id != part.id
    assert not each.changed_since


def test_a_note_on_what_has_changed_since_says_so(world):
    (part,) = world.package.entries
    about = note(entry=part.id, entry_hash=entry_hash(part))
    (record,) = stored_entries.all_records(world.log)
    other = build(plain(record.entry) | {"title": "En annan"})
    entries.edit(world.log, record.id, other, at(), sure=True)
    (each,) = take_return(world.log, world.sent(about), at()).arrived
    assert (each.entry_id, each.changed_since) == (record.id, True)
    assert handed_over.proposals(world.log)[0].changed_since


def test_a_note_on_what_stays_is_not_marked_once_more_is_logged_or_nothing_is_shared(world):
    (part,) = world.package.entries
    about = note(entry=part.id, entry_hash=entry_hash(part))
    add(world.log, on="2026-02-05", coach_visibility="all")
    coaching.revoke(world.log, world.eva, at())
    (each,) = take_return(world.log, world.sent(about), at()).arrived
    assert not each.changed_since


def test_hiding_a_word_in_a_package_is_no_change_of_the_entry(world, tmp_path):
    hidden = prepare_package(world.log, world.eva, at("2026-02-10"), "sv", hide=("Morgonrunda",))
    write_prepared(world.log, hidden, tmp_path / "hidden.age", at("2026-02-10"))
    (part,) = hidden.package.entries
    assert part != world.package.entries[0]
    theirs = world._replace(package=hidden.package)
    data = theirs.sent(note(entry=part.id, entry_hash=entry_hash(part)))
    (each,) = take_return(world.log, data, at("2026-02-10")).arrived
    assert not each.changed_since


@pytest.mark.parametrize("entry", ["", "own", "0" * 36, "' or 1=1 --", "\u202e"])
def test_a_note_on_an_entry_that_is_not_there_is_about_the_whole(world, entry):
    (record,) = stored_entries.all_records(world.log)
    about = note(entry=record.id if entry == "own" else entry, entry_hash="a" * 64)
    (each,) = take_return(world.log, world.sent(about), at()).arrived
    assert (each.entry_id, each.changed_since) == (None, True)


def test_an_entry_is_never_touched(world):
    (part,) = world.package.entries
    before = stored_entries.all_records(world.log)
    take_return(world.log, world.sent(note(entry=part.id), action()), at())
    proposals.accept(world.log, N1, at())
    proposals.accept(world.log, A1, at())
    assert stored_entries.all_records(world.log) == before


def test_the_recovery_key_is_sealed_to_as_well(world):
    assert open_sealed(world.sent(note()), [keys(world.log).recovery.secret])


def test_a_return_to_another_log_is_refused(world, tmp_path):
    other, eva = leader(tmp_path, "Bo")
    with other:
        refused(World(other, eva, world.package), world.sent(note()), "sealed_other_key")
        prepare_package(other, eva, at(), "sv")
        refused(World(other, eva, world.package), world.sent(note()), "sealed_other_key")


def test_a_return_is_bound_to_the_package_it_is_about(world, tmp_path):
    second = handed(world.log, world.eva, tmp_path / "second.age")
    refused(world, world.sent(note(), token=second.token), "return_of_no_package")
    refused(world, world.sent(note(), token="0" * 48), "return_of_no_package")
    refused(world, world.sent(note(), package="0" * 32), "return_of_no_package")


def test_a_coach_changes_nothing_that_another_has_sent(world, tmp_path):
    take_return(world.log, world.sent(note()), at())
    adam = coaching.add_coach(world.log, Coach(name="Adam", public=PUBLIC), at())
    seen = Consent(points=("upward",), first_day=at("2026-01-05").today)
    coaching.grant(world.log, adam, seen, at())
    theirs = world._replace(package=handed(world.log, adam, tmp_path / "adam.age"))
    refused(theirs, theirs.sent(note(revision=9), action()), "return_of_another_coach")


def test_a_note_does_not_become_an_action(world):
    take_return(world.log, world.sent(note()), at())
    refused(world, world.sent(action(N1, revision=2)), "return_wrong")


def test_a_flood_is_refused_at_both_ends(world):
    many = tuple(note(f"{n:032x}") for n in range(MOST + 1))
    with pytest.raises(Refused, match="return_too_large"):
        world.sent(*many)
    refused(world, world.raw(notes=msgspec.to_builtins(many)), "return_too_large")
    long = tuple(note(f"{n:032x}", text="å" * 2000) for n in range(MOST))
    assert len(take_return(world.log, world.sent(*long), at()).arrived) == MOST
    refused(world, b"-" * (LARGEST + 1), "sealed_too_large")


def test_what_is_sealed_and_no_return_is_refused(world):
    recipients = world.package.recipients
    refused(world, seal(encode(world.package), recipients).encode(), "return_wrong")
    refused(world, seal(b"[" * 500_000, recipients).encode(), "return_wrong")
    refused(world, b"Hej!", "sealed_none")
    refused(world, world.sent(note())[:-60], "sealed_cut")
    refused(world, world.raw(v=2), "package_newer")


NOTE = {"id": N2, "revision": 1, "text": "x"}
HOSTILE: dict[str, dict[str, Any]] = {
    "a field too many": {"mood": "good"},
    "an entry": {"entries": []},
    "the same id twice": {"notes": [NOTE, NOTE]},
    "an id of a note and an action": {
        "notes": [NOTE],
        "actions": [{"id": N2, "revision": 1, "action": {"what": "x"}}],
    },
    "no token": {"token": None},
    **{f"coach {name[:9]!r}": {"coach": name} for name in ("", "\x1b[2J", "a\nb", "E" * 41)},
    **{
        f"revision {n!r}": {"notes": [NOTE | {"revision": n}]}
        for n in (0, -1, 2**31, 2**70, 1.5, "1", None)
    },
    **{
        f"text {text[:9]!r}": {"notes": [NOTE | {"text": text}]}
        for text in ("", " ", "a\0b", "\x1b[2J", "a" * 2001)
    },
    **{f"id {key!r}": {"notes": [NOTE | {"id": key}]} for key in ("", "../../x", N2.upper() + "G")},
    "an action without words": {"actions": [{"id": N2, "revision": 1, "action": {"what": " "}}]},
    "an action that is settled": {
        "actions": [{"id": N2, "revision": 1, "action": {"what": "x"}, "settled": "done"}]
    },
    "a decided note": {"notes": [NOTE | {"state": "accepted"}]},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_return_is_refused(world, name):
    refused(world, world.raw(**HOSTILE[name]), "return_wrong")


def test_the_highest_revision_is_the_last(world):
    top = 2**31 - 1
    take_return(world.log, world.sent(note(revision=top)), at())
    assert kept(world.log) == {N1: (top, "proposed")}
    assert news(take_return(world.log, world.sent(note(revision=top)), at())) == ["known"]


def test_a_package_without_keys_takes_no_return(world):
    bare = msgspec.structs.replace(world.package, recipients=("age1" + "q" * 58,) * 2)
    with pytest.raises(Refused, match="public_key_wrong"):
        world._replace(package=bare).sent(note())
