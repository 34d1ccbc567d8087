"""Coaching in an archive: all of it there and back, and nothing that could not have come about."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from coachings import agree, coach
from histories import fill
from samples import TODAY, at

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import archive
from leadercoach.store import actions, coaching, handed_over
from leadercoach.store.engine import open_log
from leadercoach.usecases import actions as use_actions

Whole = dict[str, Any]


@pytest.fixture
def whole(log) -> Whole:
    """An archive with something of everything, as plain data."""
    fill(log)
    return contents(log)


def contents(log) -> Whole:
    return json.loads(msgspec.json.encode(archive.contents(log)))


def loaded(log, folder: Path):
    """The log that the archive of `log` makes."""
    archive.archive(log, folder / "all.json")
    archive.load_new(folder / "new.lc", archive.read(folder / "all.json", TODAY), at())
    return open_log(folder / "new.lc")


def test_all_of_coaching_comes_back_as_it_was(log, tmp_path, whole):
    with loaded(log, tmp_path) as new:
        for read in (
            *(coaching.coaches, coaching.consents, coaching.sessions, actions.actions),
            *(handed_over.handed_over, handed_over.proposals),
        ):
            assert read(new) == read(log) != []
        assert contents(new) == whole


def test_the_ids_a_coach_sees_stay_the_same(log, tmp_path, whole):
    with loaded(log, tmp_path) as new:
        columns = "select id, salt, engagement from coaches order by id"
        assert new.rows(columns) == log.rows(columns)


def test_the_moments_of_sessions_and_actions_are_not_those_of_the_loading(log, tmp_path):
    new = agree(log, on="2026-01-12")
    use_actions.settle(log, new, "done", at("2026-01-19"))
    with loaded(log, tmp_path) as other:
        stamps = other.one("select created_at, updated_at from actions")
    assert [stamp[:10] for stamp in stamps] == ["2026-01-12", "2026-01-19"]


@pytest.mark.parametrize("make", [coach, agree])
def test_an_archive_goes_into_no_log_that_has_coaching(log, tmp_path, make):
    archive.archive(log, tmp_path / "all.json")
    found = archive.read(tmp_path / "all.json", TODAY)
    make(log)
    with pytest.raises(Refused, match="log_not_empty"):
        archive.load(log, found, at())


# Archives that lie


def refusal(tmp_path: Path, whole: Whole) -> tuple[str, str]:
    """The code and the reason an archive is refused with; no log is made."""
    path = tmp_path / "bad.json"
    path.write_bytes(json.dumps(whole).encode())
    with pytest.raises(Refused) as caught:
        archive.load_new(tmp_path / "bad.lc", archive.read(path, TODAY), at())
    assert not (tmp_path / "bad.lc").exists()
    for lang in content.LANGUAGES:
        said = content.sentence(caught.value.code, caught.value.params, lang)
        assert said.startswith(str(path))
        assert said.endswith(".")
    return caught.value.code, getattr(caught.value.params.get("reason"), "code", "")


NOBODY = "01900000-0000-7000-8000-00000000dead"


def one(whole: Whole, part: str, **wanted: Any) -> Whole:
    """The first record of a kind with these fields."""
    return next(r for r in whole[part] if all(r[name] == wanted[name] for name in wanted))


def coach_named(whole: Whole, name: str) -> Whole:
    return next(part for part in whole["coaches"] if part["coach"]["name"] == name)


def in_force(whole: Whole) -> Whole:
    return one(whole, "consents", revoked_on=None)


def linked(whole: Whole) -> Whole:
    return next(part for part in whole["actions"] if part["entries"])


def held(whole: Whole) -> Whole:
    return one(whole, "sessions", state="held")


def note(whole: Whole, state: str = "proposed") -> Whole:
    return next(p for p in whole["proposals"] if p["note"] and p["state"] == state)


def proposed(whole: Whole) -> Whole:
    return next(p for p in whole["proposals"] if p["action"])


def again(whole: Whole, part: str, **changed: Any) -> None:
    """The first record of a kind twice, the second with other fields."""
    whole[part].append({**whole[part][0], **changed})


Spoil = Callable[[Whole], Any]
LIES: dict[str, tuple[Spoil, str, str]] = {
    "no coaches": (lambda w: w["coaches"].clear(), "archive_missing", ""),
    "part missing": (lambda w: w.pop("proposals"), "archive_bad", "required"),
    "a coach twice": (lambda w: again(w, "coaches"), "archive_duplicate", ""),
    "coaches of one name": (
        lambda w: again(w, "coaches", id=NOBODY, engagement="a" * 32), "archive_duplicate", ""
    ),
    "one engagement with two": (
        lambda w: again(w, "coaches", id=NOBODY, coach={"name": "Li"}), "archive_duplicate", ""
    ),
    "a coach without a name": (
        lambda w: coach_named(w, "Kim")["coach"].update(name=" "), "archive_bad", "alias_blank"
    ),
    "a key that is none": (
        lambda w: coach_named(w, "Eva")["coach"].update(public="age1"), "archive_bad", "contradicts"
    ),
    "no salt": (lambda w: w["coaches"][0].update(salt=""), "archive_bad", "bad_field"),
    "terms of no day": (
        lambda w: coach_named(w, "Eva").update(agreed_on=None), "archive_bad", "contradicts"
    ),
    "retired tomorrow": (
        lambda w: coach_named(w, "Bo").update(retired_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "agreed before all logs": (
        lambda w: coach_named(w, "Eva").update(agreed_on="0001-01-01"),
        "archive_bad",
        "date_too_early",
    ),
    "two consents in force": (
        lambda w: again(w, "consents", id=NOBODY, revoked_on=None, revoked_at=None),
        "archive_bad",
        "contradicts",
    ),
    "a consent after the end": (
        lambda w: coach_named(w, "Kim").update(retired_on="2026-02-09"),
        "archive_bad",
        "contradicts",
    ),
    "a consent for nobody": (
        lambda w: in_force(w).update(coach_id=NOBODY), "archive_missing", ""
    ),
    "a consent to nothing": (
        lambda w: in_force(w)["consent"].update(points=[]), "archive_bad", "required"
    ),
    "a consent to a fifth point": (
        lambda w: in_force(w)["consent"].update(points=["salary"]), "archive_bad", "bad_field"
    ),
    "a consent to days ahead alone": (
        lambda w: in_force(w)["consent"].update(first_day="2026-02-10", last_day=None),
        "archive_bad",
        "contradicts",
    ),
    "granted tomorrow": (
        lambda w: in_force(w).update(granted_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "revoked at no time": (
        lambda w: in_force(w).update(revoked_on="2026-02-09"), "archive_bad", "contradicts"
    ),
    "revoked before it was granted": (
        lambda w: in_force(w).update(
            revoked_on="2026-01-01", revoked_at="2026-01-01T12:00:00.000Z"
        ),
        "archive_bad",
        "contradicts",
    ),
    "a session with nobody": (
        lambda w: one(w, "sessions", state="prepared").update(coach_id=NOBODY),
        "archive_missing",
        "",
    ),
    "a session twice": (
        lambda w: w["sessions"].append(one(w, "sessions", state="closed")), "archive_duplicate", ""
    ),
    "two sessions under way": (
        lambda w: w["sessions"].append({**held(w), "id": NOBODY}), "archive_bad", "contradicts"
    ),
    "a session held tomorrow": (
        lambda w: held(w)["session"].update(held_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "a session on no day": (
        lambda w: held(w).update(created_at="2026-02-30T12:00:00.000Z"), "archive_bad", "bad_field"
    ),
    "a session in a fourth state": (
        lambda w: held(w).update(state="lost"), "archive_bad", "bad_field"
    ),
    "a period that ends first": (
        lambda w: held(w)["session"].update(last_day="2020-01-01"), "archive_bad", "date_before"
    ),
    "a pin through nothing": (
        lambda w: held(w)["session"].update(pinned=[NOBODY]), "archive_missing", ""
    ),
    "a pin through the same twice": (
        lambda w: held(w)["session"].update(pinned=[w["entries"][0]["id"]] * 2),
        "archive_bad",
        "named_twice",
    ),
    "NUL in a session": (
        lambda w: held(w)["session"].update(goal="a\0"), "archive_bad", "text_control_character"
    ),
    "an action twice": (lambda w: again(w, "actions"), "archive_duplicate", ""),
    "an action of no session": (
        lambda w: linked(w).update(session_id=NOBODY), "archive_missing", ""
    ),
    "an action of another's session": (
        lambda w: linked(w).update(coach_id=coach_named(w, "Kim")["id"]),
        "archive_bad",
        "contradicts",
    ),
    "an action with a coach who is none": (
        lambda w: linked(w).update(coach_id=NOBODY, session_id=None), "archive_missing", ""
    ),
    "four actions of a session": (
        lambda w: w["actions"].extend({**linked(w), "id": f"{NOBODY[:-1]}{n}"} for n in range(3)),
        "archive_bad",
        "contradicts",
    ),
    "promised to nobody known": (
        lambda w: linked(w)["action"].update(person="M99"), "archive_missing", ""
    ),
    "promised to staff, but nobody": (
        lambda w: linked(w)["action"].update(person=""), "archive_bad", "promised_to_whom"
    ),
    "seen by no observer": (
        lambda w: linked(w)["action"].update(observer_id=NOBODY), "archive_missing", ""
    ),
    "linked to nothing": (lambda w: linked(w)["entries"].append(NOBODY), "archive_missing", ""),
    "linked twice": (
        lambda w: linked(w)["entries"].append(linked(w)["entries"][0]), "archive_bad", "contradicts"
    ),
    "agreed tomorrow": (
        lambda w: linked(w).update(agreed_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "due before all logs": (
        lambda w: linked(w)["action"].update(due="0001-01-01"), "archive_bad", "date_too_early"
    ),
    "done tomorrow": (
        lambda w: linked(w)["settled"].update(status="done", on="2026-02-10"),
        "archive_bad",
        "date_ahead",
    ),
    "done on no day": (
        lambda w: linked(w)["settled"].update(status="done"), "archive_bad", "required"
    ),
    "moved back": (
        lambda w: linked(w)["settled"].update(
            status="renegotiated", on="2026-02-09", moved_to="2026-02-08"
        ),
        "archive_bad",
        "date_before",
    ),
    "as sure as eleven": (
        lambda w: linked(w)["action"].update(confidence=11), "archive_bad", "bad_field"
    ),
    "a package twice": (lambda w: again(w, "handed_over"), "archive_duplicate", ""),
    "a package for nobody": (
        lambda w: w["handed_over"][0].update(coach_id=NOBODY), "archive_missing", ""
    ),
    "a package for ever": (
        lambda w: w["handed_over"][0].update(expires_on="9999-12-31"), "archive_bad", "contradicts"
    ),
    "a package of tomorrow": (
        lambda w: w["handed_over"][0].update(made_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "a package near the end of days": (
        lambda w: w["handed_over"][0].update(made_on="9999-12-30", expires_on="9999-12-31"),
        "archive_bad",
        "date_ahead",
    ),
    "a package with fewer than no entries": (
        lambda w: w["handed_over"][0].update(entries=-1), "archive_bad", "bad_field"
    ),
    "a note in no package": (
        lambda w: note(w).update(package="a" * 32), "archive_missing", ""
    ),
    "a note about nothing": (lambda w: note(w).update(entry_id=NOBODY), "archive_missing", ""),
    "a note twice": (lambda w: w["proposals"].append(note(w)), "archive_duplicate", ""),
    "both a note and an action": (
        lambda w: note(w).update(action=proposed(w)["action"]), "archive_bad", "contradicts"
    ),
    "neither note nor action": (
        lambda w: note(w).update(note=None), "archive_bad", "contradicts"
    ),
    "an action about an entry": (
        lambda w: proposed(w).update(entry_id=w["entries"][0]["id"]), "archive_bad", "contradicts"
    ),
    "decided on no day": (
        lambda w: note(w, "accepted").update(decided_on=None), "archive_bad", "contradicts"
    ),
    "declined and agreed": (
        lambda w: note(w, "declined").update(action_id=linked(w)["id"]),
        "archive_bad",
        "contradicts",
    ),
    "agreed as nothing": (
        lambda w: note(w, "accepted").update(action_id=NOBODY), "archive_missing", ""
    ),
    "received tomorrow": (
        lambda w: note(w).update(received_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "coaching before there was any": (
        lambda w: w.update(version=3), "archive_bad", "unknown_field"
    ),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("lie", LIES)
def test_an_archive_that_lies_about_coaching_is_refused_with_its_own_sentence(tmp_path, whole, lie):
    spoiling, code, reason = LIES[lie]
    spoiling(whole)
    assert refusal(tmp_path, whole) == (code, reason)
