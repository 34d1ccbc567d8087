"""Dates, names and marks in words, the same in window and terminal."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as some
from samples import entry

from leadercoach.content import LANGUAGES
from leadercoach.log.texts import fold
from leadercoach.log.weeks import Week
from leadercoach.store.search import words_of
from leadercoach.views import words
from leadercoach.views.log_list import marks

MONDAY = date(2026, 2, 9)


@pytest.mark.parametrize(
    ("lang", "long", "short"),
    [
        ("sv", "måndag tisdag onsdag torsdag fredag lördag söndag", "må ti on to fr lö sö"),
        (
            *("en", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
            "Mon Tue Wed Thu Fri Sat Sun",
        ),
    ],
)
def test_every_weekday_has_its_name(lang, long, short):
    week = [MONDAY + timedelta(days=n) for n in range(7)]
    assert [words.weekday(day, lang) for day in week] == long.split()
    assert [words.short_weekday(day, lang) for day in week] == short.split()


@pytest.mark.parametrize(
    ("lang", "short"),
    [
        ("sv", "jan feb mars apr maj juni juli aug sep okt nov dec"),
        ("en", "Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec"),
    ],
)
def test_every_month_has_its_name(lang, short):
    assert [words.short_month(n, lang) for n in range(1, 13)] == short.split()
    for n in range(1, 13):
        assert words.month(n, lang).startswith(words.short_month(n, lang)[:3])


WAYS = (words.short_day_month, words.short_day, words.day_month, words.weekday_month)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", ["6 feb", "fr 6 feb", "6 februari", "fredag 6 februari"]),
        ("en", ["6 Feb", "Fri 6 Feb", "6 February", "Friday 6 February"]),
    ],
)
def test_a_day_is_said_as_long_as_it_needs(lang, said):
    day = date(2026, 2, 6)
    assert [way(day, lang, MONDAY) for way in WAYS] == said
    assert words.long_day(day, lang) == f"{said[-1]} 2026"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("way", WAYS)
def test_a_day_of_another_year_has_its_year(way, lang):
    last, first = date(2025, 12, 31), date(2026, 1, 1)
    assert way(last, lang, first) == f"{way(last, lang, last)} 2025"
    assert way(first, lang, last) == f"{way(first, lang, first)} 2026"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("way", WAYS)
def test_what_is_read_on_any_day_has_its_year(way, lang):
    assert way(MONDAY, lang, None) == f"{way(MONDAY, lang, MONDAY)} 2026"


@pytest.mark.parametrize(
    ("first", "last", "sv", "en"),
    [
        ("2026-02-02", "2026-02-02", "2 februari", "2 February"),
        ("2026-02-02", "2026-02-08", "2–8 februari", "2–8 February"),
        ("2026-01-26", "2026-02-01", "26 januari – 1 februari", "26 January – 1 February"),
        ("2025-02-03", "2025-02-09", "3–9 februari 2025", "3–9 February 2025"),
        (
            *("2025-01-27", "2025-02-02"),
            *("27 januari – 2 februari 2025", "27 January – 2 February 2025"),
        ),
        (
            *("2025-12-29", "2026-01-04"),
            *("29 december 2025 – 4 januari 2026", "29 December 2025 – 4 January 2026"),
        ),
        (
            *("2025-02-03", "2026-02-08"),
            *("3 februari 2025 – 8 februari 2026", "3 February 2025 – 8 February 2026"),
        ),
    ],
)
def test_days_are_said_by_their_ends(first, last, sv, en):
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert (words.span(*days, "sv", MONDAY), words.span(*days, "en", MONDAY)) == (sv, en)
    assert words.span(*days, "en", None).endswith(last[:4])


@pytest.mark.parametrize(
    ("day", "today", "said"),
    [
        ("2026-02-06", "2026-02-09", "6"),
        ("2025-11-12", "2026-02-09", "46, 2025"),
        ("2025-12-29", "2025-12-28", "1, 2026"),
        ("2025-12-29", "2026-02-09", "1"),
        ("2021-01-03", "2020-12-31", "53"),
    ],
)
def test_a_week_of_another_year_has_its_year(day, today, said):
    week = Week.of(date.fromisoformat(day))
    assert words.week_number(week, date.fromisoformat(today)) == said
    assert words.week_number(week, None) == f"{week.number}, {week.monday.isocalendar().year}"


@pytest.mark.parametrize(
    ("parts", "sv", "en"),
    [([], "", ""), (["a"], "a", "a"), (["a", "b"], "a och b", "a and b"),
     (["a", "b", "c"], "a, b och c", "a, b and c")],
)  # fmt: skip
def test_words_are_joined_as_people_do(parts, sv, en):
    assert (words.joined(parts, "sv"), words.joined(parts, "en")) == (sv, en)


@pytest.mark.parametrize(
    ("point", "fields", "sv", "en"),
    [
        ("dialogue", {"title": "Rota"}, "Rota", "Rota"),
        ("dialogue", {"title": "  "}, "Samtal måndag 9 februari", "Conversation Monday 9 February"),
        ("delegation", {}, "Beslut måndag 9 februari", "Decision Monday 9 February"),
        ("upward", {}, "Behov måndag 9 februari", "Need Monday 9 February"),
        ("upward", {"content": "both"}, "Behov måndag 9 februari", "Need Monday 9 February"),
        (
            *("upward", {"content": "good", "need_type": None}),
            *("Goda nyheter måndag 9 februari", "Good news Monday 9 February"),
        ),
        (
            *("failure", {"kind": "took_over"}),
            *("Tog över måndag 9 februari", "Took over Monday 9 February"),
        ),
    ],
)
def test_an_entry_without_a_title_gets_one(point, fields, sv, en):
    made = entry(point, **fields)
    assert tuple(words.label(made, lang, MONDAY) for lang in LANGUAGES) == (sv, en)


@pytest.mark.parametrize("today", [date(2028, 2, 9), None])
def test_a_made_title_says_its_year_where_it_is_not_this_one(today):
    assert words.label(entry("delegation"), "sv", today) == "Beslut måndag 9 februari 2026"


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Möte om mötet", "möte", ["Möte", "möte"]),
        ("Ålder och alder", "ål", ["Ål"]),
        ("En idé till", "ide", ["idé"]),
        ("En ide till", "idé", ["ide"]),
        ("ide\u0301er", "idé", ["ide\u0301"]),
        ("A\u030alder", "ål", ["A\u030al"]),
        ("A\u030alder", "lder", []),
        ("Ålder", "a\u030al", ["Ål"]),
        ("Glad 😀 dag", "😀", ["😀"]),
        ("hej😀då", "då 😀", ["😀", "då"]),
        ("👍🏽 bra", "👍", ["👍🏽"]),
        ("vård–skola", "vård-skola", ["vård", "skola"]),
        ("rota", '"rota"', ["rota"]),
        ("Straße", "strasse", ["Straße"]),
        ("rotan rota", "rotan rot", ["rotan", "rot"]),
        ("möte", "öte", []),
        ("möte", "", []),
    ],
)
def test_what_was_found_is_marked(text, typed, marked):
    found = [text[start : start + length] for start, length in marks(text, typed)]
    assert found == marked


@given(some.text("aåA\u030ae\u0301 é-–😀👍🏽x1", max_size=12), some.text("aåeé😀 -x1", max_size=4))
@example("", "")
def test_a_mark_is_what_was_typed_and_never_overlaps(text, typed):
    end = 0
    for start, length in marks(text, typed):
        assert start >= end
        end = start + length
        assert fold(text[start:end]).strip() in words_of(typed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_other_writing_directions_do_not_spill_over(lang):
    assert words.isolated("M1") == "M1"
    assert words.isolated("א") == "\u2068א\u2069"
