"""A form as plain text."""

from leadercoach.views.typed import typed_text

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
