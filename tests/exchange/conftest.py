"""A log that waits for answers, made once for all that is tried on it."""

from collections.abc import Iterator

import pytest
from hostile import SETTLED, World, plain, state
from replies import OWN, asked, free_tokens, observer, pulse, pulse_reply, reply
from samples import at

from leadercoach.exchange import forms
from leadercoach.exchange.keys import keys
from leadercoach.store.engine import create_log
from leadercoach.usecases.notes import set_leader_name


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with create_log(tmp_path_factory.mktemp("replies") / "log.lc") as log:
        observer(log)
        publics = [key.public for key in keys(log, at())]
        set_leader_name(log, "Amira")
        settled = {name: settle(log) for name, settle in SETTLED.items()}
        to = asked(log, OWN)
        as_text = asked(log, OWN, way="text")
        round_ = pulse(log)
        answer = pulse_reply(round_, free_tokens(log, round_)[0])
        yield World(
            log, publics, plain(reply(to)), plain(answer), forms.questions(log, as_text), settled
        )


@pytest.fixture
def untouched(world: World) -> Iterator[None]:
    before = state(world.log)
    yield
    assert state(world.log) == before
