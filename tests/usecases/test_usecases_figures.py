"""Hiding figures, showing them again, and when one has been asked."""

import pytest

from leadercoach.errors import InvalidEntry
from leadercoach.store import notes
from leadercoach.usecases import figures


def hidden(log) -> list[str]:
    return notes.setting(log, "hidden_figures")


def test_a_figure_is_hidden_once_and_after_those_before(log):
    for name in ("failure:told", "dialogue:reach", "failure:told"):
        figures.hide(log, name)
    assert hidden(log) == ["failure:told", "dialogue:reach"]


def test_a_figure_shown_again_leaves_the_others_hidden(log):
    figures.set_hidden(log, ["failure:told", "dialogue:reach"])
    figures.show(log, "failure:told")
    assert hidden(log) == ["dialogue:reach"]
    figures.show(log, "failure:told")
    assert hidden(log) == ["dialogue:reach"]


def test_what_cannot_name_a_figure_is_refused(log):
    with pytest.raises(InvalidEntry):
        figures.hide(log, "två ord")
    assert hidden(log) == []


def test_the_day_of_the_answer_is_kept(log, at):
    figures.answered(log, at)
    assert notes.setting(log, "figures_asked_on") == "2026-02-09"
