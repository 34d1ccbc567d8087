"""The page for every eye, hand and screen: axe, narrow and enlarged windows, targets, headings."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from viewed import Viewer
from web import AXE

pytestmark = pytest.mark.long

CHECK = """async () => {
  const far = [...document.querySelectorAll(".group")]; // not drawn before they are scrolled to:
  for (const node of far) node.style.contentVisibility = "visible"; // contrast needs them drawn
  const said = [...document.querySelectorAll(".said")]; // a space that hangs out at the end of a
  for (const node of said) node.style.whiteSpace = "pre-line"; // line lies over something else
  const found = await axe.run({ resultTypes: ["violations", "incomplete", "passes"] });
  for (const node of far) node.style.contentVisibility = "";
  for (const node of said) node.style.whiteSpace = "";
  return found;
}"""
CROWDED = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TARGETS = (
    "[...document.querySelectorAll('button, input, summary, nav a')]"
    ".filter((node) => node.offsetHeight)"
    ".map((node) => [node.innerText.slice(0, 30), node.offsetHeight, node.offsetWidth])"
)


def everywhere(opened, lang: str = "sv", **how: object) -> Iterator[tuple[Viewer, str]]:
    """Every state the page can be in."""
    viewer = opened(lang, **how)
    yield viewer, "locked"
    viewer.complaint("wrong")
    yield viewer, "wrong passphrase"
    viewer.unlock()
    yield viewer, "open"
    for fold in viewer.page.query_selector_all("details:not([open]) summary"):
        fold.click()
    yield viewer, "with its contents"
    viewer.page.fill("#search", "M3")
    viewer.page.wait_for_selector(".search .help:not(:empty)")
    yield viewer, "searched"
    viewer.page.click(".ways button:last-child")
    yield viewer, "closed"


@pytest.mark.skipif(not AXE.exists(), reason="needs the packages of resources/web")
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("lang", "width"), [("sv", 360), ("en", 1280)])
def test_axe_finds_nothing_to_object_to(opened, lang, width, look):
    script = AXE.read_text(encoding="utf-8")
    for viewer, state in everywhere(opened, lang, size=(width, 860), color_scheme=look):
        viewer.page.evaluate(script)
        found = viewer.page.evaluate(CHECK)
        rules = found["violations"] + found["incomplete"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in rules] == [], state
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}


@pytest.mark.parametrize(("width", "scale"), [(360, 3), (640, 2), (320, 4)])
def test_the_page_never_scrolls_sideways(opened, width, scale):
    for viewer, state in everywhere(opened, size=(width, 700), device_scale_factor=scale):
        assert not viewer.page.evaluate(CROWDED), state


def test_text_alone_enlarged_to_twice_its_size_stays_in_the_window(opened):
    for viewer, state in everywhere(opened, size=(390, 800)):
        viewer.page.evaluate("() => { document.documentElement.style.fontSize = '32px' }")
        assert not viewer.page.evaluate(CROWDED), state


def test_everything_to_touch_is_big_enough_for_a_thumb(opened):
    for viewer, state in everywhere(opened, size=(390, 844)):
        for name, height, width in viewer.page.evaluate(TARGETS):
            assert min(height, width) >= 44, (state, name)


def test_headings_go_down_one_step_at_a_time(opened):
    viewer = opened().unlock()
    tags = "[...document.querySelectorAll('h1, h2, h3, h4')].map((node) => +node.tagName[1])"
    steps = viewer.page.evaluate(tags)
    assert steps[0] == 1
    assert steps.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(steps))


def test_without_scripts_the_file_says_how_to_open_it(opened):
    viewer = opened(java_script_enabled=False)
    assert "Spara filen, öppna den i webbläsaren" in viewer.page.inner_text("main")
