"""Replies changed at random: refused in a sentence, or they could be taken in.

HOSTILE=5000 tries that many instead of a few.
"""

import json
import os
import random

import pytest
from hostile import filled
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import at

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import replies
from leadercoach.exchange.sealed import new_identity, open_sealed, seal
from leadercoach.feedback.reply import decode

TIMES = int(os.environ.get("HOSTILE", "0"))
BYTES = b'0123456789"{}[],:-\\eEtrulfasn \0\xff'


def bitten(body: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, taken out or doubled."""
    spoilt = bytearray(body)
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(spoilt))
        end = start + chance.randint(1, 30)
        match chance.randrange(4):
            case 0:
                spoilt[start] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[start] = chance.choice(BYTES)
            case 2 if len(spoilt) > 60:
                del spoilt[start:end]
            case _:
                spoilt[start:start] = spoilt[start:end]
    return bytes(spoilt)


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("layer", ["sealed", "inside", "text"])
def test_a_reply_changed_at_random_is_refused_or_could_be_taken_in(world, layer):
    for seed in range(TIMES or 150):
        chance = random.Random(seed)
        match layer:
            case "sealed":
                data = bitten(world.sealed(world.honest), chance)
            case "inside":
                data = world.sealed(bitten(json.dumps(world.honest).encode(), chance))
            case _:
                data = bitten(filled(world).encode(), chance)
        try:
            found = replies.read(data, world.log, at())
        except Refused as error:
            code = error.code
        else:
            code = ""
            assert found.kind in ("feedback", "pulse", "withdrawal")
        assert not code or code in content.raw("messages")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=15,
)


@settings(max_examples=TIMES or 150, deadline=None)
@given(body=st.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_is_decoded_is_refused_in_a_sentence(body):
    with pytest.raises(Refused):
        decode(body)


@settings(max_examples=TIMES or 150, deadline=None)
@given(st.data())
def test_a_block_is_found_whole_or_not_at_all(data):
    secret = _IDENTITY[0]
    lines = _ARMORED.split("\n")
    noise = st.text(max_size=30) | st.sampled_from(lines)
    around = [data.draw(st.lists(noise, max_size=4)) for _ in range(2)]
    text = "\n".join([*around[0], _ARMORED, *around[1]])
    try:
        body = open_sealed(text.encode("utf-8", "replace"), [secret])
    except Refused as error:
        body, code = b"body", error.code
        assert code.startswith("sealed_")
    assert body == b"body"


_IDENTITY = new_identity()
_ARMORED = seal(b"body", [_IDENTITY[1]])
