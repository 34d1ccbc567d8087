"""What is typed into the search box, as a question to the search index."""

from leadercoach.log.texts import fold, in_word


def match_query(typed: str) -> str:
    """The FTS5 query for what stands in the search box: every word begun so. Empty if no word.

    Quoted, so that nothing typed is taken for query syntax.
    """
    return " ".join(f'"{word}"*' for word in words_of(typed))


def words_of(typed: str) -> list[str]:
    """The words typed, folded."""
    return "".join(char if in_word(char) else " " for char in fold(typed)).split()
