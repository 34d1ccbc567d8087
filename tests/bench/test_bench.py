"""The benchmark keeps working, and what it measures is what it says. Nothing is held to a time."""

from datetime import timedelta
from pathlib import Path

import pytest

from leadercoach.exchange.archive import contents
from leadercoach.store.engine import open_log
from leadercoach.store.entries import all_records
from leadercoach.store.weeks import closed_weeks, pauses
from tests.bench import __main__ as bench
from tests.bench import store
from tests.bench.make_log import LAST_DAY, make_log
from tests.bench.timing import Line, side_by_side


def test_a_made_log_has_its_entries_over_its_years(tmp_path: Path) -> None:
    make_log(tmp_path / "made.lc", 200, 2)
    with open_log(tmp_path / "made.lc") as log:
        days = [record.entry.occurred_on for record in all_records(log)]
        assert len(days) == 200
        assert max(days) == LAST_DAY
        assert timedelta(days=720) < max(days) - min(days) < timedelta(days=735)
        assert 80 < len(closed_weeks(log)) < 105
        assert pauses(log)


def test_the_same_numbers_make_the_same_log(tmp_path: Path) -> None:
    made = []
    for name in ("one.lc", "two.lc"):
        make_log(tmp_path / name, 60, 1)
        with open_log(tmp_path / name) as log:
            made.append(contents(log))
    assert made[0] == made[1]


def test_noting_what_a_save_executes_leaves_the_log_as_it_was(tmp_path: Path) -> None:
    make_log(tmp_path / "made.lc", 30, 1)
    with open_log(tmp_path / "made.lc") as log:
        before = contents(log)
        (entry,) = store.new_entries(log, 1)
        said = store.statements(log, entry, 0)
        assert contents(log) == before
    assert any(sql.startswith("insert into entries ") for sql, _ in said)
    assert not any(sql in ("begin immediate", "rollback", "commit") for sql, _ in said)


def test_both_sides_are_run_equally_often() -> None:
    calls: list[str] = []
    ours, base = side_by_side([(lambda: calls.append("a"), lambda: calls.append("b"))] * 4)
    assert calls.count("a") == calls.count("b") == 4
    assert min(ours, base) >= 0


def test_a_line_says_the_ratio_and_what_is_allowed() -> None:
    said = str(Line("save", 3.0, 2.0, 2))
    assert "1.50 ×" in said
    assert "(≤ 2 ×)" in said


@pytest.mark.long
def test_the_small_benchmark_prints_every_measurement(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "--small"])
    assert bench.main() == 0
    printed = capsys.readouterr().out
    assert printed.count(" ms") > 2 * len(bench.MEASUREMENTS)
    assert "nan" not in printed
