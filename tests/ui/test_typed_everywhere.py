"""What tests of typed text must not miss: every card, page and row is among the places they try, or
there is nothing to write in it."""

import importlib
import inspect
import pkgutil
import re

import pytest

import ui
from tests.ui.writing import PLACES
from tests.ui.writing_coach import COACH_PLACES
from ui.shell.group import Group
from ui.shell.page import Page
from ui.widgets.overlay import Overlay
from ui.widgets.rows import Row

pytestmark = pytest.mark.long

BASES = {"Overlay", "CardOverlay", "Screen", "FormCard", "Page", "Group", "Row", "NamedRow"}
BASES |= {"StartScreen", "CardReading", "BackupCard", "_Card"}
SECRET = {"KeysScreen", "Unlock", "Drill", "HandOver", "Locked", "WordsCard", "RestoreCard"}
SECRET |= {
    "BackupDrill",
    "Welcome",
    "LeftCard",
    "Exchanged",
}  # a passphrase, a code or words that open something
READ_ONLY = {"WrittenCard"}
WRITES = re.compile(
    r"\b(NoteEdit|QLineEdit|QPlainTextEdit|QTextEdit|Line|Text|TextField|Growing|AddLine)\("
)


def kinds() -> set[type]:
    """All cards, screens, pages, groups and rows of the program."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    found, waiting = set(), [Overlay, Page, Group, Row]
    while waiting:
        kind = waiting.pop()
        found.add(kind)
        waiting += kind.__subclasses__()
    return {kind for kind in found if kind.__module__.startswith("ui.")}


def test_whatever_can_be_written_in_is_tried():
    tried = {place.shows for place in (*PLACES.values(), *COACH_PLACES.values())}
    others = {kind for kind in kinds() if kind.__name__ not in tried | BASES | SECRET | READ_ONLY}
    assert {kind.__name__ for kind in others if WRITES.search(inspect.getsource(kind))} == set()


def test_a_card_that_is_not_tried_has_nothing_to_write_in():
    """So that a card that comes is put among the places, or here."""
    tried = {place.shows for place in (*PLACES.values(), *COACH_PLACES.values())}
    cards = {k.__name__ for k in kinds() if issubclass(k, Overlay | Page | Group)}
    assert cards - tried - BASES - SECRET == {
        *("AboutCard", "Confirm", "ConsentCard", "CrashNote", "EraseCard", "Fault", "Help"),
        "Finishing",
        *("Ideas", "LimitsCard", "Notice", "PinCard", "Progress", "Proposals", "SalvagedScreen"),
        *("SelfRating", "Thanks", "Told", "WrittenCard", "CoachHelp", "CoachSettings"),
    }
