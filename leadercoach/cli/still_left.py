"""Copies that may still hold what was erased, as sentences and as JSON."""

import shlex
from collections.abc import Iterable
from typing import Any

from leadercoach.cli.output import fields, note
from leadercoach.cli.session import Session
from leadercoach.store.engine import Log
from leadercoach.usecases import clearing
from leadercoach.usecases.clearing import Finish, Left, Why

_CODES: dict[Why, str] = {
    "asks": "left_asks",
    "keys": "left_keys",
    "damaged": "left_damaged",
    "newer": "left_newer",
    "away": "left_away",
    "failed": "left_failed",
    "waits": "left_waits",
    "earlier": "left_earlier",
    "running": "left_running",
}


def note_left(session: Session, log: Log) -> None:
    """Say beside what a command prints that there is something left, if there is."""
    left = clearing.left(log)
    if left:
        for line in (session.say("erased_left"), *left_lines(session, left)):
            note(line)


def left_lines(session: Session, left: Iterable[Left]) -> list[str]:
    return [f"  {left_line(session, each)}" for each in left]


def left_line(session: Session, each: Left) -> str:
    reason = session.say(each.fault.code, **each.fault.params) if each.fault else ""
    name = shlex.quote(str(each.path))  # two folders may have copies of one name
    return session.say(_CODES[each.why], path=each.path, name=name, reason=reason)


def finish_lines(session: Session, done: Finish) -> list[str]:
    """What has been done about the copies, what is left, and where was looked."""
    lines = [session.say("erased_copies", count=done.cleaned)] if done.cleaned else []
    search = done.search
    lines += [session.say("erased_draft", path=path) for path in search.removed]
    if search.folders:
        folders = ", ".join(map(str, search.folders))
        lines.append(session.say("erased_searched", folders=folders))
    if done.cleared:
        lines.append(session.say("erased_backups"))
    elif done.fault:
        reason = session.say(done.fault.code, **done.fault.params)
        lines.append(session.say("erased_fault", reason=reason))
    elif not done.left:
        lines.append(session.say("erased_later"))
    else:
        lines += [session.say("erased_left"), *left_lines(session, done.left)]
        names = ", ".join(done.remembers)
        lines += [session.say("erased_remembers", names=names)] if names else []
    return lines + [session.say("erased_finished", path=path) for path in search.finished]


def finish_shape(done: Finish) -> dict[str, Any]:
    """`left` says of each path why it is left."""
    return {
        **fields(done, "cleared", "cleaned"),
        "left": [fields(each, "path", "why") for each in done.left],
        "searched": done.search.folders,
        **fields(done.search, "removed", "finished"),
    }
