"""Logs that make one rule of the session's questions fire, and what a coach is asked by them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from coachings import coach
from replies import observer, reply, request
from samples import TODAY, add, at, told

from leadercoach.coaching.consent import Consent
from leadercoach.content import POINTS
from leadercoach.log.targets import Target, TargetChange
from leadercoach.log.weeks import Week
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.review import review
from leadercoach.store import coaching
from leadercoach.store.engine import Log
from leadercoach.usecases import feedback, weeks
from leadercoach.usecases import people as change

SINCE = date(2025, 12, 15)
DAY = date(2026, 1, 26)  # two weeks before today
LAST = Week.of(TODAY).before()


def asked(log: Log, lang: str = "sv", **more: Any) -> dict[str, str]:
    """The questions of the period by id, each with what it rests on; of everything unless said
    otherwise."""
    known = coaching.coaches(log)
    coach_id = known[0].id if known else coach(log)
    said = {"points": POINTS, "first_day": SINCE, "observers": True} | more
    package = allowed(log, coach_id, at(), lang, consent=Consent(**said))
    with open_package(package) as shared:
        found = review(shared, package, None, lang).questions
    assert len(found) <= 3
    return {question.id: question.basis for question in found}


def close(log: Log, count: int) -> None:
    """Close the last weeks before the present one."""
    for back in range(count):
        week = LAST.before(back)
        weeks.close(log, week, at(week.sunday))


def quiet(log: Log, *, closed: int = 4, **more: Any) -> None:
    add(log, "upward", on="2026-01-12", content="good", need_type=None, **more)
    close(log, closed)


def no_answers(log: Log, *, times: int = 3, on: date = DAY, **more: Any) -> None:
    for _ in range(times):
        add(log, "upward", on=on, **more)


def not_told(log: Log, *, times: int = 2, **more: Any) -> None:
    answer = {"response": "met", "response_on": str(DAY)}
    for _ in range(times):
        add(log, "upward", on=DAY, **answer, **more)


def taken_back(log: Log, *, times: int = 2, **more: Any) -> None:
    said = {"level": 4, "outcome": "taken_back", "taken_back_reason": "own_worry"}
    for _ in range(times):
        add(log, "delegation", on=DAY, reviewed_on=str(DAY), **(said | more))


def unclear(log: Log, *, times: int = 2, **more: Any) -> None:
    for _ in range(times):
        add(log, "delegation", on=DAY, **({"level": 4, "mandate": "Two days"} | more))


def unheard(log: Log, *, no: int = 3, heard: int = 3, **more: Any) -> None:
    for nth in range(no + heard):
        involved = "no" if nth < no else "some"
        add(log, "delegation", on=DAY, origin="sample", involved_before=involved, **more)


def untold(log: Log, *, on: date = DAY, **more: Any) -> None:
    add(log, "failure", on=on, **({"coach_visibility": "facts"} | more))


def sideways(log: Log, *, direction: str = "side", **more: Any) -> None:
    shares = [told(str(DAY), direction)]
    add(log, "failure", on=DAY, shares=shares, **({"coach_visibility": "facts"} | more))


def otherwise(log: Log, *, times: int = 3, who: str = "Leila", own: int = 4, **more: Any) -> None:
    known = observer(log, who)
    for nth in range(times):
        day = DAY + timedelta(days=nth)
        question = feedback.ask(log, request(known, occurred_on=day), at(), {"D1": own, "D4": 4})
        said = {"coach": True, "ratings": {"D1": 2, "D4": 3}} | more
        feedback.take(log, reply(question, **said), at(), sealed=True)


def open_weeks(log: Log, *, count: int = 2, **more: Any) -> None:
    add(log, on=LAST.before(count - 1).monday, **more)


def few_met(
    log: Log,
    *,
    people: tuple[str, ...] = ("M1", "M2"),
    size: int = 4,
    team: tuple[str, ...] = ("M1", "M2", "M3", "M4"),
    **more: Any,
) -> None:
    weeks.set_team_size(log, size)
    add(log, on=SINCE, people=list(people), **more)
    for alias in team:
        change.mark_team(log, change.add_person(log, alias, at()), at())


def near_long(
    log: Log, *, without: str = "", closed: int = 16, empty: int | None = None, **more: Any
) -> None:
    """Sixteen closed weeks in which every target of one a week is met; `without` a point in the
    last three. So many weeks back one may be `empty`, and is left open."""
    weeks.set_half_life(log, 2)
    begins = LAST.before(closed - 1)
    for point in POINTS:
        change = TargetChange(point, begins, Target(1, 1))
        weeks.set_target(log, change, at(begins.monday))
    for back in range(closed):
        week = LAST.before(back)
        if back != empty:
            _good_week(log, week.monday, without if back < 3 else "", more)
            weeks.close(log, week, at(week.sunday))


def _good_week(log: Log, day: date, without: str, more: dict[str, Any]) -> None:
    said: dict[str, dict[str, Any]] = {
        "dialogue": {},
        "upward": {"response": "met", "response_on": str(day), "reported_back_on": str(day)},
        "delegation": {},
        "failure": {"shares": [told(str(day))], "coach_visibility": "facts"},
    }
    for point, fields in said.items():
        if point != without:
            add(log, point, on=day, **(fields | more))


Scene = Callable[..., None]
SCENES: dict[str, tuple[str, Scene]] = {
    "S1": ("upward", quiet),
    "S2": ("upward", no_answers),
    "S3": ("upward", not_told),
    "S4": ("delegation", taken_back),
    "S5": ("delegation", unclear),
    "S6": ("delegation", unheard),
    "S7": ("failure", untold),
    "S8": ("failure", sideways),
    "S9": ("dialogue", otherwise),
    "S11": ("dialogue", few_met),
    "S12": ("failure", near_long),
}
