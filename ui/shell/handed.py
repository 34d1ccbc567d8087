"""What a program that locks hands to the one that takes its place.

Nothing of what stands in the file, but the form that an observer is about to see; what could not be
saved is sealed with the key of the file, which is handed to nobody.
"""

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from leadercoach.feedback.form import FormData
from leadercoach.store.data_key import DataKey

if TYPE_CHECKING:
    from ui.shell.view import View

Drafts = list[tuple[str, dict[str, Any]]]  # by their names


class Sealed(NamedTuple):
    """What could not be saved, for nobody but who has the key of its file; whether anything of it
    had been `typed`."""

    body: bytes
    typed: bool


class Handed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`log` is the path as the system writes it, `today` the day asked for at the start.

    A window that was `minimised` stays so, and one that was not `in_front` takes no key from
    another. `client` and `package` were open in a coach's window; the rest of where one was is in
    the file, or `sealed` if it could not be saved. `told` are sentences about what was running.
    """

    log: bytes
    coach: bool
    lang: str
    today: date | None
    geometry: str
    in_front: bool
    minimised: bool
    client: str = ""
    package: str = ""
    form: FormData | None = None
    sealed: tuple[Sealed, ...] = ()
    told: bytes = b""

    @property
    def path(self) -> Path:
        return Path(os.fsdecode(self.log))

    def encoded(self) -> bytes:
        return msgspec.json.encode(self)


def decoded(body: bytes | None) -> Handed | None:
    """What was handed over; None if it is nothing of ours."""
    if not body:
        return None
    try:
        return msgspec.json.decode(body, type=Handed)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


def seal(key: DataKey, view: "View | None", drafts: Drafts) -> Sealed:
    """Where one is and what is typed there, for nobody but who has the key."""
    fields = view.standing.typed.values() if view is not None else ()
    body = [view.plain() if view is not None else None, drafts]
    return Sealed(
        key.seal(json.dumps(body).encode()), bool(drafts) or any(field.text for field in fields)
    )


def unseal(key: DataKey, sealed: Sealed) -> "tuple[View | None, Drafts] | None":
    """What was sealed; None if it is of another file."""
    from ui.shell.view import View

    body = key.unseal(sealed.body)
    if body is None:
        return None
    view, drafts = json.loads(body)
    return View.read(view) if view else None, [(name, form) for name, form in drafts]
