"""An entry in words, and what each version changed."""

import pytest
from samples import TODAY, add, at, entry, told

from leadercoach.content import LANGUAGES
from leadercoach.usecases import entries
from leadercoach.views.reading import changes, history, lines, retro_text, typed_text


def said(log, lang="en", point="delegation", **after):
    saved = add(log, point, **after.pop("before", {}))
    entries.edit(log, saved.id, entry(point, **after), at("2026-02-10"), sure=True)
    return history(log, saved.id, lang, TODAY)[0].text


def test_one_short_change_says_from_what_to_what(log):
    assert said(log, level=5) == "Level changed from 6 · You decide, tell me after to 5 · You decide, hear me first"  # noqa: E501  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ({}, {"note": "a"}, "Added: note"),
        ({"note": "a"}, {"note": "b"}, "Changed: note"),
        ({"note": "a"}, {}, "Removed: note"),
        ({}, {"markers": {"m1": True}}, "Added: ”authority”"),
    ],
)
def test_other_changes_name_the_fields(log, before, after, text):
    assert said(log, before=before, **after).lower() == text.lower()


def test_a_history_is_latest_first_and_ends_with_the_first_saving(log):
    saved = add(log, title="a")
    for nth, title in enumerate("bc"):
        entries.edit(log, saved.id, entry(title=title), at(f"2026-02-1{nth}"))
    found = history(log, saved.id, "en", TODAY)
    assert [change.entry and change.entry.title for change in found] == [None, "b", "a"]
    assert [change.at.day for change in found] == [11, 10, 9]
    assert "a" in found[1].text
    assert found[0].text != found[2].text


FULL = {
    "dialogue": {"minutes": "15_30", "changed": True, "shifts": ["network"]},
    "upward": {"response": "met", "response_on": "2026-02-09", "ask": "More"},
    "delegation": {"check_in_every": 14, "formal": True, "support": ["time"], "area": "Rota"},
    "failure": {"shares": [told("2026-02-09", "up", format="meeting")], "impact": "large"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("point", FULL)
def test_every_field_filled_in_has_its_line(point, lang):
    made = entry(point, people=["M1"], markers={"m1": False}, **FULL[point])
    found = {line.name: line for line in lines(made, lang, TODAY)}
    marker = "markers" if point == "delegation" else "m1"
    asked = set(FULL[point]) - {"shifts"} | {"people", marker}
    assert asked <= set(found)
    assert all(line.label and line.value for line in found.values())


def test_an_unanswered_marker_has_no_line():
    assert not {"m1", "m2", "m3"} & {line.name for line in lines(entry(), "en", TODAY)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("point", FULL)
def test_any_change_can_be_said(point, lang):
    bare, full = entry(point), entry(point, title="x", people=["M1"], **FULL[point])
    assert changes(bare, full, lang, TODAY)
    assert changes(full, bare, lang, TODAY)
    assert changes(full, full, lang, TODAY) == ""


@pytest.mark.parametrize(
    ("day", "sv", "en"),
    [
        ("2026-02-09", "loggat samma dag", "logged the same day"),
        ("2026-02-08", "loggat dagen efter", "logged the day after"),
        ("2026-02-01", "loggat 8 dagar efteråt", "logged 8 days later"),
    ],
)
def test_how_late_it_was_written_down_is_said_plainly(log, day, sv, en):
    saved = add(log, occurred_on=day)
    assert (retro_text(saved, "sv"), retro_text(saved, "en")) == (sv, en)


RAW = {
    "point": "dialogue",
    "occurred_on": "2026-02-09",
    "with_group": "team",
    "topics": ["mission"],
    "people": ["M3", "M4"],
    "note": "Line one\nline two",
    "markers": {"m1": True},
    "minutes": None,
}


def test_every_field_that_is_filled_in_stands_there_in_words():
    text = typed_text(RAW, "en")
    assert text.splitlines()[0] == "Mission dialogue"
    assert "M3, M4" in text
    assert "Line one\nline two" in text
    assert "2026-02-09" in text
    assert "minutes" not in text.lower()


def test_codes_are_said_in_the_language_of_the_window():
    assert "mission" not in typed_text(RAW, "sv")
    assert "Uppdrag" in typed_text(RAW, "sv") or "uppdrag" in typed_text(RAW, "sv")


def test_what_is_no_field_is_written_all_the_same():
    assert "odd: 3" in typed_text({"odd": 3, "content": "of another version"}, "sv")
