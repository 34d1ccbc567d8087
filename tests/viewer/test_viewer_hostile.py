"""What was changed on its way says so; what people wrote is only ever text."""

import base64
import json
import re

import pytest
from light_seal import armored, light_seal
from viewed import PASSPHRASE, words_of

from leadercoach.coaching.viewer import viewer_html
from leadercoach.sharing.outline import Block, Group, Line, Section, Table
from leadercoach.sharing.written import payload

TEXTS = (
    "</script><script>document.title = 'x'</script><img src=x onerror=alert(1)>",
    "<!-- <script> {{sealed}} {{words}}",
    "\u202eخالد من اليمين\u202c 🦊\u2028ny rad",
    "Verksamhetsutvecklingsansvarigasamordnare" * 40,
    "$& $1 {n} {expires}",
)
DAMAGED = "Filen är skadad eller avkortad. Be om den igen."


def hostile() -> Section:
    """Every text in every place a text can stand."""
    lines = tuple(Line(text, text) for text in TEXTS)
    groups = tuple(Group(text, (Block(text, lines),)) for text in TEXTS)
    return Section("entries", TEXTS[0], TEXTS[1], Table(TEXTS[:3], (TEXTS[:3],)), groups)


def sealed(body: bytes | None = None) -> str:
    return light_seal(payload(words_of()) if body is None else body, PASSPHRASE)


def raw(text: str) -> bytearray:
    return bytearray(base64.b64decode("".join(text.split("\n")[1:-2])))


def flipped(place: int) -> str:
    found = raw(sealed())
    found[place] ^= 1
    return armored(bytes(found))


@pytest.mark.parametrize("work", [b"19", b"40", b"64", b"1000000000"])
def test_what_wants_more_memory_than_a_package_needs_is_not_tried(opened, work):
    dear = armored(bytes(raw(sealed())).replace(b" 10\n", b" " + work + b"\n", 1))
    viewer = opened(sealed=dear)
    assert viewer.complaint().startswith("Filen vill ha mer minne för att öppnas")


def test_a_hostile_text_is_only_ever_text(opened):
    viewer = opened(title=TEXTS[0], sections=(hostile(),)).unlock()
    found = viewer.page.query_selector_all("#viewer script, img, #viewer style, iframe")
    assert found == []
    shown = viewer.page.text_content("main")
    assert [text for text in TEXTS if text not in shown] == []
    assert viewer.page.title() == "Paket från Leader Coach"


@pytest.mark.parametrize("width", [360, 1280])
def test_no_text_is_too_long_for_the_page(opened, width):
    viewer = opened(title=TEXTS[3], sections=(hostile(),), size=(width, 800)).unlock()
    crowded = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not viewer.page.evaluate(crowded)


def test_words_from_right_to_left_stand_isolated(opened):
    viewer = opened(title=TEXTS[2]).unlock()
    assert viewer.page.eval_on_selector("h1 bdi", "node => node.textContent") == TEXTS[2]


@pytest.mark.parametrize(
    "damaged",
    [
        lambda: sealed()[:-400],
        lambda: armored(bytes(raw(sealed())[:-40])),
        lambda: flipped(-3),
        lambda: sealed(b"[1, 2"),
        lambda: sealed(b'{"v": 2}'),
        lambda: "",
        lambda: "-----BEGIN AGE ENCRYPTED FILE-----\nhello\n-----END AGE ENCRYPTED FILE-----\n",
        lambda: sealed().replace("YWdl", "YWdm", 1),
    ],
    ids=["armour cut", "cut", "changed", "no json", "another kind", "empty", "no age", "no head"],
)
def test_a_file_changed_on_its_way_says_so_and_shows_nothing(opened, damaged):
    viewer = opened(sealed=damaged())
    assert viewer.complaint() == DAMAGED
    assert "Amira" not in viewer.page.content()


def test_a_changed_key_may_be_a_wrong_passphrase_or_a_changed_file(opened):
    head, body = bytes(raw(sealed())).split(b" 10\n", 1)
    other = b"B" if body.startswith(b"A") else b"A"
    changed = armored(head + b" 10\n" + other + body[1:])
    assert "har filen ändrats" in opened(sealed=changed).complaint()


def test_outside_the_seal_the_page_is_the_same_for_every_package():
    armour = sealed()
    bare = viewer_html(armour, "sv").replace(json.dumps(armour), '""')
    assert bare == viewer_html("", "sv")
    assert not re.search(r"Amira|\bEva\b|februari", bare)


def test_whatever_is_given_as_sealed_stays_within_its_element():
    page = viewer_html(TEXTS[0], "sv")
    assert page.count("</script>") == viewer_html("", "sv").count("</script>")
    assert page.count("<img") == 0
