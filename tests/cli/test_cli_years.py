"""Whatever the terminal tells two years later, days and weeks of another year have their year."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from dated import LATER, yearless

from leadercoach import content, demo
from leadercoach.cli.commands import leadercoach
from leadercoach.store import actions, coaching, feedback, pulses
from leadercoach.store.engine import open_log
from leadercoach.views.log_list import Filter, first_items

pytestmark = pytest.mark.long

WITHOUT_DAYS = {  # they change something, write a file or tell what has no day in it
    *("add dialogue", "add upward", "add delegation", "add failure", "edit", "answer", "review"),
    *("share", "delete", "restore", "week close", "week reopen", "chart", "report"),
    *("observer add", "observer contract", "observer retire", "feedback ask", "feedback rate"),
    *("feedback take", "feedback thanks", "feedback withdraw", "feedback cancel", "feedback key"),
    *("pulse open", "pulse close", "coach add", "coach consent", "coach revoke", "coach retire"),
    *("coach share", "coach take", "coach accept", "coach decline", "coach card", "coach open"),
    *("coach return", "session prepare", "session write", "session hold", "session close"),
    *("session reopen", "action add", "action edit", "action done", "action missed"),
    *("action move", "action reopen", "action link", "action remove", "archive", "export"),
    *("everything", "load", "demo", "salvage", "backup folder", "verify", "erase entry"),
    *("erase period", "erase all", "erase left", "erase copy", "erase gone", "retention keep"),
    *("retention remove", "retention restore", "protect", "unprotect", "passphrase", "code"),
    *("recover", "rekey"),
}


@pytest.fixture(params=content.LANGUAGES)
def spoken(request: pytest.FixtureRequest, path: Path) -> str:
    """The language of a terminal at the invented log."""
    demo.write(path, request.param)
    return str(request.param)


def commands(group: click.Group, before: str = "") -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def readings(path: Path, lang: str) -> Iterator[tuple[str, ...]]:
    """Every command that tells something, with all there is to ask it about."""
    with open_log(path) as log:
        entries = [item.id for item in first_items(log, Filter(), lang, None)][:80]
        asked = [each.id for each in feedback.requests(log)]
        rounds = [each.id for each in pulses.rounds(log)]
        sessions = [each.id for each in coaching.sessions(log)]
        assert actions.actions(log)
    yield from (("show", each) for each in entries)
    yield from (("feedback", "show", each) for each in asked)
    yield from (("pulse", "show", each) for each in rounds)
    yield from (("session", "show", each) for each in sessions)
    yield from (("week", "show", week) for week in ("2025-W46", "2026-W01", "2026-W06"))
    yield from (("search", "e"), ("list", "--limit", "300"), ("list", "--bin"))
    yield from (("coach", "terms", "Eva"), ("setting",), ("target",))
    yield from (("coach", "preview", "Eva"), ("about", "M3"), ("erase", "person", "M3"))
    yield from (("profile",), ("profile", "--as-of", "2026-02-08"))
    for name in ("today", "people", "pause", "area", "observer list", "feedback list", "pulse list",
                 "coach list", "coach proposals", "session list", "action list", "backup list",
                 "left", "retention bin", "clock"):  # fmt: skip
        yield tuple(name.split())


def test_every_command_is_read_or_tells_no_day(path: Path, spoken: str) -> None:
    read = {" ".join(words) for words in readings(path, spoken)}
    every = set(commands(leadercoach))
    asked = {name for name in every if any(f"{words} ".startswith(f"{name} ") for words in read)}
    assert every - asked == WITHOUT_DAYS


def test_what_the_terminal_tells_has_its_years(typed, path: Path, spoken: str) -> None:
    told = []
    for words in readings(path, spoken):
        said = typed(*words, today=LATER.isoformat(), lang=spoken)
        assert said.code == 0, (words, said.err)
        told += said.out.splitlines()
    assert len(told) > 1000
    assert [line for line in told if yearless(line, LATER)] == []
