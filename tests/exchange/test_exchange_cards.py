"""Coach cards: read from a file or a mail, and a new key is never taken in unnoticed."""

import json

import pytest
from samples import at

from leadercoach.coaching.coach import Coach
from leadercoach.errors import Refused, SoftStop, StoreError
from leadercoach.exchange.cards import (
    LARGEST,
    card_text,
    read_card,
    read_card_file,
    take_card,
    write_card,
)
from leadercoach.exchange.sealed import fingerprint, new_identity
from leadercoach.store import coaching as stored
from leadercoach.usecases import coaching

SECRET, PUBLIC = new_identity()
OTHER = new_identity()[1]


@pytest.fixture
def card(tmp_path):
    return write_card(tmp_path / "eva.card.json", "Eva", PUBLIC)


def spoilt(**changes: object) -> bytes:
    whole = {"format": "leadercoach-card", "v": 1, "name": "Eva", "public": PUBLIC} | changes
    return json.dumps({k: v for k, v in whole.items() if v is not ...}).encode()


def test_a_card_is_read_as_it_was_written(card, tmp_path):
    assert read_card_file(tmp_path / "eva.card.json") == card
    assert (card.name, card.public) == ("Eva", PUBLIC)
    assert "AGE-SECRET-KEY" not in card_text(card)


@pytest.mark.parametrize(
    "mailed",
    [
        lambda text: f"Hej Amira!\n\n{text}\nHälsningar\nEva",
        lambda text: "\r\n".join(f"> {line}" for line in text.splitlines()),
        lambda text: text.replace('"', "”"),
        lambda text: text.replace(PUBLIC, f"{PUBLIC[:40]}\n   {PUBLIC[40:]}"),
        lambda text: f"\ufeff{text}",
        lambda text: text.replace("\n", ""),
    ],
)
def test_what_a_mail_does_to_a_card_is_undone(card, mailed):
    assert read_card(mailed(card_text(card))) == card
    assert read_card(mailed(card_text(card)).encode()) == card


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "card_wrong"),
        (b"Hej!", "card_wrong"),
        (b"}{", "card_wrong"),
        (b"{" * 50_000, "card_wrong"),
        (b" " * (LARGEST + 1), "card_wrong"),
        (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, "card_wrong"),
        (spoilt(v=2), "package_newer"),
        (spoilt(format="leadercoach-package"), "card_wrong"),
        (spoilt(mood="good"), "card_wrong"),
        (spoilt(name=...), "card_wrong"),
        (spoilt(name=" "), "card_wrong"),
        (spoilt(name="Eva\0"), "card_wrong"),
        (spoilt(name="\u202eavE"), "card_wrong"),
        (spoilt(name="E" * 41), "card_wrong"),
        (spoilt(public=SECRET), "card_wrong"),
        (spoilt(public="age1" + "q" * 58), "public_key_wrong"),
        (spoilt(public=PUBLIC.upper()), "card_wrong"),
        (spoilt()[:-1] + b', "name": "Adam"}', "card_wrong"),
    ],
)
def test_what_is_no_card_is_refused(data, code):
    with pytest.raises(Refused, match=f"'{code}'"):
        read_card(data)


def test_a_card_that_is_no_file_is_refused(tmp_path):
    with pytest.raises(StoreError, match="not_a_file"):
        read_card_file(tmp_path)


def test_a_card_makes_a_coach(log, card):
    eva = take_card(log, None, card, at())
    assert stored.coach(log, eva).coach == Coach(name="Eva", public=PUBLIC)
    assert take_card(log, None, card, at()) == eva
    assert len(stored.coaches(log)) == 1


def test_a_card_is_given_to_a_coach_who_looked_together_so_far(log, card):
    eva = coaching.add_coach(log, Coach(name="eva"), at())
    assert take_card(log, None, card, at()) == eva
    assert stored.coach(log, eva).coach == Coach(name="eva", public=PUBLIC)


def test_a_coach_keeps_the_name_the_leader_gave(log, card):
    own = coaching.add_coach(log, Coach(name="Min coach"), at())
    assert take_card(log, own, card, at()) == own
    assert stored.coach(log, own).coach == Coach(name="Min coach", public=PUBLIC)


def test_another_key_is_compared_first(log, card):
    eva = take_card(log, None, card, at())
    changed = read_card(spoilt(public=OTHER))
    with pytest.raises(SoftStop) as caught:
        take_card(log, eva, changed, at())
    assert caught.value.code == "card_other_key"
    assert caught.value.params["before"] == fingerprint(PUBLIC)
    assert caught.value.params["now"] == fingerprint(OTHER)
    assert stored.coach(log, eva).coach.public == PUBLIC
    assert take_card(log, eva, changed, at(), sure=True) == eva
    assert stored.coach(log, eva).coach.public == OTHER
