"""The form an observer or a colleague opens in a browser from disk: one file that needs nothing.

Its script, style and frame are built from resources/web into resources/feedback_form and put
together with what is asked by `leadercoach.feedback.page`.
"""

from typing import Any, Literal, NamedTuple

from leadercoach.feedback.page import Page
from leadercoach.languages import Lang

VERSION = 1
PAGE = Page("feedback_form", "form")
_ISOLATED = "\u2068{}\u2069"  # a name written from right to left leaves the rest of a title alone


class Item(NamedTuple):
    """A behaviour to rate; `anchors` are the texts of 1, 3 and 5."""

    id: str
    name: str
    anchors: dict[int, str]


class Example(NamedTuple):
    """A vignette to calibrate on (C.2), with the behaviour it is rated by, the key and why."""

    id: str
    text: str
    item: str
    name: str
    anchors: dict[int, str]
    key: int
    why: str


class FormData(NamedTuple):
    """What a form is filled with. `expires` is an ISO date; `vignettes` are empty once calibrated;
    each sentence of `contract` becomes a line; a pulse has one item, no observer, no contract;
    `recipients` are the public keys of the log, the leader's and the one for recovery."""

    kind: Literal["feedback", "pulse"]
    lang: Lang
    request: str
    token: str
    leader: str
    observer: str
    occasion: str
    expires: str
    expires_words: str
    items: tuple[Item, ...]
    vignettes: tuple[Example, ...]
    contract: str
    recipients: tuple[str, str]
    fingerprint: str
    recovery_fingerprint: str


def form_html(data: FormData) -> str:
    """The whole file. Write it as UTF-8 without changing its line ends, or its hashes fail."""
    say = words(data.lang)
    title = say["title"].replace("{leader}", _ISOLATED.format(data.leader))
    filled = {"request": _request(data), "words": say}
    return PAGE.html(data.lang, title, say["waiting"], filled)


def words(lang: str) -> dict[str, str]:
    """What the form says besides what it asks about, the same in a browser and in a window here."""
    return PAGE.words(lang)


def policy() -> str:
    """The Content-Security-Policy of the form."""
    return PAGE.policy()


def _request(data: FormData) -> dict[str, Any]:
    filled = {"v": VERSION, **data._asdict()}
    filled["items"] = [item._asdict() for item in data.items]
    filled["vignettes"] = [vignette._asdict() for vignette in data.vignettes]
    return filled
