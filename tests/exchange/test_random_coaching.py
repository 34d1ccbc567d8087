"""Packages, cards and returns changed at random: refused in a sentence, at once, or whole.

HOSTILE=5000 tries that many instead of a few.
"""

import base64
import json
import os
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from practices import leader
from samples import TODAY, at
from test_exchange_passphrase import SAID
from test_random_replies import bitten

from leadercoach import content
from leadercoach.coaching.action import CoachNote
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.package import Card, Package, Return, encode
from leadercoach.errors import Refused
from leadercoach.exchange.cards import card_text, read_card
from leadercoach.exchange.packages import open_package, prepare_package, write_prepared
from leadercoach.exchange.returns import preview_return, seal_return, take_return
from leadercoach.exchange.sealed import lock, new_identity, seal
from leadercoach.sharing import opened
from leadercoach.store import handed_over
from leadercoach.store.engine import Log
from leadercoach.usecases import coaching

TIMES = int(os.environ.get("HOSTILE", "0"))
SECRET, PUBLIC = new_identity()
SECONDS = 2
VALUES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
JSON = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=15,
)


class World(NamedTuple):
    log: Log
    package: Package

    def sent(self) -> Return:
        note = CoachNote(id="1" * 32, revision=1, text="Bra", entry=self.package.entries[0].id)
        return Return(
            format="leadercoach-return", v=1, package=self.package.package,
            token=self.package.token, coach="Eva", notes=(note,), actions=(),
        )  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder: Path = tmp_path_factory.mktemp("coaching")
    log, eva = leader(folder)
    coaching.change_coach(log, eva, Coach(name="Eva", public=PUBLIC), at())
    with log:
        prepared = prepare_package(log, eva, at(), "sv")
        write_prepared(log, prepared, folder / "eva.age", at())
        yield World(log, prepared.package)


def tried(open_it: Callable[[], Any], seconds: float = SECONDS) -> Any:
    """What came of it; a refusal is said in both languages, and nothing takes long."""
    start = time.perf_counter()
    try:
        found = open_it()
    except Refused as error:
        found, said = None, [content.sentence(error.code, error.params, "sv"), error.code]
    else:
        said = ["."]
    assert time.perf_counter() - start < seconds
    assert said[0].endswith(".")
    assert len(said[0]) < 300
    assert said[-1] in (".", *content.raw("messages"))
    return found


def binary(armored: str) -> bytes:
    return base64.b64decode("".join(armored.strip().split("\n")[1:-1]))


def opens_as_a_log(package: Package) -> Log:
    found = opened.open_package(package)
    found.close()
    return found


@pytest.mark.parametrize("layer", ["armored", "binary", "inside"])
def test_a_package_changed_at_random_is_refused_or_whole(world, layer):
    armored = seal(encode(world.package), [PUBLIC])
    for seed in range(TIMES or 150):
        chance = random.Random(seed)
        match layer:
            case "armored":
                data = bitten(armored.encode(), chance)
            case "binary":
                data = bitten(binary(armored), chance)
            case _:
                data = seal(bitten(encode(world.package), chance), [PUBLIC]).encode()
        found = tried(lambda data=data: open_package(data, TODAY, secret=SECRET))
        assert layer == "inside" or found in (None, world.package)
        if found is not None:
            assert tried(lambda found=found: opens_as_a_log(found)) is not None


def test_the_head_of_a_locked_package_changed_at_random_is_refused():
    whole = binary(lock(b"{}", SAID))
    head = whole.index(b"\n---")
    for seed in range(4):
        data = bitten(whole[:head], random.Random(seed)) + whole[head:]
        assert tried(lambda data=data: open_package(data, TODAY, passphrase=SAID), 15) is None


@settings(max_examples=TIMES or 100, deadline=None)
@given(body=st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_is_sealed_as_a_package_is_refused_in_a_sentence(body):
    data = seal(body, [PUBLIC]).encode()
    assert tried(lambda: open_package(data, TODAY, secret=SECRET)) is None


@settings(max_examples=TIMES or 100, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=300))
def test_whatever_is_given_as_a_file_is_refused_in_a_sentence(data):
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    assert tried(lambda: open_package(raw, TODAY, secret=SECRET)) is None
    assert tried(lambda: read_card(data)) is None


def test_a_card_changed_at_random_is_refused_or_its_key_is_whole():
    body = card_text(Card(format="leadercoach-card", v=1, name="Eva", public=PUBLIC)).encode()
    keys = set()
    for seed in range(TIMES or 400):
        found = tried(lambda seed=seed: read_card(bitten(body, random.Random(seed))))
        keys.add(found.public if found else "")
    assert keys == {"", PUBLIC}


@pytest.mark.parametrize("layer", ["armored", "binary", "inside"])
def test_a_return_changed_at_random_changes_no_more_than_a_proposal(world, layer):
    armored, body = seal_return(world.package, world.sent()), encode(world.sent())
    for seed in range(TIMES or 150):
        chance = random.Random(seed)
        match layer:
            case "armored":
                data = bitten(armored.encode(), chance)
            case "binary":
                data = bitten(binary(armored), chance)
            case _:
                data = seal(bitten(body, chance), world.package.recipients).encode()
        found = tried(lambda data=data: preview_return(world.log, data, at()))
        assert layer == "inside" or found is None or found.arrived[0].body == world.sent().notes[0]
    assert handed_over.proposals(world.log) == []


@settings(max_examples=TIMES or 100, deadline=None)
@given(changes=st.dictionaries(st.sampled_from(Return.__struct_fields__), JSON, min_size=1))
def test_a_return_with_other_values_is_refused_or_a_proposal(world, changes):
    honest = json.loads(encode(world.sent()))
    text = json.dumps(honest | changes).encode()
    data = seal(text, world.package.recipients).encode()
    before = world.log.rows("select * from entries")
    tried(lambda: take_return(world.log, data, at()))
    assert world.log.rows("select * from entries") == before
    assert {each.state for each in handed_over.proposals(world.log)} <= {"proposed"}
    with world.log.transaction():
        world.log.write("delete from proposals")
