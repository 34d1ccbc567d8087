"""A text that is added to a stored thing – its field and its migration, and nowhere else – is
masked, erased, limited in time, archived, exported, searched and asked about like the others.

The program is copied, the copy given a text more in a coach session and in an entry, and run.
Not followed here: forms and reading pages, which need a label of their own for it.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
ADDED = {  # where, after what, and what is added
    "leadercoach/coaching/session.py": ('    kept: Note = ""\n', '    harvest: Note = ""\n'),
    "leadercoach/log/dialogue.py": ('    insight: Note = ""\n', '    harvest: Note = ""\n'),
    "leadercoach/store/schema.py": (
        '    "0007_followed": FOLLOWED_UP,\n',
        '    "0008_more": ("alter table dialogues add column harvest text",),\n',
    ),
}
MASKED = "P1 tog skörden"
WRITTEN = "Anna Berg tog skörden"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("changed")
    for part in ("leadercoach", "resources/content", "resources/languages"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name, (after, added) in ADDED.items():
        text = (folder / name).read_text(encoding="utf-8")
        assert text.count(after) == 1, name
        (folder / name).write_text(text.replace(after, after + added), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, TESTS / "added_text.py", folder],
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_a_coach_gets_it_without_names(found):
    assert found["shared"] == {"session": MASKED, "entry": MASKED, "named": False}


def test_it_is_archived_and_loaded_again(found):
    assert found["archived"] == {"session": WRITTEN, "entry": WRITTEN}


def test_it_stands_in_the_tables(found):
    assert found["exported"] == {"session": WRITTEN, "entry": WRITTEN}


def test_it_has_a_length_and_is_asked_about(found):
    assert found["refused"] == {
        "long": "text_too_long harvest",
        "word": "['session_without_action', 'stop_sensitive']",
    }


def test_it_is_searched(found):
    assert found["searched"] == 1


def test_its_time_is_over_with_that_of_the_others_and_it_comes_back_from_the_bin(found):
    assert found["limited"] == {
        "kinds": ["entries_text", "sessions_text"],
        "left": {"session": "", "entry": ""},
        "again": [],
        "back": {"session": WRITTEN, "entry": WRITTEN},
    }


def test_somebody_is_erased_from_it(found):
    assert found["erased"] == {
        "session": "… tog skörden",
        "entry": "… tog skörden",
        "versions": 0,
    }
