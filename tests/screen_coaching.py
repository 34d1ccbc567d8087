"""Scenes of the cards around a coach."""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

WAIT = 20  # quarters of a second


def coaching(session: object) -> dict[str, Callable[[], object]]:
    """Name of a picture and what to do before it is taken."""
    return {
        "coach_add": partial(_open, session, "add_coach"),
        "coach_card": partial(_card, session),
        "coach_prepared": partial(_prepared, session),
        "coach_before_first": partial(_before_first, session),
        "coach_other_card": partial(_other_card, session),
        "coach_terms": partial(_open, session, "terms"),
        "coach_consent": partial(_open, session, "consent"),
        "coach_consent_dates": partial(_dates, session),
        "coach_seen": partial(_seen, session),
        "coach_share": partial(_open, session, "share"),
        "coach_share_read": partial(_read, session),
        "coach_share_done": partial(_done, session),
        "coach_action": partial(_action, session),
        "coach_settle": partial(_settle, session),
        "coach_proposals": partial(_proposals, session),
    }


def _coach(session: object) -> str:
    from leadercoach.coaching.coach import Coach
    from leadercoach.coaching.consent import Consent
    from leadercoach.store import coaching as stored
    from leadercoach.usecases import coaching as usecases

    log, at = session.workspace.log, session.workspace.at
    known = stored.coaches(log)
    coach_id = known[0].id if known else usecases.add_coach(log, Coach(name="Eva"), at)
    if stored.in_force(log, coach_id) is None:
        given = Consent(points=("dialogue", "delegation"), first_day=date(2025, 12, 15))
        usecases.grant(log, coach_id, given, at)
    return coach_id


def _open(session: object, way: str) -> object:
    """The card of a way, on the screen."""
    session.window.show_page("today")
    signal = getattr(session.routes, way)
    signal.emit(*([] if way in ("add_coach", "proposals") else [_coach(session)]))
    found = [w for w in session.window.findChildren(object, "overlay") if w.isVisible()]
    return found[-1]


def _card(session: object) -> None:
    from leadercoach.coaching.package import Card

    card = _open(session, "add_coach")
    card._fold._turn()
    card._show_card(Card(format="leadercoach-card", v=1, name="Eva Ek", public="age1" + "q" * 58))


def _before_first(session: object) -> None:
    from leadercoach.coaching.coach import Coach
    from leadercoach.usecases import coaching as usecases

    new = usecases.add_coach(session.workspace.log, Coach(name="Per Sundin"), session.workspace.at)
    session.routes.prepare.emit(new)


def _prepared(session: object) -> None:
    from leadercoach.coaching.coach import Coach
    from leadercoach.usecases import coaching as usecases

    log, at = session.workspace.log, session.workspace.at
    session.routes.prepare.emit(usecases.add_coach(log, Coach(name="Maja Lind"), at))
    for over in session.window.findChildren(object, "overlay"):
        over.leave()


def _other_card(session: object) -> None:
    from leadercoach.coaching.coach import Coach
    from leadercoach.coaching.package import Card
    from leadercoach.usecases import coaching as usecases

    workspace, coach_id = session.workspace, _coach(session)
    known = Coach(name="Eva", public="age1" + "p" * 58)
    usecases.change_coach(workspace.log, coach_id, known, workspace.at)
    card = _open(session, "coach_card")
    card._show_card(Card(format="leadercoach-card", v=1, name="Eva", public="age1" + "q" * 58))
    card.save()


def _dates(session: object) -> None:
    card = _open(session, "consent")
    card.form.fields["period"].write("dates")
    card.form.fields["first_day"].write("2026-01-05")
    card.form._changed()


def _seen(session: object) -> None:
    card = _open(session, "consent")
    card.look()
    _until(card.seen.words.isVisible)


def _read(session: object) -> object:
    card = _open(session, "share")
    card.fields["leader"].write("Amira")
    card.go_on()
    _until(card.seen.words.isVisible)
    return card


def _done(session: object) -> None:
    card = _read(session)
    card._path = lambda: Path(tempfile.mkdtemp()) / "till-coachen-2026-02-09.age"
    card.fields["read"].write(value=True)
    card.go_on()
    _until(card.handed.isVisible)


def _action(session: object) -> None:
    session.window.show_page("today")
    session.routes.agree.emit("")
    card = session.window.findChild(object, "overlay")
    words = {"what": "Ring M3 innan ronden är slut", "situation": "ronden är slut"}
    for name, value in (words | {"response": "ringer jag M3", "confidence": 5}).items():
        card.fields[name].write(value)
    card.fields["to"].write("staff")
    card.changed()


def _settle(session: object) -> None:
    from leadercoach.coaching.action import Action
    from leadercoach.usecases import actions

    log, at = session.workspace.log, session.workspace.at
    plan = {"situation": "ronden är slut", "response": "ringer jag M3"}
    made = actions.agree(log, Action(what="Ring M3", due=date(2026, 2, 12), **plan), at)
    session.window.show_page("today")
    session.routes.action.emit(made)
    card = session.window.findChild(object, "overlay")
    card.fields["status"].write("renegotiated")
    card.changed()


def _proposals(session: object) -> None:
    from leadercoach.coaching.action import Action, CoachNote, ProposedAction
    from leadercoach.store import coaching as stored
    from leadercoach.store import handed_over
    from leadercoach.store.handed_over import HandedOver

    log, at = session.workspace.log, session.workspace.at
    given = stored.in_force(log, _coach(session))
    days = (at.today, at.today)
    made = HandedOver(
        "d" * 32, given.coach_id, "e" * 48, "key", given.consent, 1, 12, "f" * 64, *days
    )
    plan = {"situation": "någon frågar", "response": "frågar jag tillbaka"}
    note = CoachNote(id="1" * 32, revision=1, text="Vad hände när du väntade på svaret?")
    action = ProposedAction(
        id="2" * 32, revision=1, action=Action(what="Vänta tio sekunder", **plan)
    )
    with log.transaction():
        if handed_over.package(log, made.package) is None:
            handed_over.note(log, made, at)
        for body in (note, action):
            handed_over.put_proposal(log, made.package, body, at)
    _open(session, "proposals")


def _until(true: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    for _ in range(WAIT):
        if true():
            return
        loop = QEventLoop()
        QTimer.singleShot(250, loop.quit)
        loop.exec()
