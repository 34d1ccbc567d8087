"""A language is data: one more of them needs no module, and no module names one."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leadercoach.languages import LANGUAGES, SOURCE, counted, language, names, spoken_in, texts
from tests.pseudo import PSEUDO, SPEAK, SPOKEN_IN, make

ROOT = Path(__file__).resolve().parents[1]
CODE = [ROOT / "main.py", *ROOT.glob("leadercoach/**/*.py"), *ROOT.glob("ui/**/*.py")]
MAY_NAME_ONE = {"leadercoach/languages.py"}  # the one the program's own texts are written in
PEOPLE = {"Johan", "Leila", "Sara", "Eva", "Amira"}
SAY = """
from pathlib import Path
from leadercoach import cli, demo
log = Path(sys.argv[2], "demo.lc")
demo.write(log, sys.argv[1])
for command in sys.argv[3].split(","):
    words = ["--lang", sys.argv[1], "--log", str(log), "--today", "2026-02-09", *command.split()]
    assert cli.run(words) == 0, command
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the terminal says of the demo log in a language there is no module for."""
    folder = tmp_path_factory.mktemp("third")
    make(folder)
    commands = "profile,list,week show,today,feedback list,people"
    words = [sys.executable, "-c", SPEAK + SAY, str(folder), PSEUDO, str(folder), commands]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_third_language_is_spoken_by_the_terminal(said):
    assert "[Ŵóóńďáý] 9 [Ŧééßřúúářý] 2026" in said
    assert "[Ŵííššííóóń ďííááľóğúé]" in said
    assert "[Řééğúúľáářííťýý ííš 95% óóſ ťĥéé ťáářğééť" in said


def test_nothing_is_said_in_another_language_beside_it(said):
    words = re.sub(r"\b[0-9a-f]{8}\b", "", said)  # without ids
    assert set(re.findall(r"[A-Za-z]{2,}", words)) - PEOPLE == set()


def test_no_module_names_a_language():
    found = {
        path.relative_to(ROOT).as_posix()
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in LANGUAGES
    }
    assert found == MAY_NAME_ONE


def test_every_language_writes_all_days_and_months():
    for lang in LANGUAGES:
        own = language(lang)
        assert [len(own.weekdays), len(own.short_weekdays)] == [7, 7]
        assert [len(own.months), len(own.short_months)] == [12, 12]
        assert set(own.dates) == set(language(SOURCE).dates)
        assert len(own.numbers) == len(language(SOURCE).numbers)


def places(part: Any, lang: str, path: str = "") -> set[str]:
    """Where in a file a language has its texts."""
    if isinstance(part, list):
        return {p for n, row in enumerate(part) for p in places(row, lang, f"{path}[{n}]")}
    if not isinstance(part, dict):
        return set()
    found = {f"{path}.{key[: -len(lang)]}" for key in part if re.fullmatch(rf"(\w+_)?{lang}", key)}
    return found | {p for key, row in part.items() for p in places(row, lang, f"{path}.{key}")}


@pytest.mark.parametrize("file", SPOKEN_IN)
def test_every_text_is_there_in_every_language(file):
    there = {lang: places(texts(file), lang) for lang in LANGUAGES}
    assert there[SOURCE]
    assert all(own >= there[SOURCE] for own in there.values())


def test_languages_are_offered_in_their_own_words():
    assert names() == [("sv", "Svenska"), ("en", "English")]


@pytest.mark.parametrize(
    ("locale", "lang"),
    [("sv_SE.UTF-8", "sv"), ("SV", "sv"), ("en_US", "en"), ("fr_FR", "en"), ("", "en")],
)
def test_the_system_is_answered_in_its_language_where_there_is_one(locale, lang):
    assert spoken_in(locale) == lang


def test_a_count_has_its_own_form_only_where_the_text_has_one():
    row = {"one": {"sv": "en", "en": "one"}, "sv": "flera", "en": "many"}
    assert [counted(row, "sv", n) for n in (0, 1, 1.04, 2, None)] == [
        *("flera", "en", "flera", "flera", "flera"),
    ]
