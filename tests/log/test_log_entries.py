"""What an entry must have, may have and cannot have (A.1–A.5, B.2)."""

from datetime import date

import pytest
from samples import ID, NEEDED, TODAY, entry, told

from leadercoach.errors import InvalidEntry
from leadercoach.log.entries import KINDS, Record, build, changed, decode, encode, plain
from leadercoach.log.roles import free
from leadercoach.log.rules import check_not_ahead

POINTS = list(NEEDED)


def refused(point: str = "dialogue", **fields: object) -> tuple[str, str]:
    """The code and the field an entry is refused with."""
    with pytest.raises(InvalidEntry) as caught:
        entry(point, **fields)
    return caught.value.code, caught.value.field


@pytest.mark.parametrize(
    ("point", "field"), [(p, f) for p in POINTS for f in (*NEEDED[p], "occurred_on")]
)
def test_an_entry_lacks_nothing_it_needs(point, field):
    assert refused(point, **{field: None}) == ("required", field)


@pytest.mark.parametrize("point", POINTS)
def test_an_entry_needs_no_more_than_that(point):
    assert entry(point).occurred_on == TODAY


@pytest.mark.parametrize("point", POINTS)
def test_a_field_of_another_kind_does_not_belong(point):
    other = "level" if point != "delegation" else "topics"
    assert refused(point, **{other: 3}) == ("unknown_field", other)


@pytest.mark.parametrize("raw", [{}, {"point": "mood", "occurred_on": "2026-02-09"}])
def test_an_entry_belongs_to_one_of_four_points(raw):
    with pytest.raises(InvalidEntry):
        build(raw)


LIMITS = {"title": 80, "ask": 140, "what": 140, "area": 40, "support_note": 140}


@pytest.mark.parametrize(
    ("point", "field"),
    [(p, f) for p, kind in KINDS.items() for f in free(kind)],
)
def test_a_text_fits_to_the_last_letter_and_not_one_more(point, field):
    limit = LIMITS.get(field, 2000)
    assert entry(point, **{field: "ö" * limit})
    assert refused(point, **{field: "ö" * (limit + 1)}) == ("text_too_long", field)


@pytest.mark.parametrize("bad", ["\0", "\x1b[2J", "\x7f", "\ud800"])
def test_no_text_holds_control_characters(bad):
    assert refused(title=f"a{bad}") == ("text_control_character", "title")
    assert refused(note=f"a{bad}") == ("text_control_character", "note")


def test_a_note_has_lines_and_a_title_has_one():
    assert entry(note="a\n\tb").note == "a\n\tb"
    assert refused(title="a\nb") == ("text_control_character", "title")


@pytest.mark.parametrize("day", ["1969-12-31", "0001-01-01"])
def test_a_day_before_1970_is_refused(day):
    assert refused(occurred_on=day) == ("date_too_early", "occurred_on")
    assert entry(occurred_on="1970-01-01").occurred_on == date(1970, 1, 1)


@pytest.mark.parametrize("day", ["2026-02-30", "2026-2-9", "i går", "", 20260209])
def test_a_day_is_a_day_of_the_calendar(day):
    assert refused(occurred_on=day)[1] == "occurred_on"


def test_tomorrow_has_not_happened():
    ahead = entry(occurred_on="2026-02-10")
    with pytest.raises(InvalidEntry, match="date_ahead"):
        check_not_ahead(ahead, TODAY)
    check_not_ahead(entry(), TODAY)


@pytest.mark.parametrize(
    ("point", "fields"),
    [
        ("upward", {"response": "met", "response_on": "2026-02-10"}),
        ("upward", {"reported_back_on": "2026-02-10"}),
        ("delegation", {"reviewed_on": "2026-02-10"}),
        ("failure", {"shares": [told("2026-02-10")]}),
    ],
)
def test_nothing_that_has_happened_lies_ahead(point, fields):
    with pytest.raises(InvalidEntry, match="date_ahead"):
        check_not_ahead(entry(point, **fields), TODAY)


def test_what_is_agreed_for_later_may_lie_ahead():
    check_not_ahead(entry("delegation", check_in="2026-05-01"), TODAY)
    check_not_ahead(entry("upward", answer_due="9999-12-31"), TODAY)


@pytest.mark.parametrize(
    ("point", "field"),
    [
        ("upward", "answer_due"),
        ("upward", "response_on"),
        ("upward", "reported_back_on"),
        ("delegation", "check_in"),
        ("delegation", "reviewed_on"),
    ],
)
def test_what_follows_cannot_come_before(point, field):
    assert refused(point, **{field: "2026-02-08"}) == ("date_before", field)
    assert entry(point, **{field: "2026-02-09"})


def test_nobody_tells_a_failure_before_it_happened():
    assert refused("failure", shares=[told("2026-02-08")])[0] == "shared_before"


def test_a_marker_not_answered_is_not_a_no():
    answered = entry(markers={"m1": False})
    assert answered.markers.m1 is False
    assert answered.markers.m2 is None
    assert plain(answered)["markers"] == {"m1": False}
    assert entry(markers={}) == entry()


def test_a_marker_taken_back_is_unanswered_again():
    assert changed(entry(markers={"m1": True}), markers={}).markers.m1 is None


@pytest.mark.parametrize(
    ("group", "tags"),
    [
        ("principles", ["trust", "dialogue", "support", "openness"]),
        ("shifts", ["purpose", "network", "selflead"]),
        ("needs", ["autonomy", "belonging", "competence", "autonomy"]),
    ],
)
def test_tags_are_few_known_and_named_once(group, tags):
    from leadercoach.content import tag_groups

    known = [card.code for card in tag_groups()[group]]
    most = {"principles": 3, "shifts": 2, "needs": 3}[group]
    assert entry(**{group: known[:most]})
    assert refused(**{group: [known[0], known[0]]}) == ("named_twice", group)
    assert refused(**{group: ["no such tag"]}) == ("bad_value", group)
    if len(known) > most:
        assert refused(**{group: known[: most + 1]}) == ("too_many_tags", group)


def test_people_are_named_once_whatever_their_case():
    assert refused(people=["M3", "m3"]) == ("named_twice", "people")
    assert refused("delegation", receivers=["Åsa", "åsa"]) == ("named_twice", "receivers")
    assert entry("delegation", people=["M3"], receivers=["M3"]).aliases() == ("M3",)


@pytest.mark.parametrize("alias", ["", " ", " M3", "M3 ", "M3, M4", "M\u200b3", "M\u20283", "a\nb"])
def test_an_alias_is_one_short_visible_line(alias):
    with pytest.raises(InvalidEntry):
        entry(people=[alias])


def test_fifty_people_fit_and_no_more():
    names = [f"M{number}" for number in range(51)]
    assert entry(people=names[:50])
    assert refused(people=names) == ("too_many_people", "people")


def test_a_failure_can_be_told_fifty_times_and_no_more():
    assert entry("failure", shares=[told("2026-02-09")] * 50)
    assert refused("failure", shares=[told("2026-02-09")] * 51) == ("too_many_shares", "shares")


def test_a_dialogue_is_about_something_and_not_twice():
    assert refused(topics=[]) == ("required", "topics")
    assert refused(topics=["value", "value"]) == ("named_twice", "topics")


def test_good_news_has_no_need():
    assert refused("upward", content="good") == ("only_with_need", "need_type")
    assert refused("upward", content="both", need_type=None) == ("required", "need_type")
    assert not entry("upward", content="good", need_type=None).has_need


def test_a_repeat_points_at_an_id():
    assert refused("upward", repeat_of="the first one") == ("bad_value", "repeat_of")
    assert entry("upward", repeat_of=ID).repeat_of == ID


@pytest.mark.parametrize("level", [0, 8, -1, 1.5, "6", True, 10**30])
def test_a_level_is_one_of_seven(level):
    assert refused("delegation", level=level)[1] == "level"


def test_not_applicable_says_why_and_nothing_else_does():
    assert refused("delegation", involved_before="na")[0] == "na_needs_reason"
    assert refused("delegation", na_reason="acute")[0] == "reason_without_na"
    assert entry("delegation", involved_before="na", na_reason="acute")


def test_taking_back_says_why_and_nothing_else_does():
    assert refused("delegation", outcome="taken_back")[0] == "taken_back_needs_reason"
    assert refused("delegation", taken_back_reason="urgency")[0] == "reason_without_taken_back"
    assert entry("delegation", outcome="taken_back", taken_back_reason="urgency")


def test_a_formal_decision_is_never_a_groups():
    assert refused("delegation", level=4, formal=True) == ("formal_level_4", "level")
    assert entry("delegation", level=5, formal=True)


def test_a_failure_is_the_leaders_own_and_the_rest_has_facts():
    assert entry("failure").coach_visibility == "none"
    assert {entry(p).coach_visibility for p in POINTS if p != "failure"} == {"facts"}


@pytest.mark.parametrize("point", POINTS)
def test_an_entry_written_and_read_is_the_same(point):
    made = entry(point, title="Å 😀", markers={"m2": False}, people=["Åsa", "M10"])
    assert decode(encode(made)) == made == build(plain(made))


def test_a_changed_copy_is_checked_like_a_new_one():
    with pytest.raises(InvalidEntry, match="text_too_long"):
        changed(entry(), title="x" * 81)
    assert changed(entry(note="a"), note=None).note == ""


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", b"\xff", '{"point":"dialogue"}', "[" * 5000]
)
def test_what_is_no_entry_is_refused(body):
    with pytest.raises(InvalidEntry):
        decode(body)


@pytest.mark.parametrize(
    ("logged", "days"), [("2026-02-09", 0), ("2026-02-23", 14), ("2026-02-08", 0)]
)
def test_the_days_until_it_was_written_down_are_never_below_zero(logged, days):
    record = Record(
        id=ID, created_at="", updated_at="", logged_on=date.fromisoformat(logged), entry=entry()
    )
    assert record.retro_days == days
