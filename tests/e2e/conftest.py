"""Stories use the same window as the tests of its parts."""

from tests.ui.conftest import click, dressed, session, unopened

__all__ = ["click", "dressed", "session", "unopened"]
