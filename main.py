"""Starts Leader Coach: the window, or a command when one is given. Imports nothing heavy."""

import gc
import os
import sys
from types import ModuleType

VALUE_OPTIONS = ("--log", "--today", "--lang", "--passphrase-file")
WINDOW_OPTIONS = (*VALUE_OPTIONS, "--demo", "--coach", "--demo-coach", "--locked")
PACKAGES = "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0"


def wants_terminal(arguments: list[str]) -> bool:
    """Whether the arguments hold a command, or an option only commands know."""
    rest, before = iter(arguments), ""
    for argument in rest:
        if argument in VALUE_OPTIONS:
            next(rest, None)
        elif argument not in WINDOW_OPTIONS and (before != "--coach" or argument[:1] == "-"):
            return True
        before = argument
    return False


def has_screen() -> bool:
    """Whether there is somewhere to show a window."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def drawing() -> ModuleType:
    """What draws for the terminal, which knows nothing of it; loaded when something is drawn."""
    import ui.report.drawing

    return ui.report.drawing


def main() -> int:
    """Run the program; its exit code."""
    arguments = sys.argv[1:]
    if wants_terminal(arguments):
        from leadercoach.cli import run

        return run(arguments, drawing)
    if not has_screen():
        print("There is no screen here; see --help for the commands.", file=sys.stderr)
        return 1
    gc.disable()  # nothing made while starting is garbage; the filled window turns it on again
    try:
        from ui.app import run_window
    except ImportError as missing:
        print(f"The window lacks a system library ({missing}).", file=sys.stderr)
        print(f"On Debian: apt-get install {PACKAGES}", file=sys.stderr)
        return 1
    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
