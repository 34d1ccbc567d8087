"""What is typed into the search box, as a question to the search index."""

from leadercoach.log.texts import fold


def match_query(typed: str) -> str:
    """The FTS5 query for what stands in the search box: every word begun so. Empty if no word.

    Quoted, so that nothing typed is taken for query syntax.
    """
    words = "".join(c if c.isalnum() or ord(c) > 0x2000 else " " for c in fold(typed)).split()
    return " ".join(f'"{word}"*' for word in words)
