"""The client on a coach's screen."""

from typing import NamedTuple

from leadercoach.coaching.package import Package
from leadercoach.practice.clients import Row
from ui.shell.workspace import Workspace


class Opened(NamedTuple):
    """The package that is read, as a log of its own."""

    row: Row
    package: Package
    workspace: Workspace
