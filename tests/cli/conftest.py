"""A terminal to type into, with a log of its own on 9 February 2026."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from leadercoach.cli import run


class Said(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def id(self) -> str:
        """The id that `add` printed."""
        assert self.code == 0, self.err
        return self.out.strip()

    @property
    def data(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)


Typed = Callable[..., Said]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.lc"


@pytest.fixture
def typed(path: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    def type_(*words: str, today: str = "2026-02-09", lang: str = "en", log: Path = path) -> Said:
        code = run(["--log", str(log), "--today", today, "--lang", lang, *words])
        return Said(code, *capsys.readouterr())

    return type_


@pytest.fixture
def dialogue(typed: Typed) -> Typed:
    return lambda *more: typed("add", "dialogue", "--with", "team", "--topic", "mission", *more)


@pytest.fixture
def need(typed: Typed) -> Typed:
    words = ("add", "upward", "--to", "manager", "--content", "need", "--need-type", "money")
    return lambda *more: typed(*words, *more)


@pytest.fixture
def decision(typed: Typed) -> Typed:
    return lambda *more: typed("add", "delegation", "--level", "6", "--involved", "all", *more)


@pytest.fixture
def failure(typed: Typed) -> Typed:
    return lambda *more: typed("add", "failure", "--kind", "judgement", *more)
