"""Every page in a language made of data alone, longer by two fifths: all of it is translated, and
nothing is cut."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.pseudo import SPEAK, make, told
from tests.pseudo_walk import faults
from ui.widgets.segmented import Segmented
from ui.widgets.text import Elided, Label, Paragraph, button

ROOT = Path(__file__).resolve().parents[2]
WALK = SPEAK + "from tests.pseudo_walk import main; sys.exit(main())"
SIZES = ("1280x860", "960x640")
PARTS = ("window", "practice", "observer", "unlock")


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the resources are that also speak the language."""
    folder = tmp_path_factory.mktemp("pseudo")
    make(folder)
    return folder


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("part", PARTS)
def test_every_page_has_room_for_another_language(spoken, size, part):
    words = [sys.executable, "-c", WALK, str(spoken), "demo", size, part]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


def held(qtbot, *parts: QWidget) -> QWidget:
    """A small window with some parts below each other."""
    window = QWidget()
    qtbot.addWidget(window)
    holder = QWidget(window)
    holder.setGeometry(0, 0, 400, 400)
    column = QVBoxLayout(holder)
    for part in parts:
        column.addWidget(part)
    window.resize(400, 400)
    window.show()
    return window


def test_what_fits_and_is_translated_is_no_fault(dressed, qtbot):
    parts = (Label(told("Notes")), Paragraph(told("Why?") * 30), button(told("Save")))
    rows = Segmented(told("Level"), [("a", told("One")), ("b", told("Two"))])
    assert faults(held(qtbot, *parts, rows, Elided(told("Note") * 30))) == set()


def test_a_text_that_is_not_translated_is_found(dressed, qtbot):
    found = faults(held(qtbot, Label(told("{when}").format(when="overdue"))))
    assert [fault for fault in found if "overdue" in fault and "not translated" in fault]


def test_a_name_or_a_path_is_no_text_to_translate(dressed, qtbot):
    assert faults(held(qtbot, Label("Johan, M3, /tmp/a/log.lc, 2026"))) == set()


def test_a_text_without_room_is_found(dressed, qtbot):
    narrow, low, pressed = Label(told("Notes") * 9), Paragraph(told("Why?") * 60), button("7" * 99)
    narrow.setFixedWidth(50)
    low.setFixedHeight(20)
    pressed.setFixedWidth(50)
    assert len(faults(held(qtbot, narrow, low, pressed))) == 3


def test_a_choice_without_room_is_found(dressed, qtbot):
    rows = Segmented(told("Level"), [("a", told("Unbelievably" * 9)), ("b", told("Two"))])
    rows.setFixedWidth(200)
    assert [fault for fault in faults(held(qtbot, rows)) if fault.startswith("cut")]
