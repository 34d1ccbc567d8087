"""The system's Chromium, one for all tests; a page in it is watched for what it asks and breaks."""

import os
import shutil
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OWN = {"file", "data", "blob"}
REACH = "--disable-features=LocalNetworkAccessChecks"  # or silence would mean nothing
WATCH = (
    "document.addEventListener('securitypolicyviolation',"
    " (event) => console.error('policy broken: ' + event.violatedDirective));"
)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with api.sync_playwright() as play:
        arguments = ["--no-sandbox"] * root + [REACH]
        found = play.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield found
        found.close()


def stays_here(addresses: list[str]) -> bool:
    """Whether pages asked for nothing but their own file and what they made themselves."""
    return {urlsplit(address).scheme for address in addresses} <= OWN
