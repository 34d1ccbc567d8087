"""Files as earlier versions wrote them, in tests/data: each must stay readable for good."""

import json
import shutil
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from leadercoach.coaching.package import encode, package_of
from leadercoach.content import POINTS
from leadercoach.exchange import archive
from leadercoach.exchange.archive_format import VERSION
from leadercoach.moment import Moment
from leadercoach.sharing.opened import open_package
from leadercoach.sharing.review import review
from leadercoach.sharing.shown import shown_weeks
from leadercoach.sharing.written import as_text, written
from leadercoach.store import notes
from leadercoach.store.engine import create_log, open_log
from leadercoach.usecases import retention

DATA = Path(__file__).parent / "data"
AT = Moment.frozen(date(2026, 2, 9))
NEW: dict[str, Any] = {
    name: []
    for name in (
        *("observers", "requests", "pulse_rounds", "keys"),
        *("coaches", "consents", "sessions", "actions", "handed_over", "proposals"),
        *("sent_out", "week_counts"),
        *("removed", "kept"),
    )
}


def parts(path: Path) -> dict[str, Any]:
    """An archive as plain data, in the form of today."""
    found: dict[str, Any] = json.loads(path.read_bytes())
    found["people"] = [{"team": False, **person} for person in found["people"]]
    found["pauses"] = [
        {**pause, "removed_at": pause.get("removed_at")} for pause in found["pauses"]
    ]
    return {**NEW, **found, "version": VERSION}


def archived(log: Path, folder: Path) -> bytes:
    """The archive of a log, which is opened where it can be upgraded."""
    shutil.copy(log, folder / "log.lc")
    with open_log(folder / "log.lc") as opened:
        assert opened.read_only is None
        archive.archive(opened, folder / "all.json")
    return (folder / "all.json").read_bytes()


@pytest.mark.parametrize(
    ("log", "all_of_it", "copy"),
    [
        ("log_0001.lc", "archive_1.json", "log.before-0002.lc"),
        ("log_0002.lc", "archive_3.json", "log.before-0003.lc"),
        ("log_0003.lc", "archive_4.json", "log.before-0004.lc"),
        ("log_0004.lc", "archive_5.json", "log.before-0005.lc"),
        ("log_0005.lc", "archive_6.json", "log.before-0006.lc"),
        ("log_0006.lc", "archive_7.json", "log.before-0007.lc"),
    ],
)
def test_a_log_of_an_earlier_version_opens_with_all_it_holds(log, all_of_it, copy, tmp_path):
    body = archived(DATA / log, tmp_path)
    assert json.loads(body) == parts(DATA / all_of_it)
    assert [file.name for file in (tmp_path / "backups").iterdir()] == [copy]


def test_a_log_of_this_version_opens_as_it_is(tmp_path):
    assert archived(DATA / "log_0007.lc", tmp_path) == (DATA / "archive_7.json").read_bytes()
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 6, 7])
def test_an_archive_of_any_version_loads_with_all_it_holds(version, tmp_path):
    path = DATA / f"archive_{version}.json"
    found = archive.read(path, AT.today)
    with create_log(tmp_path / "log.lc") as log:
        assert archive.load(log, found, AT) == (7 if version >= 6 else 5)
        archive.archive(log, tmp_path / "again.json")
    assert json.loads((tmp_path / "again.json").read_bytes()) == parts(path)


def test_an_archive_of_version_2_brings_the_settings_of_the_profile(tmp_path):
    found = archive.read(DATA / "archive_2.json", AT.today)
    with create_log(tmp_path / "log.lc") as log:
        archive.load(log, found, AT)
        assert notes.setting(log, "half_life") == 6
        assert notes.setting(log, "hidden_figures") == ["told", "delegation.markers"]
        assert notes.setting(log, "figures_asked_on") == "2026-02-09"


def test_the_archive_of_version_3_holds_feedback_of_every_kind():
    whole = parts(DATA / "archive_3.json")
    assert {part["state"] for part in whole["requests"]} == {
        *("open", "answered", "talked", "withdrawn", "cancelled")
    }
    assert {type(part["reply"]) for part in whole["requests"]} == {dict, str, type(None)}
    assert {bool(part["counts"]) for part in whole["pulse_rounds"]} == {True, False}
    assert len(whole["keys"]) == 2
    assert whole["settings"]["leader_name"] == "Amira"


def test_the_archive_of_version_4_holds_coaching_of_every_kind():
    whole = parts(DATA / "archive_4.json")
    assert [bool(part["terms"]) for part in whole["coaches"]].count(True) == 1
    assert {bool(part["revoked_on"]) for part in whole["consents"]} == {True, False}
    assert {part["state"] for part in whole["sessions"]} == {"prepared", "held", "closed"}
    assert any(part["session"]["pinned"] for part in whole["sessions"])
    actions = whole["actions"]
    assert {a["settled"]["status"] for a in actions} == {"open", "done", "missed", "renegotiated"}
    assert {a["action"]["promised_to"] for a in actions} == {"self", "coach", "team", "staff"}
    assert max(len(action["entries"]) for action in actions) == 2
    assert {part["way"] for part in whole["handed_over"]} == {"key", "passphrase", "viewer"}
    found = {("note" if part["note"] else "action", part["state"]) for part in whole["proposals"]}
    states = ("proposed", "accepted", "changed", "declined")
    assert found == set(product(("note", "action"), states))


def test_the_archive_of_version_5_holds_what_has_left_and_what_is_left_of_old_weeks():
    whole = parts(DATA / "archive_5.json")
    assert [(part["what"], part["detail"]) for part in whole["sent_out"]] == [
        ("archive", "log.json")
    ]
    assert whole["week_counts"] == [
        {"week": "2023-W06", "point": "dialogue", "qualified": 2, "logged": 3}
    ]
    assert whole["settings"]["retention_text"] == 9


def test_the_archive_of_version_6_holds_what_was_removed_and_what_kept():
    whole = parts(DATA / "archive_6.json")
    assert {part["kind"] for part in whole["removed"]} == {
        *("entries_text", "entries", "reflections_text")
    }
    assert {bool(part["changes"]) for part in whole["removed"]} == {True, False}
    assert [part["kind"] for part in whole["kept"]] == ["entries"]
    assert (whole["settings"]["retention_mode"], whole["settings"]["retention_facts"]) == ("ask", 0)


def test_the_archive_of_version_7_holds_the_team_and_a_pause_that_was_taken_away():
    whole = parts(DATA / "archive_7.json")
    assert {person["team"] for person in whole["people"]} == {True, False}
    assert {bool(pause["removed_at"]) for pause in whole["pauses"]} == {True, False}


@pytest.mark.parametrize("version", [1, 2])
def test_a_package_of_any_version_opens_and_is_kept_as_it_came(version):
    body = (DATA / f"package_{version}.json").read_bytes()
    package = package_of(body)
    assert encode(package) == body
    with open_package(package) as log:
        assert len(log.rows("select 1 from entries")) == 5
        assert shown_weeks(log, package).habits.keys() == set(POINTS)


def test_a_package_of_version_2_goes_on_from_the_number_before_it():
    package = package_of((DATA / "package_2.json").read_bytes())
    with open_package(package) as log:
        habit = shown_weeks(log, package).habits["dialogue"]
    assert (habit.closed, habit.earlier) == (3, 12)
    assert habit.range is not None
    assert habit.range.weight > 0.8


def test_of_a_package_of_version_1_only_its_own_weeks_count():
    package = package_of((DATA / "package_1.json").read_bytes())
    with open_package(package) as log:
        habit = shown_weeks(log, package).habits["dialogue"]
        row = review(log, package, None, "sv")
    assert (habit.closed, habit.earlier, habit.state) == (3, 0, "building")
    assert row.rows[0].value == row.rows[0].range_alone == ""
    assert row.note.startswith("Filen är gjord med en tidigare version")
    assert row.note in as_text(written(package))
    assert "64" not in as_text(written(package))


def test_what_was_removed_comes_back_from_an_archive(tmp_path):
    found = archive.read(DATA / "archive_6.json", AT.today)
    with create_log(tmp_path / "log.lc") as log:
        archive.load(log, found, AT)
        for part in found.removed:
            retention.restore(log, part.id, AT)
        titles = {title for (title,) in log.rows("select title from entries")}
        assert {"Long ago", "Longer ago"} <= titles
        assert log.rows("select text from reflections where text = 'I never asked'")


def test_a_log_of_before_keeps_everything_whatever_its_limits_were(tmp_path):
    shutil.copy(DATA / "log_0004.lc", tmp_path / "log.lc")
    with open_log(tmp_path / "log.lc") as log:
        assert notes.setting(log, "retention_text") == 9
        assert retention.chosen(log) is None
        assert retention.due(log, AT) == retention.Due("keep", ())


def test_a_month_of_notice_of_before_counts_for_nothing(tmp_path):
    body = json.loads((DATA / "archive_5.json").read_bytes())
    body["settings"]["retention_shown_on"] = "2026-01-01"
    (tmp_path / "all.json").write_text(json.dumps(body))
    with create_log(tmp_path / "log.lc") as log:
        archive.load(log, archive.read(tmp_path / "all.json", AT.today), AT)
        assert log.rows("select 1 from settings where key = 'retention_shown_on'") == []
