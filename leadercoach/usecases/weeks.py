"""Changes to weeks: closed and reopened, paused, given another target."""

from collections.abc import Sequence

from leadercoach.errors import InvalidEntry, Refused
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import changed
from leadercoach.log.roles import written
from leadercoach.log.settings import check_half_life
from leadercoach.log.targets import TargetChange, check_target
from leadercoach.log.weeks import Pause, Week, check_pause
from leadercoach.moment import Moment
from leadercoach.store import notes, weeks
from leadercoach.store.engine import Log
from leadercoach.usecases import entries
from leadercoach.usecases.asking import ask_first
from leadercoach.workdays import check_country

MOST_TEAM = 1000


def close(
    log: Log,
    week: Week,
    at: Moment,
    *,
    sample: Sequence[tuple[str | None, Delegation]] = (),
    reflection: str = "",
    sure: bool = False,
) -> None:
    """Say that everything of a week is in; its blanks then count as zero (D.2).

    `sample` are the latest decisions (A.4), with the id of those that were in the log already;
    `reflection` is an answer to the week's prompt. Refused before the week's Friday, and from
    15 days after its Sunday. SoftStop unless `sure` for what is written.
    """
    if at.today < week.friday:
        raise Refused("week_too_early", week=week, day=week.friday)
    if at.today > week.last_closing_day:
        raise Refused("week_too_late", week=week, day=week.last_closing_day)
    ask_first((reflection, *(text for _, entry in sample for text in written(entry))), sure=sure)
    with log.transaction():
        for entry_id, entry in sample:
            sampled = changed(entry, origin="sample")
            if entry_id is None:
                entries.add(log, sampled, at, sure=True)
            else:
                entries.edit(log, entry_id, sampled, at, sure=True)
        if reflection.strip():
            notes.add_reflection(log, f"week:{week}", reflection, at)
        notes.drop_draft(log, f"week:{week}")
        if week not in weeks.closed_weeks(log):
            weeks.mark_week(log, week, at, closed=True)


def reopen(log: Log, week: Week, at: Moment) -> None:
    """Undo a closing, within the same 14 days. A week that is not closed stays as it is."""
    if at.today > week.last_closing_day:
        raise Refused("week_too_late", week=week, day=week.last_closing_day)
    with log.transaction():
        if week in weeks.closed_weeks(log):
            weeks.mark_week(log, week, at, closed=False)


def pause(log: Log, days: Pause, at: Moment) -> str:
    """Days off, past or to come; they are taken out of the measures. The pause's id."""
    check_pause(days)
    with log.transaction():
        for saved in weeks.pauses(log):
            if saved.pause == days:
                return saved.id
        return weeks.add_pause(log, days, at)


def remove_pause(log: Log, pause_id: str, at: Moment) -> None:
    with log.transaction():
        weeks.remove_pause(log, pause_id, at)


def restore_pause(log: Log, pause_id: str) -> None:
    """Bring back a pause that was taken away, as it was."""
    with log.transaction():
        weeks.restore_pause(log, pause_id)


def set_target(log: Log, change: TargetChange, at: Moment) -> None:
    """A target of the leader's own choice, from a week on. Refused as `check_change` says."""
    check_change(change, at)
    with log.transaction():
        weeks.add_target(log, change, at)


def check_change(change: TargetChange, at: Moment) -> None:
    """Refused for a week before the running one: what has been keeps its target (D.2).

    InvalidEntry for a target that cannot be.
    """
    check_target(change.point, change.target)
    running = Week.of(at.today)
    if change.from_week < running:
        raise Refused("target_past", week=running)


def set_country(log: Log, code: str) -> None:
    """Whose public holidays are days off."""
    check_country(code)
    with log.transaction():
        notes.keep_setting(log, "country", code)


def set_team_size(log: Log, size: int | None) -> None:
    if size is not None and not 1 <= size <= MOST_TEAM:
        raise InvalidEntry("bad_team_size", most=MOST_TEAM)
    with log.transaction():
        notes.keep_setting(log, "team_size", size)


def set_half_life(log: Log, half_life: int) -> None:
    """After how many active weeks a week counts half as much; holds for all of the past (D.1)."""
    check_half_life(half_life)
    with log.transaction():
        notes.keep_setting(log, "half_life", half_life)
