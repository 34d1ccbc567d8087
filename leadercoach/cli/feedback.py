"""Feedback on one occasion: asked for, rated by oneself, taken in, thanked for, taken back."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from leadercoach import content
from leadercoach.cli import feedback_lines as said
from leadercoach.cli import values
from leadercoach.cli.output import done, note, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.target import YES, check_target, replace, target
from leadercoach.cli.usage import Commands, Wrong, need_command
from leadercoach.errors import Refused
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
_id = click.argument("typed", type=values.text("id"), metavar="ID")
called = click.option(
    "--as", "leader", type=values.text("people"), metavar="NAME", help="What they call you."
)
lang_of_form = click.option(
    "--lang",
    "lang",
    type=values.one_of("--lang", LANGUAGES),
    metavar="|".join(LANGUAGES),
    help="The language they answer in.",
)


@click.group(cls=Commands, invoke_without_command=True)
@click.pass_context
def feedback(context: click.Context) -> None:
    """What a colleague saw you do on one occasion."""
    need_command(context)


@feedback.command()
@click.argument("name", type=values.text("people"), metavar="NAME")
@click.option("--on", "on", type=values.day, metavar="DATE", help="Today if not given.")
@click.option(
    "--occasion",
    type=values.one_of("--occasion", content.codes("feedback.occasion")),
    metavar="|".join(content.codes("feedback.occasion")),
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
        asked = usecases.ask(log, request, session.at, own)
        made = _made(log, asked, session, form, text)
    if as_json:
        put_json({"id": asked.id, "expires_on": asked.expires_on.isoformat(), **made})
    elif text == STDIN:
        put(made["text"].rstrip("\n"))
    else:
        put(asked.id)
        if form is not None:
            note(session.say("form_written", path=form, fingerprint=made["fingerprint"]))


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


def _made(
    log: Log, asked: SavedRequest, session: Session, form: str | None, text: str | None
) -> dict[str, str]:
    """What the observer is given, written where it was wished."""
    if form is not None:
        data = forms.feedback_form(log, asked, session.at)
        forms.write_form(Path(form), data)
        whom = stored.observer(log, asked.request.observer_id).observer.name
        sent_files.note(log, "form", whom, form, session.at)
        return {"form": form, "fingerprint": data.fingerprint}
    message = forms.questions(log, asked)
    if text != STDIN:
        forms.write_questions(Path(str(text)), message)
    return {"text": message}


@feedback.command()
@_id
@click.argument("own", type=values.rating, nargs=-1, required=True, metavar="L1=4…")
@as_json
@click.pass_obj
def rate(
    session: Session, *, typed: str, own: tuple[tuple[str, int | None], ...], as_json: bool
) -> None:
    """Your own rating of the same behaviours; a dash is not observed."""
    with session.log() as log:
        found = find_request(log, typed)
        usecases.rate_self(log, found, values.rated(own), session.at)
    done(found, as_json=as_json)


@feedback.command()
@click.argument("source", type=values.text("path"), metavar="FILE|-")
@click.option("--yes", "sure", is_flag=True, help="Take it in without asking.")
@as_json
@click.pass_obj
def take(session: Session, *, source: str, sure: bool, as_json: bool) -> None:
    """Take a reply in, from a file or from what is pasted; without --yes it is shown first."""
    given = sys.stdin.buffer.read(LARGEST + 1) if source == STDIN else Path(source)
    with session.log() as log:
        preview = replies.read(given, log, session.at)
        if not as_json:
            put(*said.preview_lines(preview, session))
        sure = sure or (not as_json and source != STDIN and _agreed(session))
        if sure:
            replies.take(preview, log, session.at)
    if as_json:
        put_json(said.preview_shape(preview) | {"taken": sure})
    else:
        put(session.say("reply_taken" if sure else "reply_not_taken"))


def _agreed(session: Session) -> bool:
    """Whether somebody at a terminal says yes."""
    if not sys.stdin.isatty():
        return False
    put(session.say("take_it_in"))
    return sys.stdin.readline().strip().lower() in YES


@feedback.command("list")
@as_json
@click.pass_obj
def list_(session: Session, *, as_json: bool) -> None:
    """What you asked for, the latest occasion first; nothing of a locked reply."""
    with session.log() as log:
        found = stored.requests(log)
        if as_json:
            put_json([said.request_shape(log, request, session) for request in found])
            return
        put(*(said.request_line(log, request, session) for request in found))
    if not found:
        put(session.say("nothing_found"))


@feedback.command()
@_id
@as_json
@click.pass_obj
def show(session: Session, *, typed: str, as_json: bool) -> None:
    """One request and, once it may be seen, what came back."""
    with session.log() as log:
        found = stored.request(log, find_request(log, typed))
        if as_json:
            put_json(said.request_shape(log, found, session))
            return
        put(*said.request_lines(log, found, session))


@feedback.command()
@_id
@click.argument("text", type=values.text("thanks"), metavar="TEXT")
@as_json
@click.pass_obj
def thanks(session: Session, *, typed: str, text: str, as_json: bool) -> None:
    """Thank for a reply, with what you take with you: the only answer there is."""
    with session.log() as log:
        found = find_request(log, typed)
        usecases.thank(log, found, text, session.at)
    done(found, as_json=as_json)


@feedback.command()
@click.argument("code", type=values.text("id"), metavar="CODE|ID")
@as_json
@click.pass_obj
def withdraw(session: Session, *, code: str, as_json: bool) -> None:
    """Give a reply back: by its code or, for one in plain text, by ID at the observer's word."""
    with session.log() as log:
        if _CODE.fullmatch(code.upper()):
            found = withdrawals.by_code(log, code, session.at).id
        else:
            found = usecases.withdraw_at_word(log, find_request(log, code), session.at).id
    done(found, as_json=as_json)


@feedback.command()
@_id
@as_json
@click.pass_obj
def cancel(session: Session, *, typed: str, as_json: bool) -> None:
    """Ask no more; an answer that comes after all is refused."""
    with session.log() as log:
        found = find_request(log, typed)
        usecases.cancel(log, found, session.at)
    done(found, as_json=as_json)


@feedback.command()
@click.argument("path", type=values.text("path"), metavar="OUT")
@as_json
@click.pass_obj
def key(session: Session, *, path: str, as_json: bool) -> None:
    """Write out the recovery key, which opens replies with any age program."""
    check_target(session, Path(path))
    if os.path.lexists(path):
        raise Refused("file_there", path=path)
    with session.log() as log:
        written = export_recovery(log, Path(path), session.at)
    if as_json:
        put_json({"path": path, "fingerprint": fingerprint(written.public)})
        return
    put(session.say("key_written", path=path, fingerprint=fingerprint(written.public)))
