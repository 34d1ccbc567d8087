"""The four kinds of entry as one type: building them from plain data, writing them as JSON."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from leadercoach.errors import InvalidEntry
from leadercoach.log.delegation import Delegation
from leadercoach.log.dialogue import Dialogue
from leadercoach.log.entry import Entry
from leadercoach.log.failure import Failure
from leadercoach.log.upward import Upward

AnyEntry = Dialogue | Upward | Delegation | Failure
KINDS: dict[str, type[AnyEntry]] = {
    "dialogue": Dialogue,
    "upward": Upward,
    "delegation": Delegation,
    "failure": Failure,
}


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry as it stands in the log. `created_at`, `updated_at` and `deleted_at` are UTC,
    `logged_on` is the leader's own calendar day when she wrote it down."""

    id: str
    created_at: str
    updated_at: str
    logged_on: date
    deleted_at: str | None = None
    entry: AnyEntry

    @property
    def retro_days(self) -> int:
        """Days from the event to its writing down, never below zero."""
        return max(0, (self.logged_on - self.entry.occurred_on).days)


def build(raw: Mapping[str, Any]) -> AnyEntry:
    """An entry from plain data, every field checked.

    Raises InvalidEntry with the first field that is missing, unknown or not allowed.
    """
    try:
        entry: AnyEntry = msgspec.convert(raw, AnyEntry, strict=True)
    except msgspec.ValidationError as error:
        raise refusal(error) from None
    return entry


def plain(entry: Entry) -> dict[str, Any]:
    """The entry as plain data, as `build` takes it; fields at their default are left out."""
    data: dict[str, Any] = msgspec.to_builtins(entry)
    return data


def encode(entry: Entry) -> bytes:
    return msgspec.json.encode(entry)


def decode(body: bytes | str) -> AnyEntry:
    """The entry a JSON text holds. InvalidEntry if it holds none."""
    try:
        entry: AnyEntry = msgspec.json.decode(body, type=AnyEntry)
    except msgspec.MsgspecError as error:
        raise refusal(error) from None
    return entry


def changed(entry: AnyEntry, **fields: Any) -> AnyEntry:
    """A copy with other values, checked like a new one. A value of None clears the field."""
    data = plain(entry)
    data.update(msgspec.to_builtins(fields))
    return build({name: value for name, value in data.items() if value is not None})


def refusal(error: Exception) -> InvalidEntry:
    """What msgspec found, as a refusal that names the field."""
    if isinstance(error.__cause__, InvalidEntry):
        return error.__cause__
    text = str(error)
    reason, _, path = text.partition(" - at `$")
    field = path.rstrip("`").lstrip(".").split("[")[0].split(".")[0] if path else ""
    missing = reason.startswith("Object missing required field")
    unknown = reason.startswith("Object contains unknown field")
    if missing or unknown:
        field = reason.split("`")[1]
        return InvalidEntry("required" if missing else "unknown_field", field)
    return InvalidEntry("bad_field", field, reason=reason)
