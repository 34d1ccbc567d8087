"""Who may know whom (docs/architecture.md), what is loaded when, and how long things may be."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = [
    ROOT / "main.py",
    *sorted(ROOT.glob("leadercoach/**/*.py")),
    *sorted(ROOT.glob("ui/**/*.py")),
]
ONLY_IN = {
    "sqlite3": "leadercoach/store",
    "sqlcipher3": "leadercoach/store",
    "sqlite_utils": "leadercoach/store",
    "matplotlib": "ui/charts",
    "pyrage": "leadercoach/exchange/sealed.py",
    "nacl": (
        "leadercoach/protection",
        "leadercoach/store/data_key.py",
        "leadercoach/exchange/sealed.py",
    ),
    "zxcvbn": "leadercoach/protection",
    "keyring": "leadercoach/protection",
    "click": "leadercoach/cli",
    "PySide6": "ui",
    "holidays": "leadercoach/workdays.py",
}


@cache
def nodes(path: Path) -> list[ast.AST]:
    """All of a file's code. Read once: there are many files and many questions."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> set[str]:
    """Every module a file imports, wherever in it, by its full name."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: say where the import comes from"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_nobody_knows_more_than_it_may():
    """The contracts stand in pyproject."""
    lint = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    done = subprocess.run(
        [*lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_used_in_one_place_only(library):
    users = {name(p) for p in CODE if library in {m.split(".")[0] for m in imports(p)}}
    assert all(user.startswith(ONLY_IN[library]) for user in users), users


def loaded(program: str, *watched: str) -> set[str]:
    """Which of the watched modules are in memory after a program has run."""
    ask = f"{program}\nimport sys\nprint(*(set({watched!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


SLOW = ("matplotlib", "sqlite_utils", "holidays", "click", "icalendar", "keyring", "zxcvbn")


def test_all_that_is_true_without_a_window_needs_none():
    modules = [
        name(p).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for p in CODE
        if name(p).startswith("leadercoach/")
    ]
    assert loaded(f"import {', '.join(modules)}", "PySide6", "matplotlib") == set()


def test_the_window_loads_nothing_slow():
    assert (
        loaded("import ui.app, ui.composition.leader, ui.shell.workspace, ui.shell.window", *SLOW)
        == set()
    )


def test_a_window_is_not_loaded_before_it_is_wanted():
    assert loaded("import main", "PySide6", "leadercoach", "msgspec", *SLOW) == set()


def test_reading_a_log_loads_nothing_slow():
    program = (
        "import leadercoach.store.engine, leadercoach.usecases.entries, leadercoach.views.today"
    )
    assert loaded(program, *SLOW) == set()


def lengths(path: Path, kinds: tuple[type, ...]) -> dict[str, int]:
    return {n.name: n.end_lineno - n.lineno + 1 for n in nodes(path) if isinstance(n, kinds)}


def test_a_file_is_small_enough_to_read():
    files = [*CODE, *sorted(ROOT.glob("tests/**/*.py"))]
    lines = {name(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {file: n for file, n in lines.items() if n > 400} == {}


def test_what_is_in_a_file_is_small_enough_to_read():
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    for kinds, most in ((functions, 40), ((ast.ClassDef,), 250)):
        found = {(name(path), own): n for path in CODE for own, n in lengths(path, kinds).items()}
        assert {place: n for place, n in found.items() if n > most} == {}


KEEPS_LOGS = tuple(f"leadercoach/{part}/" for part in ("store", "protection", "backup"))
OPENS_FILES = {  # by name, each of them never a log that is open: see store/connection.py
    "leadercoach/cli/passphrases.py",  # what somebody has written a passphrase into
    "leadercoach/cli/start.py",  # nowhere
    "leadercoach/exchange/passphrase.py",
    "leadercoach/feedback/page.py",
    "leadercoach/languages.py",
    "leadercoach/workdays.py",
    "ui/base/icons.py",
    "ui/shell/successor.py",
}
_OPENING = {"read_bytes", "read_text", "copyfile", "copy", "copy2", "copytree", "cmp"}


def opens_a_file(node: ast.AST) -> bool:
    """Whether this is a call that opens a file by its path, whatever for."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id == "open"
    if not isinstance(node.func, ast.Attribute):
        return False
    module = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    if node.func.attr == "open":
        first = node.args[0] if node.args else None
        mode = isinstance(first, ast.Constant) and isinstance(first.value, str)
        return module == "os" or mode
    if node.func.attr in ("copy", "cmp", "copy2", "copytree"):
        return module in ("shutil", "filecmp")
    return node.func.attr in _OPENING


def test_files_are_opened_by_what_keeps_logs_and_by_few_others():
    others = [path for path in CODE if not name(path).startswith(KEEPS_LOGS)]
    found = {name(path) for path in others if any(map(opens_a_file, nodes(path)))}
    assert found <= OPENS_FILES
