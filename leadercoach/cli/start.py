"""Runs one command line, and turns every ending into an exit code and at most one sentence."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from leadercoach import content
from leadercoach.cli import output, usage
from leadercoach.cli.commands import leadercoach
from leadercoach.errors import Refused, SoftStop

if TYPE_CHECKING:
    from leadercoach.cli.drawing import Drawing

DONE, OTHERWISE, WRONG_USAGE = 0, 1, 2


def _no_drawing() -> "Drawing":
    raise RuntimeError("nothing here can draw")


def run(arguments: list[str], drawing: Callable[[], "Drawing"] = _no_drawing) -> int:
    """0 done, 2 wrong usage, 1 anything else, with one sentence on stderr. Never raises.

    `drawing` loads what can draw; it is called only by the commands that do.
    """
    lang = usage.spoken(arguments)
    output.prepare_streams()
    try:
        return _run(arguments, drawing)
    except (KeyboardInterrupt, click.Abort):
        return OTHERWISE
    except BrokenPipeError:
        _stop_printing()
        return DONE
    except Exception as error:  # noqa: BLE001  (a bug ends in a sentence too; the log is whole)
        if sys.stderr:
            print(output.one_line(_sentence(error, lang)), file=sys.stderr)
        return WRONG_USAGE if isinstance(error, click.UsageError) else OTHERWISE


def _run(arguments: list[str], drawing: Callable[[], "Drawing"]) -> int:
    try:
        with leadercoach.make_context("leadercoach", list(arguments), obj=drawing) as context:
            leadercoach.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    finally:
        if sys.stdout:
            sys.stdout.flush()
    return DONE


_ONWARDS = {"protection_gone": "let_open_anyway"}  # what to type instead


def _sentence(error: Exception, lang: str) -> str:
    match error:
        case click.UsageError():
            return usage.sentence(error, lang)
        case Refused():
            text = content.sentence(error.code, error.params, lang)
            onwards = "save_anyway" if isinstance(error, SoftStop) else _ONWARDS.get(error.code)
            return f"{text} {content.sentence(onwards, {}, lang)}" if onwards else text
        case OSError() if error.filename:
            params = {"path": error.filename, "reason": error.strerror}
            return content.sentence("file_fault", params, lang)
        case OSError():
            _stop_printing()
            return content.sentence("cannot_print", {"reason": error.strerror}, lang)
    return content.sentence("unexpected", {}, lang)


def _stop_printing() -> None:
    """Nobody reads on: the flush at the end of the program must not complain about it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
