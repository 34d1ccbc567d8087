"""What README and docs/ say is there is there: commands, links, files, words and sections."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from leadercoach.cli.commands import leadercoach as program

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
CODE = sorted([*ROOT.glob("leadercoach/**/*.py"), *ROOT.glob("ui/**/*.py")])
COMMANDS = ("pip install uv && uv run main.py", "pip install uv && uv run pytest")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_is_one_screen_and_has_the_two_commands():
    lines = read("README.md").splitlines()
    assert len(lines) <= 150
    assert {f"    {command}" for command in COMMANDS} <= set(lines)
    assert COMMANDS[1] in read(".ci/run").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [each for each in targets if not (page.parent / each).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_is_named_is_there(page):
    named = re.findall(r"`([\w./-]+/[\w./-]*)`", page.read_text(encoding="utf-8"))
    ours = [each for each in named if (ROOT / each.split("/")[0]).is_dir()]
    assert [each for each in ours if not (ROOT / each).exists()] == []


def commands(group: click.Group, before: str = "") -> Iterator[str]:
    """Every command as it is typed; a group that does nothing by itself is none."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def test_the_terminal_page_has_every_command():
    page = read("docs/terminal.md")
    missing = [each for each in commands(program) if not re.search(rf"(`|py ){each}\b", page)]
    assert missing == []


def examples() -> list[str]:
    """What the terminal page types after `uv run main.py`."""
    page = read("docs/terminal.md").replace("\\\n", " ")
    return re.findall(r"^    uv run main\.py (.*)", page, re.MULTILINE)


@pytest.mark.parametrize("example", examples())
def test_every_example_of_the_terminal_page_can_be_typed(example):
    command, words = program, shlex.split(example)
    context = program.make_context("leadercoach", words)
    while isinstance(command, click.Group) and context._protected_args:
        name, command, rest = command.resolve_command(
            context, [*context._protected_args, *context.args]
        )
        context = command.make_context(name, rest, parent=context)
    assert not isinstance(command, click.Group) or command.invoke_without_command


def test_every_word_of_the_glossary_is_in_the_code():
    rows = [line.split("|")[3] for line in read("docs/glossary.md").splitlines() if line[:1] == "|"]
    words = [word for row in rows for word in re.findall(r"`(\w+)`", row)]
    code = "".join(path.read_text(encoding="utf-8") for path in CODE)
    assert len(words) > 100
    assert [word for word in words if not re.search(rf"\b{word}\b", code)] == []


def test_every_section_that_is_cited_is_in_the_method():
    there = set(re.findall(r"\b[A-G]\.\d\b", read("docs/method.md")))
    for path in CODE:
        cited = re.findall(r"\b[A-G]\.\d\b", path.read_text(encoding="utf-8"))
        assert set(cited) <= there, path
