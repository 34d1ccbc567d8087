"""An entry as a short text: its lines in words, and what changed between its versions."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from leadercoach import content
from leadercoach.errors import NotFound
from leadercoach.log.entries import AnyEntry, Record, plain
from leadercoach.log.failure import Share
from leadercoach.store.engine import Log
from leadercoach.store.entries import get, revisions
from leadercoach.store.written import as_written
from leadercoach.views import words

ENUMS = {
    "with_group": "dialogue.with_group",
    "topics": "dialogue.topics",
    "minutes": "dialogue.minutes",
    "talk_share": "dialogue.talk_share",
    "place": "dialogue.place",
    "occasion": "dialogue.occasion",
    "recipient": "upward.recipient",
    "content": "upward.content",
    "need_type": "upward.need_type",
    "response": "upward.response",
    "involved_before": "decision.involved_before",
    "na_reason": "decision.na_reason",
    "matter": "decision.matter",
    "receiver_group": "dialogue.with_group",
    "support": "decision.support",
    "initiator": "decision.initiator",
    "accepted": "decision.accepted",
    "outcome": "decision.outcome",
    "taken_back_reason": "decision.taken_back_reason",
    "check_in_kept": "decision.check_in_kept",
    "kind": "failure.kind",
    "impact": "failure.impact",
    "not_shareable": "failure.not_shareable",
    "reaction": "failure.reaction",
    "origin": "decision.origin",
    "coach_visibility": "coach_visibility",
}
NOT_LINES = ("point", "occurred_on", "origin", "title", "note", "coach_visibility")
TAG_GROUPS = ("principles", "shifts", "needs")
MARKERS = ("m1", "m2", "m3")


class Line(NamedTuple):
    """A field in words; `name` is the field's code, `label` and `value` are for reading."""

    name: str
    label: str
    value: str


class Change(NamedTuple):
    """One version: when it was written (UTC) and what it changed, in words.

    `entry` is that version, None for the one that stands now.
    """

    at: datetime
    text: str
    entry: AnyEntry | None


def lines(
    entry: AnyEntry, lang: str, today: date | None, name_of: Callable[[str], str] = str
) -> list[Line]:
    """Every field that has been filled in, in the order of the forms.

    `name_of` names another entry by its id (see `namer`).
    """
    data = plain(entry)
    rows = []
    own = [n for n in entry.__struct_fields__ if n != "people"]
    for name in (*own, "people"):
        if name in NOT_LINES or name == "markers" or name in TAG_GROUPS:
            continue
        value = data.get(name)
        if value not in (None, "", []):
            repeats = name == "repeat_of"
            text = name_of(value) if repeats else value_text(entry, name, lang, today)
            rows.append(Line(name, content.field(name).in_(lang), text))
    rows += _marker_lines(entry, lang)
    tags = [
        content.tag_name(tag).in_(lang) for group in TAG_GROUPS for tag in getattr(entry, group)
    ]
    if tags:
        rows.append(Line("tags", content.text("tags").in_(lang), ", ".join(tags)))
    return rows


def _marker_lines(entry: AnyEntry, lang: str) -> list[Line]:
    """Each answered marker on a line; the three legs of a delegation share one."""
    said = [(o, getattr(entry.markers, o.code)) for o in content.markers(entry.point)]
    answers = [
        Line(o.code, o.label.in_(lang), content.label("answer", "yes" if yes else "no").in_(lang))
        for o, yes in said
        if yes is not None
    ]
    if entry.point != "delegation" or not answers:
        return answers
    legs = " · ".join(f"{line.label}: {words.in_sentence(line.value, lang)}" for line in answers)
    return [Line("markers", content.text("three_legs").in_(lang), legs)]


def namer(log: Log, lang: str, today: date | None) -> Callable[[str], str]:
    """Names an entry by its id: *Bemanning på kvällarna, 20 januari*."""

    def name(entry_id: str) -> str:
        try:
            entry = get(log, entry_id).entry
        except NotFound:
            return entry_id
        if not entry.title.strip():
            return words.label(entry, lang, today)
        return f"{entry.title}, {words.day_month(entry.occurred_on, lang, today)}"

    return name


def value_text(entry: AnyEntry, name: str, lang: str, today: date | None) -> str:
    """The value of one field, in words; empty if it has none."""
    holder: Any = entry.markers if name in MARKERS else entry
    value: Any = getattr(holder, name)
    if value in (None, "", ()):
        return ""
    if isinstance(value, bool):
        return content.label("answer", "yes" if value else "no").in_(lang)
    if isinstance(value, tuple):
        separator = "\n" if name == "shares" else ", "
        return separator.join(_one_text(name, part, lang, today) for part in value)
    return _one_text(name, value, lang, today)


def _one_text(name: str, value: Any, lang: str, today: date | None) -> str:
    match value:
        case date():
            return words.weekday_month(value, lang, today)
        case Share():
            return share_text(value, lang, today)
        case int() if name == "level":
            return f"{value} · {content.levels()[value - 1].name.in_(lang)}"
        case int():
            return content.count("days", value, lang)
    if name in ENUMS:
        return content.label(ENUMS[name], value).in_(lang)
    return content.tag_name(value).in_(lang) if name in TAG_GROUPS else str(value)


def share_text(share: Share, lang: str, today: date | None) -> str:
    """*tisdag 3 februari · ↓ Medarbetare · På ett möte*."""
    parts = [
        words.weekday_month(share.on, lang, today),
        content.label("failure.direction", share.direction).in_(lang),
    ]
    if share.format:
        parts.append(content.label("share.format", share.format).in_(lang))
    return " · ".join(parts)


@as_written
def history(log: Log, entry_id: str, lang: str, today: date | None) -> list[Change]:
    """The versions of an entry, latest first, each with what it changed."""
    record = get(log, entry_id)
    versions = [(r.saved_at, r.entry) for r in revisions(log, entry_id)]
    versions.append((record.updated_at, record.entry))
    found = []
    before: AnyEntry | None = None
    for saved_at, entry in versions:
        first = content.text("saved_first").in_(lang)
        text = changes(before, entry, lang, today) if before else first
        kept = None if entry is record.entry else entry
        found.append(Change(datetime.fromisoformat(saved_at), text, kept))
        before = entry
    return found[::-1]


def changes(before: AnyEntry, after: AnyEntry, lang: str, today: date | None) -> str:
    """What is different between two versions: *Nivå ändrad från 5 till 6*."""
    old, new = _flat(before), _flat(after)
    names = [n for n in (*old, *new) if old.get(n) != new.get(n)]
    names = list(dict.fromkeys(names))
    if len(names) == 1 and names[0] in old and names[0] in new and _is_short(names[0]):
        return (
            content.text("changed_from_to")
            .in_(lang)
            .format(
                field=_field_name(after, names[0], lang),
                before=value_text(before, names[0], lang, today),
                after=value_text(after, names[0], lang, today),
            )
        )
    groups = {
        "fields_added": [n for n in names if n not in old],
        "fields_changed": [n for n in names if n in old and n in new],
        "fields_removed": [n for n in names if n not in new],
    }
    said = [
        content.text(code)
        .in_(lang)
        .format(fields=words.joined([_field_name(after, n, lang) for n in found], lang))
        for code, found in groups.items()
        if found
    ]
    return ". ".join(said)


def retro_text(record: Record, lang: str) -> str:
    """*loggat samma dag*, *loggat 5 dagar efteråt*."""
    return content.count("logged_after", record.retro_days, lang)


def _flat(entry: AnyEntry) -> dict[str, Any]:
    data = plain(entry)
    markers: dict[str, Any] = data.pop("markers", {})
    del data["point"]
    return data | markers


def _is_short(name: str) -> bool:
    return name in ENUMS or name in ("level", "occurred_on", "check_in", "answer_due", "title")


def _field_name(entry: AnyEntry, name: str, lang: str) -> str:
    for option in content.markers(entry.point):
        if option.code == name:
            return f"”{option.label.in_(lang)}”"
    return content.field(name).in_(lang)


def typed_text(raw: Mapping[str, Any], lang: str) -> str:
    """The kind on the first line, then a line for each field that has been filled in."""
    lines = [content.point_name(raw["point"]).in_(lang)] if raw.get("point") else []
    for name, value in raw.items():
        if name != "point" and value not in (None, "", [], {}):
            lines.append(f"{_label(name, lang)}: {_words(name, value, lang)}")
    return "\n".join(lines) + "\n"


def _label(name: str, lang: str) -> str:
    try:
        return content.field(name).in_(lang)
    except (KeyError, LookupError):
        return name


def _words(name: str, value: Any, lang: str) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(key, part, lang)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_words(name, part, lang) for part in value)
    enum = ENUMS.get(name)
    if enum and value in content.codes(enum):
        return content.label(enum, value).in_(lang)
    return str(value)
