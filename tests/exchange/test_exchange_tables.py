"""The log as tables: all of it, none of its secrets, and nothing a spreadsheet would run."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from histories import fill
from samples import add

from leadercoach.errors import Refused, StoreError
from leadercoach.exchange.archive import contents
from leadercoach.exchange.tables import as_csv, export


def read(path: Path, delimiter: str = ",") -> dict[str, list[dict[str, str]]]:
    """Every table as a spreadsheet would read it."""
    with zipfile.ZipFile(path) as pack:
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(
                    io.StringIO(pack.read(name).decode("utf-8-sig"), newline=""),
                    delimiter=delimiter,
                )
            )
            for name in pack.namelist()
        }


def test_everything_in_the_log_is_in_a_table(log, tmp_path):
    fill(log)
    rows = export(log, tmp_path / "out.zip", "en")
    found = read(tmp_path / "out.zip")
    assert rows == sum(map(len, found.values()))
    whole = contents(log)
    for name in ("entries", "people", "areas", "pauses", "observers", "requests", "pulse_rounds"):
        assert len(found[name]) == len(whole[name]), name
    assert len(found["entries_revisions"]) == sum(len(e["revisions"]) for e in whole["entries"])
    first = next(row for row in found["entries"] if row["entry.ask"] == "One more post")
    assert (first["entry.point"], first["entry.title"]) == ("upward", "Need")
    told = [row for row in found["entries_shares"] if row["format"] == "meeting"]
    assert [row["on"] for row in told] == ["2026-02-09"]


def test_no_secret_and_no_covered_reply_is_in_a_table(log, tmp_path):
    fill(log)
    export(log, tmp_path / "out.zip", "en")
    whole = contents(log)
    with zipfile.ZipFile(tmp_path / "out.zip") as pack:
        text = "".join(pack.read(name).decode() for name in pack.namelist())
    secrets = [key["secret"] for key in whole["keys"]]
    secrets += [asked["token"] for asked in whole["requests"]]
    covered = [asked["reply"] for asked in whole["requests"] if isinstance(asked["reply"], str)]
    assert covered
    assert [s for s in (*secrets, *covered) if s in text] == []
    assert "Not to be read yet" not in text
    assert "Du frågade först." in text  # what may be read is there


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    "title", ["=1+1", "+46 70", "-2", "@SUM(A1)", "  =cmd|' /C calc'!A0", "＝1", "\tx"]
)
def test_no_cell_is_a_formula(log, tmp_path, lang, title):
    add(log, note=title)
    export(log, tmp_path / "out.zip", lang)
    (row,) = read(tmp_path / "out.zip", ";" if lang == "sv" else ",")["entries"]
    assert row["entry.note"] == f"'{title}"


def test_quotes_commas_and_lines_come_back_as_written(log, tmp_path):
    add(log, title='He said "no", twice; then', note="one\ntwo\nthree", people=["Åsa", "M1"])
    export(log, tmp_path / "out.zip", "sv")
    (row,) = read(tmp_path / "out.zip", ";")["entries"]
    assert row["entry.title"] == 'He said "no", twice; then'
    assert row["entry.note"] == "one\ntwo\nthree"
    assert row["entry.people"] == "Åsa | M1"


def test_a_number_stays_a_number():
    assert as_csv([{"a": -3, "b": True, "c": None}], "en").endswith(b'"-3","1",""\r\n')


def test_the_same_log_gives_the_same_bytes(log, tmp_path):
    fill(log)
    for name in ("one.zip", "two.zip"):
        export(log, tmp_path / name, "en")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_an_empty_log_gives_no_tables(log, tmp_path):
    assert export(log, tmp_path / "out.zip", "en") == 0
    assert read(tmp_path / "out.zip") == {}


def test_tables_are_never_written_over_the_log_or_in_a_place_that_is_not_there(log, tmp_path):
    with pytest.raises(Refused, match="file_over_log"):
        export(log, log.path, "en")
    with pytest.raises(StoreError, match="no_such_place"):
        export(log, tmp_path / "nowhere" / "out.zip", "en")
