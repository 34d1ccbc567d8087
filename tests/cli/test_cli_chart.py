"""Figures of the profile as pictures, from a terminal that has no screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from pypdf import PdfReader

from leadercoach import content, demo
from leadercoach.cli import run
from leadercoach.profile.charts.catalogue import EVERY_POINT, NAMES

MAIN = Path(__file__).resolve().parents[2] / "main.py"
PNG, PDF = b"\x89PNG\r\n", b"%PDF-"


@pytest.fixture(scope="module", autouse=True)
def fonts_of_the_tests(tmp_path_factory):
    os.environ.setdefault("MPLCONFIGDIR", str(tmp_path_factory.mktemp("fonts")))


def drawing():
    import ui.report.drawing

    return ui.report.drawing


@pytest.fixture
def draw(typed, path, tmp_path, capsys):
    """The code, what was printed, and the file a chart was to be written to."""

    def draw_(name: str, *more: str, lang: str = "en", out: str = "out.svg"):
        place = tmp_path / out
        words = ["--log", str(path), "--today", "2026-02-09", "--lang", lang]
        code = run([*words, "chart", name, str(place), *more], drawing)
        return (code, capsys.readouterr(), place)

    return draw_


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, "sv")
    return path


@pytest.fixture(params=["demo", "empty", "one"])
def log(request, path, written, typed, dialogue):
    """A full log, an empty one, and one with a single entry."""
    if request.param == "demo":
        shutil.copy(written, path)
    elif request.param == "one":
        dialogue("--title", "Åäö <b>")
    else:
        typed("setting", "country", "SE")
    return request.param


def point(name):
    return ("--point", "delegation") if name in EVERY_POINT else ()


@pytest.mark.long
@pytest.mark.parametrize("lang", content.LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_drawn_as_svg_png_and_pdf(draw, log, name, lang):
    for suffix in (".svg", ".png", ".pdf"):
        code, said, out = draw(name, *point(name), lang=lang, out=f"out{suffix}")
        assert (code, said.err) == (0, "")
        assert str(out) in said.out
        body = out.read_bytes()
        if suffix == ".svg":
            assert ET.fromstring(body).get("role") == "img"
        else:
            assert body.startswith(PNG if suffix == ".png" else PDF)


def test_a_figure_with_nothing_to_draw_says_so_on_paper_and_in_the_terminal(draw, dialogue):
    dialogue()
    code, said, out = draw("told", out="told.pdf")
    assert code == 0
    nothing, sentence = said.out.splitlines()
    assert nothing == f"There is nothing to draw yet; {out} says so."
    on_paper = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert on_paper == f"From failure to telling {sentence}"


def test_a_picture_is_light_unless_it_is_asked_to_be_dark(draw, dialogue):
    dialogue()
    for more, colour in (((), (255, 255, 255)), (("--dark",), (36, 39, 43))):
        _, _, out = draw("calendar", "--replace", *more, out="out.png")
        assert Image.open(out).convert("RGB").getpixel((3, 3)) == colour


def test_the_words_of_a_picture_are_in_the_font_that_comes_along(draw, dialogue):
    dialogue()
    _, _, out = draw("calendar")
    assert "Inter" in out.read_text(encoding="utf-8")


def test_the_period_can_be_chosen(draw, path, written):
    shutil.copy(written, path)
    for weeks, title in (("4", "3–6"), ("all", "33–36")):
        _, _, out = draw("needs", "--replace", "--weeks", weeks)
        assert title in out.read_text(encoding="utf-8")
    assert "33–36" not in draw("needs", "--replace", "--weeks", "8")[2].read_text(encoding="utf-8")
    of_then = draw("needs", "--replace", "--as-of", "2025-09-07")[2]
    assert "33–36" in of_then.read_text(encoding="utf-8")


def test_a_file_that_is_there_is_replaced_when_that_is_said(draw, dialogue, tmp_path):
    dialogue()
    (tmp_path / "out.svg").write_text("old", encoding="utf-8")
    assert draw("calendar")[0] == 1
    assert (tmp_path / "out.svg").read_text(encoding="utf-8") == "old"
    assert draw("calendar", "--replace")[0] == 0
    assert "<svg" in (tmp_path / "out.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "out"),
    [
        (("lost",), "out.svg"),
        (("calendar",), "out.jpg"),
        (("calendar",), "out"),
        (("regularity",), "out.svg"),
        (("told", "--point", "dialogue"), "out.svg"),
        (("calendar", "--weeks", "0"), "out.svg"),
        (("regularity", "--point", "lost"), "out.svg"),
    ],
)
def test_wrong_usage_ends_in_one_sentence_and_draws_nothing(draw, dialogue, wrong, out):
    dialogue()
    code, said, place = draw(*wrong, out=out)
    assert (code, said.out, said.err.count("\n")) == (2, "", 1)
    assert not place.exists()


def test_a_place_that_is_not_there_is_named(draw, dialogue):
    dialogue()
    code, said, place = draw("calendar", out="none/out.svg")
    assert (code, said.err) == (1, f"There is no such place: {place}.\n")


def test_a_folder_is_no_file(draw, dialogue, tmp_path):
    dialogue()
    (tmp_path / "out.svg").mkdir()
    code, said, place = draw("calendar")
    assert (code, said.err) == (1, f"{place} is not a file.\n")


def test_a_full_disk_leaves_no_half_picture(draw, dialogue, small_disk):
    dialogue()
    (small_disk / "fill").write_bytes(b"x" * (512 * 1024 - 8192))
    code, said, place = draw("calendar", out=str(small_disk / "out.png"))
    assert (code, said.err.split(".")[0]) == (1, "The disk is full")
    assert [file.name for file in place.parent.iterdir()] == ["fill"]


def test_a_picture_never_goes_over_the_log_itself(typed, dialogue, tmp_path, path, draw):
    dialogue()
    (tmp_path / "out.svg").symlink_to(path)
    before = path.read_bytes()
    code, said, _ = draw("calendar")
    assert (code, said.err.count("\n")) == (1, 1)
    assert path.read_bytes() == before


@pytest.mark.long
def test_a_picture_needs_no_screen_no_qt_and_no_home(dialogue, path, tmp_path):
    dialogue()
    ask = (
        "import sys, main\nsys.argv = ['main', *sys.argv[1:]]\ncode = main.main()\n"
        "assert 'PySide6' not in sys.modules\nsys.exit(code)"
    )
    words = ["--log", str(path), "chart", "calendar", str(tmp_path / "out.png")]
    ended = subprocess.run(
        [sys.executable, "-c", ask, *words],
        cwd=MAIN.parent,
        env={"PATH": os.environ["PATH"], "HOME": str(path / "no folder")},
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert (tmp_path / "out.png").read_bytes().startswith(PNG)
