"""What the rows of a log are called when they are counted."""

from PySide6.QtCore import QCoreApplication


def kind_name(kind: str) -> str:
    """What a kind of rows is called, many of them; the kind itself if it has no words."""
    return _names().get(kind, kind)


def counted(counts: dict[str, int]) -> list[str]:
    """One line for each kind there is something of."""
    return [f"{kind_name(kind)}: {number}" for kind, number in counts.items() if number]


def _names() -> dict[str, str]:
    return _rows() | _texts()


def _rows() -> dict[str, str]:
    """What a preview counts, with the kinds of what there is about somebody."""
    translate = QCoreApplication.translate
    own = {
        "entries entry": translate("Kinds", "Entries"),
        "bin": translate("Kinds", "Entries in the bin"),
        "versions version versions_text": translate("Kinds", "Earlier versions"),
        "removed": translate("Kinds", "Removed things in the bin"),
        "drafts draft drafts_text": translate("Kinds", "Drafts"),
        "actions action": translate("Kinds", "Agreed actions"),
        "sessions session": translate("Kinds", "Sessions"),
        "observers observer": translate("Kinds", "Observers"),
        "requests request": translate("Kinds", "Requests for feedback"),
        "replies reply": translate("Kinds", "Replies"),
        "pulses pulse": translate("Kinds", "Pulses"),
        "proposals proposal": translate("Kinds", "Comments and proposals of a coach"),
        "reflections reflection reflections_text": translate("Kinds", "Answers to prompts"),
        "areas area": translate("Kinds", "Decision areas"),
        "coaches coach": translate("Kinds", "Coaches"),
        "settings setting": translate("Kinds", "Settings"),
        "sent_out handed_over": translate("Kinds", "Notes on what has left"),
        "people": translate("Kinds", "People"),
        "weeks": translate("Kinds", "Closed weeks and pauses"),
        "changed": translate("Kinds", "Entries that lose the name only"),
        "promises": translate("Kinds", "Promises that lose the name only"),
        "mentions": translate("Kinds", "Places in texts where the name is taken out"),
    }
    return {kind: words for kinds, words in own.items() for kind in kinds.split()}


def _texts() -> dict[str, str]:
    """What only loses its words when it has been kept for long enough."""
    translate = QCoreApplication.translate
    return {
        "entries_text": translate("Kinds", "Texts of entries"),
        "actions_text": translate("Kinds", "Texts of agreed actions"),
        "sessions_text": translate("Kinds", "Texts of sessions"),
        "replies_text": translate("Kinds", "Texts of replies"),
        "requests_text": translate("Kinds", "Texts of requests"),
        "proposals_text": translate("Kinds", "Texts of a coach"),
        "thanks_text": translate("Kinds", "Thanks to observers"),
    }
