"""The profile: regularity week by week, and every index, as text or with all digits."""

import textwrap
from datetime import date

import click

from leadercoach import content
from leadercoach.cli import profile_shape, values
from leadercoach.cli.output import put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.profile.charts.regularity import regularity_sentence, rhythm
from leadercoach.profile.indices import agreements
from leadercoach.profile.observer_indices import every_index, is_empty
from leadercoach.profile.period import DEFAULT_WEEKS
from leadercoach.profile.profile import Profile, read_profile
from leadercoach.profile.sentences import period_sentence, row_sentence, sentence

WIDTH = 80
INDENT = "  "

as_of = click.option(
    "--as-of",
    "day",
    type=values.day_to_see,
    metavar="DATE",
    help="As it was on a day; today if not given.",
)
period = click.option(
    "--weeks",
    type=values.weeks_back,
    default=str(DEFAULT_WEEKS),
    metavar="N|all",
    help="Over how many active weeks; 8 if not given.",
)


@click.command()
@as_of
@period
@values.one_point
@as_json
@click.pass_obj
def profile(
    session: Session, *, day: date | None, weeks: int | None, point: str | None, as_json: bool
) -> None:
    """Regularity with its range, and every index with its sentence.

    The JSON holds every week since the log began, unrounded; profile_shape.py documents it.
    """
    now = session.at.today
    on = day or now
    points = (point,) if point else content.POINTS
    with session.log() as log:
        current = read_profile(log, on, weeks, now=now)
        if as_json:
            put_json(profile_shape.whole(log, current, weeks, points, session.lang))
            return
    put(period_sentence(current, session.lang))
    for each in points:
        put("", *_point_lines(current, each, session.lang))
    if point is None:
        put("", *_wrapped(sentence(current, "", agreements(current), session.lang)))


def _point_lines(profile: Profile, point: str, lang: str) -> list[str]:
    """The name with its state, the regularity, the row's sentence, and what else there is to it."""
    habit = profile.habits[point]
    state = content.label("habit.state", habit.state).in_(lang)
    width = max(len(content.point_name(p).in_(lang)) for p in content.POINTS)
    name = content.point_name(point).in_(lang).ljust(width)
    row = row_sentence(profile, point, lang)
    value = regularity_sentence(habit, point, lang)
    lines = [f"{name}  {state}", *_wrapped(value, INDENT)]
    lines += _wrapped(row, INDENT) if row not in value else []
    every = [index for index in every_index(profile, point) if not is_empty(index)]
    sentences = dict.fromkeys(
        [*rhythm(habit, lang), *(sentence(profile, point, index, lang) for index in every)]
    )
    for each in sentences:
        lines += _wrapped(each, "· ") if each not in row else []
    return lines


def _wrapped(text: str, first: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
    )
