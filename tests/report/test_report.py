"""The report on paper: what it says, how it looks to a reader of PDF, and what it never holds."""

import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from samples import TODAY, add, at, told

from leadercoach import content, demo
from leadercoach.errors import StoreError
from leadercoach.log.weeks import Week
from leadercoach.profile.report import read_report
from leadercoach.store.engine import open_log
from leadercoach.usecases import figures, weeks
from tests.bench.make_log import make_log
from ui.report import write
from ui.report.canvas import Style, laid

MAIN = Path(__file__).resolve().parents[2] / "main.py"
HOSTILE = ("<b>Bold</b> &amp; {0} %s", "שלום עולם", "😀 Åäö", "W" * 80, "\u202eturned")


@pytest.fixture(autouse=True)
def qt(qapp):
    """Qt as the window starts it; without it the report would start its own."""


@pytest.fixture(scope="module")
def logs(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("logs")
    for lang in content.LANGUAGES:
        demo.write(folder / f"demo_{lang}.lc", lang)
    make_log(folder / "years.lc", 2600, 10)
    return {path.stem: path for path in folder.glob("*.lc")}


def report(path: Path, lang: str = "sv", chosen: int | None = 8) -> bytes:
    with open_log(path) as log:
        return write.pdf_bytes(read_report(log, TODAY, chosen, lang))


def pages(body: bytes) -> list[str]:
    """The words of each page, each after a single space."""
    found = PdfReader(BytesIO(body)).pages
    return [" ".join(page.extract_text().split()) for page in found]


@pytest.mark.long
@pytest.mark.parametrize("lang", content.LANGUAGES)
@pytest.mark.parametrize("chosen", [8, None])
@pytest.mark.parametrize("name", ["demo_sv", "demo_en", "years"])
def test_a_log_with_something_in_it_fills_three_to_six_pages(logs, name, chosen, lang):
    words = pages(report(logs[name], lang, chosen))
    assert 3 <= len(words) <= 6
    footer = content.text("own_learning").in_(lang)
    of = "av" if lang == "sv" else "of"
    for number, page in enumerate(words, 1):
        assert footer in page
        assert f"{number} {of} {len(words)}" in page


@pytest.mark.long
def test_the_report_tells_the_four_rows_the_charts_and_what_is_due(logs):
    whole = " ".join(pages(report(logs["demo_sv"])))
    assert whole.startswith("Mina tillitsvanor 1 december 2025 – 9 februari 2026")
    for name, number, ends in (
        ("Dialog om uppdraget", 95, "94–96"),
        ("Återkoppling uppåt", 85, "83–86"),
        ("Delegera och involvera", 93, "91–94"),
        ("Berätta om egna misslyckanden", 69, "67–70"),
    ):
        assert f"{name} {number} % spann {ends} 23 stängda veckor, 1 öppen" in whole
    share = "(36–78 %, så osäkert är så få)"
    for said in ("Vem avgjorde", share, "Kvällsschemat · M3", "avstämning", "öppen vecka"):
        assert said in whole


@pytest.mark.long
@pytest.mark.parametrize("said", ["one_sentence", "interval_covers"])
def test_what_the_numbers_mean_is_said_once(logs, said):
    for lang in content.LANGUAGES:
        whole = " ".join(pages(report(logs["demo_sv"], lang)))
        assert whole.count(content.text(said).in_(lang)) == 1


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_a_reader_of_pdf_knows_title_and_language(logs, lang):
    reader = PdfReader(BytesIO(report(logs["demo_sv"], lang)))
    title = "Mina tillitsvanor" if lang == "sv" else "My trust habits"
    assert reader.metadata.title.startswith(title)
    assert reader.metadata.author is None
    assert reader.metadata.creation_date is None
    assert reader.trailer["/Root"]["/Lang"] == {"sv": "sv-SE", "en": "en-GB"}[lang]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def forms(resources: DictionaryObject) -> list[DictionaryObject]:
    found = [form.get_object() for form in resources.get("/XObject", {}).values()]
    inner = [form["/Resources"].get_object() for form in found if "/Resources" in form]
    return found + [form for more in inner for form in forms(more)]


def test_charts_are_vectors_with_real_words(logs):
    reader = PdfReader(BytesIO(report(logs["demo_sv"])))
    found = [form for page in reader.pages for form in forms(page["/Resources"].get_object())]
    assert len(found) >= 10
    assert {form["/Subtype"] for form in found} == {"/Form"}
    assert "Du avgör, hör med mig först" in reader.pages[1].extract_text()


@pytest.mark.long
@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_the_same_log_and_day_give_the_same_bytes(logs, lang):
    assert report(logs["demo_sv"], lang) == report(logs["demo_sv"], lang)


def test_an_empty_log_has_one_page_that_says_so(log):
    for lang, said in (("sv", "Loggen är tom än."), ("en", "The log is empty so far.")):
        (page,) = pages(report(log.path, lang))
        assert said in page
        assert "9 februari 2026" in page or "9 February 2026" in page


@pytest.mark.parametrize("lang", content.LANGUAGES)
def test_a_single_entry_is_a_report_too(log, lang):
    add(log, "upward", title="En natt till", occurred_on="2026-02-02")
    words = " ".join(pages(report(log.path, lang)))
    assert "En natt till" in words
    assert "%" not in words.replace(content.text("interval_covers").in_(lang), "").replace(
        "100 %", ""
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_title_is_only_text(log, hostile):
    add(log, "upward", title=hostile)
    body = report(log.path)
    assert len(pages(body)) <= 2
    if hostile.isascii():
        assert hostile.replace(" ", "") in "".join(pages(body)).replace(" ", "")


def test_notes_stay_in_the_log_and_private_titles_too(log):
    secret = {"title": "Hemlig", "note": "Hemlighet", "people": ["M7"]}
    add(log, "failure", on="2026-01-12", what="Hemligt", **secret)
    add(log, "failure", on="2026-01-14", shares=[told("2026-01-14")], **secret)
    add(log, "delegation", check_in="2026-02-20", note="Hemlighet", mandate="Hemligt")
    add(log, "upward", title="Hemlig", coach_visibility="none")
    for lang in content.LANGUAGES:
        words = " ".join(pages(report(log.path, lang)))
        assert "Heml" not in words
        assert ("Felbedömning" if lang == "sv" else "Misjudgement") in words


def test_what_the_leader_has_hidden_is_not_in_the_report(logs, tmp_path):
    shutil.copy(logs["demo_sv"], tmp_path / "log.lc")
    with open_log(tmp_path / "log.lc") as log:
        figures.set_hidden(log, ["delegation:levels", "upward:answers"])
    words = " ".join(pages(report(tmp_path / "log.lc")))
    assert "Vem avgjorde" not in words
    assert "Svar uppifrån" not in words
    assert "Behov och goda nyheter" in words


@pytest.mark.long
def test_observers_are_in_it_only_when_asked_for_and_never_their_words(logs):
    with open_log(logs["demo_sv"]) as log:
        alone, along = (
            " ".join(pages(write.pdf_bytes(read_report(log, TODAY, 8, "sv", observers=chosen))))
            for chosen in (False, True)
        )
        words = [row[0] for row in log.rows("select saw from replies where saw <> ''")]
    assert "Johan" not in alone
    assert "Johan" in along
    assert not [said for said in words if said[:30] in along]


def test_another_half_life_is_told(log):
    add(log)
    weeks.set_half_life(log, 6)
    assert "när 6 arbetsveckor har gått" in " ".join(pages(report(log.path)))


def test_a_habit_without_a_number_says_its_state(log):
    add(log)
    weeks.close(log, Week.parse("2026-W06"), at())
    words = " ".join(pages(report(log.path)))
    assert (
        words.count("Bygger upp 1 stängd vecka Ingen siffra än: 3 veckor till behöver stängas.")
        == 4
    )


def lived(log, states: str) -> None:
    """A need brought upward, or none, in each week up to the last; `o` is left open."""
    for nth, state in enumerate(states):
        week = Week.parse("2026-W06").before(len(states) - 1 - nth)
        if state == "m":
            add(log, "upward", on=week.friday)
        if state != "o":
            weeks.close(log, week, at(week.sunday))


def test_the_range_alone_stands_in_words(log):
    lived(log, "mmmmmmoo")
    words = " ".join(pages(report(log.path)))
    assert re.search(r"Återkoppling uppåt mellan \d\d och 100 % 2 av 8 veckor är öppna", words)
    assert re.search(r"\d\d till 100 %", words)


def test_few_facts_stand_before_the_number(log):
    lived(log, "mmzmm")
    words = " ".join(pages(report(log.path)))
    assert "Återkoppling uppåt 4 av 5 behov 80 % 5 stängda veckor" in words


def test_the_word_before_a_comparison_stands_out(log):
    lived(log, "zzzzmmmm")
    assert "Högre: 100 % av målet" in " ".join(pages(report(log.path)))
    formats = laid("Högre: 100 % av målet", Style(9, 14), 196, "Högre:")[0].formats()
    assert [(f.start, f.length, f.format.font().weight()) for f in formats] == [(0, 6, 600)]
    assert laid("4 av 4", Style(9, 14), 196)[0].formats() == []


def test_a_failed_save_leaves_what_was_there(logs, tmp_path):
    with open_log(logs["demo_sv"]) as log:
        read = read_report(log, TODAY, 8, "sv")
    with pytest.raises(StoreError):
        write.save(read, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_half_report(logs, small_disk):
    (small_disk / "fill").write_bytes(b"x" * (512 * 1024 - 65536))
    with open_log(logs["demo_sv"]) as log:
        read = read_report(log, TODAY, 8, "sv")
    with pytest.raises(StoreError, match="disk_full"):
        write.save(read, small_disk / "report.pdf")
    assert [file.name for file in small_disk.iterdir()] == ["fill"]


def started(log: Path, *words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """The program without a screen."""
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(MAIN), "--log", str(log), "--today", "2026-02-09", "--lang"]
    return subprocess.run([*command, *words], env=bare | more, capture_output=True, check=False)


@pytest.mark.long
def test_the_report_needs_no_screen(logs, tmp_path):
    out = tmp_path / "rapport.pdf"
    ended = started(logs["demo_sv"], "sv", "report", str(out))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.decode() == f"Rapporten ligger i {out}.\n"
    again = tmp_path / "igen.pdf"
    started(logs["demo_sv"], "sv", "report", str(again))
    assert out.read_bytes() == again.read_bytes()
    assert pages(out.read_bytes()) == pages(report(logs["demo_sv"]))


@pytest.mark.long
@pytest.mark.parametrize(
    ("words", "code"),
    [(("report",), 2), (("report", "x.txt"), 2), (("report", "/nowhere/x.pdf"), 1)],
)
def test_what_cannot_be_written_ends_in_one_sentence(logs, words, code):
    ended = started(logs["demo_sv"], "en", *words)
    assert (ended.returncode, ended.stdout, ended.stderr.count(b"\n")) == (code, b"", 1)
    assert not re.search(rb"Traceback|wrong inside", ended.stderr)
