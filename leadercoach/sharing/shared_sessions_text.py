"""Consent, what was agreed from the start, sessions and agreed actions of a package, in words."""

from collections.abc import Callable

from leadercoach import content
from leadercoach.coaching.action import Action
from leadercoach.coaching.package import ActionPart, Package, SessionPart
from leadercoach.content import behaviour
from leadercoach.profile.readings import year_day
from leadercoach.sharing.outline import Block, Line, Section, days, line, only, say, section
from leadercoach.views.words import joined

NameOf = Callable[[str], str]
_PERIOD = ("moved", "surprises")
_GROW = ("goal", "reality")


def consent_section(package: Package) -> Section:
    """What the leader has said yes to."""
    lang, consent = package.lang, package.consent
    names = [content.point_name(point).in_(lang) for point in consent.in_order]
    first = year_day(consent.first_day, lang)
    until = say("days_from", lang, first=first)
    if consent.last_day is not None:
        until = days(consent.first_day, consent.last_day, lang)
    lines = [
        *line("consent_points", lang, joined(names, lang)),
        *line("consent_depth", lang, say(f"depth_{consent.depth}", lang)),
        *line("consent_days", lang, until),
        *line("consent_observers", lang, say("observers_yes" if consent.observers else "no", lang)),
        *line("consent_pulse", lang, say("yes" if consent.pulse else "no", lang)),
        *line("names", lang, say("names_masked", lang)),
        *line("consent_version", lang, package.text_version),
    ]
    return section("consent", lang, only(Block("", tuple(lines))))


def terms_section(package: Package) -> Section:
    """The agreement card of the first session."""
    lang, terms = package.lang, package.terms
    lines: list[Line] = []
    for code in ("purpose", "sponsor", "limits", "retention", "ends_on") if terms else ():
        lines += line(code, lang, getattr(terms, code))
    return section("terms", lang, only(Block("", tuple(lines))) if lines else ())


def sessions_section(package: Package, name_of: NameOf) -> Section:
    blocks = (session_block(part, package.lang, name_of) for part in package.sessions)
    return section("sessions", package.lang, only(*blocks))


def actions_section(package: Package, name_of: NameOf) -> Section:
    numbers = {part.id: part.number for part in package.sessions}
    blocks = (action_block(part, package.lang, numbers, name_of) for part in package.actions)
    return section("actions", package.lang, only(*blocks))


def session_block(part: SessionPart, lang: str, name_of: NameOf) -> Block:
    """A session with all that is written in it."""
    session = part.session
    day = year_day(session.held_on, lang)
    lines = line("stage", lang, say(f"session_{part.state}", lang))
    lines += line("looked_at", lang, days(session.first_day, session.last_day, lang))
    for code in ("minutes", "frame", *_PERIOD):
        lines += line(code, lang, getattr(session, code))
    lines += line("pinned", lang, "\n".join(map(name_of, session.pinned)))
    if session.goal_point:
        lines += line("goal_point", lang, content.point_name(session.goal_point).in_(lang))
    for code in _GROW:
        lines += line(code, lang, getattr(session, code))
    lines += line("options", lang, "\n".join(filter(None, session.options)))
    for code in ("will", "kept", "next_on"):
        lines += line(code, lang, getattr(session, code))
    return Block(say("session", lang, number=part.number, day=day), tuple(lines))


def action_block(part: ActionPart, lang: str, numbers: dict[str, int], name_of: NameOf) -> Block:
    """An agreed action; `numbers` are those of the sessions by id."""
    action, settled = part.action, part.settled
    day = year_day(part.agreed_on, lang)
    nth = numbers.get(part.session or "")
    agreed = say("in_session", lang, day=day, number=nth) if nth else day
    lines = [*line("agreed_on", lang, agreed), *_plan(action, lang)]
    for code in ("obstacle", "due"):
        lines += line(code, lang, getattr(action, code))
    lines += line("promised_to", lang, action.person or say(f"to_{action.promised_to}", lang))
    if action.item:
        lines += line("item", lang, behaviour(action.item).name.in_(lang))
    lines += line("rehearsed", lang, say("yes", lang) if action.rehearsed else "")
    if action.confidence is not None:
        lines += line("confidence", lang, say("of_ten", lang, n=action.confidence))
    status = content.label("action.status", settled.status).in_(lang)
    if settled.on:
        status = say("status_on", lang, status=status, day=year_day(settled.on, lang))
    lines += line("status", lang, status)
    for code in ("why", "learned", "moved_to"):
        lines += line(code, lang, getattr(settled, code))
    lines += line("linked", lang, "\n".join(map(name_of, part.entries)))
    return Block(action.what, tuple(lines))


def _plan(action: Action, lang: str) -> list[Line]:
    """The when–then sentence, or as much of it as there is."""
    if action.situation and action.response:
        gaps = {"situation": action.situation, "response": action.response}
        return line("plan", lang, say("when_then", lang, **gaps))
    return line("situation", lang, action.situation) + line("response", lang, action.response)
