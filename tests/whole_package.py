"""A package with everything in it that one can hold."""

from datetime import date

import msgspec
from samples import add, at, told

from leadercoach import content
from leadercoach.coaching import package as wire
from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach, Terms
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package
from leadercoach.coaching.session import CoachSession
from leadercoach.sharing.allowed import allowed
from leadercoach.store.engine import Log
from leadercoach.usecases import actions, coaching, people

ITEM = content.behaviours()[0].id
FIRST = date(2026, 1, 5)
ALL = Consent(
    points=content.POINTS, depth="all", first_day=FIRST, observers=True, pulse=True
)  # fmt: skip
TERMS = Terms(purpose="Våga släppa", sponsor="bara att", limits="fara", retention="ett år")
SESSION = CoachSession(
    held_on=date(2026, 1, 30), first_day=FIRST, last_day=date(2026, 1, 29), minutes=50,
    frame="dialog", moved="mötena\nblev kortare", surprises="tystnaden", goal_point="dialogue",
    goal="Fråga först", reality="svarar först", options=("vänta", "fråga", "be M3"),
    will="vänta tio sekunder", kept="handlingarna", next_on=date(2026, 3, 6),
)  # fmt: skip
ACTION = Action(
    what="Räkna till tio", situation="jag frågat", response="räknar jag", obstacle="brådska",
    due=date(2026, 2, 20), promised_to="staff", person="M3", item=ITEM, rehearsed=True,
    confidence=8,
)  # fmt: skip
SEEN = wire.SeenPart(
    on=date(2026, 1, 20), occasion="team_meeting", received_on=date(2026, 1, 22), seen="part",
    saw="Du väntade", led_to="Två till talade", next_time="fråga igen",
    own={ITEM: 3}, ratings={ITEM: 4},
)  # fmt: skip
PULSE = wire.RoundPart(
    focus=ITEM, opened_on=date(2026, 1, 7), closed_on=date(2026, 1, 28), asked=9,
    counts={"change": {"1": 4, "-1": 1, "none": 1}, "followed_up": {"no": 2, "several": 4}},
)  # fmt: skip


def whole_package(log: Log) -> Package:
    """Made by the one way there is; only what others said is put in."""
    coach = coaching.add_coach(log, Coach(name="Eva"), at())
    more = {"coach_visibility": "all"}
    people.add_person(log, "M3", at())
    first = add(log, on="2026-01-20", title="Möte", note="Tyst\nsen tal", people=["M3"], **more)
    upward = {"ask": "två till", "response": "declined", "response_reason": "pengar"}
    add(log, "upward", occurred_on="2026-01-21", response_on="2026-01-25", **upward, **more)
    mandate = {"mandate": "hela", "responsibility": "vikarier", "come_back_if": "det brister"}
    help_ = {"support_note": "tid", "area": "Schema", "receivers": ["M3"]}
    add(log, "delegation", on="2026-01-22", **mandate, **help_, **more)
    shares = [told("2026-01-24")]
    add(log, "failure", occurred_on="2026-01-23", what="Glömde", shares=shares, **more)
    add(log, on="2026-01-26", note="osynlig", coach_visibility="facts")
    coaching.agree_terms(log, coach, TERMS, at())
    coaching.grant(log, coach, ALL, at())
    session = coaching.prepare(log, coach, SESSION, at())
    action = actions.agree(log, ACTION, at(), coach_id=coach, session_id=session)
    actions.link(log, action, first.id, at())
    actions.settle(log, action, "missed", at(), why="glömde", learned="lapp på dörren")
    observer = wire.ObserverPart(name="Johan", form=0, lines=(SEEN,))
    made = allowed(log, coach, at(), "sv")
    return msgspec.structs.replace(made, leader="Amira", observers=(observer,), pulses=(PULSE,))
