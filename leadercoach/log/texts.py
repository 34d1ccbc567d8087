"""Texts as people type them: what is refused, and how they are folded to be found again."""

import unicodedata

from leadercoach.errors import InvalidEntry

TITLE, LINE, NOTE, ALIAS = 80, 140, 2000, 40
SWEDISH = "åäöÅÄÖ"
_WORD = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Co", "So"}  # as the search index has it
_MODIFIERS = {"\ufe0e", "\ufe0f", "\u200d"}


def check_text(value: str, field: str, limit: int, *, lines: bool = False) -> None:
    """Raise InvalidEntry if `value` is longer than `limit` characters or holds control characters.

    Everything else stays as typed, markup and right-to-left marks included.
    """
    if len(value) > limit:
        raise InvalidEntry("text_too_long", field, length=len(value), limit=limit)
    allowed = "\n\t" if lines else ""
    for char in value:
        if (char < " " and char not in allowed) or char == "\x7f" or "\ud800" <= char <= "\udfff":
            raise InvalidEntry("text_control_character", field)


def check_alias(alias: str) -> None:
    """An alias is one short visible line: no control or format characters, no outer blanks."""
    check_text(alias, "people", ALIAS)
    if not alias.strip() or alias != alias.strip():
        raise InvalidEntry("alias_blank", "people")
    if "," in alias or any(unicodedata.category(char) in ("Cf", "Zl", "Zp") for char in alias):
        raise InvalidEntry("alias_characters", "people", alias=alias)


def check_area(name: str) -> None:
    """The name of a decision area: one short line that is not blank."""
    check_text(name, "area", ALIAS)
    if not name.strip():
        raise InvalidEntry("area_blank", "area")


def fold(text: str) -> str:
    """`text` as it is compared and searched: case and accents gone, but å ä ö kept as letters.

    In Swedish å, ä and ö are letters of their own while é is an e with an accent, so *idé* is found
    by *ide* but *bål* is not found by *bal*. Each emoji becomes a word.
    """
    folded = []
    for char in unicodedata.normalize("NFC", text).casefold():
        if char in SWEDISH:
            folded.append(char)
        elif char in _MODIFIERS or "\U0001f3fb" <= char <= "\U0001f3ff":
            continue
        elif is_emoji(char):
            folded.append(f" {char} ")
        else:
            bare = unicodedata.normalize("NFD", char)
            folded.append("".join(c for c in bare if not unicodedata.combining(c)))
    return "".join(folded)


def is_emoji(char: str) -> bool:
    return unicodedata.category(char) == "So"


def in_word(char: str) -> bool:
    """Whether a search takes `char` for part of a word: a letter, a figure, an emoji or an icon."""
    return unicodedata.category(char) in _WORD


def sort_key(text: str) -> tuple[str, str]:
    """Orders text as a Swedish reader expects: … z å ä ö, digits by value up to 20 figures."""
    ordered = fold(text).translate(_SWEDISH_ORDER)
    return _padded(ordered), text


_SWEDISH_ORDER = str.maketrans({"å": "z\uffff1", "ä": "z\uffff2", "ö": "z\uffff3"})


def _padded(text: str) -> str:
    parts: list[str] = []
    digits = ""
    for char in text + "\0":
        if char.isascii() and char.isdigit():
            digits += char
            continue
        parts.append(digits.zfill(20) if digits else "")
        parts.append(char)
        digits = ""
    return "".join(parts)
