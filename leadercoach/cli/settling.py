"""What the leader has settled: targets per week, and the agreed level of a decision area."""

from datetime import date

import click

from leadercoach.cli import values
from leadercoach.cli.output import fields, put, put_json
from leadercoach.cli.session import Session, as_json
from leadercoach.cli.usage import Wrong
from leadercoach.content import POINTS, point_name
from leadercoach.log.targets import Target, TargetChange, target_in
from leadercoach.log.texts import check_area
from leadercoach.log.weeks import Week
from leadercoach.store.people import agreed_levels
from leadercoach.store.people import areas as all_areas
from leadercoach.store.weeks import target_changes
from leadercoach.usecases import people, weeks

_from_week = click.option(
    "--from", "since", type=values.week, metavar="WEEK", help="From this week on, or a later one."
)
_from_day = click.option(
    "--from", "since", type=values.day, metavar="DATE", help="From this day on; now if not given."
)


@click.command()
@click.argument("point", type=values.one_of("POINT", POINTS), required=False, metavar="[POINT")
@click.argument("times", type=values.whole("N"), required=False, metavar="N]")
@click.option("--weeks", "window", type=values.whole("--weeks"), metavar="1|2|4", help="Per week…")
@_from_week
@as_json
@click.pass_obj
def target(
    session: Session,
    *,
    point: str | None,
    times: int | None,
    window: int | None,
    since: Week | None,
    as_json: bool,
) -> None:
    """How many times in how many weeks; without arguments, the targets that hold now."""
    if point and times is not None:
        _set_target(session, point, times, window, since or Week.of(session.at.today))
    elif point or window is not None or since:
        raise Wrong("missing_parameter", name="N" if point else "POINT")
    if as_json or not point:
        _list_targets(session, as_json=as_json)


def _set_target(session: Session, point: str, times: int, window: int | None, since: Week) -> None:
    weeks.check_change(TargetChange(point, since, Target(times, window or 1)), session.at)
    with session.log_to_begin() as log, log.transaction():
        if window is None:
            window = target_in(target_changes(log), point, since).weeks
        weeks.set_target(log, TargetChange(point, since, Target(times, window)), session.at)


def _list_targets(session: Session, *, as_json: bool) -> None:
    with session.log() as log:
        changes = target_changes(log)
    now = Week.of(session.at.today)
    targets = {point: target_in(changes, point, now) for point in POINTS}
    if as_json:
        put_json(targets)
        return
    for point, target in targets.items():
        name = point_name(point).in_(session.lang)
        put(session.say("target_is", point=name, times=target.times, weeks=target.weeks))


@click.command()
@click.argument("name", type=values.text("area"), required=False, metavar="[NAME")
@click.argument("level", type=values.whole("LEVEL", 1, 7), required=False, metavar="LEVEL]")
@_from_day
@as_json
@click.pass_obj
def area(
    session: Session, *, name: str | None, level: int | None, since: date | None, as_json: bool
) -> None:
    """The level agreed for a decision area; without arguments, all areas and their levels."""
    if name is not None and level is not None:
        _agree(session, name, level, since)
    elif name is not None or since:
        raise Wrong("missing_parameter", name="NAME" if name is None else "LEVEL")
    if as_json or name is None:
        _list_areas(session, as_json=as_json)


def _agree(session: Session, name: str, level: int, since: date | None) -> None:
    check_area(name)
    with session.log_to_begin() as log, log.transaction():
        area_id = people.add_area(log, name, session.at)
        people.agree_level(log, area_id, level, session.at, since)


def _list_areas(session: Session, *, as_json: bool) -> None:
    with session.log() as log:
        levels = [(each, agreed_levels(log, each.id)) for each in all_areas(log, session.at.today)]
    if as_json:
        names = ("name", "level", "uses", "retired")
        put_json([{**fields(each, *names), "levels": agreed} for each, agreed in levels])
        return
    for each, agreed in levels:
        history = ", ".join(f"{from_day}: {number}" for from_day, number in agreed)
        put(f"{each.level or '–'}  {each.name}  {history}".rstrip())
