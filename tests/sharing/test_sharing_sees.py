"""What a coach sees is told in one sentence, and a consent can be narrowed to some of its days."""

from datetime import date

import pytest
from samples import TODAY

from leadercoach.coaching.consent import Consent, narrowed
from leadercoach.content import POINTS
from leadercoach.sharing.sees import sees

SINCE, UNTIL = date(2025, 12, 15), date(2026, 2, 8)
FACTS = Consent(points=("delegation", "dialogue", "upward"), first_day=SINCE, last_day=UNTIL)


def test_the_sentence_names_depth_points_and_days():
    said = sees(FACTS, "Eva", TODAY, "sv")
    days = "15 dec 2025–8 feb 2026"
    assert said == f"Eva ser: fakta om dialog, återkoppling uppåt och delegering, {days}"
    said = sees(FACTS, "Eva", TODAY, "en")
    days = "15 Dec 2025–8 Feb 2026"
    assert said == f"Eva sees: facts about dialogue, upward feedback and delegation, {days}"


def test_everything_until_further_notice_with_observers_and_pulse():
    consent = Consent(points=POINTS, depth="all", first_day=SINCE, observers=True, pulse=True)
    assert sees(consent, "Eva", TODAY, "sv") == (
        "Eva ser: allt om dialog, återkoppling uppåt, delegering och misslyckanden,"
        " från 15 dec 2025 tills vidare, med observatörer och puls"
    )


def test_without_a_consent_nothing_is_seen():
    assert sees(None, "Eva", TODAY, "sv") == "Eva ser inget just nu."
    assert sees(None, "Eva", TODAY, "en") == "Eva sees nothing right now."


def test_days_of_two_years_both_have_theirs():
    consent = Consent(points=("upward",), first_day=date(2024, 12, 2), last_day=UNTIL, pulse=True)
    said = sees(consent, "Eva", TODAY, "sv")
    assert said == "Eva ser: fakta om återkoppling uppåt, 2 dec 2024–8 feb 2026, med puls"


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 1, 5), date(2026, 1, 9), (date(2026, 1, 5), date(2026, 1, 9))),
        (date(2025, 1, 5), date(2026, 1, 9), (SINCE, date(2026, 1, 9))),
        (date(2026, 1, 5), date(2026, 3, 9), (date(2026, 1, 5), UNTIL)),
        (UNTIL, UNTIL, (UNTIL, UNTIL)),
    ],
)
def test_a_consent_is_narrowed_to_the_days_in_common(first, last, days):
    found = narrowed(FACTS, first, last)
    assert found is not None
    assert (found.first_day, found.last_day) == days
    assert found.points == FACTS.points


def test_a_consent_until_further_notice_ends_with_the_days():
    consent = Consent(points=("upward",), first_day=SINCE, observers=True)
    found = narrowed(consent, SINCE, TODAY)
    assert found == Consent(points=("upward",), first_day=SINCE, last_day=TODAY, observers=True)


def test_days_of_which_none_may_be_seen_leave_nothing():
    assert narrowed(FACTS, date(2026, 2, 9), date(2026, 3, 1)) is None
    assert narrowed(FACTS, date(2025, 11, 1), date(2025, 12, 14)) is None
