"""An entry's fields as options: derived from its struct, so that a new field needs no new text."""

from collections.abc import Mapping
from typing import Any

import click
import msgspec
from msgspec import inspect

from leadercoach import content
from leadercoach.cli import values
from leadercoach.cli.usage import Wrong
from leadercoach.languages import SOURCE
from leadercoach.log.entries import KINDS, AnyEntry
from leadercoach.views.reading import ENUMS, MARKERS, TAG_GROUPS

SHORTER = {
    "occurred_on": "date",
    "origin": "sample",
    "people": "person",
    "markers": "marker",
    "coach_visibility": "visible",
    "with_group": "with",
    "topics": "topic",
    "recipient": "to",
    "involved_before": "involved",
    "receivers": "receiver",
    "shares": "shared",
    "tags": "tag",
}
_READERS = {
    "shares": ("DATE:DIRECTION[:FORMAT]", values.told),
    "markers": ("N=yes|no", values.marker),
}


def options(point: str, *, adding: bool) -> list[click.Option]:
    """The options of one kind of entry; what its struct requires is required when `adding`."""
    options = []
    for field in _fields(point):
        required = adding and field.required and field.name != "occurred_on"
        options.append(_option(field, required=required))
    tag = values.one_of("--tag", values.tags())
    return [*options, click.Option(["--tag", "tags"], multiple=True, type=tag, metavar="CODE")]


def chosen(point: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that were given, as plain data. Wrong if one belongs to another kind of entry.

    Markers are those that were answered; the rest of them is not in it.
    """
    filled = {name: value for name, value in typed.items() if value not in (None, (), [])}
    names = {field.name for field in _fields(point)} | {"tags"}
    for name in filled:
        if name not in names:
            raise Wrong("other_kind", option=_flag(name), point=point)
    fields: dict[str, Any] = msgspec.to_builtins(filled)
    if "origin" in fields:
        fields["origin"] = "sample" if fields["origin"] else "adhoc"
    if "markers" in fields:
        fields["markers"] = dict(fields["markers"])
    return fields | (_grouped(fields.pop("tags")) if "tags" in fields else {})


def cleared(entry: AnyEntry, names: tuple[str, ...]) -> dict[str, Any]:
    """What to take out of an entry, as fields for `changed`; `names` are options without dashes."""
    by_option = {_flag(field.name)[2:]: field.name for field in _fields(entry.point)}
    fields: dict[str, Any] = {}
    answered = marks(entry)
    for name in names:
        if name in MARKERS:
            answered.pop(name, None)
            fields["markers"] = answered
        elif name == "tag":
            fields |= dict.fromkeys(TAG_GROUPS)
        elif name in by_option:
            fields[by_option[name]] = None
        else:
            choices = ", ".join((*by_option, "tag", *MARKERS))
            raise Wrong("bad_choice", option="--clear", value=name, choices=choices)
    return fields


def marks(entry: AnyEntry) -> dict[str, bool]:
    """The markers that have been answered."""
    answered: dict[str, bool] = msgspec.to_builtins(entry.markers)
    return answered


def _fields(point: str) -> list[inspect.Field]:
    struct = inspect.type_info(KINDS[point])
    assert isinstance(struct, inspect.StructType)
    elsewhere = TAG_GROUPS if point == "delegation" else (*TAG_GROUPS, "origin")
    return [field for field in struct.fields if field.name not in elsewhere]


def _option(field: inspect.Field, *, required: bool) -> click.Option:
    kind = _set_type(field.type)
    many = isinstance(kind, inspect.VarTupleType)
    flag, name = _flag(field.name), field.name
    about = "" if name == "markers" else content.field(name).in_(SOURCE)
    if isinstance(kind, inspect.BoolType) or name == "origin":
        return click.Option([f"{flag}/--no-{flag[2:]}", name], default=None, help=about)
    metavar, reader = _reader(
        name, kind.item_type if isinstance(kind, inspect.VarTupleType) else kind
    )
    return click.Option(
        [flag, name],
        type=reader,
        metavar=metavar,
        multiple=many or name == "markers",
        required=required,
        help=about,
    )


def _reader(name: str, kind: inspect.Type) -> tuple[str, values.Reader[Any]]:
    """How the help shows a value of this kind, and what reads it."""
    if name in _READERS:
        return _READERS[name]
    if name in ENUMS:
        choices = content.codes(ENUMS[name])
        return "|".join(choices), values.one_of(_flag(name), choices)
    match kind:
        case inspect.DateType():
            return "DATE", values.day
        case inspect.IntType(ge=lowest, le=highest):
            return f"{lowest}-{highest}", values.whole(_flag(name), lowest, highest)
    return "TEXT", values.text(name)


def _set_type(kind: inspect.Type) -> inspect.Type:
    """The type of a field when it is set: None taken away."""
    if isinstance(kind, inspect.UnionType):
        return next(part for part in kind.types if not isinstance(part, inspect.NoneType))
    return kind


def _flag(name: str) -> str:
    return "--" + SHORTER.get(name, name).replace("_", "-")


def _grouped(codes: list[str]) -> dict[str, list[str]]:
    groups = content.tag_groups()
    return {
        group: [code for code in codes if code in {card.code for card in cards}]
        for group, cards in groups.items()
    }
