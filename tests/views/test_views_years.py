"""A day of another year is never told without its year, whatever tells it (B.2)."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dated import LATER, texts, yearless
from samples import TODAY, at
from web import WEB

from leadercoach import content, demo
from leadercoach.coaching.consent import Consent
from leadercoach.exchange import forms
from leadercoach.profile.charts.catalogue import EVERY_POINT, NAMES, OF_POINT, one_chart
from leadercoach.profile.point_page import point_page
from leadercoach.profile.profile import read_profile
from leadercoach.profile.report import read_report
from leadercoach.sharing.allowed import allowed
from leadercoach.sharing.written import as_text, written
from leadercoach.store import coaching, entries, feedback, pulses
from leadercoach.store.engine import Log, open_log
from leadercoach.views import feedback as feedback_views
from leadercoach.views import reading
from leadercoach.views.log_list import Filter, first_items
from leadercoach.views.sessions import engagement
from leadercoach.views.today import today_view

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "leadercoach/views/words.py"
ELSEWHERE = {
    "leadercoach/backup/rotation.py": "names of files, told by no sentence",
}


@pytest.fixture(scope="module", params=content.LANGUAGES)
def amira(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Log, str]]:
    path = tmp_path_factory.mktemp("demo") / "amira.lc"
    demo.write(path, request.param)
    with open_log(path) as log:
        yield log, request.param


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Last told on Monday 9 February.", ["9 February"]),
        ("Last told on Monday 9 February 2026.", []),
        ("Beslut ti 14/10", ["ti 14/10"]),
        ("2–8 februari", ["8 februari"]),
        ("26 januari – 1 februari 2026", []),
        ("29 december – 4 januari", ["29 december", "4 januari"]),
        ("må 9 feb · Samtal", ["9 feb"]),
        ("Vecka 46 lämnades öppen", ["Vecka 46"]),
        ("Vecka 46, 2025 lämnades öppen", []),
        ("Friday 14 July, week 28; week 20 is open", []),
        ("14 juli 2026 · 2/3", []),
    ],
)
def test_a_day_without_its_year_is_found(text: str, found: list[str]) -> None:
    assert yearless(text, LATER) == found


def formatted(path: Path) -> Iterator[str]:
    """Where a module writes a day itself: its number beside a month's, or by a pattern."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            named = {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
            called = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
            months = {"month", "short_month"} & (named | called)
            if "day" in named and months:
                yield f"{path.relative_to(ROOT)}:{node.lineno}"
        if isinstance(node, ast.Call) and {"day", "month"} <= {k.arg for k in node.keywords}:
            yield f"{path.relative_to(ROOT)}:{node.lineno}"
        if isinstance(node, ast.Attribute) and node.attr == "strftime":
            yield f"{path.relative_to(ROOT)}:{node.lineno}"
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            pattern = ast.unparse(node.format_spec)
            if "%d" in pattern and "%Y" not in pattern:
                yield f"{path.relative_to(ROOT)}:{node.lineno}"


def test_days_are_written_in_one_place() -> None:
    code = [p for folder in ("leadercoach", "ui") for p in (ROOT / folder).glob("**/*.py")]
    found = [where for path in code if path != WORDS for where in formatted(path)]
    assert [where for where in found if where.split(":")[0] not in ELSEWHERE] == []
    assert set(ELSEWHERE) == {where.split(":")[0] for where in found}


def test_the_one_place_would_be_found_too() -> None:
    assert list(formatted(WORDS))


def test_the_forms_and_the_browser_write_no_day_themselves() -> None:
    sources = [p for part in ("form", "viewer") for p in (WEB / part).glob("**/*.js")]
    assert sources
    own = [p.name for p in sources for way in ("toLocale", "Intl.", "toDateString")
           if way in p.read_text(encoding="utf-8")]  # fmt: skip
    assert own == []


def test_what_the_pages_read_two_years_later_has_its_years(amira: tuple[Log, str]) -> None:
    log, lang = amira
    found = [today_view(log, LATER, lang), engagement(log, LATER, lang)]
    found += [feedback_views.replies(log, LATER, lang), feedback_views.unanswered(log, LATER, lang)]
    items = first_items(log, Filter(), lang, None, LATER)
    name_of = reading.namer(log, lang, LATER)
    for item in items:
        entry = entries.get(log, item.id).entry
        found += [reading.lines(entry, lang, LATER, name_of)]
        found += [[change.text for change in reading.history(log, item.id, lang, LATER)]]
    said = [*texts([items, *found])]
    assert len(said) > 1000
    assert [text for text in said if yearless(text, LATER)] == []


@pytest.mark.parametrize("read_on", [TODAY, LATER])
def test_every_figure_has_its_years_on_any_day(amira: tuple[Log, str], read_on: date) -> None:
    log, lang = amira
    profile = read_profile(log, read_on, None)
    charts = [
        one_chart(log, profile, name, point, lang)
        for name in NAMES
        for point in (content.POINTS if name in EVERY_POINT else [None])
    ]
    pages = [point_page(log, profile, point, lang) for point in OF_POINT]
    assert [text for text in texts([charts, pages]) if yearless(text)] == []


@pytest.mark.parametrize("weeks", [8, None])
def test_a_report_has_its_years(amira: tuple[Log, str], weeks: int | None) -> None:
    log, lang = amira
    said = [*texts(read_report(log, TODAY, weeks, lang, observers=True))]
    assert len(said) > 100
    assert [text for text in said if yearless(text)] == []


def test_a_package_has_its_years(amira: tuple[Log, str]) -> None:
    log, lang = amira
    (eva,) = coaching.coaches(log)
    days = {"first_day": date(2025, 8, 11), "last_day": date(2026, 2, 8)}
    consent = Consent(points=content.POINTS, depth="all", observers=True, pulse=True, **days)
    said = as_text(written(allowed(log, eva.id, at(), lang, consent=consent)))
    assert len(said) > 10_000
    assert [line for line in said.splitlines() if yearless(line)] == []


def test_what_is_sent_to_observers_has_its_years(amira: tuple[Log, str]) -> None:
    log, _ = amira
    asked = feedback.requests(log)
    made = [forms.feedback_form(log, each, at()) for each in asked]
    made += [form for each in pulses.rounds(log) for form in forms.pulse_forms(log, each, at())]
    said = [*texts([made, [forms.questions(log, each) for each in asked]])]
    assert any("2026" in text or "2025" in text for text in said)
    assert [text for text in said if yearless(text)] == []
