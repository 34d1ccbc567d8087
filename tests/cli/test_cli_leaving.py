"""What a command writes for somebody else is noted by its file name, never by its place."""

import sys
import zipfile
from datetime import date

import pytest

from leadercoach.cli import run
from leadercoach.store.engine import open_log
from leadercoach.store.sent_files import left


class Painter:
    """Draws nothing worth looking at."""

    def save_chart(self, chart, path, *, dark):
        path.write_bytes(b"x")

    def save_report(self, report, path):
        path.write_bytes(b"x")

    def report_pdf(self, report):
        return b"x"


@pytest.mark.parametrize(
    ("words", "what", "name"),
    [
        (("archive",), "archive", "my.json"),
        (("export",), "tables", "my.zip"),
        (("chart", "regularity", "--point", "dialogue"), "chart", "my.svg"),
        (("report",), "report", "my.pdf"),
        (("everything",), "everything", "my.zip"),
    ],
)
def test_a_file_that_is_written_is_noted(typed, dialogue, path, tmp_path, words, what, name):
    dialogue()
    told = ("--log", str(path), "--today", "2026-02-09", "--lang", "en")
    assert run([*told, *words, str(tmp_path / name)], Painter) == 0
    with open_log(path) as log:
        (found,) = left(log)
    assert (found.what, found.detail, found.on_day) == (what, name, date(2026, 2, 9))


def test_a_file_that_could_not_be_written_is_not_noted(typed, dialogue, tmp_path):
    dialogue()
    assert typed("archive", str(tmp_path / "nowhere" / "my.json")).code
    assert typed("left", "--json").data == []


def test_a_form_is_noted_with_whom_it_is_for(typed, tmp_path):
    typed("observer", "add", "Johan", "--relation", "peer", "--contract")
    asked = ("feedback", "ask", "Johan", "--on", "2026-02-05", "--occasion", "staff_meeting")
    words = ("--focus", "L1,D2", "--rate", "L1=4,D2=3", "--as", "Amira")
    assert typed(*asked, *words, "--form", str(tmp_path / "johan.html")).code == 0
    (found,) = typed("left", "--json").data
    assert (found["what"], found["whom"], found["detail"]) == ("form", "Johan", "johan.html")


@pytest.mark.skipif(sys.platform == "win32", reason="folders there are not closed by a mode")
def test_a_log_that_can_only_be_read_still_gives_an_archive(typed, dialogue, path, tmp_path):
    dialogue()
    out = tmp_path / "elsewhere.json"
    path.chmod(0o400)
    assert typed("archive", str(out)).code == 0
    path.chmod(0o600)
    assert out.exists()


def test_everything_is_in_one_file_that_says_what_is_in_it(typed, dialogue, path, tmp_path):
    dialogue()
    told = ("--log", str(path), "--today", "2026-02-09", "--lang", "en")
    assert run([*told, "everything", str(tmp_path / "all.zip")], Painter) == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as pack:
        names = pack.namelist()
        said = pack.read("README.txt").decode()
        (tmp_path / "again.json").write_bytes(pack.read("archive.json"))
    assert {"archive.json", "report.pdf", "tables/entries.csv"} <= set(names)
    assert "not locked" in said
    again = tmp_path / "again.lc"
    assert typed("load", str(tmp_path / "again.json"), log=again).code == 0
    assert typed("list", log=again).out == typed("list").out
