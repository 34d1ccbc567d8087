"""Text whose lines can break anywhere they must."""

BREAK = "\u200b"
LONGEST_WORD = 30


def breakable(text: str) -> str:
    """`text` with invisible places to break a line inside words longer than any real one."""
    return " ".join(
        BREAK.join(word[i : i + LONGEST_WORD] for i in range(0, len(word), LONGEST_WORD))
        for word in text.split(" ")
    )
