"""Every column of a real file stands in a record, and every column of a record in a real file."""

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from leadercoach.coaching.package import Card, Return
from leadercoach.exchange.archive_format import Archive
from leadercoach.feedback.reply import Answer
from leadercoach.log.roles import Note, Role, holds
from leadercoach.store import records
from leadercoach.store.engine import Log, create_log, log_in_memory
from leadercoach.store.practice_schema import PRACTICE_FILE
from leadercoach.store.rows import Packed, insert, read_rows
from leadercoach.store.schema import LOG_FILE

FILES = [(LOG_FILE, records.LOG), (PRACTICE_FILE, records.PRACTICE)]


def columns(log: Log) -> dict[str, dict[str, tuple[str, int]]]:
    """Kind and place in the key of each column, by table; without those of the search index."""
    found: dict[str, dict[str, tuple[str, int]]] = {}
    for table, name, kind, key in log.rows(
        "select t.name, c.name, c.type, c.pk from sqlite_master t"
        " join pragma_table_info(t.name) c where t.type = 'table'"
        " and t.name not like 'search%' and t.name not like '%sqlite%'"
    ):
        found.setdefault(table, {})[name] = (kind, key)
    return found


@pytest.fixture(params=FILES, ids=["log", "practice"])
def file(request, tmp_path):
    kind, described = request.param
    with create_log(tmp_path / "made.lc", kind) as made:
        yield made, described


def test_every_column_of_a_file_is_in_a_record_and_the_other_way_round(file):
    made, described = file
    assert {table: set(there) for table, there in columns(made).items()} == {
        table: set(record.columns) for table, record in described.items()
    }


def test_a_column_that_holds_no_text_has_no_role(file):
    made, described = file
    for table, there in columns(made).items():
        for name, (kind, _) in there.items():
            held = described[table].columns[name]
            assert not (isinstance(held, Role) and kind.upper() != "TEXT"), f"{table}.{name}"


def test_a_row_is_known_by_the_key_of_its_table(file):
    made, described = file
    for table, there in columns(made).items():
        key = tuple(name for name, (_, pk) in sorted(there.items(), key=_place) if pk)
        unkeyed = table in ("entries", "habit_events")
        assert unkeyed or described[table].key == key, table


def _place(column: tuple[str, tuple[str, int]]) -> int:
    return column[1][1]


def test_every_value_that_is_packed_archived_or_sent_says_the_role_of_each_text():
    stored = (*records.LOG.values(), *records.PRACTICE.values())
    held = [column for record in stored for column in record.columns.values()]
    packed = [kind for column in held if isinstance(column, Packed) for kind in column.kinds]
    for kind in (*packed, Archive, Card, Return, *get_args(Answer)):
        assert _all_said(kind, set()), kind


def _all_said(kind: type[msgspec.Struct], seen: set[type]) -> bool:
    """TypeError as soon as a text has no role."""
    seen.add(kind)
    inside = (held for held in holds(kind).values() if isinstance(held, type))
    return all(_all_said(each, seen) for each in inside if each not in seen)


def test_a_text_without_a_role_is_an_error_as_soon_as_it_is_asked_about():
    class Careless(msgspec.Struct):
        said: str

    with pytest.raises(TypeError, match=r"Careless\.said has no role"):
        holds(Careless)


@pytest.mark.parametrize("hint", [str | None, tuple[str, ...], dict[str, str]])
def test_nor_does_it_hide_in_what_may_be_none_or_a_list(hint):
    with pytest.raises(TypeError, match="said has no role"):
        holds(msgspec.defstruct("Careless", [("said", hint)]))


def test_a_role_is_known_in_what_may_be_none_or_a_list():
    kind = msgspec.defstruct("Said", [("one", Note | None), ("many", tuple[Note, ...])])
    assert [held.kind for held in holds(kind).values() if isinstance(held, Role)] == ["note"] * 2


@pytest.fixture
def log():
    with log_in_memory(Path("log")) as made, made.transaction():
        yield made


def test_a_row_is_read_as_it_was_put_in(log):
    row = {"id": "a", "week": "2026-W07", "closed": True, "on_day": "2026-02-09"}
    insert(log, records.WEEK_MARKS, **row, created_at="2026-02-09T12:00:00.000Z")
    assert read_rows(log, records.WEEK_MARKS) == [{**row, "created_at": "2026-02-09T12:00:00.000Z"}]


def test_what_is_no_column_is_not_put_in(log):
    with pytest.raises(KeyError):
        insert(log, records.KEPT, kind="entries", id="a", on_day="2026-02-09", said="Anna")


def test_a_record_knows_the_name_of_its_row_and_where_something_is_written():
    assert (records.COACHES.name, records.COACHES.texts) == ("name", ["terms"])
    assert (records.SENT_OUT.name, records.SENT_OUT.texts) == (None, ["whom", "detail"])
    assert records.KEPT.texts == []
