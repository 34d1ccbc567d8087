"""The files that leave the program and what stands in each: every field with its type."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from leadercoach.coaching import package
from leadercoach.exchange import archive_format
from leadercoach.feedback import reply
from leadercoach.languages import LANGUAGES

FIELDS = Path(__file__).parent / "data"
FORMS: dict[str, Any] = {  # by name and version
    f"archive_{archive_format.VERSION}": archive_format.Archive,
    f"package_{package.VERSION}": package.Package,
    f"card_{package.OTHERS}": package.Card,
    f"return_{package.OTHERS}": package.Return,
    f"reply_{reply.VERSION}": reply.Answer,
}


def fields(form: Any) -> list[str]:
    """Each field of a form and of what is in it, one a line; of what the two share each once."""
    return sorted(
        f"{kind}.{name}{'' if name in said['required'] else '?'}: {json.dumps(_bare(value))}"
        for kind, said in msgspec.json.schema(form)["$defs"].items()
        for name, value in said.get("properties", {}).items()
    )


def _bare(value: Any) -> Any:
    """Without what is only said about it. A language more is no other format."""
    if isinstance(value, dict) and value.get("enum") == sorted(LANGUAGES):
        return {**value, "enum": "languages"}
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if k not in ("title", "description")}
    return value


def committed(name: str) -> Path:
    return FIELDS / f"fields_{name}.txt"


def unwritten() -> Iterator[tuple[Path, str]]:
    """The forms of a new version, whose fields stand in no file yet."""
    for name, form in FORMS.items():
        if not committed(name).exists():
            yield committed(name), "\n".join(fields(form)) + "\n"
