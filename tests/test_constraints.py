"""What is installed is what the tests ran with: every package has its version in pyproject."""

import re
import tomllib
from importlib.metadata import distributions
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_every_installed_package_is_constrained_to_its_version():
    known = tomllib.loads(PROJECT.read_text())["tool"]["uv"]["constraint-dependencies"]
    found = {
        f"{re.sub(r'[-_.]+', '-', dist.name).lower()}=={dist.version}" for dist in distributions()
    }
    ours = {f"leader-coach=={dist.version}" for dist in distributions()}
    assert found - ours <= set(known)
