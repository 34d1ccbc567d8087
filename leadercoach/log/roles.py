"""The role of every text, said in the type of its field: *insight: Note*.

All that is done with what somebody has written follows from it: how long it may be, whether it is
searched and asked about, how a coach sees it, how it is erased and when its time is over.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from leadercoach.log.texts import ALIAS, LINE, NOTE, TITLE, check_text


class Role(NamedTuple):
    """*short* is one line, *note* several; *name* is a person's, *area* that of a decision area;
    *code* is nobody's words. `needed`: it may not become empty."""

    kind: Literal["short", "note", "area", "name", "code"]
    limit: int = 0
    needed: bool = False


Title = Annotated[str, Role("short", TITLE)]
Line = Annotated[str, Role("short", LINE)]
Note = Annotated[str, Role("note", NOTE)]
Area = Annotated[str, Role("area", ALIAS)]
Name = Annotated[str, Role("name", ALIAS)]
LeaderName = Annotated[str, Role("name", TITLE)]
Code = Annotated[str, Role("code")]

FREE = ("short", "area", "note")  # written freely, those of one line first
Holds = Role | type[msgspec.Struct] | None
Change = Callable[[str, Role], str]
Value = TypeVar("Value", bound=msgspec.Struct)


@cache
def holds(kind: type[msgspec.Struct]) -> dict[str, Holds]:
    """What the fields of a value hold: a text and its role, values of another kind, or nothing that
    is written. TypeError for a text without a role."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: _held(hints[name], f"{kind.__name__}.{name}") for name in kind.__struct_fields__}


def roles(kind: type[msgspec.Struct], *kinds: str) -> dict[str, Role]:
    """The fields with a text of one of some kinds."""
    found = ((name, held) for name, held in holds(kind).items() if isinstance(held, Role))
    return {name: role for name, role in found if role.kind in kinds}


def says(kind: type[msgspec.Struct]) -> bool:
    """Whether somebody's words or names can stand in a value."""
    return any(
        held.kind != "code" if isinstance(held, Role) else held is not None and says(held)
        for held in holds(kind).values()
    )


def free(kind: type[msgspec.Struct]) -> dict[str, Role]:
    """The fields that are written in freely, those of one line first."""
    found = roles(kind, *FREE)
    return dict(sorted(found.items(), key=lambda field: field[1].kind == "note"))


def written(value: msgspec.Struct) -> tuple[str, ...]:
    """Everything written freely in a value."""
    return _texts(value, free(type(value)))


def named(value: msgspec.Struct) -> tuple[str, ...]:
    """Every name in a value."""
    return _texts(value, roles(type(value), "name"))


def check_texts(value: msgspec.Struct) -> None:
    """InvalidEntry if a text is longer than its role allows, or not of one line."""
    for name, role in free(type(value)).items():
        for text in filter(None, _each(getattr(value, name))):
            check_text(text, name, role.limit, lines=role.kind == "note")


def rewritten(value: Value, change: Change) -> Value:
    """The same with every text changed, those of the values in it too."""
    fields = ((name, held) for name, held in holds(type(value)).items() if held is not None)
    new = {name: _changed(getattr(value, name), held, change) for name, held in fields}
    return msgspec.structs.replace(value, **new)


def _changed(value: Any, held: Holds, change: Change) -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(each, held, change) for each in value)
    if isinstance(value, msgspec.Struct):
        return rewritten(value, change)
    return change(value, held) if isinstance(value, str) and isinstance(held, Role) else value


def _texts(value: msgspec.Struct, fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for name in fields for text in _each(getattr(value, name)))


def _each(value: Any) -> Iterator[str]:
    yield from value if isinstance(value, tuple) else (value or "",)


def _held(hint: Any, where: str) -> Holds:
    if hint is str:
        raise TypeError(f"{where} has no role")
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint
    if get_origin(hint) is Annotated:
        return _annotated(hint, where)
    if get_origin(hint) is Literal:
        return None
    parts = get_args(hint)[1:] if get_origin(hint) is dict else get_args(hint)
    return next((held for held in (_held(part, where) for part in parts) if held), None)


def _annotated(hint: Any, where: str) -> Holds:
    bare, *said = get_args(hint)
    role = next((each for each in said if isinstance(each, Role)), None)
    shaped = any(isinstance(each, msgspec.Meta) and each.pattern for each in said)
    return role or (Role("code") if shaped else _held(bare, where))
