"""Changes to entries: written, edited, answered, reviewed, told, deleted and brought back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec

from leadercoach.errors import InvalidEntry, Refused, SoftStop
from leadercoach.log.delegation import Delegation
from leadercoach.log.entries import AnyEntry, Record, changed
from leadercoach.log.failure import Failure, Share, dated
from leadercoach.log.roles import written
from leadercoach.log.rules import check_not_ahead, soft_stops
from leadercoach.log.upward import Upward
from leadercoach.moment import Moment, in_order
from leadercoach.store import bin as bin_
from leadercoach.store import entries, notes, removed
from leadercoach.store.clock import last_day
from leadercoach.store.engine import Log
from leadercoach.store.indexes import forget_words
from leadercoach.usecases.asking import ask_first

BIN_DAYS = 30


def add(
    log: Log, entry: AnyEntry, at: Moment, *, sure: bool = False, draft: str | None = None
) -> Record:
    """Save a new entry. SoftStop unless `sure` when there is something to think twice about.

    `draft` names the draft it was written from, which is no longer needed.
    """
    _check(log, entry, at, sure=sure)
    record = Record(
        id=log.new_id(at.now),
        created_at=at.stamp,
        updated_at=at.stamp,
        logged_on=at.today,
        entry=_dated_shares(entry, None, at),
    )
    with log.transaction():
        entries.save(log, record, at)
        _drop(log, draft)
    return record


def check(
    entry: AnyEntry, at: Moment, *, sure: bool = False, before: AnyEntry | None = None
) -> None:
    """What `add` refuses whatever log it is for: a day ahead, or something to think twice about.

    What stood in the version `before` is not asked about again.
    """
    check_not_ahead(entry, at.today)
    settled = () if before is None else (*written(before), *before.aliases())
    also = [SoftStop(code) for code in soft_stops(entry)]
    ask_first((*written(entry), *entry.aliases()), settled, sure=sure, also=also)


def edit(
    log: Log,
    entry_id: str,
    entry: AnyEntry,
    at: Moment,
    *,
    sure: bool = False,
    draft: str | None = None,
) -> Record:
    """Put another version in an entry's place; the earlier one is kept. Nothing new, no version.

    `sure` and `draft` as in `add`.
    """
    with log.transaction():
        before = entries.get(log, entry_id)
        if type(before.entry) is not type(entry):
            raise InvalidEntry("point_is_fixed", "point")
        if before.deleted_at:
            raise Refused("entry_in_bin")
        entry = _dated_shares(entry, before.entry, at)
        _drop(log, draft)
        if entry == before.entry:
            return before
        _check(log, entry, at, sure=sure, own=before)
        entries.keep_revision(log, before, at)
        after = msgspec.structs.replace(before, updated_at=at.stamp, entry=entry)
        entries.save(log, after, at)
    return after


def answer(
    log: Log,
    entry_id: str,
    at: Moment,
    *,
    response: str | None = None,
    on: date | None = None,
    reason: str | None = None,
    told: date | None = None,
    sure: bool = False,
) -> Record:
    """The answer to a need, and the day the team was told. What is not given stays as it was.

    `sure` as in `add`.
    """
    fields: dict[str, Any] = {}
    if response is not None:
        fields["response"] = response
        fields["response_on"] = None if response == "none" else (on or at.today)
    elif on is not None:
        fields["response_on"] = on
    if reason is not None:
        fields["response_reason"] = reason
    if told is not None:
        fields["reported_back_on"] = told

    def answered(entry: AnyEntry) -> dict[str, Any]:
        if isinstance(entry, Upward) and not entry.has_need:
            raise Refused("answers_no_need")
        return fields

    ask_first((reason or "",), sure=sure)
    return _change(log, entry_id, Upward, "not_upward", answered, at)


def review(
    log: Log,
    entry_id: str,
    at: Moment,
    *,
    outcome: str | None = None,
    reason: str | None = None,
    kept: str | None = None,
    learned: str | None = None,
    sure: bool = False,
) -> Record:
    """How a delegation went. What is not given stays as it was. `sure` as in `add`."""
    fields: dict[str, Any] = {"reviewed_on": at.today}
    if outcome is not None:
        fields |= {"outcome": outcome, "taken_back_reason": reason}
    elif reason is not None:
        fields["taken_back_reason"] = reason
    if kept is not None:
        fields["check_in_kept"] = kept
    if learned is not None:
        fields["learned"] = learned
    ask_first((learned or "",), sure=sure)
    return _change(log, entry_id, Delegation, "not_delegation", fields, at)


def share(log: Log, entry_id: str, new: Share, at: Moment) -> Record:
    """One more time a failure was told."""

    def told(entry: AnyEntry) -> dict[str, Any]:
        assert isinstance(entry, Failure)
        return {"shares": (*entry.shares, new)}

    return _change(log, entry_id, Failure, "not_failure", told, at)


def not_shareable(log: Log, entry_id: str, reason: str, at: Moment) -> Record:
    """That a failure cannot be told, and why."""
    return _change(log, entry_id, Failure, "not_failure", {"not_shareable": reason}, at)


def delete(log: Log, entry_id: str, at: Moment) -> Record:
    """Put an entry in the bin, where it stays for 30 days."""
    return _binned(log, entry_id, at.stamp, at)


def restore(log: Log, entry_id: str, at: Moment) -> Record:
    """Bring an entry back from the bin."""
    return _binned(log, entry_id, None, at)


def empty_bin(log: Log, at: Moment) -> int:
    """Remove for good what has lain in the bin for more than 30 days; how many things that were."""
    entered, others = bin_.lying_since(log, at.today - timedelta(days=BIN_DAYS))
    if not (entered or others or bin_.uncounted(log, at.today)):
        return 0
    with log.transaction():
        for entry_id in entered:
            entries.purge(log, entry_id)
            bin_.forget_entry(log, entry_id)
        for removed_id in others:
            bin_.purge_removed(log, removed_id)
        bin_.look(log, at.today)
        if entered:
            forget_words(log)
    return len(entered) + len(others)


def _drop(log: Log, draft: str | None) -> None:
    if draft is not None:
        notes.drop_draft(log, draft)


def _binned(log: Log, entry_id: str, deleted_at: str | None, at: Moment) -> Record:
    with log.transaction():
        before = entries.get(log, entry_id)
        if bool(before.deleted_at) == bool(deleted_at):
            return before
        after = msgspec.structs.replace(before, deleted_at=deleted_at)
        entries.save(log, after, at)
        sure = deleted_at and in_order(at.today, last_day(log))
        bin_.begin(log, entry_id, at.today if sure else None)
        if not deleted_at:
            removed.uncount(log, entry_id, at)
    return after


def _change(
    log: Log,
    entry_id: str,
    kind: type[AnyEntry],
    otherwise: str,
    fields: dict[str, Any] | Callable[[AnyEntry], dict[str, Any]],
    at: Moment,
) -> Record:
    with log.transaction():
        entry = entries.get(log, entry_id).entry
        if not isinstance(entry, kind):
            raise Refused(otherwise)
        values = fields(entry) if callable(fields) else fields
        return edit(log, entry_id, changed(entry, **values), at, sure=True)


def _check(log: Log, entry: AnyEntry, at: Moment, *, sure: bool, own: Record | None = None) -> None:
    if isinstance(entry, Upward) and entry.repeat_of:
        first = entries.get(log, entry.repeat_of).entry
        if not isinstance(first, Upward) or not first.has_need:
            raise InvalidEntry("repeats_no_need", "repeat_of")
        if own and own.id in entries.repeated_by(log, entry.repeat_of):
            raise InvalidEntry("repeats_itself", "repeat_of")
    check(entry, at, sure=sure, before=own.entry if own else None)


def _dated_shares(entry: AnyEntry, before: AnyEntry | None, at: Moment) -> AnyEntry:
    """The entry with every share's writing-down day, for a failure that was told."""
    if not isinstance(entry, Failure) or not entry.shares:
        return entry
    earlier = before.shares if isinstance(before, Failure) else ()
    return msgspec.structs.replace(entry, shares=dated(entry.shares, earlier, at.today))
