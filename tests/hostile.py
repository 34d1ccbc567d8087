"""A log that waits for answers, and how to see that a hostile one changes nothing in it."""

import json
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from replies import OWN, asked, reply, withdrawal
from samples import TODAY, at

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange import archive, replies
from leadercoach.exchange.sealed import seal
from leadercoach.store.engine import Log
from leadercoach.usecases import feedback

SECONDS = 2


class World(NamedTuple):
    """A log that waits for one answer and one pulse answer, and what an honest one looks like."""

    log: Log
    publics: list[str]
    honest: dict[str, Any]
    pulse: dict[str, Any]
    text: str
    settled: dict[str, dict[str, Any]]

    def sealed(self, answer: Any) -> bytes:
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        return seal(body, self.publics).encode()

    def spoilt(self, **changes: Any) -> bytes:
        """The honest answer with other fields; ... takes one away."""
        whole = self.honest | changes
        return self.sealed({name: value for name, value in whole.items() if value is not ...})


def plain(answer: Any) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(answer)
    return found


def _answered(log: Log) -> dict[str, Any]:
    answer = reply(asked(log, OWN))
    feedback.take(log, answer, at(), sealed=True)
    return plain(answer)


def _cancelled(log: Log) -> dict[str, Any]:
    to = asked(log, OWN)
    feedback.cancel(log, to.id, at())
    return plain(reply(to))


def _withdrawn(log: Log) -> dict[str, Any]:
    to = asked(log, OWN)
    feedback.withdraw_unread(log, to.rid, to.token, at())
    return plain(withdrawal(to, to.token))


def _expired(log: Log) -> dict[str, Any]:
    long_ago = TODAY - timedelta(days=40)
    return plain(reply(asked(log, on=long_ago, occurred_on=long_ago)))


def _answered_twice(log: Log) -> dict[str, Any]:
    return _answered(log) | {"reply": "f" * 32}


SETTLED: dict[str, Callable[[Log], dict[str, Any]]] = {
    "replayed": _answered,
    "second reply to one question": _answered_twice,
    "cancelled": _cancelled,
    "withdrawn twice": _withdrawn,
    "expired": _expired,
}


def state(log: Log) -> tuple[Any, bytes]:
    """All that can be read of a log, and every byte of its file."""
    log.rows("pragma wal_checkpoint(truncate)")
    return archive.contents(log), log.path.read_bytes()


def refused(world: World, data: bytes | str | Path) -> str:
    """The code with which something is refused; it is said in both languages, at once."""
    start = time.perf_counter()
    with pytest.raises(Refused) as caught:
        replies.read(data, world.log, at())
    assert time.perf_counter() - start < SECONDS
    error = caught.value
    for lang in content.LANGUAGES:
        said = content.sentence(error.code, error.params, lang)
        assert said != content.sentence("unexpected", {}, lang)
        assert said.endswith(".")
        assert len(said) < 400
        assert "{" not in said.replace(str(error.params.get("value")), "")
    return error.code


def filled(world: World, **other: str) -> str:
    answers = {"SETT": "hela", "D1": "4", "D4": "-", "JAG SÅG": "Du frågade."} | other
    lines = []
    for line in world.text.splitlines():
        label = line.partition(" (")[0].partition(":")[0]
        lines.append(
            f"{line} {answers[label]}" if line.endswith(":") and label in answers else line
        )
    return "\n".join(lines)
