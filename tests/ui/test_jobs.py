"""Work beside the window keeps nothing of what it was given once it has ended."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from leadercoach.errors import Refused
from ui.base.jobs import Cancelled, Job


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


@pytest.fixture
def job(nobody):
    return Job(nobody, reads=True)


@pytest.fixture
def heard(job):
    """What is heard of, in order."""
    heard = []
    job.done.connect(heard.append)
    job.failed.connect(heard.append)
    return heard


def test_a_refused_job_keeps_why_and_nothing_it_was_given(job):
    secret = Secret()
    gone = weakref.ref(secret)
    job.start(lambda _step, secret=secret: refuse(secret))
    job.wait()
    del secret
    gc.collect()
    assert gone() is None
    assert job.refusal.code == "wrong_passphrase"
    assert not job.is_alive


def test_a_job_that_went_well_has_a_result_and_no_refusal(job, heard, qtbot):
    job.start(lambda _step: "done")
    assert job.runs
    qtbot.waitUntil(lambda: not job.runs)
    assert heard == ["done"]
    assert job.refusal is None


def test_a_job_can_be_waited_for_so_long_only(job, heard, qtbot):
    job.start(_until_called_off)
    job.wait(0.01)
    assert job.is_alive
    job.cancel()
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Cancelled)
    assert not job.is_alive


def test_only_what_was_begun_last_is_done_and_heard_of(job, heard, qtbot):
    begun = []
    job.start(_until_called_off)
    job.start(lambda _step: begun.append("second"))
    job.start(lambda _step: "third")
    qtbot.waitUntil(lambda: not job.runs)
    assert heard == ["third"]
    assert begun == []


def test_what_does_more_than_read_is_not_called_off_by_what_comes_next(nobody, qtbot):
    job, ended = Job(nobody), []
    goes_on = threading.Event()

    def write(step):
        goes_on.wait(20)
        step()
        ended.append("written")

    job.start(write)
    job.start(lambda _step: ended.append("next"))
    goes_on.set()
    qtbot.waitUntil(lambda: not job.runs)
    assert ended == ["written", "next"]


def test_nobody_hears_of_what_has_been_ended(job, heard, qtbot):
    job.start(lambda _step: "over already")
    job.wait()
    job.end()
    qtbot.wait(1)
    job.end()
    assert heard == []
    assert not job.runs


def _until_called_off(step) -> None:
    while True:
        step()
