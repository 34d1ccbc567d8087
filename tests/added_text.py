"""What becomes of a text that a changed copy of the program has more: *harvest*.

Run by test_added_text with that copy in the path: prints what is found as JSON.
"""

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from coachings import closed, coach, consent, held
from samples import TODAY, add, at

from leadercoach.coaching.package import encode, package_of
from leadercoach.errors import InvalidEntry, SoftStop
from leadercoach.exchange import archive
from leadercoach.exchange.tables import tables
from leadercoach.moment import Moment
from leadercoach.sharing.allowed import allowed
from leadercoach.store import coaching as stored
from leadercoach.store import entries
from leadercoach.store.clock import note_day
from leadercoach.store.engine import Log, create_log, open_log
from leadercoach.store.entries import all_records
from leadercoach.store.people import person_id
from leadercoach.usecases import coaching, erasing, retention
from leadercoach.views.log_list import hits

WRITTEN = "Anna Berg tog skörden"
LATER = TODAY + timedelta(days=500)


def fill(log: Log) -> tuple[str, str]:
    """A closed session and an entry with the new text, about somebody the log knows; the ids of
    the coach and the session."""
    with log.transaction():
        person_id(log, "Anna Berg", at())
    eva = coach(log)
    add(log, coach_visibility="all", harvest=WRITTEN, people=["Anna Berg"])
    coaching.grant(log, eva, consent(depth="all"), at())
    return eva, closed(log, eva, harvest=WRITTEN)


def texts(log: Log) -> dict[str, str]:
    (session,), (record,) = stored.sessions(log), all_records(log)
    return {"session": session.session.harvest, "entry": record.entry.harvest}


def shared(log: Log, coach_id: str) -> dict[str, Any]:
    body = encode(allowed(log, coach_id, at(), "sv"))
    package = package_of(body)
    (session,), (entry,) = package.sessions, package.entries
    return {
        "session": session.session.harvest,
        "entry": entry.entry.harvest,
        "named": "Anna" in body.decode(),
    }


def archived(log: Log, folder: Path) -> dict[str, str]:
    archive.archive(log, folder / "all.json")
    found = archive.read(folder / "all.json", TODAY)
    archive.load_new(folder / "again.lc", found, at())
    with open_log(folder / "again.lc") as again:
        return texts(again)


def exported(log: Log) -> dict[str, str]:
    found = tables(archive.contents(log))
    return {
        "session": found["sessions"][0]["session.harvest"],
        "entry": found["entries"][0]["entry.harvest"],
    }


def refused(log: Log, coach_id: str) -> dict[str, str]:
    """What is said to a text that is too long, and to a word to think twice about."""
    found = {}
    try:
        held(log, coach_id, harvest="x" * 2001)
    except InvalidEntry as error:
        found["long"] = f"{error.code} {error.field}"
    new = held(log, coach_id, harvest="Hon är sjukskriven")
    try:
        coaching.close(log, new, at())
    except SoftStop as stop:
        found["word"] = str([each.code for each in stop.params.get("stops", (stop,))])
    coaching.remove_session(log, new)
    return found


def limited(log: Log) -> dict[str, Any]:
    """What is left when its time is over, and what comes back from the bin."""
    retention.choose(log, "ask")
    later = at(LATER)
    for name in ("retention_text", "retention_failure"):
        retention.set_months(log, name, 12)
    with log.transaction():
        note_day(log, LATER)
    due = retention.due(log, later).items
    gone = retention.remove(log, due, later)
    left = texts(log)
    again = [item.kind for item in retention.due(log, later).items]
    for removed in gone:
        retention.restore(log, removed, later)
    return {"kinds": sorted(i.kind for i in due), "left": left, "again": again, "back": texts(log)}


def erased(log: Log) -> dict[str, Any]:
    erasing.erase(log, erasing.Person("Anna Berg"), at())
    return {**texts(log), "versions": str(entries.all_revisions(log)).count("Anna")}


def main(folder: Path) -> None:
    Moment.is_present = True  # type: ignore[method-assign,assignment]
    with create_log(folder / "log.lc") as log:
        coach_id, _ = fill(log)
        found = {
            "shared": shared(log, coach_id),
            "archived": archived(log, folder),
            "exported": exported(log),
            "refused": refused(log, coach_id),
            "searched": len(hits(log, "skörden")),
            "limited": limited(log),
            "erased": erased(log),
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
