"""Brings the catalogues of the window up to date with the English texts in ui/.

    python -m tests.update_texts

Then fill in what resources/i18n/*.ts marks as unfinished, and run it again: it also compiles the
catalogues, and the tests want both fresh. English needs one for its plurals only.
"""

import subprocess
import sys
from pathlib import Path

from leadercoach.languages import LANGUAGES, SOURCE, language

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
TARGETS = {
    lang: (language(lang).locale, *(["-pluralonly"] if lang == SOURCE else []))
    for lang in LANGUAGES
}


def main() -> int:
    for lang in TARGETS:
        collect(lang, FOLDER / f"{lang}.ts")
        compile_texts(FOLDER / f"{lang}.ts", FOLDER / f"{lang}.qm")
    return 0


def collect(lang: str, path: Path) -> None:
    """Put every text of ui/ into a catalogue; translations already in it stay."""
    target, *more = TARGETS[lang]
    sources = sorted(str(found) for found in (ROOT / "ui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", language(SOURCE).locale]
    run("lupdate", *sources, *options, "-target-language", target, *more, "-ts", str(path))


def compile_texts(source: Path, compiled: Path) -> None:
    """What the window loads."""
    run("lrelease", "-silent", str(source), "-qm", str(compiled))


def run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6. CalledProcessError if it complains."""
    command = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([command, *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
