"""Feedback on one occasion: asked for, rated by oneself, taken in, thanked for, taken back."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import feedback_lines as texts
from leadercoach.cli import values
from leadercoach.cli.output import done, note, put, put_json, put_rows
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import agreed, check_not_there, check_target, replace, target
from leadercoach.cli.usage import Wrong, group
from leadercoach.exchange import forms, replies
from leadercoach.exchange.envelope import LARGEST
from leadercoach.exchange.keys import export_recovery
from leadercoach.exchange.sealed import fingerprint
from leadercoach.feedback.request import Request
from leadercoach.languages import LANGUAGES
from leadercoach.store import feedback as stored
from leadercoach.store import outputs
from leadercoach.store.engine import Log
from leadercoach.store.feedback import SavedRequest
from leadercoach.store.id_prefix import find_request
from leadercoach.usecases import feedback as usecases
from leadercoach.usecases import sent_files, withdrawals
from leadercoach.usecases.notes import set_leader_name

STDIN = "-"
_CODE = re.compile(r"[2-9A-HJ-NP-Z]{5}-?[2-9A-HJ-NP-Z]{5}")
called = click.option(
    "--as", "leader", type=values.text("people"), metavar="NAME", help="What they call you."
)
lang_of_form = values.choice("--lang", choices=LANGUAGES, help="The language they answer in.")


feedback = group("feedback", "What a colleague saw you do on one occasion.")


@feedback.command()
@click.argument("name", type=values.text("people"), metavar="NAME")
@click.option("--on", "on", type=values.day, metavar="DATE", help="Today if not given.")
@values.choice(
    "--occasion",
    choices=content.codes("feedback.occasion"),
    required=True,
    help="What kind of occasion.",
)
@click.option(
    "--title", type=values.text("title"), metavar="TEXT", default="", help="Which one, in short."
)
@click.option("--minutes", type=values.whole("--minutes"), metavar="N", help="How long it is.")
@click.option("--focus", type=values.items, metavar="L1,D2", required=True, help="2–3 behaviours.")
@click.option("--rate", "own", type=values.ratings, metavar="L1=4,D2=-", help="Your own ratings.")
@lang_of_form
@called
@click.option("--form", type=values.text("path"), metavar="OUT.html", help="A form file.")
@click.option("--text", type=values.text("path"), metavar="OUT.txt|-", help="A message to paste.")
@replace
@as_json
@click.pass_obj
def ask(
    session: Session,
    /,
    *,
    name: str,
    on: date | None,
    lang: str | None,
    own: dict[str, int | None] | None,
    leader: str | None,
    form: str | None,
    text: str | None,
    replace: bool,
    as_json: bool,
    **about: Any,
) -> None:
    """Ask NAME what they saw: as a form file, or as a message in plain text."""
    _check_way(session, form, text, replace=replace)
    with _asking(session, str(form or text)) as log:
        if leader is not None:
            set_leader_name(log, leader)
        answered_in: Any = lang or session.lang
        request = Request(
            observer_id=stored.observer_named(log, name).id,
            occurred_on=on or session.at.today,
            lang=answered_in,
            way="form" if form is not None else "text",
            **about,
        )
        saved = usecases.ask(log, request, session.at, own)
        parts = _write(log, saved, session, form, text)
    if as_json:
        put_json({"id": saved.id, "expires_on": saved.expires_on, **parts})
    elif text == STDIN:
        put(parts["text"].rstrip("\n"))
    else:
        put(saved.id)
        if form is not None:
            note(session.say("form_written", path=form, fingerprint=parts["fingerprint"]))


def _check_way(session: Session, form: str | None, text: str | None, *, replace: bool) -> None:
    if (form is None) == (text is None):
        raise Wrong("ask_either")
    if text != STDIN:
        target(session, str(form or text), replace=replace)


@contextmanager
def _asking(session: Session, out: str) -> Iterator[Log]:
    """The log in one transaction; where a file is to be written is noted before it."""
    with session.log() as log:
        if out != STDIN:
            outputs.note(log, Path(out))
        with log.transaction():
            yield log


def _write(
    log: Log, request: SavedRequest, session: Session, form: str | None, text: str | None
) -> dict[str, str]:
    """What the observer is given, written where it was wished."""
    if form is not None:
        data = forms.feedback_form(log, request, session.at)
        forms.write_form(Path(form), data)
        name = stored.observer(log, request.request.observer_id).observer.name
        sent_files.note(log, "form", name, form, session.at)
        return {"form": form, "fingerprint": data.fingerprint}
    message = forms.questions(log, request)
    if text != STDIN:
        forms.write_questions(Path(str(text)), message)
    return {"text": message}


@feedback.command()
@values.typed_id
@click.argument("own", type=values.rating, nargs=-1, required=True, metavar="L1=4…")
@as_json
@click.pass_obj
def rate(
    session: Session, *, typed: str, own: tuple[tuple[str, int | None], ...], as_json: bool
) -> None:
    """Your own rating of the same behaviours; a dash is not observed."""
    with session.log() as log:
        request_id = find_request(log, typed)
        usecases.rate_self(log, request_id, values.rated(own), session.at)
    done(request_id, as_json=as_json)


@feedback.command()
@click.argument("source", type=values.text("path"), metavar="FILE|-")
@click.option("--yes", "sure", is_flag=True, help="Take it in without asking.")
@as_json
@click.pass_obj
def take(session: Session, *, source: str, sure: bool, as_json: bool) -> None:
    """Take a reply in, from a file or from what is pasted; without --yes it is shown first."""
    data = sys.stdin.buffer.read(LARGEST + 1) if source == STDIN else Path(source)
    with session.log() as log:
        preview = replies.read(data, log, session.at)
        if not as_json:
            put(*texts.preview_lines(preview, session))
        sure = sure or (not as_json and source != STDIN and agreed(session, "take_it_in"))
        if sure:
            replies.take(preview, log, session.at)
    if as_json:
        put_json(texts.preview_shape(preview) | {"taken": sure})
    else:
        put(session.say("reply_taken" if sure else "reply_not_taken"))


@feedback.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """What you asked for, the latest occasion first; nothing of a locked reply."""
    with session.log() as log:
        put_rows(
            stored.requests(log),
            session.lang,
            as_json=as_json,
            shape=lambda row: texts.request_shape(log, row, session),
            line=lambda row: texts.request_line(log, row, session),
        )


@feedback.command()
@values.typed_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """One request and, once it may be seen, what came back."""
    with session.log() as log:
        request = stored.request(log, find_request(log, typed))
        if as_json:
            put_json(texts.request_shape(log, request, session))
            return
        put(*texts.request_lines(log, request, session))


@feedback.command()
@values.typed_id
@click.argument("text", type=values.text("thanks"), metavar="TEXT")
@as_json
@click.pass_obj
def thanks(session: Session, *, typed: str, text: str, as_json: bool) -> None:
    """Thank for a reply, with what you take with you: the only answer there is."""
    with session.log() as log:
        request_id = find_request(log, typed)
        usecases.thank(log, request_id, text, session.at)
    done(request_id, as_json=as_json)


@feedback.command()
@click.argument("code", type=values.text("id"), metavar="CODE|ID")
@as_json
@click.pass_obj
def withdraw(session: Session, *, code: str, as_json: bool) -> None:
    """Give a reply back: by its code or, for one in plain text, by ID at the observer's word."""
    with session.log() as log:
        if _CODE.fullmatch(code.upper()):
            request_id = withdrawals.by_code(log, code, session.at).id
        else:
            request_id = usecases.withdraw_at_word(log, find_request(log, code), session.at).id
    done(request_id, as_json=as_json)


@feedback.command()
@values.typed_id
@as_json
@click.pass_obj
def cancel(session: Session, *, typed: str, as_json: bool) -> None:
    """Ask no more; an answer that comes after all is refused."""
    with session.log() as log:
        request_id = find_request(log, typed)
        usecases.cancel(log, request_id, session.at)
    done(request_id, as_json=as_json)


@feedback.command()
@click.argument("path", type=values.text("path"), metavar="OUT")
@as_json
@click.pass_obj
def key(session: Session, *, path: str, as_json: bool) -> None:
    """Write out the recovery key, which opens replies with any age program."""
    check_target(session, Path(path))
    check_not_there(path)
    with session.log() as log:
        written = export_recovery(log, Path(path), session.at)
    if as_json:
        put_json({"path": path, "fingerprint": fingerprint(written.public)})
        return
    put(session.say("key_written", path=path, fingerprint=fingerprint(written.public)))
