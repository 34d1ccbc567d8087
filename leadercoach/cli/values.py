"""How an argument is read. Each reader takes what was typed and raises Wrong if it cannot."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

import click

from leadercoach import content
from leadercoach.cli.usage import Wrong
from leadercoach.errors import InvalidEntry, Refused
from leadercoach.log.weeks import Week

ReaderOf = TypeVar("ReaderOf")
_Command = TypeVar("_Command", bound=Callable[..., Any])
Reader = Callable[[str], ReaderOf]
_YEARS = range(1970, 9000)
FAR = 2200


def day(typed: str) -> date:
    try:
        parsed = date.fromisoformat(typed)
    except ValueError:
        raise Wrong("bad_date", date=typed) from None
    if parsed.isoformat() != typed:
        raise Wrong("bad_date", date=typed)
    return parsed


def clock(typed: str) -> date:
    """The day for --today: far from the ends of the calendar, so that weeks can be counted."""
    chosen = day(typed)
    if chosen.year not in _YEARS:
        raise Wrong("bad_today", date=typed, first=_YEARS.start, last=_YEARS.stop - 1)
    return chosen


def week(typed: str) -> Week:
    try:
        return Week.parse(typed)
    except InvalidEntry:
        raise Wrong("bad_week", week=typed) from None


def text(field: str) -> Reader[str]:
    """Any text that is text: no bytes that are not UTF-8, no NUL."""

    def read(typed: str) -> str:
        if any("\ud800" <= char <= "\udfff" or char == "\0" for char in typed):
            raise Refused("text_control_character", field=field)
        return typed

    return read


def one_of(option: str, choices: Sequence[str]) -> Reader[str]:
    def read(typed: str) -> str:
        if typed not in choices:
            raise Wrong("bad_choice", option=option, value=typed, choices=", ".join(choices))
        return typed

    return read


def choice(*names: str, choices: Sequence[str], **more: Any) -> Callable[[_Command], _Command]:
    """An option that takes one of these, which its help shows."""
    reader = one_of(names[0], choices)
    return click.option(*names, type=reader, metavar="|".join(choices), **more)


def file_option(flag: str, name: str, about: str) -> Callable[[_Command], _Command]:
    return click.option(flag, name, type=text("path"), metavar="FILE", help=about)


def whole(option: str, lowest: int | None = None, highest: int | None = None) -> Reader[int]:
    """A whole number, within bounds if there are any."""

    def read(typed: str) -> int:
        digits = typed.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
            raise Wrong("bad_number", option=option, value=typed)
        number = int(typed)
        if (lowest is not None and number < lowest) or (highest is not None and number > highest):
            raise Wrong("bad_number", option=option, value=typed)
        return number

    return read


def day_to_see(typed: str) -> date:
    """A day to look back from. After 2199 there is nothing to see, only years to count."""
    if day(typed).year >= FAR:
        raise Wrong("date_far", date=typed, year=FAR)
    return clock(typed)


def weeks_back(typed: str) -> int | None:
    """So many active weeks; None for all of them."""
    return None if typed == "all" else whole("--weeks", 1)(typed)


def told(typed: str) -> dict[str, Any]:
    """A time a failure was told, DATE:DIRECTION or DATE:DIRECTION:FORMAT, as plain data."""
    on, _, rest = typed.partition(":")
    direction, colon, form = rest.partition(":")
    directions, forms = content.codes("failure.direction"), content.codes("share.format")
    if direction not in directions or (colon and form not in forms):
        raise Wrong(
            "bad_share", value=typed, directions=", ".join(directions), formats=", ".join(forms)
        )
    return {"on": day(on), "direction": direction} | ({"format": form} if form else {})


def marker(typed: str) -> tuple[str, bool]:
    """A quality marker and its answer, written 1=yes."""
    number, _, answer = typed.partition("=")
    if number not in ("1", "2", "3") or answer not in content.codes("answer"):
        raise Wrong("bad_marker", value=typed)
    return f"m{number}", answer == "yes"


one_point = choice("--point", choices=content.POINTS, help="Only one of the four points.")


typed_id = click.argument("typed", type=text("id"), metavar="ID")


def tags() -> list[str]:
    """Every tag's code; they are unique across the three groups."""
    return [card.code for cards in content.tag_groups().values() for card in cards]


def items(typed: str) -> tuple[str, ...]:
    """Behaviours, written L1,D2."""
    return tuple(item.strip().upper() for item in text("focus")(typed).split(","))


def rating(typed: str) -> tuple[str, int | None]:
    """A behaviour and its rating, written L1=4; a dash is *not observed*."""
    item, _, value = typed.partition("=")
    item = item.strip().upper()
    behaviours = {behaviour.id for behaviour in content.behaviours()}
    if item not in behaviours or value not in ("1", "2", "3", "4", "5", "-"):
        raise Wrong("bad_rating", value=typed)
    return item, None if value == "-" else int(value)


def ratings(typed: str) -> dict[str, int | None]:
    """Ratings, written L1=4,D2=-. Wrong if one is there twice."""
    return rated([rating(part) for part in typed.split(",")])


def rated(pairs: Sequence[tuple[str, int | None]]) -> dict[str, int | None]:
    by_item = dict(pairs)
    if len(by_item) < len(pairs):
        raise Wrong("bad_rating", value=", ".join(item for item, _ in pairs))
    return by_item
