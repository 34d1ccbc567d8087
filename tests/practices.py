"""Leaders who share something, and the coach's file it comes to."""

from datetime import date
from pathlib import Path

from samples import TODAY, add, at

from leadercoach.coaching.action import Action
from leadercoach.coaching.coach import Coach
from leadercoach.coaching.consent import Consent
from leadercoach.coaching.package import Package
from leadercoach.coaching.session import CoachSession
from leadercoach.sharing.allowed import allowed
from leadercoach.store.engine import Log, create_log
from leadercoach.usecases import actions, coaching
from leadercoach.usecases.notes import set_leader_name

FIRST, ALL = date(2026, 1, 5), ("dialogue", "upward", "delegation")


def leader(
    folder: Path, name: str = "Amira", title: str = "Morgonrunda", points: tuple[str, ...] = ALL
) -> tuple[Log, str]:
    """A leader's log with an entry, a session and an action shared with Eva; and Eva's id."""
    log = create_log(folder / f"{name}.lc")
    set_leader_name(log, name)
    add(log, on="2026-02-03", title=title, note=f"{title} i vila", coach_visibility="all")
    eva = coaching.add_coach(log, Coach(name="Eva"), at("2026-01-05"))
    coaching.grant(log, eva, Consent(points=points, depth="all", first_day=FIRST), at("2026-01-05"))
    session = CoachSession(
        held_on=date(2026, 2, 2),
        first_day=FIRST,
        last_day=date(2026, 2, 1),
        goal=f"{title} oftare",
        next_on=date(2026, 2, 23),
    )
    held = coaching.prepare(log, eva, session, at("2026-02-02"))
    coaching.hold(log, held, at("2026-02-02"))
    agreed = Action(what=f"{title} varje måndag", due=date(2026, 2, 20), promised_to="coach")
    actions.agree(log, agreed, at("2026-02-02"), session_id=held, coach_id=eva)
    return log, eva


def shared(folder: Path, name: str = "Amira", on: date = TODAY, **more: str) -> Package:
    """What a leader shares on a day."""
    log, eva = leader(folder, name, **more)
    with log:
        return allowed(log, eva, at(on), "sv")
