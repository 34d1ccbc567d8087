"""What every entry has, whatever its advice point (A.1)."""

from datetime import date
from typing import ClassVar, Literal

import msgspec

from leadercoach.content import tag_groups
from leadercoach.errors import InvalidEntry
from leadercoach.log.roles import Code, Name, Note, Title, check_texts, named
from leadercoach.log.texts import check_alias, fold

EARLIEST = date(1970, 1, 1)
MOST_PEOPLE = 50
MOST_TAGS = {"principles": 3, "shifts": 2, "needs": 3}

Visibility = Literal["none", "facts", "all"]
Origin = Literal["adhoc", "sample"]


class Markers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Three yes/no quality markers; None is *not answered* and never counts as no."""

    m1: bool | None = None
    m2: bool | None = None
    m3: bool | None = None


class Entry(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="point",
):
    """One dated, self-reported event. Subclasses add the fields of their advice point."""

    point: ClassVar[str]

    occurred_on: date
    origin: Origin = "adhoc"
    title: Title = ""
    note: Note = ""
    people: tuple[Name, ...] = ()
    markers: Markers = Markers()
    principles: tuple[Code, ...] = ()
    shifts: tuple[Code, ...] = ()
    needs: tuple[Code, ...] = ()
    coach_visibility: Visibility = "facts"

    def __post_init__(self) -> None:
        if self.occurred_on < EARLIEST:
            raise InvalidEntry("date_too_early", "occurred_on", earliest=EARLIEST)
        check_texts(self)
        check_people(self.people, "people")
        for group, most in MOST_TAGS.items():
            check_tags(group, getattr(self, group), most)
        self.check()

    def check(self) -> None:
        """The rules of one advice point. InvalidEntry if one is broken."""

    def not_before(self, name: str, earliest: date) -> None:
        """Raise InvalidEntry if the date in field `name` is set and earlier than `earliest`."""
        value: date | None = getattr(self, name)
        if value is not None and value < earliest:
            raise InvalidEntry("date_before", name, earliest=earliest)

    def dates(self) -> tuple[tuple[str, date | None], ...]:
        """Field and value of each date that tells what has happened, so must not lie ahead."""
        return (("occurred_on", self.occurred_on),)

    def aliases(self) -> tuple[str, ...]:
        """Everybody named by alias in any field of the entry, each once."""
        return tuple(dict.fromkeys(named(self)))


def check_people(aliases: tuple[str, ...], field: str) -> None:
    for alias in aliases:
        check_alias(alias)
    if len(aliases) > MOST_PEOPLE:
        raise InvalidEntry("too_many_people", field, most=MOST_PEOPLE)
    if len({fold(alias) for alias in aliases}) < len(aliases):
        raise InvalidEntry("named_twice", field)


def check_tags(group: str, tags: tuple[str, ...], most: int) -> None:
    codes = {card.code for card in tag_groups()[group]}
    for tag in tags:
        if tag not in codes:
            raise InvalidEntry("bad_value", group, value=tag)
    if len(set(tags)) < len(tags):
        raise InvalidEntry("named_twice", group)
    if len(tags) > most:
        raise InvalidEntry("too_many_tags", group, most=most)
