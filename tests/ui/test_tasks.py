"""Work beside the window keeps nothing of what it was given once it has ended."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from leadercoach.errors import Refused
from ui.base.tasks import Task


class Secret:
    """Stands for a passphrase."""


def refuse(secret: Secret) -> None:
    try:
        raise ValueError(secret)
    except ValueError as error:
        raise Refused("wrong_passphrase") from error


@pytest.fixture
def nobody(qapp):
    parent = QObject()
    yield parent
    parent.deleteLater()


def test_a_refused_task_keeps_why_and_nothing_it_was_given(nobody):
    secret = Secret()
    gone = weakref.ref(secret)
    task = Task(nobody, lambda _step, secret=secret: refuse(secret))
    task.start()
    task.wait()
    del secret
    gc.collect()
    assert gone() is None
    assert task.refusal.code == "wrong_passphrase"
    assert not task.runs


def test_a_task_that_went_well_has_no_refusal(nobody):
    task = Task(nobody, lambda step: step())
    task.start()
    task.wait()
    assert task.refusal is None


def test_a_task_can_be_waited_for_so_long_only(nobody):
    task = Task(nobody, _until_called_off)
    task.start()
    task.wait(0.01)
    assert task.runs
    task.cancel()
    task.wait()
    assert not task.runs


def _until_called_off(step) -> None:
    while True:
        step()
