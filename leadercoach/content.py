"""The method's texts in every language, read once from resources/content.

content.json is the method itself; labels.json names what the program adds to it (fields, markers).
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from leadercoach.errors import Refused
from leadercoach.languages import LANGUAGES, counted, number, texts

POINTS = ("dialogue", "upward", "delegation", "failure")
_LONGEST = 200  # characters of what a sentence says of a value that came from a file


class Text(tuple[str, ...]):
    """One text in every language, in the order of LANGUAGES."""

    __slots__ = ()

    def in_(self, lang: str) -> str:
        return self[LANGUAGES.index(lang)]


class Option(NamedTuple):
    """A code of an enum and its label."""

    code: str
    label: Text


class Card(NamedTuple):
    """A learning card: a principle, a shift, a need or one of the method's reminders."""

    code: str
    name: Text
    text: Text
    prompt: Text | None
    home: str


class Level(NamedTuple):
    """A step of the delegation scale (B.1), 1–7."""

    level: int
    name: Text
    help: Text


class Behaviour(NamedTuple):
    """Something an observer can see the leader do (A.6); `anchors` are the texts of 1, 3 and 5."""

    id: str
    point: str
    name: Text
    anchors: dict[int, Text]


class Vignette(NamedTuple):
    """A short scene to calibrate on (C.2): the behaviour to rate, the key and its reason."""

    id: str
    item: str
    text: Text
    key: int
    why: Text


def told(row: dict[str, Any], prefix: str = "") -> Text:
    """A text of a file, *name* or *help_name*, in every language."""
    return Text(row[f"{prefix}{lang}"] for lang in LANGUAGES)


def raw(name: str) -> Any:
    """One file of resources/content as plain data."""
    return texts(f"content/{name}")


@cache
def options(enum: str) -> tuple[Option, ...]:
    """The codes of an enum with labels, in the order they are shown. KeyError if there is none."""
    rows = raw("content")["enums"].get(enum) or raw("labels")["enums"][enum]
    return tuple(Option(row["code"], told(row)) for row in rows)


@cache
def codes(enum: str) -> tuple[str, ...]:
    return tuple(option.code for option in options(enum))


@cache
def label(enum: str, code: str) -> Text:
    """The label of one code. KeyError if the enum does not have it."""
    return {option.code: option.label for option in options(enum)}[code]


def point_name(point: str) -> Text:
    return told(raw("content")["points"][point])


def point_help(point: str) -> Text:
    return told(raw("content")["points"][point], "help_")


@cache
def levels() -> tuple[Level, ...]:
    return tuple(
        Level(row["level"], told(row), told(row, "help_")) for row in raw("content")["levels"]
    )


@cache
def markers(point: str) -> tuple[Option, ...]:
    """The three quality markers of an advice point, m1–m3 (A.2–A.5)."""
    return tuple(Option(row["code"], told(row)) for row in raw("labels")["markers"][point])


@cache
def behaviours() -> tuple[Behaviour, ...]:
    """The twenty observable behaviours, five for each advice point."""
    return tuple(
        Behaviour(
            row["id"],
            point,
            told(row),
            {
                step: Text(row[f"anchors_{lang}"][str(step)] for lang in LANGUAGES)
                for step in (1, 3, 5)
            },
        )
        for point, rows in raw("content")["bars"].items()
        for row in rows
    )


@cache
def behaviour(item: str) -> Behaviour:
    """One behaviour by its id. KeyError if there is none."""
    return {each.id: each for each in behaviours()}[item]


@cache
def vignettes() -> tuple[Vignette, ...]:
    return tuple(
        Vignette(row["id"], row["items"][0], told(row), row["key"], told(row, "why_"))
        for row in raw("content")["calibration"]
    )


@cache
def prompts(point: str) -> tuple[Text, ...]:
    """The reflection prompts of an advice point (A.7)."""
    return tuple(told(row) for row in raw("content")["prompts"][point])


@cache
def _named(group: str) -> dict[str, Text]:
    return {row["code"]: told(row) for row in raw("labels")[group]}


def field(name: str) -> Text:
    """What a field of an entry is called."""
    return _named("fields")[name]


def text(code: str) -> Text:
    """A sentence of the method that no form owns."""
    return _named("texts")[code]


def count(code: str, many: int, lang: str) -> str:
    """*5 dagar*, *60 minuter*: how many there are of something."""
    return counted(raw("labels")["counts"][code], lang, many).format(count=number(many, lang))


@cache
def principles() -> tuple[Card, ...]:
    """The seven principles and the optional eighth, `longterm` (G)."""
    rows = raw("content")["principles"]
    return tuple(
        Card(r["code"], told(r), told(r, "text_"), told(r, "prompt_"), r["home"]) for r in rows
    )


@cache
def shifts() -> tuple[Card, ...]:
    rows = raw("content")["shifts"]
    return tuple(Card(r["code"], told(r), told(r, "text_"), None, r["home"]) for r in rows)


@cache
def needs() -> tuple[Card, ...]:
    rows = raw("content")["needs"]
    return tuple(Card(r["code"], told(r), told(r, "ask_"), None, "delegation") for r in rows)


@cache
def reminders() -> tuple[Card, ...]:
    rows = raw("labels")["cards"]
    return tuple(Card(r["code"], told(r), told(r, "text_"), None, r["home"]) for r in rows)


@cache
def live_as_you_teach() -> tuple[Text, ...]:
    return tuple(told(row) for row in raw("content")["live_as_you_teach"])


@cache
def tag_groups() -> dict[str, tuple[Card, ...]]:
    """The three groups of tags an entry can carry, by the name of its field."""
    return {"principles": principles(), "shifts": shifts(), "needs": needs()}


@cache
def tag_name(code: str) -> Text:
    """The name of a tag of any group; tag codes are unique across groups."""
    return {card.code: card.name for cards in tag_groups().values() for card in cards}[code]


def sentence(code: str, params: dict[str, object], lang: str) -> str:
    """The plain sentence for a refusal (see errors.py), its gaps filled."""
    messages = raw("messages")
    row = messages.get(code) or messages["unexpected"]
    filled = {key: _said(value, lang) for key, value in params.items()}
    if filled.get("field"):
        name = _named("fields").get(filled["field"]) or _written(filled["field"])
        filled["field"] = name.in_(lang) if name else filled["field"]
    template: str = told(row).in_(lang)
    return template.format_map(_Blank(filled))


def _written(field: str) -> Text | None:
    """What a field of a session, an action or an agreement is called."""
    row = raw("written").get(field)
    return told(row) if row else None


def _said(value: object, lang: str) -> str:
    if isinstance(value, Refused):
        return sentence(value.code, value.params, lang)
    if type(value) is tuple:  # a named one has words of its own
        return " ".join(_said(each, lang) for each in value)
    said = str(value)
    if isinstance(value, Path) or len(said) <= _LONGEST:
        return said
    return said[:_LONGEST] + "…"


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
