"""Starts Leader Coach: the window, or a command when one is given. Imports nothing heavy."""

import sys

COMMAND_OPTIONS = ("--log", "--today", "--lang")


def wants_terminal(arguments: list[str]) -> bool:
    """Whether the arguments hold a command, or ask for help with them."""
    rest = iter(arguments)
    for argument in rest:
        if argument in COMMAND_OPTIONS:
            next(rest, None)
        elif argument in ("--help", "--version") or not argument.startswith("--"):
            return True
    return False


def main() -> int:
    """Run the program; its exit code."""
    arguments = sys.argv[1:]
    if wants_terminal(arguments):
        from leadercoach.cli import run

        return run(arguments)
    from ui.app import run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
