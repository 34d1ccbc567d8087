"""What one is asked about before it is kept (F.4): names, personal numbers, sensitive words."""

import json
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadercoach.log.sensitive import luhn, recognisable, seen_in, sightings
from leadercoach.resources import resource

NAMES = {
    "Pratade med Anna Svensson om schemat": "Anna Svensson",
    "Talked to Anna Svensson about the rota": "Anna Svensson",
    "Anna Svensson ringde i morse": "Anna Svensson",
    "I dag hjälpte Anna-Karin af Klint till": "Anna-Karin af Klint",
    "Frågan kom från Åsa Öberg.": "Åsa Öberg",
    "Träffade Anna Svensson": "Anna Svensson",
    "Mötet leddes av Leila Haddad och M3": "Leila Haddad",
    "M3 och Zbigniew Wozniak bytte pass": "Zbigniew Wozniak",
    "Chefen Karl Johan Nyström höll med": "Karl Johan Nyström",
    "met John O’Brien at lunch": "John O’Brien",
    "asked Sean McDonald for help": "Sean McDonald",
    "Erik von Sydow hörde av sig": "Erik von Sydow",
    "Enligt Anna Svenssons förslag": "Anna Svenssons",
    "det var\u00a0Anna\u00a0Svensson": "Anna Svensson",
    "Hej Anna Svensson": "Anna Svensson",
    "Tack. Mehmet Yılmaz tog över": "Mehmet Yılmaz",
    "Region Skånes Anna Svensson": "Anna Svensson",
}
NO_NAMES = [
    "Träffade Anna i dag",
    "Träffade Svensson i dag",
    "Anna ringde. Svensson ringde.",
    "Anna, Svensson och M3",
    "Region Stockholm vill mer",
    "vi på Region Stockholm",
    "i Västra Götaland",
    "Göteborgs Stad och Malmö kommun",
    "på Karolinska Universitetssjukhuset",
    "Mitt Team har fått ro",
    "i Mitt Team",
    "Leader Coach påminde mig",
    "På Måndag Ses Vi",
    "i Microsoft Teams",
    "on Boxing Day",
    "the Leadership Group and the City Council",
    "Weekly Staff Meeting With Finance",
    "ANNA SVENSSON",
    "MÖTE MED LEDNINGEN",
    "M3 och M12 om Kvällsturen",
    "Södra Vägen 3",
    "Min chef Anna sa ja",
    "Tack Anna! Bra jobbat",
    "",
    "Svår fråga",
]
SENSITIVE = {
    "M3 är sjukskriven": "sjukskriven",
    "Hennes SJUKSKRIVNING tar slut": "SJUKSKRIVNING",
    "fick en diagnos": "diagnos",
    "pratade om sin depression": "depression",
    "är nog utbränd": "utbränd",
    "har bröstcancer": "bröstcancer",
    "berättade om graviditeten": "graviditeten",
    "misstänkt missbruk": "missbruk",
    "är fackligt aktiv": "fackligt",
    "ringde sitt fackförbund": "fackförbund",
    "går i kyrkan": "kyrkan",
    "är muslim": "muslim",
    "är kristen": "kristen",
    "blev polisanmäld": "polisanmäld",
    "har begått ett brott": "brott",
    "är dömd": "dömd",
    "är homosexuell": "homosexuell",
    "har utländsk bakgrund": "utländsk bakgrund",
    "är sverigedemokrat": "sverigedemokrat",
    "M3 is on sick leave": "sick leave",
    "has a diagnosis": "diagnosis",
    "spoke of depression": "depression",
    "is pregnant": "pregnant",
    "active in the union": "union",
    "goes to church": "church",
    "is a Muslim": "Muslim",
    "filed a police report": "police report",
    "was convicted": "convicted",
    "sexual orientation came up": "sexual",
    "his political opinions": "political opinions",
    "an ethnic matter": "ethnic",
}
HARMLESS = [
    "ett avbrott i driften",
    "sjuksköterskorna på sjukhuset",
    "kvällen på sjukhuset",
    "psykologisk trygghet i gruppen",
    "psychological safety in the team",
    "den europeiska unionen",
    "the European Union",
    "vi brottades med schemat",
    "kommunal verksamhet och politiska mål",
    "nämnden och politikerna",
    "skyddsombudet var med",
    "fyra var sjuka i dag",
    "en moderat ökning",
    "Christian och Kristina",
    "reunion with the convictions of old",
    "ill-prepared and sickening",
    "facit och backen",
]
NUMBERS = [
    "850709-9805",
    "19850709-9805",
    "8507099805",
    "198507099805",
    "850709+9805",
    "850709–9805",
    "850769-9802",
]
NO_NUMBERS = [
    "850709-9804",
    "070-123 45 67",
    "0701234567",
    "08-508 000 00",
    "dnr 2024-1234",
    "851309-9805",
    "850732-9808",
    "1234567890",
    "2026-02-09",
    "18507099805123",
    "850709 kl 9805",
]


def words(text: str, code: str) -> list[str]:
    return [sighting.word for sighting in sightings(text) if sighting.code == code]


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_first_and_a_last_name_are_seen(text, name):
    assert [word.replace("\u00a0", " ") for word in words(text, "stop_full_name")] == [name]


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_only_looks_like_a_name_is_left_alone(text):
    assert words(text, "stop_full_name") == []


@pytest.mark.parametrize(("text", "word"), SENSITIVE.items())
def test_a_sensitive_word_is_seen_in_either_language(text, word):
    assert words(text, "stop_sensitive") == [word]


@pytest.mark.parametrize("text", HARMLESS)
def test_words_of_the_work_are_left_alone(text):
    assert words(text, "stop_sensitive") == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_personal_number_is_seen_and_its_last_figures_are_not_shown(number):
    (shown,) = words(f"M3 har {number}, tror jag", "stop_personal_number")
    assert shown.startswith("8507")
    assert "980" not in shown


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_other_numbers_are_left_alone(number):
    assert words(f"ring {number} i dag", "stop_personal_number") == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_the_same_however_its_letters_are_stored(form):
    text = unicodedata.normalize(form, "det var Åsa Öberg, sjukskriven för ångest")
    assert [s.word for s in sightings(text)] == ["Åsa Öberg", "sjukskriven", "ångest"]


def test_what_was_there_before_is_not_seen_again():
    before = "Anna Svensson är sjukskriven"
    assert seen_in([before + ". Hon är gravid."], [before]) == {"stop_sensitive": ("gravid",)}
    assert seen_in(["anna", before.replace("sjuk", "Sjuk")], [before]) == {}


def test_each_thing_is_named_once_in_the_order_of_the_questions():
    texts = ["gravid, 850709-9805", "Gravid, sa Anna Svensson"]
    assert list(seen_in(texts)) == ["stop_full_name", "stop_personal_number", "stop_sensitive"]
    assert seen_in(texts)["stop_sensitive"] == ("gravid",)


@pytest.mark.parametrize("alias", ["AS", "A.S.", "ÅÖ", "A-K Ö", "KJN"])
def test_initials_are_recognisable(alias):
    assert recognisable(alias)


@pytest.mark.parametrize("alias", ["M3", "A", "Anna", "Kim", "M12", "", "HRBPX", "a s"])
def test_other_aliases_are_not_initials(alias):
    assert not recognisable(alias)


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text):
    for code, word in sightings(text):
        assert code.startswith("stop_")
        assert word


@given(st.lists(st.integers(1, 99).map("M{}".format), max_size=20))
def test_an_alias_never_stops(aliases):
    assert sightings(" och ".join(aliases)) == sightings(" ".join(aliases)) == ()


@given(st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_exactly_one_check_figure_fits(figures):
    assert sum(luhn(figures + check) for check in "0123456789") == 1


def _texts(part: object) -> list[str]:
    if isinstance(part, dict):
        return [text for each in part.values() for text in _texts(each)]
    if isinstance(part, list):
        return [text for each in part for text in _texts(each)]
    return [part] if isinstance(part, str) else []


def test_the_demo_never_stops():
    story = json.loads(resource("demo", "amira.json").read_text(encoding="utf-8"))
    written = [text for text in _texts(story) if "Amira Sandberg" not in text]
    assert len(written) > 500
    assert seen_in(written) == {}


def test_a_long_note_takes_no_time():
    note = ("Träffade Anna-Karin af Klint, inte sjukskriven; M3 vill fortsätta. " * 40)[:2000]
    sightings(note)
    began = time.perf_counter()
    for _ in range(10):
        sightings(note)
    assert (time.perf_counter() - began) / 10 < 0.05  # ten times what it takes
