"""Files and texts that are no reply, damaged or not what they seem; and honest ones beside them."""

import base64
import gzip
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hostile import World, filled, plain, refused
from samples import at

from leadercoach.exchange import replies
from leadercoach.exchange.sealed import new_identity, seal

pytestmark = pytest.mark.usefixtures("untouched")


def test_a_reply_cut_short_anywhere_is_refused(world):
    whole = world.sealed(world.honest)
    for cut in range(0, len(whole) - 30, 50):
        assert refused(world, whole[:cut]) in ("sealed_cut", "reply_none", "sealed_damaged")


def test_a_reply_with_a_changed_bit_is_refused(world):
    whole = world.sealed(world.honest)
    body = base64.b64decode(b"".join(whole.strip().split(b"\n")[1:-1]))
    head = body.index(b"\n---")
    leader = body.index(b"-> ", 30)
    for place in (*range(leader + 9, head, 7), head + 9, head + 60, len(body) - 20, len(body) - 1):
        spoilt = body[:place] + bytes([body[place] ^ 4]) + body[place + 1 :]
        assert refused(world, spoilt) in ("sealed_damaged", "sealed_other_key", "sealed_cut")


def test_a_changed_letter_of_the_armor_is_refused(world):
    whole = world.sealed(world.honest)
    for place in range(40, len(whole) - 40, 97):
        other = b"!" if place % 2 else (b"A" if whole[place : place + 1] != b"A" else b"B")
        if whole[place : place + 1] != b"\n":
            spoilt = whole[:place] + other + whole[place + 1 :]
            assert refused(world, spoilt) in (
                "sealed_damaged",
                "sealed_other_key",
                "sealed_passphrase",
                "sealed_cut",
            )


def stanza(work: int, _: object = None) -> bytes:
    head = b"age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA %d\n" % work
    return head + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n" + b"x" * 40


def armored(body: bytes) -> bytes:
    lines = base64.encodebytes(body)
    return b"-----BEGIN AGE ENCRYPTED FILE-----\n" + lines + b"-----END AGE ENCRYPTED FILE-----\n"


FILES: dict[str, Callable[[World], bytes]] = {
    "two replies": lambda w: w.sealed(w.honest) * 2,
    "a reply and half of one": lambda w: w.sealed(w.honest) + w.sealed(w.honest)[:200],
    "for somebody else": lambda w: seal(
        json.dumps(w.honest).encode(), [new_identity()[1]]
    ).encode(),
    "in clear": lambda w: json.dumps(w.honest).encode(),
    "with a passphrase, armored": lambda _: armored(stanza(18)),
    **{f"scrypt {work}": partial(stanza, work) for work in (1, 18, 23, 30, 64)},
    "scrypt without end": lambda _: stanza(10**40),
    "gzip of a reply": lambda w: gzip.compress(w.sealed(w.honest)),
    "a line of a megabyte": lambda _: b"a" * 1_000_000,
    "a quoted line of 250 KB": lambda _: b">" * 250_000,
    "dashes": lambda _: b"-" * 250_000,
    "begins": lambda _: b"-BEGIN AGE ENCRYPTED FILE- " * 9_000,
    "labels": lambda _: b"D1:4\n" * 12_000,
    "a label of 60 KB": lambda _: b"D1: " + b"4" * 60_000,
    "open brackets": lambda _: b"D1 " + b"(" * 60_000 + b": 4",
    "labels beyond measure": lambda _: b"D1: 4\n" * 40_000,
    "a web page": lambda _: b"<!doctype html><title>D1</title><p>SEEN</p>",
    "a program": lambda _: b"\x7fELF" + bytes(5000),
    "a log": lambda w: w.log.path.read_bytes()[:200_000],
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_reply_is_refused(world, name):
    refused(world, FILES[name](world))


@pytest.mark.parametrize(
    "other",
    [{"D1": "0"}, {"D1": "6"}, {"D1": "4.0"}, {"D1": "True"}, {"SETT": "x"}, {"JAG SÅG": "a" * 601},
     {"JAG SÅG": "a\0b"}, {"JAG SÅG": "\x1b[2J"}, {"D1": "{path}"}, {"D1": "<b>4</b>"},
     {"MUNTLIGT": "ja"}, {"COACH": "\u202eja"}],
)  # fmt: skip
def test_a_plain_text_with_something_wrong_is_refused(world, other):
    refused(world, filled(world, **other))


def test_a_plain_text_for_other_behaviours_is_refused(world):
    assert refused(world, filled(world) + "\nL1: 4") == "reply_other_questions"


def test_a_plain_text_with_another_code_is_refused(world):
    head, _, code = filled(world).rpartition("KOD: ")
    assert refused(world, f"{head}KOD: {'A' * 64}") == "reply_not_asked"
    assert refused(world, f"{head}KOD: {code[:-3]}") == "text_code_wrong"


def test_a_place_that_holds_no_file_is_named(world, tmp_path):
    for place in (tmp_path, tmp_path / "none", Path("/dev/zero")):
        refused(world, place)


HONEST: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "a mark in front": lambda text: "\ufeff" + text,
    "quoted": lambda text: "\n".join(f"> {line}" for line in text.splitlines()),
    "indented": lambda text: "\n".join(f"    {line}" for line in text.splitlines()),
    "wrapped": lambda text: text.replace("\n", "\n\n"),
    "in a mail": lambda text: f"Hej!\n\n{text}\n\nHälsningar\nJohan",
}


@pytest.mark.parametrize("way", HONEST)
def test_an_honest_reply_is_read_as_it_was_meant(world, way):
    sealed = world.sealed(world.honest).decode()
    found = replies.read(HONEST[way](sealed), world.log, at())
    assert (plain(found.shown), found.sealed, found.warnings) == (world.honest, True, ())
    assert found.observer.observer.name == "Johan"
    pasted = replies.read(HONEST[way](filled(world)), world.log, at()).shown
    assert (pasted.ratings, pasted.saw, pasted.seen) == (
        {"D1": 4, "D4": None},
        "Du frågade.",
        "all",
    )


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=alert(1)>", "a\u202eb", "{path} %s", "👩‍🚒 ß", "' or 1=1 --", "a\tb\nc"],
)
def test_hostile_words_are_only_words(world, text):
    found = replies.read(world.spoilt(saw=text), world.log, at())
    assert found.shown.saw == text


def test_nothing_of_a_pulse_is_shown(world):
    found = replies.read(world.sealed(world.pulse | {"idea": "Mer"}), world.log, at())
    assert (found.kind, found.shown, found.request, found.observer) == ("pulse", None, None, None)
