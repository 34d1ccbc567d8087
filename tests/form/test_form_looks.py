"""The form for every eye, hand and screen: axe, narrow and enlarged windows, targets, headings."""

from collections.abc import Iterator

import pytest
from walk import Form, pulse_stations, stations
from web import AXE

pytestmark = pytest.mark.long

LONG = "Verksamhetsutvecklingsansvarigasamordnare " * 3
CHECK = """async () => {
  const over = [...document.querySelectorAll(".radio, .box")]; // invisible over their rows:
  for (const node of over) node.style.pointerEvents = "none"; // contrast is measured below them
  const found = await axe.run({ resultTypes: ["violations", "incomplete", "passes"] });
  for (const node of over) node.style.pointerEvents = "";
  return found;
}"""
CROWDED = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TARGETS = (
    "[...document.querySelectorAll('button, .row, .tick, textarea, input[type=text], summary')]"
    ".filter((node) => node.offsetHeight)"
    ".map((node) => [node.innerText.slice(0, 30), node.offsetHeight, node.offsetWidth])"
)


def everywhere(opened, lang: str = "sv", **how: object) -> Iterator[tuple[Form, str]]:
    """Every page of both forms."""
    for kind, walk in (("feedback", stations), ("pulse", pulse_stations)):
        form = opened(lang, kind, **how)
        for station in walk(form):
            yield form, f"{kind}, {station}"


@pytest.mark.skipif(not AXE.exists(), reason="needs the packages of resources/web")
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("lang", "width"), [("sv", 390), ("en", 1280)])
def test_axe_finds_nothing_to_object_to_on_any_page(opened, lang, width, look):
    script = AXE.read_text(encoding="utf-8")
    for form, station in everywhere(opened, lang, size=(width, 860), color_scheme=look):
        form.page.evaluate(script)
        found = form.page.evaluate(CHECK)
        rules = found["violations"] + found["incomplete"]
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in rules] == [], station
        assert "color-contrast" in {rule["id"] for rule in found["passes"]}


@pytest.mark.parametrize(("width", "scale"), [(360, 3), (640, 2), (320, 4)])
def test_no_page_scrolls_sideways_narrow_or_enlarged(opened, width, scale):
    how = {"size": (width, 700), "device_scale_factor": scale}
    for form, station in everywhere(opened, leader=LONG, occasion=LONG, observer=LONG, **how):
        assert not form.page.evaluate(CROWDED), station


def test_text_alone_enlarged_to_twice_its_size_stays_in_the_window(opened):
    for form, station in everywhere(opened, size=(390, 800)):
        form.page.evaluate("() => { document.documentElement.style.fontSize = '32px' }")
        assert not form.page.evaluate(CROWDED), station


def test_everything_to_touch_is_big_enough_for_a_thumb(opened):
    for form, station in everywhere(opened, size=(390, 844)):
        for name, height, width in form.page.evaluate(TARGETS):
            assert min(height, width) >= 44, (station, name)


def test_fields_on_a_phone_are_big_enough_not_to_zoom_in(opened):
    form = opened(size=(390, 844))
    form.to_last()
    size = "getComputedStyle(document.getElementById('saw')).fontSize"
    assert form.page.evaluate(size) == "16px"


def test_each_step_leads_to_its_heading_and_says_how_far_it_is(opened):
    form = opened()
    form.agree()
    assert form.page.evaluate("document.activeElement.tagName") == "H1"
    assert form.page.text_content("[role=status]") == "1 av 3"
    assert form.page.query_selector_all("h1")[1:] == []


def test_a_group_of_choices_has_a_name_and_its_choices_have_theirs(opened):
    form = opened("en")
    form.to_last()
    group = form.page.get_by_role("radiogroup", name="Hears those concerned before the decision")
    names = ("1 The decision is presented as final.", "2 between 1 and 3", "Not observed")
    for name in names:
        assert group.get_by_role("radio", name=name, exact=True).count() == 1
    assert group.get_by_role("radio").count() == 6


def test_digits_choose_and_arrows_walk_in_the_group(opened):
    form = opened()
    form.to_last()
    for keys, value in ((["4"], "4"), (["ArrowDown"], "5"), (["0"], "null"), (["1"], "1")):
        form.press(*keys)
        assert form.page.eval_on_selector("input:checked", "node => node.value") == value
        assert form.page.evaluate("document.activeElement.value") == value


def test_digits_typed_in_a_text_are_text(opened):
    form = opened()
    form.to_last()
    form.press("5")
    form.page.focus("#saw")
    form.page.keyboard.type("24 av 31")
    assert form.page.input_value("#saw") == "24 av 31"
    assert form.page.is_checked("input[value='5']")


def test_the_focus_is_always_seen(opened):
    form = opened()
    ring = (
        "() => { const node = document.activeElement;"
        " return [node, node.nextElementSibling].some((one) => one && getComputedStyle(one)"
        ".outlineStyle === 'solid') }"
    )
    form.agree()
    form.pass_examples()
    for key in ("1", "2", "3"):
        form.press(key, "Enter")
    for _ in range(8):
        form.press("Tab")
        where = form.page.evaluate("document.activeElement.outerHTML.slice(0, 60)")
        if not where.startswith("<body"):
            assert form.page.evaluate(ring), where


def test_without_scripts_the_file_says_how_to_open_it(browser, opened):
    address = opened().page.url
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert "Öppna" not in page.title()
        assert "Spara filen, öppna den i webbläsaren" in page.inner_text("main")
