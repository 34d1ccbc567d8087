"""What the charts of observers, gaps and pulse rounds say, on the demo and on little."""

from collections.abc import Iterator

import pytest

from leadercoach import demo
from leadercoach.profile.chart import AgreementMap, DotRounds, Watches
from leadercoach.profile.charts.agreement import agreement_chart, signed
from leadercoach.profile.charts.observers import observer_chart, observers_chart
from leadercoach.profile.charts.pulse import pulse_chart, step_words
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.store.engine import Log, open_log

POINTS = ("dialogue", "upward", "delegation", "failure")


@pytest.fixture(scope="module")
def amira(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    with open_log(path) as log:
        yield log


@pytest.fixture(scope="module")
def half_year(amira: Log) -> Profile:
    return read_profile(amira, demo.DEMO_TODAY, None)


@pytest.fixture
def nobody(log: Log) -> Profile:
    return read_profile(log, demo.DEMO_TODAY)


def test_the_caption_says_what_may_be_concluded_and_from_how_much(half_year: Profile) -> None:
    shape = observers_chart(half_year, "delegation", "sv").shape
    assert isinstance(shape, Watches)
    (johan,) = shape.watches
    said = {panel.title: (panel.said, panel.more) for panel in johan.panels}
    assert said == {
        "Hör de berörda före beslutet": ("Ser ut att öka", "median 3 (2–5) · såg 9 av 9"),
        "Gör mandatet tydligt": ("Ser ut att öka", "median 3,5 (2–4) · såg 8 av 9"),
    }


def test_each_observer_has_panels_of_their_own(half_year: Profile) -> None:
    made = observers_chart(half_year, "dialogue", "en")
    assert isinstance(made.shape, Watches)
    assert [(watch.name, watch.form) for watch in made.shape.watches] == [
        ("Johan", 0),
        ("Leila", 1),
    ]
    assert made.sentence == (
        "Johan: “Asks before answering” – 2 observations – no conclusion."
        " Leila: “Asks before answering” – unclear;"
        " “Meets objections with curiosity” – first picture."
    )
    assert "Each observer is compared only with themselves over time." in made.notes


def test_not_observed_is_counted_beside(half_year: Profile) -> None:
    made = observers_chart(half_year, "dialogue", "sv")
    assert made.notes[0] == "”Såg inte” gavs 2 gånger och räknas inte."
    assert [row[-1] for row in made.table.rows].count("Såg inte") == 2


def test_one_observer_alone_begins_with_what_was_asked_most(half_year: Profile) -> None:
    leila = half_year.observed[1]
    shape = observer_chart(half_year, leila.id, "sv").shape
    assert isinstance(shape, Watches)
    assert [len(panel.glances) for panel in shape.watches[0].panels] == [7, 6, 2]


def test_a_mark_opens_the_reply_behind_it(half_year: Profile) -> None:
    shape = observers_chart(half_year, "failure", "sv").shape
    assert isinstance(shape, Watches)
    marks = [glance.mark for glance in shape.watches[0].panels[0].glances]
    requests = [sighting.id for sighting in half_year.observed[1].sightings[-2:]]
    assert [mark.requests for mark in marks] == [(request,) for request in requests]
    assert marks[0].said.endswith("må 12 jan 2026: du 4, Leila såg inte")


def test_the_gaps_are_told_half_by_half(half_year: Profile) -> None:
    shape = agreement_chart(half_year, "sv").shape
    assert isinstance(shape, AgreementMap)
    assert [(row.label, row.value, row.said) for row in shape.rows] == [
        ("Johan, aug–okt 2025", "+1,0 (0,5 till 1,5)", "Du skattar dig högre"),
        ("Johan, nov 2025–feb 2026", "−0,1 (−0,7 till 0,5)", "Ni ser ungefär lika"),
        ("Leila, sep–okt 2025", "4 par", "För få par för en slutsats"),
        ("Leila, nov 2025–jan 2026", "+0,8 (0,2 till 1,3)", "Du skattar dig högre"),
    ]
    assert [row.apart for row in shape.rows] == [
        ("Gör mandatet tydligt +1,3",),
        (),
        (),
        ("Frågar före egna svar +1,0",),
    ]


def test_the_map_never_puts_two_observers_into_one_mark(half_year: Profile) -> None:
    shape = agreement_chart(half_year, "sv").shape
    assert isinstance(shape, AgreementMap)
    counted = {0: 0, 1: 0}
    for place in shape.places:
        for kind in place.kinds:
            counted[kind.form] += kind.times
    assert counted == {0: 9 + 4, 1: 7 + 1}


def test_the_agreement_is_read_out_in_both_languages(half_year: Profile) -> None:
    said = agreement_chart(half_year, "en").sentence
    assert said.startswith("Johan, Aug–Oct 2025: you rate yourself higher, +1.0 (0.5 to 1.5).")
    assert "On “Makes the mandate clear” you rate yourself higher, +1.3 (0.7 to 1.8)." in said
    assert "Leila, Sep–Oct 2025: too few pairs (4 pairs)." in said


def test_a_pulse_tells_its_distribution_and_never_a_mean(half_year: Profile) -> None:
    made = pulse_chart(half_year, "sv")
    assert isinstance(made.shape, DotRounds)
    _, winter = made.shape.rounds
    assert winter.counts == (0, 0, 1, 2, 4, 2, 0)
    assert winter.captions == (
        "6 av 9 ser förbättring (40–86\N{NO-BREAK SPACE}%, så osäkert är så få)",
        "median +1",
        "Har följt upp: inte alls 2, någon gång 4, flera gånger 3",
    )
    assert made.sentence.endswith("medianen är +1.")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_without_observers_it_says_what_will_appear(nobody: Profile, lang: str) -> None:
    made = [agreement_chart(nobody, lang), pulse_chart(nobody, lang)]
    made += [observers_chart(nobody, point, lang) for point in POINTS]
    assert all(chart.shape is None and chart.sentence for chart in made)
    assert len({chart.sentence for chart in made}) == 3


def test_numbers_have_their_sign() -> None:
    values = (1, -0.0833, 0.04, -0.04, 0.75, 12)
    assert [signed(value, "sv") for value in values] == [
        *("+1,0", "−0,1", "0,0", "0,0", "+0,8", "+12,0"),
    ]
    assert [step_words(step, "en") for step in (-3, 0, 0.5)] == ["−3", "0", "+0.5"]
