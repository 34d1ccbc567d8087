"""Coaches, terms, consents, sessions and notes: what cannot be is refused when it is made (F)."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from coachings import TERMS, consent, session
from samples import TODAY

from leadercoach.coaching.action import CoachNote
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.session import CoachSession
from leadercoach.errors import InvalidEntry

LONG = "a" * 2001
PINS = tuple(f"01900000-0000-7000-8000-00000000000{n}" for n in range(6))
BEFORE_LOGS = date(1969, 12, 31)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "alias_blank"),
        (" ", "alias_blank"),
        ("E\x00va", "text_control_character"),
        ("Eva\nKim", "text_control_character"),
        ("a" * 201, "text_too_long"),
    ],
)
def test_a_coach_has_a_name(name, code):
    with pytest.raises(InvalidEntry, match=code):
        Coach(name=name)


@pytest.mark.parametrize("name", ["purpose", "sponsor", "limits", "retention"])
@pytest.mark.parametrize(
    ("text", "code"), [(LONG, "text_too_long"), ("\x1b[2J", "text_control_character")]
)
def test_terms_are_plain_text_of_some_length(name, text, code):
    with pytest.raises(InvalidEntry, match=code):
        msgspec.structs.replace(TERMS, **{name: text})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"points": ()}, "required"),
        ({"points": ("upward", "upward")}, "named_twice"),
        ({"first_day": BEFORE_LOGS}, "date_too_early"),
        ({"last_day": date(2025, 12, 31)}, "date_before"),
    ],
)
def test_a_consent_that_cannot_be_is_refused(fields, code):
    with pytest.raises(InvalidEntry, match=code):
        consent(**fields)


@pytest.mark.parametrize(("field", "value"), [("points", ["salary"]), ("depth", "everything")])
def test_a_consent_knows_four_points_and_two_depths(field, value):
    plain = {"points": ["dialogue"], "first_day": "2026-01-01", field: value}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(plain, type(consent()))


def test_the_points_of_a_consent_stand_in_the_order_of_the_method():
    assert consent(points=("failure", "dialogue")).in_order == ("dialogue", "failure")


@pytest.mark.parametrize(
    ("last_day", "seen"), [(None, TODAY), (date(2026, 3, 1), TODAY), (date(2026, 2, 1), None)]
)
def test_a_consent_reaches_no_further_than_today(last_day, seen):
    assert consent(last_day=last_day).last(TODAY) == (seen or last_day)


SESSION: list[tuple[dict[str, Any], str]] = [
    ({"held_on": BEFORE_LOGS}, "date_too_early"),
    ({"first_day": BEFORE_LOGS}, "date_too_early"),
    ({"last_day": date(2025, 1, 1)}, "date_before"),
    ({"next_on": TODAY}, "date_before"),
    ({"goal": LONG}, "text_too_long"),
    ({"will": "a\0"}, "text_control_character"),
    ({"options": ("One", LONG)}, "text_too_long"),
    ({"options": ("One",) * 21}, "too_many_options"),
    ({"pinned": PINS}, "too_many_pinned"),
    ({"pinned": PINS[:1] * 2}, "named_twice"),
]


@pytest.mark.parametrize(("fields", "code"), SESSION)
def test_a_session_that_cannot_be_is_refused(fields, code):
    with pytest.raises(InvalidEntry, match=code):
        msgspec.structs.replace(session(), **fields)


def test_a_session_holds_lines_of_text_and_five_pins():
    next_on = TODAY + timedelta(days=1)
    made = msgspec.structs.replace(session(), goal="One\ntwo", pinned=PINS[:5], next_on=next_on)
    assert msgspec.json.decode(msgspec.json.encode(made), type=CoachSession) == made


@pytest.mark.parametrize("minutes", [4, 601])
def test_a_session_is_between_five_minutes_and_ten_hours_long(minutes):
    plain = msgspec.to_builtins(session()) | {"minutes": minutes}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(plain, CoachSession)


@pytest.mark.parametrize(
    ("text", "code"),
    [(" \n", "required"), (LONG, "text_too_long"), ("a\x7f", "text_control_character")],
)
def test_a_note_says_something_in_plain_text(text, code):
    with pytest.raises(InvalidEntry, match=code):
        CoachNote(id="a" * 32, revision=1, text=text)
