"""Sealed answers that mean no good: each ends in one sentence, at once, the log as it was."""

import gzip
import json
from typing import Any

import pytest
from hostile import World, refused
from replies import CODE

from leadercoach.exchange.sealed import new_identity, seal
from leadercoach.feedback.reply import code_hash

pytestmark = pytest.mark.usefixtures("untouched")


def deep(brackets: str, times: int) -> bytes:
    return brackets[0].encode() * times + brackets[1].encode() * times


def with_raw(world: World, field: str, literal: bytes) -> bytes:
    """The honest answer with a literal that our own writer would not write."""
    body = json.dumps(world.honest | {field: "@@"}).encode()
    return world.sealed(body.replace(b'"@@"', literal))


BODIES: dict[str, bytes] = {
    "empty": b"",
    "blank": b"   \n",
    "null": b"null",
    "a number": b"1",
    "a list": b"[]",
    "an object": b"{}",
    "a text": b'"hello"',
    "html": b"<html><script>alert(1)</script></html>",
    "not json": b"{'v': 1}",
    "bytes": bytes(range(256)),
    "NULs": b"\0" * 1000,
    "a mark in front": b"\xef\xbb\xbf{}",
    "another encoding": '{"v": 1}'.encode("utf-16"),
    "gzip": gzip.compress(b'{"v": 1}' * 100),
    "gzip of 20 MB": gzip.compress(b"\0" * 20_000_000),
    "deep lists": deep("[]", 30_000),
    "deep objects": b'{"v":' * 10_000 + b"1" + b"}" * 10_000,
    "deep and open": b"[" * 60_000,
    "too large": b'"' + b"a" * 70_000 + b'"',
    "another age file inside": seal(b"{}", [new_identity()[1]]).encode(),
    "comments": b'// {"v": 1}\n{}',
    "two documents": b"{}{}",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_sealed_file_that_holds_no_answer_is_refused(world, name):
    assert refused(world, world.sealed(BODIES[name])) in ("reply_wrong", "reply_too_large")


def test_a_reply_of_twenty_megabytes_is_refused(world):
    assert refused(world, world.sealed(b"a" * 20_000_000)) == "sealed_too_large"
    assert refused(world, "a" * 20_000_000) == "sealed_too_large"


SPOILT: dict[str, dict[str, Any]] = {
    **{f"version {v!r}": {"v": v} for v in (0, -1, 2, 99, 1.0, "1", True, None, [], ..., 2**70)},
    **{
        f"kind {kind!r}": {"kind": kind}
        for kind in ("pulse", "withdrawal", "coach", "Feedback", "", None, 1, ["feedback"], ...)
    },
    **{
        f"request {rid!r}": {"request": rid}
        for rid in ("0" * 32, "", "0" * 31, "0" * 33, "G" * 32, None, 1, ..., "' or 1=1 --", "\0")
    },
    **{
        f"token {token!r}": {"token": token}
        for token in ("0" * 48, "", "0" * 47, "A" * 48, None, 0, [], ..., "%" * 48)
    },
    **{f"reply {rid!r}": {"reply": rid} for rid in ("", "0" * 31, "x" * 32, None, 1, ...)},
    **{f"withdraw {w!r}": {"withdraw": w} for w in ("", "0" * 63, "x" * 64, None, ...)},
    **{
        f"moment {stamp!r}": {"written_at": stamp}
        for stamp in ("", "today", "2026-02-30T12:00:00Z", "2026-02-09T25:00:00Z", 1, None, ...)
    },
    **{
        f"rating {value!r}": {"ratings": {"D1": value, "D4": 2}}
        for value in (0, 6, -1, 4.0, 4.5, "4", "", True, False, [], {}, 2**70, "<b>4</b>")
    },
    "no ratings": {"ratings": {}},
    "ratings as a list": {"ratings": [4, 2]},
    "ratings as null": {"ratings": None},
    "one rating too few": {"ratings": {"D1": 2}},
    "one rating too many": {"ratings": {"D1": 2, "D4": 2, "D5": 2}},
    "four ratings": {"ratings": {"D1": 2, "D4": 2, "L1": 2, "F1": 2}},
    "a question not asked": {"ratings": {"D1": 2, "L1": 2}},
    "a behaviour that is none": {"ratings": {"D1": 2, "<img>": 2}},
    "many ratings": {"ratings": {f"X{n}": 1 for n in range(3000)}},
    **{
        f"{name} {what}": {name: value}
        for name in ("saw", "led_to", "next_time")
        for what, value in {
            "too long": "a" * 601,
            "with NUL": "a\0b",
            "with an escape": "\x1b[2J",
            "with a backspace": "a\x08",
            "as a number": 1,
            "as null": None,
            "as a list": ["a"],
        }.items()
    },
    **{f"contract {c!r}": {"contract": c} for c in (False, None, 1, "true", ...)},
    **{f"seen {s!r}": {"seen": s} for s in ("none", "", "ALL", None, 1, ...)},
    **{f"{n} {b!r}": {n: b} for n in ("talk", "coach", "calibrated") for b in (1, "true", None)},
    "talk and words": {"talk": True},
    "an unknown field": {"mood": "good"},
    "a field of the class": {"__class__": "x"},
    "a field of a pulse": {"change": 1},
    "a code in a reply": {"code": CODE},
    "too much filling": {"pad": "a" * 8193},
    "filling as a number": {"pad": 1},
}


@pytest.mark.parametrize("name", SPOILT)
def test_an_answer_of_another_form_is_refused(world, name):
    codes = ("reply_wrong", "reply_newer", "reply_not_asked", "reply_other_questions")
    assert refused(world, world.spoilt(**SPOILT[name])) in codes


LITERALS = [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000, b"01", b"+1", b"0x1", b".5",
            b'"\\ud800"', b'"\\udfff\\ud800"', b'"\xff"', b'"\xed\xa0\x80"', b'"a\nb"', b"'a'",
            b"undefined", b'"\\x41"', b'"a', b'{"a":1,"a":1}', b'"\\u0000"']  # fmt: skip


@pytest.mark.parametrize("literal", LITERALS)
@pytest.mark.parametrize("field", ["saw", "ratings"])
def test_what_json_cannot_hold_is_refused(world, field, literal):
    assert refused(world, with_raw(world, field, literal)) == "reply_wrong"


@pytest.mark.parametrize("twice", ['"ratings": {}', '"v": 1', '"kind": "pulse"', '"token": ""'])
def test_a_field_named_twice_is_refused(world, twice):
    body = json.dumps(world.honest)
    assert refused(world, world.sealed(f"{body[:-1]}, {twice}}}".encode())) == "reply_wrong"


def test_a_rating_named_twice_is_refused(world):
    body = json.dumps(world.honest).replace('{"D1": 2', '{"D1": 5, "D1": 2')
    assert refused(world, world.sealed(body.encode())) == "reply_wrong"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("replayed", "reply_known"),
        ("second reply to one question", "reply_known"),
        ("cancelled", "reply_not_awaited"),
        ("withdrawn twice", "reply_withdrawn"),
        ("expired", "reply_expired"),
    ],
)
def test_what_came_too_late_is_refused(world, name, code):
    assert refused(world, world.sealed(world.settled[name])) == code


def test_a_reply_with_the_name_of_another_is_refused(world):
    known = world.settled["replayed"]["reply"]
    assert refused(world, world.spoilt(reply=known)) == "reply_known"


def test_the_token_of_another_question_is_refused(world):
    token = world.settled["cancelled"]["token"]
    assert refused(world, world.spoilt(token=token)) == "reply_not_asked"


@pytest.mark.parametrize("change", [-4, 4, 1.0, "1", True, [], 2**70])
def test_a_pulse_outside_its_scale_is_refused(world, change):
    assert refused(world, world.sealed(world.pulse | {"change": change})) == "reply_wrong"


@pytest.mark.parametrize("token", ["0" * 48, "f" * 48])
def test_a_pulse_from_nobody_is_refused(world, token):
    assert refused(world, world.sealed(world.pulse | {"token": token})) == "reply_not_asked"


@pytest.mark.parametrize(
    ("code", "said"),
    [(code, "reply_wrong") for code in ("22222-22222", "", "2" * 33, 1, None, "' or 1=1 --")],
)
def test_a_withdrawal_with_the_wrong_code_is_refused(world, code, said):
    whole = {
        k: world.honest[k] for k in ("v", "request", "token", "reply", "written_at", "withdraw")
    }
    back = whole | {"kind": "withdrawal", "code": code}
    assert refused(world, world.sealed(back)) == said


def test_a_withdrawal_of_what_another_wrote_is_refused(world):
    known = world.settled["replayed"]
    whole = {k: known[k] for k in ("v", "request", "token", "reply", "written_at")}
    code = "33333-33333"
    back = whole | {"kind": "withdrawal", "code": code, "withdraw": code_hash(code)}
    assert refused(world, world.sealed(back)) == "withdraw_unknown"
