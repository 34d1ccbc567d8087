"""What observers and colleagues are given to answer: a form file, or questions in plain text."""

from datetime import date
from pathlib import Path
from typing import Literal

from leadercoach import content
from leadercoach.errors import Refused
from leadercoach.exchange.keys import keys
from leadercoach.exchange.sealed import fingerprint
from leadercoach.feedback import plain_text
from leadercoach.feedback.form import Example, FormData, Item, form_html
from leadercoach.moment import Moment
from leadercoach.store import feedback as stored
from leadercoach.store import pulses
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedRequest
from leadercoach.store.files import write_whole
from leadercoach.store.notes import setting
from leadercoach.store.pulses import SavedRound
from leadercoach.views.feedback import occasion_words
from leadercoach.views.words import day_month


def feedback_form(log: Log, asked: SavedRequest, at: Moment) -> FormData:
    """What an observer's form is filled with; the vignettes come with the first one only (C.2).

    The log's keys are made if it has none. Refused until the leader has a name to be called by.
    """
    request = asked.request
    observer = stored.observer(log, request.observer_id).observer
    lang = request.lang
    return _form(
        log,
        at,
        kind="feedback",
        lang=lang,
        request=asked.rid,
        token=asked.token,
        observer=observer.name,
        occasion=occasion_words(request, lang, None),
        last_day=asked.expires_on,
        focus=request.focus,
        vignettes=() if observer.calibrated_on else _vignettes(lang),
        contract=content.text("contract").in_(lang),
    )


def pulse_forms(log: Log, opened: SavedRound, at: Moment) -> list[FormData]:
    """What the forms of a round are filled with: one for each token that has not been used."""
    return [
        _form(
            log,
            at,
            kind="pulse",
            lang=opened.lang,
            request=opened.rid,
            token=token,
            observer="",
            occasion="",
            last_day=opened.closes_on,
            focus=(opened.focus,),
            vignettes=(),
            contract="",  # the form has its own words for a pulse
        )
        for token, used in pulses.tokens(log, opened.id)
        if not used
    ]


def questions(log: Log, asked: SavedRequest) -> str:
    """The request as a message in plain text. Refused until the leader has a name."""
    request = asked.request
    about = plain_text.Asked(
        rid=asked.rid,
        token=asked.token,
        leader=_leader(log),
        observer=stored.observer(log, request.observer_id).observer.name,
        occasion=occasion_words(request, request.lang, None),
        last_day=_day(asked.expires_on, request.lang),
        focus=request.focus,
        contract=content.text("contract").in_(request.lang),
    )
    return plain_text.questions(about, request.lang)


def write_form(path: Path, data: FormData) -> None:
    """Put a form at `path`, in one piece, for its owner to pass on."""
    write_whole(path, form_html(data).encode())


def write_questions(path: Path, message: str) -> None:
    """Put the questions at `path`, in one piece."""
    write_whole(path, message.encode())


def _form(
    log: Log,
    at: Moment,
    *,
    kind: Literal["feedback", "pulse"],
    lang: str,
    request: str,
    token: str,
    observer: str,
    occasion: str,
    last_day: date,
    focus: tuple[str, ...],
    vignettes: tuple[Example, ...],
    contract: str,
) -> FormData:
    leader, recovery = (key.public for key in keys(log, at))
    return FormData(
        kind=kind,
        lang=lang,
        request=request,
        token=token,
        leader=_leader(log),
        observer=observer,
        occasion=occasion,
        expires=last_day.isoformat(),
        expires_words=_day(last_day, lang),
        items=tuple(item_of(item, lang) for item in focus),
        vignettes=vignettes,
        contract=contract,
        recipients=(leader, recovery),
        fingerprint=fingerprint(leader),
        recovery_fingerprint=fingerprint(recovery),
    )


def _leader(log: Log) -> str:
    name = str(setting(log, "leader_name"))
    if not name:
        raise Refused("leader_name_missing")
    return name


def _day(day: date, lang: str) -> str:
    return day_month(day, lang, None)


def item_of(item: str, lang: str) -> Item:
    """A behaviour as whoever rates it reads it."""
    behaviour = content.behaviour(item)
    return Item(item, behaviour.name.in_(lang), _anchors(behaviour, lang))


def _anchors(behaviour: content.Behaviour, lang: str) -> dict[int, str]:
    return {step: text.in_(lang) for step, text in behaviour.anchors.items()}


def _vignettes(lang: str) -> tuple[Example, ...]:
    examples = []
    for vignette in content.vignettes():
        rated = content.behaviour(vignette.item)
        examples.append(
            Example(
                id=vignette.id,
                text=vignette.text.in_(lang),
                item=vignette.item,
                name=rated.name.in_(lang),
                anchors=_anchors(rated, lang),
                key=vignette.key,
                why=vignette.why.in_(lang),
            )
        )
    return tuple(examples)
