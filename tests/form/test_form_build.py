"""The committed form is what its sources make, and its sources stay within the page."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "feedback_form"
BUILT = ROOT / "resources" / "feedback_form"
MADE = ("form.js", "form.css", "template.html", "LICENSES.txt")
SCRIPTS = sorted(SOURCES.glob("src/**/*.js"))
LEAVES_THE_PAGE = (  # no policy of a page stops a script that goes to another address
    r"\blocation\b|window\.open|document\.write|innerHTML|outerHTML|insertAdjacentHTML|srcdoc"
    r"|\beval\(|new Function|\bimport\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource"
    r"|serviceWorker|postMessage|\.src\s*=|<iframe|<form"
)


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("node") or not (SOURCES / "node_modules" / "esbuild").exists():
        pytest.skip("needs node and the packages of feedback_form")
    place = tmp_path_factory.mktemp("built")
    subprocess.run(["node", "build.mjs", str(place)], cwd=SOURCES, check=True, timeout=120)
    return place


@pytest.mark.parametrize("name", MADE)
def test_the_same_sources_make_the_same_bytes(rebuilt, name):
    assert (rebuilt / name).read_bytes() == (BUILT / name).read_bytes()


def test_every_package_has_one_exact_version():
    about = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))
    pinned = {**about["dependencies"], **about["devDependencies"], **about["overrides"]}
    for version in pinned.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+|\$@noble/hashes", version)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_goes_anywhere_or_makes_markup_of_a_text(path):
    assert not re.search(LEAVES_THE_PAGE, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_small_enough_to_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_the_whole_script_goes_nowhere_and_cannot_end_its_element():
    script = (BUILT / "form.js").read_text(encoding="utf-8")
    assert not re.search(LEAVES_THE_PAGE, script)
    assert "</script" not in script.lower()
    assert "<!--" not in script


def test_every_bundled_package_has_its_licence_beside_it():
    licences = (BUILT / "LICENSES.txt").read_text(encoding="utf-8")
    about = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))
    for name in (*about["dependencies"], *about["overrides"]):
        assert re.search(rf"^{re.escape(name)} \d", licences, re.MULTILINE)
