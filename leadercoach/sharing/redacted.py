"""An entry as a coach may see it: facts from a list of those that may pass, texts by their role."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from leadercoach.log.entries import AnyEntry, build, plain
from leadercoach.log.roles import roles
from leadercoach.sharing.masks import Masks

WITHHELD = "…"  # stands for a text that is there and not shown
FACTS = {
    "dialogue": (
        *("with_group", "topics", "minutes", "talk_share"),
        *("place", "occasion", "changed"),
    ),
    "upward": (
        *("recipient", "content", "need_type", "answer_due"),
        *("response", "response_on", "reported_back_on"),
    ),
    "delegation": (
        *("level", "involved_before", "na_reason", "matter", "receiver_group", "support"),
        *("check_in", "check_in_every", "initiator", "accepted", "read_back", "formal"),
        *("outcome", "taken_back_reason", "check_in_kept", "reviewed_on"),
    ),
    "failure": ("kind", "impact", "not_shareable", "reaction", "shares"),
}
COMMON = (
    *("point", "occurred_on", "origin", "markers"),
    *("principles", "shifts", "needs", "coach_visibility"),
)
THERE = ("mandate", "responsibility", "support_note")  # that they are filled in is a fact (HC)


class View(NamedTuple):
    """How one coach sees entries. `same` gives an id in the coach's terms, None for one that is
    not there; `area` a decision area's name; nothing after `last` is known."""

    deep: bool
    last: date
    masks: Masks
    same: Callable[[str], str | None]
    area: Callable[[str], str]


def redacted(entry: AnyEntry, view: View) -> AnyEntry:
    """The entry with what may pass, as far as it was known on the last day."""
    fields = _known_by(plain(entry), view.last)
    names = (*COMMON, *FACTS[entry.point])
    shown = {name: fields[name] for name in names if name in fields}
    for role in roles(type(entry), "name"):
        if fields.get(role):
            shown[role] = [view.masks.person(alias) for alias in fields[role]]
    if fields.get("area"):
        shown["area"] = view.area(fields["area"])
    if fields.get("repeat_of") and view.same(fields["repeat_of"]):
        shown["repeat_of"] = view.same(fields["repeat_of"])
    if view.deep and entry.coach_visibility == "all":
        texts = (name for name in roles(type(entry), "short", "note") if fields.get(name))
        shown |= {name: view.masks.text(fields[name]) for name in texts}
    else:
        shown |= {name: WITHHELD for name in THERE if fields.get(name)}
    return build(shown)


def _known_by(given: dict[str, Any], last: date) -> dict[str, Any]:
    """Without what came after the last day: an answer, a telling, how it went."""
    day = last.isoformat()
    later: list[str] = []
    if given.get("response_on", "") > day:
        later += ["response", "response_on", "response_reason", "reported_back_on"]
    if given.get("reported_back_on", "") > day:
        later += ["reported_back_on"]
    if given.get("reviewed_on", "") > day:
        later += ["reviewed_on", "outcome", "taken_back_reason", "check_in_kept", "learned"]
    found = {name: value for name, value in given.items() if name not in later}
    if "shares" in given:
        found["shares"] = [share for share in given["shares"] if share["on"] <= day]
        if given["shares"] and not found["shares"]:
            found.pop("reaction", None)
    return found
