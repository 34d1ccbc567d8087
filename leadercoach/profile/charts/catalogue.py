"""All charts by name, and which of them belong to which advice point, in the order they stand."""

from collections.abc import Callable, Sequence

from leadercoach.errors import Refused
from leadercoach.profile import facts
from leadercoach.profile.chart import Chart
from leadercoach.profile.charts import (
    agreement,
    delegation,
    dialogue,
    failure,
    observers,
    pulse,
    regularity,
    shared,
    upward,
)
from leadercoach.profile.profile import Profile
from leadercoach.store.engine import Log
from leadercoach.views.names import alias_names, area_names, entry_names

OF_POINT = {
    "dialogue": ("regularity", "markers", "reach", "observers"),
    "upward": ("regularity", "needs", "answers", "markers", "observers"),
    "delegation": (
        *("regularity", "levels", "heard", "taken_back", "handover", "level_trend"),
        *("agreed_level", "check_ins", "markers", "observers"),
    ),
    "failure": ("regularity", "told", "directions", "others", "markers", "observers"),
}
OF_ALL = ("calendar", "agreements")
OF_FEEDBACK = ("agreement", "pulse")
EVERY_POINT = ("regularity", "weeks", "markers", "observers")  # names that need a point beside them
_NAMED = (*EVERY_POINT, *(name for own in OF_POINT.values() for name in own))
NAMES = (*dict.fromkeys((*_NAMED, *OF_ALL, *OF_FEEDBACK)),)

_SIMPLE: dict[str, Callable[[Profile, str], Chart]] = {
    "needs": upward.needs_chart,
    "answers": upward.answers_chart,
    "levels": delegation.levels_chart,
    "heard": delegation.heard_chart,
    "taken_back": delegation.taken_back_chart,
    "handover": delegation.handover_chart,
    "level_trend": delegation.trend_chart,
    "check_ins": delegation.check_ins_chart,
    "directions": failure.directions_chart,
    "others": failure.others_chart,
    "agreement": agreement.agreement_chart,
    "pulse": pulse.pulse_chart,
}


def point_of(name: str) -> str | None:
    """The point a chart belongs to; None for those of every point or of all together."""
    if name in EVERY_POINT:
        return None
    return next((point for point, own in OF_POINT.items() if name in own), None)


def check_point(name: str, point: str | None) -> None:
    """Refused if a chart needs a point and none is given, or is of another one."""
    if name in EVERY_POINT and point is None:
        raise Refused("chart_needs_point", name=name)
    if point_of(name) is not None and point not in (None, point_of(name)):
        raise Refused("chart_of_other_point", name=name, point=point)


def one_chart(log: Log, profile: Profile, name: str, point: str | None, lang: str) -> Chart:
    """A chart by its name. Refused as in `check_point`."""
    check_point(name, point)
    if name in EVERY_POINT:
        assert point is not None
        return _of_point(profile, name, point, lang)
    if name in _SIMPLE:
        return _SIMPLE[name](profile, lang)
    return _named(log, profile, name, lang)


def _of_point(profile: Profile, name: str, point: str, lang: str) -> Chart:
    if name == "markers":
        return shared.markers_chart(profile, point, lang)
    if name == "observers":
        return observers.observers_chart(profile, point, lang)
    make = regularity.regularity_chart if name == "regularity" else regularity.weeks_chart
    return make(profile, point, lang)


def _named(log: Log, profile: Profile, name: str, lang: str) -> Chart:
    """Charts that name people, areas or entries, and those of all points together."""

    def entries(ids: Sequence[str]) -> dict[str, str]:
        return entry_names(log, ids, lang, None)

    if name == "reach":
        nameless = log.read_only == "shared_log"  # a coach sees dots
        return dialogue.reach_chart(
            profile, lambda ids: {} if nameless else alias_names(log, ids), lang
        )
    if name == "agreed_level":
        return delegation.agreed_level_chart(profile, lambda ids: area_names(log, ids), lang)
    if name == "told":
        return failure.told_chart(profile, entries, lang)
    if name == "calendar":
        return shared.calendar_chart(profile, facts.per_day(log, profile.period.days), lang)
    return shared.agreements_chart(profile, lang)
