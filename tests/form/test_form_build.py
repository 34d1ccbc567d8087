"""The committed form is what its sources make, and its sources stay within the page."""

import json
import re

import pytest
from web import LEAVES_THE_PAGE, WEB

from leadercoach.resources import resource

BUILT = resource("feedback_form")
MADE = ("form.js", "form.css", "template.html", "LICENSES.txt")
SCRIPTS = sorted(WEB.glob("form/**/*.js"))


@pytest.mark.parametrize("name", MADE)
def test_the_same_sources_make_the_same_bytes(rebuilt, name):
    assert (rebuilt / "feedback_form" / name).read_bytes() == (BUILT / name).read_bytes()


def test_every_package_has_one_exact_version():
    about = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
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
    about = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
    for name in (*about["dependencies"], *about["overrides"]):
        assert re.search(rf"^{re.escape(name)} \d", licences, re.MULTILINE)
