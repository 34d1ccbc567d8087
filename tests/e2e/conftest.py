"""Stories use the same window as the tests of its parts."""

from tests.cli.conftest import path, typed
from tests.ui.conftest import click, dressed, session, unopened

__all__ = ["click", "dressed", "path", "session", "typed", "unopened"]
