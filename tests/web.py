"""The pages' npm project: where it lies, what it may not say, and what a build of it writes."""

import shutil
import subprocess
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[1] / "resources" / "web"
AXE = WEB / "node_modules/axe-core/axe.min.js"
LEAVES_THE_PAGE = (  # no policy of a page stops a script that goes to another address
    r"\blocation\b|window\.open|document\.write|innerHTML|outerHTML|insertAdjacentHTML|srcdoc"
    r"|\beval\(|new Function|\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource"
    r"|serviceWorker|postMessage|\.src\s*=|<iframe|<form"
)


@pytest.fixture(scope="session")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which both pages have been built anew."""
    if not shutil.which("node") or not (WEB / "node_modules" / "esbuild").exists():
        pytest.skip("needs node and the packages of resources/web")
    place = tmp_path_factory.mktemp("built")
    subprocess.run(["node", "build.mjs", str(place)], cwd=WEB, check=True, timeout=120)
    return place
