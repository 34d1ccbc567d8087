"""The one screen of a coach session: what moved since the last one, as far as the coach may see
(F.2). Read from the log of a package only, so that this screen, the preview and the file agree."""

from datetime import date
from typing import NamedTuple

from leadercoach.measures.shares import Share
from leadercoach.profile.profile import Habit
from leadercoach.profile.series import SeriesWeek


class Row(NamedTuple):
    """One advice point. `shown` is whether the coach sees it; if not, all else is empty.

    `number` and `before` are strengths 0–100, now and at the last session, None where no number is
    shown; `weeks` are those of the period, pauses included, oldest first.
    """

    point: str
    name: str
    shown: bool
    number: int | None
    before: int | None
    habit: Habit | None
    weeks: list[SeriesWeek]


class Question(NamedTuple):
    """A question a rule asks (S1–S12), and what it rests on: *6 needs without an answer after 14
    days*."""

    id: str
    text: str
    basis: str


class ActionRow(NamedTuple):
    """An agreed action. `plan` is its when–then sentence or empty; `promised` says to whom and by
    when; `status` is a code of action.status and `label` its words."""

    id: str
    what: str
    plan: str
    promised: str
    status: str
    label: str
    overdue: bool


class Line(NamedTuple):
    """What an observer said; `form` gives the mark."""

    form: int
    name: str
    on: date
    saw: str
    led_to: str
    next_time: str


class Pinned(NamedTuple):
    id: str
    point: str
    on: date
    title: str


class Review(NamedTuple):
    """All of the screen. `since` is the number of the last session, None for the first; `timely`
    counts entries logged within three days; `kept` is FT; `taken_back` and `untold` are counts of
    points the coach sees, else None."""

    coach: str
    sees: str
    first: date
    last: date
    since: int | None
    closed: int
    open: int
    paused: int
    timely: Share
    rows: list[Row]
    questions: list[Question]
    actions: list[ActionRow]
    kept: Share
    lines: list[Line]
    taken_back: Share | None
    untold: int | None
    pinned: list[Pinned]
