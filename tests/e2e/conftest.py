"""Stories use the same window as the tests of its parts; programs that are killed, quick slots."""

from collections.abc import Iterator

import pytest

from tests.cli.conftest import path, typed
from tests.ui.conftest import click, dressed, session, unopened

__all__ = ["click", "dressed", "path", "session", "typed", "unopened"]


@pytest.fixture(scope="module")
def fast() -> Iterator[None]:
    """Argon2 with the least it may have, as in the programs that are killed."""
    from tests.e2e import kill_acts

    with pytest.MonkeyPatch.context() as patch:
        for module, names in (
            (kill_acts.vault, ("OPERATIONS", "MEMORY")),
            (kill_acts.computer_keyring, ("forget",)),
        ):
            for name in names:
                patch.setattr(module, name, getattr(module, name))
        kill_acts.prepare()
        yield
