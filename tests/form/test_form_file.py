"""The form as a file: whole in itself, sealed off by its own policy, never broken by a name."""

import base64
import hashlib
import json
import re
import string
from html import unescape
from html.parser import HTMLParser

import pytest
from filled import filled

from leadercoach import content
from leadercoach.feedback.form import form_html, policy
from leadercoach.resources import resource

HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "<!-- <script>",
    "{{script}} {{request}}",
    "a\u2028b\u2029c & \"d\" 'e' \\u003c",
    "\u202eخالد\u202c 🦊",
)


class Reader(HTMLParser):
    """The elements of a page as a browser sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: dict[str, str] = {}
        self.metas: dict[str, str] = {}
        self._open = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.append(tag)
        self._open = named.get("id") or tag
        self.metas[named.get("name") or named.get("http-equiv") or ""] = named.get("content")

    def handle_endtag(self, tag):
        self._open = ""

    def handle_data(self, data):
        self.texts[self._open] = self.texts.get(self._open, "") + data


def hashed(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.fixture(scope="module")
def page() -> Reader:
    return Reader(form_html(filled()))


def test_the_policy_names_the_very_bytes_of_script_and_style(page):
    allowed = page.metas["Content-Security-Policy"]
    assert f"script-src 'sha256-{hashed(page.texts['script'])}'" in allowed
    assert f"style-src 'sha256-{hashed(page.texts['style'])}'" in allowed


def test_the_policy_lets_nothing_else_in_or_out():
    rules = dict(rule.split(" ", 1) for rule in policy().split("; "))
    assert rules.pop("script-src").count("'") == rules.pop("style-src").count("'") == 2
    assert rules == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


def test_the_policy_stands_before_all_it_governs(page):
    text = form_html(filled())
    assert text.index("Content-Security-Policy") < text.index("<style")
    assert text.index("Content-Security-Policy") < text.index("<script")


def test_the_file_asks_search_engines_and_referrers_to_keep_away(page):
    assert page.metas["referrer"] == "no-referrer"
    assert "noindex" in page.metas["robots"]


@pytest.mark.parametrize("kind", ["feedback", "pulse"])
@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_what_is_asked_comes_through_whole(lang, kind):
    data = filled(lang, kind)
    read = json.loads(Reader(form_html(data)).texts["request"])
    assert read.pop("v") == 1
    assert read.pop("items") == [
        {**i._asdict(), "anchors": {str(n): text for n, text in i.anchors.items()}}
        for i in data.items
    ]
    assert [v["key"] for v in read.pop("vignettes")] == [v.key for v in data.vignettes]
    plain = {k: v for k, v in data._asdict().items() if k not in ("items", "vignettes")}
    assert read == {**plain, "recipients": list(data.recipients)}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_a_name(page, name):
    read = Reader(form_html(filled(leader=name, observer=name, occasion=name)))
    assert read.tags == page.tags
    assert json.loads(read.texts["request"])["leader"] == name
    assert json.loads(read.texts["request"])["occasion"] == name
    assert name in unescape(read.texts["title"])


def test_data_in_the_page_has_nothing_a_browser_could_take_for_markup():
    data = filled(leader="".join(HOSTILE))
    raw = re.search(r'id="request">(.*?)</script>', form_html(data), re.DOTALL)[1]
    assert not set("<>&\u2028\u2029") & set(raw)


def test_the_file_is_small_and_fetches_nothing():
    text = form_html(filled())
    assert len(text.encode()) < 250_000
    frame = text.replace(resource("feedback_form", "form.js").read_text(encoding="utf-8"), "")
    assert not re.search(r"https?:|//[a-z]|src=|url\(|@import|<link", frame)


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_the_visible_text_is_in_the_language_asked_for(lang):
    text = form_html(filled(lang))
    assert f'<html lang="{lang}">' in text
    assert {"sv": "Svar till", "en": "Reply to"}[lang] in Reader(text).texts["title"]


def words() -> dict[str, dict[str, str]]:
    raw = resource("feedback_form", "words.json").read_text(encoding="utf-8")
    return json.loads(raw)


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_word_of_the_form_is_there_in_both_languages():
    sv, en = words()["sv"], words()["en"]
    assert list(sv) == list(en)
    assert [gaps(text) for text in sv.values()] == [gaps(text) for text in en.values()]
    assert all(text.strip() for text in (*sv.values(), *en.values()))


def test_how_much_was_seen_is_worded_as_everywhere():
    for lang in content.LANGUAGES:
        for option in content.options("observation.seen"):
            assert words()[lang][f"seen_{option.code}"] == option.label.in_(lang)
