"""The page of a package, opened as a coach does who has no program."""

from datetime import UTC, datetime

import pytest
from light_seal import light_seal
from viewed import PASSPHRASE, words_of

from leadercoach.exchange.passphrase import new_passphrase
from leadercoach.exchange.sealed import lock
from leadercoach.sharing.written import payload

pytestmark = pytest.mark.long

LATE = datetime(2026, 5, 11, 12, 0, tzinfo=UTC)
LOOK = """() => {
  window.looks = [];
  const look = () => {
    const part = document.querySelector("progress:not([hidden])")?.value;
    if (part) window.looks.push([part, document.querySelector("[role=status]").textContent]);
    requestAnimationFrame(look);
  };
  look();
}"""
NO_MEMORY = """globalThis.Uint8Array = new Proxy(Uint8Array, { construct(real, given) {
  if (given[0] === 1024 * 1024) throw new RangeError("Array buffer allocation failed");
  return Reflect.construct(real, given);
} });"""
SAID = ".search .help:not(:empty)"
LAST = datetime(2026, 5, 10, 12, 0, tzinfo=UTC)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_opens_by_keyboard_alone(opened):
    viewer = opened()
    viewer.page.keyboard.type(PASSPHRASE)  # the field has the focus already
    viewer.page.keyboard.press("Enter")
    viewer.page.wait_for_selector("#title")
    assert viewer.title == "Amira visar Eva"
    assert viewer.page.evaluate("document.activeElement.tagName") == "H1"


def test_a_wrong_passphrase_says_so_and_can_be_mended(opened):
    viewer = opened()
    assert viewer.complaint("amber-basin").startswith("Lösenfrasen stämmer inte.")
    assert viewer.page.evaluate("document.activeElement.id") == "passphrase"
    assert viewer.page.input_value("#passphrase") == "amber-basin"
    viewer.unlock()
    assert viewer.title == "Amira visar Eva"


def test_no_passphrase_at_all_is_asked_for(opened):
    assert opened("en").complaint(" - ") == "Type the passphrase first."


@pytest.mark.parametrize(
    "typed",
    [
        " Amber  BASIN cedar\tdelta ember fjord grove ",
        "amber–basin—cedar_delta.ember,fjord;grove",
        "\ufeffamber\u00a0basin\u2011cedar-del\u200bta - ember - fjord - grove-",
    ],
)
def test_case_blanks_and_hyphens_make_no_difference(opened, typed):
    assert opened().unlock(typed).title == "Amira visar Eva"


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_all_that_was_approved_is_on_the_page_and_nothing_else(opened, lang):
    whole = words_of(lang)
    viewer = opened(lang).unlock()
    shown = flat(viewer.page.text_content("main").replace("\u2068", "").replace("\u2069", ""))
    for part in whole.sections:
        assert part.title in shown
        for cell in [*part.table.head, *sum(part.table.rows, ())] if part.table else []:
            assert cell in shown
        for group in part.groups:
            assert group.title in shown
            for block in group.blocks:
                assert block.title in shown
                for label, text in block.lines:
                    assert flat(f"{label} {text}") in shown
    for text in (whole.period, whole.made, whole.expires, whole.recall, whole.purpose):
        assert text in shown


def test_what_the_program_seals_the_page_opens(opened):
    passphrase = new_passphrase()
    body = payload(words_of(expires_on="2999-01-01"))
    viewer = opened(now=None, sealed=lock(body, passphrase))
    viewer.page.set_default_timeout(60_000)
    viewer.page.evaluate(LOOK)
    viewer.unlock(passphrase.replace("-", " ").upper())
    assert viewer.title == "Amira visar Eva"
    looks = viewer.page.evaluate("window.looks")
    assert len({part for part, _ in looks}) > 2, "the page stood still meanwhile"
    assert {text for _, text in looks} == {"Låser upp. Det tar några sekunder."}


def test_a_browser_with_too_little_memory_says_so(opened):
    viewer = opened(before=NO_MEMORY)
    assert viewer.complaint() == (
        "Webbläsaren har inte minne nog att låsa upp paketet. Prova på en dator."
    )


def test_after_its_last_day_it_says_so_and_shows_nothing_else(opened):
    viewer = opened(now=LATE).unlock()
    assert viewer.title == "Tiden för paketet har gått ut"
    assert "10 maj 2026" in viewer.text
    assert "löfte, inget lås" in viewer.text
    assert "Samtycke" not in viewer.page.text_content("#viewer")


def test_on_its_last_day_it_opens(opened):
    assert opened(now=LAST).unlock().title == "Amira visar Eva"


def test_closing_wipes_the_page(opened):
    viewer = opened().unlock()
    viewer.page.get_by_role("button", name="Stäng").click()
    assert viewer.title == "Stängt"
    assert "Amira" not in viewer.page.content()
    assert "Räkna till tio" not in viewer.page.content()


def test_leaving_the_page_wipes_it(opened):
    viewer = opened().unlock()
    viewer.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert "Amira" not in viewer.page.content()


def test_nothing_is_kept_by_the_browser(opened):
    viewer = opened().unlock()
    viewer.page.fill("#search", "Räkna")
    viewer.page.get_by_role("link", name="Överenskommelser").click()
    assert viewer.kept() == "Paket från Leader Coachnull"
    assert "#" not in viewer.page.url
    assert viewer.page.evaluate("history.length") <= 2


def test_search_narrows_to_the_lines_that_have_it(opened):
    viewer = opened().unlock()
    viewer.page.fill("#search", "BRÅDSKA")
    viewer.page.wait_for_selector(SAID)
    assert viewer.shown(".item") == ["Hinder brådska"]
    assert viewer.shown("h2") == ["Överenskommelser"]
    assert viewer.shown("nav li") == ["Överenskommelser"]
    assert viewer.page.inner_text("[role=search] [role=status]") == "1 träff"
    viewer.page.keyboard.press("Escape")
    assert len(viewer.shown("h2")) == len(words_of().sections)


def test_a_title_that_is_found_keeps_its_lines(opened):
    viewer = opened().unlock()
    viewer.page.fill("#search", "räkna till")
    viewer.page.wait_for_selector(SAID)
    assert len(viewer.shown(".item")) > 5


def test_a_search_without_hits_says_so(opened):
    viewer = opened("en").unlock()
    viewer.page.fill("#search", "zebra")
    viewer.page.wait_for_selector(SAID)
    assert viewer.page.inner_text("[role=search] [role=status]") == "No hits"


def test_the_contents_lead_to_each_section(opened):
    viewer = opened().unlock()
    for name in viewer.shown("nav a"):
        viewer.page.get_by_role("link", name=name, exact=True).press("Enter")
        assert viewer.page.evaluate("document.activeElement.innerText") == name


def test_thousands_of_entries_open_and_are_searched(opened):
    whole = words_of()
    entries = next(part for part in whole.sections if part.id == "entries")
    many = entries._replace(groups=entries.groups * 400)
    sections = tuple(many if part.id == "entries" else part for part in whole.sections)
    viewer = opened(sealed=light_seal(payload(whole._replace(sections=sections)), PASSPHRASE))
    viewer.unlock()
    viewer.page.fill("#search", "Glömde")
    viewer.page.wait_for_selector(SAID)
    assert viewer.page.inner_text(SAID) == "401 träffar"


def test_printed_it_is_whole_and_without_controls(opened):
    viewer = opened(color_scheme="dark").unlock()
    viewer.page.emulate_media(media="print")
    assert viewer.shown("button, nav, #search") == []
    ground = "getComputedStyle(document.body).backgroundColor"
    assert viewer.page.evaluate(ground) == "rgb(255, 255, 255)"
    assert len(viewer.shown("h2")) == len(words_of().sections)
