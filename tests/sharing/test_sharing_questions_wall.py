"""What a coach may not see neither asks a question nor silences one, and none of it is told."""

from datetime import date, timedelta
from typing import Any

import pytest
from coachings import coach
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from replies import OWN, reply, request
from samples import TODAY, add, at, told
from scenes import DAY, SCENES, SINCE, asked, otherwise

from leadercoach import content
from leadercoach.content import POINTS
from leadercoach.store.engine import create_log
from leadercoach.usecases import feedback

pytestmark = pytest.mark.long

ENTRIES = {code: scene for code, scene in SCENES.items() if code != "S9"}
SAID = {
    "S1": (
        "Inget behov är loggat uppåt på fyra veckor. Fanns inget, eller fanns ingen bra stund?",
        "No need logged upward in four weeks. Was there none, or no good moment?",
    ),
    "S2": (
        "Flera behov saknar svar. Vilket är värt att lyfta igen, och hur?",
        "Several needs have no answer. Which is worth raising again, and how?",
    ),
    "S3": (
        "Vad vet teamet om svaren du fått?",
        "What does the team know about the answers you got?",
    ),
    "S4": (
        "Flera uppdrag togs tillbaka för att du var orolig. Vad hade du behövt för att låta bli?",
        "Several tasks came back because you were worried. What would have let you hold on?",
    ),
    "S5": (
        "Vad blev oklart i överlämningen?",
        "What was unclear in the handover?",
    ),
    "S6": (
        (
            "Minst hälften av besluten togs innan de berörda hörts."
            " Vilka av dem hade kunnat vänta en dag?"
        ),
        (
            "At least half the decisions came before those concerned were heard."
            " Which could have waited a day?"
        ),
    ),
    "S7": (
        "Det finns något du inte berättat. Vem skulle ha nytta av det?",
        "There is something you have not told. Who would benefit?",
    ),
    "S8": (
        "Du berättar för chefskollegor men inte för medarbetare. Vad skiljer?",
        "You tell fellow managers but not staff. What is the difference?",
    ),
    "S9": (
        "Du och observatören såg olika. Vad kan den andra ha sett som du inte såg – och tvärtom?",
        (
            "You and the observer saw it differently. What may they have seen that you did not"
            " – and the reverse?"
        ),
    ),
    "S10": (
        "Några veckor är obekräftade. Vad hände de veckorna?",
        "Some weeks are unconfirmed. What happened in them?",
    ),
    "S11": (
        "Vilka i teamet har du inte haft ett uppdragssamtal med?",
        "With whom in the team have you had no mission dialogue?",
    ),
    "S12": (
        "Du har legat nära målen länge. Är det dags att sänka loggandet och höja svårigheten?",
        "You have been near your targets for long. Time to log less and raise the difficulty?",
    ),
}
ASKED = {code for code in SCENES if code not in ("S1", "S12")}
ANSWER = {"response": "met", "response_on": str(DAY)}
COUNTER: dict[str, dict[str, Any]] = {
    "S1": {"point": "upward"},
    "S6": {"point": "delegation", "origin": "sample", "involved_before": "all"},
    "S8": {"point": "failure", "shares": [told(str(DAY))]},
    "S11": {"point": "dialogue", "people": ["M3", "M4"]},
    "S12": {"point": "upward", "response": None},
}


def test_the_questions_are_those_of_the_method():
    known = content.raw("readings")
    assert {code: (known[code]["sv"], known[code]["en"]) for code in SAID} == SAID


@pytest.mark.parametrize("code", ENTRIES)
def test_entries_that_are_only_the_leaders_ask_nothing(log, code):
    """No need is a question by what is missing: it is asked of what is shown."""
    ENTRIES[code][1](log, coach_visibility="none")
    assert code == "S1" or code not in asked(log)


@pytest.mark.parametrize("code", SCENES)
def test_another_point_asks_nothing(log, code):
    point, scene = SCENES[code]
    scene(log)
    assert code in asked(log)
    assert code not in asked(log, points=tuple(p for p in POINTS if p != point))


@pytest.mark.parametrize("code", SCENES)
def test_other_days_ask_nothing(log, code):
    SCENES[code][1](log)
    assert code not in asked(log, first_day=DAY + timedelta(days=7))


@pytest.mark.parametrize("code", COUNTER)
def test_what_is_not_seen_silences_nothing(log, code):
    SCENES[code][1](log)
    before = asked(log)
    assert code in before
    fields = dict(COUNTER[code])
    for _ in range(4):
        add(log, fields["point"], on=DAY, coach_visibility="none", **_without_point(fields))
    assert asked(log) == before


def _without_point(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != "point"}


@pytest.mark.parametrize(("code", "more"), [("S2", ANSWER), ("S3", {"reported_back_on": str(DAY)})])
def test_a_repeat_that_is_not_seen_answers_nothing(log, code, more):
    first = add(log, "upward", on=DAY, **(ANSWER if code == "S3" else {})).id
    SCENES[code][1](log)
    before = asked(log)
    add(log, "upward", on=DAY, repeat_of=first, coach_visibility="none", **(ANSWER | more))
    assert code in before
    assert asked(log) == before


@pytest.mark.parametrize("no", [{"coach": False}, None])
def test_an_observer_or_a_leader_who_says_no_asks_nothing(log, no):
    otherwise(log, **(no or {}))
    assert "S9" not in asked(log, observers=no is not None)


def test_an_observer_who_says_no_silences_nobody(log):
    otherwise(log, who="Johan", coach=False)
    otherwise(log)
    assert asked(log)["S9"].startswith("Leila")
    assert "Johan" not in str(asked(log))


def test_the_reply_that_is_not_seen_does_not_count_among_the_pairs(log):
    otherwise(log, times=2)
    known = log.one("select id from observers")[0]
    more = feedback.ask(log, request(known, occurred_on=date(2026, 2, 2)), at(), OWN)
    said = {"D1": 1, "D4": 1}
    feedback.take(log, reply(more, ratings=said, coach=False), at(), sealed=True)
    assert "S9" not in asked(log)


ADDED = st.lists(
    st.tuples(
        st.sampled_from(POINTS),
        st.integers(0, 70),
        st.sampled_from(["none", "early", "ungranted"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(shown=st.lists(st.sampled_from(sorted(ASKED)), max_size=3, unique=True), hidden=ADDED)
def test_entries_that_may_not_be_seen_change_no_question(tmp_path_factory, shown, hidden):
    points = tuple(point for point in POINTS if point != "failure")
    with create_log(tmp_path_factory.mktemp("log") / "log.lc") as log:
        coach(log)
        for code in shown:
            SCENES[code][1](log)
        add(log, on=SINCE)
        before = {lang: asked(log, lang, points=points) for lang in ("sv", "en")}
        for point, back, how in hidden:
            _hide(log, point, back, how)
        assert {lang: asked(log, lang, points=points) for lang in ("sv", "en")} == before


def _hide(log: Any, point: str, back: int, how: str) -> None:
    day = TODAY - timedelta(days=back % 56)
    visibility = "facts"
    if how == "none":
        visibility = "none"
    if how == "ungranted":
        point = "failure"
    if how == "early":
        day = SINCE - timedelta(days=1 + back)
    add(log, point, on=day, coach_visibility=visibility, people=["M9"], title="Hidden")
