"""Feedback in an archive: all that may be known, nothing that may not be seen yet or ever."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from histories import fill_feedback
from replies import OWN, answered, asked, pulse, taken
from samples import TODAY, at

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import archive
from leadercoach.exchange.archive_feedback_format import ReplyPart
from leadercoach.store.engine import open_log
from leadercoach.store.feedback import reply
from leadercoach.store.pulses import counts, ended, received
from leadercoach.usecases import feedback, pulses

Whole = dict[str, Any]
SECRET = "Zebrafinken"


@pytest.fixture
def whole(log) -> Whole:
    """An archive with feedback of every kind, as plain data."""
    fill_feedback(log)
    return archive.contents(log)


def written(log, folder: Path) -> str:
    archive.archive(log, folder / "all.json")
    return (folder / "all.json").read_text(encoding="utf-8")


def loaded(log, folder: Path):
    """The log that the archive of `log` makes."""
    written(log, folder)
    archive.load_new(folder / "new.lc", archive.read(folder / "all.json", TODAY), at())
    return open_log(folder / "new.lc")


def test_a_reply_that_is_open_stands_as_it_was_written(log, tmp_path):
    taken(log, OWN, saw=SECRET)
    (request,) = json.loads(written(log, tmp_path))["requests"]
    assert request["reply"]["saw"] == SECRET
    assert request["reply"]["ratings"] == {"D1": 2, "D4": None}
    assert request["own"] == OWN


def test_a_reply_the_leader_has_not_rated_against_cannot_be_read_by_accident(log, tmp_path):
    taken(log, saw=SECRET, ratings={"D1": 1, "D4": 5})
    text = written(log, tmp_path)
    assert SECRET not in text
    assert '"ratings"' not in text
    with loaded(log, tmp_path) as new:
        (request_id,) = new.one("select id from requests")
        assert reply(new, request_id).saw == SECRET
        feedback.rate_self(new, request_id, OWN, at())
        (request,) = archive.contents(new)["requests"]
        assert request["reply"]["ratings"] == {"D1": 1, "D4": 5}


def test_a_covered_reply_is_the_same_every_time(log, tmp_path):
    taken(log)
    assert written(log, tmp_path) == written(log, tmp_path)


@pytest.mark.parametrize("finish", ["run", "end"])
@pytest.mark.parametrize("answers", [3, 5])
def test_a_round_that_is_not_closed_is_archived_without_its_answers(log, tmp_path, finish, answers):
    made = pulse(log)
    answered(log, made, *[3] * answers, idea=SECRET)
    tokens = [token for (token,) in log.rows("select token from pulse_tokens")]
    if finish == "end":
        pulses.end(log, made.id)
    text = written(log, tmp_path)
    (found,) = json.loads(text)["pulse_rounds"]
    assert found["counts"] is None
    assert not any(hidden in text for hidden in (SECRET, "followed_up", *tokens))
    with loaded(log, tmp_path) as new:
        assert (received(new, made.id), ended(new, made.id)) == (0, True)
        assert pulses.close(new, made.id, at()) == []


@pytest.mark.parametrize(("answers", "kept"), [(4, None), (5, {"change": {"3": 5}})])
def test_a_closed_round_is_archived_with_counts_from_five_on(log, tmp_path, answers, kept):
    made = pulse(log)
    answered(log, made, *[3] * answers, idea=SECRET)
    pulses.close(log, made.id, at())
    assert SECRET not in written(log, tmp_path)
    with loaded(log, tmp_path) as new:
        found = counts(new, made.id)
        assert (found and {"change": found["change"]}) == kept


def test_the_number_of_answers_below_five_is_in_no_archive(log, tmp_path):
    made = pulse(log)
    pulses.close(log, made.id, at())
    nobody = written(log, tmp_path)
    other = pulse(log)
    answered(log, other, 1, 1, 1, 1)
    pulses.close(log, other.id, at())
    first, second = json.loads(written(log, tmp_path))["pulse_rounds"]
    for part in (first, second):
        for name in ("id", "rid"):
            assert re.fullmatch(r"[0-9a-f-]+", part.pop(name))
    assert first == second
    assert json.loads(nobody)["pulse_rounds"][0]["counts"] is None


def test_the_keys_are_in_the_archive_of_their_log(log, tmp_path, whole):
    assert [key["kind"] for key in whole["keys"]] == ["leader", "recovery"]
    with loaded(log, tmp_path) as new:
        assert new.rows("select * from keys") == log.rows("select * from keys")
    assert (tmp_path / "all.json").stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_reply_taken_back_is_in_an_archive(log, tmp_path):
    done = taken(log, OWN, saw=SECRET)
    feedback.withdraw(log, "7K2MP-X9QRT", at())
    text = written(log, tmp_path)
    assert SECRET not in text
    (request,) = json.loads(text)["requests"]
    assert (request["state"], request["reply"]) == ("withdrawn", None)
    assert request["withdrawn_on"] == "2026-02-09"
    assert request["id"] == done.id


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
    return caught.value.code, getattr(caught.value.params.get("reason"), "code", "")


def in_state(whole: Whole, state: str) -> Whole:
    return next(part for part in whole["requests"] if part["state"] == state)


def opened(whole: Whole) -> Whole:
    """A reply that stands open."""
    return next(r["reply"] for r in whole["requests"] if isinstance(r["reply"], dict))


def covered(whole: Whole) -> Whole:
    """A request with a covered reply."""
    return next(r for r in whole["requests"] if isinstance(r["reply"], str))


def closed(whole: Whole) -> Whole:
    return next(part for part in whole["pulse_rounds"] if part["counts"])


def hide(whole: Whole, **changed: Any) -> None:
    """Put another reply where a covered one was."""
    part = covered(whole)
    fields = {**opened(whole), "reply_id": "f" * 32, "thanks": None, "thanked_on": None}
    part["reply"] = msgspec.convert({**fields, **changed}, ReplyPart).covered()


Spoil = Callable[[Whole], Any]
LIES: dict[str, tuple[Spoil, str, str]] = {
    "no observers": (lambda w: w["observers"].clear(), "archive_missing", ""),
    "part missing": (lambda w: w.pop("keys"), "archive_bad", "required"),
    "observer twice": (lambda w: w["observers"].append(w["observers"][0]), "archive_duplicate", ""),
    "observers of one name": (
        lambda w: w["observers"][0]["observer"].update(
            name=w["observers"][1]["observer"]["name"].upper()
        ),
        "archive_duplicate",
        "",
    ),
    "no relation": (
        lambda w: w["observers"][0]["observer"].update(relation="boss"),
        "archive_bad",
        "bad_field",
    ),
    "agreed tomorrow": (
        lambda w: w["observers"][0]["observer"].update(contract_leader_on="2026-02-10"),
        "archive_bad",
        "date_ahead",
    ),
    "retired before all logs": (
        lambda w: w["observers"][0].update(retired_on="0001-01-01"), "archive_bad", "date_too_early"
    ),
    "request twice": (lambda w: w["requests"].append(w["requests"][0]), "archive_duplicate", ""),
    "secrets used twice": (
        lambda w: w["requests"][0].update(rid=w["requests"][1]["rid"]), "archive_duplicate", ""
    ),
    "reply used twice": (
        lambda w: hide(w, reply_id=opened(w)["reply_id"]), "archive_duplicate", ""
    ),
    "a token of its own making": (
        lambda w: w["requests"][0].update(token="x"), "archive_bad", "bad_field"
    ),
    "unknown focus": (
        lambda w: w["requests"][0]["request"].update(focus=["D1", "X9"]), "archive_bad", "bad_value"
    ),
    "one focus": (
        lambda w: w["requests"][0]["request"].update(focus=["D1"]), "archive_bad", "focus_count"
    ),
    "rating of six": (
        lambda w: opened(w)["ratings"].update(D1=6), "archive_bad", "bad_field"
    ),
    "rating of something else": (
        lambda w: opened(w)["ratings"].update(U1=3), "archive_bad", "contradicts"
    ),
    "own rating of zero": (
        lambda w: next(r for r in w["requests"] if r["own"])["own"].update(D1=0),
        "archive_bad",
        "bad_field",
    ),
    "own rating of something else": (
        lambda w: next(r for r in w["requests"] if r["own"])["own"].update(U1=3),
        "archive_bad",
        "contradicts",
    ),
    "own rating at no time": (
        lambda w: next(r for r in w["requests"] if r["own"]).update(self_rated_at=None),
        "archive_bad",
        "contradicts",
    ),
    "answered without an answer": (
        lambda w: in_state(w, "open").update(state="answered"), "archive_bad", "contradicts"
    ),
    "an answer to what is open": (
        lambda w: in_state(w, "answered").update(state="open"), "archive_bad", "contradicts"
    ),
    "talked over with content": (
        lambda w: in_state(w, "answered").update(state="talked"), "archive_bad", "contradicts"
    ),
    "taken back at no time": (
        lambda w: in_state(w, "withdrawn").update(withdrawn_on=None), "archive_bad", "contradicts"
    ),
    "taken back but open": (
        lambda w: in_state(w, "open").update(withdrawn_on="2026-02-09"),
        "archive_bad",
        "contradicts",
    ),
    "unknown state": (lambda w: w["requests"][0].update(state="lost"), "archive_bad", "bad_field"),
    "asked tomorrow": (
        lambda w: w["requests"][0].update(asked_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "open for ever": (
        lambda w: w["requests"][0].update(expires_on="9999-12-31"), "archive_bad", "contradicts"
    ),
    "received tomorrow": (
        lambda w: opened(w).update(received_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "written on no day": (
        lambda w: opened(w).update(written_at="2026-02-30T12:00:00Z"), "archive_bad", "bad_field"
    ),
    "NUL in a reply": (
        lambda w: opened(w).update(saw="a\0"), "archive_bad", "text_control_character"
    ),
    "long reply": (lambda w: opened(w).update(led_to="a" * 601), "archive_bad", "text_too_long"),
    "long thanks": (lambda w: opened(w).update(thanks="a" * 2001), "archive_bad", "text_too_long"),
    "thanks on no day": (
        lambda w: opened(w).update(thanked_on=None), "archive_bad", "contradicts"
    ),
    "a cover over nothing": (
        lambda w: covered(w).update(reply="e30="), "archive_bad", "bad_field"
    ),
    "a cover that is none": (lambda w: covered(w).update(reply="e30"), "archive_bad", "bad_field"),
    "a cover over much": (
        lambda w: covered(w).update(reply="A" * (1 << 17)), "archive_bad", "bad_field"
    ),
    "a cover over nesting": (
        lambda w: covered(w).update(reply="W1tb" * 10000), "archive_bad", "bad_field"
    ),
    "NUL under a cover": (lambda w: hide(w, saw="a\0"), "archive_bad", "text_control_character"),
    "received tomorrow under a cover": (
        lambda w: hide(w, received_on=at("2026-02-10").today), "archive_bad", "date_ahead"
    ),
    "an open reply without the leader's": (
        lambda w: covered(w).update(reply={**opened(w), "reply_id": "f" * 32}),
        "archive_bad",
        "contradicts",
    ),
    "a round twice": (
        lambda w: w["pulse_rounds"].append(w["pulse_rounds"][0]), "archive_duplicate", ""
    ),
    "a round about nothing": (
        lambda w: w["pulse_rounds"][0].update(focus="X"), "archive_bad", "bad_value"
    ),
    "counts of four": (
        lambda w: closed(w).update(counts={"change": {"1": 4}, "followed_up": {"no": 4}}),
        "archive_bad",
        "contradicts",
    ),
    "counts of more than were asked": (
        lambda w: closed(w).update(counts={"change": {"1": 7}, "followed_up": {"no": 7}}),
        "archive_bad",
        "contradicts",
    ),
    "counts that differ": (
        lambda w: closed(w).update(counts={"change": {"1": 5}, "followed_up": {"no": 6}}),
        "archive_bad",
        "contradicts",
    ),
    "counts of half a round": (
        lambda w: closed(w)["counts"].pop("change"), "archive_bad", "contradicts"
    ),
    "counts of a fourth step": (
        lambda w: closed(w).update(counts={"change": {"4": 5}, "followed_up": {"no": 5}}),
        "archive_bad",
        "contradicts",
    ),
    "a count below none": (
        lambda w: closed(w).update(counts={"change": {"1": -1}, "followed_up": {"no": 5}}),
        "archive_bad",
        "bad_field",
    ),
    "counts of a running round": (
        lambda w: closed(w).update(closed_on=None), "archive_bad", "contradicts"
    ),
    "closed tomorrow": (
        lambda w: closed(w).update(closed_on="2026-02-10"), "archive_bad", "date_ahead"
    ),
    "one key": (lambda w: w["keys"].pop(), "archive_bad", "contradicts"),
    "a key of somebody else's": (
        lambda w: w["keys"][0].update(public=w["keys"][1]["public"]), "archive_bad", "contradicts"
    ),
    "a key that is none": (
        lambda w: w["keys"][0].update(secret="AGE-SECRET-KEY-1" + "Q" * 58),
        "archive_bad",
        "contradicts",
    ),
    "raw answers": (
        lambda w: w.update(pulse_answers=[]), "archive_bad", "unknown_field"
    ),
    "feedback before there was any": (
        lambda w: w.update(version=2), "archive_bad", "unknown_field"
    ),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("lie", LIES)
def test_an_archive_that_lies_about_feedback_is_refused_with_its_own_sentence(tmp_path, whole, lie):
    spoiling, code, reason = LIES[lie]
    spoiling(whole)
    assert refusal(tmp_path, whole) == (code, reason)


def test_an_archive_goes_into_no_log_that_has_feedback(log, tmp_path, whole):
    written(log, tmp_path)
    found = archive.read(tmp_path / "all.json", TODAY)
    for table in ("entries", "people"):
        assert log.one(f"select count(*) from {table}") == (0,)
    with pytest.raises(Refused, match="log_not_empty"):
        archive.load(log, found, at())


def test_a_question_far_ahead_and_one_long_ago_are_archived(log, tmp_path):
    asked(log, occurred_on=at("2026-05-10").today)
    asked(log, occurred_on=at("1970-01-01").today)
    with loaded(log, tmp_path) as new:
        assert archive.contents(new) == archive.contents(log)
