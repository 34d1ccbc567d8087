"""The log from a terminal: the same use cases, for power users and scripts."""

from leadercoach.cli.start import run

__all__ = ["run"]
