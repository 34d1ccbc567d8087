"""A log that opened is read as the pages and the terminal do; each may refuse, nothing else."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from samples import TODAY, at, entry

from leadercoach.errors import Refused
from leadercoach.exchange import archive
from leadercoach.log.weeks import Week
from leadercoach.profile.profile import read_profile
from leadercoach.store import entries, feedback, notes, people
from leadercoach.store.data_key import DataKey
from leadercoach.store.engine import Log, open_log
from leadercoach.store.weeks import pauses, target_changes
from leadercoach.usecases.entries import add
from leadercoach.views import feedback as replies
from leadercoach.views import reading, sessions
from leadercoach.views.log_list import Filter, first_items, items_of_week, weeks_of
from leadercoach.views.today import today_view
from leadercoach.views.weeks import week_view
from tests.fuzz.said import said

WEEK = Week.of(TODAY)


def read_log(log: Path | Log, folder: Path, key: DataKey | None = None) -> str:
    """Read all there is; *read*, or how many of the ways were refused."""
    if isinstance(log, Path):
        with open_log(log, key=key) as opened:
            return read_log(opened, folder)
    ways = SHARED if log.read_only == "shared_log" else (*SHARED, *OWN)
    refused = sum(_refused(way, log, folder) for way in ways)
    return f"read, {refused} refused" if refused else "read"


def _refused(way: Callable[[Log, Path], Any], log: Log, folder: Path) -> bool:
    try:
        way(log, folder)
    except Refused as error:
        said(error)
        return True
    return False


def _shown(log: Log, _: Path) -> None:
    for (entry_id,) in log.rows("select id from entries limit 40"):
        found = entries.get(log, entry_id)
        reading.lines(found.entry, "sv", TODAY, reading.namer(log, "sv", TODAY))
        reading.history(log, entry_id, "en", TODAY)
        reading.retro_text(found, "sv")


def _listed(log: Log, _: Path) -> None:
    first_items(log, Filter(), "sv")
    for week, _count in weeks_of(log, Filter())[:5]:
        items_of_week(log, Filter(), week, "en")


def _kept(log: Log, _: Path) -> None:
    for name in ("country", "half_life", "team_size", "hidden_figures", "leader_name"):
        notes.setting(log, name)
    for key in notes.draft_keys(log):
        notes.draft(log, key)
    notes.reflections(log, "week:2026-W06")


def undone(log: Log, action: Callable[[], object]) -> None:
    """Do something and take it back, so that each case finds the same log."""
    with suppress(_Undone), log.transaction():
        action()
        raise _Undone


class _Undone(Exception):
    pass


Way = Callable[[Log, Path], Any]
SHARED: tuple[Way, ...] = (  # what a coach reads of a package, too
    lambda log, _: today_view(log, TODAY, "sv"),
    _listed,
    lambda log, _: first_items(log, Filter(search="m"), "sv"),
    lambda log, _: first_items(log, Filter(search="möte k"), "en"),
    _shown,
    lambda log, _: read_profile(log, TODAY),
    lambda log, _: read_profile(log, TODAY, None),
    lambda log, _: week_view(log, WEEK, TODAY),
    lambda log, _: (people.people(log), people.areas(log, TODAY)),
    lambda log, _: (pauses(log), target_changes(log)),
    lambda log, _: sessions.engagement(log, TODAY, "sv"),
)
OWN: tuple[Way, ...] = (
    lambda log, _: (replies.replies(log, TODAY, "sv"), replies.unanswered(log, TODAY, "sv")),
    lambda log, _: (feedback.observers(log), feedback.replies(log)),
    _kept,
    lambda log, folder: archive.archive(log, folder / "out.json"),
    lambda log, _: log.read_only or undone(log, lambda: add(log, entry(), at(), sure=True)),
)
