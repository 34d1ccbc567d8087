"""The committed viewer is what its sources make, and its sources stay within the page."""

import re

import pytest
from web import LEAVES_THE_PAGE, WEB

from leadercoach.coaching.viewer import PAGE, viewer_html
from leadercoach.feedback.form import policy
from leadercoach.resources import resource

BUILT = resource("viewer")
MADE = ("viewer.js", "viewer.css", "template.html", "LICENSES.txt")
SCRIPTS = sorted(WEB.glob("viewer/**/*.js"))
KEEPS = r"localStorage|sessionStorage|indexedDB|\.cookie\b|caches\."


@pytest.mark.parametrize("name", MADE)
def test_the_same_sources_make_the_same_bytes_of_the_viewer(rebuilt, name):
    assert (rebuilt / "viewer" / name).read_bytes() == (BUILT / name).read_bytes()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_of_the_viewer_goes_anywhere_or_keeps_anything(path):
    source = path.read_text(encoding="utf-8")
    assert not re.search(f"{LEAVES_THE_PAGE}|{KEEPS}", source)
    assert len(source.splitlines()) <= 200


def test_the_whole_viewer_goes_nowhere_and_cannot_end_its_element():
    script = (BUILT / "viewer.js").read_text(encoding="utf-8")
    assert not re.search(f"{LEAVES_THE_PAGE}|{KEEPS}", script)
    assert "</script" not in script.lower()
    assert "<!--" not in script


def test_the_viewer_is_as_closed_as_the_form():
    own, form = (
        dict(rule.split(" ", 1) for rule in text.split("; ")) for text in (PAGE.policy(), policy())
    )
    for hashed in ("script-src", "style-src"):
        assert own.pop(hashed).startswith("'sha256-")
        form.pop(hashed)
    assert own == form


def test_every_package_in_the_viewer_has_its_licence_beside_it():
    licences = (BUILT / "LICENSES.txt").read_text(encoding="utf-8")
    for name in ("age-encryption", "@noble/hashes", "@noble/ciphers", "@scure/base"):
        assert re.search(rf"^{re.escape(name)} \d", licences, re.MULTILINE)


def test_every_word_of_the_viewer_is_said_in_both_languages():
    sv, en = PAGE.words("sv"), PAGE.words("en")
    assert list(sv) == list(en)
    gaps = re.compile(r"\{\w+\}")
    assert [gaps.findall(text) for text in sv.values()] == [gaps.findall(t) for t in en.values()]
    code = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    assert [key for key in sv if f"words.{key}" not in code] == ["title", "waiting"]


def test_the_viewer_alone_is_small_and_fetches_nothing():
    text = viewer_html("", "sv")
    assert len(text.encode()) < 200_000
    frame = text.replace((BUILT / "viewer.js").read_text(encoding="utf-8"), "")
    assert not re.search(r"https?:|//[a-z]|src=|url\(|@import|<link", frame)
