"""What the rows of a log are called when they are counted, and work on a log beside the window."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from leadercoach.store.engine import Log
from ui.tasks import Step
from ui.workspace import Workspace

Result = TypeVar("Result")


def kind_name(kind: str) -> str:
    """What a kind of rows is called, many of them; the kind itself if it has no words."""
    return _names().get(kind, kind)


def counted(counts: dict[str, int]) -> list[str]:
    """One line for each kind there is something of."""
    return [f"{kind_name(kind)}: {number}" for kind, number in counts.items() if number]


def beside(workspace: Workspace, do: Callable[[Log], Result]) -> Callable[[Step], Result]:
    """`do` as work off the window's thread, on a connection of its own."""
    again = workspace.log.again

    def work(step: Step) -> Result:
        with again() as log:
            step()
            return do(log)

    return work


def _names() -> dict[str, str]:
    return _rows() | _texts()


def _rows() -> dict[str, str]:
    """What a preview counts, with the kinds of what there is about somebody."""
    own = {
        "entries entry": QCoreApplication.translate("Kinds", "Entries"),
        "bin": QCoreApplication.translate("Kinds", "Entries in the bin"),
        "versions version versions_text": QCoreApplication.translate("Kinds", "Earlier versions"),
        "drafts draft drafts_text": QCoreApplication.translate("Kinds", "Drafts"),
        "actions action": QCoreApplication.translate("Kinds", "Agreed actions"),
        "sessions session": QCoreApplication.translate("Kinds", "Sessions"),
        "observers observer": QCoreApplication.translate("Kinds", "Observers"),
        "requests request": QCoreApplication.translate("Kinds", "Requests for feedback"),
        "replies reply": QCoreApplication.translate("Kinds", "Replies"),
        "pulses pulse": QCoreApplication.translate("Kinds", "Pulses"),
        "proposals proposal": QCoreApplication.translate(
            "Kinds", "Comments and proposals of a coach"
        ),
        "reflections reflection reflections_text": QCoreApplication.translate(
            "Kinds", "Answers to prompts"
        ),
        "areas area": QCoreApplication.translate("Kinds", "Decision areas"),
        "coaches coach": QCoreApplication.translate("Kinds", "Coaches"),
        "settings setting": QCoreApplication.translate("Kinds", "Settings"),
        "sent_out handed_over": QCoreApplication.translate("Kinds", "Notes on what has left"),
        "people": QCoreApplication.translate("Kinds", "People"),
        "weeks": QCoreApplication.translate("Kinds", "Closed weeks and pauses"),
        "changed": QCoreApplication.translate("Kinds", "Entries that lose the name only"),
        "promises": QCoreApplication.translate("Kinds", "Promises that lose the name only"),
        "mentions": QCoreApplication.translate(
            "Kinds", "Places in texts where the name is taken out"
        ),
    }
    return {kind: words for kinds, words in own.items() for kind in kinds.split()}


def _texts() -> dict[str, str]:
    """What only loses its words when it has been kept for long enough."""
    return {
        "entries_text": QCoreApplication.translate("Kinds", "Texts of entries"),
        "actions_text": QCoreApplication.translate("Kinds", "Texts of agreed actions"),
        "sessions_text": QCoreApplication.translate("Kinds", "Texts of sessions"),
        "replies_text": QCoreApplication.translate("Kinds", "Texts of replies"),
        "requests_text": QCoreApplication.translate("Kinds", "Texts of requests"),
        "proposals_text": QCoreApplication.translate("Kinds", "Texts of a coach"),
        "thanks_text": QCoreApplication.translate("Kinds", "Thanks to observers"),
    }
