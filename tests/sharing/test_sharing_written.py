"""What the leader approves is all there is: every word of a package stands in it, in words."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from samples import at
from walled import Walled
from whole_package import whole_package

from leadercoach import content
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package, package_of
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.written import Written, as_text, payload, written
from leadercoach.store.engine import log_in_memory
from leadercoach.usecases import coaching

DATA = Path(__file__).parents[1] / "data"
CODES = {  # keys whose values are said in other words or not at all, and hold nothing of anybody's
    *("format", "package", "token", "engagement", "recipients", "lang"),
    *("point", "points", "state", "depth", "origin"),
    *("coach_visibility", "occasion", "seen", "focus", "item", "promised_to", "status"),
    *("closed", "from_week", "goal_point", "principles", "shifts", "needs", "direction"),
    *("with_group", "topics", "recipient", "content", "need_type", "response_on", "outcome"),
    *("involved_before", "kind", "support"),
}
MADE_UP = re.compile(r"\d{4}-\d\d-\d\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # days, ids


@pytest.fixture
def package() -> Iterator[Package]:
    log = log_in_memory(Path("log"))
    with log.transaction():
        yield whole_package(log)
    log.close()


def strings(part: Any, key: str = "") -> Iterator[str]:
    """Every text of a package that is no code, no day and no id."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in CODES:
                yield from strings(value, name)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from strings(value, key)
    elif isinstance(part, str) and part and not MADE_UP.fullmatch(part):
        yield part


def flat(text: str) -> str:
    return " ".join(text.split())


def section(whole: Written, name: str) -> str:
    found = next(part for part in whole.sections if part.id == name)
    return json.dumps(found, ensure_ascii=False, default=str)


def test_every_text_of_a_package_stands_in_its_words(package):
    found = set(strings(msgspec.to_builtins(package))) - set(content.codes("upward.response"))
    assert {"Tyst\nsen tal", "två till", "räknar jag", "Johan", "M3"} <= found
    assert len(found) > 30
    said = flat(as_text(written(package)))
    assert [text for text in found if flat(text) not in said] == []


@pytest.mark.parametrize("seed", range(25))
def test_all_a_coach_may_read_of_a_random_log_is_in_its_words(seed):
    log = log_in_memory(Path("random"))
    with log.transaction():
        walled = Walled(log, seed)
    consent = walled.consent()
    said = as_text(written(allowed(log, walled.coach, at(), "sv", consent=consent)))
    log.close()
    assert [m.word for m in walled.marks if (m.word in said) != m.may_be_seen(consent)] == []


def test_a_point_that_is_not_granted_is_not_shown_and_never_nought(package):
    given = msgspec.structs.replace(package.consent, points=("dialogue",))
    whole = written(msgspec.structs.replace(package, consent=given, entries=package.entries[:1]))
    table = next(part for part in whole.sections if part.id == "points").table
    assert [row[1:] for row in table.rows[1:]] == [("Visas inte i samtalet", "–", "–")] * 3
    weeks = next(part for part in whole.sections if part.id == "weeks").table
    assert weeks.head == ("Vecka", "Läge", "Dialog om uppdraget")


def test_weeks_say_whether_they_were_closed(package):
    closed = msgspec.structs.replace(package, closed=("2026-W04",))
    rows = next(part for part in written(closed).sections if part.id == "weeks").table.rows
    states = {row[0].split(",")[0]: row[1] for row in rows}
    assert states["Vecka 4"] == "Stängd"
    assert states["Vecka 5"] == "Öppen"


def test_what_a_session_and_an_action_came_to_is_told(package):
    whole = written(package)
    assert "Samtal 1, 30 januari 2026" in section(whole, "sessions")
    said = section(whole, "actions")
    for words in ("När jag frågat, då räknar jag", "Blev inte av, 9 februari 2026", "8 av 10"):
        assert words in said
    assert "Möte, 20 januari" in said


def test_observers_and_pulses_are_told_in_the_words_of_their_forms(package):
    whole = written(package)
    assert "Johan 4, ledaren själv 3 (1–5)" in section(whole, "observers")
    told_of = section(whole, "pulses")
    assert "något sämre: 1, något bättre: 4, Kan inte säga: 1" in told_of
    assert "Inte alls: 2, Flera gånger: 4" in told_of


def test_it_says_for_how_long_it_is_and_that_it_cannot_be_recalled(package):
    whole = written(package)
    assert whole.title == "Amira visar Eva"
    assert whole.period == "Gäller 5 januari 2026 – 9 februari 2026."
    assert whole.expires == "Ska inte läsas efter 10 maj 2026."
    assert "kan inte tas tillbaka" in as_text(whole)


def test_a_package_in_english_is_english(package):
    said = as_text(written(msgspec.structs.replace(package, lang="en", leader="")))
    assert said.startswith("For Eva\nCovers 5 January 2026 – 9 February 2026.")
    assert "Regularity" in said
    assert not re.search(r"\b(och|Veckor|Läge|inte)\b", said)


def test_no_text_can_pass_for_a_heading(package):
    entry = msgspec.structs.replace(
        package.entries[0].entry, note="Slut\n\nSAMTYCKE\n\n    Råd: Nej"
    )
    part = msgspec.structs.replace(package.entries[0], entry=entry)
    said = as_text(written(msgspec.structs.replace(package, entries=(part, *package.entries[1:]))))
    assert said.splitlines().count("SAMTYCKE") == 1
    assert said.splitlines().count("    Råd: Nej") == 0


def test_the_same_words_travel_to_the_browser(package):
    whole = written(package)
    read = json.loads(payload(whole))
    assert read.pop("v") == 1
    assert read == json.loads(msgspec.json.encode(whole._asdict()))
    assert read["expires_on"] == "2026-05-10"


def closed_of(package: Package, *numbers: int) -> Written:
    """The same with these weeks of 2026 closed; its period has weeks 2 to 7."""
    weeks = tuple(f"2026-W{number:02}" for number in numbers)
    return written(msgspec.structs.replace(package, closed=weeks))


def points_table(whole: Written) -> dict[str, tuple[str, ...]]:
    table = next(part for part in whole.sections if part.id == "points").table
    assert table is not None
    assert table.head[1:] == ("Regelbundenhet", "Spann", "Läge")
    return {row[0]: row[1:] for row in table.rows}


def test_a_habit_that_is_building_up_has_neither_number_nor_range(package):
    whole = closed_of(package, 2, 3, 4)
    assert points_table(whole)["Dialog om uppdraget"] == ("–", "–", "Bygger upp")
    assert "en vecka till behöver stängas. 3 stängda veckor, 2 öppna." in as_text(whole)


def test_two_open_weeks_leave_the_range_alone(package):
    whole = closed_of(package, 2, 3, 4, 7)
    value, ends, state = points_table(whole)["Dialog om uppdraget"]
    assert (value, state) == ("–", "Spann")
    assert re.fullmatch(r"\d+ till \d+ %", ends)
    assert "2 av 6 veckor är öppna: mellan " in as_text(whole)


def test_a_number_says_how_many_weeks_are_closed_and_open(package):
    whole = closed_of(package, 2, 3, 4, 5)
    value, ends, _ = points_table(whole)["Dialog om uppdraget"]
    assert re.fullmatch(r"\d+ %", value)
    assert re.fullmatch(r"\d+ till \d+ %", ends)
    assert "4 stängda veckor, 1 öppen." in as_text(whole)


def test_what_the_numbers_go_on_from_is_told():
    whole = written(package_of((DATA / "package_2.json").read_bytes()))
    said = section(whole, "basis")
    assert "8 av de 8 arbetsveckorna närmast före var stängda, och i 0 kan något saknas" in said


def test_a_package_with_nothing_in_it_says_so():
    log = log_in_memory(Path("empty"))
    with log.transaction():
        coach = coaching.add_coach(log, Coach(name="Eva"), at())
    bare = Consent(points=("failure",), first_day=date(2026, 2, 2), last_day=date(2026, 2, 8))
    whole = written(allowed(log, coach, at(), "en", consent=bare))
    log.close()
    leads = {part.id: part.lead for part in whole.sections}
    assert leads["entries"] == leads["sessions"] == "Nothing to show."
    assert "No number yet" in as_text(whole)


def test_every_word_of_the_outline_is_said_somewhere():
    places = Path(__file__).resolve().parents[2].glob("leadercoach/sharing/*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in places)
    made = {f"{head}_{tail}".rstrip("_") for head, tails in MADE.items() for tail in tails}
    assert [c for c in content.raw("written") if f'"{c}"' not in code and c not in made] == []


MADE = {
    "change": ("",),
    "depth": ("facts", "all"),
    "session": ("prepared", "held", "closed"),
    "to": ("self", "coach", "team"),
}
