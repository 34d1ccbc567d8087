"""What stands in a form, as plain text to be kept elsewhere when the log cannot take it."""

from collections.abc import Mapping
from typing import Any

from leadercoach import content
from leadercoach.views.reading import ENUMS


def typed_text(raw: Mapping[str, Any], lang: str) -> str:
    """The kind on the first line, then a line for each field that has been filled in."""
    lines = [content.point_name(raw["point"]).in_(lang)] if raw.get("point") else []
    for name, value in raw.items():
        if name != "point" and value not in (None, "", [], {}):
            lines.append(f"{_label(name, lang)}: {_words(name, value, lang)}")
    return "\n".join(lines) + "\n"


def _label(name: str, lang: str) -> str:
    try:
        return content.field(name).in_(lang)
    except (KeyError, LookupError):
        return name


def _words(name: str, value: Any, lang: str) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_words(key, part, lang)}" for key, part in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_words(name, part, lang) for part in value)
    enum = ENUMS.get(name)
    if enum and value in content.codes(enum):
        return content.label(enum, value).in_(lang)
    return str(value)
