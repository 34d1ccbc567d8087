"""Passphrases and recovery codes: from a file, or typed without being shown."""

import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from leadercoach.cli.output import note, put
from leadercoach.errors import Refused, StoreError
from leadercoach.protection.code import new_code, read_code
from leadercoach.protection.strength import check_passphrase
from leadercoach.store.faults import os_fault
from leadercoach.store.files import write_new
from leadercoach.store.reading import AT_ONCE

if TYPE_CHECKING:
    from io import FileIO

    from leadercoach.cli.session import Session

LONGEST = 4096  # bytes of a file with a passphrase
_NOBODY = 2.0  # seconds to wait for somebody at the other end of a pipe


def passphrase(session: "Session", path: Path, source: str | None) -> str:
    """The passphrase that opens the log at `path`."""
    if source is not None and not (source == "-" and at_terminal()):
        return first_line(session, source)
    if not at_terminal():
        raise Refused("passphrase_needed", path=path)
    return ask(session, "ask_passphrase", path=path)


def new_passphrase(session: "Session", source: str | None) -> str:
    """A passphrase to protect a log with; typed twice. Refused if it is too easy to guess."""
    if source is not None:
        passphrase = first_line(session, source)
        check_passphrase(passphrase)
        return passphrase
    if not at_terminal():
        raise Refused("new_passphrase_needed")
    passphrase = ask(session, "ask_new_passphrase")
    check_passphrase(passphrase)
    if ask(session, "ask_again") != passphrase:
        raise Refused("passphrases_differ")
    return passphrase


def typed_code(session: "Session", source: str | None) -> str:
    """The recovery code of a log, as it was typed."""
    if source is not None:
        return first_line(session, source)
    if not at_terminal():
        raise Refused("code_needed")
    return ask(session, "ask_code", hidden=False)


def code_for_owner(session: "Session", out: str | None) -> str:
    """A new recovery code that its owner has: in a new file, or shown and typed back."""
    code = new_code()
    if out is not None:
        write_new(Path(out), f"{code}\n".encode("ascii"))
        return code
    if not at_terminal():
        raise Refused("code_file_needed")
    put(session.say("code_is", words=code))
    sys.stdout.flush()
    while not _same(ask(session, "ask_code_back", hidden=False), code):
        note(session.say("codes_differ"))
    return code


def first_line(session: "Session", source: str) -> str:
    """The first line of a file, or of what is piped in. Refused if it is no passphrase."""
    body = _piped() if source == "-" else _read(session, Path(source))
    line = body.partition(b"\n")[0].rstrip(b"\r").removeprefix(b"\xef\xbb\xbf")
    with suppress(UnicodeDecodeError):
        if len(body) <= LONGEST and (text := line.decode("utf-8")).strip() and "\0" not in text:
            return text
    raise Refused("passphrase_file_bad", path=source)


def ask(session: "Session", code: str, *, hidden: bool = True, **params: object) -> str:
    """What is typed after a question, which stays out of what is printed for others to read."""
    question = session.say(code, **params)
    answer: str = click.prompt(question, prompt_suffix=" ", hide_input=hidden, err=True)
    return answer


def at_terminal() -> bool:
    """Whether somebody can type an answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def _same(typed: str, code: str) -> bool:
    try:
        return read_code(typed) == read_code(code)
    except Refused:
        return False


def _piped() -> bytes:
    """One line only: the next one may be the new passphrase."""
    line: bytes = sys.stdin.buffer.readline(LONGEST + 1)
    return line


def _read(session: "Session", path: Path) -> bytes:
    """A pipe will do as well as a file: a shell makes one of what a keychain prints."""
    try:
        handle = os.open(path, os.O_RDONLY | AT_ONCE)
        with os.fdopen(handle, "rb", 0) as file:
            mode = os.fstat(handle).st_mode
            if stat.S_ISFIFO(mode):
                body = _from_pipe(file)
            elif stat.S_ISREG(mode):
                body = file.read(LONGEST + 1)
            else:
                raise StoreError("not_a_file", path=path)
    except OSError as error:
        raise os_fault(error, path) from error
    if sys.platform != "win32" and stat.S_ISREG(mode) and mode & 0o077:
        note(session.say("passphrase_file_open", path=path))
    return body


def _from_pipe(file: "FileIO") -> bytes:
    """The first line of what comes. Somebody who holds the pipe is waited for, as one who types is;
    where nobody does, nothing will ever come."""
    body, until = b"", time.monotonic() + _NOBODY
    while len(body) <= LONGEST and b"\n" not in body:
        part = file.read(LONGEST + 1 - len(body))  # None: there is a writer, who takes their time
        if part == b"" and (body or time.monotonic() > until):
            break
        body += part or b""
        if not part:
            time.sleep(0.02)
    return body
