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
    say = QCoreApplication.translate
    own = {
        "entries entry": say("Kinds", "Entries"),
        "bin": say("Kinds", "Entries in the bin"),
        "versions version versions_text": say("Kinds", "Earlier versions"),
        "drafts draft drafts_text": say("Kinds", "Drafts"),
        "actions action": say("Kinds", "Agreed actions"),
        "sessions session": say("Kinds", "Sessions"),
        "observers observer": say("Kinds", "Observers"),
        "requests request": say("Kinds", "Requests for feedback"),
        "replies reply": say("Kinds", "Replies"),
        "pulses pulse": say("Kinds", "Pulses"),
        "proposals proposal": say("Kinds", "Comments and proposals of a coach"),
        "reflections reflection reflections_text": say("Kinds", "Answers to prompts"),
        "areas area": say("Kinds", "Decision areas"),
        "coaches coach": say("Kinds", "Coaches"),
        "settings setting": say("Kinds", "Settings"),
        "sent_out handed_over": say("Kinds", "Notes on what has left"),
        "people": say("Kinds", "People"),
        "weeks": say("Kinds", "Closed weeks and pauses"),
        "changed": say("Kinds", "Entries that lose the name only"),
        "promises": say("Kinds", "Promises that lose the name only"),
        "mentions": say("Kinds", "Places in texts where the name is taken out"),
    }
    return {kind: words for kinds, words in own.items() for kind in kinds.split()}


def _texts() -> dict[str, str]:
    """What only loses its words when it has been kept for long enough."""
    say = QCoreApplication.translate
    return {
        "entries_text": say("Kinds", "Texts of entries"),
        "actions_text": say("Kinds", "Texts of agreed actions"),
        "sessions_text": say("Kinds", "Texts of sessions"),
        "replies_text": say("Kinds", "Texts of replies"),
        "requests_text": say("Kinds", "Texts of requests"),
        "proposals_text": say("Kinds", "Texts of a coach"),
        "thanks_text": say("Kinds", "Thanks to observers"),
    }
